"""Marks that tell an editor's or a site's words from the author's, in any layout."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from archivebot.archive.languages import either, entries
from archivebot.archive.layouts.footnotes import (
    is_description,
    noted_in,
    notes_start,
    without_marks,
)
from archivebot.archive.layouts.sheet import Part, Zone

_EDITOR = r"(?:the )?(?:editor(?:s|ial)?|ed|eds|publisher|archivist|mia|site|web\s?master)"
_NOTE_START: Final = re.compile(
    rf"""\s*[(\[*_—–-]*\s*(?:
        (?P<editor>{_EDITOR}\.?(?:['’]s?)?\s+(?:note|comment|introduction|preface|remark)s?)
      | (?P<translator>translator(?:s)?(?:['’]s?)?\s+notes?|note\ by\ (?:the\ )?translator
          |tr\.\ note)
      | (?P<transcriber>transcriber(?:s)?(?:['’]s?)?\s+notes?|note\ by\ (?:the\ )?transcriber)
      | (?P<by>notes?\ (?:by|from)\ (?:the\ )?(?:{_EDITOR}))
      | (?P<author>author(?:['’]s)?\s+notes?|note\ by\ (?:the\ )?author)
      | (?P<other>(?:introductory|explanatory|publication|biographical)\s+notes?)
    )\b\s*[:.—–)\]-]""",
    re.VERBOSE | re.IGNORECASE,
)
_NOTE_END: Final = re.compile(
    r"[—–(\[-]\s*(?:notes?\s+by\s+)?(?:the\s+)?"
    r"(?:(?P<editor>eds?\.?|editors?|publisher|mia|etol)|(?P<translator>tr(?:ans)?\.?|translator)"
    r"|(?P<transcriber>transcriber))\s*[)\].]*$",
    re.IGNORECASE,
)
_NOTES_HEADING: Final = re.compile(
    r"\s*(?:(?:foot|end)?notes?|(?P<editor>(?:editor(?:s|ial)?|publisher)['’]?s?['’]? "
    r"(?:foot)?notes?"
    r"|notes by (?:the )?editors?)|(?P<translator>translator['’]?s? (?:foot)?notes?)"
    r"|(?P<author>author['’]s (?:foot)?notes?|notes by (?:the )?author)"
    rf"|{either('notes_headings')})\s*[:.]?\s*",
    re.IGNORECASE,
)
_FOOTNOTE: Final = re.compile(
    r"\s*(?:\[\s*\d{1,3}\s*\]|\(\d{1,3}\)|\d{1,3}[.)]?|\*{1,3}|†|[↑⇑^])\s+\S"
)
_UPDATED: Final = re.compile(
    r"\s*(?:this (?:page|document|text) (?:was )?)?(?:last )?(?:updated|modified|revised|uploaded)"
    r"(?:\s+on|\s+at)?\s*[:.]?\s+(?=.*\d)",
    re.IGNORECASE,
)
_FOREIGN_NOTES: Final = tuple(
    (whose, re.compile(rf"\s*[(\[*_—–-]*\s*(?:{pattern})(?!\w)", re.IGNORECASE))
    for whose, pattern in entries("notes")
)
_FOREIGN_UPDATED: Final = re.compile(
    rf"\s*(?:{either('updated')})(?:\s+\w+)?\s*[:.]?(?:\s+(?=.*\d)|\s*$)", re.IGNORECASE
)
_FOREIGN_CHROME: Final = re.compile(rf"\s*(?:{either('chrome')})\s*[.!:]?\s*", re.IGNORECASE)
_LONGEST_LINK_LINE = 160
_LINK_WORDS: Final = re.compile(
    r"\s*[\^↑<>|«»\[\]•·\s]*(?:(?:return|back|top|top of (?:the )?page|back to top|to the top|next"
    r"|previous|prev|backward|forward|home|(?:text ?)?readme|other formats: *(?:text)?"
    r"|contents|table of contents|index|up|main (?:menu|page)|print|download pdf"
    r"|share|return to top|skip to (?:main )?content|permalink|n/?a)[\s|·•<>«»^↑\[\]/,-]*)+",
    re.IGNORECASE,
)
_FURNITURE: Final = re.compile(
    r"\s*(?:(?:return|back|go) to (?:the )?.{0,60}\b(?:index|archives?|home ?page|top|contents|menu"
    r"|list|papers|library|main page|page|site)\b[^.!?]{0,40}\.?"
    r"|(?:this page has been|page) (?:accessed|viewed|visited) .{1,80}|you are visitor .{1,60}"
    r"|skip to (?:the )?(?:main )?(?:content|navigation)|see other formats"
    r"|jump to navigation.{0,20}|jump to search|index entries|post a comment|no comments:?"
    r"|(?:documents )?(?:filtered|sorted|results) by *:.{0,120}"
    r"|.{0,50}\blink (?:for|to) this (?:document|page|letter|text) *:?|https?://\S+"
    r"|please report any errors.{0,80}|(?:proudly )?powered by \w.{0,40}"
    r"|(?:template|category|special|talk|file|user):\S+|special pages *:?"
    r"|(?:[-:]+ *\| *){1,12}(?:[-:]+)?)\s*",
    re.IGNORECASE,
)
"""Whole lines that only a site prints: ways out, counters, searches, addresses."""
_CRUMBS: Final = re.compile(
    r"[^>›»→]{1,80}(?:[>›»→]\s+[^>›»→]{1,80}){2,12}|(?:[^>›»→.!?]{1,60}[>›»→]\s*){2,12}"
)
"""``Archive > Roe > 1911``: the way to the page."""
_LONGEST_CRUMBS = 300
_OPENING = 6
"""Paragraphs at the head among which an edition says where the text is printed."""
_LONGEST_CITATION = 300
_CITES: Final = re.compile(
    r"\b(?:vol|no|pp?|bd|s)\.\s*\d.*\b(?:1[6-9]|20)\d\d\b|\b(?:1[6-9]|20)\d\d\b.*\b(?:vol|no|pp?|bd|s)\.\s*\d",
    re.IGNORECASE,
)
_BAR: Final = re.compile(r"\s*[|>»·]\s*")
_PLACE_ON_SITE: Final = re.compile(
    r"\b(?:archives?|library|home ?page|index|contents|section|writers|page)$", re.IGNORECASE
)


def whose_note(text: str) -> str | None:
    """Whose note a paragraph says it is (editor, translator, author, unknown); None: no note."""
    match = _NOTE_START.match(text)
    if match is not None:
        if match["translator"]:
            return "translator"
        if match["author"]:
            return "author"
        return "unknown" if match["other"] else "editor"
    for whose, pattern in _FOREIGN_NOTES:
        if pattern.match(text):
            return whose
    if text[:1] in "[(*" and (end := _NOTE_END.search(text)):
        return "translator" if end["translator"] else "editor"
    return None


def whose_footnote(text: str, section: str) -> str:
    """Whose footnote it is: its own mark at the end, else the heading it stands under."""
    end = _NOTE_END.search(text)
    if end is not None:
        return "translator" if end["translator"] else "editor"
    return section


def notes_heading(text: str) -> str | None:
    """Whose notes follow this heading; None where it is no such heading."""
    match = _NOTES_HEADING.fullmatch(text)
    if match is None:
        return None
    for who in ("editor", "translator", "author"):
        if match[who]:
            return who
    return "unknown"


def is_footnote(text: str) -> bool:
    """``[1] …``, ``1. …``, ``* …``: how a footnote under its heading begins."""
    return _FOOTNOTE.match(text) is not None


def is_updated_line(text: str) -> bool:
    """``Last updated on: 25 February 2016``: the site's date, never the text's."""
    if len(text) >= 90:
        return False
    return _UPDATED.match(text) is not None or _FOREIGN_UPDATED.match(text) is not None


def is_chrome(text: str) -> bool:
    """Words that were links: ``return return``, ``Top of page``, ``Archive | Index``."""
    bare = text.strip()
    if not bare or len(bare) > _LONGEST_CRUMBS:
        return False
    if _FOREIGN_CHROME.fullmatch(bare):
        return True
    if not any(c in bare for c in "«‹") and _CRUMBS.fullmatch(bare):
        return True
    if len(bare) > _LONGEST_LINK_LINE:
        return False
    if not any(c.isalnum() for c in bare):
        return len(bare) <= 3 or len(set(bare)) <= 3
    if _FURNITURE.fullmatch(bare):
        return True
    return bool(_LINK_WORDS.fullmatch(bare)) or _is_row_of_links(bare)


def _is_row_of_links(text: str) -> bool:
    """``Trotsky Archive | Index``: short pieces between bars, one of them a place on a site."""
    pieces = [piece.strip() for piece in _BAR.split(text) if piece.strip()]
    return (
        len(pieces) > 1
        and all(len(piece.split()) <= 5 and not piece.endswith(".") for piece in pieces)
        and any(_LINK_WORDS.fullmatch(p) or _PLACE_ON_SITE.search(p) for p in pieces)
    )


_HELPER: Final = re.compile(
    r"[\[(]\s*(?P<what>Translat(?:ed|ion)|Transcribed|Übersetzt|Traduit|Traducido|Tradotto)\b"
    r"[^\])]{0,40}?\b(?:by|von|par|por|da)\s+(?P<name>[^\])]{3,60}?)\.?\s*[\])]",
    re.IGNORECASE,
)
"""``[Translated by Ada Roe]``, a line of its own at either end: not the author's words."""


def sort_out(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Body paragraphs with editor's notes, footnotes, link words and site dates taken out."""
    sorted_parts: list[Part] = []
    section: str | None = None
    notes = notes_start(parts)
    noted = noted_in(parts)
    for n, part in enumerate(parts):
        if part.zone is not Zone.BODY:
            sorted_parts.append(part)
            continue
        heading = notes_heading(part.text)
        if n == notes or (section is None and n > 0 and is_description(part.text)):
            section = "unknown" if n == notes else "editor"
        if heading is not None and _notes_follow(parts[n + 1 :]):
            section = heading
            sorted_parts.append(_as(part, Zone.CHROME))
        elif is_updated_line(part.text):
            sorted_parts.append(_as(part, Zone.UPDATED))
        elif is_chrome(part.text):
            sorted_parts.append(_as(part, Zone.CHROME))
        elif n < _OPENING and _is_citation(part.text):
            sorted_parts.append(_as(part, Zone.NOTE, "editor"))
        elif (match := _HELPER.fullmatch(part.text.strip())) is not None:
            helped = (
                "transcribed" if match["what"].casefold().startswith("transc") else "translated"
            )
            words = part.words or part.text
            sorted_parts.append(Part(Zone.LABEL, f"by {match['name']}", part.line, words, helped))
        elif (whose := whose_note(part.text)) is not None:
            sorted_parts.append(_as(part, Zone.NOTE, whose))
        elif section is not None:
            sorted_parts.append(_as(part, Zone.FOOTNOTE, whose_footnote(part.text, section)))
        else:
            sorted_parts.append(replace(part, text=without_marks(part.text, noted)))
    return tuple(sorted_parts)


def _is_citation(text: str) -> bool:
    """``[Letters of Ada Roe, Vol. 4, Ghent 1973, p. 328]``: where the text is printed."""
    bare = text.strip()
    inside = bare[:1] == "[" and bare[-1:] == "]" and len(bare) < _LONGEST_CITATION
    return inside and _CITES.search(bare) is not None


def _notes_follow(rest: tuple[Part, ...]) -> bool:
    """A heading "Notes" opens the footnotes only where footnotes stand under it."""
    return bool(rest) and (rest[0].zone is Zone.FOOTNOTE or is_footnote(rest[0].text))


def _as(part: Part, zone: Zone, label: str = "") -> Part:
    return Part(zone, part.text, part.line, part.words, label)
