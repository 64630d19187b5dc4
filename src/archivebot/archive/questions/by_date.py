"""When: what was written on a date, near it, and on this day in all years."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass

from archivebot.archive.answers import (
    DateAnswer,
    DateUnclear,
    Entry,
    Known,
    Near,
    NothingFound,
    OnDate,
    OnThisDay,
    Person,
)
from archivebot.archive.audience import Audience
from archivebot.archive.dates import Asked, HistoricalDate, read_typed
from archivebot.archive.library import Library
from archivebot.archive.questions.by_person import find_people, nearest_names
from archivebot.archive.rows import ENTRY_COLUMNS, entry_of, known_of

LISTED = 200
"""Documents listed for one date; the answer says where there are more."""

KNOWN_COLUMNS = (
    "reference.*, (SELECT title FROM document WHERE number = reference.list) AS list_title"
)


@dataclass(frozen=True, slots=True)
class _Whom:
    """Whose documents are meant: an SQL condition and its named values."""

    sql: str
    values: dict[str, object]


def written_by(role: str, people: tuple[Person, ...]) -> tuple[str, dict[str, object]]:
    """A condition that one of ``people`` stands in ``role``, and its named value."""
    sql = (
        "EXISTS (SELECT 1 FROM document_person dp WHERE dp.document = document.number"  # noqa: S608
        f" AND dp.role = '{role}' AND dp.person IN (SELECT value FROM json_each(:{role}s)))"
    )
    return sql, {f"{role}s": json.dumps([p.id for p in people])}


async def on_date(
    library: Library,
    typed: str,
    audience: Audience,
    *,
    today: datetime.date,
    author: str | None = None,
    recipient: str | None = None,
) -> DateAnswer | NothingFound:
    """The letters and documents of a typed date.

    :class:`NothingFound` is for an ``author`` or ``recipient`` whom the archive does not
    know; a date on which nothing was written is an :class:`OnDate` with neighbours.
    """
    asked = read_typed(typed, today)
    if not isinstance(asked, Asked):
        return DateUnclear(asked)
    conditions, values = [audience.sees], audience.values
    for role, name in (("author", author), ("recipient", recipient)):
        if name is not None:
            people = await find_people(library, name, audience)
            if not people:
                return NothingFound(name, await nearest_names(library, name, audience))
            sql, value = written_by(role, people)
            conditions.append(sql)
            values |= value
    who = _Whom(" AND ".join(conditions), values)
    return await _on_range(library, asked, who, audience, author, recipient)


async def _on_range(
    library: Library,
    asked: Asked,
    who: _Whom,
    audience: Audience,
    author: str | None,
    recipient: str | None,
) -> OnDate:
    met = await _meeting(library, "written", asked.date, who)
    dated = tuple(e for e in met if _within(e.written, asked.date))
    possible = tuple(e for e in met if not _within(e.written, asked.date))
    numbers = {e.number for e in met}
    published = [
        e
        for e in await _meeting(library, "published", asked.date, who)
        if e.number not in numbers and _within(e.published, asked.date)
    ]
    filtered = author is not None or recipient is not None
    known = () if filtered else await _known(library, asked.date, audience)
    before = after = None
    if not dated:
        before = await _neighbour(library, asked.date, who, later=False)
        after = await _neighbour(library, asked.date, who, later=True)
    return OnDate(
        asked=asked,
        dated=dated[:LISTED],
        possible=possible[:LISTED],
        published=tuple(published[:LISTED]),
        known=known,
        before=before,
        after=after,
        author=author,
        recipient=recipient,
        more=len(met) > LISTED,
    )


def _within(date: HistoricalDate | None, asked: HistoricalDate) -> bool:
    """Whether a date lies wholly inside the asked range."""
    if date is None:
        return False
    starts = asked.earliest is None or (
        date.earliest is not None and date.earliest >= asked.earliest
    )
    ends = asked.latest is None or (date.latest is not None and date.latest <= asked.latest)
    return starts and ends


async def _meeting(library: Library, which: str, asked: HistoricalDate, who: _Whom) -> list[Entry]:
    """Documents whose ``which`` range meets the asked one, in order of time."""
    column = f"document.{which}"
    rows = await library.ask(
        f"SELECT {ENTRY_COLUMNS} FROM document WHERE {column}_edtf IS NOT NULL"  # noqa: S608
        f" AND (:latest IS NULL OR {column}_earliest IS NULL OR {column}_earliest <= :latest)"
        f" AND (:earliest IS NULL OR {column}_latest IS NULL OR {column}_latest >= :earliest)"
        f" AND {who.sql} ORDER BY {column}_earliest, {column}_latest,"
        f" document.number LIMIT {LISTED + 1}",
        {"earliest": asked.earliest, "latest": asked.latest, **who.values},
    )
    return [entry_of(row) for row in rows]


async def _known(library: Library, asked: HistoricalDate, audience: Audience) -> tuple[Known, ...]:
    """Works of that date which a list knows and the archive does not hold."""
    rows = await library.ask(
        f"SELECT {KNOWN_COLUMNS} FROM reference JOIN document"  # noqa: S608
        " ON document.number = reference.list WHERE reference.held IS NULL"
        " AND reference.written_earliest >= :earliest AND reference.written_latest <= :latest"
        f" AND {audience.sees} ORDER BY reference.written_earliest, reference.id LIMIT {LISTED}",
        {"earliest": asked.earliest, "latest": asked.latest, **audience.values},
    )
    return tuple(known_of(row) for row in rows)


async def _neighbour(
    library: Library, asked: HistoricalDate, who: _Whom, *, later: bool
) -> Near | None:
    """The nearest date before or after the asked range, with all documents of that date.

    Two index probes: one finds the date, one the documents that share it.
    """
    edge = asked.latest if later else asked.earliest
    if edge is None:
        return None
    column, sign, order = (
        ("document.written_earliest", ">", "ASC")
        if later
        else ("document.written_latest", "<", "DESC")
    )
    rows = await library.ask(
        f"SELECT {ENTRY_COLUMNS} FROM document WHERE document.written_edtf IS NOT NULL"  # noqa: S608
        f" AND {column} {sign} :edge AND {who.sql} ORDER BY {column} {order},"
        " document.number LIMIT 25",
        {"edge": edge, **who.values},
    )
    entries = [entry_of(row) for row in rows]
    if not entries or entries[0].written is None:
        return None
    nearest = entries[0].written
    same = tuple(e for e in entries if e.written is not None and e.written.edtf == nearest.edtf)
    end = nearest.earliest if later else nearest.latest
    days = abs((end if end is not None else edge) - edge)
    return Near(nearest, days, same)


async def on_this_day(
    library: Library, month: int, day: int, audience: Audience, *, year: int
) -> OnThisDay:
    """What was written on a day of the year: only dates that are certain to the day."""
    values = {"key": month * 100 + day, **audience.values}
    rows = await library.ask(
        f"SELECT {ENTRY_COLUMNS} FROM document WHERE document.on_day = :key AND {audience.sees}"  # noqa: S608
        f" ORDER BY document.written_earliest, document.number LIMIT {LISTED}",
        values,
    )
    entries = tuple(entry_of(row) for row in rows)
    next_day: tuple[int, int] | None = None
    next_entries: tuple[Entry, ...] = ()
    if not entries:
        upcoming = await library.ask(
            f"SELECT {ENTRY_COLUMNS}, document.on_day AS on_day FROM document"  # noqa: S608
            f" WHERE document.on_day IS NOT NULL AND {audience.sees}"
            " ORDER BY document.on_day <= :key,"
            " document.on_day, document.written_earliest LIMIT 25",
            values,
        )
        if upcoming:
            first = upcoming[0]["on_day"]
            next_day = divmod(first, 100)
            next_entries = tuple(entry_of(r) for r in upcoming if r["on_day"] == first)
    return OnThisDay(month, day, year, entries, next_day, next_entries)
