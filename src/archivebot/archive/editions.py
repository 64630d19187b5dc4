"""Earlier editions: the text as it stood when somebody was shown it."""

from __future__ import annotations

from archivebot.archive.answers import Held
from archivebot.archive.document import Paragraph
from archivebot.archive.library import Library
from archivebot.archive.serial import load_paragraphs


async def body_of_edition(library: Library, document: Held, edition: str) -> tuple[Paragraph, ...]:
    """The paragraphs of an edition of a document; today's where that edition is not known.

    ``edition`` may be the first digits of a hash, as citations carry it.
    """
    if document.entry.edition.startswith(edition):
        return document.paragraphs
    row = await library.ask_one(
        "SELECT paragraphs FROM edition WHERE document = :number"
        " AND substr(hash, 1, length(:edition)) = :edition",
        {"number": document.entry.number, "edition": edition},
    )
    return load_paragraphs(row["paragraphs"]) if row else document.paragraphs
