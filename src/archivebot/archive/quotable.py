"""Words that make a sentence stand alone, or hang on what stood before it.

Which way a kind of word counts comes from a comparison of quotations that editors chose
with ordinary sentences of the same texts: chosen ones seldom open with *but*, *thus* or
an unresolved *he*, *it*, *this*, seldom hold digits or narrate in the past, and mostly
speak in the present or with a modal, in general words, by contrast or definition.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archivebot.archive.wordset import wordset


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of one language, in lower case."""

    connectives: frozenset[str]
    """Openings that go on with what stood before."""
    unresolved: frozenset[str]
    """Openings that stand for something named before."""
    past: frozenset[str]
    past_endings: tuple[str, ...]
    present: frozenset[str]
    present_endings: tuple[str, ...]
    general: frozenset[str]
    persons: frozenset[str]
    """I and you: the talk of a letter rather than a thought for everybody."""
    contrast: frozenset[str]
    definition: tuple[str, ...]
    formulae: frozenset[str]
    """Words of letter writing, and words that point elsewhere: enclosed, above."""
    phrases: tuple[str, ...]
    """The same, of several words."""


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases to look for in tokens joined by spaces; a star stands for any ending."""
    found = (phrase.strip() for phrase in text.split(";"))
    return tuple(f" {p[:-1]}" if p.endswith("*") else f" {p} " for p in found)


ENGLISH: Final = Words(
    connectives=wordset(
        "accordingly again also and anyway because besides but consequently finally firstly for "
        "furthermore hence however indeed instead likewise meanwhile moreover nevertheless "
        "nonetheless nor or otherwise secondly similarly so still then therefore thirdly thus "
        "whereas yet"
    ),
    unresolved=wordset(
        "another both he her here hers him his it its neither others same she such that "
        "the-latter their them there these they this those"
    ),
    past=wordset(
        "was were had did went came said told took made gave wrote saw got became began left "
        "held found"
    ),
    present=wordset(
        "is are am be has have must can cannot can't should shall will would may might ought do "
        "does don't doesn't need needs"
    ),
    general=wordset(
        "all always anarchism any anyone class classes communism conscience courage death "
        "democracy duty ends equality every everyone everything fear freedom future history "
        "hope human humanity idea ideas justice labor labour law liberty life love man masses "
        "means men mind morality nature never no nobody none nothing one only oppression party "
        "past peace people power proletariat reason revolution right rights self socialism "
        "society state struggle thought truth war whatever who whoever woman women worker "
        "workers world"
    ),
    persons=wordset("i me my mine you your yours"),
    contrast=wordset(
        "not but without rather instead only against neither nor although though unless than "
        "never whether yet"
    ),
    formulae=wordset(
        "dear regards sincerely yours enclosed enclose herewith above following below "
        "aforementioned acknowledge receipt yesterday today tomorrow postscript address "
        "manuscript parcel postcard chapter footnote figure recently shortly currently"
    ),
    past_endings=("ed",),
    present_endings=(),
    definition=_phrases(
        "means; whoever; is a; is an; is the; is not; is nothing; is always; is never; is to; "
        "are a; are the; are not; are always; are never; consist in; consists in; consist of; "
        "consists of; is called; that which; he who; those who; there is no"
    ),
    phrases=_phrases(
        "greeting; greetings; as follows; this letter; your letter; my letter; last letter; "
        "write to me; write me; wrote to me; wrote me; i send you; send you; sent you; p s; i "
        "remain; shake your hand; next page; at this time; at this moment; at present; "
        "at the time; in this regard"
    ),
)

GERMAN: Final = Words(
    connectives=wordset(
        "aber allerdings also auch außerdem daher dann darum denn dennoch deshalb doch ebenso "
        "ferner freilich hingegen jedoch oder schließlich so somit sondern trotzdem und zudem"
    ),
    unresolved=wordset(
        "beide beides da dabei damit daran darin davon dazu dies diese dieser dieses dort er es "
        "hier ihm ihnen ihr ihre jene jener jenes letztere sein seine sie solche solcher"
    ),
    past=wordset(
        "war waren hatte hatten wurde wurden ging kam sagte machte gab schrieb sah nahm fand stand"
    ),
    present=wordset(
        "ist sind hat haben muss muß müssen kann können soll sollen wird werden darf dürfen "
        "will wollen sein"
    ),
    general=wordset(
        "alle alles arbeit arbeiter freiheit frieden gedanke geist gerechtigkeit geschichte "
        "gesellschaft hoffnung idee immer jede jeder jedes kampf kein keine klasse krieg leben "
        "liebe macht massen mensch menschen natur nichts nie niemals niemand nur pflicht recht "
        "revolution staat tod vernunft wahrheit welt wer zukunft"
    ),
    persons=wordset("ich mir mich mein meine du dir dich dein deine euch"),
    contrast=wordset("nicht sondern ohne statt nur gegen weder noch obwohl als nie doch"),
    formulae=wordset(
        "lieber liebe gruß anbei beiliegend unten oben gestern heute morgen adresse kapitel"
    ),
    past_endings=("te", "ten"),
    present_endings=(),
    definition=_phrases(
        "heißt; bedeutet; wer; ist ein; ist eine; ist der; ist die; ist das; ist nicht; ist "
        "nichts; ist immer; besteht in; es gibt kein*"
    ),
    phrases=_phrases(
        "grüße; grüßen; herzlich*; obige*; folgende*; dein brief; ihr brief; mein brief; "
        "schreiben sie; schreib mir"
    ),
)

FRENCH: Final = Words(
    connectives=wordset(
        "ainsi alors aussi bref car cependant d'ailleurs donc en-outre enfin ensuite et mais "
        "néanmoins or ou pourtant puis toutefois"
    ),
    unresolved=wordset(
        "c'est ce ceci cela celle celles celui ces cet cette ceux c’est elle elles eux ici il "
        "ils leur leurs lui là sa ses son tel telle y"
    ),
    past=wordset("était étaient avait avaient fut furent fit dit vint alla prit"),
    present=wordset(
        "est sont a ont doit doivent peut peuvent faut sera seront devons pouvons sommes avons être"
    ),
    general=wordset(
        "amour aucun avenir chaque classe classes devoir droit espoir esprit femme femmes "
        "guerre histoire homme hommes idée jamais justice liberté lutte masses monde mort "
        "nature ouvriers paix pensée personne pouvoir qui quiconque raison rien révolution "
        "société toujours tous tout toute toutes travail travailleurs vie vérité état"
    ),
    persons=wordset("je me moi mon ma mes j'ai tu te toi ton ta tes vous votre vos"),
    contrast=wordset("ne pas mais sans plutôt seulement contre ni quoique que jamais"),
    formulae=wordset(
        "cher chère salutations amitiés ci-joint ci-dessus ci-dessous hier aujourd'hui demain "
        "écrivez-moi adresse chapitre"
    ),
    past_endings=("aient", "ait", "èrent"),
    present_endings=(),
    definition=_phrases(
        "signifie; consiste; est un; est une; est le; est la; est l'; est l’; est pas; est "
        "toujours; il n'y a pas; celui qui; ceux qui"
    ),
    phrases=_phrases(r"suivant\w*|votre lettre|ta lettre|ma lettre"),
)

SPANISH: Final = Words(
    connectives=wordset(
        "además asimismo así aunque e entonces finalmente luego mientras ni o pero por-tanto "
        "porque pues sin-embargo también y"
    ),
    unresolved=wordset(
        "allí ambos aquel aquella aquí ella ellas ellos esa esas ese eso esos esta estas este "
        "esto estos le les su sus tal él"
    ),
    past=wordset("era eran fue fueron había habían estaba estaban dijo hizo vino tenía"),
    present=wordset(
        "es son está están ha han debe deben debemos puede pueden hay será serán tiene tienen ser"
    ),
    general=wordset(
        "amor cada clase clases deber derecho esperanza estado futuro guerra historia hombre "
        "hombres idea jamás justicia libertad lucha masas muerte mujer mujeres mundo nada nadie "
        "naturaleza ningún nunca obreros paz poder pueblo quien quienes razón revolución "
        "siempre sociedad toda todas todo todos trabajadores trabajo verdad vida"
    ),
    persons=wordset("yo me mi mis tú te ti tu tus usted ustedes vosotros"),
    contrast=wordset("no sino pero sin solo sólo contra ni aunque que nunca"),
    formulae=wordset("saludos adjunto arriba abajo ayer hoy mañana escríbeme dirección capítulo"),
    past_endings=("aron", "ieron", "aba", "aban"),
    present_endings=(),
    definition=_phrases(
        "significa; consiste; quien; es un; es una; es el; es la; es lo; es no; es siempre; "
        "no hay; el que; los que"
    ),
    phrases=_phrases(r"querid\w+|estimad\w+|abrazos?|siguiente\w*|tu carta|su carta|mi carta"),
)

RUSSIAN: Final = Words(
    connectives=wordset(
        "а впрочем затем зато и ибо или итак кроме-того либо наконец но однако потом потому "
        "поэтому притом следовательно также тем тоже"
    ),
    unresolved=wordset(
        "его ее ей ему её здесь им их оба он она они оно та такая такие такой там те тот тут "
        "эта эти это этот"
    ),
    past=wordset("был была было были"),
    present=wordset(
        "есть является являются должен должна должны может могут надо нужно нельзя можно будет "
        "будут"
    ),
    general=wordset(
        "борьба будущее весь власть война все всегда всё государство долг жизнь идея история "
        "каждая каждый класс кто любовь люди массы мир мысль надежда народ нет никогда никто "
        "ничего ничто общество правда право природа пролетариат рабочие разум революция свобода "
        "смерть справедливость труд человек"
    ),
    persons=wordset("я меня мне мой моя мои ты тебя тебе вы вас вам ваш ваша"),
    contrast=wordset("не но без только против ни хотя чем никогда вместо"),
    formulae=wordset("дорогой дорогая прилагаю выше ниже вчера сегодня завтра пишите адрес глава"),
    past_endings=("ал", "ала", "али", "ил", "ила", "или", "ел", "ели"),
    present_endings=("ет", "ют", "ит", "ят"),
    definition=_phrases(r"есть|значит|означает|заключается|состоит|— это|тот, кто|те, кто"),
    phrases=_phrases(r"уважаем\w+|привет\w*|следующ\w+|ваше письмо|твое письмо|мое письмо"),
)

LANGUAGES: Final = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "ru": RUSSIAN}
"""Language → its words; in any other a passage is judged by length and completeness alone."""
