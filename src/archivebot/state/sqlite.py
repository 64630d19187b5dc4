"""How a connection to the state is made: the same for serving and for migrating.

Python's ``sqlite3`` begins transactions by its own rules and leaves out DDL;
here it is told to begin none (``isolation_level=None``), and SQLAlchemy's
``begin`` does it in words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, Literal

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.pool import ConnectionPoolEntry

__all__ = ("BUSY_MILLISECONDS", "CONNECT", "prepare", "url")

BUSY_MILLISECONDS: Final = 5_000
"""How long a connection waits for another process's transaction (a backup, the command line)."""

CONNECT: Final[dict[str, Any]] = {"isolation_level": None}
"""What every connection is opened with."""


def url(path: Path, *, driver: Literal["sqlite", "sqlite+aiosqlite"]) -> URL:
    """The address of a state for SQLAlchemy, whatever characters its path has."""
    return URL.create(driver, database=str(path))


def prepare(engine: Engine, *, begin: str, pragmas: tuple[str, ...]) -> None:
    """Have ``engine`` set ``pragmas`` on each connection and begin with the words ``begin``."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in (f"busy_timeout = {BUSY_MILLISECONDS}", *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
