"""``archivebot run``, ``preview``, ``health``, ``invite``: for whoever hosts the bot."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import re
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from archivebot import clock
from archivebot.cli import consoles
from archivebot.cli.failing import Failed

if TYPE_CHECKING:
    from archivebot.config import Settings

INVITATION = (
    "https://discord.com/oauth2/authorize?client_id={id}"
    "&scope=bot+applications.commands&permissions=0"
)
"""Answers to slash commands need no permission of the bot's own, so it asks for none."""


def run() -> None:
    """Connect to Discord and serve; without a token, serve the preview in the browser."""
    from archivebot.config import Preview

    settings = consoles.settings()
    if settings.token is not None:
        from archivebot.running import serve, set_up_logging

        set_up_logging(settings)
        _make_ready(settings)
        _end_well(serve(settings, settings.token))
        return
    if settings.preview is Preview.OFF:
        raise Failed("There is no DISCORD_TOKEN: set it (in the environment or in .env) to run.")
    if not _can_preview():
        raise Failed(
            "There is no DISCORD_TOKEN, and the preview is not installed: set the token (in the"
            " environment or in .env) to run."
        )
    typer.echo("There is no DISCORD_TOKEN, so this is the bot in your browser, without Discord.")
    _preview(settings, None)


def preview(
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="The port; ARCHIVEBOT_PREVIEW_PORT where left out."),
    ] = None,
) -> None:
    """Serve the same bot in a browser on this machine, without a Discord account."""
    if not _can_preview():
        raise Failed(
            "The preview is not installed here: install archivebot with its extra `preview`."
        )
    _preview(consoles.settings(), port)


def health() -> None:
    """Whether the bot that runs here is connected: exit code 0, or 1 and why not."""
    from archivebot.health import heartbeat_file, trouble

    why = trouble(heartbeat_file(consoles.settings().state_dir), clock.now())
    if why is not None:
        raise Failed(why)
    typer.echo("The bot is connected to Discord.")


def invite(
    application_id: Annotated[
        str | None, typer.Argument(help="From the General Information page of the application.")
    ] = None,
) -> None:
    """The link that invites the bot to a server."""
    if application_id is None:
        raise Failed(
            "Which application? Copy its Application ID from its General Information page in"
            " Discord's developer portal, then: archivebot invite ID"
        )
    if not re.fullmatch(r"[0-9]{17,20}", application_id):
        raise Failed(f"{application_id!r} is not an Application ID: that is 17 to 20 digits.")
    typer.echo(INVITATION.format(id=application_id))


def _can_preview() -> bool:
    return importlib.util.find_spec("simcord") is not None


def _preview(settings: Settings, port: int | None) -> None:
    from archivebot.config import LogLevel
    from archivebot.preview import serve_preview
    from archivebot.running import set_up_logging

    if settings.log_level is LogLevel.INFO:  # what is simulated is no news
        settings = replace(settings, log_level=LogLevel.WARNING)
    set_up_logging(settings)
    _make_ready(settings)
    chosen = settings.preview_port if port is None else port
    _end_well(serve_preview(settings, port=chosen, say=typer.echo))


def _make_ready(settings: Settings) -> None:
    """Make the folder for the state; build the archive where there is none to read."""
    try:
        settings.state_dir.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        raise Failed(f"The folder {settings.state_dir} can't be made: {why.strerror}.") from why
    if not os.access(settings.state_dir, os.W_OK | os.X_OK):
        raise Failed(f"The folder {settings.state_dir} can't be written to by this user.")
    if not asyncio.run(_is_there(settings.archive_db)):
        _build_first(settings)


async def _is_there(archive: Path) -> bool:
    from archivebot.archive.library import Library, NoArchive

    try:
        library = await Library.open(archive)
    except NoArchive:
        return False
    await library.close()
    return True


def _build_first(settings: Settings) -> None:
    """Build in another process, which shows its own progress: this one is to stay small."""
    import subprocess

    from archivebot.running import BUILD, child_environment

    if not settings.data.is_dir():
        raise Failed(
            f"There is no archive at {settings.archive_db}, and no folder {settings.data} to build"
            " it from: set ARCHIVEBOT_DATA to your folder of pages."
        )
    typer.echo(f"Building the archive from {settings.data} …", err=True)
    done = subprocess.run(BUILD, env=child_environment(), check=False)  # noqa: S603 - our own command
    if done.returncode != 0:
        raise typer.Exit(1)  # it has said why


def _end_well(serving: Coroutine[Any, Any, None]) -> None:
    """Run to the end; what stopped it is told in a sentence."""
    from archivebot.running import CannotRun
    from archivebot.state.errors import StateError

    try:
        asyncio.run(serving)
    except (CannotRun, StateError) as why:
        raise Failed(str(why)) from why
    except KeyboardInterrupt:  # where the loop takes no signals
        return
