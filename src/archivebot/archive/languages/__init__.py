"""What pages print in each language. Adding a language is adding one module and its name here.

The words of English stand with the rules themselves; these are joined to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archivebot.archive.document import Kind
from archivebot.archive.languages import de, es, fr, it, lv, nl, pl, pt, ru
from archivebot.archive.languages.tongue import Tongue
from archivebot.archive.wordset import wordset

__all__ = ("TONGUES", "Tongue", "either", "entries", "is_foreign", "kinds", "words")

TONGUES: Final[tuple[Tongue, ...]] = (
    de.WORDS, fr.WORDS, es.WORDS, ru.WORDS, it.WORDS, pt.WORDS, nl.WORDS, pl.WORDS, lv.WORDS,
)  # fmt: skip


def either(name: str) -> str:
    """One regular expression of that field of every language, as alternatives."""
    return "|".join(pattern for tongue in TONGUES if (pattern := getattr(tongue, name)))


def entries(name: str) -> Iterator[tuple[str, str]]:
    """The entries of that table of every language."""
    for tongue in TONGUES:
        yield from getattr(tongue, name).items()


def kinds() -> Iterator[tuple[Kind, str]]:
    """Each kind with how a title of that kind begins, in every language."""
    for tongue in TONGUES:
        yield from tongue.kinds.items()


def words(name: str) -> frozenset[str]:
    """The words of that field of every language."""
    return wordset(" ".join(getattr(tongue, name) for tongue in TONGUES))


_ENGLISH: Final = wordset(
    "the of and to that is in it was for with as his be not he by are this but which they you"
)
_COMMON: Final = tuple(wordset(tongue.common) for tongue in TONGUES)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE = 6000
"""Characters by which a language is known; the whole page would only be slower."""
_LEAST_KNOWN = 4


def is_foreign(text: str) -> bool:
    """Whether a page is in one of these languages rather than in English, by its small words."""
    found = [word.casefold() for word in _WORD.findall(text[:_SAMPLE])]
    english = sum(1 for word in found if word in _ENGLISH)
    best = max(sum(1 for word in found if word in known) for known in _COMMON)
    return best >= _LEAST_KNOWN and best > 1.3 * english
