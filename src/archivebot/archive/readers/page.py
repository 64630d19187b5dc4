"""The value that every reader gives: a page as numbered lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from archivebot.archive.document import Warn


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source file, with its number (from 1), for the evidence."""

    number: int
    text: str

    @property
    def blank(self) -> bool:
        """Nothing but white space."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader makes of one file, or of one part of a file.

    ``name`` is the file's path below the archive's root; ``metadata`` what the format
    itself states apart from the text (front matter, a TEI header), None of it judged yet.
    """

    name: str
    lines: tuple[Line, ...]
    format: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Warn, ...] = ()

    @property
    def text(self) -> str:
        """All lines again, for a rule that asks about the whole page."""
        return "\n".join(line.text for line in self.lines)
