"""Autocomplete: what could be meant by the letters typed so far. Never an error."""

from __future__ import annotations

import datetime
import json
import re

from archivebot.archive.answers import Entry, Person
from archivebot.archive.audience import Audience
from archivebot.archive.dates import Asked, read_typed
from archivebot.archive.folding import fold
from archivebot.archive.library import Library
from archivebot.archive.questions.by_date import written_by
from archivebot.archive.questions.by_person import find_people
from archivebot.archive.questions.by_title import find_titles
from archivebot.archive.rows import ENTRY_COLUMNS, entry_of

CHOICES = 25
"""As many as Discord shows."""

_BEGUN = re.compile(r"\d{1,4}|\d{4}-\d{0,2}|\d{4}-\d{2}-\d{0,2}")
"""A date being typed in figures: what begins so is meant, not what it says so far."""


async def complete_titles(library: Library, typed: str, audience: Audience) -> tuple[Entry, ...]:
    """Documents whose title, people or date go with the typed letters; all when none typed."""
    if fold(typed):
        return await find_titles(library, typed, audience)
    rows = await library.ask(
        f"SELECT {ENTRY_COLUMNS} FROM document WHERE {audience.sees}"  # noqa: S608
        " ORDER BY document.written_earliest IS NULL, document.written_earliest,"
        f" document.number LIMIT {CHOICES}",
        audience.values,
    )
    return tuple(entry_of(row) for row in rows)


async def complete_people(
    library: Library, typed: str, audience: Audience, *, role: str = "author"
) -> tuple[tuple[Person, int], ...]:
    """People in a role with how many documents, those that go with the typed letters."""
    rows = await library.ask(
        "SELECT p.*, count(*) AS n FROM person p JOIN document_person dp ON dp.person = p.id"  # noqa: S608
        " JOIN document ON document.number = dp.document"
        f" WHERE dp.role = :role AND {audience.sees}"
        " GROUP BY p.id ORDER BY n DESC, p.folded LIMIT 20000",
        {"role": role, **audience.values},
    )
    counted = {
        row["id"]: (Person(row["id"], row["name"], row["born"], row["died"]), row["n"])
        for row in rows
    }
    if fold(typed):
        found = await find_people(library, typed, audience)
        return tuple(counted[p.id] for p in found if p.id in counted)[:CHOICES]
    return tuple(counted.values())[:CHOICES]


async def complete_dates(
    library: Library,
    typed: str,
    audience: Audience,
    *,
    today: datetime.date,
    author: str | None = None,
    recipient: str | None = None,
) -> tuple[Entry, ...]:
    """Dated documents for a date being typed: "1936-0", "aug 1936", or words of the title.

    ``author`` and ``recipient`` narrow the choice to what is left of the other options.
    """
    conditions, values = [audience.sees], audience.values
    for role, name in (("author", author), ("recipient", recipient)):
        people = await find_people(library, name, audience) if name else ()
        if people:
            condition, value = written_by(role, people)
            conditions.append(condition)
            values |= value
    start = typed.strip()
    if start:
        in_letters = any(c.isalpha() for c in start)
        labelled = await find_titles(library, start, audience) if in_letters else ()
        meant = None if _BEGUN.fullmatch(start) else read_typed(start, today)
        range_ = meant.date if isinstance(meant, Asked) else None
        conditions.append(
            "(document.written_edtf LIKE :start ESCAPE '\\' OR document.number IN"
            " (SELECT value FROM json_each(:labelled)) OR (document.written_earliest <= :latest"
            " AND document.written_latest >= :earliest))"
        )
        escaped = start.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values |= {
            "start": f"{escaped}%",
            "labelled": json.dumps([e.number for e in labelled]),
            "earliest": range_.earliest if range_ else None,
            "latest": range_.latest if range_ else None,
        }
    rows = await library.ask(
        f"SELECT {ENTRY_COLUMNS} FROM document WHERE document.written_edtf IS NOT NULL"  # noqa: S608
        f" AND {' AND '.join(conditions)} ORDER BY document.written_earliest, document.number"
        f" LIMIT {CHOICES}",
        values,
    )
    return tuple(entry_of(row) for row in rows)
