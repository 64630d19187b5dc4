"""``archivebot inspect``: what would be understood of pages, with the evidence.

Writes nothing, but the sidecars that it is asked to begin.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from archivebot.cli import consoles
from archivebot.cli.failing import Failed

if TYPE_CHECKING:
    from archivebot.archive.document import Document
    from archivebot.archive.people import People

_UNSHOWN = {"file", "body", "notes", "passages", "evidence", "warnings"}
"""Keys of the JSON that have a line of their own below the fields."""


def inspect(
    paths: Annotated[list[Path], typer.Argument(help="Pages, or folders of them.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a document and line.")
    ] = False,
    write_sidecar: Annotated[
        bool,
        typer.Option(
            "--write-sidecar", help="Begin a sidecar for each page that has none, to correct it."
        ),
    ] = False,
) -> None:
    """Show what would be understood of pages, field by field; nothing else is done."""
    from archivebot.archive.understand import to_json, understand

    for path in paths:
        if not path.exists():
            raise Failed(f"There is no file or folder {path}.")
    data = consoles.settings().data
    people = _people(data)
    for path, root in _pages(paths, data):
        try:
            documents = understand(path, root=root, people=people)
        except OSError as why:
            raise Failed(f"{path} can't be read: {why.strerror or why}") from why
        if write_sidecar:
            _begin_sidecar(path, documents)
        for document in documents:
            shown = to_json(document)
            if as_json:
                consoles.print_json(shown)
            else:
                _show(shown)


def _begin_sidecar(path: Path, documents: list[Document]) -> None:
    from archivebot.cli import sidecars

    there = sidecars.present(path, documents[0].file)
    if there is not None:
        typer.echo(f"{there} is there already, and stays as it is.", err=True)
    else:
        typer.echo(f"Begun: {sidecars.begin(path, documents)}", err=True)


def _pages(paths: list[Path], data: Path) -> Iterator[tuple[Path, Path]]:
    """Each page and the folder its name counts from; folders as a build walks them."""
    for path in paths:
        within = data.resolve() in (path.resolve(), *path.resolve().parents)
        root = data.resolve() if within else path if path.is_dir() else path.parent
        if not path.is_dir():
            yield (path.resolve() if within else path), root
            continue
        for page in sorted((path.resolve() if within else path).rglob("*")):
            hidden = any(part.startswith(".") for part in page.relative_to(root).parts)
            if page.is_file() and page.suffix != ".toml" and not hidden:
                yield page, root


def _people(data: Path) -> People:
    from archivebot.archive.people import People

    file = data / "people.toml"
    try:
        return People.load(file)
    except (OSError, ValueError) as why:
        raise Failed(f"{file} can't be read: {why}") from why


def _show(found: dict[str, Any]) -> None:
    from rich.table import Table
    from rich.text import Text

    console = consoles.out()
    evidence = found["evidence"]
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for field, value in found.items():
        if field in _UNSHOWN:
            continue
        table.add_row(f"  {field}", Text(_value(value)))
        if field in evidence:
            table.add_row("", Text(_because(evidence[field]), style="dim"))
        for loser in evidence["rejected"]:
            if loser["field"] == field:
                table.add_row("", Text(f"not {loser['value']}: {_why_not(loser)}", style="dim"))
    words = len(found["body"].split())
    table.add_row("  body", f"{words} words")
    table.add_row("  notes", str(len(found["notes"])))
    table.add_row("  passages", str(len(found["passages"])))
    for warning in found["warnings"]:
        at = f" (line {warning['line']})" if warning["line"] else ""
        table.add_row("  warning", Text(f"{warning['code']}: {warning['words']}{at}"))
    console.print(Text(found["file"], style="bold"))
    console.print(table)
    console.print()


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or "-"
    return str(value) if value is not None else "-"


def _because(found: dict[str, Any]) -> str:
    line = f", line {found['line']}" if found["line"] else ""
    words = f": “{found['words']}”" if found["words"] else ""
    why = f"; {found['why']}" if found["why"] else ""
    return f"{found['how']}{line}{words} ({found['rule']}, {found['confidence']:.2f}){why}"


def _why_not(loser: dict[str, Any]) -> str:
    line = f" (line {loser['line']})" if loser["line"] else ""
    return f"{loser['why']}{line}"
