"""Dates as people type them after ``/letter date:``."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from archivebot.archive.dates.edtf import BadEdtf, parse_edtf
from archivebot.archive.dates.value import HistoricalDate


class Reason(StrEnum):
    """Why what was typed is no date that can be looked up."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    REVERSED = "reversed"
    """A range whose end is before its start."""
    TWO_DIGIT_YEAR = "two_digit_year"
    """The century is never guessed."""
    NO_YEAR = "no_year"
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
    """There is no such day. ``last_day`` is the month's last, None where no month is ``why_month``.

    ``why_day`` is None where only a month was typed (``1936-13``).
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
    """What was meant."""
    try:
        return Asked(parse_edtf(text), text)
    except BadEdtf:
        return NotUnderstood(text)


def read_day_of_year(
    text: str, today: datetime.date
) -> tuple[int, int] | NoSuchDay | NotUnderstood:
    """A day of any year."""
    return NotUnderstood(text)
