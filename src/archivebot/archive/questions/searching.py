"""Search: ranked paragraphs with the words marked."""

from __future__ import annotations

import re

from archivebot.archive.answers import Hit, Hits
from archivebot.archive.audience import Audience
from archivebot.archive.library import Library
from archivebot.archive.questions.words import parse_words
from archivebot.archive.rows import HELD_COLUMNS, held_of

_START, _END = "\x02", "\x03"
_MARK = re.compile(f"{_START}|{_END}")


async def search(
    library: Library, words: str, audience: Audience, *, limit: int = 10, offset: int = 0
) -> Hits | None:
    """Paragraphs with all the words, else with any; None when nothing searchable was typed."""
    query = parse_words(words)
    if query is None:
        return None
    for expression in (query.every, query.some):
        total = await _count(library, expression, audience)
        if total:
            hits = await _page(library, expression, audience, limit, offset)
            return Hits(words, hits, total, offset)
    return Hits(words, (), 0, offset)


async def _count(library: Library, expression: str, audience: Audience) -> int:
    row = await library.ask_one(
        "SELECT count(*) FROM paragraph_words JOIN paragraph p ON p.id = paragraph_words.rowid"  # noqa: S608
        f" JOIN document ON document.number = p.document WHERE paragraph_words MATCH :words"
        f" AND {audience.may_quote}",
        {"words": expression, **audience.values},
    )
    return int(row[0]) if row else 0


async def _page(
    library: Library, expression: str, audience: Audience, limit: int, offset: int
) -> tuple[Hit, ...]:
    rows = await library.ask(
        f"SELECT {HELD_COLUMNS}, p.number AS paragraph,"  # noqa: S608
        " highlight(paragraph_words, 0, char(2), char(3)) AS marked FROM paragraph_words"
        " CROSS JOIN paragraph p ON p.id = paragraph_words.rowid"
        " CROSS JOIN document ON document.number = p.document"
        f" WHERE paragraph_words MATCH :words AND {audience.may_quote}"
        " ORDER BY bm25(paragraph_words), p.id LIMIT :limit OFFSET :offset",
        {"words": expression, "limit": limit, "offset": offset, **audience.values},
    )
    return tuple(Hit(held_of(row), row["paragraph"], *_unmark(row["marked"])) for row in rows)


def _unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without the marks, and where they were."""
    text, spans, start = "", [], 0
    for piece in re.split(f"({_MARK.pattern})", marked):
        if piece == _START:
            start = len(text)
        elif piece == _END:
            spans.append((start, len(text)))
        else:
            text += piece
    return text, tuple(spans)
