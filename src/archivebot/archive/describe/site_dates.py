"""The site's own dates: when it got a text, or changed its page. Shown as rejected, never taken."""

from __future__ import annotations

from typing import Final

from archivebot.archive.dates import HistoricalDate, Precision
from archivebot.archive.describe.settle import Candidate, evidence
from archivebot.archive.document import Evidence, How, Rejected
from archivebot.archive.layouts.dateline import dates_in
from archivebot.archive.layouts.sheet import Sheet, Zone

_YEAR: Final = "the site's own year of publication, not the text's"
_DAY: Final = "the day it was added to the site or last changed there"


def site_dates(sheet: Sheet) -> list[Candidate[HistoricalDate]]:
    """The dates of a site's chronology, each with why it is not the text's."""
    found: list[Candidate[HistoricalDate]] = []
    for part in sheet.zone(Zone.CHRONOLOGY):
        for one in dates_in(part.text)[:1]:
            why_not = _DAY if one.date.precision is Precision.DAY else _YEAR
            words = evidence("site chronology", part.words or part.text, part.line)
            found.append(Candidate(one.date, words, one.date.edtf, why_not))
    return found


def rejected_updates(sheet: Sheet) -> list[Rejected]:
    """``Last updated on: 3.4.2019``, the day of an upload, of a blog's post."""
    found = []
    for part in sheet.zone(Zone.UPDATED):
        for one in dates_in(part.text)[:1]:
            words = Evidence(How.PAGE, part.words or part.text, "last updated", part.line)
            found.append(Rejected("date_published", one.date.edtf, words, _DAY))
    return found
