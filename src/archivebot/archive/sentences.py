"""A paragraph → its sentences, knowing abbreviations, initials and quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from archivebot.archive.wordset import wordset

_STOP: Final = re.compile(r"(?:\.{2,}|[.!?…]+)[\"'”’»“‘›)\]]*(?=\s|$)")
_MARKER: Final = re.compile(r"\s*(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)]|[-–—•*·])\s+")
_ACRONYM: Final = re.compile(r"(?:[^\W\d_]\.){2,}$")
_OPENERS: Final = "“\"'‘«„‹([¿¡–—-"

_LOOK_AHEAD = 40
"""Characters after a full stop that tell whether a sentence begins there."""

_NEVER_LAST: Final = wordset(
    "i.e e.g cf viz vs no nos nr vol vols p pp ch sec art fig ed eds tr trans mr mrs ms dr "
    "prof st gen col capt lt sgt rev hon messrs mme mlle bd hrsg vgl bzw ca c approx resp "
    "z.b d.h u.a o.ä hr fr sog geb sr sra ud uds pág núm t т.е т.д т.п стр см г гг тов им "
    "в.и напр com comp cde jan feb mar apr jun jul aug sept sep oct nov dec s.-d"
)
"""Words before a full stop that is no end of a sentence, without the last stop."""

_SENTENCE_OPENERS: Final = wordset(
    "a an the in on at but and it its he she we they i you this that these those there here "
    "what who when where why how for from to if as all no not only however thus even such "
    "our their his her my some many after before while without with by der die das es wir "
    "sie le la les il elle nous el los las"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]`` of a paragraph. ``whole``: it begins and ends as a sentence does."""

    start: int
    end: int
    whole: bool


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of a paragraph, a list marker before the first left out."""
    marker = _MARKER.match(text)
    start = marker.end() if marker else len(text) - len(text.lstrip())
    found: list[Sentence] = []
    for match in _STOP.finditer(text, start):
        if not _ends_here(text, match) or text[start : match.start()].strip().isdigit():
            continue
        found.append(_sentence(text, start, match.end()))
        start = _after_space(text, match.end())
    if start < len(text.rstrip()):
        end = len(text.rstrip())
        found.append(Sentence(start, end, whole=False))
    return found


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _sentence(text: str, start: int, end: int) -> Sentence:
    opening = text[start:end].lstrip(_OPENERS + " ")
    first = opening[:1]
    begins = bool(first) and (first.isupper() or first.isdigit() or first.lower() == first.upper())
    return Sentence(start, end, whole=begins)


def _ends_here(text: str, stop: re.Match[str]) -> bool:
    begin = _after_space(text, stop.end())
    after = text[begin : begin + _LOOK_AHEAD]
    if not after:
        return True
    following = after.lstrip(_OPENERS)[:1]
    if following and following.islower():
        return False
    mark = stop[0]
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    before = text[max(0, stop.start() - 20) : stop.start()]
    word = re.split(r"[\s(\[“\"«„‘—–]", before)[-1]
    if _ACRONYM.search(f"{word}."):
        return _opens(after)
    if len(word) == 1 and word.isalpha() and word.isupper() and word != "I":
        return False
    if word.casefold() in _NEVER_LAST:
        return False
    return not (word.isdigit() and following.isdigit() and len(word) <= 2)


def _opens(after: str) -> bool:
    """After ``U.S.S.R.`` a sentence begins only with a word that commonly opens one."""
    word = re.match(r"\W*([^\W\d_]+)", after)
    return word is not None and word[1].casefold() in _SENTENCE_OPENERS and word[1][:1].isupper()
