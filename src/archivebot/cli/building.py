"""``archivebot build``: a folder of pages → the archive, with a progress bar and a summary."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self

import typer

from archivebot import clock
from archivebot.cli import consoles
from archivebot.cli.failing import Failed

if TYPE_CHECKING:
    from archivebot.archive.build import BuildReport
    from archivebot.config import Settings

WARNINGS_SPELT_OUT = 8
"""Warnings shown in words; the table counts them all, and `inspect` shows each."""


def build(
    path: Annotated[
        Path | None, typer.Argument(help="The folder of pages; ARCHIVEBOT_DATA where left out.")
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Read every file afresh, not only what changed.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a document and line.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="No bar, and one line at the end.")
    ] = False,
) -> None:
    """Make the archive from a folder of pages; only what changed is read again."""
    settings = consoles.settings()
    begun = time.perf_counter()
    report = make(settings, path or settings.data, again=again, bar=not quiet)
    if as_json:
        print_documents(report.archive)
    elif quiet:
        typer.echo(in_a_line(report))
    else:
        _summary(report, time.perf_counter() - begun)


def make(settings: Settings, data: Path, *, again: bool = False, bar: bool = True) -> BuildReport:
    """Build ``settings.archive_db`` from ``data``.

    :raises Failed: with the old archive, if any, in place.
    """
    from archivebot.archive import build as building
    from archivebot.archive.ledger import AnotherBuildIsRunning, LedgerTooNew

    if not data.is_dir():
        raise Failed(
            f"There is no folder {data}: name the folder of pages, or set ARCHIVEBOT_DATA."
        )
    try:
        settings.state_dir.mkdir(parents=True, exist_ok=True)
        with _Bar(shown=bar) as progress:
            return building.build(
                data,
                settings.archive_db,
                settings.ledger_db,
                now=clock.now(),
                progress=progress,
                again=again,
            )
    except building.NothingToBuild:
        raise Failed(f"The folder {data} holds no pages: put some in, and build again.") from None
    except building.BuildFailed as why:
        raise Failed(f"The archive could not be built, and is as it was: {why}") from why
    except AnotherBuildIsRunning:
        raise Failed("Another build is running: wait until it is done.") from None
    except LedgerTooNew:
        raise Failed(
            f"{settings.ledger_db} was written by a later version of archivebot: update archivebot."
        ) from None
    except (OSError, sqlite3.Error) as why:
        raise Failed(f"The archive could not be built, and is as it was: {why}") from why


class _Bar:
    """A progress bar on stderr that names the file being read."""

    def __init__(self, *, shown: bool) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._bar = Progress(
            TextColumn("Reading"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TextColumn("{task.description}", markup=False),
            console=consoles.err(),
            disable=not shown,
        )
        self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def __call__(self, progress: object) -> None:
        from archivebot.archive.build import Progress

        if isinstance(progress, Progress):
            self._bar.update(
                self._task,
                completed=progress.done,
                total=progress.total,
                description=progress.file,
            )


def in_a_line(report: BuildReport) -> str:
    """What a build did, for a log."""
    if report.unchanged:
        return f"nothing changed: {report.documents} documents, {report.passages} passages"
    return (
        f"{report.documents} documents, {report.passages} passages; {report.read_again} of"
        f" {report.files} files read again, {report.removed} removed,"
        f" {report.warnings.total()} warnings"
    )


def _changed(report: BuildReport) -> str:
    if report.unchanged:
        return "nothing: every page is as it was, and so is the archive"
    parts = [f"{report.read_again} of {report.files} files read"]
    if report.removed:
        parts.append(f"{report.removed} files gone")
    return ", ".join(parts)


def _summary(report: BuildReport, seconds: float) -> None:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    kinds = ", ".join(f"{kind} {n}" for kind, n in report.kinds.most_common())
    warnings = ", ".join(f"{code} {n}" for code, n in report.warnings.most_common())
    for name, value in (
        ("Documents", str(report.documents)),
        ("Kinds", kinds or "none"),
        ("Passages", str(report.passages)),
        ("Works in lists", str(report.references)),
        ("Warnings", warnings or "none"),
        ("Changed", _changed(report)),
        ("Archive", str(report.archive)),
        ("Took", f"{seconds:.1f} s"),
    ):
        table.add_row(name, Text(value))
    console = consoles.out()
    console.print(table)
    spelt_out = list(dict.fromkeys(report.warned))
    for file, code, words in spelt_out[:WARNINGS_SPELT_OUT]:
        console.print(Padding(Text(f"{code}: {words} ({file})"), (0, 0, 0, 2), expand=False))
    if len(spelt_out) > WARNINGS_SPELT_OUT:
        more = len(spelt_out) - WARNINGS_SPELT_OUT
        console.print(Text(f"  … and {more} more: archivebot inspect shows each with its page"))


def print_documents(archive: Path) -> None:
    """Every document of an archive as JSON, with the permanent ids of the ledger."""
    from archivebot.archive.document import Kind
    from archivebot.archive.serial import load_documents
    from archivebot.archive.understand import to_json

    with closing(sqlite3.connect(f"{archive.absolute().as_uri()}?mode=ro", uri=True)) as db:
        rows = db.execute("SELECT file, part, id FROM document")
        ids = {(file, part): id_ for file, part, id_ in rows}
        for (text,) in db.execute("SELECT understood FROM file ORDER BY path"):
            for document in load_documents(text):
                held = document.held and document.kind is not Kind.NOT_A_DOCUMENT
                found = ids.get((document.file, document.part)) if held else None
                consoles.print_json({**to_json(document), "id": found})
