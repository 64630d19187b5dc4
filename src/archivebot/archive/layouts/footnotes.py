"""Footnotes: the marks in the text, and the notes under it, with a heading or without.

The marks are a later edition's, like the page numbers: the body is served without them,
and a reader finds the notes apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.layouts.sheet import Part, Zone

_MARK: Final = re.compile(r"(?<=[^\s\[(])(?P<space>\s?)\[(?P<number>\d{1,3}|\*{1,3})\](?!\w)")
"""``Ferri.[1]``, ``Avanti! [2]``: never ``[1853]``, nor a number of the author's own list."""
_EDIT: Final = re.compile(r"\s?\[edit(?: source)?\]", re.IGNORECASE)
"""A wiki's link at a heading."""
_ITEM: Final = re.compile(r"\s*(?P<number>\d{1,3})[.)]\s+\S")
_AFTER_SENTENCE: Final = re.compile(r"[.!?,;:”’\"')\]…—–-]$")
_NOTE: Final = re.compile(
    r"\s*(?:\[\s*(?P<number>\d{1,3}|\*{1,3})\s*\]\s*[.:]?\s*\S"
    r"|(?:[-–•*]|\d{1,3}[.)])?\s*(?P<arrow>[↑⇑^])\s*\S)"
)
_LINKS_BELOW: Final = 2
"""Lines below the last note, at most, where no mark in the text answers the first."""
_DESCRIPTION: Final = re.compile(
    r"(?:RC|PoC|PrC|FC|SC|Dft|Dupl?|MS|ALS?|TLS?|LS|Tr|LbC)\s*\((?:[A-Z]|in\b)"
    r"|[A-Z][A-Za-z]{1,4}(?:-[A-Z][A-Za-z]*)?: [A-Z][\w ]{2,60}(?:Papers|Collection|Letters|MSS?)\b"
)
"""How editions describe the manuscript under a letter: ``RC (MHi: Adams Papers); addressed …``."""


def numbers_of(parts: Sequence[Part]) -> frozenset[str]:
    """The marks glued to words in these parts."""
    return frozenset(
        match["number"]
        for part in parts
        if part.zone in {Zone.BODY, Zone.TITLE, Zone.HEADING}
        for match in _MARK.finditer(part.text)
    )


def notes_start(parts: Sequence[Part]) -> int:
    """Where notes without a heading begin, at the end of the text; ``len(parts)`` for nowhere."""
    marks = numbers_of(parts)
    for n, part in enumerate(parts):
        if n == 0 or part.zone is not Zone.BODY:
            continue
        if _items_answer(parts[n:], marks):
            return n
        match = _NOTE.match(part.text)
        if match is None:
            continue
        rest = [p for p in parts[n:] if p.zone is Zone.BODY]
        notes = [m for p in rest if (m := _NOTE.match(p.text))]
        marked = match["arrow"] or any(m["number"] in marks for m in notes)
        if marked and len(notes) * 3 >= len(rest):
            return n
        if match["number"] == "1" and len(rest) - len(notes) <= _LINKS_BELOW:
            return n  # their marks stood in what is no text: a title, a date
    return len(parts)


def _items_answer(parts: Sequence[Part], marks: frozenset[str]) -> bool:
    """A list from 1 to the page's end whose numbers are the marks of the text: its notes."""
    first = _ITEM.match(parts[0].text)
    if first is None or first["number"] != "1" or "1" not in marks:
        return False
    items = [m["number"] for p in parts if p.zone is Zone.BODY and (m := _ITEM.match(p.text))]
    rest = sum(1 for p in parts if p.zone is Zone.BODY) - len(items)
    unmarked = sum(1 for number in items if number not in marks)
    return rest <= len(items) + _LINKS_BELOW and unmarked <= 1 and len(items) <= len(marks) + 1


def is_description(text: str) -> bool:
    """Whether an edition here begins to describe the manuscript."""
    return _DESCRIPTION.match(text) is not None


def without_marks(text: str, noted: frozenset[str]) -> str:
    """The text without footnote marks; one with a space before it must have its note."""

    def judge(match: re.Match[str]) -> str:
        if not match["space"] or match["number"] in noted:
            return ""
        before = text[: match.start()]
        return "" if _AFTER_SENTENCE.search(before) else match[0]

    return _EDIT.sub("", _MARK.sub(judge, text)) if "[" in text else text


def noted_in(parts: Sequence[Part]) -> frozenset[str]:
    """The numbers of the notes that these parts are."""
    found = (_NOTE.match(part.text) for part in parts)
    return frozenset(match["number"] for match in found if match and match["number"])
