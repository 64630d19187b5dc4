"""A document as pages that fit a message. Pure: the same document gives the same pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from archivebot.archive.document import Paragraph
from archivebot.bot.markdown import escape
from archivebot.telling import Excerpt

LEAST: Final = 1000
"""Characters of a document's own words on a page, at least, however long its head is."""

_MARK: Final = 10
"""Characters that a paragraph's number and its blank line take."""

_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’»)\]]*\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page begins: a paragraph's number, and characters into it."""

    paragraph: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1, of how many, where it begins, and what it shows."""

    number: int
    of: int
    start: Place
    excerpts: tuple[Excerpt, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages of a document, by where they begin."""

    starts: tuple[Place, ...]
    current: Page

    def at(self, number: int) -> Place:
        """Where page ``number`` (from 1, kept in range) begins."""
        return self.starts[min(max(number, 1), len(self.starts)) - 1]


@dataclass(frozen=True, slots=True)
class _Piece:
    paragraph: Paragraph
    start: int
    end: int
    shown: int


def pages_of(paragraphs: tuple[Paragraph, ...], wanted: Place, size: int) -> Pages:
    """The pages, opened at the one that holds ``wanted`` (kept within the document).

    ``size`` is how many characters of the document's words, markup included, a page holds:
    what Discord allows less the head, the credits and the notices.
    """
    size = max(size, LEAST)
    pages: list[list[_Piece]] = [[]]
    room = size
    for piece in (p for paragraph in paragraphs for p in _pieces(paragraph, size)):
        if pages[-1] and piece.shown + _MARK > room:
            pages.append([])
            room = size
        pages[-1].append(piece)
        room -= piece.shown + _MARK
    if not pages[0]:
        return Pages((Place(1),), Page(1, 1, Place(1), (), 0, 0))
    starts = tuple(Place(p[0].paragraph.number, p[0].start) for p in pages)
    index = 0
    for i, start in enumerate(starts):
        if (start.paragraph, start.offset) <= (wanted.paragraph, wanted.offset):
            index = i
    chosen = pages[index]
    page = Page(
        number=index + 1,
        of=len(pages),
        start=starts[index],
        excerpts=tuple(_excerpt(piece) for piece in chosen),
        first=chosen[0].paragraph.number,
        last=chosen[-1].paragraph.number,
    )
    return Pages(starts, page)


def _excerpt(piece: _Piece) -> Excerpt:
    text = piece.paragraph.text
    return Excerpt(
        number=piece.paragraph.number,
        words=escape(text[piece.start : piece.end].strip()),
        role=piece.paragraph.role,
        cut=piece.end < len(text),
        continued=piece.start > 0,
    )


def _pieces(paragraph: Paragraph, size: int) -> list[_Piece]:
    """A paragraph whole, or cut at sentences (else at spaces) where it is longer than a page."""
    text, pieces, start = paragraph.text, [], 0
    most = size - _MARK
    while start < len(text):
        end = len(text)
        while (shown := len(escape(text[start:end]))) > most:
            end = _cut(text, start, start + int((end - start) * most / shown))
        pieces.append(_Piece(paragraph, start, end, shown))
        start = end
    return pieces or [_Piece(paragraph, 0, 0, 0)]


def _cut(text: str, start: int, limit: int) -> int:
    """The last good place to cut before ``limit``: always past ``start``."""
    window = text[start:limit]
    ends = [m.end() for m in _SENTENCE_END.finditer(window)]
    if ends and ends[-1] > len(window) // 2:
        return start + ends[-1]
    space = window.rfind(" ")
    return start + (space + 1 if space > len(window) // 2 else max(len(window) - 1, 1))
