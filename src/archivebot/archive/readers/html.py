"""Saved HTML → the lines that a good text dump would have, so that one layout reads both.

What the markup marks (a heading, a quotation, a footnote) is a hint on the line, and what the
page's head says is a weak fact: a page's own words go before both.  Pages of amusewiki and of
Project Gutenberg state more, and are handed to the readers of those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from archivebot.archive.dates import find_dates
from archivebot.archive.document import Warn
from archivebot.archive.folding import fold
from archivebot.archive.readers import amusewiki, gutenberg_html
from archivebot.archive.readers.charset import decode_html
from archivebot.archive.readers.flow import Block, Row, alnum, flow_of, names_of
from archivebot.archive.readers.head import head_facts
from archivebot.archive.readers.html_names import HEADINGS
from archivebot.archive.readers.page import Fact, Line, Page

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMAT: Final = "html"

MOST_LETTERS: Final = 5_000_000
"""Characters of one page that are read, in about ten seconds: no saved page comes near."""

_XML_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_NOT_XML: Final = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0x7F, 0xFFFE, 0xFFFF])
_SITE_WORDS: Final = re.compile(
    r"\b(?:archives?|library|index|home|contents?|page|encyclop\w+|writers|works|section|main|menu"
    r"|mia|etol|back|next|prev\w*|top|up|return|inhalt|archiv|zurück|retour|sommaire|accueil)\b",
    re.IGNORECASE,
)
_UPWARD: Final = re.compile(
    r"(?:\.\.?/|#|mailto:|javascript:|/(?:$|[^/]*/?$)|(?:https?:)?//[^/]+(?:/[^/]*)?/?$)"
    r"|(?:^|.*/)(?:index|home|default|main|top)\.\w{2,5}(?:#.*)?$",
    re.IGNORECASE,
)
_LAID_OUT: Final = 0.55
"""Share of a page's text from which ``<blockquote>`` is the page's margin and no quotation."""
_MOST_NOTES: Final = 0.85
_SHORT_LINE: Final = 60
_SIGNED: Final = frozenset({"signed", "signature", "sig"})
_HEAD_BLOCKS: Final = 8
_HEAD_LETTERS: Final = 4000
_MOST_CELLS: Final = 5000
"""Rows of tables in which dates are looked for: a works list is shorter."""
_LEAST_ROWS: Final = 3
_ROWS_SHARE: Final = 0.4
_NOTES_HEADING: Final = re.compile(
    r"\W*(?:(?:foot|end)?notes?|notes? .{1,20}|references|anmerkungen|fu(?:ß|ss)noten|notas"
    r"|примечания|сноски)\W*",
    re.IGNORECASE,
)
"""A heading that a layout must judge: footnotes may follow it."""
_UNDATED: Final = re.compile(
    r"\(?\s*(?:undated|n\.?d\.?|no date|o\.\s?d\.|s\.\s?d\.)\s*\)?", re.IGNORECASE
)
_LEAST_LINKS: Final = 8
_LINK_SHARE: Final = 0.6
_LEAST_KEPT: Final = 0.15
"""Share of a page's text that must be left; with less, the markup was no guide to it."""


def read_html(data: bytes, name: str) -> list[Page]:
    """The page of an HTML file; of a book of letters several."""
    text, warnings = decode_html(data)
    if len(text) > MOST_LETTERS:
        words = f"Only the first {MOST_LETTERS:,} characters of the page were read."
        text, warnings = text[:MOST_LETTERS], (*warnings, Warn("too_large", words))
    root = parse(text)
    if root is None:
        return [Page(name=name, lines=(), format=FORMAT, warnings=warnings)]
    if gutenberg_html.is_gutenberg(text):
        return gutenberg_html.pages_of(flow_of(root), name, warnings)
    if (stated := amusewiki.page_of(root, name, warnings)) is not None:
        return [stated]
    return [page_of(root, name, warnings, lenient="revoltlib" in text)]


def parse(text: str) -> _Element | None:
    """The tree of a page, however broken; None where there is none."""
    from lxml import etree

    text = _XML_DECLARATION.sub("", text.translate(_NOT_XML), count=1)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:  # nothing in it, or nothing but a comment
        return None


def page_of(
    root: _Element, name: str, warnings: tuple[Warn, ...], *, lenient: bool = False
) -> Page:
    """The page of a tree: hinted lines, weak facts."""
    main = main_of(root)
    flow = flow_of(main, lenient=lenient)
    body = root if root.tag == "body" else root.find(".//body")
    whole = flow_of(body if body is not None else root, lenient=True)
    if _letters(flow.blocks) < _letters(whole.blocks) * _LEAST_KEPT:
        flow = whole if _letters(whole.blocks) < _FEW_LETTERS else flow_of(root)
    blocks = [*_title_outside(root, main), *flow.blocks]
    if not lenient:
        blocks = without_navigation(blocks)
    facts = head_facts(root, " ".join(b.text for b in blocks[:_HEAD_BLOCKS])[:_HEAD_LETTERS])
    if is_list_of_links(blocks):
        facts = (*facts, Fact("kind", "index", "the page is a list of links"))
    if flow.page_marks:
        words = f"{flow.page_marks} page numbers stood between the words and were taken out."
        warnings = (*warnings, Warn("page_marks", words))
    title = next((fact.value for fact in facts if fact.name == "meta_title"), "")
    lines = lines_of_blocks(blocks, title)
    return Page(name=name, lines=lines, format=FORMAT, facts=facts, warnings=warnings)


_FEW_LETTERS: Final = 400


def _letters(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def main_of(root: _Element) -> _Element:
    """The one ``<main>`` or ``<article>`` that holds most of a page; else the whole page."""
    body = root if root.tag == "body" else root.find(".//body")
    if body is None:
        return root
    length = sum(len(str(piece)) for piece in body.itertext())
    for tag in ("article", "main"):
        found = list(body.iterdescendants(tag))
        if len(found) == 1 and sum(len(str(p)) for p in found[0].itertext()) > length * 0.4:
            return found[0]
    return body


def _title_outside(root: _Element, main: _Element) -> list[Block]:
    """A page's only ``<h1>``, where it stands outside of what holds the text."""
    if next(main.iter("h1"), None) is not None or main.tag not in {"article", "main"}:
        return []
    titles = [h1 for h1 in root.iterdescendants("h1") if not names_of(h1) & {"site-title", "logo"}]
    return flow_of(titles[0]).blocks[:1] if len(titles) == 1 else []


def without_navigation(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without rows of links to elsewhere on the site, above the text and under it."""
    plain = [n for n, block in enumerate(blocks) if not block.all_linked]
    first, last = (plain[0], plain[-1]) if plain else (0, len(blocks))
    kept = []
    for n, block in enumerate(blocks):
        around = n < first or n > last
        upward = bool(block.hrefs) and all(_UPWARD.match(href) for href in block.hrefs)
        named = block.tag in HEADINGS or "title" in block.classes or block.byline
        site = _SITE_WORDS.search(block.text) is not None
        if block.all_linked and len(block.text) < 300:
            may_be_author = n < _HEAD_BLOCKS and len(block.text.split()) <= 4
            if upward and not ((named or may_be_author) and not site):
                continue
            if around and site and not named:
                continue
        kept.append(block)
    return kept


def is_list_of_links(blocks: Sequence[Block]) -> bool:
    """A page of contents: most of its words are links, and nothing on it is a text."""
    links = sum(1 for block in blocks for row in block.rows for _ in row.hrefs)
    linked = sum(alnum(row.linked) for block in blocks for row in block.rows)
    letters = sum(alnum(row.text) for block in blocks for row in block.rows)
    longest = max((alnum(b.text) - sum(alnum(r.linked) for r in b.rows) for b in blocks), default=0)
    return links >= _LEAST_LINKS and linked > letters * _LINK_SHARE and longest < 400


def title_of(blocks: Sequence[Block], head: str) -> int | None:
    """The heading that is the page's title: one that its head repeats, else the first ``<h1>``.

    A heading that is a link leads to the site's front page, and is its name.
    """
    own = [n for n, b in enumerate(blocks) if b.tag in {"h1", "h2", "h3"} and not b.all_linked]
    first = [n for n in own if blocks[n].tag == "h1"]
    folded = fold(head)
    same = [n for n in (*first, *own) if (words := fold(blocks[n].text)) and folded == words]
    held = [n for n in first if len(words := fold(blocks[n].text)) > 3 and words in folded]
    return next(iter((*same, *held, *first)), None)


def lines_of_blocks(blocks: Sequence[Block], title: str = "") -> tuple[Line, ...]:
    """Numbered lines with their hints, a blank line between blocks.

    ``title`` is what the page's head calls it.
    """
    total = max(1, _letters(blocks))
    quoted = _letters([b for b in blocks if b.quoted]) <= total * _LAID_OUT
    notes = _letters([b for b in blocks if b.footnote]) <= total * _MOST_NOTES
    listed = works_rows(blocks, total)
    titled = title_of(blocks, title)
    lines: list[Line] = []
    for n, block in enumerate(blocks):
        zone, role = _hint(block, quoted=quoted, notes=notes)
        if n == titled:
            role = "title"
        if n in listed:
            lines.append(Line(len(lines) + 1, listed[n]))
            continue  # rows of a list stand under one another
        if lines:
            lines.append(Line(len(lines) + 1, ""))
        lines += [
            Line(number, row.text, zone if row.text else "", role if row.text else "")
            for number, row in enumerate(block.rows, len(lines) + 1)
        ]
    return tuple(lines)


def _hint(block: Block, *, quoted: bool, notes: bool) -> tuple[str, str]:
    if block.footnote and notes:
        return "footnote", "unknown"
    if block.tag in HEADINGS and not (block.all_linked or _NOTES_HEADING.fullmatch(block.text)):
        return "heading", ""
    if block.byline and len(block.text) < _SHORT_LINE * 2:
        return "byline", ""
    if block.verse:
        return "", "verse"
    if block.classes & _SIGNED and len(block.text) < _SHORT_LINE:
        return "", "signature"
    if block.quoted and quoted and len(block.text) > _SHORT_LINE:
        return "", "quotation"
    return "", ""


def works_rows(blocks: Sequence[Block], total: int) -> dict[int, str]:
    """Number of block → ``DATE | TITLE |``, where the page is a list of works."""
    found: dict[int, str] = {}
    linked = letters = 0
    for n, block in enumerate(blocks):
        if len(found) >= _MOST_CELLS or block.tag in HEADINGS or len(block.rows) != 1:
            continue
        row = block.rows[0]
        if len(row.text) > 220 or (pair := _dated_row(block, row)) is None:
            continue
        found[n] = f"{pair[0]} | {pair[1].replace('|', '–')} |"
        linked += bool(row.hrefs)
        letters += len(row.text)
    enough = linked >= _LEAST_ROWS and letters > total * _ROWS_SHARE
    return found if enough else {}


def _dated_row(block: Block, row: Row) -> tuple[str, str] | None:
    if len(block.cells) > 1:
        for n in (0, len(block.cells) - 1):
            if is_date(block.cells[n]):
                others = [cell for m, cell in enumerate(block.cells) if m != n]
                return block.cells[n], " – ".join(others)
        return None
    if not row.linked or len(row.hrefs) != 1 or block.tag not in {"li", "p", "dd", "dt", "div"}:
        return None
    before, title, after = row.text.partition(row.linked)
    rest = f"{before} {after}".strip(" ,.:;–—-()[]*•·")
    return (rest, title) if title and is_date(rest) else None


def is_date(text: str) -> bool:
    """Whether a cell is a date, or says that there is none, and nothing else."""
    if not text or len(text) > 40:
        return False
    if _UNDATED.fullmatch(text):
        return True
    if not any(c.isdigit() for c in text):
        return False
    found = find_dates(text)
    if not found:
        return False
    left = text[: found[0].start] + text[found[-1].end :]
    return not any(c.isalnum() for c in left)
