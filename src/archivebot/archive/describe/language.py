"""In which language is the body? Detected on the clean text, ISO 639-1."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from archivebot.archive.describe.settle import Candidate, Settled, evidence, settle
from archivebot.archive.document import How, Paragraph
from archivebot.archive.layouts.sheet import Sheet

_LEAST_WORDS = 20
_SAMPLE = 2000
"""Characters that are enough to tell a language; the whole body would only be slower."""


def language_of(sheet: Sheet, paragraphs: Sequence[Paragraph]) -> Settled[str]:
    """The language a label names, else the detected one; too short a body gives none."""
    candidates = []
    for part in sheet.labelled("language"):
        if code := code_of(part.text):
            found = evidence("language label", part.words, part.line)
            candidates.append(Candidate(code, found, code))
    detected = detect(" ".join(p.text for p in paragraphs)[: _SAMPLE * 2])
    if detected is not None:
        found = evidence("detected", "", None, 0.9, how=How.INFERRED,
                         why="py3langid on the clean body")  # fmt: skip
        candidates.append(Candidate(detected, found, detected))
    return settle("language", candidates, ("language label", "detected"), same=str.__eq__)


def detect(text: str) -> str | None:
    """The language of a text of at least twenty words."""
    if len(text.split()) < _LEAST_WORDS:
        return None
    import py3langid

    code, _ = py3langid.classify(text[:_SAMPLE])
    return str(code)


def code_of(name: str) -> str | None:
    """The ISO 639-1 code of a language's English or own name, or of a code."""
    word = name.strip(" .;,").casefold()
    if len(word) in {2, 5} and word[:2].isalpha() and (len(word) == 2 or word[2] in "-_"):
        return word[:2]
    return _codes().get(word)


@cache
def _codes() -> dict[str, str]:
    from babel import Locale

    codes: dict[str, str] = {}
    english = Locale("en").languages
    for code, name in english.items():
        if len(code) == 2:
            codes.setdefault(str(name).casefold(), code)
    return codes
