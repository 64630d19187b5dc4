"""Answers → the terminal, or JSON; and the exit code that goes with each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

import typer

from archivebot.archive import questions
from archivebot.archive.answers import (
    ByPerson,
    Choose,
    DateUnclear,
    Departed,
    Entry,
    Hits,
    Holdings,
    NothingFound,
    NothingToQuote,
    OnDate,
    OnThisDay,
    Opened,
    Quoted,
    WhichPerson,
)
from archivebot.archive.audience import Audience
from archivebot.archive.serving import served
from archivebot.cli import consoles, drawing, showing, values
from archivebot.cli.library import Desk
from archivebot.telling import (
    Block,
    Heading,
    Remark,
    Reply,
    tell_author,
    tell_choice,
    tell_date_trouble,
    tell_departed,
    tell_hits,
    tell_holdings,
    tell_nothing_found,
    tell_nothing_to_quote,
    tell_on_date,
    tell_on_this_day,
    tell_which_person,
    years_ago,
)
from archivebot.telling.dates import day_of_year
from archivebot.wording import Words

WRONG_INPUT = (DateUnclear, NothingFound, Departed)
"""Answers that say that something is wrong with what was asked: they go to stderr, exit code 1."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer; ``opened`` where it is one document, which is shown whole."""

    answer: values.Answer
    audience: Audience
    opened: Opened | None = None
    zone: str | None = None


async def with_document(
    desk: Desk, answer: values.Answer, alone: Entry | None, *, zone: str | None = None
) -> Answered:
    """The answer, with its only document opened."""
    opened = None
    if alone is not None:
        held = await questions.held(desk.library, alone.number, desk.audience)
        if held is not None and not isinstance(held, Departed):
            opened = await questions.opened(desk.library, held, 1, desk.audience)
    return Answered(answer, desk.audience, opened, zone)


def show(answered: Answered, *, as_json: bool) -> None:
    """Print an answer; end with exit code 1 where it says that the input is wrong."""
    answer = answered.answer
    if isinstance(answer, Opened):
        held = served(answer.held, answered.audience)
        answered = replace(answered, opened=answer)
        answer = replace(answer, held=held)
    wrong = isinstance(answer, WRONG_INPUT)
    if as_json:
        consoles.print_json(_json(answer, answered))
    if wrong or not as_json:
        words = drawing.words_for(consoles.settings().locale)
        console = consoles.err() if wrong else consoles.out()
        drawing.draw(console, _blocks(answered, words), _ids(answer))
    if wrong:
        raise typer.Exit(1)


def _json(answer: values.Answer, answered: Answered) -> values.Json:
    told = values.to_json(answer)
    if isinstance(answer, OnDate | OnThisDay):
        opened = answered.opened
        shown = served(opened.held, answered.audience) if opened else None
        told["document"] = values.held_json(shown) if shown else None
    return told


def _blocks(answered: Answered, words: Words) -> tuple[Block, ...]:
    answer = answered.answer
    if answered.opened is not None:
        above = _on_this_day(answer, words) if isinstance(answer, OnThisDay) else ()
        return (*above, *showing.document_blocks(answered.opened, answered.audience, words))
    if isinstance(answer, Quoted):
        return tuple(showing.quotation_blocks(answer, words))
    return _reply(answer, answered.zone, words).blocks


def _on_this_day(answer: OnThisDay, words: Words) -> tuple[Block, ...]:
    day = day_of_year(answer.month, answer.day, words)
    ago = years_ago(answer.entries[0], answer.year, words)
    heading = Heading(words.say("On this day, {day}", day=day))
    return (heading, *((Remark(ago),) if ago else ()))


def _reply(answer: values.Answer, zone: str | None, words: Words) -> Reply:  # noqa: C901 - a table
    match answer:
        case OnDate():
            return tell_on_date(answer, words)
        case DateUnclear(trouble):
            return tell_date_trouble(trouble, words)
        case OnThisDay():
            return tell_on_this_day(answer, words, zone=zone)
        case Choose():
            return tell_choice(answer, words)
        case Departed():
            return tell_departed(answer, words)
        case NothingFound():
            return tell_nothing_found(answer, words)
        case NothingToQuote():
            return tell_nothing_to_quote(answer, words)
        case ByPerson():
            return tell_author(answer, words)
        case WhichPerson():
            return tell_which_person(answer, words)
        case Hits():
            return tell_hits(answer, words, mark=drawing.MARK)
        case Holdings():
            return tell_holdings(answer, words)
        case Opened() | Quoted():
            return Reply(())  # drawn whole, above
        case _:
            assert_never(answer)


def _ids(answer: values.Answer) -> dict[int, str]:
    """The ids of the documents that an answer lists, by number: what `read` takes."""
    match answer:
        case OnDate():
            near = [e for n in (answer.before, answer.after) if n for e in n.entries]
            entries = [*answer.dated, *answer.possible, *answer.published, *near]
        case OnThisDay():
            entries = [*answer.entries, *answer.next_entries]
        case Choose(_, found):
            entries = [*found]
        case ByPerson():
            entries = [*answer.written]
        case Hits():
            entries = [hit.held.entry for hit in answer.hits]
        case _:
            entries = []
    return {entry.number: entry.id for entry in entries}
