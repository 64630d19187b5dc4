"""Project Gutenberg's HTML: the same book as its text, cut where the same lines stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.flow import Block, Flow
from archivebot.archive.readers.gutenberg import END, START, Chunk, book_pages
from archivebot.archive.readers.html_names import HEADINGS
from archivebot.archive.readers.page import Page

_LOOKED_AT: Final = 120_000
_STARTS: Final = re.compile(
    r"\*{2,3}\s*START\s*(?:OF|:)?\s*(?:THIS|THE)?\s*PROJECT\s+GUTENBERG"
    r"|\*\s?END\s?\*?\s*THE SMALL PRINT",
    re.IGNORECASE,
)


def is_gutenberg(text: str) -> bool:
    """Whether a page has the line that starts a book of Project Gutenberg's."""
    return _STARTS.search(text, 0, _LOOKED_AT) is not None


def pages_of(flow: Flow, name: str, warnings: tuple[Warn, ...]) -> list[Page]:
    """The book's pages, its header read from above the line that starts it."""
    header: list[str] = []
    body: list[Chunk] = []
    started = False
    for n, block in enumerate(flow.blocks, 1):
        rows = [row.text for row in block.rows]
        if not started:
            cut = next((m for m, row in enumerate(rows) if START.match(row)), None)
            header += rows if cut is None else rows[:cut]
            header.append("")
            started = cut is not None
            continue
        end = next((m for m, row in enumerate(rows) if END.match(row)), None)
        if end != 0:
            body += _chunks(block, n, rows[:end])
        if end is not None:
            break
    if flow.page_marks:
        words = f"{flow.page_marks} page numbers stood between the words and were taken out."
        warnings = (*warnings, Warn("page_marks", words))
    return book_pages(name, header, body, warnings)


def _chunks(block: Block, number: int, rows: list[str]) -> Iterator[Chunk]:
    rows = [row for row in rows if row]
    if not rows:
        return
    if block.footnote:
        yield Chunk(" ".join(rows), number, "note")
    elif block.tag in HEADINGS:
        yield Chunk(" ".join(rows), number, "heading")
    elif block.all_linked and all(href.startswith("#") for href in block.hrefs):
        yield Chunk(" ".join(rows), number, "contents")
    elif block.verse or (len(rows) > 2 and max(map(len, rows)) < 70):
        yield Chunk("\n".join(rows), number, "verse")
    else:
        for row in rows:
            yield Chunk(row, number)
