"""``archivebot export``: the archive for other programs."""

from __future__ import annotations

import os
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from archivebot.cli import building, consoles
from archivebot.cli.failing import Failed


class Format(StrEnum):
    """The formats there are."""

    CSL_JSON = "csl-json"
    BIBTEX = "bibtex"
    CMIF = "cmif"
    NDJSON = "ndjson"


def export(
    format_: Annotated[
        Format,
        typer.Option(
            "--format",
            help="Bibliographies (csl-json, bibtex), an index of letters (cmif), all (ndjson).",
        ),
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to; the terminal where left out.")
    ] = None,
    collection: Annotated[
        list[str] | None, typer.Option(help="Only this collection (may be given several times).")
    ] = None,
) -> None:
    """Write the archive for other programs; texts only where their licence is open."""
    from archivebot.archive.exporting import FORMATS, gather

    settings = consoles.settings()
    if not settings.archive_db.exists():
        building.make(settings, settings.data)
    entries = list(gather(settings.archive_db, frozenset(collection) if collection else None))
    text = FORMATS[format_.value](entries)
    counted = Counter(entry.left_out for entry in entries)
    told = _told(len(entries), counted, bare=format_ is not Format.NDJSON)
    if out is None:
        typer.echo(text, nl=False)
        typer.echo(told, err=True)
    else:
        _put(out, text)
        typer.echo(f"{out}: {told}")


def _put(out: Path, text: str) -> None:
    """Write the file whole or not at all."""
    partial = out.with_name(f"{out.name}.{os.getpid()}.partial")
    try:
        partial.write_text(text, encoding="utf-8", newline="\n")
        partial.replace(out)
    except OSError as why:
        raise Failed(f"{out} can't be written: {why.strerror or why}") from why
    finally:
        partial.unlink(missing_ok=True)


def _told(total: int, left_out: Counter[str], *, bare: bool) -> str:
    """How much was exported, and of how much only what is known about it."""
    if bare:
        return f"{total} documents, without their texts."
    whys = ", ".join(f"{n} ({why})" for why, n in sorted(left_out.items()) if why)
    return f"{total} documents; texts left out: {whys or 'none'}."
