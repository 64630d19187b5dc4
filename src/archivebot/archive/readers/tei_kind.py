"""What kind of text a TEI file holds, in the words of its header and divisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from archivebot.archive.readers.xml import attribute, child, children, descendants, local, plain

_TELEGRAM = re.compile(r"\b(?:telegram|telegramm|télégramme|cable)e?s?\b", re.IGNORECASE)
_WORDS: Final = {
    "telegram": r"telegramm?e?s?|télégrammes?",
    "letter": r"letters?(?:[- ](?:to|from))?|\w*briefe?|\w*postkarten?|\w*karte|lettres?|postcards?"
    r"|correspondence|correspondance|korrespondenz\w*|cartas?|lettere?|письм[оа]",
    "diary": r"diar(?:y|ies)(?:-(?:day|entry))?|tagebuch\w*|journal intime|dnevnik|diario|дневник",
    "poem": r"poems?|poetry|gedichte?|lyrik|poésie|poème|verse",
    "speech": r"speech(?:es)?|rede|reden|discours|discurso",
    "interview": r"interviews?",
    "leaflet": r"leaflet|flugblatt|flugschrift|pamphlet|tract",
    "article": r"article|artikel|aufsatz|zeitungsartikel|essay|journal|newspaper|zeitung",
    "chapter": r"chapter|kapitel|chapitre",
    "book": r"book|buch|monograph(?:ie|y)?|roman|novel|livre",
}
_KINDS: Final = tuple(
    (kind, re.compile(rf"(?:^|[\W_])(?:{words})(?:$|[\W_])", re.IGNORECASE))
    for kind, words in _WORDS.items()
)

Found = tuple[str, str, Any]


def kind_word(header: Any, text: Any | None, *, letter: bool) -> Found | None:
    """``(kind, words, element)``; a letter by its correspDesc may still be a telegram."""
    for words, element in _statements(header, text):
        kind = _kind(words)
        if letter and kind != "telegram":
            continue
        if kind is not None:
            return kind, words, element
    if letter:
        description = next(descendants(header, "correspDesc"), header)
        title = child(header, "fileDesc", "titleStmt", "title")
        if title is not None and _TELEGRAM.search(plain(title)):
            return "telegram", plain(title), title
        return "letter", "correspDesc", description
    return None


def _kind(words: str) -> str | None:
    for kind, pattern in _KINDS:
        if pattern.search(words):
            return kind
    return None


def _statements(header: Any, text: Any | None) -> Iterator[tuple[str, Any]]:
    """Where an edition names its kind: the text and its divisions, then the header."""
    if text is not None:
        yield attribute(text, "type"), text
        body = child(text, "body") if local(text) == "text" else text
        for division in children(body, "div", "div1") if body is not None else ():
            yield attribute(division, "type"), division
    top = header.getparent()
    if top is not None:
        yield attribute(top, "type"), top
    for thing in descendants(header, "objectType"):
        yield attribute(thing, "corresp") or attribute(thing, "ana") or plain(thing), thing
    classes = child(header, "profileDesc", "textClass")
    if classes is not None:
        for term in descendants(classes, "term", "classCode", "catRef"):
            yield plain(term) or attribute(term, "target").rpartition("#")[2], term
    for physical in descendants(header, "physDesc"):
        for p in children(physical, "p"):
            yield plain(p)[:80], p
    statement = child(header, "fileDesc", "titleStmt")
    for title in children(statement, "title") if statement is not None else ():
        if attribute(title, "level") == "s" or attribute(title, "type") == "sub":
            yield plain(title), title
