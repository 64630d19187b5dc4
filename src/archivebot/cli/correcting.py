"""``archivebot corrections``: what readers say is wrong, beside the words; and settling it."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from archivebot import clock
from archivebot.cli import consoles
from archivebot.cli.failing import Failed

if TYPE_CHECKING:
    from archivebot.archive.answers import Held
    from archivebot.archive.library import Library
    from archivebot.config import Settings
    from archivebot.state.corrections import Correction


@dataclass(frozen=True, slots=True)
class Seen:
    """A correction beside the paragraph it is about.

    ``stood`` is the paragraph as the reader saw it, ``stands`` as it is today; None where the
    archive knows no such text (any more), or where the whole document is meant.
    """

    correction: Correction
    held: Held | None = None
    stood: str | None = None
    stands: str | None = None


def corrections(
    settle: Annotated[
        int | None, typer.Option(metavar="N", help="Take correction N off the list: it is done.")
    ] = None,
    to_sidecar: Annotated[
        int | None,
        typer.Option(metavar="N", help="Note correction N in the sidecar of its page."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a correction and line.")
    ] = False,
) -> None:
    """Readers' corrections, the oldest first, beside the words they are about."""
    from archivebot.state.errors import StateError

    settings = consoles.settings()
    try:
        if settle is not None:
            _settle(settings, settle)
            return
        waiting = asyncio.run(_waiting(settings)) if settings.state_db.exists() else ()
    except StateError as why:
        raise Failed(str(why)) from why
    if to_sidecar is not None:
        _note_in_sidecar(settings, waiting, to_sidecar)
    elif as_json:
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


async def _waiting(settings: Settings) -> tuple[Seen, ...]:
    from archivebot.archive.library import Library, NoArchive
    from archivebot.state.corrections import open_corrections
    from archivebot.state.store import Store

    async with await Store.open(settings.state_db) as store:
        waiting = await open_corrections(store)
    try:
        library = await Library.open(settings.archive_db)
    except NoArchive:
        return tuple(Seen(one) for one in waiting)
    async with aclosing(library):
        return tuple([await _seen(one, library) for one in waiting])


async def _seen(one: Correction, library: Library) -> Seen:
    from archivebot.archive import questions
    from archivebot.archive.answers import Held
    from archivebot.archive.audience import EVERYONE
    from archivebot.archive.editions import body_of_edition

    held = await questions.held(library, one.document_number, EVERYONE)
    if not isinstance(held, Held):
        return Seen(one)
    body = await body_of_edition(library, held, one.edition)
    known = body is not held.paragraphs or held.entry.edition.startswith(one.edition)
    texts = [{p.number: p.text for p in b} for b in (body if known else (), held.paragraphs)]
    stood, stands = (text.get(one.paragraph or 0) for text in texts)
    return Seen(one, held, stood, stands)


def _note_in_sidecar(settings: Settings, waiting: tuple[Seen, ...], number: int) -> None:
    from archivebot.archive.people import People
    from archivebot.archive.understand import understand
    from archivebot.cli import sidecars

    seen = next((one for one in waiting if one.correction.id == number), None)
    if seen is None:
        raise Failed(f"There is no correction {number} waiting: see archivebot corrections.")
    if seen.held is None:
        raise Failed(f"{seen.correction.document_id} is not in the archive any more.")
    name = seen.held.entry.file
    page = settings.data / name
    if not page.is_file():
        raise Failed(f"There is no page {page}: is ARCHIVEBOT_DATA the folder it was built from?")
    file = sidecars.present(page, name)
    if file is None:
        people = People.load(settings.data / "people.toml")
        file = sidecars.begin(page, understand(page, root=settings.data, people=people))
    head = f"Correction {number}, {seen.correction.created:%Y-%m-%d}"
    if head in file.read_text(encoding="utf-8", errors="replace"):
        raise Failed(f"{file} has correction {number} already.")
    sidecars.append(file, [head, *_lines(seen), _HOW_TO_MEND])
    typer.echo(f"Correction {number} is noted at the end of {file}.")


_HOW_TO_MEND = (
    "A wrong field: correct it in this file. A wrong word of the text: mend the page itself."
)


def _lines(seen: Seen) -> list[str]:
    """What the reader says, and the paragraph as it stood and stands."""
    from archivebot.archive.readers.privacy import mask

    one = seen.correction
    place = f"¶{one.paragraph} @r{one.edition[:4]}" if one.paragraph else f"@r{one.edition[:4]}"
    lines = [f"{place}, a reader says: {mask(one.words)}"]
    if seen.stood == seen.stands:
        return [*lines, f"As it stands: {seen.stands}"] if seen.stands else lines
    if seen.stood:
        lines.append(f"As it stood: {seen.stood}")
    lines.append(f"As it stands: {seen.stands or 'there is no such paragraph any more'}")
    return lines


async def _settled(settings: Settings, number: int) -> bool:
    from archivebot.state.corrections import settle_correction
    from archivebot.state.store import Store

    async with await Store.open(settings.state_db) as store:
        return await settle_correction(store, number, clock.now())


def _json(seen: Seen) -> dict[str, object]:
    """Without the reader's id: the list goes to whoever mends pages."""
    one = seen.correction
    return {
        "number": one.id,
        "document": one.document_id,
        "file": seen.held.entry.file if seen.held else None,
        "edition": one.edition,
        "paragraph": one.paragraph,
        "words": one.words,
        "stood": seen.stood,
        "stands": seen.stands,
        "created": one.created.isoformat(),
    }


def _show(seen: Seen) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from archivebot.cli.drawing import plain

    console = consoles.out()
    one = seen.correction
    place = f" ¶{one.paragraph}" if one.paragraph else ""
    head = f"{one.id}  {one.document_id}{place} @r{one.edition[:4]}  {one.created:%Y-%m-%d}"
    console.print(Text(head, style="bold"))
    console.print(Padding(Text(plain(one.words)), (0, 0, 0, 4)))
    for line in _lines(seen)[1:]:
        console.print(Padding(Text(plain(line), style="dim"), (0, 0, 0, 4)))
    console.print()
