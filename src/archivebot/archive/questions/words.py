"""What people type into a search, parsed: nothing of it reaches FTS5 as syntax."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

MOST_WORDS: Final = 12
"""Words of a question that are used: more only cost time."""

_PIECE = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_WORD = re.compile(r"\w+")
_QUOTES: Final = str.maketrans(dict.fromkeys("“”„«»", '"'))


@dataclass(frozen=True, slots=True)
class WordsQuery:
    """FTS5 expressions for a question: all of its words, and any of them."""

    every: str
    some: str
    words: tuple[str, ...]


def _quoted(words: list[str]) -> str:
    return '"' + " ".join(words) + '"'


def parse_words(text: str) -> WordsQuery | None:
    """Words, "phrases" and -exclusions. None when nothing searchable was typed."""
    wanted: list[str] = []
    barred: list[str] = []
    plain: list[str] = []
    for match in _PIECE.finditer(text.translate(_QUOTES)):
        words = _WORD.findall(match["phrase"] if match["phrase"] is not None else match["word"])
        if not words:
            continue
        (barred if match["minus"] else wanted).append(_quoted(words))
        if not match["minus"]:
            plain.extend(words)
    wanted, barred = wanted[:MOST_WORDS], barred[:MOST_WORDS]
    if not wanted:
        return None
    without = "".join(f" NOT {b}" for b in barred)
    return WordsQuery(
        every=f"({' AND '.join(wanted)}){without}",
        some=f"({' OR '.join(wanted)}){without}",
        words=tuple(plain),
    )


def prefix_query(text: str) -> str:
    """Every word of ``text`` as a prefix: what autocomplete matches. Never empty syntax."""
    words = _WORD.findall(text)[:MOST_WORDS]
    return " AND ".join(f'"{word}"*' for word in words) or '""'
