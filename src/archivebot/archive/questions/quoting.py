"""Quote: one passage of those that fit, at a position somebody else's deck decides."""

from __future__ import annotations

import datetime
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, replace

from archivebot.archive.answers import (
    DateUnclear,
    Departed,
    NothingFound,
    NothingToQuote,
    Quoted,
)
from archivebot.archive.audience import Audience
from archivebot.archive.dates import Asked, read_typed
from archivebot.archive.library import Library
from archivebot.archive.questions.by_date import written_by
from archivebot.archive.questions.by_person import find_people, nearest_names
from archivebot.archive.questions.by_title import held
from archivebot.archive.questions.words import parse_words

Draw = Callable[[int], Awaitable[int]]
"""Given how many passages fit, the position (from 0) of the one whose turn it is."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a quotation shall be: filters as typed. None is no filter."""

    author: str | None = None
    about: str | None = None
    after: str | None = None
    before: str | None = None

    def given(self) -> dict[str, str]:
        """The filters that were given, as they would be stored."""
        return {k: v for k, v in asdict(self).items() if v}


QuoteAnswer = Quoted | NothingToQuote | NothingFound | DateUnclear


async def quote(
    library: Library, wanted: Wanted, audience: Audience, *, today: datetime.date, draw: Draw
) -> QuoteAnswer:
    """Draw one passage.

    ``after`` and ``before`` include the day they name and use strict bounds: a letter of
    "1936" is not surely after June 1936, so it is left out.  :class:`NothingFound` is for
    an unknown author; :class:`NothingToQuote` says which filter stands in the way.
    """
    conditions = await _conditions(library, wanted, audience, today)
    if isinstance(conditions, NothingFound | DateUnclear):
        return conditions
    sql, values = conditions
    rows = await library.ask(
        f"SELECT passage.id FROM passage {sql} ORDER BY passage.id",  # noqa: S608
        values,
    )
    if not rows:
        return NothingToQuote(await _in_the_way(library, wanted, audience, today))
    position = await draw(len(rows))
    row = await library.ask_one(
        "SELECT * FROM passage WHERE id = :id", {"id": rows[position % len(rows)]["id"]}
    )
    document = await held(library, row["document"], audience) if row else None
    if row is None or document is None or isinstance(document, Departed):
        return NothingToQuote(())  # the archive was replaced between two questions
    return Quoted(
        document,
        row["paragraph"],
        row["start"],
        row["end"],
        row["text"],
        bool(row["low_confidence"]),
        len(rows),
    )


async def _conditions(
    library: Library, wanted: Wanted, audience: Audience, today: datetime.date
) -> tuple[str, dict[str, object]] | NothingFound | DateUnclear:
    join = " JOIN document ON document.number = passage.document"
    parts, values = [audience.may_quote], audience.values
    if wanted.author:
        people = await find_people(library, wanted.author, audience)
        if not people:
            return NothingFound(
                wanted.author, await nearest_names(library, wanted.author, audience)
            )
        condition, value = written_by("author", people)
        parts.append(condition)
        values |= value
    for option, typed, column, sign in (
        ("after", wanted.after, "written_earliest", ">="),
        ("before", wanted.before, "written_latest", "<="),
    ):
        if not typed:
            continue
        asked = read_typed(typed, today)
        if not isinstance(asked, Asked):
            return DateUnclear(asked, option)
        edge = asked.date.earliest if sign == ">=" else asked.date.latest
        parts.append(f"document.{column} {sign} :{column}")
        values[column] = edge
    if not wanted.about:
        parts.append("passage.best")
    else:
        query = parse_words(wanted.about)
        if query is None:
            return NothingFound(wanted.about)
        parts.append(
            "passage.id IN (SELECT rowid FROM passage_words WHERE passage_words MATCH :about)"
        )
        values["about"] = query.every
    return f"{join} WHERE {' AND '.join(parts)}", values


async def _in_the_way(
    library: Library, wanted: Wanted, audience: Audience, today: datetime.date
) -> tuple[str, ...]:
    """The filters each of whose removal alone would leave something to quote."""
    helpful = []
    for name in wanted.given():
        conditions = await _conditions(library, replace(wanted, **{name: None}), audience, today)
        if isinstance(conditions, NothingFound | DateUnclear):
            continue
        sql, values = conditions
        if await library.ask_one(f"SELECT 1 FROM passage {sql} LIMIT 1", values):  # noqa: S608
            helpful.append(name)
    return tuple(helpful)
