"""EPUB: the package's facts, and the chapters in the order of the spine.

Covers, tables of contents and copyright pages are no text, though a licence may stand there.
A book of letters gives a page for each letter, by the same rule as any other book.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import unquote

from archivebot.archive.document import Warn
from archivebot.archive.readers.book_letters import Letter, letters_of
from archivebot.archive.readers.packed import NoArchive, TooLarge, bytes_of, opened
from archivebot.archive.readers.page import NO_LINE, Fact, Line, Page
from archivebot.archive.readers.tei_values import reading_order
from archivebot.archive.readers.text import clean
from archivebot.archive.readers.xml import (
    attribute,
    child,
    children,
    descendants,
    entity_text,
    local,
    parse,
    plain,
)

FORMAT: Final = "epub"
_CONTAINER: Final = "META-INF/container.xml"
_MOST_CHAPTERS: Final = 3_000
_MOST_OF_ONE: Final = 20_000_000
_MOST_TOTAL: Final = 12_000_000
"""Bytes of all chapters together: the longest novels have half of this."""
_BOOK_WORDS: Final = 8_000
"""Words from which a text is called a book: libraries also pack single articles as EPUB."""

_NO_TEXT = re.compile(
    r"(?:^|[\W_])(?:cover|toc|nav|ncx|contents|table-?of-?contents|title-?page|half-?title(?:page)?"
    r"|copyright(?:-?page)?|colophon|imprint|index|landmarks|page-?list|loi|lot|advert\w*|wrap\w*"
    r"|pg-?header|pg-?footer|license|frontmatter-?title)(?:$|[\W_\d])",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"all rights reserved|\bISBN\b|©|copyright|creative\s?commons|public domain|licen[cs]ed?\b"
    r"|alle rechte vorbehalten|tous droits réservés",
    re.IGNORECASE,
)
_LEGAL_AT_MOST: Final = 2_500
"""Characters: a copyright page is short, a chapter that mentions copyright is not."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS: Final = _HEADINGS | {
    "p", "li", "blockquote", "div", "pre", "dd", "dt", "td", "th", "tr", "section", "article",
    "figcaption", "hr", "table", "ul", "ol", "dl", "body", "center", "header", "aside", "main",
}  # fmt: skip
_SKIPPED: Final = frozenset(
    {"script", "style", "head", "nav", "img", "svg", "audio", "video", "object", "iframe", "math"}
)
_FOOTNOTE = re.compile(r"foot-?notes?|end-?notes?|rearnotes?", re.IGNORECASE)
_NOTEREF = re.compile(r"noteref|footnote-?(?:ref|anchor|call)|pagebreak|pagenum", re.IGNORECASE)
_ROLES: Final = {"aut": "author", "": "author", "trl": "translated", "trc": "transcribed"}
_URL = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a chapter; ``kind`` is heading, note, quotation, item, verse or ""."""

    text: str
    kind: str


def read_epub(data: bytes, name: str) -> list[Page]:
    """The pages of an EPUB. Raises ``ValueError`` where it has no package."""
    archive = opened(data)
    files = {info.filename: info for info in archive.infolist()[:20_000]}
    package_name = _package_name(archive, files)
    package, _ = parse(_bytes(archive, files, package_name))
    facts = tuple(_facts(package))
    warnings: list[Warn] = []
    blocks: list[Block] = []
    legal: list[Line] = []
    left = _MOST_TOTAL
    for path, skipped in _spine(package, package_name):
        try:
            chapter = _bytes(archive, files, path, most=min(left, _MOST_OF_ONE))
            root, _ = parse(chapter)
        except ValueError:
            words = f"A chapter could not be read: {posixpath.basename(path)[:80]}."
            warnings.append(Warn("chapter_unread", words))
            continue
        left -= len(chapter)
        found = [] if skipped else _blocks(root)
        if skipped or _is_no_text(root, found):
            legal += _legal(root)
        else:
            blocks += found
    return _pages(name, facts, blocks, legal, tuple(warnings))


def _bytes(
    archive: zipfile.ZipFile,
    files: dict[str, zipfile.ZipInfo],
    path: str,
    most: int = _MOST_OF_ONE,
) -> bytes:
    info = files.get(path)
    if info is None or info.flag_bits & 0x1:
        raise NoArchive("not there, or locked")
    try:
        return bytes_of(archive, info, most)
    except TooLarge as error:
        raise NoArchive("too large") from error


def _package_name(archive: zipfile.ZipFile, files: dict[str, zipfile.ZipInfo]) -> str:
    """Where the package stands: as the container says, else the only ``.opf``."""
    try:
        container, _ = parse(_bytes(archive, files, _CONTAINER))
        for rootfile in descendants(container, "rootfile"):
            if (path := unquote(attribute(rootfile, "full-path"))) in files:
                return path
    except ValueError:
        pass
    found = sorted(path for path in files if path.endswith(".opf"))
    if not found:
        raise NoArchive("no package")
    return found[0]


def _spine(package: Any, package_name: str) -> list[tuple[str, bool]]:
    """``(path, is no text)`` of each chapter, in reading order."""
    folder = posixpath.dirname(package_name)
    manifest = child(package, "manifest")
    spine = child(package, "spine")
    if manifest is None or spine is None:
        raise NoArchive("no spine")
    items = {attribute(item, "id"): item for item in children(manifest, "item")}
    guide = {
        attribute(ref, "href").partition("#")[0]: attribute(ref, "type")
        for ref in descendants(package, "reference")
    }
    found = []
    for reference in list(children(spine, "itemref"))[:_MOST_CHAPTERS]:
        item = items.get(attribute(reference, "idref"))
        if item is None or not attribute(item, "media-type").endswith(("html+xml", "html", "xml")):
            continue
        href = attribute(item, "href").partition("#")[0]
        path = posixpath.normpath(posixpath.join(folder, unquote(href)))
        signs = (posixpath.splitext(posixpath.basename(href))[0], attribute(item, "id"),
                 attribute(item, "properties"), guide.get(href, ""))  # fmt: skip
        skipped = any(_NO_TEXT.search(sign) for sign in signs if sign)
        found.append((path, skipped or attribute(reference, "linear") == "no"))
    return found


def _facts(package: Any) -> list[Fact]:
    """The package's metadata. Its date is the edition's."""
    metadata = child(package, "metadata")
    if metadata is None:
        return []
    holder = child(metadata, "dc-metadata")
    if holder is None:
        holder = metadata
    refined = {
        (attribute(meta, "refines").lstrip("#"), attribute(meta, "property")): plain(meta)
        for meta in descendants(metadata, "meta")
    }
    found: list[Fact] = []
    for element in holder:
        words = plain(element) if isinstance(element.tag, str) else ""
        if not words or len(words) > 2_000:
            continue
        tag = local(element)
        role = element.get("{http://www.idpf.org/2007/opf}role") or element.get("role")
        role = role or refined.get((attribute(element, "id"), "role"), "")
        if tag == "creator" and role in _ROLES:
            found += [
                Fact(_ROLES[role], reading_order(piece.strip()), words)
                for piece in words.split(";") if piece.strip()
            ]  # fmt: skip
        elif tag == "contributor" and role in {"trl", "trc"}:
            found.append(Fact(_ROLES[role], reading_order(words), words))
        elif tag == "identifier" and (match := _URL.search(words)):
            found.append(Fact("url", match[0], words))
        else:
            name = _FACTS.get(tag)
            found += [Fact(name, words, words)] if name else []
    return _once(found, {"title", "language", "url", "source"})


_FACTS: Final = {"title": "title", "language": "language", "source": "source", "rights": "licence",
                 "date": "edition_date"}  # fmt: skip


def _once(facts: list[Fact], names: set[str]) -> list[Fact]:
    seen: set[str] = set()
    kept = []
    for fact in facts:
        if fact.name not in names or fact.name not in seen:
            kept.append(fact)
        seen.add(fact.name)
    return kept


# --- chapters -----------------------------------------------------------------------------------


def _blocks(root: Any) -> list[Block]:
    """The paragraphs of a chapter."""
    writer = _Chapter()
    writer.walk(root, "")
    writer.flush()
    return writer.blocks


class _Chapter:
    """Writes the blocks of one chapter, footnotes told by their marks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._buffer: list[str] = []
        self._kind = ""

    def walk(self, element: Any, kind: str) -> None:
        name = local(element).casefold()
        sign = _signs(element)
        if name in _SKIPPED or _NOTEREF.search(sign) or "pg-boilerplate" in sign:
            return
        if name in {"a", "sup", "span"} and _is_mark(element, name):
            return
        if name == "br":
            self._buffer.append("\n" if kind == "verse" else " ")
            return
        if name not in _BLOCKS:
            self._inside(element, kind)
            return
        outer = kind
        if name in _HEADINGS:
            kind = "heading"
        elif _FOOTNOTE.search(sign) and name != "body":
            kind = "note"
        elif kind != "note":
            kind = {"blockquote": "quotation", "li": "item"}.get(name, kind)
            if re.search(r"\b(?:poem|stanza|verse|poetry)\b", sign):
                kind = "verse"
        self.flush()
        self._kind = kind
        self._inside(element, kind)
        self.flush()
        self._kind = outer

    def _inside(self, element: Any, kind: str) -> None:
        self._add(element.text)
        for below in element:
            if isinstance(below.tag, str):
                self.walk(below, kind)
            else:
                self._add(entity_text(below))
            self._add(below.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._buffer.append(" ".join(f"|{text}|".split())[1:-1] if text.strip() else " ")

    def flush(self) -> None:
        lines = ("".join(self._buffer)).split("\n")
        self._buffer.clear()
        text = "\n".join(t for line in lines if (t := " ".join(clean(line).split())))
        if text and any(c.isalnum() for c in text):
            self.blocks.append(Block(text, self._kind))


def _signs(element: Any) -> str:
    kind = element.get("{http://www.idpf.org/2007/ops}type") or ""
    return " ".join([kind, *(attribute(element, name) for name in ("class", "id", "role"))])


def _is_mark(element: Any, name: str) -> bool:
    """The mark of a note: ``[1]``, a raised ``2`` or ``*`` that is a link."""
    words = plain(element)
    if not re.fullmatch(r"[\[(]?(?:\d{1,3}|\*{1,3}|[†‡])[\])]?", words):
        return False
    linked = name == "a" or any(True for _ in descendants(element, "a"))
    return linked and (name == "sup" or bool(attribute(element, "href")) or name == "span")


def _is_no_text(root: Any, found: Sequence[Block]) -> bool:
    """A chapter that its own mark, or its short legal words, tell for a page of the publisher."""
    body = next(descendants(root, "body"), root)
    inner = [body, *list(children(body, "section", "div"))[:1]]
    if any(_NO_TEXT.search(_type(element)) for element in inner):
        return True
    words = " ".join(block.text for block in found)
    return bool(words) and len(words) <= _LEGAL_AT_MOST and bool(_LEGAL.search(words)) and (
        sum(len(b.text) < 200 for b in found) >= len(found) * 0.7
    )  # fmt: skip


def _type(element: Any) -> str:
    return element.get("{http://www.idpf.org/2007/ops}type") or attribute(element, "id")


def _legal(root: Any) -> list[Line]:
    """What a page of the publisher says of rights: no text, and where a licence stands."""
    return [
        Line(NO_LINE, block.text[:500], "chrome")
        for block in _blocks(root)
        if _LEGAL.search(block.text)
    ][:10]


# --- pages --------------------------------------------------------------------------------------


def _pages(
    name: str, facts: tuple[Fact, ...], blocks: list[Block], legal: list[Line],
    warnings: tuple[Warn, ...],
) -> list[Page]:  # fmt: skip
    title = next((f.value for f in facts if f.name == "title"), "")
    blocks = _without_title(blocks, title)
    letters, rest = letters_of([(b.text, b.kind) for b in blocks])
    size = sum(len(b.text.split()) for b in blocks)
    is_book = bool(letters) or size >= _BOOK_WORDS
    kind = [Fact("kind", "book", title or "EPUB")] if is_book else []
    lines = tuple(_line(blocks[n], book=is_book) for n in rest)
    book = Page(name, (*lines, *legal), FORMAT, (*facts, *kind), warnings)
    shared = tuple(f for f in facts if f.name not in {"title", "edition_date"})
    pages = [_letter(book, letter, blocks, shared, title) for letter in letters]
    if letters and not any(blocks[n].kind != "heading" and len(blocks[n].text) > 80 for n in rest):
        return [replace(pages[0], warnings=warnings), *pages[1:]]
    return [book, *pages]


def _without_title(blocks: list[Block], title: str) -> list[Block]:
    same = "".join(c for c in title.casefold() if c.isalnum())
    return [
        b for n, b in enumerate(blocks)
        if n >= 4 or not same or "".join(c for c in b.text.casefold() if c.isalnum()) != same
    ]  # fmt: skip


def _letter(
    book: Page, letter: Letter, blocks: Sequence[Block], shared: tuple[Fact, ...], title: str
) -> Page:
    facts = [f for f in shared if f.name != "author" or not letter.author]
    facts.append(Fact("title", letter.heading, letter.heading))
    if letter.author:
        facts.append(Fact("author", letter.author, letter.heading))
    if letter.recipient:
        facts.append(Fact("to", letter.recipient, letter.heading))
    if title:
        facts.append(Fact("container", title, title))
    facts.append(Fact("kind", "letter", letter.heading))
    lines = tuple(_line(blocks[n], book=False) for n in range(letter.text, letter.end))
    return replace(book, lines=lines, facts=tuple(facts), warnings=())


def _line(block: Block, *, book: bool) -> Line:
    if block.kind == "note":
        return Line(NO_LINE, block.text, "footnote", "unknown")
    if block.kind == "heading":
        return Line(NO_LINE, block.text, "heading", "heading")
    if role := {"quotation": "quotation", "verse": "verse", "item": "list_item"}.get(block.kind):
        return Line(NO_LINE, block.text, "body", role)
    return Line(NO_LINE, block.text, "body", "text" if book and block.kind == "" else "")
