"""The process that serves: small, told to stop, refused, and refreshed behind."""

import asyncio
import io
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from archivebot import health, running
from archivebot.bot.client import ArchiveBot
from archivebot.cli.app import app
from archivebot.config import LogLevel, Secret, Settings

TOKEN = "abc.def.ghi"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(token=Secret(TOKEN), data=tmp_path / "pages", state_dir=tmp_path)


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    root, gateway = logging.getLogger(), logging.getLogger("discord.gateway")
    before = root.handlers[:], root.level, gateway.level
    yield
    root.handlers[:], root.level, gateway.level = before


def refusal(kind: str) -> Exception:
    match kind:
        case "token":
            return discord.LoginFailure("Improper token has been passed.")
        case "intents":
            return discord.PrivilegedIntentsRequired(None)
        case _:
            return OSError("Name or service not known")


def connecting(monkeypatch: pytest.MonkeyPatch, then: Any) -> list[str]:
    """A bot whose login does ``then``; gives the tokens it was tried with."""
    tried: list[str] = []

    async def login(bot: ArchiveBot, token: str) -> None:
        await bot._async_setup_hook()  # as the real one begins
        tried.append(token)
        if isinstance(then, Exception):
            raise then
        then()

    async def connect(bot: ArchiveBot, **_: Any) -> None:
        while not bot.is_closed():  # noqa: ASYNC110 - as much as the real one shows
            await asyncio.sleep(0)

    async def refresh(*_: Any) -> bool:
        return True

    monkeypatch.setattr(ArchiveBot, "login", login)
    monkeypatch.setattr(ArchiveBot, "connect", connect)
    monkeypatch.setattr(running, "refresh", refresh)
    return tried


@pytest.mark.parametrize(
    ("kind", "error", "sentence"),
    [
        ("token", running.TokenRefused, "DISCORD_TOKEN"),
        ("intents", running.IntentsRefused, "intents"),
        ("network", running.Unreachable, "Name or service not known"),
    ],
)
async def test_a_refusal_is_one_sentence_and_is_not_tried_again(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    error: type[running.CannotRun],
    sentence: str,
) -> None:
    tried = connecting(monkeypatch, refusal(kind))
    with pytest.raises(error, match=sentence) as raised:
        await running.serve(settings, Secret(TOKEN))
    assert tried == [TOKEN]
    assert TOKEN not in str(raised.value)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_closes_it_in_good_order(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    tried = connecting(monkeypatch, lambda: os.kill(os.getpid(), number))
    await asyncio.wait_for(running.serve(settings, Secret(TOKEN)), 10)
    assert tried == [TOKEN]
    assert not health.heartbeat_file(settings.state_dir).exists()


async def test_a_signal_is_heeded_where_closing_hangs(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(_: ArchiveBot) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(running, "CLOSES_WITHIN", 0.05)
    connecting(monkeypatch, lambda: os.kill(os.getpid(), signal.SIGTERM))
    monkeypatch.setattr(ArchiveBot, "close", never)
    await asyncio.wait_for(running.serve(settings, Secret(TOKEN)), 10)


@pytest.mark.parametrize(
    ("closed", "connected"), [([], False), ([False], True), ([False, True], False)]
)
def test_the_heart_beats_only_while_every_shard_is_connected(
    closed: list[bool], connected: bool
) -> None:
    shards = {n: SimpleNamespace(is_closed=lambda c=c: c) for n, c in enumerate(closed)}
    bot: Any = SimpleNamespace(shards=shards)
    assert running.is_connected(bot) is connected


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


async def test_a_refresh_tells_the_log_what_it_did(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    assert await running.refresh(python("print('5 documents')"))
    assert "up to date: 5 documents" in caplog.text


async def test_a_refresh_that_fails_is_told_and_nothing_else_happens(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert not await running.refresh(python("raise SystemExit('people.toml is odd')"))
    assert "people.toml is odd" in caplog.text
    assert "serves on" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
async def test_a_refresh_that_is_no_longer_wanted_may_tidy_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "begun")
    code = f"""
import signal
from pathlib import Path
try:
    Path({str(tmp_path / "begun")!r}).write_text("now")
    signal.pause()
except KeyboardInterrupt:
    Path({str(tmp_path / "tidied")!r}).touch()
"""
    refreshing = asyncio.create_task(running.refresh(python(code)))
    await asyncio.to_thread((tmp_path / "begun").read_text)
    refreshing.cancel()
    await asyncio.gather(refreshing, return_exceptions=True)
    assert (tmp_path / "tidied").exists()


async def test_a_build_is_not_given_the_token(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    caplog.set_level(logging.INFO)
    await running.refresh(python("import os; print(repr(os.environ['DISCORD_TOKEN']))"))
    assert "up to date: ''" in caplog.text


@pytest.mark.usefixtures("logging_as_before")
def test_no_log_line_shows_the_token(settings: Settings) -> None:
    running.set_up_logging(settings)
    (handler,) = logging.getLogger().handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(out := io.StringIO())
    try:
        raise ValueError(f"Bot {TOKEN}")
    except ValueError:
        logging.getLogger("anything").exception("with %s", TOKEN)
    assert "[token]" in out.getvalue()
    assert TOKEN not in out.getvalue()


@pytest.mark.usefixtures("logging_as_before")
def test_the_level_is_that_of_the_settings(tmp_path: Path) -> None:
    running.set_up_logging(Settings(state_dir=tmp_path, log_level=LogLevel.ERROR))
    assert logging.getLogger().level == logging.ERROR


def test_serving_loads_nothing_that_only_building_or_the_preview_needs(tmp_path: Path) -> None:
    code = """
import asyncio, sys
from pathlib import Path
import archivebot.cli.app
from archivebot.config import Settings
from archivebot.running import composed

async def main():
    async with composed(Settings(state_dir=Path(sys.argv[1]))) as bot:
        assert bot.tree.get_command("letter")

asyncio.run(main())
unwanted = "alembic simcord lxml py3langid numpy edtf archivebot.archive.build"
unwanted += " archivebot.archive.understand"
print(*(name for name in unwanted.split() if name in sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == ""


def test_commands_are_loaded_without_discord() -> None:
    assert app.registered_commands
    code = "import sys, archivebot.cli.app; print('discord' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "False"
