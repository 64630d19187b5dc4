"""Letters inside a book: each with a heading, a date and a salutation of its own.

Conservative: at least three such letters, or the book stays one document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from archivebot.archive.dates import find_dates
from archivebot.archive.wordset import wordset

_LEAST: Final = 3
_LOOKED_AT: Final = 6
"""Blocks under a heading among which the date and the salutation stand."""
_LONGEST_HEADING: Final = 120
_DAY: Final = 2000
"""A leap year, to find out whether words would be a date if they had a year."""

_NUMBERED: Final = re.compile(
    r"\W*(?:(?i:letter|epistle|brief|lettre|carta|письмо|no\.?|nr\.?|n[°º])\s+"
    r"(?:[IVXLCDM]{1,9}|[ivxlcdm]{1,9}|\d{1,4})\b\W*"
    r"|(?:[IVXLCDM]{1,9}|\d{1,4})\s*(?:[.:—–-]\W*|$))(?P<rest>.*)"
)
_TO: Final = re.compile(
    r"\W*(?:(?:letter|epistle|brief|lettre|carta)\s+)?(?:to|an|à|au|aux|a|к)\s+(?P<name>\S.{1,80}?)\W*",
    re.IGNORECASE,
)
_X_TO_Y: Final = re.compile(
    r"\W*(?:from\s+)?(?P<who>[^\W\d_][^,:;]{2,50}?)\s+(?:to|an|à)\s+(?P<name>[^,:;]{2,60}?)\W*",
    re.IGNORECASE,
)
_SALUTATION: Final = re.compile(
    r"\W*(?:my\s+|mein[e]?\s+|mon\s+|ma\s+|mi\s+)?(?:very\s+|own\s+)?(?:dear(?:est)?|beloved"
    r"|honou?red|respected|cher|chère|lieber?|liebster?|teuerster?|verehrter?|geehrter?"
    r"|querid[oa]|estimad[oa]|дорогой|дорогая|милый|милая)\b[^.!?\n]{0,60}?\s*[,:;!.—–-]"
    r"|\W*(?:sir|madam|gentlemen|friend|mein herr|monsieur|madame|señor)\s*[,:;!.—–-]",
    re.IGNORECASE,
)
_GENERIC: Final = wordset(
    "his her my the a an mother father sister brother wife husband friend same sir madam seine "
    "seinen ihre ihren sein mutter vater schwester bruder son sa ses mère père sœur frère same "
    "editor reader public lady gentleman"
)
_HONORIFIC: Final = re.compile(
    r"^(?:(?:mr|mrs|miss|ms|dr|sir|lady|lord|herrn?|frau|m|mme|mlle|monsieur|madame|the rev|rev"
    r"|hon|the hon|general|colonel|captain|professor|prof)\.?\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: its heading, whom that names, and which blocks it takes (``text`` to ``end``)."""

    start: int
    text: int
    end: int
    heading: str
    author: str = ""
    recipient: str = ""


def letters_of(blocks: Sequence[tuple[str, str]]) -> tuple[list[Letter], list[int]]:
    """The letters among a book's blocks ``(text, kind)``, and the numbers of the other blocks."""
    heads = [n for n in range(len(blocks)) if _is_heading(*blocks[n])]
    headed = set(heads)
    letters: list[Letter] = []
    for at, n in enumerate(heads):
        if (letters and n < letters[-1].text) or not _opens(blocks[n][0]):
            continue
        first = n
        while first - n < 2 and first + 1 in headed:
            first += 1
        following = next((h for h in heads[at + 1 :] if h > first), len(blocks))
        if _is_letter([text for text, _ in blocks[first + 1 : following]]):
            titles = [text for text, _ in blocks[n : first + 1]]
            author, recipient = _people(titles)
            heading = " ".join(title.strip() for title in titles)
            letters.append(Letter(n, first + 1, following, heading, author, recipient))
    if len(letters) < _LEAST:
        return [], list(range(len(blocks)))
    taken = {n for letter in letters for n in range(letter.start, letter.end)}
    return letters, [n for n in range(len(blocks)) if n not in taken]


def _is_heading(text: str, kind: str) -> bool:
    if kind in {"note", "verse"} or len(text) > _LONGEST_HEADING or _dated(text) or "\n" in text:
        return False
    if _SALUTATION.match(text):
        return False
    return kind == "heading" or (
        len(text) < 70 and _opens(text) and not text.rstrip().endswith((",", ";", ":"))
    )


def _opens(text: str) -> bool:
    """``LETTER XII.``, ``TO MR. X``, ``Hedda Kranz to Otto Pelz``: the head of a letter."""
    if _NUMBERED.fullmatch(text):
        return True
    if not text[:1].isupper() or len(text.split()) > 12:
        return False
    if _TO.fullmatch(text):
        return True
    match = _X_TO_Y.fullmatch(text)
    return match is not None and bool(_name(match["who"]) and _name(match["name"]))


def _is_letter(texts: Sequence[str]) -> bool:
    """A date near its head or on its last lines, and a salutation near its head."""
    if not texts:
        return False
    head = texts[:_LOOKED_AT]
    greeted = any(_SALUTATION.match(text) for text in head)
    return greeted and any(_dated(text) for text in [*head, *texts[-3:]])


def _dated(text: str) -> bool:
    """A dateline: a short line that is little more than a date, its year perhaps left out."""
    if len(text) > 90 or not any(c.isdigit() for c in text):
        return False
    found = find_dates(text) or find_dates(text, year=_DAY)
    if not found or found[0].date.words.strip().isdigit():
        return False
    left = text[: found[0].start] + text[found[-1].end :]
    return len(left.split()) <= 8


def _people(titles: Sequence[str]) -> tuple[str, str]:
    """Author and recipient, where the heading names them as such."""
    for title in titles:
        text = title
        numbered = _NUMBERED.fullmatch(text)
        if numbered is not None and numbered["rest"]:
            text = numbered["rest"]
        if match := _TO.fullmatch(text):
            return "", _name(match["name"])
        if (match := _X_TO_Y.fullmatch(text)) and _name(match["who"]) and _name(match["name"]):
            return _name(match["who"]), _name(match["name"])
    return "", ""


def _name(text: str) -> str:
    """A name without its honorific, in ordinary capitals; "" for “his Mother”."""
    bare = _HONORIFIC.sub("", re.split(r"[,;(\[]", text)[0].strip(" ."))
    words = bare.split()
    if not words or len(words) > 5 or any(w.casefold().strip(".") in _GENERIC for w in words):
        return ""
    if any(c.isdigit() for c in bare) or not all(w[:1].isupper() or w in _SMALL for w in words):
        return ""
    if bare.upper() == bare and len(bare) > 3:
        bare = " ".join(w if len(w.strip(".")) == 1 else w.capitalize() for w in words)
    return bare


_SMALL: Final = frozenset({"de", "von", "van", "der", "la", "le", "du", "d'", "of", "und", "and"})
