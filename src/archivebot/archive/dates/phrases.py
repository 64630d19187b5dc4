"""The small words of dates in the languages the bot speaks, and its date patterns.

Patterns are the CLDR's letters (``d MMMM y``); ``LLLL`` is a month standing alone and
``MMMM`` one in a phrase, which Russian tells apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archivebot.archive.dates.vocabulary import Sense


@dataclass(frozen=True, slots=True)
class Phrases:
    """How one language says dates. Pairs are for a day and for anything longer,
    ``about`` for a day, a longer date and a decade.

    ``parts`` are pairs for a year or month and for a decade. ``first`` replaces the
    number of a month's first day.
    """

    locale: str
    day: str
    day_month: str
    day_only: str
    month: str
    month_in_phrase: str
    decade: str
    decade_in_phrase: str
    season: str
    seasons: dict[int, str]
    parts: dict[Sense, tuple[str, str]]
    about: tuple[str, str, str]
    uncertain: str
    approximate: str
    before: str
    after: str
    between: tuple[str, str]
    not_later: tuple[str, str]
    not_earlier: tuple[str, str]
    since: tuple[str, str]
    until: tuple[str, str]
    first: str | None = None


PHRASES: Final = {
    "en": Phrases(
        locale="en",
        day="d MMMM y",
        day_month="d MMMM",
        day_only="d",
        month="LLLL y",
        month_in_phrase="LLLL y",
        decade="{}s",
        decade_in_phrase="{}s",
        season="{} {}",
        seasons={21: "spring", 22: "summer", 23: "autumn", 24: "winter"},
        parts={
            Sense.EARLY: ("early {}", "early {}"),
            Sense.MID: ("mid-{}", "mid-{}"),
            Sense.LATE: ("late {}", "late {}"),
        },
        about=("c. {}", "c. {}", "c. {}"),
        uncertain=" (uncertain)",
        approximate=" (approximate)",
        before="before {}",
        after="after {}",
        between=("between {} and {}", "between {} and {}"),
        not_later=("not later than {}", "not later than {}"),
        not_earlier=("not earlier than {}", "not earlier than {}"),
        since=("since {}", "since {}"),
        until=("until {}", "until {}"),
    ),
    "de": Phrases(
        locale="de",
        day="d. MMMM y",
        day_month="d. MMMM",
        day_only="d.",
        month="LLLL y",
        month_in_phrase="LLLL y",
        decade="{}er Jahre",
        decade_in_phrase="{}er Jahre",
        season="{} {}",
        seasons={21: "Frühjahr", 22: "Sommer", 23: "Herbst", 24: "Winter"},
        parts={
            Sense.EARLY: ("Anfang {}", "Anfang der {}"),
            Sense.MID: ("Mitte {}", "Mitte der {}"),
            Sense.LATE: ("Ende {}", "Ende der {}"),
        },
        about=("um den {}", "um {}", "um die {}"),
        uncertain=" (unsicher)",
        approximate=" (ungefähr)",
        before="vor {}",
        after="nach {}",
        between=("zwischen dem {} und dem {}", "zwischen {} und {}"),
        not_later=("spätestens am {}", "spätestens {}"),
        not_earlier=("frühestens am {}", "frühestens {}"),
        since=("seit dem {}", "seit {}"),
        until=("bis zum {}", "bis {}"),
    ),
    "fr": Phrases(
        locale="fr",
        day="d MMMM y",
        day_month="d MMMM",
        day_only="d",
        month="LLLL y",
        month_in_phrase="LLLL y",
        decade="années {}",
        decade_in_phrase="années {}",
        season="{} {}",
        seasons={21: "printemps", 22: "été", 23: "automne", 24: "hiver"},
        parts={
            Sense.EARLY: ("début {}", "début des {}"),
            Sense.MID: ("mi-{}", "milieu des {}"),
            Sense.LATE: ("fin {}", "fin des {}"),
        },
        about=("vers le {}", "vers {}", "vers les {}"),
        uncertain=" (incertain)",
        approximate=" (approximatif)",
        before="avant {}",
        after="après {}",
        between=("entre le {} et le {}", "entre {} et {}"),
        not_later=("au plus tard le {}", "au plus tard en {}"),
        not_earlier=("au plus tôt le {}", "au plus tôt en {}"),
        since=("depuis le {}", "depuis {}"),
        until=("jusqu’au {}", "jusqu’en {}"),
        first="1er",
    ),
    "es": Phrases(
        locale="es",
        day="d 'de' MMMM 'de' y",
        day_month="d 'de' MMMM",
        day_only="d",
        month="LLLL 'de' y",
        month_in_phrase="LLLL 'de' y",
        decade="años {}",
        decade_in_phrase="años {}",
        season="{} de {}",
        seasons={21: "primavera", 22: "verano", 23: "otoño", 24: "invierno"},
        parts={
            Sense.EARLY: ("principios de {}", "principios de los {}"),
            Sense.MID: ("mediados de {}", "mediados de los {}"),
            Sense.LATE: ("finales de {}", "finales de los {}"),
        },
        about=("hacia el {}", "hacia {}", "hacia los {}"),
        uncertain=" (incierto)",
        approximate=" (aproximado)",
        before="antes de {}",
        after="después de {}",
        between=("entre el {} y el {}", "entre {} y {}"),
        not_later=("a más tardar el {}", "a más tardar en {}"),
        not_earlier=("no antes del {}", "no antes de {}"),
        since=("desde el {}", "desde {}"),
        until=("hasta el {}", "hasta {}"),
    ),
    "ru": Phrases(
        locale="ru",
        day="d MMMM y 'г'.",
        day_month="d MMMM",
        day_only="d",
        month="LLLL y 'г'.",
        month_in_phrase="MMMM y 'г'.",
        decade="{}-е годы",
        decade_in_phrase="{}-х годов",
        season="{} {}",
        seasons={21: "весна", 22: "лето", 23: "осень", 24: "зима"},
        parts={
            Sense.EARLY: ("начало {}", "начало {}"),
            Sense.MID: ("середина {}", "середина {}"),
            Sense.LATE: ("конец {}", "конец {}"),
        },
        about=("около {}", "около {}", "около {}"),
        uncertain=" (предположительно)",
        approximate=" (приблизительно)",
        before="ранее {}",
        after="позднее {}",
        between=("между {} и {}", "не ранее {} и не позднее {}"),
        not_later=("не позднее {}", "не позднее {}"),
        not_earlier=("не ранее {}", "не ранее {}"),
        since=("с {}", "с {}"),
        until=("до {} включительно", "до {} включительно"),
    ),
}
