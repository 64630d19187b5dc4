"""What is it called? The title as printed, of one line or several."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.describe.settle import Candidate, Settled, evidence, settle
from archivebot.archive.layouts.shapes import tidy
from archivebot.archive.layouts.sheet import Sheet, Zone

PRECEDENCE = ("title line", "page head")

LONGEST_TITLE: Final = 400
"""Characters of a title in which other rules look for names and kinds."""

_NOTE_MARK: Final = re.compile(r"\s*(?:\[\d{1,3}\]|\(\d{1,2}\)|\*+|[†‡¹²³]+|(?<=\])\d{1,2})$")


def title_of(sheet: Sheet) -> Settled[str]:
    """The title; None where the page prints none (a blog's front page)."""
    candidates = []
    for part in sheet.zone(Zone.TITLE):
        text = _NOTE_MARK.sub("", tidy(part.text))
        if text and any(c.isalnum() for c in text):
            found = evidence("title line", part.words or text, part.line)
            candidates.append(Candidate(text, found, text))
    if not sheet.index:
        candidates += [
            Candidate(text, evidence("page head", part.words, part.line, 0.6), text)
            for part in sheet.labelled("meta_title")
            if (text := tidy(part.text))
        ]
    return settle("title", candidates, PRECEDENCE)
