"""A header of ``key: value`` lines, then the text: leaflets, saved mails, small corpora."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.layouts.labels import family
from archivebot.archive.layouts.marks import sort_out
from archivebot.archive.layouts.shapes import paragraphs, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Line, Page

NAME: Final = "keyvalue"

_PAIR = re.compile(r"\s*(?P<key>[^\W\d][\w ·'’()./-]{0,40}?)\s*:(?:\s+(?P<value>.*))?")
_TEXT_KEY: Final = frozenset({"text", "body", "content", "full text", "transcription", "texts"})
_LEAST_PAIRS = 3
_MOST_PAIRS = 60

_KEYS: Final = {
    "title": "title", "name": "title", "headline": "title",
    "author": "author", "authors": "author", "creator": "author", "by": "author",
    "sender": "author", "from": "author", "signed": "author",
    "recipient": "to", "recipients": "to", "to": "to", "addressee": "to",
    "date": "written", "written": "written", "date written": "written", "dated": "written",
    "created": "written", "date created": "written",
    "published": "published", "date published": "published", "publication date": "published",
    "source": "source", "citation": "source", "edition": "source",
    "url": "url", "link": "url", "uri": "url", "permalink": "url",
    "translator": "translated", "translators": "translated", "translated by": "translated",
    "transcriber": "transcribed", "transcribers": "transcribed", "transcribed by": "transcribed",
    "licence": "licence", "license": "licence", "rights": "licence", "copyright": "licence",
    "text language": "language", "language": "language", "lang": "language",
    "place": "place", "location": "place",
    "kind": "kind", "type": "kind", "genre": "kind", "document type": "kind",
    "print run": "print_run", "typography name": "printer", "printer": "printer",
    "publication": "container", "newspaper": "container", "journal": "container",
    "container": "container", "book": "container", "periodical": "container",
    "note": "note", "notes": "note", "editor s note": "note",
}  # fmt: skip


def recognise(page: Page) -> float:
    """How much the page looks like this layout: it begins with at least three pairs."""
    pairs, known, explicit = 0, 0, False
    for line in page.lines[:_MOST_PAIRS]:
        if line.blank:
            if pairs >= _LEAST_PAIRS:
                continue
            if pairs:
                break
            continue
        match = _PAIR.fullmatch(line.text)
        if match is None:
            break
        key = _normal(match["key"])
        if key in _TEXT_KEY and not (match["value"] or "").strip():
            explicit = True
            break
        pairs += 1
        known += key in _KEYS or family(key) is not None
    if pairs < _LEAST_PAIRS or known < 2:
        return 0.0
    return min(1.0, 0.55 + 0.05 * known + 0.3 * explicit)


def _normal(key: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", key.casefold()).split())


def dissect(page: Page) -> Sheet:
    """Every line with its zone: pairs as labelled lines, the rest as the text."""
    parts: list[Part] = []
    start = 0
    for n, line in enumerate(page.lines):
        if line.blank:
            if parts and not _pairs_go_on(page.lines, n):
                start = n
                break
            continue
        match = _PAIR.fullmatch(line.text)
        if match is None or len(parts) >= _MOST_PAIRS:
            start = n
            break
        key, value = _normal(match["key"]), tidy(match["value"] or "")
        start = n + 1
        if key in _TEXT_KEY and not value:
            parts.append(Part(Zone.CHROME, "", line.number, line.text.strip()))
            break
        parts.append(_pair(line, key, value))
    body = sort_out(paragraphs(page.lines[start:]))
    return Sheet(page, NAME, (*parts, *body))


def _pairs_go_on(lines: tuple[Line, ...], n: int) -> bool:
    """Whether another pair, or the key of the text, stands under a blank line."""
    for line in lines[n : n + 3]:
        if line.blank:
            continue
        match = _PAIR.fullmatch(line.text)
        if match is None:
            return False
        key = _normal(match["key"])
        return key in _KEYS or key in _TEXT_KEY
    return False


def _pair(line: Line, key: str, value: str) -> Part:
    label = _KEYS.get(key) or family(key) or key
    words = line.text.strip()
    if not value:
        return Part(Zone.CHROME, "", line.number, words)
    if label == "title":
        return Part(Zone.TITLE, value, line.number, words)
    if label == "note":
        return Part(Zone.NOTE, value, line.number, words, "editor")
    return Part(Zone.LABEL, value, line.number, words, label)
