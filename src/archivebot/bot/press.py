"""What a button means: ``version:verb:argument…`` in its custom id, and nothing in memory.

So a button works after a restart, after an upgrade and next year.  What does not fit
in 100 characters is stored as a question, and its number is the argument.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from archivebot.bot.limits import CUSTOM_ID

VERSION: Final = 1
"""Raised when a verb's arguments change their meaning; older versions are then translated."""

PATTERN: Final = re.compile(r"(?P<version>\d{1,3}):(?P<verb>[a-z]{1,20})(?P<rest>(?::[^:]*)*)")
"""Any custom id of ours, of any version."""


class PressTooLong(ValueError):
    """The custom id would not fit: the caller must store the question instead."""


@dataclass(frozen=True, slots=True)
class Press:
    """A verb and its arguments: strings without a colon."""

    verb: str
    arguments: tuple[str, ...] = ()
    version: int = VERSION

    @property
    def custom_id(self) -> str:
        """The press as Discord carries it. Raises :class:`PressTooLong`."""
        written = ":".join([str(self.version), self.verb, *self.arguments])
        if len(written) > CUSTOM_ID:
            raise PressTooLong(written)
        return written

    def number(self, index: int, default: int = 0) -> int:
        """The argument at ``index`` as a whole number, ``default`` where it is none."""
        try:
            return int(self.arguments[index])
        except (IndexError, ValueError):
            return default

    def text(self, index: int) -> str:
        """The argument at ``index``, "" where there is none."""
        return self.arguments[index] if index < len(self.arguments) else ""


def press(verb: str, *arguments: int | str) -> Press:
    """A press of today's version."""
    return Press(verb, tuple(str(a) for a in arguments))


def read_press(custom_id: str) -> Press | None:
    """The press of a custom id; None where it is not one of ours."""
    match = PATTERN.fullmatch(custom_id)
    if match is None:
        return None
    rest = match["rest"]
    return Press(match["verb"], tuple(rest[1:].split(":")) if rest else (), int(match["version"]))
