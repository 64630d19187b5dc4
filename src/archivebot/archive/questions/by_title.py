"""Which: a document by number, id, former id, or title, and the one opened at a paragraph."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from archivebot.archive.answers import (
    Choose,
    Departed,
    Entry,
    Held,
    NothingFound,
    Opened,
    ReadAnswer,
)
from archivebot.archive.audience import Audience
from archivebot.archive.folding import fold
from archivebot.archive.library import Library
from archivebot.archive.questions.by_date import KNOWN_COLUMNS
from archivebot.archive.questions.words import prefix_query
from archivebot.archive.rows import ENTRY_COLUMNS, HELD_COLUMNS, entry_of, held_of, known_of

CHOICES = 25
"""Documents offered when several fit: as many as Discord's select menu holds."""

CLOSE_ENOUGH = 80.0
"""rapidfuzz ratio (0 to 100) from which a misspelt title is offered as the one meant."""

_NUMBER = re.compile(r"#?(\d{1,12})")


async def held(library: Library, number: int, audience: Audience) -> Held | Departed | None:
    """The document of a number; what became of it; None where it never was or is not shown."""
    row = await library.ask_one(
        f"SELECT {HELD_COLUMNS} FROM document WHERE document.number = :number AND {audience.sees}",  # noqa: S608
        {"number": number, **audience.values},
    )
    if row is not None:
        references = await library.ask(
            f"SELECT {KNOWN_COLUMNS} FROM reference WHERE list = :number ORDER BY position",  # noqa: S608
            {"number": number},
        )
        return held_of(row, tuple(known_of(r) for r in references))
    gone = await library.ask_one(
        "SELECT * FROM departed WHERE number = :number", {"number": number}
    )
    return Departed(gone["id"], gone["status"], gone["why"]) if gone else None


async def find_document(
    library: Library, asked: str, audience: Audience, *, paragraph: int = 1
) -> ReadAnswer:
    """A document by whatever people type: id, ``#number``, title, or words of its title."""
    number = await _number_of(library, asked.strip())
    if number is not None:
        found = await held(library, number, audience)
        if isinstance(found, Held):
            return await opened(library, found, paragraph, audience)
        if isinstance(found, Departed):
            return found
    entries = await find_titles(library, asked, audience)
    if len(entries) == 1:
        return await _open_entry(library, entries[0], paragraph, audience)
    if entries:
        return Choose(asked, entries)
    return NothingFound(asked, await _nearest_titles(library, asked, audience))


async def find_titles(library: Library, asked: str, audience: Audience) -> tuple[Entry, ...]:
    """Documents by title: the exact title, else all its words (as prefixes) in the label."""
    folded = fold(asked)
    if not folded:
        return ()
    rows = await library.ask(
        f"SELECT {ENTRY_COLUMNS} FROM document"  # noqa: S608
        f" WHERE document.folded_title = :title"
        f" AND {audience.sees}"
        f" ORDER BY document.written_earliest, document.number LIMIT {CHOICES}",
        {"title": folded, **audience.values},
    )
    if not rows:
        rows = await library.ask(
            f"SELECT {ENTRY_COLUMNS} FROM label_words JOIN document"  # noqa: S608
            f" ON document.number = label_words.rowid WHERE label_words MATCH :words"
            f" AND {audience.sees}"
            f" ORDER BY label_words.rank, document.number LIMIT {CHOICES}",
            {"words": prefix_query(asked), **audience.values},
        )
    return tuple(entry_of(row) for row in rows)


async def opened(library: Library, document: Held, paragraph: int, audience: Audience) -> Opened:
    """A document at a paragraph (kept within it), with its neighbours in time."""
    last = document.paragraphs[-1].number if document.paragraphs else 1
    earlier, later = await _neighbours(library, document.entry, audience)
    return Opened(
        document,
        min(max(paragraph, 1), last),
        asked_beyond=paragraph if paragraph > last else None,
        earlier=earlier,
        later=later,
    )


async def _open_entry(
    library: Library, entry: Entry, paragraph: int, audience: Audience
) -> ReadAnswer:
    found = await held(library, entry.number, audience)
    if isinstance(found, Held):
        return await opened(library, found, paragraph, audience)
    return found if found is not None else NothingFound(entry.id)


async def _number_of(library: Library, asked: str) -> int | None:
    if match := _NUMBER.fullmatch(asked):
        return int(match[1])
    row = await library.ask_one(
        "SELECT number FROM document WHERE id = :id UNION ALL"
        " SELECT number FROM alias WHERE id = :id UNION ALL"
        " SELECT number FROM departed WHERE id = :id LIMIT 1",
        {"id": asked},
    )
    return int(row["number"]) if row else None


async def _neighbours(
    library: Library, entry: Entry, audience: Audience
) -> tuple[Entry | None, Entry | None]:
    """The documents written before and after this one, by date and then by number."""
    if entry.written is None or entry.written.earliest is None:
        return None, None
    found: list[Entry | None] = []
    for sign, order in (("<", "DESC"), (">", "ASC")):
        row = await library.ask_one(
            f"SELECT {ENTRY_COLUMNS} FROM document WHERE document.written_edtf IS NOT NULL"  # noqa: S608
            f" AND (document.written_earliest, document.number) {sign} (:day, :number)"
            f" AND {audience.sees}"
            f" ORDER BY document.written_earliest {order}, document.number {order} LIMIT 1",
            {"day": entry.written.earliest, "number": entry.number, **audience.values},
        )
        found.append(entry_of(row) if row else None)
    return found[0], found[1]


async def _nearest_titles(library: Library, asked: str, audience: Audience) -> tuple[str, ...]:
    """Up to three titles that come closest, for a reply that found nothing."""
    rows = await library.ask(
        "SELECT DISTINCT title FROM document WHERE title IS NOT NULL"  # noqa: S608
        f" AND {audience.sees} ORDER BY number LIMIT 5000",
        audience.values,
    )
    titles = [row["title"] for row in rows]
    found = process.extract(fold(asked), titles, scorer=fuzz.WRatio, processor=fold, limit=3)
    return tuple(title for title, score, _ in found if score > 45)
