"""BibTeX as biblatex reads it: Unicode, EDTF dates, our ids as keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from archivebot.archive.dates import HistoricalDate, in_words
from archivebot.archive.document import Document, Kind, Name
from archivebot.archive.exporting.csl_json import licence_note
from archivebot.archive.exporting.dating import level_1
from archivebot.archive.exporting.gathering import Exported
from archivebot.archive.exporting.naming import correspondence, parted, supplied_title

_ESCAPES: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # An escaped brace still counts as one for BibTeX, so that one alone ends the field.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "–": "--",
        "—": "---",
        **{mark: f"\\{mark}" for mark in "#$%&_"},
    }
)
_IN_ADDRESS: Final = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}
_SPACES: Final = re.compile(r"[\x00-\x20\x7f\s]+")
_AND: Final = re.compile(r"\s+and\s+", re.IGNORECASE)


def write(entries: Iterable[Exported]) -> str:
    """All documents, an empty line between them."""
    return "\n".join(entry_of(entry) for entry in entries)


def escape(text: str) -> str:
    """A text for a field: what TeX would obey is written so that it is printed."""
    return _SPACES.sub(" ", text).strip().translate(_ESCAPES)


def entry_of(entry: Exported) -> str:
    """One document as an entry."""
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(entry) if value)
    return f"@{_type(entry.document)}{{{entry.id},\n{fields}}}\n"


def _type(d: Document) -> str:
    if correspondence(d):
        published = d.container or d.date_published or d.source
        return "misc" if published else "unpublished"
    if d.kind is Kind.ARTICLE and d.container:
        return "article"
    if d.kind is Kind.CHAPTER and d.container:
        return "incollection"
    if d.kind is Kind.INDEX and d.url:
        return "online"
    return {Kind.BOOK: "book", Kind.LEAFLET: "booklet", Kind.DIARY: "unpublished"}.get(
        d.kind, "misc"
    )


def _fields(entry: Exported) -> Iterator[tuple[str, str]]:
    d = entry.document
    kind = _type(d)
    yield "author", _people(d.authors)
    title = supplied_title(d)
    yield "title", f"{{{escape(title)}}}" if title else ""
    if d.recipients and d.title:
        yield "titleaddon", f"to {escape(', '.join(n.canonical for n in d.recipients))}"
    if correspondence(d) or d.kind in {Kind.SPEECH, Kind.INTERVIEW, Kind.POEM}:
        yield "entrysubtype", d.kind.value
    yield "translator", _people(d.translators)
    yield "date", _date(d.date_written or d.date_published)
    where = {"article": "journaltitle", "incollection": "booktitle"}.get(kind, "howpublished")
    yield where, escape(d.container or "")
    yield "location", escape(d.place or "")
    yield "url", _address(d.url)
    yield "language", escape(d.language or "")
    if d.date_written and d.date_published:
        yield "addendum", escape(f"Published {in_words(d.date_published)}")
    source = f"Source: {d.source.rstrip('.')}. " if d.source else ""
    yield "note", escape(f"{source}{licence_note(d)}")


def _people(names: tuple[Name, ...]) -> str:
    return " and ".join(_person(name.canonical) for name in names)


def _person(name: str) -> str:
    parts = parted(name)
    if not parts.given or _AND.search(name):
        return f"{{{escape(name)}}}"
    family = f"{parts.particle} {parts.family}".strip()
    pieces = (family, parts.suffix, parts.given)
    return ", ".join(escape(piece) for piece in pieces if piece)


def _date(date: HistoricalDate | None) -> str:
    return level_1(date) if date is not None else ""


def _address(url: str | None) -> str:
    """An address, which biblatex takes as it stands: only braces must not be in it."""
    return "".join(_IN_ADDRESS.get(c, c) for c in _SPACES.sub(" ", url or "").strip())
