"""Answers as values: what the archive says, before anybody draws it.

The terminal, Discord and ``--json`` each draw the same values; nothing here holds a
sentence, so nothing here has a language.
"""

from __future__ import annotations

from dataclasses import dataclass

from archivebot.archive.dates import (
    Ambiguous,
    Asked,
    HistoricalDate,
    NoSuchDay,
    NotUnderstood,
)
from archivebot.archive.document import Evidence, Kind, Licence, Note, Paragraph, Warn
from archivebot.archive.licences import LicenceClass

DateTrouble = Ambiguous | NoSuchDay | NotUnderstood
"""What typed words were when they were not one date."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as one line of a list. ``names`` are canonical, in reading order."""

    number: int
    id: str
    collection: str
    file: str
    kind: Kind
    title: str | None
    authors: tuple[str, ...]
    recipients: tuple[str, ...]
    written: HistoricalDate | None
    published: HistoricalDate | None
    word_count: int
    edition: str


@dataclass(frozen=True, slots=True)
class Credit:
    """Everything a reply must say of where a text comes from."""

    source: str | None
    container: str | None
    url: str | None
    translators: tuple[str, ...]
    transcribers: tuple[str, ...]
    licence: Licence | None
    licence_class: LicenceClass


@dataclass(frozen=True, slots=True)
class Held:
    """A whole document of the archive, as it stands today."""

    entry: Entry
    credit: Credit
    language: str | None
    place: str | None
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    evidence: dict[str, Evidence]
    warnings: tuple[Warn, ...]
    printed: dict[str, tuple[str, ...]]
    """Names as the page prints them, by role: author, recipient, translator, transcriber."""
    references: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A work that a list knows. ``held`` is the number of the document, where we hold it."""

    words: str
    title: str | None
    author: str | None
    signed_as: str | None
    genre: str | None
    written: HistoricalDate | None
    disputed: bool
    list_number: int
    list_title: str | None
    held: int | None


@dataclass(frozen=True, slots=True)
class Near:
    """A neighbour in time of what was asked: never the asked date itself.

    ``days`` is the distance to the nearest end of the asked range, always positive;
    several documents of that date may stand there.
    """

    date: HistoricalDate
    days: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class OnDate:
    """What the archive has for a date.

    ``dated`` lie within the asked range; ``possible`` are dated less exactly and may
    (a letter of "August 1936" for a day of that month); ``published`` were published
    then and written at another time; ``known`` are only known from a list.
    ``before`` and ``after`` are filled when nothing is dated then.
    """

    asked: Asked
    dated: tuple[Entry, ...]
    possible: tuple[Entry, ...]
    published: tuple[Entry, ...]
    known: tuple[Known, ...]
    before: Near | None
    after: Near | None
    author: str | None = None
    recipient: str | None = None
    more: bool = False
    """Whether a list was cut at its bound."""


@dataclass(frozen=True, slots=True)
class DateUnclear:
    """The typed date is not one date: impossible, ambiguous or not understood."""

    trouble: DateTrouble
    option: str | None = None
    """Which of several dates of the question it was."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A document opened at a paragraph."""

    held: Held
    paragraph: int
    asked_beyond: int | None = None
    """The paragraph that was asked for, where the document ends before it."""
    earlier: Entry | None = None
    later: Entry | None = None


@dataclass(frozen=True, slots=True)
class Choose:
    """Several documents fit the words: the asker chooses."""

    asked: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Departed:
    """A document that was here: ``status`` is ``withdrawn`` or ``gone``."""

    id: str
    status: str
    why: str


@dataclass(frozen=True, slots=True)
class NothingFound:
    """Nothing fits; ``near`` are titles or names that come closest."""

    asked: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the archive. Life dates are EDTF, as the curator gave them, or None."""

    id: int
    name: str
    born: str | None
    died: str | None


@dataclass(frozen=True, slots=True)
class ByPerson:
    """What a person wrote, received and translated."""

    person: Person
    kinds: tuple[tuple[Kind, int], ...]
    first: HistoricalDate | None
    last: HistoricalDate | None
    written: tuple[Entry, ...]
    received: int
    translated: int
    known: int
    spellings: tuple[str, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class WhichPerson:
    """Several people fit the name."""

    asked: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """One passage and the document it stands in."""

    held: Held
    paragraph: int
    start: int
    end: int
    text: str
    low_confidence: bool
    of: int
    """How many passages the question could have drawn from."""


@dataclass(frozen=True, slots=True)
class NothingToQuote:
    """No passage fits the filters; ``without`` names a filter whose removal would help."""

    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnThisDay:
    """What was written on a day of the year, oldest first.

    ``day`` is month and day; ``year`` the year the asker lives in, for "90 years ago".
    ``next_day`` is the next day of the year on which something was written.
    """

    month: int
    day: int
    year: int
    entries: tuple[Entry, ...]
    next_day: tuple[int, int] | None
    next_entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph in which words were found; ``marked`` are (start, end) in ``text``."""

    held: Held
    paragraph: int
    text: str
    marked: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """A page of ranked hits."""

    asked: str
    hits: tuple[Hit, ...]
    total: int
    offset: int


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection and how much it holds."""

    name: str
    title: str
    documents: int


@dataclass(frozen=True, slots=True)
class LicenceShare:
    """How many documents stand under a licence; ``id`` is None where none is stated."""

    id: str | None
    inferred: bool
    documents: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the archive holds, for the asker. ``built`` is in UTC seconds."""

    collections: tuple[Collection, ...]
    kinds: tuple[tuple[Kind, int], ...]
    licences: tuple[LicenceShare, ...]
    sources: tuple[tuple[str, int], ...]
    passages: int
    people: int
    known: int
    first: HistoricalDate | None
    last: HistoricalDate | None
    built: int


DateAnswer = OnDate | DateUnclear
ReadAnswer = Opened | Choose | Departed | NothingFound
AuthorAnswer = ByPerson | WhichPerson | NothingFound
