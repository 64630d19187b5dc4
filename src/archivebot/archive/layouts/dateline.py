"""Datelines: a short line that is a date, with or without the place before or after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from archivebot.archive.dates import (
    Found,
    HistoricalDate,
    Precision,
    find_dates,
    parse_edtf,
    read_printed,
)
from archivebot.archive.dates.vocabulary import fold, weekdays
from archivebot.archive.layouts.shapes import tidy
from archivebot.archive.wordset import wordset

_LONGEST = 80
_ANY_YEAR = 2000
"""A leap year, to find out whether words would be a date if they had a year."""
_ANY_CENTURY = parse_edtf("1900")
_PLACE = re.compile(r"[^\W\d_][\w'’.()-]*(?:[ ,]+[^\W\d_][\w'’.()-]*){0,5}")
_SUPPLIED_PLACE = re.compile(r"\[(?P<place>[^\[\]\d]{2,40})\]\s*,?\s*(?P<rest>.+)")
"""A place that an editor put before the date: ``[London,] December 12, 1868``."""
_SMALL = wordset(
    "di on the sur of an der les sous im de am in el st du le near del bei la d"
)  # fmt: skip
_ADDRESSED = re.compile(
    r"(?P<rest>.*\d{4}\]?),\s+(?P<address>\d{1,4}\w?,? \D{3,50}|\D{3,40}\d{1,4})"
)
_STREET = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|lane|place|square|terrace|park|row|gardens|crescent|hill"
    r"|rue|boulevard|quai|via|calle|platz)\b|(?:stra(?:ß|ss)e|gasse|weg|platz|allee)\b",
    re.IGNORECASE,
)
"""``London, 3 May 1853, 28 Dean Street``: the sender's house behind the date."""
_WEEKDAY_BEHIND = re.compile(r"\s*[;,(]\s*(?P<word>[^\W\d_]{3,12})\)?$")
_SUPPLIED_DAY = re.compile(r"(?P<left>.{2,60}?)\s*(?P<day>\[[^\[\]]{4,40}\])")
_HOURS = wordset(
    "nuit matin soir midi heure heures nacht morgen abend mittag uhr noche mañana tarde ночь "
    "утро вечер ночи night morning evening noon o'clock"
)
"""What a dateline says of a day that an editor adds: ``Nuit de samedi [3 mars 1854]``."""
_MONTHS = wordset(
    "january february march april june july august september october november december"
)
_PRECISE = frozenset({Precision.DAY, Precision.DAY_SPAN, Precision.MONTH})


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline. ``date`` is None where the year, or its century, is missing: then
    ``day_words`` is what there is."""

    words: str
    place: str | None
    date: HistoricalDate | None
    day_words: str = ""

    def in_year(self, year: int) -> HistoricalDate | None:
        """The date of a dateline without a year, the year coming from elsewhere on the page."""
        return read_printed(self.day_words, year=year) if self.day_words else self.date

    def near(self, known: HistoricalDate) -> HistoricalDate | None:
        """The date of a dateline whose year has two digits, the century from a known date.

        Where the known date lies in just that year, the page itself says the century.
        """
        date = read_printed(self.day_words, century_from=known)
        if date is None or not date.overlaps(known):
            return date
        return parse_edtf(date.edtf.rstrip("?"), words=date.words)


@lru_cache(maxsize=2048)
def dates_in(text: str) -> tuple[Found, ...]:
    """All dates in a line. Remembered: several rules ask it of the same labelled line."""
    return tuple(find_dates(text))


@lru_cache(maxsize=2048)
def read_dateline(text: str) -> Dateline | None:
    """The dateline that this line is; None where it is none."""
    words = tidy(text)
    if not words or len(words) > _LONGEST or words.endswith(("?", "!", ":")):
        return None
    if not any(c.isdigit() for c in words):
        return None
    bare = _without_weekday(words.strip("()*_ ").rstrip(".,;"))
    if supplied := _supplied_day(bare, words):
        return supplied
    for place, rest in _splits(bare):
        date = read_printed(rest)
        if date is not None and (date.precision in _PRECISE or place is not None):
            return Dateline(words, place, date)
    for place, rest in _splits(bare):
        date = read_printed(rest, year=_ANY_YEAR)
        if date is None:
            date = read_printed(rest, century_from=_ANY_CENTURY)
        if date is not None and date.precision in {Precision.DAY, Precision.DAY_SPAN}:
            return Dateline(words, place, None, rest)
    return None


def _without_weekday(text: str) -> str:
    """``24. Oktober 1912; Donnerstag``: the day of the week may stand behind."""
    match = _WEEKDAY_BEHIND.search(text)
    if match is None or fold(match["word"]) not in weekdays():
        return text
    return text[: match.start()]


def _supplied_day(text: str, words: str) -> Dateline | None:
    """``[Croisset] Nuit de samedi, 1 heure [11-12 juin 1853]``: hours, and the editor's day."""
    match = _SUPPLIED_DAY.fullmatch(text)
    date = read_printed(match["day"]) if match else None
    if match is None or date is None or date.precision not in _PRECISE:
        return None
    left = match["left"].split()
    hours = [w for w in left if fold(w.strip(" ,.")) in weekdays() | _HOURS]
    if not hours:
        return None
    place = (
        left[0].strip("[],")
        if left[0].startswith("[") and left[0].rstrip(",").endswith("]")
        else None
    )
    return Dateline(words, place, date)


def _splits(text: str) -> list[tuple[str | None, str]]:
    """The whole as a date; then a place before the date, or after it."""
    found: list[tuple[str | None, str]] = [(None, text)]
    if (supplied := _SUPPLIED_PLACE.fullmatch(text)) and is_place(supplied["place"]):
        found.append((supplied["place"].strip(" ,"), supplied["rest"]))
    if (addressed := _ADDRESSED.fullmatch(text)) and _STREET.search(addressed["address"]):
        found += _splits(addressed["rest"])
    for match in re.finditer(r"\s*[,;:–—-]\s+|\s*,\s*", text):
        left, right = text[: match.start()], text[match.end() :]
        if is_place(left):
            found.append((left, right))
        if is_place(right):
            found.append((right, left))
    dates = dates_in(text)
    if len(dates) == 1:
        one = dates[0]
        left = text[: one.start].strip(" ,.;:–—-([")
        right = text[one.end :].strip(" ,.;:–—-)]")
        if left and not right and is_place(left):
            found.append((left, one.date.words))
        if right and not left and is_place(right):
            found.append((right, one.date.words))
    return found


def is_place(text: str) -> bool:
    """One to five words that could be a place: capitals, no digits, no verb's shape."""
    bare = text.strip(" ,.")
    if not bare or len(bare) > 45 or not _PLACE.fullmatch(bare):
        return False
    words = re.split(r"[ ,]+", bare)
    if words[0].casefold() in {"from", "to", "by"}:
        return False  # "From J. Oak, 20 April 1863": who wrote it
    if any(w.strip(".").casefold() in _MONTHS for w in words[1:]):
        return False  # "CHICAGO, APRIL II, 1908": a date that was misread
    return all(w[:1].isupper() or w.strip(".").casefold() in _SMALL for w in words)
