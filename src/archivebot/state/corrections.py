"""Readers' corrections, in a queue for the archivist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from archivebot.state.store import Store
from archivebot.state.tables import correction

__all__ = ("Correction", "file_correction", "open_corrections", "settle_correction")


@dataclass(frozen=True, slots=True)
class Correction:
    """What a reader says is wrong with a document.

    ``edition`` is that of the body the reader saw, which may have been mended since;
    ``paragraph`` is None where the whole document is meant. Who said it, and where, is
    kept only so that they can be told or asked, and may be None.
    """

    id: int
    document_number: int
    document_id: str
    edition: str
    paragraph: int | None
    words: str
    user_id: int | None
    guild_id: int | None
    created: datetime
    settled: datetime | None


async def file_correction(
    store: Store,
    *,
    document_number: int,
    document_id: str,
    edition: str,
    words: str,
    now: datetime,
    paragraph: int | None = None,
    user_id: int | None = None,
    guild_id: int | None = None,
) -> int:
    """Put a correction in the queue; gives its number."""

    async def file(connection: AsyncConnection) -> int:
        made = await connection.execute(
            insert(correction).values(
                document_number=document_number,
                document_id=document_id,
                edition=edition,
                paragraph=paragraph,
                words=words,
                user_id=user_id,
                guild_id=guild_id,
                created=now,
            )
        )
        return made.lastrowid

    return await store.write(file)


async def open_corrections(store: Store) -> tuple[Correction, ...]:
    """The corrections nobody has settled, oldest first."""

    async def find(connection: AsyncConnection) -> tuple[Correction, ...]:
        rows = await connection.execute(
            select(correction)
            .where(correction.c.settled.is_(None))
            .order_by(correction.c.created, correction.c.id)
        )
        return tuple(Correction(**row) for row in rows.mappings())

    return await store.read(find)


async def settle_correction(store: Store, number: int, now: datetime) -> bool:
    """Take a correction out of the queue. False if it is not (or no longer) there."""

    async def settle(connection: AsyncConnection) -> bool:
        done = await connection.execute(
            update(correction)
            .where(correction.c.id == number, correction.c.settled.is_(None))
            .values(settled=now)
        )
        return done.rowcount == 1

    return await store.write(settle)
