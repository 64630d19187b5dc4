"""A blog's front page: several posts, each cut off, and what readers said to one of them.

The page is an index.  Its posts are kept for reading, without its comments (which may
stand twice: once whole, once in lines) and without the line that says where to write.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from archivebot.archive.document import Warn
from archivebot.archive.folding import fold
from archivebot.archive.layouts import plain
from archivebot.archive.layouts.marks import is_chrome
from archivebot.archive.layouts.shapes import ends_sentence, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Line, Page
from archivebot.archive.readers.privacy import MASK

NAME: Final = "blog"

_GLUED_MARK = re.compile(
    r"\s*(?:Reply\s?Delete|Responder\s?Eliminar|Répondre\s?Supprimer|Antworten\s?Löschen)"
)
"""The links under a comment, run together with the line that follows them."""
_COMMENT_LINES: Final = tuple(
    re.compile(rf"\s*(?:{pattern})\s*", re.IGNORECASE)
    for pattern in (
        r"\d+\s+comments?:?|comments?:?|post a comment|leave a (?:comment|reply)|add comment",
        r"reply|delete|replies|load more\W*",
        r"\S.{0,40}\s(?:said|says|wrote)\s*(?:\.\.\.|…|:|on .{4,40})",
    )
)
_FURNITURE = re.compile(
    r"\s*(?:posted (?:by|on|at|in) .{1,80}|older posts?|newer posts?|home|subscribe(?: "
    r"to)?:?.{0,60}"
    r"|powered by \w+.*|labels?:.*|share (?:this|to).*|read more.{0,10}|continue reading.{0,60}"
    r"|blog archive|about me|view my complete profile|followers|search this blog"
    r"|email this.*|blogthis!.*|no comments:?|simple theme.*)\s*",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"(?:^|\s)@\w{2,}")
_CONTACT_WORDS = re.compile(
    r"\b(?:contact|e-?mail(?:ed)?|twitter|facebook|telegram|instagram|mastodon|questions|messages"
    r"|reach us|write to us|find us)\b",
    re.IGNORECASE,
)
_LONG_POST = 350
_LONGEST_CONTACT = 500


def recognise(page: Page) -> float:
    """How much the page looks like this layout, 0 to 1."""
    lines = [line.text.strip() for line in page.lines if not line.blank]
    if not lines:
        return 0.0
    truncated = sum(1 for text in lines if is_truncated_post(text))
    furniture = sum(1 for text in lines if len(text) < 140 and _FURNITURE.fullmatch(text))
    contact = any(is_contact(text) for text in (lines[:3] + lines[-3:]))
    glued = any(_GLUED_MARK.match(text) for text in lines)
    marks = {n for text in lines for n, mark in enumerate(_COMMENT_LINES) if mark.fullmatch(text)}
    if truncated < 2 and not glued and len(marks) + min(furniture, 2) < 2:
        return 0.0
    score = 0.25 * min(truncated, 3) + 0.2 * min(len(marks), 2) + 0.2 * contact
    return min(1.0, score + 0.1 * min(furniture, 3) + 0.5 * glued)


def is_truncated_post(text: str) -> bool:
    """A long paragraph that stops in mid-sentence."""
    return len(text) >= _LONG_POST and not ends_sentence(text) and (text[-1:].isalnum() or
                                                                     text[-1:] == ",")  # fmt: skip


def is_contact(text: str) -> bool:
    """A line that says where to write: a handle or a masked address, among such words."""
    if len(text) > _LONGEST_CONTACT:
        return False
    return bool((MASK in text or _CONTACT.search(text)) and _CONTACT_WORDS.search(text))


def dissect(page: Page) -> Sheet:
    """Every line with its zone. Posts that are cut off make an index; one whole post is a text."""
    lines = [line for line in page.lines if not line.blank]
    comments = _comment_lines(lines)
    zoned = {line.number: _zone(line, comments) for line in lines}
    cut_off = [
        line for line in lines
        if zoned[line.number] is Zone.BODY and is_truncated_post(line.text.strip())
    ]  # fmt: skip
    if not cut_off:
        return _one_post(page, zoned)
    parts = tuple(
        Part(zoned[line.number], tidy(line.text), line.number, line.text.strip()) for line in lines
    )
    words = "A post on this page stops in mid-sentence."
    warnings = tuple(Warn("truncated", words, line.number) for line in cut_off)
    return Sheet(page, NAME, parts, warnings, index=True)


def _one_post(page: Page, zoned: dict[int, Zone]) -> Sheet:
    """A post read as any other page, without what stands around it."""
    apart = [n for n, zone in zoned.items() if zone is not Zone.BODY]
    rest = tuple(Line(ln.number, "") if ln.number in apart else ln for ln in page.lines)
    around = [
        Part(zoned[line.number], tidy(line.text), line.number, line.text.strip())
        for line in page.lines
        if line.number in apart
    ]
    sheet = plain.dissect(replace(page, lines=rest))
    return replace(sheet, page=page, layout=NAME, parts=(*sheet.parts, *around))


def _zone(line: Line, comments: frozenset[int]) -> Zone:
    text = line.text.strip()
    if line.number in comments:
        return Zone.COMMENT
    if is_contact(text) or is_chrome(text) or (len(text) < 140 and _FURNITURE.fullmatch(text)):
        return Zone.CHROME
    return Zone.BODY


def _comment_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines that belong to comments: around each mark, and their doubles."""
    marks = [n for n, line in enumerate(lines) if _is_mark(line.text)]
    if not marks:
        return frozenset()
    first = marks[0]
    if first > 0 and not _COMMENT_LINES[0].fullmatch(lines[first].text):
        said_line = _COMMENT_LINES[2].fullmatch(lines[first].text)
        first -= 0 if said_line else 1  # the links stand under the first words of a comment
    said = [fold(_GLUED_MARK.sub("", ln.text)) for ln in lines[first:]]
    doubles = {n for n in range(first) if _is_double(fold(lines[n].text), said)}
    numbers = {lines[n].number for n in doubles} | {ln.number for ln in lines[first:]}
    return frozenset(numbers)


def _is_mark(text: str) -> bool:
    return bool(_GLUED_MARK.match(text)) or any(m.fullmatch(text) for m in _COMMENT_LINES)


def _is_double(text: str, said: Sequence[str]) -> bool:
    """Whether the comment's own paragraphs make up most of this one, or hold it."""
    if not text:
        return False
    held = sum(len(piece) for piece in said if len(piece) > 15 and piece in text)
    return held > len(text) * 0.6 or any(text in piece for piece in said if len(text) > 15)
