"""Someone else's words inside an author's text: never to be signed with the author's name.

A quotation of one to four words (“united front”) is the author's own way of speaking.
A longer one counts as somebody else's, however it is introduced: better a passage less
than one sentence under a wrong name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

SCARE_WORDS: Final = 4
"""Words in quotation marks, at most, that stay the author's."""

Span = tuple[int, int]

_PAIRED: Final = (
    re.compile(r"“[^“”]*”"),
    re.compile(r"„[^„“”]*[“”]"),
    re.compile(r"«[^«»]*»"),
    re.compile(r"»[^«»]*«"),
    re.compile(r'"[^"]*"'),
    re.compile(r"(?<![^\W\d_])‘[^‘]*?’(?![^\W\d_])"),
    re.compile(r"(?<![^\s(])'[^']{1,400}(?:'[^\W\d_][^']{0,400}){0,8}'(?![^\W\d_])"),
)
_MARKS: Final = (("“", "”"), ("«", "»"))
_ANY_MARK: Final = "“„«»\"‘'"
_CONTINUED_PARAGRAPHS: Final = 12
"""Paragraphs over which a quotation that is not closed may run on."""

_INTRODUCED: Final = re.compile(
    r"\b(?:writes?|wrote|written|says?|said|states?|stated|declares?|declared|reads?|quotes?|quoted|quotation"
    r"|according|adds?|added|asks?|asked|answers?|answered|replied|replies|letter|telegram|statement|resolution"
    r"|appeal|slogan|watchword|passage|words|report|following|schreibt|schrieb|sagt|sagte|erklärt|écrit|dit"
    r"|déclare|escribe|dice|dijo|пишет|писал|говорит|сказал)\b[^.!?]*:\s*$",
    re.IGNORECASE,
)


def opens_block_quotation(text: str) -> bool:
    """``As Kollontai writes:`` at a paragraph's end: the next paragraph may be hers."""
    return _INTRODUCED.search(text.rstrip()) is not None


def quoted_spans(paragraphs: Sequence[str]) -> list[list[Span]]:
    """For each paragraph the spans that are somebody else's words."""
    spans = [_within(text) for text in paragraphs]
    for opening, closing in _MARKS:
        if not any(opening in text for text in paragraphs):
            continue
        _over_paragraphs(paragraphs, opening, closing, spans)
    return spans


def _within(text: str) -> list[Span]:
    if not any(mark in text for mark in _ANY_MARK):
        return []
    return [
        match.span()
        for pattern in _PAIRED
        for match in pattern.finditer(text)
        if len(match[0].split()) > SCARE_WORDS
    ]


def _over_paragraphs(
    paragraphs: Sequence[str], opening: str, closing: str, spans: list[list[Span]]
) -> None:
    """Quotations opened in one paragraph and closed in a later one."""
    n = 0
    while n < len(paragraphs):
        start = _left_open(paragraphs[n], opening, closing)
        if start is None:
            n += 1
            continue
        last = _closed_in(paragraphs, n, opening, closing)
        spans[n].append((start, len(paragraphs[n])))
        for later in range(n + 1, last + 1):
            text = paragraphs[later]
            end = text.rfind(closing) + 1 if later == last else len(text)
            spans[later].append((0, end or len(text)))
        n = max(last, n + 1)


def _left_open(text: str, opening: str, closing: str) -> int | None:
    if opening not in text:
        return None
    depth, start = 0, None
    for at, sign in enumerate(text):
        if sign == opening:
            start = at if depth == 0 else start
            depth = 1
        elif sign == closing:
            depth = 0
    return start if depth else None


def _closed_in(paragraphs: Sequence[str], first: int, opening: str, closing: str) -> int:
    """The last paragraph of a quotation: where a mark closes that was not opened there.

    A quotation that goes on repeats its opening mark at each paragraph's head.
    """
    for n in range(first + 1, min(len(paragraphs), first + 1 + _CONTINUED_PARAGRAPHS)):
        text = paragraphs[n]
        body = text.lstrip().removeprefix(opening)
        if _left_open(body, opening, closing) is None and closing in body:
            before, _, _ = body.partition(closing)
            if opening not in before:
                return n
        if not text.lstrip().startswith(opening) and opening in text:
            return first  # another quotation begins: the first was never closed
    return first
