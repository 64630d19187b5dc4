"""Which commands Discord was last told of: it counts how often it is told."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from archivebot.state.store import Store
from archivebot.state.tables import command_sync

__all__ = ("EVERYWHERE", "digest_of", "set_digest")

EVERYWHERE: Final = 0
"""The scope of commands that are not one server's: no snowflake is 0."""


async def digest_of(store: Store, application_id: int, scope: int = EVERYWHERE) -> str | None:
    """The digest of the commands last synced in ``scope`` (a server's id), or None."""

    async def find(connection: AsyncConnection) -> str | None:
        return await connection.scalar(
            select(command_sync.c.digest).where(
                command_sync.c.application_id == application_id, command_sync.c.scope == scope
            )
        )

    return await store.read(find)


async def set_digest(
    store: Store, application_id: int, digest: str, now: datetime, scope: int = EVERYWHERE
) -> None:
    """Remember that the commands with this digest were synced."""

    async def keep(connection: AsyncConnection) -> None:
        synced = {"digest": digest, "synced_at": now}
        await connection.execute(
            insert(command_sync)
            .values(application_id=application_id, scope=scope, **synced)
            .on_conflict_do_update(
                index_elements=[command_sync.c.application_id, command_sync.c.scope], set_=synced
            )
        )

    await store.write(keep)
