"""The real bot in a simulated Discord, with a small archive of our own making."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import simcord

from archivebot.archive.document import Document
from archivebot.archive.library import Library
from archivebot.bot.client import ArchiveBot, Rooms
from archivebot.config import Settings
from archivebot.state.store import Store
from making import NOW, archive_of


class World:
    """A server with a channel, a reader and somebody else; and ways to look at replies."""

    def __init__(self, env: simcord.Env, rooms: Rooms) -> None:
        self.env = env
        self.rooms = rooms
        self.guild = env.create_guild("Reading group")
        self.channel = self.guild.create_text_channel("reading")
        self.reader = self.guild.add_member(env.create_user("reader"))
        self.other = self.guild.add_member(env.create_user("other"))

    def bot(self) -> ArchiveBot:
        return ArchiveBot(self.rooms, shard_count=1, now=lambda: NOW)

    async def restart(self) -> None:
        """Forget everything that was only in memory."""
        await self.env.restart_bot(self.bot())


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


@pytest.fixture
def world_of(tmp_path: Path) -> Opened:
    """A world whose bot reads the archive of the given documents."""

    @asynccontextmanager
    async def opened(*documents: Document, **settings: Any) -> AsyncIterator[World]:
        library = Library(archive_of(tmp_path, *documents) if documents else tmp_path / "none.db")
        async with await Store.open(tmp_path / "state.db") as store:
            rooms = Rooms(Settings(state_dir=tmp_path, **settings), library, store)
            bot = ArchiveBot(rooms, shard_count=1, now=lambda: NOW)
            async with simcord.run(bot, shard_count=1) as env:
                yield World(env, rooms)
        await library.close()

    return opened
