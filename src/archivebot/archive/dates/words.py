"""Dates in words."""

from __future__ import annotations

from archivebot.archive.dates.value import HistoricalDate


def in_words(date: HistoricalDate, locale: str = "en") -> str:
    """The date in words."""
    return date.edtf


def distance_in_words(days: int, locale: str = "en") -> str:
    """A number of days in words."""
    return f"{days} days"
