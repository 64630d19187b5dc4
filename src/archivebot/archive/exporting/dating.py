"""Dates of the archive in the forms of other formats."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.dates import Certainty, HistoricalDate, from_day_number

_ATOM: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[?~%]?")
_MARKS: Final = {
    Certainty.CERTAIN: "",
    Certainty.UNCERTAIN: "?",
    Certainty.APPROXIMATE: "~",
    Certainty.BOTH: "%",
}


def ends(date: HistoricalDate) -> tuple[str, str]:
    """The two ends as EDTF, "" where open; twice the same where it is one date.

    A day or month that is unspecified (``1936-08-XX``) is left off.
    """
    text = date.edtf.strip("[]").replace("-XX", "")
    for mark in ("..", "/"):
        if mark in text and text != mark:
            first, _, last = text.partition(mark)
            return first.strip("."), last.strip(".")
    return text, text


def date_parts(edtf: str) -> list[int] | None:
    """``1936-08-13`` as [1936, 8, 13]; None for what has no such parts (a decade, a season)."""
    match = _ATOM.fullmatch(edtf)
    if match is None or int(match["month"] or 1) > 12:
        return None
    return [int(part) for part in match.group("year", "month", "day") if part]


def season_of(edtf: str) -> tuple[int, int] | None:
    """Year and season (1 spring to 4 winter) of EDTF's ``1936-21``."""
    match = _ATOM.fullmatch(edtf)
    if match is None or match["day"] or not 21 <= int(match["month"] or 0) <= 24:
        return None
    return int(match["year"]), int(match["month"]) - 20


def bounds(date: HistoricalDate) -> tuple[str | None, str | None]:
    """First and last day as ISO dates, None where open."""
    first, last = (
        from_day_number(n).isoformat() if n is not None else None
        for n in (date.earliest, date.latest)
    )
    return first, last


def level_1(date: HistoricalDate) -> str:
    """EDTF without the sets of level 2, which biblatex does not read.

    One unknown day between two is then a span with both ends in doubt.
    """
    if not date.one_of:
        return date.edtf
    first, last = ends(date)
    mark = _MARKS[date.certainty] or "?"
    return "/".join(f"{end.rstrip('?~%')}{mark}" if end else "" for end in (first, last))
