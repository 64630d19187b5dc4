"""Pages that list texts and hold none: a paper's numbers, a search, a tag, a front page."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.layouts.head import is_site_date
from archivebot.archive.layouts.labels import OF_A_TEXT, read_labels
from archivebot.archive.layouts.marks import is_chrome, is_updated_line
from archivebot.archive.layouts.shapes import tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Page

NAME: Final = "listing"

_SURE = 0.9
_NUMBER = re.compile(r"vol(?:ume)?\.?\s.{1,12}no\.?\s.{1,40}\b(?:1[6-9]|20)\d\d", re.IGNORECASE)
_RECORD = re.compile(r"(?:author|sender|addressee|recipient)s?\s*:", re.IGNORECASE)
_CUT_OFF = re.compile(r"\.\.\.?\s*\(From\s*:\s*[^()]{0,60}\)?\s*")
_FRONT = re.compile(
    r"marxist writers\s*:.{2,60}|.{2,60}\binternet archive|.{0,60}\b(?:contents page"
    r"|table of contents)|contents|index",
    re.IGNORECASE,
)
_FIRST_LINES = 6
_LONGEST_LINE = 200


def recognise(page: Page) -> float:
    """Sure where numbers of a paper, records, posts or cut-off texts stand one after the other."""
    lines = [line.text.strip() for line in page.lines if not line.blank]
    short = [text for text in lines if len(text) <= _LONGEST_LINE]
    numbers = sum(1 for text in short if _NUMBER.match(text))
    records = sum(1 for text in short if _RECORD.match(text))
    posts = sum(1 for text in short if is_site_date(text))
    cut_off = sum(1 for text in lines if _CUT_OFF.search(text[-90:]))
    if numbers >= 2 or records >= 4 or posts >= 2 or cut_off >= 2:
        return _SURE
    front = any(_FRONT.fullmatch(text) and not is_chrome(text) for text in lines[:_FIRST_LINES])
    labelled = any(
        name in OF_A_TEXT - {"licence"} for text in short for name, *_ in read_labels(text)
    )
    return _SURE if front and not labelled else 0.0


def dissect(page: Page) -> Sheet:
    """The lines as they stand, without the ways out; a front page's first line is its title."""
    parts: list[Part] = []
    for line in page.lines:
        text = line.text.strip()
        if line.blank:
            continue
        zone = Zone.BODY
        if is_chrome(text):
            zone = Zone.CHROME
        elif is_updated_line(text) or is_site_date(text):
            zone = Zone.UPDATED
        elif _FRONT.fullmatch(text) and not any(p.zone is Zone.TITLE for p in parts):
            zone = Zone.TITLE
        parts.append(Part(zone, tidy(text), line.number, text))
    return Sheet(page, NAME, tuple(parts), index=True)
