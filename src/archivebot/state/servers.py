"""What a server chose: its language, its time zone, the collections it shows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, Literal

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from archivebot.state.store import Store
from archivebot.state.tables import server as table

__all__ = ("KEEP", "Server", "remember_server", "server")


class Keep(Enum):
    """As it was: another thing than None, which means "nothing chosen"."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP


@dataclass(frozen=True, slots=True)
class Server:
    """A server's choices; None where it chose nothing (the host's setting; all collections)."""

    guild_id: int
    locale: str | None = None
    timezone: str | None = None
    collections: frozenset[str] | None = None
    created: datetime | None = None
    """When it first chose something; None if it never did."""


async def server(store: Store, guild_id: int) -> Server:
    """The server's choices, empty if it made none."""

    async def find(connection: AsyncConnection) -> Server:
        rows = await connection.execute(select(table).where(table.c.guild_id == guild_id))
        row = rows.one_or_none()
        if row is None:
            return Server(guild_id)
        chosen = None if row.collections is None else frozenset(json.loads(row.collections))
        return Server(guild_id, row.locale, row.timezone, chosen, row.created)

    return await store.read(find)


async def remember_server(
    store: Store,
    guild_id: int,
    now: datetime,
    *,
    locale: str | Literal[Keep.KEEP] | None = KEEP,
    timezone: str | Literal[Keep.KEEP] | None = KEEP,
    collections: Iterable[str] | Literal[Keep.KEEP] | None = KEEP,
) -> None:
    """Remember what a server chose; what is left out stays as it was.

    ``timezone`` is an IANA name that the caller has checked.
    """
    chosen: dict[str, str | None] = {}
    if not isinstance(locale, Keep):
        chosen["locale"] = locale
    if not isinstance(timezone, Keep):
        chosen["timezone"] = timezone
    if not isinstance(collections, Keep):
        names = None if collections is None else sorted(set(collections))
        chosen["collections"] = None if names is None else json.dumps(names, ensure_ascii=False)

    async def keep(connection: AsyncConnection) -> None:
        new = insert(table).values(guild_id=guild_id, created=now, **chosen)
        await connection.execute(
            new.on_conflict_do_update(index_elements=[table.c.guild_id], set_=chosen)
            if chosen
            else new.on_conflict_do_nothing()
        )

    await store.write(keep)
