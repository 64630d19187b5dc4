"""A blog's front page: several posts, each cut off, and what readers said to one of them.

The page is an index.  Its posts are kept for reading, without its comments (which may
stand twice: once whole, once in lines) and without the line that says where to write.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.document import Warn
from archivebot.archive.folding import fold
from archivebot.archive.layouts.marks import is_chrome
from archivebot.archive.layouts.shapes import ends_sentence, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Line, Page
from archivebot.archive.readers.privacy import MASK

NAME: Final = "blog"

_COMMENT_MARK = re.compile(
    r"\s*(?:Reply\s?Delete|Reply|Delete|Replies|Responder|Antworten)(?![a-z])"
)
_COMMENT_LINE = re.compile(
    r"\s*(?:\d+\s+comments?:?|comments?:?|post a comment|leave a (?:comment|reply)|add comment"
    r"|load more\W*|.{1,60}\s+(?:said|says|wrote)\s*(?:\W*|on .{4,40}))\s*",
    re.IGNORECASE,
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
_SIGNED_COMMENT_AT_MOST = 80


def recognise(page: Page) -> float:
    """How much the page looks like this layout, 0 to 1."""
    lines = [line.text.strip() for line in page.lines if not line.blank]
    if not lines:
        return 0.0
    truncated = sum(1 for text in lines if is_truncated_post(text))
    comments = any(_COMMENT_MARK.match(text) or _COMMENT_LINE.fullmatch(text) for text in lines)
    furniture = sum(1 for text in lines if len(text) < 140 and _FURNITURE.fullmatch(text))
    contact = any(is_contact(text) for text in (lines[:3] + lines[-3:]))
    glued = any(text.startswith("ReplyDelete") for text in lines)
    score = 0.25 * min(truncated, 3) + 0.2 * comments + 0.2 * contact + 0.1 * min(furniture, 3)
    score += 0.3 * glued
    return min(score, 1.0) if truncated >= 2 or glued or (comments and furniture >= 2) else 0.0


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
    """Every line with its zone; each post that is cut off gets a warning."""
    lines = [line for line in page.lines if not line.blank]
    comments = _comment_lines(lines)
    parts: list[Part] = []
    warnings: list[Warn] = []
    for line in lines:
        text = line.text.strip()
        zone = _zone(text, is_comment=line.number in comments)
        if zone is Zone.BODY and is_truncated_post(text):
            words = "A post on this page stops in mid-sentence."
            warnings.append(Warn("truncated", words, line.number))
        parts.append(Part(zone, tidy(text), line.number, text))
    posts = sum(1 for p in parts if p.zone is Zone.BODY and is_truncated_post(p.text))
    return Sheet(page, NAME, tuple(parts), tuple(warnings), index=posts != 0)


def _zone(text: str, *, is_comment: bool) -> Zone:
    if is_comment:
        return Zone.COMMENT
    if is_contact(text) or is_chrome(text) or (len(text) < 140 and _FURNITURE.fullmatch(text)):
        return Zone.CHROME
    return Zone.BODY


def _comment_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines that belong to comments: around each mark, and their doubles."""
    marks = [
        n for n, ln in enumerate(lines)
        if _COMMENT_MARK.match(ln.text) or _COMMENT_LINE.fullmatch(ln.text)
    ]  # fmt: skip
    if not marks:
        return frozenset()
    first = marks[0]
    if _COMMENT_MARK.match(lines[first].text) and first > 0:
        first -= 1  # the mark stands under the first paragraph of what was said
    said = [fold(_COMMENT_MARK.sub("", ln.text)) for ln in lines[first:]]
    doubles = {n for n in range(first) if _is_double(fold(lines[n].text), said)}
    numbers = {lines[n].number for n in doubles} | {ln.number for ln in lines[first:]}
    return frozenset(numbers)


def _is_double(text: str, said: Sequence[str]) -> bool:
    """Whether the comment's own paragraphs make up most of this one, or hold it."""
    if not text:
        return False
    held = sum(len(piece) for piece in said if len(piece) > 15 and piece in text)
    return held > len(text) * 0.6 or any(text in piece for piece in said if len(text) > 15)
