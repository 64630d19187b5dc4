"""Passages that can stand alone: whole sentences of the author's, scored by rule.

Nothing here is learnt or random: the same body gives the same passages, always.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
from archivebot.archive.quoted import Span, opens_block_quotation, quoted_spans
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
_DIGIT: Final = re.compile(r"\d")
_PAIRS: Final = (("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"))
_MARKS: Final = '()[]{}«»"„“”‘'
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
    score: float

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end]


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
        yield from _windows_of(paragraph, spans[n], words)


def _windows_of(
    paragraph: Paragraph, others_words: Sequence[Span], words: Words | None
) -> Iterator[_Window]:
    sentences = sentences_of(paragraph.text)
    texts = [paragraph.text[s.start : s.end] for s in sentences]
    measures = [
        _measure(text, words) if _is_able(s, text, others_words) else None
        for s, text in zip(sentences, texts, strict=True)
    ]
    for first in range(len(sentences)):
        run: list[_Measure] = []
        start = sentences[first].start
        for sentence, measure in zip(
            sentences[first : first + MOST_SENTENCES],
            measures[first : first + MOST_SENTENCES],
            strict=True,
        ):
            if measure is None or sentence.end - start > MOST_CHARACTERS:
                break
            run.append(measure)
            if not LEAST_WORDS <= sum(m.tokens for m in run) <= MOST_WORDS:
                continue
            if not any(m.marked for m in run) or is_balanced(paragraph.text[start : sentence.end]):
                yield _Window(paragraph, start, sentence.end, _score(run, words))


def _is_able(sentence: Sentence, text: str, others_words: Sequence[Span]) -> bool:
    """A whole sentence, no letter formula, that holds nobody else's words."""
    if not sentence.whole or _FORMULA.match(text) or MASK in text or _ADDRESS.search(text):
        return False
    return not any(sentence.start < b and a < sentence.end for a, b in others_words)


def is_balanced(text: str) -> bool:
    """Whether every bracket and quotation mark that opens also closes."""
    if any(text.count(a) != text.count(b) for a, b in _PAIRS) or text.count('"') % 2:
        return False
    if 0 <= text.find(")") < text.find("("):
        return False
    low, left, right = (text.count(q) for q in "„“”")
    if low:  # „ … “ in German, „ … ” in Polish
        return low in {left, right, left + right}
    if left != right:
        return False
    opening = text.count("‘")
    return opening <= len(re.findall(r"’(?![^\W\d_])", text))


@dataclass(frozen=True, slots=True)
class _Measure:
    """What the score asks of one sentence, counted once however many windows hold it."""

    tokens: int
    """Words as white space parts them: what the limit counts."""
    words: int
    opening: float
    marked: bool = False
    """Holds brackets or quotation marks, which must be balanced."""
    digits: bool = False
    aside: bool = False
    trails: bool = False
    past: int = 0
    present: int = 0
    general: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    contrast: bool = False
    definition: bool = False
    formula: bool = False
    long: tuple[str, ...] = ()
    names: int = 0


def _score(measures: Sequence[_Measure], words: Words | None) -> float:
    """How well these sentences stand alone, 0 to 1, by rule."""
    score = 0.5 + _length(measures) + measures[0].opening
    if words is not None:
        score += _manner(measures)
    score -= 0.12 * any(m.digits for m in measures)
    score -= 0.08 * any(m.aside for m in measures)
    score -= 0.05 * measures[-1].trails
    return round(min(1.0, max(0.0, score)), 3)


def _measure(sentence: str, words: Words | None) -> _Measure:
    low = sentence.casefold().replace("’", "'")
    tokens = _WORD.findall(low)
    printed = sentence.split()
    measure = _Measure(
        tokens=len(printed),
        words=len(tokens),
        opening=0.0 if tokens else -0.3,
        marked=any(mark in sentence for mark in _MARKS),
        digits=_DIGIT.search(sentence) is not None,
        aside="(" in sentence or "[" in sentence,
        trails=sentence.rstrip('”"’)').endswith(("?", "…")),
    )
    if words is None or not tokens:
        return measure
    known = set(tokens)
    line = f" {' '.join(tokens)} "
    past = sum(t in words.past or t.endswith(words.past_endings) for t in tokens)
    present = sum(t in words.present or t.endswith(words.present_endings) for t in tokens)
    return replace(
        measure,
        opening=_opening(tokens, words),
        past=past,
        present=present,
        general=words.general & known,
        persons=words.persons & known,
        contrast=not words.contrast.isdisjoint(known),
        definition=any(phrase in line for phrase in words.definition),
        formula=not words.formulae.isdisjoint(known) or any(p in line for p in words.phrases),
        long=tuple(t for t in tokens if len(t) > 5),
        names=sum(word[0].isupper() for word in printed[1:]),
    )


def _length(measures: Sequence[_Measure]) -> float:
    """A plateau from 8 to 45 words a sentence; two or three sentences count a little more."""
    score = sum(0.1 if 8 <= m.words <= 45 else -0.15 for m in measures) / len(measures)
    total = sum(m.words for m in measures)
    return score + (0.04 if len(measures) > 1 and 18 <= total <= 60 else 0.0)


def _opening(tokens: Sequence[str], words: Words) -> float:
    score = 0.0
    if tokens[0] in words.connectives:
        score -= 0.16
    if tokens[0] in words.unresolved:
        score -= 0.2
    early = sum(t in words.unresolved for t in tokens[1:5])
    return score - 0.08 * min(early, 2)


def _manner(measures: Sequence[_Measure]) -> float:
    past, present = sum(m.past for m in measures), sum(m.present for m in measures)
    score = 0.14 if present and present >= past / 2 else 0.0
    score -= 0.16 * (past > present)
    score += 0.035 * min(3, len(frozenset().union(*(m.general for m in measures))))
    score -= 0.04 * min(3, len(frozenset().union(*(m.persons for m in measures))))
    score += 0.05 * any(m.contrast for m in measures)
    score += 0.05 * any(m.definition for m in measures)
    score -= 0.2 * any(m.formula for m in measures)
    long = [t for m in measures for t in m.long]
    score += 0.04 * (len(long) > len(set(long)))
    return score - 0.04 * min(5, max(0, sum(m.names for m in measures) - 1))
