"""The terminal: where answers go and where progress and trouble go.

No answer needs colour to be understood; rich leaves it off for ``NO_COLOR`` and for files.
"""

from __future__ import annotations

import json
from typing import Any

import typer
from rich.console import Console

from archivebot.config import Settings, read_settings

__all__ = ("err", "out", "print_json", "settings")


def out() -> Console:
    """Where answers go."""
    return Console(highlight=False, emoji=False, soft_wrap=False)


def err() -> Console:
    """Where progress and trouble go: not into an answer that a program reads."""
    return Console(stderr=True, highlight=False, emoji=False)


def settings() -> Settings:
    """The settings in force, and a word about names that mean nothing."""
    found = read_settings()
    for name in found.unknown:
        typer.echo(f"{name} is no setting of archivebot's: is it misspelt?", err=True)
    return found


def print_json(value: Any) -> None:
    """One JSON object on a line of its own."""
    typer.echo(json.dumps(value, ensure_ascii=False))
