"""CMIF: an index of letters in TEI's correspDesc, as correspSearch and its like gather them.

Letters and telegrams only, and of those only who, whom, where and when.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from xml.etree import ElementTree as ET

from archivebot.archive.dates import Certainty, HistoricalDate, Precision
from archivebot.archive.document import Document, Name
from archivebot.archive.exporting.dating import bounds, date_parts, ends
from archivebot.archive.exporting.gathering import Exported
from archivebot.archive.exporting.naming import correspondence, is_person

TEI: Final = "http://www.tei-c.org/ns/1.0"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CERT: Final = {
    Certainty.UNCERTAIN: "medium",
    Certainty.APPROXIMATE: "medium",
    Certainty.BOTH: "low",
}
_UNPUBLISHED: Final = "Where they are from is not stated"


def write(entries: Iterable[Exported]) -> str:
    """One TEI document, a correspDesc for each letter."""
    letters = [e for e in entries if correspondence(e.document) and _says_something(e.document)]
    ET.register_namespace("", TEI)
    root = ET.Element(_tei("TEI"))
    header = _below(root, "teiHeader")
    sources = _file_description(_below(header, "fileDesc"), letters)
    profile = _below(header, "profileDesc")
    for entry in letters:
        _letter(profile, entry, sources[_source(entry.document)])
    _below(_below(_below(root, "text"), "body"), "p")
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _file_description(into: ET.Element, letters: list[Exported]) -> dict[str, str]:
    """The head of the file; gives the xml:id of each source that letters are from."""
    _below(_below(into, "titleStmt"), "title", "Letters of this archive")
    stated = _below(into, "publicationStmt")
    _below(stated, "publisher", "archivebot")
    available = _below(stated, "availability", status="unknown")
    _below(available, "p", "The licence of each letter's text is stated with the letter.")
    described = _below(into, "sourceDesc")
    ids: dict[str, str] = {}
    for source in dict.fromkeys(_source(e.document) for e in letters):
        ids[source] = f"source-{len(ids) + 1}"
        kind = "online" if source.startswith("http") else "print"
        bibl = _below(described, "bibl", source, type=kind)
        bibl.set(f"{{{_XML}}}id", ids[source])
    if not ids:
        _below(described, "p", "No letters.")
    return ids


def _source(document: Document) -> str:
    return document.container or document.source or document.url or _UNPUBLISHED


def _says_something(d: Document) -> bool:
    return bool(d.authors or d.recipients or d.place or d.date_written)


def _letter(into: ET.Element, entry: Exported, source: str) -> None:
    d = entry.document
    letter = _below(into, "correspDesc", key=entry.id, source=f"#{source}")
    if d.url:
        letter.set("ref", _clean(d.url))
    if d.authors or d.place or d.date_written:
        sent = _below(letter, "correspAction", type="sent")
        _people(sent, d.authors)
        if d.place:
            _below(sent, "placeName", d.place)
        if d.date_written is not None:
            _below(sent, "date", **attributes(d.date_written))
    if d.recipients:
        _people(_below(letter, "correspAction", type="received"), d.recipients)


def _people(into: ET.Element, names: tuple[Name, ...]) -> None:
    for name in names:
        _below(into, "persName" if is_person(name.canonical) else "orgName", name.canonical)


def attributes(date: HistoricalDate) -> dict[str, str]:
    """A date in TEI's attributes: when, from and to, notBefore and notAfter; and cert."""
    cert = {"cert": _CERT[date.certainty]} if date.certainty in _CERT else {}
    first, last = (end.rstrip("?~%") for end in ends(date))
    if first == last and date_parts(first):
        return {"when": first, **cert}
    names = ("notBefore", "notAfter") if _loose(date) else ("from", "to")
    days = bounds(date) if _loose(date) else (first, last)
    return {**{name: end for name, end in zip(names, days, strict=True) if end}, **cert}


def _loose(date: HistoricalDate) -> bool:
    """One day somewhere in it, rather than all of it: anything but a span of days."""
    return date.one_of or date.precision is not Precision.DAY_SPAN


def _below(into: ET.Element, name: str, text: str | None = None, /, **has: str) -> ET.Element:
    made = ET.SubElement(into, _tei(name), {key: _clean(value) for key, value in has.items()})
    made.text = _clean(text) if text is not None else None
    return made


def _clean(text: str) -> str:
    return " ".join(_NOT_IN_XML.sub("", text).split())


def _tei(name: str) -> str:
    return f"{{{TEI}}}{name}"
