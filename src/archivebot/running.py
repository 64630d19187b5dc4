"""The bot as a process: composed, connected, watched, and closed in good order.

Nothing that only a build needs is loaded here: the archive is built, and refreshed while
serving, by ``python -m archivebot build`` in a process of its own.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, Final

import aiohttp
import discord

from archivebot import health
from archivebot.archive.library import Library
from archivebot.bot.client import ArchiveBot, Rooms
from archivebot.config import Secret, Settings
from archivebot.state.store import Store

log = logging.getLogger(__name__)

CLOSES_WITHIN: Final = 8.0
"""Seconds that closing may take before it is cut short: a container is killed after ten."""

TIDIES_WITHIN: Final = 3.0
"""Seconds that a build has to end when it is no longer wanted."""

Stop = Callable[[], None]


class CannotRun(Exception):
    """The bot can't run. Its words say why, and what to do; trying again would not help."""


class TokenRefused(CannotRun):
    """Discord does not know the token."""


class IntentsRefused(CannotRun):
    """The application may not have the intents that the bot asks for."""


class Unreachable(CannotRun):
    """Discord could not be reached when the bot began."""


def child_environment() -> dict[str, str]:
    """The environment for a process that builds: as ours, without the token.

    It is set to nothing rather than left out, or it would be read from ``.env``.
    """
    return {**os.environ, "DISCORD_TOKEN": ""}


BUILD: Final = (sys.executable, "-m", "archivebot", "build")
"""The command that builds the archive."""


def set_up_logging(settings: Settings) -> None:
    """Log to stderr, at the level of the settings; the token never, wherever it came from."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Formatter(settings.token))
    logging.basicConfig(level=settings.log_level.value, handlers=[handler], force=True)
    if settings.log_level.value == "INFO":
        logging.getLogger("discord.gateway").setLevel(logging.WARNING)
    # Voice is not used, so what it lacks need not be said.
    discord.VoiceClient.warn_nacl = False
    discord.VoiceClient.warn_dave = False


class _Formatter(logging.Formatter):
    """One line an event, in the host's local time; the token struck out."""

    def __init__(self, token: Secret | None) -> None:
        super().__init__("{asctime} {levelname:<7} {name}: {message}", style="{")
        self._token = token.reveal() if token else None

    def format(self, record: logging.LogRecord) -> str:
        """The record as text."""
        text = super().format(record)
        return text.replace(self._token, "[token]") if self._token else text


@contextlib.asynccontextmanager
async def composed(settings: Settings) -> AsyncIterator[ArchiveBot]:
    """The bot with its rooms: the state brought up to date, the archive opened when asked.

    :raises StateError: if the state can't be used.
    """
    async with await Store.open(settings.state_db) as store:
        library = Library(settings.archive_db)
        try:
            yield ArchiveBot(Rooms(settings, library, store))
        finally:
            await library.close()


async def serve(settings: Settings, token: Secret) -> None:
    """Connect to Discord and serve until a signal asks to stop.

    :raises CannotRun: where trying again would not help.
    :raises StateError: if the state can't be used.
    """
    file = health.heartbeat_file(settings.state_dir)
    health.silence(file)
    async with composed(settings) as bot:
        serving = asyncio.create_task(_connected(bot, token))
        around = (asyncio.create_task(_heartbeat(bot, file)), asyncio.create_task(refresh()))
        asked_to_stop = asyncio.Event()
        with stopping_on_signals(asked_to_stop.set):
            waiting = asyncio.create_task(asked_to_stop.wait())
            try:
                await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                waiting.cancel()
                await _closed(bot, serving, around)
                health.silence(file)
        if serving.done() and not serving.cancelled():
            serving.result()


async def _connected(bot: ArchiveBot, token: Secret) -> None:
    """Log in and stay connected; errors that trying again won't mend are told apart."""
    try:
        await bot.login(token.reveal())
        log.info("logged in as %s", bot.user)
        await bot.connect()
    except discord.LoginFailure:
        raise TokenRefused(
            "Discord refuses the token: copy it again from the Bot page of the application, or"
            " make a new one there, and set it as DISCORD_TOKEN."
        ) from None
    except discord.PrivilegedIntentsRequired:
        raise IntentsRefused(
            "Discord refuses the intents that the bot asks for: switch them on at the Bot page of"
            " the application."
        ) from None
    except (aiohttp.ClientConnectionError, discord.GatewayNotFound, OSError) as why:
        raise Unreachable(f"Discord can't be reached: {why}") from why
    except discord.HTTPException as why:
        raise Unreachable(f"Discord does not answer as it should (HTTP {why.status}).") from why


def is_connected(bot: discord.AutoShardedClient) -> bool:
    """Whether every shard's connection to the gateway is open."""
    shards = bot.shards
    return bool(shards) and not any(shard.is_closed() for shard in shards.values())


async def _heartbeat(bot: ArchiveBot, file: Path) -> None:
    """Touch the file as long as the gateway is connected."""
    while True:
        if is_connected(bot):
            try:
                health.beat(file)
            except OSError:
                log.warning("the heartbeat can't be written to %s", file, exc_info=True)
        await asyncio.sleep(health.EVERY.total_seconds())


async def refresh(command: tuple[str, ...] = BUILD) -> bool:
    """Bring the archive up to the folder of pages, behind; says whether that went well.

    The library takes the new file up at the next question.  A failed refresh is logged,
    and the archive there is serves on.
    """
    process = await asyncio.create_subprocess_exec(
        *command,
        "--quiet",
        env=child_environment(),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        said, complained = await process.communicate()
    except asyncio.CancelledError:
        await _interrupted(process)
        raise
    for line in complained.decode(errors="replace").splitlines():
        log.warning("build: %s", line)
    if process.returncode != 0:
        log.error("the archive could not be refreshed; the one there is serves on")
        return False
    log.info("the archive is up to date: %s", said.decode(errors="replace").strip())
    return True


async def _interrupted(process: asyncio.subprocess.Process) -> None:
    """End a build so that it tidies up after itself; the old archive stays."""
    with contextlib.suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.terminate()
        else:
            process.send_signal(signal.SIGINT)
        try:
            async with asyncio.timeout(TIDIES_WITHIN):
                await process.wait()
        except TimeoutError:
            process.kill()


async def _closed(
    bot: ArchiveBot,
    serving: asyncio.Task[None],
    around: tuple[asyncio.Task[Any], ...],
) -> None:
    """Leave the gateway and end what runs beside, within :data:`CLOSES_WITHIN`."""
    for task in around:
        task.cancel()
    try:
        async with asyncio.timeout(CLOSES_WITHIN):
            await bot.close()
            await asyncio.gather(*around, return_exceptions=True)
            await asyncio.wait({serving})
    except TimeoutError:
        log.warning("closing took too long and was cut short")
        serving.cancel()


@contextlib.contextmanager
def stopping_on_signals(stop: Stop) -> Iterator[None]:
    """Call ``stop`` on SIGINT and SIGTERM, instead of what Python does.

    Where the loop takes no signals (Windows), Ctrl-C raises as ever.
    """
    loop = asyncio.get_running_loop()
    taken = []
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop)
            taken.append(number)
    try:
        yield
    finally:
        for number in taken:
            loop.remove_signal_handler(number)
