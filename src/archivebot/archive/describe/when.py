"""When was it written, and when published? Two facts; the site's own dates are neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from archivebot.archive.dates import (
    Found,
    HistoricalDate,
    Precision,
    from_day_number,
    parse_edtf,
    read_printed,
)
from archivebot.archive.describe.editions import as_edtf, dated, edition_dates
from archivebot.archive.describe.settle import Candidate, Settled, evidence, settle
from archivebot.archive.describe.site_dates import rejected_updates, site_dates
from archivebot.archive.describe.source import ISSUED
from archivebot.archive.describe.weighing import When, most_exact, order
from archivebot.archive.document import How, Kind, Paragraph, Role, Warn
from archivebot.archive.layouts.dateline import Dateline, dates_in, is_place, read_dateline
from archivebot.archive.layouts.labels import is_periodical
from archivebot.archive.layouts.sheet import Part, Sheet, Zone

PUBLISHED = ("labelled line", "source")

_FILE_DATE = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)[-_](\d\d)(?:[-_](\d\d))?(?!\d)")
_FINE = frozenset({Precision.DAY, Precision.DAY_SPAN})

_REPRINTED_AFTER = 366
"""Days after the writing from which a newspaper's number is not the first publication."""

_BOOK_END = 4
"""Paragraphs at the end of a book among which its own date may stand."""

_CENTURIES_APART = 300
"""Years between a misprinted year and every other on its page, at least."""
_SITE_LABELS = frozenset({"licence", "online", "updated", "transcribed", "translated", "proofed"})
_MISPRINT = "no other date of the page is near: a digit of the year seems misprinted"
_IN_MONTH_NOT_LATER = re.compile(
    r"\bin\s+(?P<month>[^\W\d_]{3,9}),?\s+not later than\s+(?:the\s+)?(?P<day>\d{1,2})"
    r"(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_EDITION = "the date of the edition named as source"
_LICENCE_YEAR = "the year of the site's licence line"


def written_of(
    sheet: Sheet, paragraphs: Sequence[Paragraph], title: str | None, kind: Kind
) -> Settled[HistoricalDate]:
    """The date of writing: dateline over labelled line over page header over file name."""
    if sheet.index:
        return Settled("date_written")
    candidates = [
        *dated(sheet),
        *_datelines(sheet, paragraphs, title, kind),
        *_labelled(sheet),
        *_from_title(sheet, title, kind),
    ]
    candidates += _header(sheet, alone=not candidates)
    candidates += _file_name(sheet.page.name)
    winner = most_exact(candidates)
    settled = settle("date_written", candidates, order(candidates, winner), same=_agree)
    return replace(settled, warnings=_conflicts(settled.value, candidates, paragraphs, sheet))


def published_of(sheet: Sheet, written: HistoricalDate | None) -> Settled[HistoricalDate]:
    """The date of publication: only what the page says of a newspaper, book or first printing."""
    rejected = list(rejected_updates(sheet))
    if sheet.index:
        return Settled("date_published", rejected=tuple(rejected))
    candidates: list[When] = []
    for part in sheet.labelled("published"):
        if found := dates_in(part.text):
            date = found[0].date
            candidates.append(_candidate(date, "labelled line", part))
    candidates += _from_source(sheet, has_published=bool(candidates), written=written)
    candidates += site_dates(sheet)
    candidates += edition_dates(sheet)
    settled = settle("date_published", candidates, PUBLISHED, same=_agree)
    return replace(settled, rejected=settled.rejected + tuple(rejected))


def _candidate(date: HistoricalDate, rule: str, part: Part, confidence: float = 1.0) -> When:
    return Candidate(
        date, evidence(rule, part.words or part.text, part.line, confidence), date.edtf
    )


def _datelines(
    sheet: Sheet, paragraphs: Sequence[Paragraph], title: str | None, kind: Kind
) -> list[When]:
    found: list[When] = []
    lines = [p for p in paragraphs if p.role is Role.DATELINE]
    if kind is Kind.BOOK:  # a date near its beginning is a preface's
        lines = [p for p in lines if p.number > len(paragraphs) - _BOOK_END]
    if kind not in {Kind.LETTER, Kind.TELEGRAM}:
        lines.reverse()  # an article is dated at its end; above it a newspaper may stand
    for paragraph in lines:
        dateline = read_dateline(paragraph.text)
        if dateline is None:
            continue
        if dateline.date is not None:
            words = evidence("dateline", paragraph.text, paragraph.line)
            found.append(Candidate(dateline.date, words, dateline.date.edtf))
        elif completed := _with_year(dateline, sheet, title):
            date, why, line = completed
            words = evidence("dateline, year from the page", paragraph.text, paragraph.line, 0.8,
                             how=How.INFERRED, why=f"{why} (line {line})")  # fmt: skip
            found.append(Candidate(date, words, date.edtf))
    return found


def _with_year(
    dateline: Dateline, sheet: Sheet, title: str | None
) -> tuple[HistoricalDate, str, int | None] | None:
    """A dateline without a year takes it from a labelled line, the header or the title."""
    places: list[tuple[str, str, int | None]] = [
        *((p.text, "the year is that of the labelled line", p.line)
          for p in sheet.labelled("written", "delivered")),
        *((p.text, "the year is that of the page header", p.line)
          for p in sheet.zone(Zone.HEADER_DATE)),
        *((p.label, "the year is that of the page header", p.line)
          for p in sheet.zone(Zone.HEADER) if p.label),
        *((title, "the year is that of the title", None) for _ in range(1) if title),
    ]  # fmt: skip
    for text, why, line in places:
        found = [f.date for f in dates_in(text) if _year(f.date) is not None]
        years = {y for known in found if (y := _year(known)) is not None}
        if len(years) == 1:
            date = dateline.in_year(years.pop()) or dateline.near(found[0])
            if date is not None:
                return date, why, line
    return _by_another_year(dateline, sheet) or _before_publication(dateline, sheet)


def _by_another_year(
    dateline: Dateline, sheet: Sheet
) -> tuple[HistoricalDate, str, int | None] | None:
    """A year of two digits that a note of the page has in four: ``14.VIII. 10``, and 1910."""
    found: dict[str, tuple[HistoricalDate, str, int | None]] = {}
    for part in sheet.zone(Zone.FOOTNOTE, Zone.NOTE, Zone.LABEL, Zone.TITLE):
        if part.label in _SITE_LABELS:
            continue
        for one in dates_in(part.text):
            year = _year(one.date)
            date = dateline.near(one.date) if year is not None else None
            if date is not None and date.overlaps(parse_edtf(f"{year:04}")):
                why = "the page has this year in four digits"
                found.setdefault(date.edtf.rstrip("?"), (date, why, part.line))
    if len(found) != 1:
        return None
    (date, why, line), *_ = found.values()
    return parse_edtf(f"{date.edtf.rstrip('?~%')}?", words=date.words), why, line


def _before_publication(
    dateline: Dateline, sheet: Sheet
) -> tuple[HistoricalDate, str, int | None] | None:
    """The last such day before a newspaper's number appeared: likely, so marked uncertain."""
    for part in [*sheet.labelled("published"), *sheet.labelled("source")]:
        issue = next((f.date for f in dates_in(part.text) if f.date.precision in _FINE), None)
        if issue is None or (part.label == "source" and not is_periodical(part.text)):
            continue
        year = _year(issue)
        for guess in (year, year - 1) if year is not None else ():
            date = dateline.in_year(guess)
            if date is not None and not _before(issue, date) and "/" not in date.edtf:
                sure = parse_edtf(f"{date.edtf.rstrip('?~%')}?", words=date.words)
                return sure, "the year is that of the newspaper's number", part.line
    return None


def _year(date: HistoricalDate) -> int | None:
    """The year of a date that lies in one year."""
    if date.earliest is None or date.latest is None:
        return None
    first, last = from_day_number(date.earliest).year, from_day_number(date.latest).year
    return first if first == last else None


def _labelled(sheet: Sheet) -> list[When]:
    found: list[When] = []
    for part in sheet.labelled("written", "delivered"):
        date = as_edtf(part, sheet) or read_printed(part.text.strip(" .;"))
        date = date or _not_later(part.text)
        if date is None:
            dates = dates_in(part.text)
            date = dates[0].date if dates else None
        if date is not None and _misprinted(date, sheet):
            words = evidence("labelled line", part.words or part.text, part.line)
            found.append(Candidate(date, words, date.edtf, _MISPRINT))
        elif date is not None:
            found.append(_candidate(date, "labelled line", part))
    return found


def _not_later(text: str) -> HistoricalDate | None:
    """``Written in May, not later than 25th, 1921``: one of the first 25 days."""
    match = _IN_MONTH_NOT_LATER.search(text)
    if match is None:
        return None
    return read_printed(f"between 1 and {match['day']} {match['month']} {match['year']}")


def _misprinted(date: HistoricalDate, sheet: Sheet) -> bool:
    """A year centuries from all others of the page, and one digit from one of them: 1002."""
    year = _year(date)
    if year is None:
        return False
    zones = (Zone.LABEL, Zone.FOOTNOTE, Zone.NOTE, Zone.HEADER_DATE, Zone.BODY)
    others = {
        other
        for part in sheet.zone(*zones)
        if part.label not in {"written", "delivered"}
        for one in dates_in(part.text)
        if (other := _year(one.date)) is not None
    }
    if not others or min(abs(other - year) for other in others) < _CENTURIES_APART:
        return False
    return any(sum(a != b for a, b in zip(str(year), str(o), strict=False)) == 1 for o in others)


def _from_title(sheet: Sheet, title: str | None, kind: Kind) -> list[When]:
    """A letter's title that ends in a date: ``Letter to Andres Nin, 13 August 1936``."""
    part = sheet.first(Zone.TITLE)
    if (
        not title
        or part is None
        or kind not in {Kind.LETTER, Kind.TELEGRAM, Kind.SPEECH, Kind.DIARY}
    ):
        return []
    dates = dates_in(title)
    if dates and not title[: dates[0].start].strip(" .([") and dates[0].date.precision in _FINE:
        return [_candidate(dates[0].date, "title", part, 0.8)]  # "1764-06-29, de Voltaire à …"
    if not dates or title[dates[-1].end :].strip(" .)]"):
        return _before_place(title, dates, part)
    return [_candidate(dates[-1].date, "title", part, 0.8)]


def _before_place(title: str, dates: Sequence[Found], part: Part) -> list[When]:
    """``X — Y. Конец апреля 1908, Женева``: only the place stands behind the day."""
    left = title[dates[-1].end :] if dates else ""
    if not left.startswith(",") or not is_place(left.strip(" ,.")):
        return []
    return [_candidate(dates[-1].date, "title", part, 0.8)]


def _header(sheet: Sheet, *, alone: bool) -> list[When]:
    """The header's date; standing alone it may only repeat the date of publication."""
    published = [f.date for p in sheet.labelled("published") for f in dates_in(p.text)]
    numbers = [
        f.date for p in sheet.labelled("source") if is_periodical(p.text) for f in dates_in(p.text)
    ]
    found: list[When] = []
    for part in sheet.zone(Zone.HEADER_DATE, Zone.HEADER):
        text = part.text if part.zone is Zone.HEADER_DATE else part.label
        date = read_printed(text) if text else None
        if date is None:
            continue
        repeats = alone and (
            any(date.overlaps(other) for other in published)
            or any(_includes(date, other) for other in numbers)
        )
        why = "the header of a page may give the date of writing or of publication"
        words = evidence("page header", part.words or part.text, part.line, 0.6,
                         how=How.INFERRED, why=why)  # fmt: skip
        why_not = "may be the date of publication, which it includes" if repeats else ""
        fine = (o for o in (*published, *numbers) if o.precision in _FINE)
        if alone and any(_before(other, date) for other in fine):
            why_not = "later than the publication: the day of another edition"
        found.append(Candidate(date, words, date.edtf, why_not))
    return found


def _file_name(name: str) -> list[When]:
    match = _FILE_DATE.search(PurePosixPath(name).stem)
    if match is None:
        return []
    text = "-".join(piece for piece in match.groups() if piece)
    try:
        date = parse_edtf(text)
    except ValueError:
        return []
    words = evidence("file name", PurePosixPath(name).name, None, 0.4, how=How.INFERRED,
                     why="only the name of the file gives a date")  # fmt: skip
    return [Candidate(date, words, date.edtf)]


def _from_source(
    sheet: Sheet, *, has_published: bool, written: HistoricalDate | None
) -> list[When]:
    """The number of a newspaper named as source tells the day; a later edition does not."""
    found: list[When] = []
    for part in sheet.labelled("source"):
        for one in dates_in(part.text)[:3]:
            date = one.date
            early = written is not None and _before(date, written)
            why_not = ""
            if (
                has_published
                or not is_periodical(part.text)
                or date.precision not in ISSUED
                or early
                or _years_later(date, written)
            ):
                why_not = _EDITION
            words = evidence("source", part.words, part.line, 0.8, how=How.INFERRED,
                             why="the source is the newspaper's own number")  # fmt: skip
            found.append(Candidate(date, words, date.edtf, why_not))
    for part in sheet.labelled("licence", "transcribed", "translated"):
        for one in dates_in(part.text)[:2]:
            words = evidence(f"{part.label} line", part.words, part.line)
            found.append(Candidate(one.date, words, one.date.edtf, _LICENCE_YEAR))
    return found


def _years_later(date: HistoricalDate, written: HistoricalDate | None) -> bool:
    """A number of a newspaper long after the writing reprints, or translates, the text."""
    if written is None or written.latest is None or date.earliest is None:
        return False
    return date.earliest - written.latest > _REPRINTED_AFTER


def _before(date: HistoricalDate, other: HistoricalDate) -> bool:
    return date.latest is not None and other.earliest is not None and date.latest < other.earliest


def _includes(date: HistoricalDate, other: HistoricalDate) -> bool:
    """Whether every day of ``other`` is one of ``date``: a month, the number of one of its days."""
    if date.earliest is None or date.latest is None:
        return False
    if other.earliest is None or other.latest is None:
        return False
    return date.earliest <= other.earliest and other.latest <= date.latest


def _agree(one: HistoricalDate, other: HistoricalDate) -> bool:
    return one.overlaps(other)


def _conflicts(
    value: HistoricalDate | None,
    candidates: Sequence[When],
    paragraphs: Sequence[Paragraph],
    sheet: Sheet,
) -> tuple[Warn, ...]:
    warnings: list[Warn] = []
    if value is None:
        for paragraph in paragraphs:
            if paragraph.role is Role.DATELINE:
                words = f"The dateline {paragraph.text!r} has no year, and the page gives none."
                warnings.append(Warn("dateline_without_year", words, paragraph.line))
        return tuple(warnings)
    for candidate in [*candidates, *site_dates(sheet)]:
        if candidate.evidence.rule == "site chronology" and candidate.value.precision in _FINE:
            continue
        if not candidate.value.overlaps(value):
            words = (
                f"The {candidate.evidence.rule} says {candidate.value.words!r}, "
                f"against {value.words!r}."
            )
            warnings.append(Warn("conflicting_dates", words, candidate.evidence.line))
    return tuple({warn.words: warn for warn in reversed(warnings)}.values())[::-1]
