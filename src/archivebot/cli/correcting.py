"""``archivebot corrections``: what readers say is wrong, and taking it off the list."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from archivebot import clock
from archivebot.cli import consoles
from archivebot.cli.failing import Failed

if TYPE_CHECKING:
    from archivebot.config import Settings
    from archivebot.state.corrections import Correction


def corrections(
    settle: Annotated[
        int | None, typer.Option(metavar="N", help="Take correction N off the list: it is done.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a correction and line.")
    ] = False,
) -> None:
    """Readers' corrections, the oldest first."""
    from archivebot.state.errors import StateError

    settings = consoles.settings()
    try:
        if settle is not None:
            _settle(settings, settle)
            return
        waiting = asyncio.run(_waiting(settings)) if settings.state_db.exists() else ()
    except StateError as why:
        raise Failed(str(why)) from why
    if as_json:
        for one in waiting:
            consoles.print_json(_json(one))
    elif waiting:
        for one in waiting:
            _show(one)
        typer.echo("Settled? archivebot corrections --settle N")
    else:
        typer.echo("No reader's correction is waiting.")


def _settle(settings: Settings, number: int) -> None:
    done = settings.state_db.exists() and asyncio.run(_settled(settings, number))
    if not done:
        raise Failed(f"There is no correction {number} waiting: see archivebot corrections.")
    typer.echo(f"Correction {number} is settled.")


async def _waiting(settings: Settings) -> tuple[Correction, ...]:
    from archivebot.state.corrections import open_corrections
    from archivebot.state.store import Store

    async with await Store.open(settings.state_db) as store:
        return await open_corrections(store)


async def _settled(settings: Settings, number: int) -> bool:
    from archivebot.state.corrections import settle_correction
    from archivebot.state.store import Store

    async with await Store.open(settings.state_db) as store:
        return await settle_correction(store, number, clock.now())


def _json(one: Correction) -> dict[str, object]:
    """Without the reader's id: the list goes to whoever mends pages."""
    return {
        "number": one.id,
        "document": one.document_id,
        "edition": one.edition,
        "paragraph": one.paragraph,
        "words": one.words,
        "created": one.created.isoformat(),
    }


def _show(one: Correction) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from archivebot.cli.drawing import plain

    console = consoles.out()
    place = f" ¶{one.paragraph}" if one.paragraph else ""
    head = f"{one.id}  {one.document_id}{place} @r{one.edition[:4]}  {one.created:%Y-%m-%d}"
    console.print(Text(head, style="bold"))
    console.print(Padding(Text(plain(one.words)), (0, 0, 1, 4)))
