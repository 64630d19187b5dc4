"""Parts of dates, and the arithmetic that makes whole ones of them.

Everything here works on EDTF text and small integers; :mod:`grammar` finds the
parts, this module says what they come to, or why they come to nothing.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import Final

from archivebot.archive.dates.edtf import (
    BadEdtf,
    day_number,
    from_day_number,
    last_day,
    parse_edtf,
    with_doubt,
)
from archivebot.archive.dates.value import Certainty, Precision
from archivebot.archive.dates.vocabulary import Sense


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why something in the shape of a date is none."""


@dataclass(frozen=True, slots=True)
class NoSuch(Flaw):
    """A day or month that does not exist."""

    year: int
    month: int
    day: int | None


@dataclass(frozen=True, slots=True)
class Reversed(Flaw):
    """A span that ends before it starts."""


@dataclass(frozen=True, slots=True)
class ShortYear(Flaw):
    """A year of two digits; ``month`` and ``day`` are None where even they are unsure."""

    year: int
    month: int | None = None
    day: int | None = None


class FlawError(Exception):
    """Carries a :class:`Flaw` out of the making of a date; never leaves the package."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(repr(flaw))
        self.flaw = flaw


@dataclass(frozen=True, slots=True)
class Piece:
    """Day, month and year as far as they are printed. ``supplied``: a year in brackets."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    supplied: bool = False
    short_year: int | None = None

    def of_year(self, other: Piece) -> Piece:
        """This piece with the year of the other."""
        return replace(self, year=other.year, short_year=other.short_year, supplied=other.supplied)

    @property
    def whole(self) -> bool:
        """Whether it is a date: a year, and no day without a month."""
        return self.year is not None and (self.month is not None or self.day is None)

    def edtf(self) -> str:
        """Its normal form; :class:`FlawError` if there is no such day."""
        year, month, day = self.year, self.month, self.day
        if year is None:
            raise ValueError("no year")
        text = f"{year:04}"
        if month is not None:
            if not 1 <= month <= 12 or (day is not None and not 1 <= day <= last_day(year, month)):
                raise FlawError(NoSuch(year, month, day))
            text += f"-{month:02}" if day is None else f"-{month:02}-{day:02}"
        return text + ("?" if self.supplied else "")


_WHOLE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")

_THIRDS_OF_YEAR: Final = {Sense.EARLY: (1, 4), Sense.MID: (5, 8), Sense.LATE: (9, 12)}
_THIRDS_OF_MONTH: Final = {Sense.EARLY: (1, 10), Sense.MID: (11, 20), Sense.LATE: (21, 31)}
_THIRDS_OF_DECADE: Final = {Sense.EARLY: (0, 3), Sense.MID: (4, 6), Sense.LATE: (7, 9)}

HALF_YEAR: Final = 6
"""Months. "30 December – 2 January 1937" begins the year before; "May–March 1936" is a slip."""


def piece_of(edtf: str) -> Piece | None:
    """The piece that a plain year, month or day is."""
    found = _WHOLE.fullmatch(edtf)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    return Piece(year, month, day)


def part_of(edtf: str, sense: Sense) -> str | None:
    """The early, middle or late part of a year, month or decade: an approximate span.

    Thirds: "early 1928" is January to April, "early August" the 1st to the 10th,
    "early 1930s" 1930 to 1933.
    """
    if edtf.endswith("X") and not edtf.endswith("XX"):
        low, high = _THIRDS_OF_DECADE[sense]
        return f"{edtf[:3]}{low}~/{edtf[:3]}{high}~"
    piece = piece_of(edtf)
    if piece is None or piece.year is None or piece.day is not None:
        return None
    if piece.month is None:
        low, high = _THIRDS_OF_YEAR[sense]
    else:
        low, high = _THIRDS_OF_MONTH[sense]
        high = min(high, last_day(piece.year, piece.month))
    return f"{edtf}-{low:02}~/{edtf}-{high:02}~"


def part_in(edtf: str) -> tuple[Sense, str] | None:
    """What :func:`part_of` made this of: its inverse, for saying it in words."""
    first, slash, last = edtf.partition("/")
    if not slash or first[-1:] not in {"~", "%"} or first[-1:] != last[-1:]:
        return None
    plain = f"{first[:-1]}~/{last[:-1]}~"
    for whole in (first[:-4], f"{first[:3]}X"):
        for sense in (Sense.EARLY, Sense.MID, Sense.LATE):
            if part_of(whole, sense) == plain:
                return sense, whole
    return None


def beyond(edtf: str, sense: Sense) -> str | None:
    """Before, after, since or until a date: an open set or interval with strict ends."""
    if "/" in edtf or "[" in edtf:
        return None
    if sense is Sense.NOT_LATER:
        return f"[..{edtf}]"
    if sense is Sense.NOT_EARLIER:
        return f"[{edtf}..]"
    if sense is Sense.SINCE:
        return f"{edtf}/.."
    if sense is Sense.UNTIL:
        return f"../{edtf}"
    end = neighbour(edtf, -1 if sense is Sense.BEFORE else 1)
    if end is None:
        return None
    return f"[..{end}]" if sense is Sense.BEFORE else f"[{end}..]"


def neighbour(edtf: str, step: int) -> str | None:
    """The year, month or day before (-1) or after (+1) a plain one; None past year 1 to 9999."""
    piece = piece_of(edtf)
    if piece is None or piece.year is None:
        return _year_beside(edtf, step)
    try:
        if piece.month is None:
            return Piece(datetime.date(piece.year + step, 1, 1).year).edtf()
        if piece.day is None:
            months = piece.year * 12 + piece.month - 1 + step
            return Piece(datetime.date(months // 12, 1, 1).year, months % 12 + 1).edtf()
        day = from_day_number(day_number(piece.year, piece.month, piece.day) + step)
    except (ValueError, OverflowError):
        return None
    return day.isoformat()


def _year_beside(edtf: str, step: int) -> str | None:
    """The year beside a decade."""
    if re.fullmatch(r"[0-9]{3}X", edtf) is None:
        return None
    year = int(edtf.replace("X", "0" if step < 0 else "9")) + step
    return f"{year:04}" if year >= datetime.MINYEAR else None


def paired(left: Piece, right: Piece) -> tuple[Piece, Piece] | None:
    """Two ends of a span, each completed from the other; None if they do not belong together.

    "7–8 November 1936", "August 30 – September 2, 1936", "30 December – 2 January 1937".
    """
    if right.year is None:
        return None
    if right.day is not None and right.month is None:
        if left.month is None or left.day is None or left.year is not None:
            return None
        right = replace(right, month=left.month)
    if left.year is None:
        if (left.day is None) is not (right.day is None):
            return None
        if left.month is None:
            if left.day is None:
                return None
            left = replace(left, month=right.month)
        left = left.of_year(right)
        months = (left.month or 0) - (right.month or 0)
        if months >= HALF_YEAR:
            left = replace(left, year=(right.year or 0) - 1)
    return (left, right) if left.whole and right.whole else None


def span_of(left: Piece, right: Piece, *, one_of: bool) -> str:
    """``A/B`` or ``[A..B]``; :class:`FlawError` for no such day, or an end before its start."""
    first, last = left.edtf(), right.edtf()
    if first == last:
        return first
    text = f"[{first}..{last}]" if one_of else f"{first}/{last}"
    try:
        parse_edtf(text)
    except BadEdtf:
        raise FlawError(Reversed()) from None
    return text


def days_between(left: Piece, right: Piece) -> int | None:
    """Days from one day to another; None where one is no day."""
    try:
        first, last = parse_edtf(left.edtf()), parse_edtf(right.edtf())
    except (FlawError, ValueError):
        return None
    if {first.precision, last.precision} != {Precision.DAY}:
        return None
    return (last.earliest or 0) - (first.earliest or 0)


def months_between(left: Piece, right: Piece) -> int | None:
    """Months from one month to another; None where one is no month."""
    if left.month is None or right.month is None or left.day or right.day:
        return None
    return ((right.year or 0) - (left.year or 0)) * 12 + right.month - left.month


def julian_lag(piece: Piece) -> int:
    """Days the Julian calendar is behind the Gregorian at this Gregorian date."""
    year = (piece.year or 0) - ((piece.month or 12) < 3)
    return year // 100 - year // 400 - 2


def with_year_of_two(flaw: ShortYear, earliest: int, latest: int, reach: int) -> str | None:
    """The one date that a two-digit year can be, ``reach`` years around a known range.

    Day numbers in; None where no year fits, or two do. Marked uncertain: it is inferred.
    """
    first, last = from_day_number(earliest).year, from_day_number(latest).year
    span = range(max(first - reach, 1), min(last + reach, datetime.MAXYEAR) + 1)
    years = [year for year in span if year % 100 == flaw.year]
    if len(years) != 1 or flaw.month is None:
        return None
    try:
        return with_doubt(Piece(years[0], flaw.month, flaw.day).edtf(), Certainty.UNCERTAIN)
    except FlawError:
        return None
