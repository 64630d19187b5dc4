"""CSL-JSON (schema 1.0.2), which Zotero, Pandoc and citeproc read.

``issued`` is when a text was written, as in our citations; where only its publication is
known, that.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from archivebot.archive.dates import Certainty, HistoricalDate, in_words
from archivebot.archive.document import Document, Kind, Name
from archivebot.archive.exporting.dating import bounds, date_parts, ends, season_of
from archivebot.archive.exporting.gathering import Exported
from archivebot.archive.exporting.naming import parted, supplied_title
from archivebot.archive.licences import licence_name

TYPES: Final = {
    Kind.LETTER: "personal_communication",
    Kind.TELEGRAM: "personal_communication",
    Kind.ARTICLE: "article",
    Kind.SPEECH: "speech",
    Kind.LEAFLET: "pamphlet",
    Kind.POEM: "document",
    Kind.INTERVIEW: "interview",
    Kind.CHAPTER: "chapter",
    Kind.BOOK: "book",
    Kind.DIARY: "manuscript",
    Kind.INDEX: "webpage",
    Kind.NOT_A_DOCUMENT: "document",
    Kind.OTHER: "document",
}


def write(entries: Iterable[Exported]) -> str:
    """All documents as one JSON array."""
    items = [item_of(entry) for entry in entries]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def item_of(entry: Exported) -> dict[str, Any]:
    """One document as a CSL item; what is not known has no key."""
    d = entry.document
    item: dict[str, Any] = {
        "id": entry.id,
        "type": TYPES[d.kind],
        "title": supplied_title(d),
        "author": _names(d.authors),
        "recipient": _names(d.recipients),
        "translator": _names(d.translators),
        "issued": _date(d.date_written or d.date_published),
        "container-title": d.container,
        "event-place": d.place if d.kind is Kind.SPEECH else None,
        "genre": d.kind.value if d.kind in {Kind.TELEGRAM, Kind.POEM, Kind.DIARY} else None,
        "source": d.source,
        "URL": d.url,
        "language": d.language,
        "note": _note(entry),
    }
    return {key: value for key, value in item.items() if value}


def _names(names: tuple[Name, ...]) -> list[dict[str, str]]:
    return [_name(name.canonical) for name in names]


def _name(name: str) -> dict[str, str]:
    parts = parted(name)
    if not parts.given:
        return {"literal": parts.family}
    more = {"non-dropping-particle": parts.particle, "suffix": parts.suffix}
    return {"family": parts.family, "given": parts.given, **{k: v for k, v in more.items() if v}}


def _date(date: HistoricalDate | None) -> dict[str, Any] | None:
    if date is None:
        return None
    circa = {"circa": True} if date.one_of or date.certainty is not Certainty.CERTAIN else {}
    first, last = ends(date)
    if first == last and (season := season_of(first)):
        return {"date-parts": [[season[0]]], "season": season[1], **circa}
    parts = [date_parts(end) for end in dict.fromkeys((first, last))]
    if not all(parts):
        days = bounds(date)
        if None in days:
            return {"literal": in_words(date)}
        parts = [_as_exact(str(day), first) for day in days]
    return {"date-parts": parts, **circa}


def _as_exact(day: str, edtf: str) -> list[int]:
    """A bound of a decade is a year, of anything else (part of a year) a month."""
    return [int(part) for part in day.split("-")][: 1 if "X" in edtf else 2]


def _note(entry: Exported) -> str:
    d = entry.document
    pieces = []
    if d.place and d.kind is not Kind.SPEECH:
        pieces.append(f"Written at {d.place}.")
    if d.date_written and d.date_published:
        pieces.append(f"Published {in_words(d.date_published)}.")
    pieces.append(licence_note(d))
    pieces.append(f"[{entry.id} @r{d.edition[:4]}]" if d.paragraphs else f"[{entry.id}]")
    return " ".join(pieces)


def licence_note(document: Document) -> str:
    """The licence as a sentence: what none states is said to be unstated."""
    licence = document.licence
    if licence is None:
        return "Licence not stated."
    name = licence_name(licence.id)
    inferred = " (inferred)" if licence.inferred else ""
    return f"Licence: {name.name}{inferred}{f', {name.url}' if name.url else ''}."
