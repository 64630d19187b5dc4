"""Dates as they are printed on pages."""

from __future__ import annotations

from dataclasses import dataclass

from archivebot.archive.dates.edtf import BadEdtf, parse_edtf
from archivebot.archive.dates.value import HistoricalDate


@dataclass(frozen=True, slots=True)
class Found:
    """A date inside a text: ``text[start:end] == date.words``."""

    date: HistoricalDate
    start: int
    end: int


def read_printed(
    text: str, *, year: int | None = None, century_from: HistoricalDate | None = None
) -> HistoricalDate | None:
    """The date that the whole text is."""
    try:
        return parse_edtf(text)
    except BadEdtf:
        return None


def find_dates(text: str) -> list[Found]:
    """All dates in a text."""
    return []
