"""Pages whose format states what is what: TEI, front matter, EPUB.

Nothing is guessed that is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archivebot.archive.layouts.marks import sort_out
from archivebot.archive.layouts.shapes import paragraphs
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Fact, Line, Page

NAME: Final = "stated"

HINTED: Final = frozenset({"html", "markdown"})
"""Formats whose marks are hints: a page in them is laid out as its site does, and read so."""

_CERTAIN: Final = 2.0
"""More than any other layout: a format's own word goes before a look at the lines."""


def recognise(page: Page) -> float:
    """Certain where the reader brought facts or marked lines; no claim elsewhere."""
    if page.format in HINTED:
        return 0.0
    return _CERTAIN if page.facts or any(line.zone for line in page.lines) else 0.0


def dissect(page: Page) -> Sheet:
    """Facts as labelled lines, marked lines in their zones, the rest sorted as text."""
    parts = [_stated(fact) for fact in page.facts]
    run: list[Line] = []
    for line in page.lines:
        if not line.zone:
            run.append(line)
            continue
        parts += sort_out(paragraphs(tuple(run)))
        run = []
        if not line.blank:
            zone, text = Zone(line.zone), line.text.strip()
            parts.append(Part(zone, text, line.number or None, text, line.role))
    parts += sort_out(paragraphs(tuple(run)))
    return Sheet(page, NAME, tuple(parts), index=any(p.zone is Zone.ROW for p in parts))


def weakly_stated(facts: Sequence[Fact]) -> tuple[Part, ...]:
    """The facts of a page that another layout reads: they stand behind what it prints."""
    return tuple(_stated(fact) for fact in facts)


def _stated(fact: Fact) -> Part:
    words = fact.words or fact.value
    if fact.name == "title":
        return Part(Zone.TITLE, fact.value, fact.line, words)
    if fact.name == "site_date":
        return Part(Zone.UPDATED, fact.value, fact.line, words)
    if fact.name == "note":
        return Part(Zone.NOTE, fact.value, fact.line, words, "editor")
    return Part(Zone.LABEL, fact.value, fact.line, words, fact.name)
