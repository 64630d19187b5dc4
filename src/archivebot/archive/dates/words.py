"""Dates in words, in the reader's language: "8 August 1936", "c. November 1877".

Month names and their cases come from the CLDR through Babel; the small words are in
:mod:`phrases`. In English, whatever this writes :func:`~.printed.read_printed` reads
back with the same bounds.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.units import format_unit

from archivebot.archive.dates.edtf import from_day_number, parse_edtf
from archivebot.archive.dates.phrases import PHRASES, Phrases
from archivebot.archive.dates.pieces import Piece, neighbour, part_in, piece_of
from archivebot.archive.dates.value import Certainty, HistoricalDate

MOST_DAYS: Final = 60
"""Distances up to here are said in days."""

MOST_MONTHS_IN_DAYS: Final = 2 * 365
"""Distances up to here, in days, are said in months; longer ones in years."""

_MONTH_DAYS: Final = 365.25 / 12
_YEAR_DAYS: Final = 365.25


def in_words(date: HistoricalDate, locale: str = "en") -> str:
    """The date as a person would write it, with its doubt.

    ``locale`` is any CLDR or Discord code (``de``, ``en-GB``); a language without
    phrases here is answered in English.
    """
    say = PHRASES[_language(locale)]
    part = part_in(date.edtf)
    if part is not None:
        sense, whole = part
        decade = whole.endswith("X")
        template = say.parts[sense][decade]
        text = template.format(_in_phrase(whole, say))
        return text + say.uncertain if date.certainty is Certainty.BOTH else text
    plain = _without_pair(re.sub(r"[?~%]|-XX", "", date.edtf))
    text, simple = _plain(plain, say)
    if date.certainty in {Certainty.APPROXIMATE, Certainty.BOTH}:
        text = _about(plain, text, say) if simple else text + say.approximate
    if date.certainty in {Certainty.UNCERTAIN, Certainty.BOTH}:
        text += say.uncertain
    return text


def _without_pair(edtf: str) -> str:
    """A span or set whose two ends are one date is that date: nobody says "8–8 August"."""
    first, _, last = edtf.strip("[]").replace("..", "/").partition("/")
    return first if first == last else edtf


@cache
def _language(locale: str) -> str:
    try:
        language = Locale.parse(locale.replace("-", "_")).language
    except (UnknownLocaleError, ValueError):
        return "en"
    return language if language in PHRASES else "en"


def _plain(edtf: str, say: Phrases) -> tuple[str, bool]:
    """A date without its doubt, and whether "c." may stand before it."""
    if edtf.startswith("["):
        first, _, last = edtf[1:-1].partition("..")
        return _one_of(first, last, say), False
    first, slash, last = edtf.partition("/")
    if not slash:
        return _single(edtf, say), True
    if first in {"", ".."}:
        return _fitting(say.until, last).format(_in_phrase(last, say)), False
    if last in {"", ".."}:
        return _fitting(say.since, first).format(_in_phrase(first, say)), False
    return _span(first, last, say), True


def _about(edtf: str, text: str, say: Phrases) -> str:
    """ "c." and the date, a month in the case the word asks for."""
    day, longer, decade = say.about
    if "/" in edtf:
        return longer.format(text)
    if edtf.endswith("X") and not edtf.endswith(("XX", "0X")):
        return decade.format(_in_phrase(edtf, say))
    return _fitting((day, longer), edtf).format(_in_phrase(edtf, say))


def _fitting(templates: tuple[str, str], edtf: str) -> str:
    """The template for a day, or for anything longer."""
    piece = piece_of(edtf)
    return templates[0] if piece is not None and piece.day is not None else templates[1]


def _one_of(first: str, last: str, say: Phrases) -> str:
    """An unknown day: before, after, or between two."""
    if first and last:
        begins, ends = _shortened(first, last, say, in_phrase=True)
        return _fitting(say.between, last).format(begins, ends)
    if first:
        year = neighbour(first, -1) if len(first) == 4 and first.isdigit() else None
        if year is not None:
            return say.after.format(_in_phrase(year, say))
        return _fitting(say.not_earlier, first).format(_in_phrase(first, say))
    year = neighbour(last, 1) if len(last) == 4 and last.isdigit() else None
    if year is not None:
        return say.before.format(_in_phrase(year, say))
    return _fitting(say.not_later, last).format(_in_phrase(last, say))


def _span(first: str, last: str, say: Phrases) -> str:
    begins, ends = _shortened(first, last, say, in_phrase=False)
    one, two = piece_of(first), piece_of(last)
    spaced = one is None or two is None or _apart(one, two)
    return f"{begins} – {ends}" if spaced else f"{begins}–{ends}"


def _apart(one: Piece, two: Piece) -> bool:
    """Whether the dash wants spaces: not between two days of a month, months of a year, years."""
    if one.day and two.day:
        return (one.year, one.month) != (two.year, two.month)
    if one.month and two.month and not one.day and not two.day:
        return one.year != two.year
    return bool(one.month or two.month)


def _shortened(first: str, last: str, say: Phrases, *, in_phrase: bool) -> tuple[str, str]:
    """Both ends in words, the first without the month and year it shares with the last."""
    write = _in_phrase if in_phrase else _single
    one, two = piece_of(first), piece_of(last)
    if one and two and one.year == two.year and one.month and two.month:
        if one.day and two.day:
            pattern = say.day_only if one.month == two.month else say.day_month
            return _dated(first, pattern, say), write(last, say)
        if one.day is None and two.day is None:
            return _dated(first, "MMMM" if in_phrase else "LLLL", say), write(last, say)
    return write(first, say), write(last, say)


def _single(edtf: str, say: Phrases) -> str:
    """One date standing by itself."""
    return _said(edtf, say, month=say.month, decade=say.decade)


def _in_phrase(edtf: str, say: Phrases) -> str:
    """One date after a small word: in Russian, in the genitive."""
    return _said(edtf, say, month=say.month_in_phrase, decade=say.decade_in_phrase)


def _said(edtf: str, say: Phrases, *, month: str, decade: str) -> str:
    piece = piece_of(edtf)
    if piece is None:
        return _long(edtf, say, decade)
    if piece.month is None or piece.month > 12:
        if piece.month is not None:
            return say.season.format(say.seasons[piece.month], piece.year)
        return str(piece.year)
    return _dated(edtf, month if piece.day is None else say.day, say)


def _long(edtf: str, say: Phrases, decade: str) -> str:
    """A decade; one that its name would leave in doubt, and a century, as first–last."""
    if edtf.endswith("X") and not edtf.endswith(("XX", "0X")):
        return decade.format(f"{edtf[:3]}0".lstrip("0"))
    date = parse_edtf(edtf)
    ends = (from_day_number(end).year for end in (date.earliest, date.latest) if end)
    return "–".join(str(year) for year in ends)


def _dated(edtf: str, pattern: str, say: Phrases) -> str:
    start = parse_edtf(edtf).earliest
    day = from_day_number(start) if start is not None else None
    if day is None:
        return edtf
    if day.day == 1 and say.first is not None and re.search(r"(?<!')\bd\b", pattern):
        pattern = re.sub(r"(?<!')\bd\b", f"'{say.first}'", pattern, count=1)
    return format_date(day, pattern, locale=say.locale)


def distance_in_words(days: int, locale: str = "en") -> str:
    """How far apart two days are, without a sign: "2 days", "3 months", "12 years".

    Days up to 60, months up to two years (730 days), years beyond; months and years
    are mean ones (365.25 days a year), rounded to the nearest.
    """
    count = abs(days)
    if count <= MOST_DAYS:
        unit = "day"
    elif count <= MOST_MONTHS_IN_DAYS:
        unit, count = "month", round(count / _MONTH_DAYS)
    else:
        unit, count = "year", round(count / _YEAR_DAYS)
    return format_unit(count, f"duration-{unit}", length="long", locale=_language(locale))
