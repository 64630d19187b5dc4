"""Days, months and years among the tokens of a text: the lower half of the grammar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from archivebot.archive.dates import vocabulary as vocab
from archivebot.archive.dates.pieces import Piece
from archivebot.archive.dates.tokens import Token

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2099
"""Years read as such: four digits that are likelier a year than a count."""

_NOTHING: Final = Token("end", "", -1, -1, False)


def likely(year: int) -> bool:
    """Whether four digits are taken for a year."""
    return FIRST_YEAR <= year <= LAST_YEAR


@dataclass(frozen=True, slots=True)
class Parts:
    """The tokens of one text, and how freely they may be read.

    ``default_year`` completes dates without a year; ``two_digits`` lets a year have two
    digits (never expanded here: a :class:`~.pieces.ShortYear` flaw); ``typed`` adds the
    forms that only people at a keyboard use (``08/1936``).
    """

    tokens: list[Token]
    default_year: int | None = None
    two_digits: bool = False
    typed: bool = False

    def at(self, i: int) -> Token:
        """The token, or one that matches nothing."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else _NOTHING

    def is_(self, i: int, *texts: str) -> bool:
        """Whether the token is one of these."""
        return self.at(i).text in texts

    def number(self, i: int, *lengths: int) -> int | None:
        """The number here, if it has one of these counts of digits."""
        token = self.at(i)
        return int(token.text) if token.kind == "number" and len(token.text) in lengths else None

    def joined(self, i: int, *, comma: bool = True) -> int:
        """Past what may stand between day, month and year: ``, . of de`` or a glued ``-``."""
        for _ in range(3):
            token = self.at(i)
            if not (
                token.text == "."
                or (token.text == "," and comma)
                or (token.text in {"-", "/", "'"} and token.glued and self.at(i + 1).glued)
                or (token.kind == "word" and token.text in vocab.JOINERS)
            ):
                break
            i += 1
        return i

    def day(self, i: int) -> tuple[int, int] | None:
        """A day's number, with 1st, 1er or 8-го."""
        value = self.number(i, 1, 2)
        if value is None:
            return None
        i += 1
        if self.at(i).glued and self.at(i).text in vocab.ORDINALS:
            return value, i + 1
        if self.is_(i, "-") and self.at(i).glued and self.at(i + 1).text in vocab.ORDINALS:
            return value, i + 2
        return value, i + (self.is_(i, "°") and self.at(i).glued)

    def month(self, i: int, *, after_day: bool = False) -> tuple[int, int] | None:
        """A month's name, with the full stop of an abbreviation."""
        token = self.at(i)
        value = vocab.months().get(token.text) if token.kind == "word" else None
        if value is None or (token.text in vocab.DAY_ONLY_MONTHS and not after_day):
            return None
        return value, i + 2 if self.is_(i + 1, ".") and self.at(i + 1).glued else i + 1

    def year(self, i: int) -> tuple[Piece, int] | None:
        """A year of four digits; in brackets, an editor's."""
        if self.is_(i, "["):
            value = self.number(i + 1, 4)
            if value is None or not self.is_(i + 2, "]") or not likely(value):
                return None
            return Piece(year=value, supplied=True), i + 3
        value = self.number(i, 4)
        if value is None or not likely(value):
            return None
        i += 1
        stop = self.is_(i, ".") and self.at(i + 1).text in vocab.YEAR_WORDS  # "1920. gada"
        i += stop
        if self.at(i).kind == "word" and self.at(i).text in vocab.YEAR_WORDS:
            i += 2 if self.is_(i + 1, ".") else 1
        return Piece(year=value), i

    def short_year(self, i: int) -> tuple[Piece, int] | None:
        """A year of two digits, where the reader allows one."""
        if not self.two_digits:
            return None
        i += self.is_(i, "'") and self.at(i + 1).glued
        value = self.number(i, 2)
        return None if value is None else (Piece(short_year=value), i + 1)

    def start(self, i: int) -> int:
        """Past an article or a weekday before a date."""
        for _ in range(4):
            token = self.at(i)
            worded = token.text in vocab.ARTICLES or token.text in vocab.weekdays()
            stop = token.text in {",", "."} and self.at(i - 1).text in vocab.weekdays()
            if not (token.kind == "word" and worded) and not stop:
                break
            i += 1
        return i

    def pieces(self, i: int) -> Iterator[tuple[Piece, int]]:
        """Every whole or partial date in words that begins here, and where it ends."""
        i = self.start(i)
        if (day := self.day(i)) is not None:
            yield from self._from_day(*day)
        elif (month := self.month(i)) is not None:
            yield from self._from_month(*month)
        i += self.at(i).kind == "word" and self.at(i).text in vocab.YEARS_BEFORE
        if (year := self.year(i)) is not None:
            yield year
            yield from self._from_year(*year)

    def _from_day(self, day: int, i: int) -> Iterator[tuple[Piece, int]]:
        """``8``, ``8, 1936`` (the end of "August 7–8, 1936"), ``8 August``, ``8 August 1936``."""
        start = Piece(day=day)
        yield start, i
        yield from self._with_year(start, i)
        month = self.month(self.joined(i, comma=False), after_day=True) or self._roman(i)
        if month is not None:
            piece = replace(start, month=month[0])
            yield piece, month[1]
            yield from self._with_year(piece, month[1])

    def _from_month(self, month: int, i: int) -> Iterator[tuple[Piece, int]]:
        """``August``, ``August 1936``, ``August 8``, ``August 8, 1936``."""
        start = Piece(month=month)
        yield start, i
        after = self.joined(i)
        if (year := self.year(after)) is not None:
            yield start.of_year(year[0]), year[1]
        if (day := self.day(after)) is not None:
            piece = replace(start, day=day[0])
            yield piece, day[1]
            yield from self._with_year(piece, day[1])

    def _from_year(self, piece: Piece, i: int) -> Iterator[tuple[Piece, int]]:
        """``1936 August 8``, ``1936, Aug. 8``: as catalogues print it."""
        month = self.month(self.joined(i))
        if month is None:
            if self.at(i - 1).text in vocab.YEAR_WORDS and (first := self.day(i)) is not None:
                named = self.month(self.joined(first[1]), after_day=True)  # "1920. gada 1. maijā"
                if named is not None:
                    yield replace(piece, month=named[0], day=first[0]), named[1]
            return
        after = self.joined(month[1])
        day = self.day(after)
        if day is not None:
            if self.year(self.joined(day[1])) is None:
                yield replace(piece, month=month[0], day=day[0]), day[1]
        elif self.year(after) is None:
            yield replace(piece, month=month[0]), month[1]

    def _with_year(self, piece: Piece, i: int) -> Iterator[tuple[Piece, int]]:
        after = self.joined(i)
        found = self.year(after)
        if found is None and piece.month is not None:
            found = self.short_year(after)
        if found is not None:
            yield piece.of_year(found[0]), found[1]

    def _roman(self, i: int) -> tuple[int, int] | None:
        """The month of ``8.VIII.1936``, ``18. X. 1918``, ``2/VI. 1918``, ``20/XII``.

        After a full stop the number needs another behind it, or "2. V" would be a date.
        """
        token = self.at(i + 1)
        if token.text not in vocab.ROMAN:
            return None
        if self.is_(i, ".") and self.at(i).glued and self.is_(i + 2, "."):
            return vocab.ROMAN[token.text], i + 3
        if self.is_(i, "/") and self.at(i).glued and token.glued:
            stopped = self.is_(i + 2, ".", "/") and self.at(i + 2).glued
            return vocab.ROMAN[token.text], i + 2 + stopped
        return None
