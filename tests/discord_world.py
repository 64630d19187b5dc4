"""The real bot in a simulated Discord, with a small archive of our own making."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import simcord

from archivebot.archive.build import build
from archivebot.archive.document import Document
from archivebot.archive.library import Library
from archivebot.bot.client import ArchiveBot, Rooms
from archivebot.config import Settings
from archivebot.state.store import Store
from making import NOW, SEEDS, archive_of


class World:
    """A server with a channel, a reader and somebody else; and ways to look at replies."""

    def __init__(self, env: simcord.Env, rooms: Rooms) -> None:
        self.env = env
        self.rooms = rooms
        self.now = NOW
        self.fails_on_purpose = False
        self.guild = env.create_guild("Reading group")
        self.channel = self.guild.create_text_channel("reading")
        self.reader = self.guild.add_member(env.create_user("reader"))
        self.other = self.guild.add_member(env.create_user("other"))

    def bot(self) -> ArchiveBot:
        return ArchiveBot(self.rooms, shard_count=1, now=self.time)

    def time(self) -> datetime:
        return self.now

    async def restart(self) -> None:
        """Forget everything that was only in memory."""
        await self.env.restart_bot(self.bot())

    async def ask(self, command: str, **options: Any) -> Any:
        """The reader uses a command in the channel."""
        return await self.reader.slash(self.channel, command, **options)

    async def press(self, result: Any, label: str, by: Any = None) -> Any:
        """Somebody (else the reader) presses the button with these words."""
        return await (by or self.reader).click(message(result), label=label)

    async def choose(self, result: Any, words: str, by: Any = None) -> Any:
        """Somebody (else the reader) chooses from the reply's menu what begins with these words."""
        (value,) = [o["value"] for o in menu(result)["options"] if o["label"].startswith(words)]
        return await (by or self.reader).select(message(result), [value])


def message(result: Any) -> Any:
    """The message that a reply is, to press its buttons."""
    return result.response.message


def components(result: Any) -> list[dict[str, Any]]:
    """Every component of a reply, nested ones too, in order."""
    found: list[dict[str, Any]] = []
    waiting = list(result.response.components)
    while waiting:
        component = waiting.pop(0)
        found.append(component)
        waiting = [*component.get("components", []), *waiting]
    return found


def text(result: Any) -> str:
    """All words of a reply, as Discord would show them (escapes taken off)."""
    parts = [c["content"] for c in components(result) if c["type"] == 10]
    return "\n".join(parts or [result.response.content]).replace("\\", "")


def buttons(result: Any) -> dict[str, dict[str, Any]]:
    """The buttons of a reply by their words."""
    return {c["label"]: c for c in components(result) if c["type"] == 2 and "label" in c}


def menu(result: Any) -> dict[str, Any]:
    """The select menu of a reply."""
    (found,) = [c for c in components(result) if c["type"] == 3]
    return found


Opened = Callable[..., AbstractAsyncContextManager[World]]


@asynccontextmanager
async def _world(folder: Path, archive: Path, **settings: Any) -> AsyncIterator[World]:
    library = Library(archive)
    async with await Store.open(folder / "state.db") as store, aclosing(library):
        rooms = Rooms(Settings(state_dir=folder, **settings), library, store)
        # Not simcord.run: it keeps a context variable, and a fixture ends in another context.
        env = simcord.Env(ArchiveBot(rooms, shard_count=1), shard_count=1)
        await env.start()
        try:
            world = World(env, rooms)
            await world.restart()  # with the world's own time
            yield world
        finally:
            await env.shutdown()
        if not world.fails_on_purpose:
            env.raise_errors()


@pytest.fixture
def world_of(tmp_path: Path) -> Opened:
    """A world whose bot reads the archive of the given documents; none: no archive yet."""

    def opened(*documents: Document, **settings: Any) -> AbstractAsyncContextManager[World]:
        archive = archive_of(tmp_path, *documents) if documents else tmp_path / "archive.db"
        return _world(tmp_path, archive, **settings)

    return opened


@pytest.fixture(scope="session")
def seeds_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the five seed pages, built as the command line builds it."""
    folder = tmp_path_factory.mktemp("seeds")
    build(SEEDS, folder / "archive.db", folder / "ledger.db", now=NOW)
    return folder / "archive.db"


@pytest.fixture
async def seeds(tmp_path: Path, seeds_archive: Path) -> AsyncIterator[World]:
    """A world whose bot reads the five seed pages, on 13 August 2026."""
    archive = shutil.copy(seeds_archive, tmp_path / "archive.db")
    async with _world(tmp_path, Path(archive)) as world:
        yield world


def assert_within_limits(result: Any) -> None:
    """Discord's limits as its reference gives them, not as our own module does."""
    found = components(result)
    assert sum(len(c["content"]) for c in found if c["type"] == 10) <= 4000
    assert len(found) <= 40
    ids = [c["custom_id"] for c in found if "custom_id" in c]
    assert len(ids) == len(set(ids))
    assert all(1 <= len(i) <= 100 for i in ids)
    for component in found:
        assert len(component.get("label") or "") <= 80
        assert len(component.get("placeholder") or "") <= 150
        assert len(component.get("options", [])) <= 25
        for option in component.get("options", []):
            assert 1 <= len(option["label"]) <= 100
            assert 1 <= len(option["value"]) <= 100
            assert len(option.get("description") or "") <= 100
        if component["type"] == 1:
            assert 1 <= len(component["components"]) <= 5
