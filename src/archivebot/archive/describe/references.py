"""Rows of a works list: works that are known, and not held."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from archivebot.archive.dates import HistoricalDate, parse_edtf, read_printed
from archivebot.archive.document import Reference
from archivebot.archive.layouts.dateline import dates_in
from archivebot.archive.layouts.shapes import is_name, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.layouts.works_index import denies_rows_below
from archivebot.archive.people import People
from archivebot.archive.readers.page import Entry

_IN_PARENS: Final = re.compile(r"\s*\((?P<inside>[^()]*)\)\s*:?\s*")
_SIGNED: Final = re.compile(
    r"(?:signed\s+)?(?:as|signed|under the name(?: of)?|pseud(?:onym)?\.?:?)\s+(?P<name>.+)",
    re.IGNORECASE,
)
_GENRE: Final = re.compile(
    r"(?:(?:\d+|two|three|four|five|six)\s+)?"
    r"(?P<genre>poems?|prose|novels?|novella|short stor(?:y|ies)|stor(?:y|ies)|play|drama|pamphlet"
    r"|article|essay|letters?|speech|review|extracts?|excerpts?|interview|memoirs?|book|leaflet"
    r"|telegram|diary|introduction|preface|foreword|obituary|resolution|report)"
    r"(?:\s+(?:from|of|in|to|by)\s+.+)?",
    re.IGNORECASE,
)
_LISTED = r"(?:works|writings|archives?|bibliography|index|library)"
_SUBJECT: Final = (
    re.compile(
        rf".*?\b(?:writers?|authors?|biograph\w+|{_LISTED})\s*[:–—-]\s*(?P<name>.+)", re.IGNORECASE
    ),
    re.compile(
        rf"(?:the )?(?:collected |complete |selected )?(?:letters|texts|{_LISTED})"
        r"\s+(?:of|by)\s+(?P<name>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<name>.+?)(?:['’]s?)?\s*[:–—-]?\s*(?:(?:internet|reference|collected|selected)\s+)*"
        rf"{_LISTED}\b.*",
        re.IGNORECASE,
    ),
)


def references_of(sheet: Sheet, people: People) -> tuple[Reference, ...]:
    """Each row of the list. Under a paragraph that denies the authorship there is no author."""
    if sheet.page.entries:
        return tuple(_entered(entry, people) for entry in sheet.page.entries)
    author = subject_of(sheet, people)
    found: list[Reference] = []
    disputed = False
    for part in sheet.parts:
        if denies_rows_below(part):
            disputed = True
        elif part.zone is Zone.ROW:
            found.append(_reference(part, None if disputed else author, disputed=disputed))
    return tuple(found)


def subject_of(sheet: Sheet, people: People) -> str | None:
    """Whose works the list names: the person in the page's title."""
    part = sheet.first(Zone.TITLE)
    if part is None:
        return None
    for pattern in _SUBJECT:
        match = pattern.fullmatch(tidy(part.text))
        if match and is_name(name := match["name"].strip(" .:")):
            return people.canonical(name) or name
    name = tidy(part.text)
    if is_name(name):
        return people.canonical(name) or name
    return None


def _reference(part: Part, author: str | None, *, disputed: bool) -> Reference:
    title, genre, signed = _title(part.text)
    return Reference(
        words=tidy(part.words),
        title=title,
        author=author,
        signed_as=signed,
        genre=genre,
        written=_date(part),
        disputed=disputed,
        line=part.line,
    )


def _entered(entry: Entry, people: People) -> Reference:
    """A letter of an index that says everything in fields of its own."""
    written = parse_edtf(entry.written, entry.date_words or None) if entry.written else None
    return Reference(
        words=tidy(entry.words),
        author=people.canonical(entry.author) or entry.author or None,
        recipient=people.canonical(entry.recipient) or entry.recipient or None,
        genre="letter",
        written=written,
        line=entry.line,
    )


def _date(part: Part) -> HistoricalDate | None:
    """The row's own date cell; the words stay as printed."""
    if not part.label:
        return None
    date = read_printed(part.label)
    if date is None:
        found = dates_in(part.label)
        date = found[0].date if len(found) == 1 else None
    return replace(date, words=part.label) if date is not None else None


def _title(text: str) -> tuple[str | None, str | None, str | None]:
    """Title, genre and pseudonym of a row such as ``Canton (as Paul Sizoff)``."""
    genre: str | None = None
    signed: str | None = None
    for match in _IN_PARENS.finditer(text):
        inside = match["inside"].strip()
        if pseudonym := _SIGNED.fullmatch(inside):
            signed = tidy(pseudonym["name"])
        elif kind := _GENRE.fullmatch(inside):
            genre = _singular(kind["genre"].casefold())
        else:
            continue
        text = text.replace(match[0], " ")
    title = tidy(text).rstrip(" :;,|")
    return title or None, genre, signed


def _singular(genre: str) -> str:
    if genre.endswith("ies"):
        return f"{genre[:-3]}y"
    return genre.removesuffix("s") if genre != "prose" else genre
