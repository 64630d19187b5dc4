"""A state of any age opens, is copied before it is changed, and is never guessed at."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from archivebot.state import migrate, sqlite
from archivebot.state.errors import MigrationFailed, StateIsNewer, UnreadableState
from archivebot.state.migrate import HEAD, REVISIONS, bring_up_to_date, is_current, revision_of
from archivebot.state.store import Store
from archivebot.state.tables import metadata


def sql(path: Path, *statements: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db, db:
        return [row for statement in statements for row in db.execute(statement).fetchall()]


def schema(path: Path) -> dict[str, object]:
    """Tables, columns and indexes as SQLite itself understands them."""
    tables = sql(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        str(name): (
            sql(path, f"PRAGMA table_info({name})"),
            sorted(row[1:] for row in sql(path, f"PRAGMA index_list({name})")),
            sql(path, f"PRAGMA foreign_key_list({name})"),
        )
        for (name,) in tables
    }


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """A state made by the migrations alone."""
    path = tmp_path / "migrated.db"
    migrate.migrate(path)
    return path


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state from a version before the first one, and a program that knows it."""
    path = tmp_path / "older.db"
    sql(
        path,
        "CREATE TABLE kept (word TEXT)",
        "INSERT INTO kept VALUES ('Tomsk')",
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)",
        "INSERT INTO alembic_version VALUES ('0000')",
    )
    monkeypatch.setattr(migrate, "REVISIONS", ("0000", *REVISIONS))
    return path


STEPS = {
    "0000": "revision, down_revision = '0000', None\ndef upgrade(): pass\n",
    "0001": (
        "from alembic import op\nrevision, down_revision = '0001', '0000'\n"
        "def upgrade():\n    op.execute(\"UPDATE kept SET word = word || '!'\")\n"
    ),
}


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two steps of the test's own, run by the program's own env.py."""
    folder = tmp_path / "steps"
    (folder / "versions").mkdir(parents=True)
    shutil.copy(Path(migrate.__file__).parent / "migrations" / "env.py", folder)
    for name, step in STEPS.items():
        (folder / "versions" / f"s{name}.py").write_text(step, encoding="utf-8")
    monkeypatch.setattr(migrate, "SCRIPTS", str(folder))
    return folder / "versions"


def test_the_migrations_make_the_tables_that_the_program_uses(migrated: Path) -> None:
    engine = create_engine(sqlite.url(migrated, driver="sqlite"))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


async def test_a_new_state_is_what_the_migrations_would_make(
    migrated: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.db"
    await bring_up_to_date(new)
    assert schema(new) == schema(migrated)
    assert revision_of(new) == revision_of(migrated) == HEAD


def test_the_revisions_named_in_the_program_are_those_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", migrate.SCRIPTS)
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert tuple(s.revision for s in reversed(list(scripts.walk_revisions()))) == REVISIONS
    assert scripts.get_current_head() == HEAD


async def test_a_state_is_made_once_however_many_start(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    assert not is_current(path)
    await asyncio.gather(*(bring_up_to_date(path) for _ in range(5)))
    assert is_current(path)
    before = path.read_bytes()
    await bring_up_to_date(path)
    assert path.read_bytes() == before


def test_an_older_state_is_copied_and_then_migrated(older: Path, steps: Path) -> None:
    migrate.migrate(older)
    assert sql(older, "SELECT word FROM kept") == [("Tomsk!",)]
    assert is_current(older)
    copy = older.with_name("older.db.0000.bak")
    assert sql(copy, "SELECT word FROM kept") == [("Tomsk",)]
    assert copy.stat().st_mode & 0o077 == 0


def test_a_migration_that_breaks_halfway_changes_nothing(older: Path, steps: Path) -> None:
    with (steps / "s0001.py").open("a", encoding="utf-8") as step:
        step.write("    op.execute('CREATE TABLE half (x)')\n    raise ValueError('no more')\n")
    before = sql(older, "SELECT * FROM sqlite_master")
    with pytest.raises(ValueError, match="no more"):
        migrate.migrate(older)
    assert sql(older, "SELECT word FROM kept") == [("Tomsk",)]
    assert sql(older, "SELECT * FROM sqlite_master") == before
    assert revision_of(older) == "0000"


async def test_a_state_is_migrated_by_a_process_whose_failure_is_told(older: Path) -> None:
    # that process is the program as shipped, which knows no step from 0000
    with pytest.raises(MigrationFailed, match=r"left as it was: .*0000"):
        await bring_up_to_date(older)
    assert sql(older, "SELECT word FROM kept") == [("Tomsk",)]


def test_the_process_that_migrates_does_so(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    subprocess.run(
        [sys.executable, "-W", "error", "-m", "archivebot.state.migrate", str(path)], check=True
    )
    assert is_current(path)


async def test_a_state_from_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    await bring_up_to_date(path)
    sql(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StateIsNewer, match="update archivebot"):
        await Store.open(path)


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to be mistaken" * 40, b"x"]
)
async def test_a_file_that_is_no_state_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(content)
    with pytest.raises(UnreadableState, match="move it away"):
        await Store.open(path)
    assert path.read_bytes() == content


async def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    sql(path, "CREATE TABLE theirs (x)")
    with pytest.raises(UnreadableState):
        await Store.open(path)


SERVING = """
import asyncio, sys
from pathlib import Path
from archivebot.state.store import Store

async def serve():
    async with await Store.open(Path(sys.argv[1])):
        pass

asyncio.run(serve())
print([name for name in sys.modules if name.split(".")[0] in {"alembic", "mako"}])
"""


def test_the_serving_process_never_loads_alembic(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-W", "error", "-c", SERVING, str(tmp_path / "state.db")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "[]"
    assert told.stderr == ""
