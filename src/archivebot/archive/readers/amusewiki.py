"""Saved pages of amusewiki sites (The Anarchist Library and its sisters): HTML that states.

The box above the text holds the same header as the ``.muse`` file, under fixed ids whatever
the site's language, and the text stands in an element of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.flow import Block, flow_of
from archivebot.archive.readers.html_names import HEADINGS
from archivebot.archive.readers.muse import facts_of
from archivebot.archive.readers.page import Fact, Line, Page
from archivebot.archive.readers.text import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMAT: Final = "amusewiki"

_TEXT: Final = ("htmltextbody", "thework")
_BOX: Final = {
    "text-title": "title", "texttitle": "title", "text-author": "author", "authors": "author",
    "author": "author", "textdate": "date", "preamblesrc": "source", "preamblenotes": "notes",
    "preamblelang": "lang", "preamblerights": "rights", "preambletranslator": "translator",
    "text-monthly-archive-link": "pubdate",
}  # fmt: skip
"""Ids of the box and of the head above the text → a header's keys."""


def page_of(root: _Element, name: str, warnings: tuple[Warn, ...]) -> Page | None:
    """The page, where it is one of these; None for any other site's."""
    ids = {e.get("id"): e for e in root.iter() if isinstance(e.tag, str) and e.get("id")}
    text = next((ids[key] for key in _TEXT if key in ids), None)
    if text is None or not ids.keys() & {"text-title", "texttitle", "preamble", "page"}:
        return None
    header: dict[str, str] = {}
    for key, family in _BOX.items():
        if key in ids and (value := _value(ids[key], key)):
            header.setdefault(family, value)
    facts = facts_of([(key, value, None) for key, value in header.items()])
    canonical = next((link.get("href") for link in root.iter("link")
                      if (link.get("rel") or "").casefold() == "canonical"), None)  # fmt: skip
    if canonical and canonical.startswith("http"):
        facts = (Fact("url", canonical, canonical), *(f for f in facts if f.name != "url"))
    return Page(name=name, lines=_lines(text), format=FORMAT, facts=facts, warnings=warnings)


def _value(element: _Element, key: str) -> str:
    """The words of a line of the box, without its label (``Date:``, ``Datum:`` …)."""
    rows = [row.text for block in flow_of(element, lenient=True).blocks for row in block.rows]
    text = clean("\n".join(row for row in rows if row)).strip()
    if key == "text-title":
        return text.partition("\n")[0]
    labelled = next(element.iter("strong"), None) is not None
    if labelled and ":" in text[:60]:
        text = text.partition(":")[2].strip()
    return text


def _lines(text: _Element) -> tuple[Line, ...]:
    lines: list[Line] = []
    for block in flow_of(text).blocks:
        zone, role = _zone(block)
        rows = [row.text for row in block.rows if row.text]
        pieces = ["\n".join(rows)] if role == "verse" else rows
        lines += [Line(n, piece, zone, role) for n, piece in enumerate(pieces, len(lines) + 1)]
    return tuple(lines)


def _zone(block: Block) -> tuple[str, str]:
    if block.footnote:
        return "footnote", "unknown"
    if block.tag in HEADINGS:
        return "heading", ""
    if block.verse:
        return "body", "verse"
    if block.quoted:
        return "body", "quotation"
    return "body", "list_item" if block.tag == "li" else ""
