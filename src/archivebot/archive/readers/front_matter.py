"""Front matter: ``key: value`` lines between two ``---`` at the head of a file, as facts.

The small part of YAML that such heads are written in is read here: quoted values, lists in
brackets or on lines of their own, folded blocks, one level of nesting.  What is more than
that is left alone, and nothing in it is ever run.
"""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.dates import HistoricalDate, parse_edtf, read_printed
from archivebot.archive.document import Warn
from archivebot.archive.readers.page import Fact, Line
from archivebot.archive.readers.stating import (
    date_facts,
    fine_date_in,
    is_posting_date,
    note_facts,
    source_facts,
)

Header = dict[str, tuple[list[str], int]]

_MOST_LINES: Final = 300
_FENCES: Final = frozenset({"---", "+++"})
_PAIR: Final = re.compile(r"(?P<key>[^\W\d_][\w .-]{0,40}?)\s*[:=](?:\s+(?P<value>.*))?")
_COMMENT: Final = re.compile(r"\s+#\s.*$")
_FALSE_DAY: Final = re.compile(r"(\d{4})-01-01(?:[T ].*)?")
_TIME: Final = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:.*")

_KEYS: Final = {
    "title": "title", "titel": "title", "titre": "title", "título": "title", "titulo": "title",
    "название": "title", "titolo": "title",
    "author": "author", "authors": "author", "by": "author", "autor": "author", "auteur": "author",
    "creator": "author", "sender": "author", "from": "author", "автор": "author",
    "verfasser": "author", "autore": "author",
    "to": "to", "recipient": "to", "recipients": "to", "addressee": "to", "empfänger": "to",
    "destinataire": "to", "destinatario": "to", "адресат": "to",
    "written": "written", "date written": "written", "datewritten": "written",
    "date of writing": "written", "original date": "written", "composed": "written",
    "date": "date", "datum": "date", "fecha": "date", "дата": "date", "year": "date",
    "jahr": "date", "année": "date", "año": "date", "год": "date",
    "published": "published", "publication date": "published", "first published": "published",
    "date published": "published", "originally published": "published",
    "pubdate": "site_date", "publishdate": "site_date", "lastmod": "site_date",
    "updated": "site_date", "modified": "site_date", "created": "site_date", "added": "site_date",
    "last modified": "site_date", "accessed": "site_date", "retrieved": "site_date",
    "source": "source", "quelle": "source", "fuente": "source", "источник": "source",
    "url": "url", "source url": "url", "original url": "url", "canonical": "url",
    "canonical url": "url", "link": "url",
    "lang": "language", "language": "language", "sprache": "language", "langue": "language",
    "idioma": "language", "язык": "language",
    "translator": "translated", "translators": "translated", "translated by": "translated",
    "übersetzer": "translated", "traducteur": "translated", "traductor": "translated",
    "übersetzung": "translated", "переводчик": "translated", "traduction": "translated",
    "transcriber": "transcribed", "transcribed by": "transcribed",
    "licence": "licence", "license": "licence", "rights": "licence", "copyright": "licence",
    "place": "place", "location": "place", "ort": "place", "lieu": "place", "lugar": "place",
    "kind": "kind", "type": "kind", "genre": "kind",
    "publication": "container", "journal": "container", "newspaper": "container",
    "book": "container", "container": "container", "periodical": "container",
    "note": "notes", "notes": "notes", "description": "notes", "comment": "notes",
    "editor note": "notes", "editors note": "notes", "anmerkung": "notes", "remarque": "notes",
    "nota": "notes",
}  # fmt: skip


def split_front_matter(lines: tuple[Line, ...]) -> tuple[Header | None, int]:
    """The header and the index of the first line after it; None where there is none."""
    first = next((n for n, line in enumerate(lines) if not line.blank), None)
    if first is None or lines[first].text.strip() not in _FENCES:
        return None, 0
    fence = lines[first].text.strip()
    for n in range(first + 1, min(len(lines), first + _MOST_LINES)):
        if lines[n].text.strip() == fence or lines[n].text.strip() == "...":
            header = _read(lines[first + 1 : n])
            return (header, n + 1) if header else (None, 0)
    return None, 0


def _read(lines: tuple[Line, ...]) -> Header:
    """The pairs of a header, each with its values and the line on which it begins."""
    header: Header = {}
    key = ""
    for line in lines:
        text = line.text.rstrip("\\")
        bare = text.strip()
        if not bare or bare.startswith("#"):
            continue
        indented = text[:1] in " \t" or bare.startswith("- ")
        match = _PAIR.fullmatch(text) if not indented else None
        if match is not None:
            key = _normal(match["key"])
            value = _COMMENT.sub("", match["value"] or "").strip()
            header[key] = (_values(value), line.number)
        elif key:
            values = header[key][0]
            if bare.startswith("- "):
                values += _values(_named(bare[2:].strip()))
            elif nested := _PAIR.fullmatch(bare):
                if _normal(nested["key"]) in {"name", "title", "value", "text", "full name"}:
                    values += _values(nested["value"] or "")
            elif values and values[0]:
                values[-1] = f"{values[-1]} {_unquoted(bare)}"
            else:
                values[:] = [_unquoted(bare)]
    return header


def _normal(key: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", key.casefold()).split())


def _named(item: str) -> str:
    nested = re.fullmatch(r"name\s*:\s*(.+)", item)
    return nested[1] if nested else item


def _values(value: str) -> list[str]:
    """One value, or those of a list in brackets; a folded block begins empty."""
    if value in {"", "|", ">", "|-", ">-", "|+", ">+", "null", "~"}:
        return []
    if value.startswith("[") and value.endswith("]"):
        pieces = re.findall(r"\"[^\"]*\"|'[^']*'|[^,]+", value[1:-1])
        return [text for piece in pieces if (text := _unquoted(piece.strip()))]
    return [_unquoted(value)]


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"')
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def facts_of(header: Header) -> tuple[tuple[Fact, ...], tuple[Warn, ...]]:
    """What a header states. A note's date goes before one that a program filled up."""
    facts: list[Fact] = []
    dates: list[tuple[str, str, int]] = []
    for key, (values, line) in header.items():
        family = _KEYS.get(key)
        for value in values:
            words = f"{key}: {value}"
            if family == "date" or (family == "written" and value):
                dates.append((family, value, line))
            elif family == "notes":
                facts += note_facts(value, line)
            elif family == "source":
                facts += source_facts(value, words, line)
            elif family is not None and value:
                facts.append(Fact(family, value, words, line))
    said = next((f for f in facts if f.name == "note" and fine_date_in(f.value) is not None), None)
    dated, warnings = _dated(dates, said, known=any(f.name == "written" for f in facts))
    return (*facts, *dated), warnings


def _dated(
    dates: list[tuple[str, str, int]], note: Fact | None, *, known: bool
) -> tuple[list[Fact], tuple[Warn, ...]]:
    facts: list[Fact] = []
    warnings: list[Warn] = []
    for family, value, line in dates:
        words = f"{family}: {value}"
        time = _TIME.fullmatch(value)
        day = time[1] if time else value
        false_day = _FALSE_DAY.fullmatch(value)
        if family == "date" and (time is not None or is_posting_date(day)):
            facts.append(Fact("site_date", day, words, line))
        elif false_day is None:
            facts += date_facts(day, words, line)
        elif (said := _said_by(note, false_day[1])) is not None and note is not None:
            if not known:
                facts.append(Fact("written", said.words, note.words, note.line))
            told = f"The front matter says {value!r}, against {said.words!r} in the note."
            warnings.append(Warn("conflicting_dates", told, line))
        else:  # the first of January is what programs write where only the year is known
            facts.append(Fact("written", false_day[1], words, line))
    return facts, tuple(warnings)


def _said_by(note: Fact | None, year: str) -> HistoricalDate | None:
    """A note's date within the front matter's year, which completes one that has none."""
    if note is None or (found := fine_date_in(note.value)) is None:
        return None
    within = parse_edtf(year)
    if found.date.overlaps(within):
        return found.date
    return read_printed(found.date.words, year=int(year))
