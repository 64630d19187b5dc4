"""Dates that a format states in normal form: a scholar has read the page before us."""

from __future__ import annotations

from archivebot.archive.dates import BadEdtf, HistoricalDate, parse_edtf, read_printed
from archivebot.archive.describe.settle import Candidate, evidence
from archivebot.archive.layouts.sheet import Part, Sheet

_OF_THE_EDITION = "the day of this edition, not of the text"

When = Candidate[HistoricalDate]


def as_edtf(part: Part, sheet: Sheet) -> HistoricalDate | None:
    """A date that a format states as EDTF; None for any other words and layouts."""
    if sheet.layout != "stated":
        return None
    try:
        return parse_edtf(part.text, words=part.words)
    except BadEdtf:
        return None


def dated(sheet: Sheet) -> list[When]:
    """When a scholar's edition says that it was written; it goes before the dateline."""
    return [
        Candidate(date, evidence("stated", part.words or part.text, part.line), date.edtf)
        for part in sheet.labelled("dated")
        if (date := as_edtf(part, sheet)) is not None
    ]


def edition_dates(sheet: Sheet) -> list[When]:
    """When the edition, or the book file, came out: kept as a loser, so that one sees why."""
    found: list[When] = []
    for part in sheet.labelled("edition_date"):
        date = as_edtf(part, sheet) or read_printed(part.text)
        if date is not None:
            words = evidence("edition", part.words, part.line)
            found.append(Candidate(date, words, date.edtf, _OF_THE_EDITION))
    return found
