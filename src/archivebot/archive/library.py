"""The open archive: one read-only connection, and the new file when there is one.

Queries are single ``execute_fetchall`` calls (one hop to the worker thread each).
A build replaces the file; the next question notices and reads the new one, while a
question that is under way finishes on the old.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import aiosqlite

from archivebot.archive import schema


class NoArchive(Exception):
    """There is no archive at this path, or it is of a format this program does not read."""


class Library:
    """A door to ``archive.db``. Open it once, ask it for years."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: aiosqlite.Connection | None = None
        self._stamp: tuple[int, int] | None = None
        self._opening = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path) -> Library:
        """Open an archive. Raises :class:`NoArchive` where there is none to read."""
        library = cls(path)
        await library._connection()
        return library

    @property
    def stamp(self) -> tuple[int, int] | None:
        """Identity of the file being read: changes when a new archive is taken up."""
        return self._stamp

    async def ask(self, sql: str, values: Mapping[str, Any] | None = None) -> list[sqlite3.Row]:
        """All rows of one query. ``sql`` is ours; everything of the asker's is a named value."""
        db = await self._connection()
        return list(await db.execute_fetchall(sql, dict(values or {})))

    async def ask_one(
        self, sql: str, values: Mapping[str, Any] | None = None
    ) -> sqlite3.Row | None:
        """The first row of one query, or None."""
        rows = await self.ask(sql, values)
        return rows[0] if rows else None

    async def close(self) -> None:
        """Close the file."""
        db, self._db = self._db, None
        if db is not None:
            await db.close()

    async def aclose(self) -> None:
        """:meth:`close`, under the name ``contextlib.aclosing`` calls."""
        await self.close()

    async def _connection(self) -> aiosqlite.Connection:
        stamp = self._stamp_now()
        if self._db is not None and (stamp is None or stamp == self._stamp):
            return self._db
        async with self._opening:
            stamp = self._stamp_now()
            if self._db is not None and stamp == self._stamp:
                return self._db
            if stamp is None:
                raise NoArchive(str(self._path))
            fresh = await self._open_file()
            stale, self._db, self._stamp = self._db, fresh, stamp
            if stale is not None:
                await (
                    stale.close()
                )  # after the questions it already has: its queue is first in, first out
            return fresh

    def _stamp_now(self) -> tuple[int, int] | None:
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            return None
        return stat.st_ino, stat.st_mtime_ns

    async def _open_file(self) -> aiosqlite.Connection:
        uri = f"{self._path.absolute().as_uri()}?mode=ro&immutable=1"
        db = await aiosqlite.connect(uri, uri=True, isolation_level=None)
        try:
            db.row_factory = sqlite3.Row
            rows = list(await db.execute_fetchall("SELECT value FROM about WHERE key = 'format'"))
            if not rows or rows[0][0] != str(schema.FORMAT):
                raise NoArchive(str(self._path))
        except sqlite3.DatabaseError as error:
            await db.close()
            raise NoArchive(str(self._path)) from error
        except BaseException:
            await db.close()
            raise
        return db
