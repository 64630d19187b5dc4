"""The words dates are printed with: months, seasons, weekdays, and the small words.

Month and weekday names come from the CLDR through Babel (English, German, French,
Spanish, Russian, Italian; Russian in both cases); only what pages print and the CLDR
lacks stands here.  All keys are folded: no case, no accents (see :func:`fold`).
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache
from typing import Final

from babel.dates import get_day_names, get_month_names

LANGUAGES: Final = ("en", "de", "fr", "es", "ru", "it")

MONTHS_ALSO: Final = ("pt", "nl", "pl", "lv")
"""Languages whose months are read by their whole names: abbreviations are words elsewhere."""


def fold(word: str) -> str:
    """A word without case, accents or soft hyphens: how words are compared here."""
    bare = unicodedata.normalize("NFKD", word.replace("\u00ad", "").casefold())
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


_PRINTED_MONTHS: Final = {
    1: "jan jany jänner genn январе janvārī",
    2: "feb febr feby févr fév feber феврале februārī",
    3: "mar mrz mär mch марте martā",
    4: "apr avr abr апреле aprīlī",
    5: "май мае maijā",
    6: "jun июне jūnijā",
    7: "jul juil jui июле jūlijā",
    8: "aug aoû ag авг августе augustā",
    9: "sep sept septbr 7ber sett setiembre set сен сент сентябре septembrī",
    10: "oct okt octbr ott окт октябре oktobrī",
    11: "nov novbr ноя нояб ноябре novembrī",
    12: "dec déc dez dic decbr дек декабре decembrī",
}

DAY_ONLY_MONTHS: Final = _words("ago ag set mag gen jui")
"""Abbreviations that are English words or mean something else: months only after a day."""


class Sense(StrEnum):
    """What a small word before a date does to it."""

    ABOUT = "about"
    PERHAPS = "perhaps"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEFORE = "before"
    AFTER = "after"
    NOT_LATER = "not later"
    NOT_EARLIER = "not earlier"
    SINCE = "since"
    UNTIL = "until"
    BETWEEN = "between"
    FROM = "from"


_SENSES: Final = {
    Sense.ABOUT: (
        "c; ca; circa; cca; about; around; approximately; approx; abt; um; gegen; etwa; ungefähr; "
        "zirka; vers; environ; aux environs de; hacia; alrededor de; около; примерно; ок; verso"
    ),
    Sense.PERHAPS: (
        "probably; perhaps; possibly; presumably; wahrscheinlich; vermutlich; vielleicht; "
        "probablement; peut être; probablemente; quizás; вероятно; возможно; предположительно; "
        "probabilmente; forse"
    ),
    Sense.EARLY: (
        "early; early in; early on in; beginning of; the beginning of; start of; the start of; "
        "anfang; anfangs; früh; début; au début de; principios de; a principios de; comienzos de; "
        "a comienzos de; inicios de; начало; в начале; inizio"
    ),
    Sense.MID: (
        "mid; middle of; the middle of; mitte; mi; milieu de; mediados de; a mediados de; "
        "середина; в середине; metà"
    ),
    Sense.LATE: (
        "late; late in; end of; the end of; ende; spät; fin; fin de; à la fin de; finales de; "
        "a finales de; fines de; a fines de; конец; в конце"
    ),
    Sense.BEFORE: (
        "before; prior to; vor; avant; antes de; antes del; перед; ранее; prima di; prima del"
    ),
    Sense.AFTER: (
        "after; later than; nach; après; después de; después del; после; позднее; dopo; dopo il"
    ),
    Sense.NOT_LATER: (
        "not later than; no later than; not after; on or before; before or on; spätestens; "
        "nicht später als; au plus tard; au plus tard en; a más tardar; no más tarde de; "
        "no después de; не позднее; не позже; до; non dopo"
    ),
    Sense.NOT_EARLIER: (
        "not earlier than; no earlier than; not before; on or after; frühestens; "
        "nicht früher als; au plus tôt; au plus tôt en; no antes de; не ранее; не раньше; non prima"
    ),
    Sense.SINCE: "since; seit; depuis; desde",
    Sense.UNTIL: "until; till; up to; bis; jusqu' en; jusqu' au; jusqu' à; hasta; fino a",
    Sense.BETWEEN: "between; zwischen; entre; между; tra; fra",
    Sense.FROM: "from; von; vom; du; de; del; с; со; dal",
}

ORDINALS: Final = _words("st nd rd th er re e o a го е й я ого ter")
"""What may be glued to a day: 8th, 1er, 1º, 8-го."""

JOINERS: Final = _words("of de del d di the")
"""Words that may stand between day, month and year."""

ARTICLES: Final = _words("the le la el il les los den dem der das des l")
"""Words that may stand before a date without changing it."""

FILLERS: Final = ARTICLES | _words("on in im am en au à a ce em no dia op dnia dated datiert в на")
"""Words a whole printed date may begin with."""

AND: Final = _words("and und et y e и")
TO: Final = _words("to until till through thru bis zum au al a hasta по до")
YEAR_WORDS: Final = _words("г года год году гг годов gada gadā roku")
YEARS_BEFORE: Final = _words("year année an jahr jahre año anno")
DECADE_WORDS: Final = _words("s er ern е х")
DECADE_BEFORE: Final = _words("années anees años anni")
DECADE_AFTER: Final = _words("jahre jahren годы годов годах гг")

COUNTED: Final = _words(
    "p pp page pages s seite seiten pag page vol volume bd band t tome tomo no nos nr nº № n "
    "number numbers issue num número numéro chapter ch chap section sect § fol folio line lines "
    "том стр с № номер id isbn issn doi"
)
"""Words after which a number counts pages, volumes or issues: never a date's first number."""

_SEASONS: Final = {
    21: "spring frühling frühjahr printemps primavera весна весной весны весну",
    22: "summer sommer été verano лето летом лета",
    23: "autumn fall herbst automne otoño autunno осень осенью осени",
    24: "winter hiver invierno inverno зима зимой зимы зиму",
}

ROMAN: Final = {
    name: number
    for number, name in enumerate(
        ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), start=1
    )
}

_TODAY: Final = "today; heute; aujourd' hui; hoy; сегодня; oggi"
_YESTERDAY: Final = "yesterday; gestern; hier; ayer; вчера; ieri"


@cache
def months() -> dict[str, int]:
    """Every folded name and abbreviation of a month, in every language read here."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                found = get_month_names(width, context, language)
                for number, name in found.items():
                    names.setdefault(fold(name).rstrip("."), int(number))
    for language in MONTHS_ALSO:
        inflected = get_month_names("wide", "format", language)
        alone = get_month_names("wide", "stand-alone", language)
        for number, name in (*inflected.items(), *alone.items()):
            names.setdefault(fold(name).rstrip("."), int(number))
    for number, printed in _PRINTED_MONTHS.items():
        for name in printed.split():
            names.setdefault(fold(name), number)
    return names


@cache
def weekdays() -> frozenset[str]:
    """Every folded name and abbreviation of a day of the week."""
    names = {"tues", "thur", "thurs", "weds", "sonnabend"}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                found = get_day_names(width, context, language)
                names |= {fold(name).rstrip(".") for name in found.values()}
    return frozenset(names) - months().keys()  # "mar." is March before it is Tuesday


@cache
def seasons() -> dict[str, int]:
    """Folded name of a season to its EDTF number."""
    return {fold(name): number for number, names in _SEASONS.items() for name in names.split()}


def _phrases(text: str) -> list[tuple[str, ...]]:
    """Phrases as the tokens they are lexed into, an apostrophe being one."""
    spaced = (fold(phrase).replace("'", " ' ") for phrase in text.split(";"))
    return [tuple(phrase.split()) for phrase in spaced]


@cache
def senses() -> dict[str, list[tuple[tuple[str, ...], Sense]]]:
    """First word of a phrase to the phrases that begin with it, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for sense, text in _SENSES.items():
        for phrase in _phrases(text):
            table.setdefault(phrase[0], []).append((phrase, sense))
    for phrases in table.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def relative_days() -> dict[tuple[str, ...], int]:
    """Today and yesterday, in days from today."""
    return dict.fromkeys(_phrases(_TODAY), 0) | dict.fromkeys(_phrases(_YESTERDAY), -1)
