"""The value that every reader gives: a page as numbered lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archivebot.archive.document import Warn

NO_LINE: Final = 0
"""The number of a line where the format has no lines that a person could count."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the format itself states: a TEI header, front matter, an EPUB's package.

    ``name`` is a label's family (``title``, ``author``, ``to``, ``written``, ``published``,
    ``place``, ``language``, ``source``, ``container``, ``url``, ``translated``,
    ``transcribed``, ``licence``, ``kind``, ``note``; ``dated`` is when a scholar's edition says
    that it was written, ``edition_date`` when that edition came out); what occurs several times
    stands several times, in reading order.  ``value`` is ready to be taken (a name in reading
    order, a date as EDTF or as printed), ``words`` what the file says, for the evidence.
    """

    name: str
    value: str
    words: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source file, with its number (from 1), for the evidence.

    ``zone`` and ``role`` are set where the format marks the line (``<salute>``, ``<note>``):
    the names of a :class:`~archivebot.archive.layouts.sheet.Zone` and of a
    :class:`~archivebot.archive.document.Role`. Elsewhere they are "" and a layout judges.
    A marked line is a whole paragraph.
    """

    number: int
    text: str
    zone: str = ""
    role: str = ""

    @property
    def blank(self) -> bool:
        """Nothing but white space."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Entry:
    """A work that a file lists with all it knows of it, without its text: a letter of a CMIF.

    ``written`` is EDTF or "", ``date_words`` what the file prints for it, ``words`` the entry
    as a person would say it.
    """

    words: str
    author: str = ""
    recipient: str = ""
    written: str = ""
    date_words: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader makes of one file, or of one part of a file.

    ``name`` is the file's path below the archive's root; ``facts`` what the format itself
    states apart from the text. None of it is judged yet.
    """

    name: str
    lines: tuple[Line, ...]
    format: str
    facts: tuple[Fact, ...] = ()
    warnings: tuple[Warn, ...] = ()
    entries: tuple[Entry, ...] = ()
    """What an index lists, where its format says it in fields of their own."""
    held: bool = True
    """False where the file describes a text that it does not hold: metadata only."""

    @property
    def text(self) -> str:
        """All lines again, for a rule that asks about the whole page."""
        return "\n".join(line.text for line in self.lines)
