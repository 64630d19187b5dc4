"""Dates as people type them after ``/letter date:``: never guessed, always answered.

What could be two dates comes back as both; a day that does not exist says which month
has how many; what is not understood says why, so that the reply can say what to do.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from archivebot.archive.dates import vocabulary as vocab
from archivebot.archive.dates.edtf import BadEdtf, from_day_number, last_day, parse_edtf
from archivebot.archive.dates.grammar import Reading, run_end
from archivebot.archive.dates.pieces import NoSuch, Reversed, ShortYear
from archivebot.archive.dates.tokens import tokens
from archivebot.archive.dates.value import HistoricalDate, Precision
from archivebot.archive.dates.whole import whole

LONGEST_TYPED: Final = 100
"""Characters of what may be typed for a date."""

_LEAP_YEAR: Final = 2000
"""Stands in for the missing year of a day of any year: it has a 29 February."""

_SEASON_OR_RUN: Final = re.compile(r"([0-9]{4})-(2[1-4])")
_MONTH_AND_DAY: Final = re.compile(r"\s*(?:--)?([0-9]{1,2})\s*([-/.])\s*([0-9]{1,2})\s*\.?\s*")


class Reason(StrEnum):
    """Why what was typed is no date that can be looked up."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    REVERSED = "reversed"
    """A range whose end is before its start."""
    TWO_DIGIT_YEAR = "two_digit_year"
    """The century is never guessed."""
    NO_YEAR = "no_year"
    NOT_A_DAY = "not_a_day"
    """A date, but not to the day, where a day is asked."""
    AMBIGUOUS = "ambiguous"
    """A day of the year that could be two: ``3/4``."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Asked:
    """One date was meant."""

    date: HistoricalDate
    text: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """It can be read in several ways: ``3/4/1936``. Ask which."""

    readings: tuple[HistoricalDate, ...]
    text: str


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """There is no such day.

    ``why_year`` is None where no year was typed, ``why_day`` where no day was
    (``1936-13``), ``last_day`` (of the month) where there is no month ``why_month``.
    """

    text: str
    why_year: int | None
    why_month: int
    why_day: int | None
    last_day: int | None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """No date that can be looked up, and why."""

    text: str
    reason: Reason = Reason.UNKNOWN


Typed = Asked | Ambiguous | NoSuchDay | NotUnderstood


def read_typed(text: str, today: datetime.date) -> Typed:
    """What was meant by ``text``; ``today`` is the asker's day, for "today" and "yesterday"."""
    said = text.strip()
    if not said:
        return NotUnderstood(text, Reason.EMPTY)
    if len(said) > LONGEST_TYPED:
        return NotUnderstood(text, Reason.TOO_LONG)
    relative = _relative(said, today)
    if relative is not None:
        return Asked(parse_edtf(relative.isoformat(), said), text)
    normal = _normal_form(said)
    if normal:
        readings = tuple(parse_edtf(edtf, said) for edtf in normal)
        return Asked(readings[0], text) if len(readings) == 1 else Ambiguous(readings, text)
    reading = whole(_open_range(said), two_digits=True, typed=True)
    if reading is None:
        return _without_year(said, text)
    return _judged(reading, said, text)


def _relative(said: str, today: datetime.date) -> datetime.date | None:
    days = vocab.relative_days().get(tuple(token.text for token in tokens(said)))
    try:
        return None if days is None else today + datetime.timedelta(days=days)
    except OverflowError:
        return None


def _normal_form(said: str) -> tuple[str, ...]:
    """EDTF as typed; ``1920-21``, a season in EDTF, is to most people two years: both."""
    run = _SEASON_OR_RUN.fullmatch(said)
    if run is not None and (last := run_end(int(run[1]), int(run[2]))) is not None:
        return f"{run[1]}/{last}", said
    said = re.sub(r"(?<=[0-9xX])x", "X", said)
    try:
        return (parse_edtf(said).edtf,)
    except BadEdtf:
        return ()


def _open_range(said: str) -> str:
    """``1936..`` and ``..1936`` in the words the grammar has for them."""
    if said.endswith(".."):
        return f"since {said.rstrip('. ')}"
    return f"until {said.lstrip('. ')}" if said.startswith("..") else said


def _judged(reading: Reading, said: str, text: str) -> Typed:
    """The answer to a reading of the whole text."""
    if len(reading.edtfs) == 1:
        return Asked(parse_edtf(reading.edtfs[0], said), text)
    if reading.edtfs:
        return Ambiguous(tuple(parse_edtf(edtf, said) for edtf in reading.edtfs), text)
    flaw = reading.flaw
    if isinstance(flaw, NoSuch):
        return _no_such(flaw, text, with_year=True)
    if isinstance(flaw, ShortYear):
        return NotUnderstood(text, Reason.TWO_DIGIT_YEAR)
    return NotUnderstood(text, Reason.REVERSED if isinstance(flaw, Reversed) else Reason.UNKNOWN)


def _no_such(flaw: NoSuch, text: str, *, with_year: bool) -> NoSuchDay:
    days = last_day(flaw.year, flaw.month) if 1 <= flaw.month <= 12 else None
    return NoSuchDay(text, flaw.year if with_year else None, flaw.month, flaw.day, days)


def _without_year(said: str, text: str) -> Typed:
    """What is no date may be one without its year, or with half of it."""
    if re.fullmatch(r"'?[0-9]{2}", said):
        return NotUnderstood(text, Reason.TWO_DIGIT_YEAR)
    reading = whole(said, default_year=_LEAP_YEAR)
    if reading is None:
        return NotUnderstood(text)
    if isinstance(reading.flaw, NoSuch):
        if (reading.flaw.day or 0) > 31:  # "Aug 36"
            return NotUnderstood(text, Reason.TWO_DIGIT_YEAR)
        return _no_such(reading.flaw, text, with_year=False)
    return NotUnderstood(text, Reason.NO_YEAR)


def read_day_of_year(
    text: str, today: datetime.date
) -> tuple[int, int] | NoSuchDay | NotUnderstood:
    """Month and day of what was typed after ``/today date:``, its year left aside.

    "13 August", "August 13", ``08-13`` (month first, as in ISO dates), ``13.8.`` (day
    first), or a full date. 29 February is a day of the year.
    """
    said = text.strip()
    numbers = _MONTH_AND_DAY.fullmatch(said) if len(said) <= LONGEST_TYPED else None
    if numbers is not None:
        return _numbered(int(numbers[1]), numbers[2], int(numbers[3]), text)
    answer = read_typed(said, today)
    if isinstance(answer, Asked):
        return _day_of(answer.date, text)
    if isinstance(answer, NotUnderstood) and answer.reason is Reason.NO_YEAR:
        reading = whole(said, default_year=_LEAP_YEAR)
        if reading is not None and len(reading.edtfs) == 1:
            return _day_of(parse_edtf(reading.edtfs[0], said), text)
    if isinstance(answer, NoSuchDay):
        return NoSuchDay(text, answer.why_year, answer.why_month, answer.why_day, answer.last_day)
    reason = Reason.AMBIGUOUS if isinstance(answer, Ambiguous) else answer.reason
    return NotUnderstood(text, reason)


def _day_of(date: HistoricalDate, text: str) -> tuple[int, int] | NotUnderstood:
    if date.precision is not Precision.DAY or date.earliest is None:
        return NotUnderstood(text, Reason.NOT_A_DAY)
    day = from_day_number(date.earliest)
    return day.month, day.day


def _numbered(
    first: int, sign: str, second: int, text: str
) -> tuple[int, int] | NoSuchDay | NotUnderstood:
    """``08-13``, ``13.8.``, ``13/8``: with a slash only if one order is possible."""
    orders = {"-": [(first, second), (second, first)], ".": [(second, first)]}
    tried = orders.get(sign, [(second, first), (first, second)])
    days = [(month, day) for month, day in tried if _exists(month, day)]
    if not days:
        real = [order for order in tried if 1 <= order[0] <= 12] or tried
        return _no_such(NoSuch(_LEAP_YEAR, *real[0]), text, with_year=False)
    if sign == "/" and len(set(days)) > 1:
        return NotUnderstood(text, Reason.AMBIGUOUS)
    return days[0]


def _exists(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= last_day(_LEAP_YEAR, month)
