"""A text that is one date as a whole, whatever stands harmlessly around it."""

from __future__ import annotations

from typing import Final

from archivebot.archive.dates import vocabulary as vocab
from archivebot.archive.dates.grammar import Grammar, Reading
from archivebot.archive.dates.tokens import tokens

LONGEST_DATE: Final = 200
"""Characters of a text that may be one date as a whole."""

_FILLERS_AT_MOST: Final = 6
"""Words and signs passed over before a date: "dated on Saturday, the"."""

_PUNCTUATION: Final = frozenset(".,;:!")


def whole(
    text: str, *, default_year: int | None = None, two_digits: bool = False, typed: bool = False
) -> Reading | None:
    """What the whole text says, in the freedom :class:`~.parts.Parts` describes.

    None if it is no date: longer than ``LONGEST_DATE``, or anything left over.
    """
    if len(text) > LONGEST_DATE:
        return None
    found = tokens(text)
    start, stop = 0, len(found)
    while stop and found[stop - 1].text in _PUNCTUATION:
        stop -= 1
    while start < stop and found[start].text in _PUNCTUATION:
        start += 1
    if stop - start > 1 and found[start].text == "(" and found[stop - 1].text == ")":
        closes = [i for i in range(start, stop) if found[i].text == ")"]
        if closes == [stop - 1]:  # "(September 1935)", but not "(1936) (?)"
            start, stop = start + 1, stop - 1
            while stop > start and found[stop - 1].text in _PUNCTUATION:
                stop -= 1
    grammar = Grammar(found[:stop], default_year, two_digits, typed)
    for begin in _beginnings(grammar, start):
        reading = grammar.longest(begin, lambda end: end == stop)
        if reading is not None:
            return reading
    return None


def _beginnings(grammar: Grammar, start: int) -> list[int]:
    """The tokens at which a whole date may begin: the first, and after each filler."""
    begins = [start]
    for i in range(start, start + _FILLERS_AT_MOST):
        text = grammar.at(i).text
        filler = text in vocab.FILLERS or text in vocab.weekdays()
        if not filler and not (i > start and text in _PUNCTUATION):
            break
        begins.append(i + 1)
    return begins
