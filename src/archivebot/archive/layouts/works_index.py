"""An author's index page: a list of works whose linked titles may be lost.

Marxist Writers: NAME
a biography
Works:
June 1908 |            one cell a line, dates first;
|                      the title was a link, and is lost
July 1919 |
Machine Gun (poem) |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from archivebot.archive.dates import find_dates
from archivebot.archive.document import Warn
from archivebot.archive.layouts.marks import is_chrome, is_updated_line
from archivebot.archive.layouts.shapes import ends_sentence, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Line, Page

NAME: Final = "works_index"

UNDATED: Final = re.compile(
    r"\(?\s*(?:undated|n\.?\s?d\.?|no date|date unknown|s\.?\s?d\.?|o\.?\s?d\.?)\s*\)?",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\s*(?:(?:selected |collected |complete |major )?(?:works|writings|texts|articles|letters"
    r"|bibliography|list of works|œuvres|werke|schriften|obras)(?: by .{1,40})?)\s*:?\s*\|?\s*",
    re.IGNORECASE,
)
_NOT_BY = re.compile(
    r"\b(?:(?:was|were|is|are|been)\s+not\s+(?:actually |in fact )?(?:written |authored )?by"
    r"|not (?:actually |in fact )?(?:written|authored) by|(?:wrongly|falsely|mistakenly) "
    r"(?:ascribed|attributed)"
    r"|(?:disputed|doubtful) (?:authorship|attribution))\b",
    re.IGNORECASE,
)
_BELOW = re.compile(r"\b(?:below|following|here|next)\b", re.IGNORECASE)
_BROKEN_ENTITY: Final = (
    (re.compile(r"[/&]?\b(?:ndash|mdash);|[/&](?:ndash|mdash)\b;?"), "–"),
    (re.compile(r"[/&]nbsp;"), " "),
    (re.compile(r"[/&]amp;"), "&"),
)
_DATE_THEN_TITLE = re.compile(
    r"(?P<date>[^:|\t]{4,40}?)(?:\s*[:|\t]\s*|\s+[–—-]\s+)(?P<title>[^|]{2,180})"
)
_EPIGRAPH = re.compile(r"\s*[“\"«„].{40,}[”\"»“]\s*[.]?\s*[–—-]\s*.{3,100}", re.DOTALL)
_LEAST_ROWS = 3
_LONGEST_ROW = 200


def recognise(page: Page) -> float:
    """How much the page looks like this layout: the share of lines that are cells or dates."""
    lines = [line.text.strip() for line in page.lines if not line.blank]
    if len(lines) < _LEAST_ROWS:
        return 0.0
    short = [text for text in lines if len(text) < 40]
    cells = sum(1 for text in short if text.endswith("|") or text.startswith("|"))
    maybe = cells >= _LEAST_ROWS or any(_HEADING.fullmatch(text) for text in short)
    if not maybe:
        return 0.0
    rows = [text for text in lines if len(text) < _LONGEST_ROW]
    dates = sum(1 for text in rows if is_date_cell(text) or dated_row(text) is not None)
    if dates < _LEAST_ROWS:
        return 0.0
    share = (dates + cells / 2) / len(lines)
    return min(1.0, 0.4 + share)


def repair(cell: str) -> str:
    """A cell with broken entities (``1938/ndash;44``) put right."""
    for broken, sign in _BROKEN_ENTITY:
        cell = broken.sub(sign, cell)
    return cell


@lru_cache(maxsize=4096)
def is_date_cell(text: str) -> bool:
    """A cell that is a date, or says that there is none, and nothing else."""
    cell = repair(text).strip(" |")
    if not cell or len(cell) > 40:
        return False
    if UNDATED.fullmatch(cell):
        return True
    if not any(c.isdigit() for c in cell):
        return False
    found = find_dates(cell)
    if not found:
        return False
    left = cell[: found[0].start] + cell[found[-1].end :]
    return not any(c.isalnum() for c in left)


def dated_row(text: str) -> tuple[str, str] | None:
    """Date and title of a row that has both on one line: ``May 1903: To the Spinners``."""
    match = _DATE_THEN_TITLE.fullmatch(text.strip(" |"))
    if match and is_date_cell(match["date"]):
        return match["date"], match["title"]
    return None


def dissect(page: Page) -> Sheet:
    """Every line with its zone; a row of the list becomes one part."""
    lines = [line for line in page.lines if not line.blank]
    start = _list_start(lines)
    parts = _top(lines[:start])
    rows, warnings = _rows(lines[start:])
    return Sheet(page, NAME, (*parts, *rows), warnings=warnings, index=True)


def _list_start(lines: Sequence[Line]) -> int:
    for n, line in enumerate(lines):
        if n > 0 and _HEADING.fullmatch(line.text) and any(map(_is_dated, lines[n + 1 : n + 4])):
            return n
    return next((n for n, ln in enumerate(lines) if _is_dated(ln)), len(lines))


def _is_dated(line: Line) -> bool:
    return is_date_cell(line.text) or dated_row(line.text) is not None


def _top(lines: Sequence[Line]) -> list[Part]:
    parts: list[Part] = []
    titled = False
    for line in lines:
        text = line.text.strip().strip("|").strip()
        words = line.text.strip()
        if not text or is_chrome(text):
            parts.append(Part(Zone.CHROME, text, line.number, words))
        elif not titled and len(text) < 160:
            titled = True
            parts.append(Part(Zone.TITLE, tidy(text), line.number, words))
        elif is_updated_line(text):
            parts.append(Part(Zone.UPDATED, text, line.number, words))
        elif _EPIGRAPH.fullmatch(text):
            parts.append(Part(Zone.EPIGRAPH, tidy(text), line.number, words))
        elif not ends_sentence(text):
            parts.append(Part(Zone.CHROME, tidy(text), line.number, words, "cut off"))
        else:
            parts.append(Part(Zone.BODY, tidy(text), line.number, words))
    return parts


def _rows(lines: Sequence[Line]) -> tuple[list[Part], tuple[Warn, ...]]:
    """The rows, and what stands between them."""
    cells = [ln for ln in lines if not _HEADING.fullmatch(ln.text) and ln.text.strip(" |")]
    dates_first = not cells or _is_dated(cells[0])
    table = _Table(dates_first)
    for line in lines:
        table.take(line)
    table.close()
    warnings = tuple(
        Warn("disputed_attribution",
             "The page denies that a work it lists is by the author of the list.", part.line)
        for part in table.parts if part.zone is Zone.DISPUTED
    )  # fmt: skip
    return sorted(table.parts, key=lambda part: part.line or 0), warnings


class _Table:
    """Cells one after the other → rows.

    Dates come first where the first cell under the heading is a date, else titles do.
    """

    def __init__(self, dates_first: bool) -> None:
        self.parts: list[Part] = []
        self._dates_first = dates_first
        self._row: Part | None = None

    def close(self) -> None:
        if self._row is not None:
            self.parts.append(self._row)
        self._row = None

    def take(self, line: Line) -> None:
        cell = line.text.strip().strip("|").strip()
        words = line.text.strip()
        if not cell:
            self.parts.append(Part(Zone.CHROME, "", line.number, words))
        elif is_date_cell(cell):
            self._date(cell, line.number)
        elif is_updated_line(cell):
            self._apart(Part(Zone.UPDATED, cell, line.number, words))
        elif _HEADING.fullmatch(cell) or is_chrome(cell):
            self._apart(Part(Zone.CHROME, cell, line.number, words))
        elif len(cell) > _LONGEST_ROW or (_NOT_BY.search(cell) and ends_sentence(cell)):
            zone = Zone.DISPUTED if _NOT_BY.search(cell) else Zone.NOTE
            self._apart(Part(zone, tidy(cell), line.number, words, "editor"))
        elif row := dated_row(cell):
            date, title = row
            self._apart(Part(Zone.ROW, tidy(title), line.number, cell, repair(date)))
        else:
            self._title(tidy(cell), line.number)

    def _apart(self, part: Part) -> None:
        self.close()
        self.parts.append(part)

    def _date(self, cell: str, number: int) -> None:
        row = self._row
        if not self._dates_first and row is not None and not row.label:
            self._row = replace(row, label=repair(cell), words=f"{row.words} {cell}")
            return
        self.close()
        self._row = Part(Zone.ROW, "", number, cell, repair(cell))

    def _title(self, cell: str, number: int) -> None:
        row = self._row
        if self._dates_first and row is not None and not row.text:
            self._row = replace(row, text=cell, words=f"{row.words} {cell}")
            return
        self.close()
        self._row = Part(Zone.ROW, cell, number, cell)


def denies_rows_below(part: Part) -> bool:
    """Whether this paragraph says that what stands under it is not by the author."""
    return part.zone is Zone.DISPUTED and _BELOW.search(part.text) is not None
