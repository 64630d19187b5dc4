"""The state while serving: many readers, one writer.

Handlers that shared one connection would commit each other's halves (19 of 20
concurrent transactions failed when that was tried). So a write is a whole
function, run in one short transaction behind one lock; a read has a connection
of its own that can't write, and sees the state as of its beginning.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from archivebot.state import sqlite
from archivebot.state.errors import NestedTransaction
from archivebot.state.migrate import bring_up_to_date

__all__ = ("Store",)

_T = TypeVar("_T")

_READERS: Final = 2
"""Reading connections kept open: more would not be faster than the cores."""

_READERS_AT_MOST: Final = 10


class Store:
    """An open state. Use :meth:`open`; ``async with`` closes it.

    Invariant: at most one transaction writes at a time in this process, and none
    is left open when :meth:`write` returns, raises or is cancelled.
    """

    def __init__(self, writer: AsyncEngine, readers: AsyncEngine) -> None:
        self._writer = writer
        self._readers = readers
        self._lock = asyncio.Lock()
        self._writing: asyncio.Task[Any] | None = None

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open the state at ``path``, made anew or brought up to date first.

        :raises StateError: as :func:`~archivebot.state.migrate.bring_up_to_date`.
        """
        await bring_up_to_date(path)
        # WAL: readers don't wait for the writer. synchronous stays FULL, SQLite's default: what
        # was recorded as sent must still be recorded after a power cut, or it is sent twice.
        writer = _engine(path, 1, "BEGIN IMMEDIATE", "journal_mode = WAL", "foreign_keys = ON")
        readers = _engine(path, _READERS, "BEGIN", "query_only = ON")
        return cls(writer, readers)

    async def write(self, fn: Callable[[AsyncConnection], Awaitable[_T]]) -> _T:
        """Run ``fn`` in a transaction of its own: all of it happens, or nothing.

        ``fn`` asks nothing but this state (no Discord, no archive, no sleep): everybody
        else's write waits for it.

        :raises NestedTransaction: if ``fn`` itself, directly or not, asks to write.
        """
        task = asyncio.current_task()
        if task is not None and task is self._writing:
            raise NestedTransaction("a transaction asked for another one")
        async with self._lock:
            self._writing = task
            try:
                async with self._writer.begin() as connection:
                    return await fn(connection)
            finally:
                self._writing = None

    async def read(self, fn: Callable[[AsyncConnection], Awaitable[_T]]) -> _T:
        """Run ``fn`` on the state as it is now; it can't write."""
        async with self._readers.connect() as connection:
            return await fn(connection)

    async def close(self) -> None:
        """Close every connection, after the write that is under way."""
        async with self._lock:
            await self._readers.dispose()
            await self._writer.dispose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _engine(path: Path, connections: int, begin: str, *pragmas: str) -> AsyncEngine:
    engine = create_async_engine(
        sqlite.url(path, driver="sqlite+aiosqlite"),
        connect_args=sqlite.CONNECT,
        pool_size=connections,
        max_overflow=0 if connections == 1 else _READERS_AT_MOST - connections,
    )
    sqlite.prepare(engine.sync_engine, begin=begin, pragmas=pragmas)
    return engine
