"""TEI: the header's facts and the text's marked lines, a page for each text.

A ``<teiCorpus>``, a ``<group>`` of texts and a body of several letters or diary days give
several pages. A file of letters without their texts is CMIF, and read there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final

from archivebot.archive.document import Warn
from archivebot.archive.readers import tei_header as headers
from archivebot.archive.readers.cmif import cmif_pages
from archivebot.archive.readers.page import Fact, Line, Page
from archivebot.archive.readers.tei_text import TextWriter
from archivebot.archive.readers.tei_values import date_fact
from archivebot.archive.readers.xml import (
    XmlLimits,
    attribute,
    child,
    children,
    descendants,
    has,
    line_of,
    local,
    parse,
    plain,
)

_ROOTS: Final = ("TEI", "TEI.2")
_LETTERS = re.compile(
    r"(?:^|[\W_])(?:letter|brief|lettre|postcard|postkarte|telegram)", re.IGNORECASE
)
_DAYS = re.compile(r"diary|day|tag\b|entry|eintrag|journal", re.IGNORECASE)
_MOST_PAGES: Final = 20_000
_OF_THE_TEXT: Final = frozenset({"body", "heading", "epigraph"})
"""Zones of words that are a text: of a lost letter an editor's summary is all there is."""
_MARKS: Final = ("opener", "closer", "salute", "signed", "dateline", "postscript")


def read_tei(data: bytes, name: str) -> list[Page]:
    """The pages of a TEI file; one that says why where there are none."""
    try:
        root, warnings = parse(data)
    except XmlLimits as error:
        words = f"The XML passes a limit and was not read ({error})."
        return [Page(name, (), "tei", warnings=(Warn("xml_limits", words),))]
    pages = [page for tei in _editions(root) for page in _pages(tei, name)]
    if len(pages) > _MOST_PAGES:
        words = f"Of {len(pages):,} texts only the first {_MOST_PAGES:,} were read."
        pages, warnings = pages[:_MOST_PAGES], (*warnings, Warn("too_many_parts", words))
    if not pages:
        return [Page(name, (), "tei", warnings=warnings)]
    pages[0] = replace(pages[0], warnings=(*warnings, *pages[0].warnings))
    return pages


def _editions(root: Any) -> list[Any]:
    """Each ``<TEI>``; a header of the corpus stands for those that have none."""
    inner = list(children(root, *_ROOTS))
    if local(root) in _ROOTS and (not inner or child(root, "text") is not None):
        return [root, *(tei for one in inner for tei in _editions(one))]
    below = list(children(root, *_ROOTS, "teiCorpus", "teiCorpus.2"))
    found = [tei for one in below for tei in _editions(one)]
    return found or [root]


def _pages(tei: Any, name: str) -> list[Page]:
    header = child(tei, "teiHeader")
    text = child(tei, "text")
    if header is None:
        header = tei.makeelement("teiHeader")
    if not _has_words(text):
        return cmif_pages(header, name)
    letters = headers.letters_of(header)
    texts = _texts(text, header, letters)
    if len(texts) == 1:
        return [_page(name, header, texts[0], letters[0] if len(letters) == 1 else None)]
    matched = letters if len(letters) == len(texts) else [None] * len(texts)
    return [
        _page(name, header, one, letter, alone=False)
        for one, letter in zip(texts, matched, strict=True)
    ]


def _has_words(text: Any | None) -> bool:
    """Whether a text holds any: a front of title pages alone is none."""
    if text is None:
        return False
    bodies = list(descendants(text, "body")) or [text]
    return any(
        any(c.isalpha() for c in piece)
        for body in bodies
        for piece in body.itertext()
    )  # fmt: skip


def _texts(text: Any, header: Any, letters: list[headers.Letter]) -> list[Any]:
    """The text, or the texts of its groups, or the letters or days that its body consists of."""
    inner = [t for t in descendants(text, "text") if child(t, "group") is None and _has_words(t)]
    if inner and child(text, "group") is not None:
        return inner
    if len(letters) == 1:
        return [text]
    body = child(text, "body")
    divisions = [] if body is None else [
        d for d in descendants(body, "div", "div1", "div2")
        if _LETTERS.search(attribute(d, "type")) or _DAYS.search(attribute(d, "type"))
    ]  # fmt: skip
    whole = {id(d) for d in divisions}
    divisions = [
        d for d in divisions
        if not any(id(above) in whole for above in d.iterancestors()) and _has_words(d)
    ]  # fmt: skip
    return divisions if len(divisions) > 1 else [text]


def _page(
    name: str, header: Any, text: Any, letter: headers.Letter | None, *, alone: bool = True
) -> Page:
    body = child(text, "body") if local(text) == "text" else text
    parts = [] if body is None else list(children(body, "div", "div1"))
    own = any(_LETTERS.search(attribute(part, "type")) for part in (text, *parts))
    is_letter = letter is not None or own
    facts = list(letter.facts) if letter else []
    facts += _titles(header, text, alone=alone)
    named = {fact.name for fact in facts}
    if "author" not in named:
        received = {fact.value for fact in facts if fact.name == "to"}
        authors = [a for a in headers.authors_of(header) if a.value not in received]
        if letter is None or len(authors) == 1:
            facts += authors if alone or len(authors) == 1 else []
    facts += _dates(header, text, named, alone=alone, letter=is_letter)
    if "place" not in named and alone:
        facts += headers.place_of(header)
    facts += headers.kind_fact(header, text, letter=is_letter)
    kind = next((f.value for f in facts if f.name == "kind"), "")
    facts += headers.language_fact(header, text, *([] if body is None else [body, *_only(body)]))
    shared, warnings = headers.shared_facts(header)
    facts += shared + (headers.notes_of(header) if alone else [])
    marked = has(text, *_MARKS) or kind not in {"letter", "telegram"}
    lines = _lines(text, header, letter=kind in {"letter", "telegram"}, marked=marked)
    lines = _without_title(lines, facts)
    told = (*letter.warnings, *warnings) if letter else tuple(warnings)
    held = not is_letter or any(line.zone in _OF_THE_TEXT for line in lines)
    return Page(name, lines, "tei", tuple(dict.fromkeys(facts)), told, held=held)


def _only(body: Any) -> list[Any]:
    divisions = list(children(body, "div", "div1"))
    return divisions if len(divisions) == 1 else []


def _titles(header: Any, text: Any, *, alone: bool) -> list[Fact]:
    """The header's title; of several texts each has its own heading."""
    if alone:
        return headers.titles_of(header)
    head = next(descendants(text, "head"), None)
    words = plain(head, without=frozenset({"note"}))
    return [Fact("title", words, words, line_of(head))] if words else []


def _dates(header: Any, text: Any, named: set[str], *, alone: bool, letter: bool) -> list[Fact]:
    """The day of writing: what the encoding says of the dateline, then the header."""
    if "dated" in named:
        return []
    for line in descendants(text, "dateline", "opener", "closer"):
        for date in descendants(line, "date"):
            coded = any(date.get(a) for a in ("when", "notBefore", "notAfter", "from", "to"))
            if coded and (fact := date_fact(date, "dated")):
                return [fact]
    if _DAYS.search(attribute(text, "type")) or not alone:
        first = next(descendants(text, "date"), None)
        if first is not None and first.get("when") and _DAYS.search(attribute(text, "type")):
            fact = date_fact(first, "dated")
            return [fact] if fact else []
    return headers.written_of(header, letter=letter) if alone else []


def _lines(text: Any, header: Any, *, letter: bool, marked: bool) -> tuple[Line, ...]:
    author = next(
        (attribute(p, "ref") for a in descendants(header, "correspAction")
         if attribute(a, "type") == "sent" for p in children(a, "persName")), ""
    )  # fmt: skip
    return TextWriter(letter=letter, marked=marked, author=author).write(text)


def _without_title(lines: tuple[Line, ...], facts: list[Fact]) -> tuple[Line, ...]:
    """A heading at the top that only repeats the title is the title."""
    titles = {_folded(f.value) for f in facts if f.name == "title"}
    found = list(lines)
    for n, line in enumerate(found[:3]):
        if line.role == "heading" and _folded(line.text) in titles:
            found[n] = replace(line, zone="title", role="")
    return tuple(found)


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
