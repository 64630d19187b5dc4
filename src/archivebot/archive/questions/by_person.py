"""Who: people by any of their spellings, and what they wrote."""

from __future__ import annotations

import json
import sqlite3

from rapidfuzz import fuzz, process

from archivebot.archive.answers import (
    AuthorAnswer,
    ByPerson,
    NothingFound,
    Person,
    WhichPerson,
)
from archivebot.archive.audience import Audience
from archivebot.archive.document import Kind
from archivebot.archive.folding import fold
from archivebot.archive.library import Library
from archivebot.archive.rows import ENTRY_COLUMNS, date_of, entry_of

LISTED = 200
"""Documents listed of one person; the answer says where there are more."""

CLOSE_ENOUGH = 78.0
"""rapidfuzz ratio (0 to 100) from which a misspelt name is taken for a known one."""


def _person(row: sqlite3.Row) -> Person:
    return Person(row["id"], row["name"], row["born"], row["died"])


async def _spellings(library: Library, audience: Audience) -> list[tuple[str, Person]]:
    """Every folded spelling of everybody whom the audience can meet in a document."""
    rows = await library.ask(
        "SELECT s.folded, p.* FROM spelling s JOIN person p ON p.id = s.person"  # noqa: S608
        " WHERE EXISTS (SELECT 1 FROM document_person dp JOIN document"
        f" ON document.number = dp.document WHERE dp.person = p.id AND {audience.sees})"
        " ORDER BY p.sort, s.folded",
        audience.values,
    )
    return [(row["folded"], _person(row)) for row in rows]


async def find_people(library: Library, name: str, audience: Audience) -> tuple[Person, ...]:
    """Everybody whom ``name`` could mean: exact spelling, else all words in it, else close.

    Empty when nobody is even close. One person is returned once.
    """
    asked = fold(name)
    if not asked:
        return ()
    spellings = await _spellings(library, audience)
    if exact := _unique(p for s, p in spellings if s == asked):
        return exact
    words = set(asked.split())
    if inside := _unique(p for s, p in spellings if words <= set(s.split())):
        return inside
    starts = _unique(
        p for s, p in spellings if all(any(w.startswith(a) for w in s.split()) for a in words)
    )
    if starts:
        return starts
    close = process.extract(
        asked, [s for s, _ in spellings], scorer=fuzz.WRatio, score_cutoff=CLOSE_ENOUGH, limit=3
    )
    return _unique(spellings[index][1] for _, _, index in close)


def _unique(people: object) -> tuple[Person, ...]:
    return tuple(dict.fromkeys(people))  # type: ignore[call-overload]


async def nearest_names(library: Library, name: str, audience: Audience) -> tuple[str, ...]:
    """Up to three names that come closest, for a reply that found nobody."""
    people = {p.name: p for _, p in await _spellings(library, audience)}
    found = process.extract(fold(name), list(people), scorer=fuzz.WRatio, processor=fold, limit=3)
    return tuple(n for n, score, _ in found if score > 60)


async def by_person(library: Library, name: str, audience: Audience) -> AuthorAnswer:
    """Who a person is in this archive: life dates, kinds, years, and the list to open."""
    people = await find_people(library, name, audience)
    if not people:
        return NothingFound(name, await nearest_names(library, name, audience))
    if len(people) > 1:
        return WhichPerson(name, people)
    return await about_person(library, people[0], audience)


async def person_by_id(library: Library, person: int) -> Person | None:
    """A person by the number a button carries."""
    row = await library.ask_one("SELECT * FROM person WHERE id = :id", {"id": person})
    return _person(row) if row else None


async def about_person(library: Library, person: Person, audience: Audience) -> ByPerson:
    """The answer of :func:`by_person` for a person already found."""
    values = {"id": person.id, "name": person.name, **audience.values}
    rows = await library.ask(
        f"SELECT {ENTRY_COLUMNS} FROM document JOIN document_person dp"  # noqa: S608
        " ON dp.document = document.number AND dp.role = 'author' AND dp.person = :id"
        f" WHERE {audience.sees}"
        " ORDER BY document.written_earliest IS NULL, document.written_earliest,"
        f" document.number LIMIT {LISTED + 1}",
        values,
    )
    counts = await library.ask_one(
        "SELECT (SELECT json_group_object(kind, n) FROM (SELECT document.kind AS kind, count(*)"  # noqa: S608
        " AS n FROM document JOIN document_person dp ON dp.document = document.number"
        f" WHERE dp.person = :id AND dp.role = 'author' AND {audience.sees}"
        " GROUP BY document.kind)) AS kinds,"
        " (SELECT count(*) FROM document JOIN document_person dp ON dp.document = document.number"
        f" WHERE dp.person = :id AND dp.role = 'recipient' AND {audience.sees}) AS received,"
        " (SELECT count(*) FROM document JOIN document_person dp ON dp.document = document.number"
        f" WHERE dp.person = :id AND dp.role = 'translator' AND {audience.sees}) AS translated,"
        " (SELECT count(*) FROM reference r JOIN document ON document.number = r.list"
        f" WHERE r.author = :name AND r.held IS NULL AND {audience.sees}) AS known,"
        " (SELECT json_group_array(printed) FROM (SELECT printed FROM spelling WHERE person = :id"
        " ORDER BY printed)) AS spellings",
        values,
    )
    dated = [d for d in (date_of(row, "written") for row in rows) if d is not None]
    kinds = json.loads(counts["kinds"]) if counts else {}
    return ByPerson(
        person=person,
        kinds=tuple((Kind(k), n) for k, n in sorted(kinds.items(), key=lambda kn: -kn[1])),
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        written=tuple(entry_of(row) for row in rows[:LISTED]),
        received=counts["received"] if counts else 0,
        translated=counts["translated"] if counts else 0,
        known=counts["known"] if counts else 0,
        spellings=tuple(json.loads(counts["spellings"])) if counts else (),
        more=len(rows) > LISTED,
    )
