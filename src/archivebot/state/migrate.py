"""Bringing a state up to date, in a process of its own.

Alembic and what it loads (20 MB) have no place in a process that serves for
months, so serving only asks by plain SQLite which revision a file has; where
that is not the newest, ``python -m archivebot.state.migrate PATH`` is run once.
A new state is made at once from :mod:`~archivebot.state.tables` and stamped: a
test holds that this gives what the migrations give.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, create_engine

from archivebot.state import sqlite
from archivebot.state.errors import MigrationFailed, StateError, StateIsNewer, UnreadableState
from archivebot.state.tables import metadata

__all__ = ("HEAD", "REVISIONS", "bring_up_to_date", "is_current", "migrate", "revision_of")

REVISIONS: Final = ("0001",)
"""The revisions this program knows, oldest first; one file of ``migrations/versions`` each."""

HEAD: Final = REVISIONS[-1]
"""The revision that this program reads and writes."""

SCRIPTS: Final = "archivebot.state:migrations"
"""Where Alembic finds the steps."""

_SQLITE: Final = b"SQLite format 3\0"
"""How every SQLite database begins."""


def revision_of(path: Path) -> str | None:
    """The revision of the state at ``path``; None where there is no state yet.

    :raises UnreadableState: if what is there is not a state.
    """
    try:
        with path.open("rb") as file:
            head = file.read(len(_SQLITE))
        if not head:
            return None
        if head != _SQLITE:
            raise UnreadableState(path, "it is no SQLite database")
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            db.execute(f"PRAGMA busy_timeout = {sqlite.BUSY_MILLISECONDS}")
            if not db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
                return None
            row = db.execute("SELECT version_num FROM alembic_version").fetchone()
    except FileNotFoundError:
        return None
    except (OSError, sqlite3.Error) as why:
        raise UnreadableState(path, str(why)) from why
    if row is None:
        raise UnreadableState(path, "it has no revision")
    return str(row[0])


def is_current(path: Path) -> bool:
    """Whether the state at ``path`` can be opened as it is.

    :raises UnreadableState: if what is there is not a state.
    """
    return revision_of(path) == HEAD


async def bring_up_to_date(path: Path) -> None:
    """Make the state at ``path``, or migrate it if it is older than the program.

    Before a migration the file is copied to ``NAME.REVISION.bak`` beside it.

    :raises UnreadableState: if what is there is not a state.
    :raises StateIsNewer: if a later version of the program wrote it.
    :raises MigrationFailed: if a migration fails; the state is then as it was.
    """
    revision = revision_of(path)
    if revision == HEAD:
        return
    if revision is None:
        await asyncio.to_thread(_make, path)
        return
    _refuse_newer(path, revision)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "archivebot.state.migrate",
        str(path),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _, told = await process.communicate()
    if process.returncode != 0:
        lines = told.decode(errors="replace").strip().splitlines()
        raise MigrationFailed(path, lines[-1] if lines else f"exit {process.returncode}")


def migrate(path: Path) -> None:
    """Migrate an existing state to :data:`HEAD`, after copying it. Loads Alembic.

    All steps are one transaction.

    :raises StateError: if it is not an older state of ours.
    """
    from alembic import command
    from alembic.config import Config

    revision = revision_of(path)
    if revision == HEAD:
        return
    if revision is not None:
        _refuse_newer(path, revision)
        _copy(path, path.with_name(f"{path.name}.{revision}.bak"))
    config = Config()
    config.set_main_option("script_location", SCRIPTS)
    config.set_main_option("path_separator", "os")
    engine = _engine(path)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, HEAD)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise MigrationFailed(path, f"{len(broken)} rows would refer to nothing")
    finally:
        engine.dispose()


def _make(path: Path) -> None:
    """A new state. Only its owner may read it: it holds people's ids."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    engine = _engine(path)
    try:
        with engine.begin() as connection:
            # BEGIN IMMEDIATE has waited for whoever was making it at the same time
            if connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
                return
            metadata.create_all(connection)
            connection.exec_driver_sql(
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
                "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
            )
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
    finally:
        engine.dispose()


def _copy(path: Path, copy: Path) -> None:
    """A consistent copy, even of a state in use. An earlier copy of the revision is replaced."""
    half = copy.with_name(f"{copy.name}.part")
    half.unlink(missing_ok=True)
    half.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(half)) as target:
        source.backup(target)
    half.replace(copy)


def _refuse_newer(path: Path, revision: str) -> None:
    if revision not in REVISIONS:
        raise StateIsNewer(path, revision, HEAD)


def _engine(path: Path) -> Engine:
    """For making and migrating: a table may be made anew beside the rows that refer to it."""
    engine = create_engine(sqlite.url(path, driver="sqlite"), connect_args=sqlite.CONNECT)
    sqlite.prepare(engine, begin="BEGIN IMMEDIATE", pragmas=("foreign_keys = OFF",))
    return engine


def _main() -> int:
    try:
        migrate(Path(sys.argv[1]))
    except StateError as why:
        sys.stderr.write(f"{why}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
