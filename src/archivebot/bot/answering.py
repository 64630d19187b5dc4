"""Questions as values → answers drawn. A command, a button and a page turn all come here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from discord import ui

from archivebot.archive.answers import (
    ByPerson,
    Choose,
    DateUnclear,
    Departed,
    NothingFound,
    NothingToQuote,
    OnDate,
    Opened,
    WhichPerson,
)
from archivebot.archive.dates import Ambiguous, Precision, in_words, read_day_of_year
from archivebot.archive.questions import (
    Wanted,
    by_person,
    find_document,
    held,
    holdings,
    on_date,
    on_this_day,
    opened,
    quote,
)
from archivebot.bot.asking import Asking
from archivebot.bot.press import press
from archivebot.bot.render import Action, Controls, draw
from archivebot.bot.views.document import document_view
from archivebot.bot.views.listing import (
    PAGE,
    items_in,
    listing_view,
    notice_view,
    person_menu,
    remove_row,
)
from archivebot.bot.views.quotation import quotation_view
from archivebot.state import decks, questions
from archivebot.telling import (
    Heading,
    Remark,
    Reply,
    tell_author,
    tell_choice,
    tell_date_trouble,
    tell_departed,
    tell_holdings,
    tell_nothing_found,
    tell_nothing_to_quote,
    tell_on_date,
    tell_on_this_day,
    tell_which_person,
    tell_works,
    years_ago,
)
from archivebot.telling.dates import day_of_year


@dataclass(frozen=True, slots=True)
class Question:
    """A command with the options that were given: what a stored button asks again."""

    command: str
    options: dict[str, str] = field(default_factory=dict)

    def option(self, name: str) -> str | None:
        """An option's value, None where it was left out."""
        return self.options.get(name)

    def with_option(self, name: str, value: str) -> Question:
        """The same question with one option another."""
        return Question(self.command, {**self.options, name: value})

    def stored(self) -> dict[str, Any]:
        """As the state keeps it."""
        return {"command": self.command, "options": self.options}

    @classmethod
    def recalled(cls, payload: dict[str, Any] | None) -> Question | None:
        """From what the state kept; None where it kept nothing that we can read."""
        if payload is None or payload.get("command") not in _ANSWERS:
            return None
        return cls(payload["command"], dict(payload.get("options", {})))


def asked(command: str, **options: str | int | None) -> Question:
    """A question; options that were left out are left out."""
    return Question(command, {k: str(v) for k, v in options.items() if v is not None})


async def answer(asking: Asking, question: Question, page: int = 1) -> ui.LayoutView:
    """Ask the archive and draw what it says."""
    return await _ANSWERS[question.command](asking, question, page)


async def remember(asking: Asking, question: Question) -> int:
    """The number under which a button can ask the question again."""
    return await questions.remember(asking.desk.store, question.stored(), asking.desk.now())


async def _list(asking: Asking, question: Question, reply: Reply, page: int) -> ui.LayoutView:
    stored = await remember(asking, question) if items_in(reply) > PAGE else None
    turns = None if stored is None else ("page", stored)
    return listing_view(asking, reply, turns=turns, page=page)


async def _letter(asking: Asking, question: Question, page: int) -> ui.LayoutView:
    found = await on_date(
        asking.desk.library,
        question.option("date") or "",
        asking.audience,
        today=asking.today,
        author=question.option("author"),
        recipient=question.option("recipient"),
    )
    if isinstance(found, NothingFound):
        return listing_view(asking, tell_nothing_found(found, asking.words))
    if isinstance(found, DateUnclear):
        return await _unclear(asking, question, "date", found)
    if len(found.dated) == 1 and _one_day_alone(found):
        document = await held(asking.desk.library, found.dated[0].number, asking.audience)
        if document is not None and not isinstance(document, Departed):
            at = await opened(asking.desk.library, document, 1, asking.audience)
            return document_view(asking, at)
    return await _list(asking, question, tell_on_date(found, asking.words), page)


def _one_day_alone(found: OnDate) -> bool:
    others = found.possible or found.published or found.known
    return found.asked.date.precision is Precision.DAY and not others


async def _unclear(
    asking: Asking, question: Question, option: str, found: DateUnclear
) -> ui.LayoutView:
    reply = tell_date_trouble(found.trouble, asking.words)
    rows: Controls = []
    if isinstance(found.trouble, Ambiguous):
        actions = []
        for reading in found.trouble.readings[:5]:
            stored = await remember(asking, question.with_option(option, reading.edtf))
            actions.append(Action(in_words(reading, asking.words.locale), press("ask", stored)))
        rows = [actions]
    return draw(reply.blocks, [*rows, *remove_row(asking)])


async def _read(asking: Asking, question: Question, page: int) -> ui.LayoutView:
    paragraph = int(question.option("paragraph") or 1)
    found = await find_document(
        asking.desk.library, question.option("title") or "", asking.audience, paragraph=paragraph
    )
    match found:
        case Opened():
            return document_view(asking, found)
        case Choose():
            return await _list(asking, question, tell_choice(found, asking.words), page)
        case Departed():
            return listing_view(asking, tell_departed(found, asking.words))
        case NothingFound():
            return listing_view(asking, tell_nothing_found(found, asking.words))


async def _author(asking: Asking, question: Question, page: int) -> ui.LayoutView:
    found = await by_person(asking.desk.library, question.option("name") or "", asking.audience)
    match found:
        case ByPerson():
            return await _list(asking, question, tell_author(found, asking.words), page)
        case WhichPerson():
            reply = tell_which_person(found, asking.words)
            menu = person_menu(asking, tuple(p.name for p in found.people))
            return draw(reply.blocks, [menu, *remove_row(asking)])
        case NothingFound():
            return listing_view(asking, tell_nothing_found(found, asking.words))


async def _today(asking: Asking, question: Question, page: int) -> ui.LayoutView:
    typed = question.option("date")
    today = asking.today
    day = (today.month, today.day)
    if typed is not None:
        read = read_day_of_year(typed, today)
        if not isinstance(read, tuple):
            return await _unclear(asking, question, "date", DateUnclear(read))
        day = read
    found = await on_this_day(asking.desk.library, *day, asking.audience, year=today.year)
    zone = None if typed is not None else asking.zone.key
    if len(found.entries) == 1:
        document = await held(asking.desk.library, found.entries[0].number, asking.audience)
        if document is not None and not isinstance(document, Departed):
            words = asking.words
            said = words.say("On this day, {day}", day=day_of_year(*day, words))
            ago = years_ago(found.entries[0], today.year, words)
            above = (Heading(said), *((Remark(ago),) if ago else ()))
            at = await opened(asking.desk.library, document, 1, asking.audience)
            return document_view(asking, at, above=above)
    return await _list(asking, question, tell_on_this_day(found, asking.words, zone=zone), page)


async def _quote(asking: Asking, question: Question, page: int) -> ui.LayoutView:
    wanted = Wanted(
        author=question.option("author"),
        about=question.option("about"),
        after=question.option("after"),
        before=question.option("before"),
    )
    collections = sorted(asking.audience.collections or ())
    digest = questions.digest_of({**question.stored(), "collections": collections})

    async def draw_card(size: int) -> int:
        return await decks.draw(asking.desk.store, asking.place, digest, size, asking.desk.now())

    found = await quote(
        asking.desk.library, wanted, asking.audience, today=asking.today, draw=draw_card
    )
    if isinstance(found, NothingFound):
        return listing_view(asking, tell_nothing_found(found, asking.words))
    if isinstance(found, NothingToQuote):
        return listing_view(asking, tell_nothing_to_quote(found, asking.words))
    if isinstance(found, DateUnclear):
        return await _unclear(asking, question, found.option or "after", found)
    stored = await remember(asking, question) if question.options else 0
    return quotation_view(asking, found, stored)


async def _archive(asking: Asking, question: Question, page: int) -> ui.LayoutView:
    found = await holdings(asking.desk.library, asking.audience)
    return listing_view(asking, tell_holdings(found, asking.words))


async def works(asking: Asking, number: int, page: int) -> ui.LayoutView:
    """The works that a list knows, ten at a time; those held here can be opened."""
    found = await held(asking.desk.library, number, asking.audience)
    if found is None or isinstance(found, Departed) or not found.references:
        said = asking.words.say("This document is not in the part of the archive shown here.")
        return notice_view(asking, said)
    reply = tell_works(found, asking.words)
    return listing_view(asking, reply, turns=("works", number), page=page)


_ANSWERS: dict[str, Callable[[Asking, Question, int], Awaitable[ui.LayoutView]]] = {
    "letter": _letter,
    "read": _read,
    "author": _author,
    "today": _today,
    "quote": _quote,
    "archive": _archive,
}
