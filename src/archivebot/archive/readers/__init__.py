"""Bytes → pages. One module a format, chosen by content first and by name second.

A reader is a function ``(data, name) -> list[Page]``; :data:`READERS` is the registry.
A format that nobody reads gives one empty page with a named warning: the archivist
sees that the file was noticed, and nothing is guessed from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.epub import read_epub
from archivebot.archive.readers.gutenberg import is_gutenberg_text, read_gutenberg
from archivebot.archive.readers.html import read_html
from archivebot.archive.readers.markdown import read_markdown
from archivebot.archive.readers.muse import is_muse, read_muse
from archivebot.archive.readers.packed import (
    MOST_TOTAL,
    NoArchive,
    members,
    opened,
    unpacked_size,
)
from archivebot.archive.readers.page import Fact, Line, Page
from archivebot.archive.readers.privacy import mask_page
from archivebot.archive.readers.tei import read_tei
from archivebot.archive.readers.text import read_text
from archivebot.archive.readers.xml import root_name

__all__ = ("MOST_BYTES", "READERS", "Fact", "Line", "Page", "Reader", "read")

Reader = Callable[[bytes, str], list[Page]]

MOST_BYTES: Final = 50_000_000
"""Bytes of one file, at most: the largest archived books are a tenth of this."""

MOST_WARNINGS: Final = 50
"""Warnings kept for one page: a damaged file must not fill the archive with them."""

READERS: Final[dict[str, Reader]] = {
    "text": read_text,
    "tei": read_tei,
    "epub": read_epub,
    "html": read_html,
    "markdown": read_markdown,
    "muse": read_muse,
    "gutenberg": read_gutenberg,
}
"""Format → reader."""

TEI_ROOTS: Final = frozenset({"TEI", "TEI.2", "teiCorpus", "teiCorpus.2"})
"""What the root of a TEI file is called; CMIF is TEI, too, and told apart by its contents."""

TEXT_SUFFIXES: Final = frozenset({"", ".txt", ".text", ".asc"})

_MARKUP_SUFFIXES: Final = {
    ".htm": "html", ".html": "html", ".xhtml": "html", ".shtml": "html",
    ".md": "markdown", ".markdown": "markdown", ".mkd": "markdown", ".muse": "muse",
}  # fmt: skip

_SIGNATURES: Final = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3", "sqlite"),
    (b"AT&TFORM", "djvu"),
)


def format_of(data: bytes, name: str) -> str:
    """The format of a file: its first bytes decide, then its extension."""
    head = data[:1024]
    for signature, found in _SIGNATURES:
        if head.startswith(signature):
            return _packed(data, name) if found == "zip" else found
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head")):
        return "html"
    if (root := root_name(data)) in TEI_ROOTS:
        return "tei"
    if start.startswith(b"<?xml"):
        return "html" if root.casefold() == "html" else "xml"
    suffix = PurePosixPath(name).suffix.casefold()
    if suffix in TEXT_SUFFIXES or suffix in _MARKUP_SUFFIXES:
        if _is_binary(head):
            return "binary"
        return _text_format(data) or _MARKUP_SUFFIXES.get(suffix, "text")
    return suffix.removeprefix(".")


def _text_format(data: bytes) -> str:
    """The format of a text that says by its first lines what it is; "" for any other."""
    start = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"#") and is_muse(start.decode("utf-8", errors="replace")):
        return "muse"
    if start.startswith((b"---\n", b"---\r\n")) and b"\n---" in data[4:20_000]:
        return "markdown"
    return "gutenberg" if is_gutenberg_text(data) else ""


def _packed(data: bytes, name: str) -> str:
    """What a ZIP archive is: a book, an office document, or files together."""
    if data[30:58] == b"mimetypeapplication/epub+zip":
        return "epub"
    try:
        with opened(data) as archive:
            names = set(archive.namelist())
    except NoArchive:
        return "zip"
    if "META-INF/container.xml" in names:
        return "epub"
    suffix = PurePosixPath(name).suffix.casefold().removeprefix(".")
    if "[Content_Types].xml" in names:
        return suffix if suffix not in {"", "zip"} else "docx"
    return "odt" if data[30:66] == b"mimetypeapplication/vnd.oasis.opendo" else "zip"


def _is_binary(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    return b"\x00" in head


def read(path: Path, *, name: str) -> list[Page]:
    """The pages of a file. Never raises for what a file holds; see each page's warnings."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            words = f"The file has {size:,} bytes; at most {MOST_BYTES:,} are read."
            return [_unread(name, "too_large", words)]
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return [_unread(name, "unreadable", f"The file could not be opened: {reason}.")]
    return read_bytes(data, name=name)


def read_bytes(data: bytes, *, name: str) -> list[Page]:
    """The pages of a file's bytes: what :func:`read` does once it has opened the file."""
    kind = format_of(data, name)
    reader = _read_zip if kind == "zip" else READERS.get(kind)
    if reader is None:
        words = f"No reader for this format yet: {kind or 'unknown'}."
        return [_unread(name, "unread_format", words, format_=kind)]
    try:
        pages = reader(data, name)
    except (ValueError, LookupError, ArithmeticError, RecursionError) as error:
        words = f"The {kind} in this file is damaged ({type(error).__name__})."
        return [_unread(name, "damaged", words, format_=kind)]
    return [_bounded(mask_page(page)) for page in pages]


def _read_zip(data: bytes, name: str) -> list[Page]:
    """Every member by its own reader. An archive in an archive is named, and left."""
    pages: list[Page] = []
    with opened(data) as archive:
        left = MOST_TOTAL
        for member in members(archive):
            inside = f"{name}/{member.name}" if member.name else name
            warnings = (member.warning,) if member.warning else ()
            if member.data is None:
                pages.append(Page(inside, (), "zip", warnings=warnings))
                continue
            kind = format_of(member.data, member.name)
            if kind == "epub":
                left -= unpacked_size(member.data)
            if kind == "zip":
                words = "An archive inside an archive is not opened."
                pages.append(_unread(inside, "zip_nested", words, format_="zip"))
            elif kind == "epub" and left < 0:
                words = f"The books of this archive have more than {MOST_TOTAL:,} bytes together."
                pages.append(_unread(inside, "zip_total", words, format_="zip"))
            else:
                found = read_bytes(member.data, name=inside)
                if found:
                    found[0] = replace(found[0], warnings=(*warnings, *found[0].warnings))
                pages += found
    return pages


def _bounded(page: Page) -> Page:
    if len(page.warnings) <= MOST_WARNINGS:
        return page
    left = len(page.warnings) - MOST_WARNINGS
    more = Warn("more_warnings", f"{left} more warnings of this kind were left off.")
    return replace(page, warnings=(*page.warnings[:MOST_WARNINGS], more))


def _unread(name: str, code: str, words: str, format_: str = "unknown") -> Page:
    return Page(name=name, lines=(), format=format_, warnings=(Warn(code, words),))
