"""``archivebot people``: who may be one person under two names; a curator says."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from archivebot.cli import building, consoles
from archivebot.cli.failing import Failed

if TYPE_CHECKING:
    from archivebot.archive.likeness import Named, Proposal
    from archivebot.archive.people_file import PeopleFile

_ANSWERS = {"y": "y", "yes": "y", "n": "n", "no": "n", "l": "later", "later": "later", "": "later"}


def people(
    yes: Annotated[
        bool, typer.Option("--yes", help="Join all that are not in doubt, without asking.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a pair and line; nobody is asked.")
    ] = False,
) -> None:
    """Find names that may be one person's, ask, and write the answers into people.toml."""
    from archivebot.archive.likeness import proposals

    settings = consoles.settings()
    if not settings.archive_db.exists():
        building.make(settings, settings.data)
    path = settings.data / "people.toml"
    file = _file(path)
    found = proposals(_names(settings.archive_db), file.people, file.apart)
    if as_json:
        for one in found:
            consoles.print_json(_json(one))
    joined, apart = _take_sure(found, file) if yes else (0, 0)
    if not yes and not as_json:
        joined, apart = _ask(found, file)
    if joined or apart:
        _save(file, path)
    if not as_json:
        typer.echo(_told(found, joined, apart, path))


def _file(path: Path) -> PeopleFile:
    from archivebot.archive.people_file import PeopleFile

    try:
        return PeopleFile(path)
    except (OSError, ValueError) as why:
        raise Failed(f"{path} can't be read: {why}") from why


def _save(file: PeopleFile, path: Path) -> None:
    try:
        file.save()
    except (OSError, ValueError) as why:
        raise Failed(f"{path} can't be written, and is as it was: {why}") from why


def _names(archive: Path) -> list[Named]:
    """Every name of the archive, with its documents and when those it signs were written."""
    from archivebot.archive.likeness import Named

    with closing(sqlite3.connect(f"{archive.absolute().as_uri()}?mode=ro", uri=True)) as db:
        rows = db.execute(
            "SELECT p.name, count(DISTINCT d.number),"
            " min(d.written_latest) FILTER (WHERE dp.role = 'author'),"
            " max(d.written_earliest) FILTER (WHERE dp.role = 'author')"
            " FROM person p JOIN document_person dp ON dp.person = p.id"
            " JOIN document d ON d.number = dp.document GROUP BY p.id ORDER BY p.name"
        )
        return [Named(*row) for row in rows]


def _take_sure(found: list[Proposal], file: PeopleFile) -> tuple[int, int]:
    sure = [one for one in found if not one.doubtful]
    for one in sure:
        file.join(one.name, one.spelling)
    return len(sure), 0


def _ask(found: list[Proposal], file: PeopleFile) -> tuple[int, int]:
    """Ask about each; gives how many were joined and told apart."""
    joined = apart = 0
    for nth, one in enumerate(found, 1):
        typer.echo(f"{nth} of {len(found)}  {_line(one)}")
        answer = ""
        while answer not in {"y", "n", "later"}:
            answer = _answer()
            if answer == "stop":
                return joined, apart
        if answer == "y":
            file.join(one.name, one.spelling)
            joined += 1
        elif answer == "n":
            file.tell_apart(one.name, one.spelling)
            apart += 1
    return joined, apart


def _answer() -> str:
    """y, n, later; "" for anything else, "stop" where there is nobody to ask (any more)."""
    try:
        typed = typer.prompt("  One person? y, n, later", default="later", show_default=False)
    except typer.Abort:
        typer.echo()
        return "stop"
    return _ANSWERS.get(str(typed).strip().lower(), "")


def _line(one: Proposal) -> str:
    from archivebot.cli.drawing import plain

    doubt = "; it may be somebody else's, too" if one.doubtful else ""
    return plain(
        f"{one.name} ({one.name_documents}) and {one.spelling} ({one.spelling_documents}):"
        f" {one.why}{doubt}"
    )


def _json(one: Proposal) -> dict[str, object]:
    return {
        "name": one.name,
        "spelling": one.spelling,
        "why": one.why,
        "doubtful": one.doubtful,
        "documents": [one.name_documents, one.spelling_documents],
    }


def _told(found: list[Proposal], joined: int, apart: int, path: Path) -> str:
    if not found:
        return "No two names here look like one person's."
    if not joined and not apart:
        return f"{path} is as it was."
    return f"{path}: {joined} joined, {apart} told apart. archivebot build takes it up."
