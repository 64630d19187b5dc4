"""Long questions behind short buttons.

A button's ``custom_id`` holds 100 characters. A question that needs more is kept
here and the button holds its id; the same question asked again has the same id.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from archivebot.state.store import Store
from archivebot.state.tables import question

__all__ = ("Payload", "digest_of", "recall", "remember")

Payload = Mapping[str, Any]
"""What JSON can hold: strings, numbers, lists, mappings, None."""


def digest_of(payload: Payload) -> str:
    """The sha256 of a question, the same in whatever order its parts were given."""
    return hashlib.sha256(_written(payload).encode()).hexdigest()


async def remember(store: Store, payload: Payload, now: datetime) -> int:
    """The id of a question, kept from now on."""
    digest = digest_of(payload)

    async def keep(connection: AsyncConnection) -> int:
        known = await connection.scalar(select(question.c.id).where(question.c.digest == digest))
        if known is not None:
            await connection.execute(
                update(question).where(question.c.id == known).values(last_used=now)
            )
            return int(known)
        made = await connection.execute(
            insert(question).values(
                digest=digest, payload=_written(payload), created=now, last_used=now
            )
        )
        return made.lastrowid

    return await store.write(keep)


async def recall(store: Store, id: int) -> dict[str, Any] | None:  # noqa: A002 - what it is
    """The question with that id, or None if there is none."""

    async def find(connection: AsyncConnection) -> str | None:
        return await connection.scalar(select(question.c.payload).where(question.c.id == id))

    payload = await store.read(find)
    return None if payload is None else json.loads(payload)


def _written(payload: Payload) -> str:
    return json.dumps(payload, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
