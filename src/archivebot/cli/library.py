"""The archive, open for one question: built first where there is none."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

import typer

from archivebot import clock
from archivebot.archive.audience import Audience
from archivebot.archive.library import Library, NoArchive
from archivebot.archive.licences import Serving
from archivebot.cli import building, consoles
from archivebot.cli.failing import Failed
from archivebot.config import Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a question is asked: the open archive, what may be seen of it, and the day."""

    library: Library
    audience: Audience
    today: datetime.date


def ask(question: Callable[[Desk], Awaitable[T]]) -> T:
    """Ask the archive one question."""
    settings = consoles.settings()
    return asyncio.run(_ask(settings, question))


async def _ask(settings: Settings, question: Callable[[Desk], Awaitable[T]]) -> T:
    library = await _opened(settings)
    try:
        return await question(
            Desk(
                library,
                Audience(unlicensed=Serving(settings.unstated_licence.value)),
                clock.now().astimezone(settings.timezone).date(),
            )
        )
    finally:
        await library.close()


async def _opened(settings: Settings) -> Library:
    try:
        return await Library.open(settings.archive_db)
    except NoArchive:
        if not settings.data.is_dir():
            raise Failed(
                f"There is no archive at {settings.archive_db}, and no folder {settings.data} to"
                " build it from: set ARCHIVEBOT_DATA to your folder of pages."
            ) from None
        typer.echo(f"There is no archive yet: building it from {settings.data} …", err=True)
        building.make(settings, settings.data)
        return await Library.open(settings.archive_db)
