"""The value that every layout gives: a page whose every line has a zone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from archivebot.archive.document import Warn
from archivebot.archive.readers.page import Page


class Zone(StrEnum):
    """What a line of a page is for. Only ``body`` and ``heading`` are the author's words."""

    TITLE = "title"
    CONTAINER = "container"
    BYLINE = "byline"
    HEADER = "header"
    """The page's own header line: on marxists.org the author, with or without a year."""
    HEADER_DATE = "header_date"
    LABEL = "label"
    """``Written: 1936``; the part's ``label`` holds the label, its ``text`` the value."""
    NOTE = "note"
    FOOTNOTE = "footnote"
    BODY = "body"
    HEADING = "heading"
    EPIGRAPH = "epigraph"
    SOURCE = "source"
    CHRONOLOGY = "chronology"
    BIOGRAPHY = "biography"
    UPDATED = "updated"
    CHROME = "chrome"
    COMMENT = "comment"
    ROW = "row"
    """A row of a works list: ``label`` its date as printed, ``text`` its title, or empty."""
    DISPUTED = "disputed"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Part:
    """A line, or a piece of one, with its zone.

    ``text`` is the piece that matters, ``words`` the line as printed (for evidence).
    """

    zone: Zone
    text: str
    line: int | None
    words: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page dissected by a layout: ``parts`` in reading order, every line at least once."""

    page: Page
    layout: str
    parts: tuple[Part, ...]
    warnings: tuple[Warn, ...] = ()
    index: bool = False
    """The layout knows this page for an index: a list or a front page, not one document."""

    def zone(self, *zones: Zone) -> Iterable[Part]:
        """The parts of these zones, in reading order."""
        return (part for part in self.parts if part.zone in zones)

    def labelled(self, *labels: str) -> Iterable[Part]:
        """The labelled lines with these (normalised) labels, in reading order."""
        return (p for p in self.parts if p.zone is Zone.LABEL and p.label in labels)

    def first(self, *zones: Zone) -> Part | None:
        """The first part of these zones, if there is one."""
        return next(iter(self.zone(*zones)), None)
