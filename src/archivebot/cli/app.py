"""All commands in one table, and one place where an error becomes a sentence."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from archivebot import __version__
from archivebot.cli import asking, building, correcting, exporting, hosting, inspecting, people
from archivebot.cli.failing import guarded

app = typer.Typer(
    name="archivebot",
    help="A dated archive for reading groups: in Discord, in the browser, in the terminal.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

_PANELS = (
    ("Run the bot", (hosting.run, hosting.preview, hosting.health, hosting.invite)),
    (
        "Make the archive",
        (
            building.build,
            inspecting.inspect,
            correcting.corrections,
            people.people,
            exporting.export,
        ),
    ),
    (
        "Ask the archive",
        (
            asking.letter,
            asking.quote,
            asking.search,
            asking.today,
            asking.read,
            asking.author,
            asking.archive,
        ),
    ),
)
"""The commands in the order of ``archivebot --help``."""

for panel, commands in _PANELS:
    for command in commands:
        app.command(rich_help_panel=panel)(guarded(command))


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"archivebot {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool,
        typer.Option("--version", help="Say which version this is.", callback=_version),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line; what goes to a file or a program is UTF-8 on every system."""
    for stream in (sys.stdout, sys.stderr):
        # A console of an old code page shows ? for what it lacks, rather than nothing at all.
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")
    app(prog_name="archivebot")
