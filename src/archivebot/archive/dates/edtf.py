"""EDTF, the normal form of every date here: reading it, and making it.

Extended Date/Time Format (Library of Congress, ISO 8601-2), level 1, with the
``[A..B]`` sets of level 2.  Our own reader, because the ``edtf`` library takes
milliseconds a date and widens the bounds of qualified ones; here a qualifier says
how sure the date is and never moves a bound.

Every date of the package is made through :func:`parse_edtf`, so that a stored
``edtf`` always reads back as the same value.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from archivebot.archive.dates.value import Certainty, HistoricalDate, Precision

_ORDINAL_TO_JULIAN: Final = 1721425
"""Julian day number of the day before 0001-01-01, proleptic Gregorian."""

_LONGEST: Final = 64
"""Characters: the longest form, ``[A..B]`` with qualifiers, has 26."""

LONGEST_DAY_SPAN: Final = 31
"""Days. A span between two days is ``DAY_SPAN`` up to here; longer, it is part of a year."""

SEASONS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
"""EDTF's season numbers and their months, northern hemisphere; winter (24) apart."""

WINTER: Final = 24

_ATOM: Final = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<mark>[?~%]?)"
)

_MARKS: Final = {
    "": Certainty.CERTAIN,
    "?": Certainty.UNCERTAIN,
    "~": Certainty.APPROXIMATE,
    "%": Certainty.BOTH,
}


class BadEdtf(ValueError):
    """Raised by :func:`parse_edtf`: the text is no EDTF that this archive keeps."""


@dataclass(frozen=True, slots=True)
class _Atom:
    """One date without interval or set: its strict bounds and how exact it is."""

    earliest: int
    latest: int
    precision: Precision
    certainty: Certainty


def day_number(year: int, month: int, day: int) -> int:
    """The Julian day number of a day, proleptic Gregorian, years 1 to 9999.

    ValueError for a day that does not exist.
    """
    return datetime.date(year, month, day).toordinal() + _ORDINAL_TO_JULIAN


def from_day_number(n: int) -> datetime.date:
    """The day with this Julian day number; the inverse of :func:`day_number`."""
    return datetime.date.fromordinal(n - _ORDINAL_TO_JULIAN)


def last_day(year: int, month: int) -> int:
    """How many days the month has."""
    return calendar.monthrange(year, month)[1]


def parse_edtf(text: str, words: str | None = None) -> HistoricalDate:
    """Read EDTF; ``words`` is what stands on the page, the EDTF itself if not given.

    Raises :class:`BadEdtf` for anything else, for days that do not exist and for
    spans that end before they start.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        raise BadEdtf(f"no EDTF: {text[:_LONGEST]!r}")
    said = text if words is None else words
    if text.startswith("[") and text.endswith("]"):
        first, dots, last = text[1:-1].partition("..")
        if not dots:
            raise BadEdtf(f"not one day between two: {text!r}")
        return _between(text, said, first, last, one_of=True)
    if "/" in text:
        first, _, last = text.partition("/")
        first, last = ("" if end == ".." else end for end in (first, last))
        return _between(text, said, first, last, one_of=False)
    atom = _atom(text)
    return HistoricalDate(text, said, atom.earliest, atom.latest, atom.precision, atom.certainty)


def _between(text: str, words: str, first: str, last: str, *, one_of: bool) -> HistoricalDate:
    """An interval or a set; an empty end is open."""
    start = _atom(first) if first else None
    end = _atom(last) if last else None
    ends = [end for end in (start, end) if end is not None]
    if not ends:
        raise BadEdtf(f"open at both ends: {text!r}")
    if start and end and (start.earliest > end.earliest or start.latest > end.latest):
        raise BadEdtf(f"ends before it starts: {text!r}")
    return HistoricalDate(
        text,
        words,
        start.earliest if start else None,
        end.latest if end else None,
        _span_precision(start, end),
        _together(end.certainty for end in ends),
        one_of,
    )


def _span_precision(start: _Atom | None, end: _Atom | None) -> Precision:
    """How exact a span is: a few days, part of one year, or longer."""
    if start is None or end is None:
        return Precision.SPAN
    days = {start.precision, end.precision} == {Precision.DAY}
    if days and end.latest - start.earliest < LONGEST_DAY_SPAN:
        return Precision.DAY_SPAN
    year = from_day_number(start.earliest).year == from_day_number(end.latest).year
    return Precision.SEASON if year else Precision.SPAN


def _together(certainties: Iterable[Certainty]) -> Certainty:
    """The certainty of a date whose parts are as sure as these: all doubts kept."""
    seen = set(certainties) - {Certainty.CERTAIN}
    if not seen:
        return Certainty.CERTAIN
    return seen.pop() if len(seen) == 1 else Certainty.BOTH


def _atom(text: str) -> _Atom:
    """One date: ``1936-08-08``, ``1936-08``, ``1936``, ``193X``, ``19XX``, ``1936-22`` …"""
    found = _ATOM.fullmatch(text)
    if found is None:
        raise BadEdtf(f"no EDTF: {text!r}")
    year, month, day, mark = found.group("year", "month", "day", "mark")
    try:
        first, last, precision = _bounds(year, month, day)
    except ValueError as error:
        raise BadEdtf(f"no such date: {text!r}") from error
    return _Atom(first, last, precision, _MARKS[mark])


def _bounds(year: str, month: str | None, day: str | None) -> tuple[int, int, Precision]:
    """Strict bounds; ValueError where the date does not exist."""
    if "X" in year:
        if month is not None:
            raise ValueError("a month of an unknown year")
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
        return day_number(low, 1, 1), day_number(high, 12, 31), precision
    y = int(year)
    if month is None or month == "XX":
        if day not in {None, "XX"}:
            raise ValueError("a day of an unknown month")
        return day_number(y, 1, 1), day_number(y, 12, 31), Precision.YEAR
    m = int(month)
    if m > 12:
        if day is not None:
            raise ValueError("a day of a season")
        return *_season(y, m), Precision.SEASON
    if day is None or day == "XX":
        return day_number(y, m, 1), day_number(y, m, last_day(y, m)), Precision.MONTH
    n = day_number(y, m, int(day))
    return n, n, Precision.DAY


def _season(year: int, number: int) -> tuple[int, int]:
    """First and last day of a season.

    "Winter 1928" is said of January 1928 and of December 1928 with what follows it:
    its bounds hold both, since a bound must never shut out a possible day.
    """
    if number == WINTER:
        if year == datetime.MAXYEAR:
            return day_number(year, 1, 1), day_number(year, 12, 31)
        return day_number(year, 1, 1), day_number(year + 1, 2, last_day(year + 1, 2))
    if number not in SEASONS:
        raise ValueError("no such season")
    first, last = SEASONS[number]
    return day_number(year, first, 1), day_number(year, last, last_day(year, last))


# ---- making dates ------------------------------------------------------------------


def day(year: int, month: int, day: int, words: str | None = None) -> HistoricalDate:
    """One day. :class:`BadEdtf` if it does not exist."""
    return parse_edtf(f"{year:04}-{month:02}-{day:02}", words)


def month(year: int, month: int, words: str | None = None) -> HistoricalDate:
    """One month."""
    return parse_edtf(f"{year:04}-{month:02}", words)


def year(year: int, words: str | None = None) -> HistoricalDate:
    """One year."""
    return parse_edtf(f"{year:04}", words)


def span(
    first: HistoricalDate | None, last: HistoricalDate | None, words: str | None = None
) -> HistoricalDate:
    """All the time from one date to another, ``A/B``; None is an open end."""
    if first and last and first.edtf == last.edtf:
        return first if words is None else replace(first, words=words)
    ends = [".." if end is None else _single(end) for end in (first, last)]
    return parse_edtf("/".join(ends), words)


def between(
    first: HistoricalDate | None, last: HistoricalDate | None, words: str | None = None
) -> HistoricalDate:
    """One unknown day not before the one and not after the other, ``[A..B]``."""
    if first and last and first.edtf == last.edtf:
        return first if words is None else replace(first, words=words)
    ends = ["" if end is None else _single(end) for end in (first, last)]
    return parse_edtf(f"[{'..'.join(ends)}]", words)


def _single(date: HistoricalDate) -> str:
    if "/" in date.edtf or "[" in date.edtf:
        raise BadEdtf(f"no end for a span: {date.edtf!r}")
    return date.edtf


def qualified(date: HistoricalDate, certainty: Certainty) -> HistoricalDate:
    """The same date, with this doubt added to those it has already."""
    return parse_edtf(with_doubt(date.edtf, certainty), date.words)


def with_doubt(edtf: str, certainty: Certainty) -> str:
    """EDTF with a doubt added to each of its dates: ``A~/B`` and ``?`` give ``A%/B?``."""
    if certainty is Certainty.CERTAIN:
        return edtf

    def mark(found: re.Match[str]) -> str:
        merged = _together((_MARKS[found["mark"]], certainty))
        sign = next(sign for sign, meaning in _MARKS.items() if meaning is merged)
        return found[0].rstrip("?~%") + sign

    return _ATOM.sub(mark, edtf)
