"""Nothing is lost or half written, however many ask at once."""

import asyncio
import sqlite3
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import OperationalError, StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from archivebot.state.errors import NestedTransaction
from archivebot.state.store import Store
from archivebot.state.tables import question


def row(name: str, now: datetime) -> dict[str, object]:
    return {"digest": name, "payload": "{}", "created": now, "last_used": now}


async def count(store: Store) -> int:
    async def ask(connection: AsyncConnection) -> int:
        return await connection.scalar(select(func.count()).select_from(question)) or 0

    return await store.read(ask)


async def test_fifty_writes_at_once_all_happen_whole(store: Store, now: datetime) -> None:
    async def pair(number: int) -> None:
        async def both(connection: AsyncConnection) -> None:
            await connection.execute(insert(question).values(row(f"{number}a", now)))
            await asyncio.sleep(0)
            await connection.execute(insert(question).values(row(f"{number}b", now)))
            if number % 5 == 0:
                raise LookupError

        await store.write(both)

    done = await asyncio.gather(*map(pair, range(50)), return_exceptions=True)
    assert sum(isinstance(d, LookupError) for d in done) == 10
    assert await count(store) == 80


async def test_a_write_that_is_cancelled_leaves_nothing_and_blocks_nobody(
    store: Store, now: datetime
) -> None:
    begun = asyncio.Event()

    async def never_ends(connection: AsyncConnection) -> None:
        await connection.execute(insert(question).values(row("x", now)))
        begun.set()
        await asyncio.Event().wait()

    async def one(connection: AsyncConnection) -> None:
        await connection.execute(insert(question).values(row("y", now)))

    task = asyncio.create_task(store.write(never_ends))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await store.write(one)
    assert await count(store) == 1


async def test_a_transaction_within_a_transaction_is_refused_not_waited_for(store: Store) -> None:
    async def nothing(connection: AsyncConnection) -> None:
        pass

    async def outer(connection: AsyncConnection) -> None:
        await store.write(nothing)

    with pytest.raises(NestedTransaction):
        await store.write(outer)
    await store.write(nothing)


async def test_a_reader_cannot_write(store: Store, now: datetime) -> None:
    async def sly(connection: AsyncConnection) -> None:
        await connection.execute(insert(question).values(row("x", now)))

    with pytest.raises(OperationalError, match="readonly"):
        await store.read(sly)


async def test_reading_goes_on_while_something_is_written(store: Store, now: datetime) -> None:
    async def slow(connection: AsyncConnection) -> int:
        await connection.execute(insert(question).values(row("x", now)))
        return await count(store)

    assert await store.write(slow) == 0
    assert await count(store) == 1


async def test_the_file_is_set_up_for_many_readers_and_power_cuts(store: Store) -> None:
    async def ask(connection: AsyncConnection) -> tuple[object, ...]:
        return tuple(
            [
                await connection.scalar(text(f"PRAGMA {name}"))
                for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
            ]
        )

    assert await store.write(ask) == ("wal", 1, 2, 5000)


async def test_moments_come_back_in_utc_as_integers_were_stored(store: Store) -> None:
    there = datetime(2026, 8, 13, 11, 0, tzinfo=timezone(timedelta(hours=2)))

    async def keep(connection: AsyncConnection) -> tuple[object, object]:
        await connection.execute(insert(question).values(row("x", there)))
        stored = await connection.scalar(text("SELECT typeof(created) FROM question"))
        return stored, await connection.scalar(select(question.c.created))

    stored, moment = await store.write(keep)
    assert stored == "integer"
    assert moment == there
    assert str(moment) == "2026-08-13 09:00:00+00:00"


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    naive = datetime(2026, 8, 13)  # noqa: DTZ001 - the point of the test

    async def keep(connection: AsyncConnection) -> None:
        await connection.execute(insert(question).values(row("x", naive)))

    with pytest.raises(StatementError, match="no time zone"):
        await store.write(keep)


async def test_what_was_written_is_there_for_the_next_process(tmp_path: Path) -> None:
    path = tmp_path / "a folder ? #%41" / "state.db"
    for expected in (0, 1):
        async with await Store.open(path) as store:
            assert await count(store) == expected

            async def keep(connection: AsyncConnection) -> None:
                await connection.execute(
                    text(
                        "INSERT INTO question (digest, payload, created, last_used)"
                        " VALUES (hex(randomblob(8)), '{}', 0, 0)"
                    )
                )

            await store.write(keep)
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT count(*) FROM question").fetchone() == (2,)
    db.close()


async def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    async with await Store.open(path):
        assert path.stat().st_mode & 0o077 == 0
