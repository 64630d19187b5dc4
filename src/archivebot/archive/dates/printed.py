"""Dates as they are printed on pages: one that is the whole text, or all inside a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archivebot.archive.dates import vocabulary as vocab
from archivebot.archive.dates.edtf import parse_edtf
from archivebot.archive.dates.grammar import Grammar, Reading
from archivebot.archive.dates.pieces import ShortYear, with_year_of_two
from archivebot.archive.dates.tokens import tokens
from archivebot.archive.dates.value import HistoricalDate
from archivebot.archive.dates.whole import whole

LONGEST_TEXT: Final = 100_000
"""Characters of a text in which dates are looked for; what stands behind is not read."""

CENTURY_REACH: Final = 50
"""Years around a known date in which a two-digit year must have exactly one meaning."""

_COUNTING_SIGNS: Final = frozenset("$£€#№§@+=<>^")


@dataclass(frozen=True, slots=True)
class Found:
    """A date inside a text: ``text[start:end] == date.words``."""

    date: HistoricalDate
    start: int
    end: int


def read_printed(
    text: str, *, year: int | None = None, century_from: HistoricalDate | None = None
) -> HistoricalDate | None:
    """The date that the whole text is, or None if it is anything else.

    Punctuation around it, a weekday, "on" and the like are passed over. ``year``
    completes a dateline that has none ("August 8"): the caller vouches for it.
    ``century_from`` lets a year of two digits be the one year within 50 of that date,
    and marks it uncertain; without it such a year is never read.
    """
    reading = whole(text, default_year=year, two_digits=century_from is not None)
    edtf = None if reading is None else _certain_form(reading, century_from)
    return None if edtf is None else parse_edtf(edtf, text.strip())


def _certain_form(reading: Reading, century_from: HistoricalDate | None) -> str | None:
    """The one form a page's date has; None for two, or none."""
    if len(reading.edtfs) == 1:
        return reading.edtfs[0]
    if isinstance(reading.flaw, ShortYear) and century_from is not None:
        around = century_from.earliest, century_from.latest
        if around[0] is not None and around[1] is not None:
            return with_year_of_two(reading.flaw, around[0], around[1], CENTURY_REACH)
    return None


def find_dates(text: str, *, year: int | None = None) -> list[Found]:
    """All dates in a line: left to right, the longest at each place, none overlapping.

    What has the shape of a date but is none (30 February, 3/4/1936, a span that runs
    backwards) is passed over as a whole: its remains are no date either. A bare year
    is ``Precision.YEAR``; numbers after "p.", "Vol.", "No." are never read.
    """
    text = text[:LONGEST_TEXT]
    grammar = Grammar(tokens(text), default_year=year)
    found: list[Found] = []
    i = 0
    while i < len(grammar.tokens):
        reading = _longest_inside(grammar, i)
        if reading is None:
            i += 1
            continue
        if len(reading.edtfs) == 1:
            start, end = grammar.at(i).start, grammar.at(reading.end - 1).end
            found.append(Found(parse_edtf(reading.edtfs[0], text[start:end]), start, end))
        i = max(reading.end, i + 1)
    return found


def _longest_inside(grammar: Grammar, i: int) -> Reading | None:
    token = grammar.at(i)
    if token.kind == "word":
        if token.text in vocab.ARTICLES or not _may_begin(token.text):
            return None
        if token.glued and grammar.at(i - 1).kind == "number":
            return None
    elif token.kind == "number":
        if len(token.text) > 4 or _counted(grammar, i) or _inside_number(grammar, i):
            return None
    elif token.text != "[":
        return None
    return grammar.longest(i, lambda end: _may_end(grammar, i, end))


def _may_begin(word: str) -> bool:
    return (
        word in vocab.months()
        or word in vocab.seasons()
        or word in vocab.senses()
        or word in vocab.DECADE_BEFORE
    )


def _counted(grammar: Grammar, i: int) -> bool:
    """Whether the number counts pages, volumes, money …: ``p. 1936``, ``No. 8``."""
    i -= 1
    if grammar.at(i).text in _COUNTING_SIGNS:
        return True
    stopped = grammar.is_(i, ".", ":")
    word = grammar.at(i - stopped)
    # "с 8 августа" is "from 8 August"; only "с. 8" is page 8
    return word.kind == "word" and word.text in vocab.COUNTED and (stopped or len(word.text) > 1)


def _inside_number(grammar: Grammar, i: int) -> bool:
    """Whether it is glued to a letter or is the end of a longer number: ``12.345``, ``B1936``."""
    if not grammar.at(i).glued:
        return False
    before = grammar.at(i - 1)
    if before.kind in {"word", "number"}:
        return True
    linked = before.text in {".", ",", "-", "–", "/", "'", ":"} and before.glued
    return linked and grammar.at(i - 2).kind == "number"


def _may_end(grammar: Grammar, start: int, end: int) -> bool:
    """Whether a date may end before this token: not inside a word or a longer number."""
    after = grammar.at(end)
    if not after.glued:
        return True
    if after.kind in {"number", "word"}:
        return grammar.at(end - 1).kind == "sign" or (
            after.kind == "word" and not after.text.isalpha()
        )
    worded = any(grammar.at(i).kind == "word" for i in range(start, end))
    links = {"-", "–", "/"} if worded else {"-", "–", "/", ".", ",", ":"}
    more = grammar.at(end + 1)
    return not (after.text in links and more.glued and more.kind == "number")
