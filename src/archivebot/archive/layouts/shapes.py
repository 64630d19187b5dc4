"""Shapes of lines that several layouts share: names, blocks, wrapped paragraphs, blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from archivebot.archive.languages import words
from archivebot.archive.layouts.sheet import Part, Zone
from archivebot.archive.people import PARTICLES
from archivebot.archive.readers.page import Line
from archivebot.archive.wordset import wordset

LIFE_SPAN: Final = re.compile(r"\(\s*(?:c(?:a|irca)?\.?\s*)?\d{3,4}\s*[-–—]\s*[\w .?]{0,12}\)")
"""A line such as ``(1890 - 1947)``: the years of a life, never of a text."""

_NEVER_IN_A_NAME: Final = wordset(
    "a an and archive archives article as at against by chapter for from how in internet is "
    "its letter letters library no not of on or our part speech that the their this to toward "
    "towards was we what when where who why will with works writers your my his her"
) | words("never_in_names")
_TITLES_OF_PEOPLE: Final = wordset("comrade dr prof professor mr mrs ms miss sir citizen") | words(
    "titles_of_people"
)
_MOST_NAME_WORDS = 7
_WRAP_AT_MOST = 100
_WRAP_AT_LEAST = 40
_SENTENCE_END = re.compile(r"[.!?…:;]['\"”’»)\]]*$")
_WORD = re.compile(r"[^\W\d_]")


def tidy(text: str) -> str:
    """One space between words, none at the ends: how a field's value is kept."""
    return " ".join(text.split())


def is_name(text: str) -> bool:
    """Whether these words have the shape of a person's name (initials, particles, accents)."""
    words = text.split()
    if not words or len(words) > _MOST_NAME_WORDS or len(text) > 80:
        return False
    if any(c.isdigit() for c in text) or any(c in text for c in ',:;!?|/=<>@“”"«»—–…'):
        return False
    if not any(len(w.strip(".")) > 1 for w in words):
        return False
    return all(_is_name_word(w, last=n == len(words) - 1) for n, w in enumerate(words))


def _is_name_word(word: str, *, last: bool) -> bool:
    bare = word.strip(".,'’()[]")
    if not bare:
        return False
    low = bare.casefold()
    if low in PARTICLES:
        return not last or low == "y"
    if low in _NEVER_IN_A_NAME and not (len(bare) == 1 and word.endswith((".", "'", "’"))):
        return False
    if not all(c.isalpha() or c in ".'’-‘·" or ord(c) in range(0x300, 0x370) for c in bare):
        return False
    first = bare[0]
    return first.isupper() or first.lower() == first.upper() or bare[:2].casefold() in {"d'", "d’"}


def are_names(text: str) -> bool:
    """Whether a line is a name, or several: ``Ada Oak and Jan Roos``."""
    names = split_names(text)
    return bool(names) and all(is_name(name) for name in names)


def without_title(name: str) -> str:
    """A name without ``Comrade`` or ``Dr.`` before it."""
    words = name.split()
    while len(words) > 1 and words[0].strip(".").casefold() in _TITLES_OF_PEOPLE:
        words.pop(0)
    return " ".join(words)


_BETWEEN_NAMES = re.compile(r"\s*(?:;|/|&|\b(?:and|und|et|en|и)\b)\s*")


def split_names(text: str) -> list[str]:
    """The names of joint authors or translators: ``A, B and C``. Only whole names.

    ``Trotsky, L.`` is one person; ``Marx, Engels`` can't be told from it and stays whole.
    """
    names: list[str] = []
    for piece in _BETWEEN_NAMES.split(tidy(text)):
        parts = [p.strip() for p in piece.split(",") if p.strip()]
        if len(parts) == 2 and " " not in parts[0]:
            given = parts[1]
            if " " not in given or "." in given:
                parts = [f"{given} {parts[0]}"] if "." in given else [piece.strip()]
        names += parts
    return [n for n in names if n]


def blocks(lines: Iterable[Line]) -> list[list[Line]]:
    """Runs of lines between blank lines."""
    found: list[list[Line]] = []
    run: list[Line] = []
    for line in lines:
        if line.blank:
            if run:
                found.append(run)
            run = []
        else:
            run.append(line)
    if run:
        found.append(run)
    return found


def is_hard_wrapped(runs: Sequence[Sequence[Line]]) -> bool:
    """Whether the lines of these blocks were broken at a margin, and belong together."""
    inner = [line.text for run in runs if len(run) > 1 for line in run[:-1]]
    if len(inner) < 2:
        return False
    longest = max(len(text.rstrip()) for text in inner)
    if not _WRAP_AT_LEAST <= longest <= _WRAP_AT_MOST:
        return False
    full = sum(1 for text in inner if len(text.rstrip()) > longest * 0.72)
    return full >= len(inner) * 0.7


def paragraphs(lines: Sequence[Line], zone: Zone = Zone.BODY) -> tuple[Part, ...]:
    """The paragraphs of some lines: wrapped lines joined, verse kept, else one a line."""
    runs = blocks(lines)
    wrapped = is_hard_wrapped(runs)
    parts: list[Part] = []
    for run in runs:
        if run[0].zone or run[0].role:
            parts.extend(_hinted(run, zone))
        elif len(run) > 1 and (wrapped and not _is_verse(run)):
            text = _joined(run)
            parts.append(Part(zone, text, run[0].number, text))
        elif len(run) > 1 and _is_verse(run):
            text = "\n".join(tidy(line.text) for line in run)
            parts.append(Part(zone, text, run[0].number, text, label="verse"))
        else:
            parts.extend(
                Part(zone, tidy(line.text), line.number, line.text.strip()) for line in run
            )
    return tuple(parts)


def _hinted(run: Sequence[Line], zone: Zone) -> list[Part]:
    """A block that the markup marks: a stanza or a heading is one part, else each line."""
    first = run[0]
    own = Zone(first.zone) if first.zone else zone
    label = "" if first.role == "title" else first.role
    texts = [tidy(line.text) for line in run]
    if first.role == "verse":
        return [Part(own, "\n".join(texts), first.number, "\n".join(texts), label)]
    if own is Zone.HEADING or own is Zone.FOOTNOTE:
        return [Part(own, " ".join(texts), first.number, " ".join(texts), label)]
    return [Part(own, text, ln.number, text, label) for text, ln in zip(texts, run, strict=True)]


def _joined(run: Sequence[Line]) -> str:
    text = ""
    for line in run:
        piece = tidy(line.text)
        if text.endswith("-") and piece[:1].islower() and text[-2:-1].isalpha():
            text = text + piece  # a hyphen at the margin may be the word's own: kept
        else:
            text = f"{text} {piece}" if text else piece
    return text


def _is_verse(run: Sequence[Line]) -> bool:
    """Three lines and more, all short and of uneven length, most without a full stop."""
    if len(run) < 3:
        return False
    texts = [line.text.strip() for line in run]
    if max(len(t) for t in texts) > 62 or any(_starts_list(t) for t in texts):
        return False
    if any(_GREETS.match(t) or not has_letters(t) for t in texts):
        return False  # a short letter, line by line
    stopped = sum(1 for t in texts if re.search(r"[.!?:]$", t))
    capital = sum(1 for t in texts if t[:1].isupper() or not t[:1].isalpha())
    return stopped <= len(texts) / 2 and capital >= len(texts) * 0.6


_GREETS = re.compile(r"(?:my )?dear(?:est)?\b|comrades?\b.{0,30}$", re.IGNORECASE)
_LIST_START = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[-–—•*·])\s+\S")


def _starts_list(text: str) -> bool:
    return _LIST_START.match(text) is not None


def starts_list_item(text: str) -> bool:
    """``1. …``, ``(a) …``, ``– …``: a numbered or dashed paragraph."""
    return _starts_list(text)


def ends_sentence(text: str) -> bool:
    """Whether a line ends like a sentence, a clause or a list intro."""
    return _SENTENCE_END.search(text.strip()) is not None


def has_letters(text: str) -> bool:
    """Whether there is a letter of any script in it."""
    return _WORD.search(text) is not None
