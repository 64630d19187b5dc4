"""The tables of the state: what they hold, and for how long it means something.

Moments are UTC, whole seconds, stored as integers (SQLite has no type for a
moment, and its text ones come back without a zone). Snowflakes are 64-bit
integers. ``migrations/`` makes the same tables step by step; a test compares.
"""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

__all__ = ("UtcSeconds", "command_sync", "correction", "deck", "metadata", "question", "server")


class UtcSeconds(TypeDecorator[datetime]):
    """An aware moment, stored as whole seconds since 1970 in UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Whole seconds, rounded down. A moment without a zone is refused: it is a guess."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return math.floor(value.timestamp())

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """The moment, in UTC."""
        return None if value is None else datetime.fromtimestamp(value, UTC)


metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

server: Final = Table(
    "server",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("locale", Text, comment="null: the host's"),
    Column("timezone", Text, comment="IANA name; null: the host's"),
    Column("collections", Text, comment="JSON list of names; null: all"),
    Column("created", UtcSeconds, nullable=False),
)
"""What a server chose. A server that chose nothing has no row."""

question: Final = Table(
    "question",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", Text, nullable=False, comment="sha256 of the payload"),
    Column("payload", Text, nullable=False, comment="JSON, keys sorted"),
    Column("created", UtcSeconds, nullable=False),
    Column("last_used", UtcSeconds, nullable=False),
    UniqueConstraint("digest"),
    sqlite_autoincrement=True,
)
"""A question too long for a button's ``custom_id``; its id is in buttons for ever, so it is
never given to another."""

deck: Final = Table(
    "deck",
    metadata,
    Column("place", BigInteger, primary_key=True, comment="a channel's id, or a person's"),
    Column("question", Text, primary_key=True, comment="digest of what was asked for"),
    Column("seed", BigInteger, nullable=False),
    Column("position", Integer, nullable=False, comment="how many cards were drawn"),
    Column("size", Integer, nullable=False),
    Column("drawn", UtcSeconds, nullable=False, comment="when the last one was"),
)
"""How far a place has come through the answers to a question, in an order of its own."""

correction: Final = Table(
    "correction",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_number", Integer, nullable=False),
    Column("document_id", Text, nullable=False),
    Column("edition", Text, nullable=False, comment="of the body the reader saw"),
    Column("paragraph", Integer),
    Column("words", Text, nullable=False, comment="what the reader says is wrong"),
    Column("user_id", BigInteger),
    Column("guild_id", BigInteger),
    Column("created", UtcSeconds, nullable=False),
    Column("settled", UtcSeconds),
    Index("ix_correction_open", "created", sqlite_where=text("settled IS NULL")),
    sqlite_autoincrement=True,
)
"""A reader's "something wrong?", waiting for the archivist."""

command_sync: Final = Table(
    "command_sync",
    metadata,
    Column("application_id", BigInteger, primary_key=True, autoincrement=False),
    Column("scope", BigInteger, primary_key=True, comment="a server's id; 0: everywhere"),
    Column("digest", Text, nullable=False),
    Column("synced_at", UtcSeconds, nullable=False),
)
"""Which commands Discord was last told of, so that it is told only of changes."""
