"""Words that make a sentence stand alone, or hang on what stood before it.

Which way a kind of word counts comes from a comparison of quotations that editors chose
with ordinary sentences of the same texts: chosen ones seldom open with *but*, *thus* or
an unresolved *he*, *it*, *this*, seldom hold digits or narrate in the past, and mostly
speak in the present or with a modal, in general words, by contrast or definition.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of one language, folded to lower case."""

    connectives: frozenset[str]
    """Openings that go on with what stood before."""
    unresolved: frozenset[str]
    """Openings that stand for something named before."""
    past: re.Pattern[str]
    present: re.Pattern[str]
    general: frozenset[str]
    contrast: re.Pattern[str]
    definition: re.Pattern[str]
    formulae: re.Pattern[str]
    """Letter formulae, and words that point elsewhere: enclosed, above, the following."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(text.split('; '))})\b", re.IGNORECASE)


ENGLISH: Final = Words(
    connectives=_set(
        "but thus however therefore hence moreover furthermore besides nevertheless nonetheless "
        "then so "
        "consequently accordingly yet also still finally secondly thirdly firstly likewise "
        "meanwhile "
        "otherwise similarly whereas again or nor and because for indeed instead anyway"
    ),
    unresolved=_set(
        "he she it they this that these those such his her hers their its him them both neither "
        "another "
        "others here there the-latter same"
    ),
    past=_pattern(
        r"was; were; had; did; went; came; said; told; took; made; gave; wrote; saw; got; "
        r"became; began; "
        r"left; held; found; \w{3,}ed"
    ),
    present=_pattern(
        r"is; are; am; be; has; have; must; can; cannot; can't; should; shall; will; would; may; "
        r"might; "
        r"ought; do; does; don't; doesn't; need; needs"
    ),
    general=_set(
        "all every everything everyone always never nothing nobody none no any anyone whoever "
        "whatever "
        "people man men woman women human humanity life world history truth freedom liberty "
        "justice power "
        "class classes worker workers proletariat revolution society state law right rights duty "
        "war peace "
        "hope fear love death mind thought idea ideas reason conscience courage nature labor "
        "labour future "
        "past struggle masses democracy socialism communism anarchism oppression equality "
        "morality ends "
        "means self only one party who"
    ),
    contrast=_pattern(
        r"not; but; without; rather; instead; only; against; neither; nor; although; though; "
        r"unless; than; "
        r"never; whether; yet"
    ),
    definition=_pattern(
        r"is (?:a|an|the|not|nothing|always|never|to); are (?:a|the|not|always|never); means; "
        r"consists? in; "
        r"consists? of; is called; that which; he who; those who; whoever; there is no"
    ),
    formulae=_pattern(
        r"dear; greetings?; regards; sincerely; yours; enclosed; enclose; herewith; above; "
        r"following; "
        r"below; as follows; aforementioned; this letter; your letter; my letter; last letter; "
        r"acknowledge; "
        r"receipt; write (?:to )?me; wrote (?:to )?me; (?:i )?send you; sent you; yesterday; "
        r"today; tomorrow; "
        r"postscript; p\.s; i remain; shake your hand; address; manuscript; parcel; postcard; "
        r"next page; "
        r"chapter; footnote; figure; at this time; at the time; in this regard"
    ),
)

GERMAN: Final = Words(
    connectives=_set(
        "aber also daher deshalb darum dennoch jedoch ferner außerdem dann denn doch so somit "
        "trotzdem "
        "schließlich auch ebenso oder und sondern zudem freilich allerdings hingegen"
    ),
    unresolved=_set(
        "er sie es dies diese dieser dieses jene jener jenes solche solcher sein seine ihr ihre "
        "ihnen ihm "
        "beide beides hier da dort dabei damit daran darin davon dazu letztere"
    ),
    past=_pattern(
        r"war; waren; hatte; hatten; wurde; wurden; ging; kam; sagte; machte; gab; schrieb; sah; "
        r"nahm; "
        r"fand; stand; \w{3,}te; \w{3,}ten"
    ),
    present=_pattern(
        r"ist; sind; hat; haben; muss; muß; müssen; kann; können; soll; sollen; wird; werden; "
        r"darf; dürfen; "
        r"will; wollen; sein"
    ),
    general=_set(
        "alle alles jeder jede jedes immer nie niemals nichts niemand kein keine mensch menschen "
        "leben welt "
        "geschichte wahrheit freiheit gerechtigkeit macht klasse arbeiter revolution "
        "gesellschaft staat recht "
        "pflicht krieg frieden hoffnung liebe tod geist gedanke idee vernunft natur arbeit "
        "zukunft kampf "
        "massen wer nur"
    ),
    contrast=_pattern(
        r"nicht; sondern; ohne; statt; nur; gegen; weder; noch; obwohl; als; nie; doch"
    ),
    definition=_pattern(
        r"ist (?:ein|eine|der|die|das|nicht|nichts|immer); heißt; bedeutet; besteht in; es gibt "
        r"kein\w*; wer"
    ),
    formulae=_pattern(
        r"lieber; liebe; grüßen?; gruß; herzlich\w*; anbei; beiliegend; obige\w*; folgende\w*; "
        r"unten; oben; "
        r"dein brief; ihr brief; mein brief; gestern; heute; morgen; schreiben sie; schreib mir; "
        r"adresse; kapitel"
    ),
)

FRENCH: Final = Words(
    connectives=_set(
        "mais donc ainsi cependant pourtant toutefois or car ensuite puis enfin aussi d'ailleurs "
        "en-outre "
        "néanmoins alors et ou bref"
    ),
    unresolved=_set(
        "il elle ils elles ce cela ceci cette ces cet celui celle ceux celles son sa ses leur "
        "leurs lui eux "
        "c'est c’est y ici là tel telle"
    ),
    past=_pattern(
        r"était; étaient; avait; avaient; fut; furent; fit; dit; vint; alla; prit; \w{3,}aient; "
        r"\w{3,}ait; "
        r"\w{3,}èrent"
    ),
    present=_pattern(
        r"est; sont; a; ont; doit; doivent; peut; peuvent; faut; sera; seront; devons; pouvons; "
        r"sommes; avons; être"
    ),
    general=_set(
        "tout tous toute toutes chaque toujours jamais rien personne aucun homme hommes femme "
        "femmes vie "
        "monde histoire vérité liberté justice pouvoir classe classes ouvriers travailleurs "
        "révolution "
        "société état droit devoir guerre paix espoir amour mort esprit pensée idée raison "
        "nature travail "
        "avenir lutte masses qui quiconque"
    ),
    contrast=_pattern(r"ne; pas; mais; sans; plutôt; seulement; contre; ni; quoique; que; jamais"),
    definition=_pattern(
        r"est (?:un|une|le|la|l'|l’|pas|toujours); signifie; consiste; il n'y a pas; celui qui; "
        r"ceux qui"
    ),
    formulae=_pattern(
        r"cher; chère; salutations; amitiés; ci-joint; ci-dessus; ci-dessous; suivant\w*; votre "
        r"lettre; ta lettre; "
        r"ma lettre; hier; aujourd'hui; demain; écrivez-moi; adresse; chapitre"
    ),
)

SPANISH: Final = Words(
    connectives=_set(
        "pero así por-tanto sin-embargo además entonces luego también pues o y e ni porque "
        "aunque finalmente "
        "asimismo mientras"
    ),
    unresolved=_set(
        "él ella ellos ellas esto eso este esta estos estas ese esa esos esas aquel aquella su "
        "sus le les tal "
        "ambos aquí allí"
    ),
    past=_pattern(
        r"era; eran; fue; fueron; había; habían; estaba; estaban; dijo; hizo; vino; tenía; "
        r"\w{3,}aron; "
        r"\w{3,}ieron; \w{3,}aba; \w{3,}aban"
    ),
    present=_pattern(
        r"es; son; está; están; ha; han; debe; deben; debemos; puede; pueden; hay; será; serán; "
        r"tiene; tienen; ser"
    ),
    general=_set(
        "todo todos toda todas cada siempre nunca jamás nada nadie ningún hombre hombres mujer "
        "mujeres vida "
        "mundo historia verdad libertad justicia poder clase clases obreros trabajadores "
        "revolución sociedad "
        "estado derecho deber guerra paz esperanza amor muerte idea razón naturaleza trabajo "
        "futuro lucha "
        "masas pueblo quien quienes"
    ),
    contrast=_pattern(r"no; sino; pero; sin; solo; sólo; contra; ni; aunque; que; nunca"),
    definition=_pattern(
        r"es (?:un|una|el|la|lo|no|siempre); significa; consiste; no hay; el que; los que; quien"
    ),
    formulae=_pattern(
        r"querid\w+; estimad\w+; saludos; abrazos?; adjunto; arriba; abajo; siguiente\w*; tu "
        r"carta; su carta; mi carta; "
        r"ayer; hoy; mañana; escríbeme; dirección; capítulo"
    ),
)

RUSSIAN: Final = Words(
    connectives=_set(
        "но однако поэтому потому следовательно итак затем потом также тоже зато впрочем и а или "
        "либо ибо "
        "наконец кроме-того притом тем"
    ),
    unresolved=_set(
        "он она оно они это этот эта эти тот та те такой такая такие его её ее их ему ей им "
        "здесь там тут оба"
    ),
    past=_pattern(
        r"был; была; было; были; \w{2,}ал; \w{2,}ала; \w{2,}али; \w{2,}ил; \w{2,}ила; \w{2,}или; "
        r"\w{2,}ел; \w{2,}ели"
    ),
    present=_pattern(
        r"есть; является; являются; должен; должна; должны; может; могут; надо; нужно; нельзя; "
        r"можно; "
        r"будет; будут; \w{2,}ет; \w{2,}ют; \w{2,}ит; \w{2,}ят"
    ),
    general=_set(
        "все всё весь каждый каждая всегда никогда ничто ничего никто нет человек люди жизнь мир "
        "история "
        "правда свобода справедливость власть класс рабочие пролетариат революция общество "
        "государство право "
        "долг война надежда любовь смерть мысль идея разум природа труд будущее борьба массы "
        "народ кто"
    ),
    contrast=_pattern(r"не; но; без; только; против; ни; хотя; чем; никогда; вместо"),
    definition=_pattern(r"— это; есть; значит; означает; заключается; состоит; тот, кто; те, кто"),
    formulae=_pattern(
        r"дорогой; дорогая; уважаем\w+; привет\w*; прилагаю; выше; ниже; следующ\w+; ваше "
        r"письмо; твое письмо; "
        r"мое письмо; вчера; сегодня; завтра; пишите; адрес; глава"
    ),
)

LANGUAGES: Final = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "ru": RUSSIAN}
"""Language → its words; in any other a passage is judged by length and completeness alone."""
