"""What the archive knows of a document: plain values, no I/O.

A :class:`Document` is what reading and describing one page gives, before a
ledger has given it a permanent number.  Everything here is immutable, so that
a value can be passed between rooms without anybody wondering who changed it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from archivebot.archive.dates import HistoricalDate

PARAGRAPH_BREAK: Final = "\n\n"
"""What stands between two paragraphs of a body."""

EDITION_DIGITS: Final = 10
"""Hexadecimal digits kept of a body's sha256: 40 bits, plenty within one document."""


class Kind(StrEnum):
    """What a document is. ``index`` and ``not_a_document`` are never quoted."""

    LETTER = "letter"
    TELEGRAM = "telegram"
    ARTICLE = "article"
    SPEECH = "speech"
    LEAFLET = "leaflet"
    POEM = "poem"
    INTERVIEW = "interview"
    CHAPTER = "chapter"
    BOOK = "book"
    DIARY = "diary"
    INDEX = "index"
    NOT_A_DOCUMENT = "not_a_document"
    OTHER = "other"


class Role(StrEnum):
    """What a paragraph of the body is. Only ``text`` and ``list_item`` are quoted."""

    TEXT = "text"
    HEADING = "heading"
    DATELINE = "dateline"
    SALUTATION = "salutation"
    CLOSING = "closing"
    SIGNATURE = "signature"
    POSTSCRIPT = "postscript"
    LIST_INTRO = "list_intro"
    LIST_ITEM = "list_item"
    VERSE = "verse"
    QUOTATION = "quotation"


class How(StrEnum):
    """Where a value comes from: the page says so, a curator says so, or we infer it."""

    PAGE = "page"
    CURATOR = "curator"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Name:
    """A person as printed on the page and under the canonical name."""

    canonical: str
    printed: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field has its value.

    ``line`` is the 1-based line of the source file (None for a curator's word or
    where the format has no lines), ``words`` the words found there, ``rule`` the
    name of the rule that read them, ``confidence`` between 0 and 1.
    """

    how: How
    words: str
    rule: str
    line: int | None = None
    confidence: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that lost, and why: what ``inspect`` shows to a curator."""

    field: str
    value: str
    evidence: Evidence
    why: str


@dataclass(frozen=True, slots=True)
class Warn:
    """A named warning: ``code`` is stable and documented, ``words`` are for people."""

    code: str
    words: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence as the page states it. None stated is ``None``, never "free"."""

    id: str
    words: str
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the clean body. ``number`` (from 1) is what readers cite: ¶4."""

    number: int
    text: str
    role: Role = Role.TEXT
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note apart from the body. ``whose``: editor, author, translator, unknown."""

    text: str
    whose: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A work that a list knows; whether the archive holds it is found at build."""

    words: str
    title: str | None = None
    author: str | None = None
    recipient: str | None = None
    signed_as: str | None = None
    genre: str | None = None
    written: HistoricalDate | None = None
    disputed: bool = False
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that can stand alone: ``body[start:end] == text``, always."""

    text: str
    start: int
    end: int
    score: float
    paragraph: int
    low_confidence: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One described document. Fields that the page does not support stay empty."""

    file: str
    part: int = 0
    collection: str = ""
    kind: Kind = Kind.OTHER
    title: str | None = None
    authors: tuple[Name, ...] = ()
    recipients: tuple[Name, ...] = ()
    date_written: HistoricalDate | None = None
    date_published: HistoricalDate | None = None
    language: str | None = None
    place: str | None = None
    source: str | None = None
    container: str | None = None
    url: str | None = None
    translators: tuple[Name, ...] = ()
    transcribers: tuple[Name, ...] = ()
    licence: Licence | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    notes: tuple[Note, ...] = ()
    references: tuple[Reference, ...] = ()
    passages: tuple[Passage, ...] = ()
    evidence: dict[str, Evidence] = field(default_factory=dict)
    rejected: tuple[Rejected, ...] = ()
    warnings: tuple[Warn, ...] = ()
    held: bool = True
    """False where a file describes a text without holding it (CMIF): never in the library."""
    withdrawn: str = ""
    """Why a curator took it out of everything; then nothing else of the page stands here."""
    withdrawn_text: str = ""
    """A hash of the text that was withdrawn, by which its copies are withdrawn as well."""

    @property
    def body(self) -> str:
        """The clean body, a blank line between paragraphs."""
        return PARAGRAPH_BREAK.join(p.text for p in self.paragraphs)

    @property
    def edition(self) -> str:
        """The edition hash of the body: changes when, and only when, a word does."""
        return edition_of(self.body)


def edition_of(body: str) -> str:
    """The edition hash of a body: the first digits of its sha256 (UTF-8)."""
    return hashlib.sha256(body.encode()).hexdigest()[:EDITION_DIGITS]
