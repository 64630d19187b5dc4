"""Errors → one sentence on stderr and an exit code."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import typer

from archivebot.config import SettingsError

Command = TypeVar("Command", bound=Callable[..., Any])


class Failed(Exception):
    """A command can't do what was asked. Its words say what is wrong, and what to do."""


def fail(sentence: str) -> typer.Exit:
    """Say on stderr what is wrong; raise what this gives to end with exit code 1."""
    typer.echo(sentence, err=True)
    return typer.Exit(1)


def guarded(command: Command) -> Command:
    """The command, with the errors that a host can cause told in a sentence."""

    @wraps(command)
    def told(*args: Any, **options: Any) -> Any:
        try:
            return command(*args, **options)
        except (Failed, SettingsError) as why:
            raise fail(str(why)) from None

    return told  # type: ignore[return-value]
