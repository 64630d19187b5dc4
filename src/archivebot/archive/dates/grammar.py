"""The grammar of printed and typed dates: tokens in, EDTF out.

A :class:`Grammar` stands over one text's tokens and answers "which dates begin at
this token?".  It walks forward by hand, a bounded number of tokens for each form, so
that no text can make it slow.  It never guesses: a form with two meanings gives both
readings, and an impossible one says why (:class:`~.pieces.Flaw`), for the caller to
judge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from archivebot.archive.dates import vocabulary as vocab
from archivebot.archive.dates.edtf import WINTER, with_doubt
from archivebot.archive.dates.parts import Parts, likely
from archivebot.archive.dates.pieces import (
    Flaw,
    FlawError,
    NoSuch,
    Piece,
    ShortYear,
    beyond,
    days_between,
    julian_lag,
    months_between,
    paired,
    part_of,
    piece_of,
    span_of,
)
from archivebot.archive.dates.value import Certainty
from archivebot.archive.dates.vocabulary import Sense

_SPAN_SIGNS: Final = frozenset({"-", "–", "/", ".."})


@dataclass(frozen=True, slots=True)
class Reading:
    """What begins at a token: up to which token, and as what.

    ``edtfs`` holds one form, several for an ambiguous date, none for a flawed one.
    """

    end: int
    edtfs: tuple[str, ...] = ()
    flaw: Flaw | None = None


def _made(end: int, make: Callable[[], str]) -> Reading:
    """A reading of what can be made, or of the flaw met in making it."""
    try:
        return Reading(end, (make(),))
    except FlawError as error:
        return Reading(end, flaw=error.flaw)


def _mapped(readings: Iterable[Reading], change: Callable[[str], str | None]) -> Iterator[Reading]:
    """The readings with each form changed; those it does not fit fall out."""
    for reading in readings:
        changed = tuple(new for edtf in reading.edtfs if (new := change(edtf)) is not None)
        if len(changed) == len(reading.edtfs):
            yield replace(reading, edtfs=changed)


def _doubted(reading: Reading, doubt: Certainty, end: int | None = None) -> Reading:
    edtfs = tuple(with_doubt(edtf, doubt) for edtf in reading.edtfs)
    return replace(reading, edtfs=edtfs, end=reading.end if end is None else end)


@dataclass(frozen=True, slots=True)
class Grammar(Parts):
    """The whole grammar: :meth:`readings` is its one question."""

    def readings(self, i: int) -> Iterator[Reading]:
        """Every date that begins at this token, with what stands around it."""
        if self.is_(i, "["):
            for reading in self._said(i + 1):
                if self.is_(reading.end, "]"):
                    whole = _doubted(reading, Certainty.UNCERTAIN, reading.end + 1)
                    yield whole
                    yield from self._questioned(whole)
        yield from self._said(i)

    def longest(self, i: int, ends: Callable[[int], bool]) -> Reading | None:
        """The longest reading that begins here and may end where it does; sound before flawed."""
        best: Reading | None = None
        for reading in self.readings(i):
            rank = (reading.end, bool(reading.edtfs))
            if ends(reading.end) and (best is None or rank > (best.end, bool(best.edtfs))):
                best = reading
        return best

    def _said(self, i: int) -> Iterator[Reading]:
        """A date and the small words before and after it."""
        for reading in self._plain(i):
            yield reading
            yield from self._questioned(reading)
        for phrase, sense in vocab.senses().get(self.at(i).text, ()):
            if all(self.at(i + n).text == word for n, word in enumerate(phrase)):
                for reading in self._in_sense(sense, self._after_phrase(i + len(phrase))):
                    yield reading
                    yield from self._questioned(reading)
                break

    def _after_phrase(self, i: int) -> int:
        """Past ``c.``, ``mid-`` and the article of "alrededor del"."""
        i += self.is_(i, ".") or (self.is_(i, "-", "–") and self.at(i).glued)
        return i + self.is_(i, "de", "del", "of", "in")

    def _in_sense(self, sense: Sense, i: int) -> Iterator[Reading]:
        if sense in {Sense.ABOUT, Sense.PERHAPS}:
            doubt = Certainty.APPROXIMATE if sense is Sense.ABOUT else Certainty.UNCERTAIN
            for reading in self._plain(i):
                yield _doubted(reading, doubt)
        elif sense in {Sense.EARLY, Sense.MID, Sense.LATE}:
            yield from _mapped(self._points(i), lambda edtf: part_of(edtf, sense))
        elif sense in {Sense.BETWEEN, Sense.FROM}:
            yield from self._pairs(i, sense)
        else:
            yield from _mapped(self._points(i), lambda edtf: beyond(edtf, sense))

    def _questioned(self, reading: Reading) -> Iterator[Reading]:
        """The same date with the page's ``?``, ``(?)``, ``[?]``, or our own "(uncertain)"."""
        for _ in range(2):  # "(approximate) (uncertain)"
            end = reading.end
            doubt = Certainty.UNCERTAIN
            if self.is_(end, "?"):
                end += 1
            elif self.is_(end, "(", "[") and self.is_(end + 2, ")", "]"):
                if self.is_(end + 1, "approximate"):
                    doubt = Certainty.APPROXIMATE
                elif not self.is_(end + 1, "?", "uncertain"):
                    return
                end += 3
            else:
                return
            reading = _doubted(reading, doubt, end)
            yield reading

    def _plain(self, i: int) -> Iterator[Reading]:
        yield from self._points(i)
        yield from self._pairs(i, None)
        yield from self._year_runs(i)
        yield from self._two_calendars(i)
        yield from self._two_months(i)

    # ---- one date ----

    def _points(self, i: int) -> Iterator[Reading]:
        """One date, not a span: a day, month, year, decade or season."""
        yield from self._numeric(i)
        for piece, end in self.pieces(i):
            if piece.short_year is not None:
                yield Reading(end, flaw=ShortYear(piece.short_year, piece.month, piece.day))
                continue
            if piece.year is None and piece.month is not None and self.default_year is not None:
                piece = replace(piece, year=self.default_year)
            if piece.whole:
                yield _made(end, piece.edtf)
        yield from self._decade(self.start(i))
        yield from self._season(self.start(i))

    def _decade(self, i: int) -> Iterator[Reading]:
        """``1930s``, ``1930's``, ``1930er Jahre``, ``années 1930``, ``1930-е годы``."""
        before = self.at(i).text in vocab.DECADE_BEFORE
        i += before
        year = self.number(i, 4)
        if year is None or year % 10 or not likely(year):
            return
        i += 1
        if not before:
            i += self.is_(i, "'", "-") and self.at(i).glued
            if not self.at(i).glued or self.at(i).text not in vocab.DECADE_WORDS:
                return
            i += 1
            i += self.at(i).text in vocab.DECADE_AFTER
        # "the 1900s" is said of ten years and of a hundred: the wider holds both
        yield Reading(i, (f"{year // 100}XX" if year % 100 == 0 else f"{year // 10}X",))

    def _season(self, i: int) -> Iterator[Reading]:
        """``summer 1917``, ``winter 1936/37``."""
        season = vocab.seasons().get(self.at(i).text)
        if season is None:
            return
        i += 1
        i += self.is_(i, ",")
        i += self.is_(i, "of", "de", "del", "des", "in")
        i += self.is_(i, "the", "l")
        found = self.year(i)
        if found is None or found[0].year is None or found[0].supplied:
            return
        piece, end = found
        yield Reading(end, (f"{piece.year}-{season}",))
        run = next(self._year_runs(i), None)
        if season == WINTER and run is not None:
            first, _, last = run.edtfs[-1].partition("/")
            if int(last) == int(first) + 1:
                yield Reading(run.end, (f"{first}-12/{last}-02",))

    def _numeric(self, i: int) -> Iterator[Reading]:
        """Dates all of numbers: ``1936-08-08``, ``8.8.1936``, ``25/12/1936``."""
        first, sign = self.at(i), self.at(i + 1)
        if first.kind != "number" or sign.text not in {"-", "/", "."} or not sign.glued:
            return
        loose = sign.text == "."
        if not self.at(i + 2).glued and not loose:
            return
        second = self.number(i + 2, 1, 2)
        third = self.is_(i + 3, sign.text) and self.at(i + 3).glued
        if third and second is not None and (self.at(i + 4).glued or loose):
            yield from self._three_numbers(i, second, sign.text)
        yield from self._two_numbers(i, sign.text)

    def _three_numbers(self, i: int, second: int, sign: str) -> Iterator[Reading]:
        year, last = self.number(i, 4), self.number(i + 4, 1, 2)
        if year is not None and last is not None:
            if likely(year):
                yield _made(self._past_time(i + 5), Piece(year, second, last).edtf)
            return
        first, year = self.number(i, 1, 2), self.number(i + 4, 4)
        if first is None:
            return
        if year is None:
            short = self.number(i + 4, 2) if self.two_digits else None
            if short is not None:
                sure = (second, first) if sign == "." else (None, None)
                yield Reading(i + 5, flaw=ShortYear(short, *sure))
        elif likely(year):
            pieces = [Piece(year, second, first)]
            if sign != "." and first != second:
                pieces.append(Piece(year, first, second))
            yield _either(i + 5, pieces)

    def _past_time(self, i: int) -> int:
        """Past the clock of ``2013-05-20T10:00:00+02:00``."""
        if self.is_(i, "t") and self.at(i).glued and self.at(i + 1).glued:
            for _ in range(12):
                i += self.at(i).glued
        return i

    def _two_numbers(self, i: int, sign: str) -> Iterator[Reading]:
        """``1936-08``; typed also ``08/1936`` and ``1936/08``."""
        year, month = self.number(i, 4), self.number(i + 2, 2)
        if year is not None and month is not None and likely(year):
            hyphen = sign == "-" or (self.typed and sign == "/")
            if hyphen and run_end(year, month) is None and month not in range(21, 25):
                yield _made(i + 3, Piece(year, month).edtf)
            return
        month, year = self.number(i, 1, 2), self.number(i + 2, 4)
        if self.typed and month is not None and year is not None and likely(year):
            yield _made(i + 3, Piece(year, month).edtf)

    # ---- two dates ----

    def _year_runs(self, i: int) -> Iterator[Reading]:
        """``1927–28``, ``1920/21``: an end of two digits, later than its start.

        ``1905-12`` may be a month too: both readings. A page that prints ``1920-21``
        means two years, since nobody prints EDTF's seasons.
        """
        i += self.at(i).text in vocab.ARTICLES
        year, short = self.number(i, 4), self.number(i + 2, 2)
        sign = self.at(i + 1)
        glued = sign.glued and self.at(i + 2).glued
        if year is None or short is None or not glued or sign.text not in {"-", "–", "/"}:
            return
        last = run_end(year, short)
        if last is None or not likely(year):
            return
        run = f"{year}/{last}"
        month = sign.text == "-" and 1 <= short <= 12
        yield Reading(i + 3, (f"{year}-{short:02}", run) if month else (run,))

    def _ends(self, i: int) -> Iterator[tuple[Piece, int]]:
        """What a span may begin or end with."""
        yield from self.pieces(i)
        for reading in self._numeric(self.start(i)):
            piece = piece_of(reading.edtfs[0]) if len(reading.edtfs) == 1 else None
            if isinstance(reading.flaw, NoSuch):
                piece = Piece(reading.flaw.year, reading.flaw.month, reading.flaw.day)
            if piece is not None:
                yield piece, reading.end

    def _pairs(self, i: int, sense: Sense | None) -> Iterator[Reading]:
        """Two dates and what joins them: ``7–8 November 1936``, "between 22 and 30 August"."""
        for left, end in self._ends(i):
            joint = end + (self.is_(end, ".") and self.at(end).glued)
            sign = self.at(joint)
            if sign.text in _SPAN_SIGNS:
                fits = sense is not Sense.BETWEEN
            elif sign.kind == "word" or sign.text == "&":
                words = vocab.AND if sense is Sense.BETWEEN else vocab.TO
                fits = sign.text in words or (sense is None and sign.text in vocab.AND | {"&"})
            else:
                fits = False
            if fits:
                yield from self._paired(left, joint, sense)

    def _paired(self, left: Piece, joint: int, sense: Sense | None) -> Iterator[Reading]:
        sign = self.at(joint).text
        for right, end in self._ends(joint + 1):
            if right.year is None and right.month is not None and self.default_year is not None:
                right = replace(right, year=self.default_year)
            ends = paired(left, right)
            if ends is None:
                continue
            if sense is None and sign in vocab.AND | {"&"} and not _in_succession(*ends):
                continue
            lag = julian_lag(ends[1])
            if sign == "/" and lag > 0 and days_between(*ends) == lag:
                yield _made(end, ends[1].edtf)
                continue
            yield _made(end, partial(span_of, *ends, one_of=sense is Sense.BETWEEN))

    def _two_calendars(self, i: int) -> Iterator[Reading]:
        """``8 (21) March 1917``: old style and, in brackets, the Gregorian day."""
        old = self.day(i)
        if old is None or not self.is_(old[1], "("):
            return
        new = self.day(old[1] + 1)
        if new is None or not self.is_(new[1], ")"):
            return
        for piece, end in self._from_day(new[0], new[1] + 1):
            if piece.whole:
                ends = paired(Piece(day=old[0]), piece)
                lag = days_between(*ends) if ends is not None else None
                if lag is not None and julian_lag(piece) > 0 and abs(lag - julian_lag(piece)) < 2:
                    reading = _made(end, piece.edtf)  # a day off: one of the two is a slip
                    exact = lag == julian_lag(piece)
                    yield reading if exact else _doubted(reading, Certainty.UNCERTAIN)

    def _two_months(self, i: int) -> Iterator[Reading]:
        """``26 October (7 November) 1917``: the months of two calendars differ."""
        for left, at in self._ends(i):
            if left.month is None or left.day is None or not self.is_(at, "("):
                continue
            for right, end in self._ends(at + 1):
                if right.day is None or not self.is_(end, ")"):
                    continue
                for piece, stop in self._with_year(right, end + 1):
                    ends = paired(left, piece) if piece.whole else None
                    if ends is not None and days_between(*ends) == julian_lag(piece) > 0:
                        yield _made(stop, piece.edtf)


def run_end(year: int, short: int) -> int | None:
    """The year that ``28`` means after ``1927``; None if it is not a later one."""
    if short > year % 100:
        return year - year % 100 + short
    return year + 1 if short == 0 and year % 100 == 99 else None


def _in_succession(left: Piece, right: Piece) -> bool:
    """Whether "7 and 8 November", "March and April" are all of a span."""
    return days_between(left, right) == 1 or months_between(left, right) == 1


def _either(end: int, pieces: list[Piece]) -> Reading:
    """The readings that exist; the flaw of the first with a real month if none does."""
    readings = [_made(end, piece.edtf) for piece in pieces]
    edtfs = tuple(edtf for reading in readings for edtf in reading.edtfs)
    if edtfs:
        return Reading(end, edtfs)
    flaws = [reading.flaw for reading in readings]
    real = [flaw for flaw in flaws if isinstance(flaw, NoSuch) and 1 <= flaw.month <= 12]
    return Reading(end, flaw=(real or flaws)[0])
