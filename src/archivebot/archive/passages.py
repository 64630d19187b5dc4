"""Passages that can stand alone: whole sentences of the author's, scored by rule.

Nothing here is learnt or random: the same body gives the same passages, always.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from archivebot.archive.document import (
    PARAGRAPH_BREAK,
    Document,
    Kind,
    Paragraph,
    Passage,
    Role,
)
from archivebot.archive.quotable import LANGUAGES, Words
from archivebot.archive.quoted import opens_block_quotation, quoted_spans
from archivebot.archive.readers.privacy import MASK
from archivebot.archive.sentences import Sentence, sentences_of

MOST_WORDS: Final = 75
MOST_CHARACTERS: Final = 450
MOST_SENTENCES: Final = 3
LEAST_WORDS: Final = 6
LEAST_SCORE: Final = 0.4
MOST_PASSAGES: Final = 60
"""Passages kept of one document, at most: a book has more than anybody will ask for."""

_QUOTABLE: Final = frozenset({Role.TEXT, Role.LIST_ITEM})
_NO_TEXT: Final = frozenset({Kind.INDEX, Kind.NOT_A_DOCUMENT})
_ADDRESS: Final = re.compile(
    r"https?://|www\.|\S@\S|(?:^|\s)@\w|\.(?:org|com|net)\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_PAIRS: Final = (("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"))
_FORMULA: Final = re.compile(
    r"^(?:please\b.{0,60}|(?:with\s+)?(?:fraternal|comradely|best|warm|cordial).{0,60}(?:greetings|regards|wishes)"
    r".{0,40}|(?:yours|sincerely|i shake your hand|i embrace you|a friendly handshake).{0,60}"
    r"|(?:dear|my dear)\b.{0,60})[.!]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Window:
    paragraph: Paragraph
    start: int
    end: int
    text: str
    score: float


def passages_of(document: Document) -> tuple[Passage, ...]:
    """The best windows of a document that do not overlap, in reading order.

    None from an index, from what is no document, or where the author is unknown: a
    passage is always signed, and the signature must be right.
    """
    if document.kind in _NO_TEXT or not document.authors:
        return ()
    words = LANGUAGES.get(document.language or "")
    windows = sorted(
        _windows(document.paragraphs, words), key=lambda w: (-w.score, w.paragraph.number, w.start)
    )
    chosen: list[_Window] = []
    for window in windows:
        if len(chosen) >= MOST_PASSAGES or window.score < LEAST_SCORE:
            break
        if not any(_overlap(window, other) for other in chosen):
            chosen.append(window)
    starts = _paragraph_starts(document.paragraphs)
    chosen.sort(key=lambda w: (w.paragraph.number, w.start))
    return tuple(
        Passage(
            text=w.text,
            start=starts[w.paragraph.number] + w.start,
            end=starts[w.paragraph.number] + w.end,
            score=w.score,
            paragraph=w.paragraph.number,
            low_confidence=words is None,
        )
        for w in chosen
    )


def _overlap(one: _Window, other: _Window) -> bool:
    same = one.paragraph.number == other.paragraph.number
    return same and one.start < other.end and other.start < one.end


def _paragraph_starts(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    starts, offset = {}, 0
    for paragraph in paragraphs:
        starts[paragraph.number] = offset
        offset += len(paragraph.text) + len(PARAGRAPH_BREAK)
    return starts


def _windows(paragraphs: Sequence[Paragraph], words: Words | None) -> Iterator[_Window]:
    spans = quoted_spans([p.text for p in paragraphs])
    for n, paragraph in enumerate(paragraphs):
        if paragraph.role not in _QUOTABLE:
            continue
        if n > 0 and opens_block_quotation(paragraphs[n - 1].text) and paragraph.role is Role.TEXT:
            continue
        sentences = sentences_of(paragraph.text)
        for first in range(len(sentences)):
            for last in range(first, min(first + MOST_SENTENCES, len(sentences))):
                run = sentences[first : last + 1]
                if run[-1].end - run[0].start > MOST_CHARACTERS:
                    break
                window = _window(paragraph, run, spans[n], words)
                if window is not None:
                    yield window


def _window(
    paragraph: Paragraph,
    run: Sequence[Sentence],
    others_words: Sequence[tuple[int, int]],
    words: Words | None,
) -> _Window | None:
    start, end = run[0].start, run[-1].end
    text = paragraph.text[start:end]
    if not all(s.whole for s in run) or not may_stand(text):
        return None
    if any(start < b and a < end for a, b in others_words):
        return None
    pieces = [paragraph.text[s.start : s.end] for s in run]
    if any(_FORMULA.match(piece) for piece in pieces):
        return None
    return _Window(paragraph, start, end, text, score_of(pieces, words))


def may_stand(text: str) -> bool:
    """The filters that need no score: length, balance, no address, an end."""
    if len(text) > MOST_CHARACTERS or "\n" in text:
        return False
    count = len(text.split())
    if not LEAST_WORDS <= count <= MOST_WORDS:
        return False
    if MASK in text or _ADDRESS.search(text):
        return False
    return is_balanced(text)


def is_balanced(text: str) -> bool:
    """Whether every bracket and quotation mark that opens also closes."""
    if any(text.count(a) != text.count(b) for a, b in _PAIRS) or text.count('"') % 2:
        return False
    depth = 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return False
    low, left, right = (text.count(q) for q in "„“”")
    if low:  # „ … “ in German, „ … ” in Polish
        return low in {left, right, left + right}
    if left != right:
        return False
    opening = text.count("‘")
    return opening <= len(re.findall(r"’(?![^\W\d_])", text))


def score_of(sentences: Sequence[str], words: Words | None) -> float:
    """How well these sentences stand alone, 0 to 1, by rule."""
    tokens = [_WORD.findall(s.casefold()) for s in sentences]
    score = 0.5 + _length(tokens)
    if words is not None:
        score += _opening(tokens[0], words) + _manner(" ".join(sentences), tokens, words)
    text = " ".join(sentences)
    score -= 0.12 * any(c.isdigit() for c in text)
    score -= 0.08 * ("(" in text or "[" in text) + 0.05 * text.rstrip('”"’)').endswith(("?", "…"))
    return round(min(1.0, max(0.0, score)), 3)


def _length(tokens: Sequence[Sequence[str]]) -> float:
    """A plateau from 8 to 45 words a sentence; two or three sentences count a little more."""
    score = 0.0
    for words in tokens:
        if not words:
            return -0.5
        fits = 8 <= len(words) <= 45
        score += (0.1 if fits else -0.15) / len(tokens)
    total = sum(len(words) for words in tokens)
    return score + (0.04 if len(tokens) > 1 and 18 <= total <= 60 else 0.0)


def _opening(tokens: Sequence[str], words: Words) -> float:
    if not tokens:
        return -0.3
    first = tokens[0].replace("’", "'")
    score = 0.0
    if first in words.connectives:
        score -= 0.16
    if first in words.unresolved:
        score -= 0.2
    early = [t for t in tokens[1:5] if t in words.unresolved]
    return score - 0.08 * min(len(early), 2)


def _manner(text: str, tokens: Sequence[Sequence[str]], words: Words) -> float:
    flat = [t for sentence in tokens for t in sentence]
    past, present = len(words.past.findall(text)), len(words.present.findall(text))
    score = 0.14 if present and present >= past / 2 else 0.0
    if past > present:
        score -= 0.16
    score += 0.035 * min(3, len({t for t in flat if t in words.general}))
    score += 0.05 * bool(words.contrast.search(text)) + 0.05 * bool(words.definition.search(text))
    score -= 0.2 * bool(words.formulae.search(text))
    long_words = [t for t in flat if len(t) > 5]
    score += 0.04 * (len(long_words) > len(set(long_words)))
    names = len(re.findall(r"(?<=[\w,;] )[A-ZÀ-ÞА-Я][\w’-]+", text))
    return score - 0.03 * min(4, max(0, names - 1))
