"""A parsed HTML page → blocks of text in the order of the page.

What a good text dump would hold: a block a paragraph, lines where ``<br>`` breaks them, no
scripts and no furniture; beside it what the markup alone can tell (this is a heading, a
quotation, a footnote; these words are all links).  One walk over the tree, without recursion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from archivebot.archive.readers.html_names import (
    BACK_LINK,
    BLOCKS,
    BYLINE_CLASSES,
    DROPPED,
    FURNITURE,
    HEADINGS,
    HIDDEN,
    LONGEST_CELL,
    MARK,
    NOTE_CLASSES,
    NOTE_ID,
    NOTE_REF,
    PAGE_MARK,
    PAGE_MARKS,
    QUOTE_CLASSES,
    UNITS,
    VERSE_CLASSES,
    WEB_YEAR,
)
from archivebot.archive.readers.text import clean

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(slots=True)
class Piece:
    """Some text and whether it is a link, and to where."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a block, with the words of it that are links."""

    text: str
    linked: str
    hrefs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an item of a list, a row of a table."""

    tag: str
    rows: tuple[Row, ...]
    classes: frozenset[str] = frozenset()
    quoted: bool = False
    footnote: bool = False
    verse: bool = False
    byline: bool = False
    cells: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of its words on one line."""
        return " ".join(row.text for row in self.rows if row.text)

    @property
    def all_linked(self) -> bool:
        """Whether every word of it is a link."""
        return any(row.hrefs for row in self.rows) and all(
            alnum(row.linked) == alnum(row.text) for row in self.rows
        )

    @property
    def hrefs(self) -> tuple[str, ...]:
        """Where its links lead."""
        return tuple(href for row in self.rows for href in row.hrefs)


@dataclass(slots=True)
class Flow:
    """What :func:`flow_of` found: the blocks, and how many page marks were taken out."""

    blocks: list[Block] = field(default_factory=list)
    page_marks: int = 0


def alnum(text: str) -> int:
    """How many letters and digits there are in it."""
    return sum(1 for c in text if c.isalnum())


def names_of(element: _Element) -> frozenset[str]:
    """Class names and the id of an element, in lower case."""
    words = f"{element.get('class') or ''} {element.get('id') or ''}"
    return frozenset(words.casefold().split())


def short_text(element: _Element, most: int = 40) -> str:
    """The text inside an element, or its first characters."""
    text = ""
    for piece in element.itertext():
        text += str(piece)
        if len(text) > most:
            break
    return text


class _Walk:
    def __init__(self, *, lenient: bool) -> None:
        self.flow = Flow()
        self._lenient = lenient
        self._pieces: list[Piece] = []
        self._tags: list[str] = ["body"]
        self._classes: list[frozenset[str]] = [frozenset()]
        self._href: str | None = None
        self._ids: set[str] = set()
        self._marks: set[str] = set()
        self._depth = dict.fromkeys(("quote", "note", "verse", "byline", "pre", "data"), 0)
        self._opened: dict[int, list[str]] = {}
        self._note_start = False
        self._cells: list[Row] = []
        self._cell_rows: list[Row] = []

    # --- text

    def text(self, text: str | None) -> None:
        if not text:
            return
        if not self._depth["pre"]:
            text = re.sub(r"\s+", " ", text)
        self._pieces.append(Piece(text, self._href))

    def _is_start(self) -> bool:
        return not any(alnum(piece.text) for piece in self._pieces)

    def flush(self) -> None:
        rows = tuple(_rows(self._pieces))
        self._pieces = []
        note_start, self._note_start = self._note_start, False
        if self._depth["data"]:
            self._cell_rows += [row for row in rows if row.text]
            return
        if not any(row.text for row in rows):
            return
        self.flow.blocks.append(
            Block(
                self._tags[-1], rows, self._classes[-1],
                quoted=self._depth["quote"] > 0,
                footnote=self._depth["note"] > 0 or note_start,
                verse=self._depth["verse"] > 0,
                byline=self._depth["byline"] > 0,
            )
        )  # fmt: skip

    # --- elements

    def start(self, element: _Element) -> bool:
        """Take an element's beginning; True where all of it is to be left out."""
        tag = element.tag
        if not isinstance(tag, str):
            return True
        tag = tag.casefold()
        names = names_of(element)
        self._ids.update(name for name in (element.get("id"), element.get("name")) if name)
        if self._is_dropped(element, tag, names) or self._is_mark(element, tag, names):
            if tag in BLOCKS:
                self.flush()
            return True
        if tag in BLOCKS:
            self.flush()
            self._open_block(element, tag, names)
        elif tag == "br":
            self._pieces.append(Piece("\n"))
        elif tag == "a" and element.get("href"):
            self._href = element.get("href")
        if tag in BLOCKS and names & BYLINE_CLASSES and tag not in {"body", "html"}:
            self._push(element, "byline")
        self.text(element.text)
        return False

    def end(self, element: _Element, *, dropped: bool) -> None:
        tag = element.tag.casefold() if isinstance(element.tag, str) else ""
        if not dropped:
            if tag in BLOCKS:
                self.flush()
                self._close_block(tag)
            elif tag == "a":
                self._href = None
            for what in self._opened.pop(id(element), ()):
                self._depth[what] -= 1
        self.text(element.tail)

    def _push(self, element: _Element, what: str) -> None:
        self._depth[what] += 1
        self._opened.setdefault(id(element), []).append(what)

    def _open_block(self, element: _Element, tag: str, names: frozenset[str]) -> None:
        self._tags.append(tag)
        self._classes.append(names)
        if tag == "blockquote" or names & QUOTE_CLASSES:
            self._push(element, "quote")
        if names & NOTE_CLASSES or NOTE_ID.fullmatch(element.get("id") or ""):
            self._push(element, "note")
        if names & VERSE_CLASSES:
            self._push(element, "verse")
        if tag == "pre":
            self._push(element, "pre")
        if tag == "table" and not self._depth["data"] and is_data_table(element):
            self._push(element, "data")
        if tag == "tr" and self._depth["data"]:
            self._cells, self._cell_rows = [], []

    def _close_block(self, tag: str) -> None:
        self._tags.pop()
        self._classes.pop()
        if not self._depth["data"]:
            return
        if tag in {"td", "th"}:
            self._cells.append(_one_row(self._cell_rows))
            self._cell_rows = []
        elif tag == "caption" and self._cell_rows:
            self.flow.blocks.append(Block("caption", (_one_row(self._cell_rows),)))
            self._cell_rows = []
        elif tag == "tr":
            cells = [cell for cell in self._cells if cell.text]
            if cells:
                row = _one_row(cells, " | ")
                self.flow.blocks.append(Block("tr", (row,), cells=tuple(c.text for c in cells)))
            self._cells, self._cell_rows = [], []

    # --- what is left out

    def _is_dropped(self, element: _Element, tag: str, names: frozenset[str]) -> bool:
        if self._lenient:
            return tag in {"script", "style", "head", "noscript", "template", "select", "button"}
        if tag in DROPPED or element.get("hidden") is not None:
            return True
        if tag in {"body", "html", "main", "article"}:
            return False
        if tag == "time":
            return (element.get("datetime") or "")[:4] >= WEB_YEAR
        style = element.get("style")
        if style and HIDDEN.search(style):
            return True
        if names & FURNITURE and not (tag in HEADINGS or "updat" in names):
            return not _says_when_updated(element)
        if element.get("role") in {"navigation", "banner", "search", "contentinfo", "dialog"}:
            return True
        if tag in {"header", "form"}:
            return not _holds_text(element)
        if names & PAGE_MARKS and PAGE_MARK.fullmatch(short_text(element)):
            self.flow.page_marks += 1
            return True
        return False

    def _is_mark(self, element: _Element, tag: str, names: frozenset[str]) -> bool:
        """A note's mark: out of the words; at the head of a note it shows that it is one."""
        if tag not in {"a", "sup", "span"} or self._lenient:
            return False
        href = element.get("href") or ""
        inner = short_text(element)
        if self._depth["note"] and BACK_LINK.fullmatch(inner) and "#" in href:
            return True
        if not MARK.fullmatch(inner) or len(inner.strip()) > 8:
            return False
        linked = "#" in href if tag == "a" else False
        if not (linked or tag == "sup" or names & NOTE_REF):
            return False
        number = inner.strip(" []().:")
        if self._is_start():
            target = href.partition("#")[2]
            if (linked and target in self._ids) or (number in self._marks) or self._depth["note"]:
                self._note_start = True
                return False
            return linked
        before = "".join(piece.text for piece in self._pieces[-2:])
        if tag == "sup" and not len(element) and UNITS.search(before):
            return False
        self._marks.add(number)
        return True


def _rows(pieces: list[Piece]) -> Iterator[Row]:
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        lines[-1].append(Piece(first, piece.href))
        lines += [[Piece(text, piece.href)] for text in rest]
    for line in lines:
        text = " ".join(clean("".join(p.text for p in line)).split())
        linked = "".join(p.text for p in line if p.href is not None)
        hrefs = dict.fromkeys(p.href for p in line if p.href and p.text.strip())
        yield Row(text, " ".join(linked.split()), tuple(hrefs))


def _one_row(rows: list[Row], between: str = " ") -> Row:
    return Row(
        between.join(row.text for row in rows if row.text),
        " ".join(row.linked for row in rows if row.linked),
        tuple(href for row in rows for href in row.hrefs),
    )


def _says_when_updated(element: _Element) -> bool:
    """The site's own date is kept, so that a curator sees that it was not taken."""
    return bool(re.match(r"\s*(?:last )?(?:updated|modified)", short_text(element), re.IGNORECASE))


def _holds_text(element: _Element) -> bool:
    """A header with the text's title, a form that an old site puts around a whole page."""
    if element.tag == "header":
        return next(element.iterdescendants("h1", "h2"), None) is not None and not (
            next(element.iterdescendants("nav"), None) is not None
            and next(element.iterdescendants("h1"), None) is None
        )
    return len(short_text(element, 600)) > 600 and any(True for _ in element.iterdescendants("p"))


def is_data_table(table: _Element) -> bool:
    """A table of data: rows of short cells. Any other only lays out a page."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = 0
    for row in table.iterdescendants("tr"):
        cells = [cell for cell in row if isinstance(cell.tag, str) and cell.tag in {"td", "th"}]
        if any(len(short_text(cell, LONGEST_CELL)) > LONGEST_CELL for cell in cells):
            return False
        if any(sum(1 for _ in cell.iterdescendants("p", "h1", "h2", "h3")) > 1 for cell in cells):
            return False
        rows += len(cells) > 1
    return rows > 0


def flow_of(root: _Element, *, lenient: bool = False) -> Flow:
    """The blocks of a page, or of a part of one. ``lenient`` only leaves scripts out."""
    from lxml.etree import iterwalk

    walk = _Walk(lenient=lenient)
    dropped: _Element | None = None
    walker = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            if walk.start(element):
                dropped = element
                walker.skip_subtree()
        elif event == "end":
            gone, dropped = element is dropped, None
            if element is not root:
                walk.end(element, dropped=gone)
        else:
            walk.text(element.tail)
    walk.flush()
    return walk.flow
