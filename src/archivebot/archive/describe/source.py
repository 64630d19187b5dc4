"""Where does the text come from: source, container, address, place?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.dates import Precision
from archivebot.archive.describe.settle import Candidate, Settled, evidence, settle
from archivebot.archive.document import Paragraph, Role
from archivebot.archive.layouts.dateline import dates_in, is_place, read_dateline
from archivebot.archive.layouts.labels import is_periodical
from archivebot.archive.layouts.shapes import has_letters, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.sentences import sentences_of

_URL: Final = re.compile(r"https?://[^\s<>\"“”|)\]]+", re.IGNORECASE)
_LEAD: Final = re.compile(
    r"(?:(?:originally |first |also )?(?:published|printed|appeared)[\s,]*)?(?:in|from)\s+"
    r"(?:(?:an? )?(?:english|french|russian|german|spanish|italian|dutch)\s*(?:in\s+"
    r"|translation\s+in\s+|,\s*)?)?",
    re.IGNORECASE,
)
ISSUED: Final = frozenset({Precision.DAY, Precision.DAY_SPAN, Precision.MONTH})
"""How exactly a newspaper's or journal's number is dated; a book only has a year."""

_BEFORE_DATE: Final = re.compile(
    r"(?:[\s,;:(\[]|\b(?:in|on|of|dated|for|the)\s*$)*$", re.IGNORECASE
)
_BEFORE_PLACE: Final = re.compile(
    r"^(?:first\s+)?(?:(?:written|composed|drafted|delivered)\b\s*)?(?:(?:in|at|on|about)\b\s*)?",
    re.IGNORECASE,
)
_PUBLISHER: Final = re.compile(r"(?:by|as an?|as the|separately)\b", re.IGNORECASE)


def source_of(sheet: Sheet) -> Settled[str]:
    """The site or edition that the page names as its source."""
    candidates = []
    for part in [*sheet.labelled("source"), *sheet.zone(Zone.SOURCE)]:
        text = tidy(part.text).rstrip(" ;")
        text = text[:-1] if text.endswith(".") and not re.search(r"\b\w\.\w?\.$", text) else text
        if text and has_letters(text):
            found = evidence("source line", part.words, part.line)
            candidates.append(Candidate(text, found, text))
    return settle("source", candidates, ("source line",))


def container_of(sheet: Sheet) -> Settled[str]:
    """Book and chapter, or newspaper, number and page, the date taken out."""
    published = list(sheet.labelled("published"))
    numbers = [
        part
        for part in sheet.labelled("source")
        if is_periodical(part.text)
        and any(found.date.precision in ISSUED for found in dates_in(part.text))
    ]
    candidates = [
        *(_container(part.text, "title line", part) for part in sheet.zone(Zone.CONTAINER)),
        *(_container(part.text, "container label", part) for part in sheet.labelled("container")),
        *(_container(t, "labelled line", p) for p in published if (t := without_dates(p.text))),
        *(_container(t, "source", p, 0.7) for p in numbers if (t := without_dates(p.text))),
    ]
    if sheet.index:
        return Settled("container")
    return settle(
        "container", candidates, ("title line", "container label", "labelled line", "source")
    )


def _container(text: str, rule: str, part: Part, confidence: float = 1.0) -> Candidate[str]:
    return Candidate(text, evidence(rule, part.words, part.line, confidence), text)


def without_dates(text: str) -> str | None:
    """``New Militant, Vol. I No. 40, 28 September 1935, p. 1.`` without its date; None: no name."""
    left = text
    for one in reversed(dates_in(text)):
        before = _BEFORE_DATE.sub("", left[: one.start])
        after = left[one.end :].lstrip(" ,;:)]")
        left = f"{before}, {after}" if before and after.strip(" .") else before + after
    left = _LEAD.sub("", tidy(left), count=1)
    if _PUBLISHER.match(left):
        return None
    if len(sentences := sentences_of(left)) > 1:
        left = left[: sentences[0].end]
    left = left.strip(" ,;:–—-")
    left = left[:-1].rstrip() if left.endswith(".") and not left.endswith("..") else left
    return left if sum(c.isalpha() for c in left) >= 3 else None


def url_of(sheet: Sheet) -> Settled[str]:
    """The page's own address, only where the page prints it as such."""
    candidates = []
    for part in sheet.labelled("url", "online"):
        if match := _URL.search(part.text):
            address = match[0].rstrip(".,;")
            found = evidence("address line", part.words, part.line)
            candidates.append(Candidate(address, found, address))
    return settle("url", candidates, ("address line",))


def place_of(sheet: Sheet, paragraphs: Sequence[Paragraph]) -> Settled[str]:
    """The place of writing: of the dateline, or of a labelled line."""
    candidates = []
    for paragraph in paragraphs:
        line = read_dateline(paragraph.text) if paragraph.role is Role.DATELINE else None
        if line is not None and line.place:
            found = evidence("dateline", paragraph.text, paragraph.line)
            candidates.append(Candidate(line.place, found, line.place))
    for part in sheet.labelled("place"):
        text = tidy(part.text).strip(" .;")
        rule = "stated" if sheet.layout == "stated" else "place label"
        candidates.append(Candidate(text, evidence(rule, part.words, part.line), text))
    for part in sheet.labelled("written", "delivered"):
        dates = dates_in(part.text)
        if not dates:
            continue
        text = part.text[: dates[0].start].strip(" ,;.:–—-")
        after = part.text[dates[-1].end :].strip(" ,;.:–—-")
        for piece in (text, after):
            place = _BEFORE_PLACE.sub("", piece).strip(" ,")
            if is_place(place) and place[:1].isupper():
                candidates.append(
                    Candidate(place, evidence("labelled line", part.words, part.line, 0.8), place)
                )
    return settle("place", candidates, ("stated", "dateline", "place label", "labelled line"))
