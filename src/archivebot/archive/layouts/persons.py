"""Is this line a person? A name's shape alone is not enough where no label vouches for it.

``New York``, ``Labor Action`` and ``Fourth International`` have the shape of a name.
"""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.folding import fold
from archivebot.archive.languages import words
from archivebot.archive.layouts.shapes import is_name, without_title
from archivebot.archive.people import is_initial
from archivebot.archive.wordset import wordset

_GIVEN: Final = wordset(
    "aaron abel abigail abraham ada adam adele adolf adolph adrienne agnes alan albert "
    "aleksandr alessandro alex alexander alexandra alexandre alexei alexis alfred alfredo alice "
    "amadeo amedee ana anatole andre andrea andreas andrei andres andrew angela angelica angelo "
    "anna anne annie anthony antoine anton antonia antonio armand arne arnold arthur august "
    "auguste augustin barbara beatrice ben benedetto benito benjamin bernard bert bertha "
    "bertolt bertrand bill bob boris bruno camille camillo carl carlo carlos carmen caroline "
    "caspar catherine cesar chandler charles charlotte chris christian christine clara claude "
    "clement colin constance cornelius cyril daniel dario david deborah denis diego dmitri "
    "dolores dominique dora dorothy dwight eamon earl ed eden edgar edith edmund edouard eduard "
    "eduardo edward edwin eleanor elena elie elisabeth elise elisee elizabeth ella ellen elsa "
    "emil emile emiliano emilie emilio emily emma enrico enrique eric erich ernest ernesto "
    "ernst errico esther etienne eugen eugene eugenio eva evelyn felix ferdinand fernand "
    "fernando florence frances francesco francis francisco francois frank franklin franz fred "
    "freda frederic frederick fredrich friedrich fritz gabriel gaston gavril genevieve georg "
    "george georges georgi gerald gertrude giacomo gilbert giovanni giuseppe gracchus grace "
    "gregor gregory grigory guenther guglielmo guillaume gunter gus gustav gustave guy hal "
    "hannah hans harold harriet harry helen helene helmut hendrik henri henrietta henriette "
    "henriques henry herbert herman hermann hippolyte hiram howard hubert hugh hugo ida ignazio "
    "inessa ingrid irene irving isaac isaak isabel isadora israel ivan jack jacob jacques jakob "
    "james jan jane janet jean jeanne jerome jesse jessie jim joan joe joel johann johannes "
    "john jonathan jorge jose josef joseph josephine joshua juan juana jules julia julian julie "
    "julius justus karel karl kate katherine kenneth kurt lafcadio laura laurence lavrenty "
    "lawrence lazar leah leo leon leonard leonardo leonid leopold lev lewis lillian lily "
    "lincoln lisa lizzie lloyd lothar lou louis louisa louise lucia lucien lucy ludwig luigi "
    "luis luise luiz lydia lysander mabel manuel marc marcel marcus margaret margarete "
    "marguerite maria marie mario marion mark martha martin mary mathilde matteo matthew maud "
    "maurice max maxim maximilien michael michel michele miguel mika mikhail milly minna minnie "
    "miriam mitch moishe moritz moses murray nadezhda nadia natalia nathalie nathan nell nelly "
    "nestor nicholas nicolas nikita nikolai nils noah noam nora norman octave olga olive oliver "
    "oscar oskar otto pablo panait paolo patrick paul paula pauline pavel pedro percy peter "
    "phil philip philippe pierre pietro pyotr rachel rafael ralph ramon raoul raphael raya "
    "raymond rebecca rene ricardo richard rob robert roberto rodolfo roger roland romain rosa "
    "rosalie rose ross roy rudolf rudolph rufus rupert ruth ryan sam samuel sara sarah saul "
    "sebastian serge sergei sergey sergio sidney siegfried silvio simon simone sofia sonia "
    "sophia sophie stanley stefan stephen steve stuart susan suzanne sven sylvia tamara ted "
    "teresa thea theodor theodore theresa thomas tim tina tom tommaso tony tristan ulrich upton "
    "ursula valentin vasily vera vernon victor viktor vincent virginia vittorio vladimir voline "
    "voltairine walter wendell werner wilhelm will willi william willy winston wolfgang yevgeny "
    "yvonne zenzl zinaida"
)
_GIVEN_ABROAD: Final = frozenset(fold(name) for name in words("given_names"))
_NO_PERSON: Final = wordset(
    "action appeal archive archives army association bulletin bureau committee communist congress "
    "council department education federation forum fourth front herald history independent "
    "industrial international internet journal labor labour left league library magazine marxism "
    "marxist militant monthly movement new news newspaper newsletter organization papers party "
    "people's press project proletarian quarterly republic review revolution revolutionary "
    "russian second section socialist society third times tribune union united vanguard weekly "
    "work worker workers york young editor editors chapter book volume part letter letters"
)
_BODY_OF_PEOPLE: Final = re.compile(
    r"(?:the )?(?:editors?|editorial (?:board|staff|committee)|central committee"
    r"|executive committee|national committee|political bureau|secretariat)",
    re.IGNORECASE,
)


def names_no_person(text: str) -> bool:
    """Whether a word in it belongs to papers, parties and places, never to a person."""
    return any(fold(word) in _NO_PERSON for word in text.split())


def is_person(text: str) -> bool:
    """A name with initials, or with a given name that people bear: likely a person."""
    words = without_title(text).split()
    if len(words) < 2 or not is_name(text) or names_no_person(text):
        return False
    first = words[0]
    initials = all(is_initial(piece) for piece in first.split(".") if piece)
    return initials or fold(first) in _GIVEN or fold(first) in _GIVEN_ABROAD


def is_body_of_people(text: str) -> bool:
    """``The Editors``, ``Central Committee``: who signs where no person does."""
    return _BODY_OF_PEOPLE.fullmatch(text.strip(" .:")) is not None
