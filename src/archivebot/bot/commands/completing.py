"""Autocomplete: never an error, never over Discord's 25 choices of 100 characters."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from typing import Any

import discord
from discord import app_commands

from archivebot.archive import questions
from archivebot.archive.answers import Entry
from archivebot.archive.dates import Asked, Precision, read_typed
from archivebot.archive.library import NoArchive
from archivebot.bot.asking import Asking
from archivebot.bot.limits import CHOICE, CHOICES, shorten
from archivebot.bot.views.listing import plain
from archivebot.telling import line_of, title_of, who_of
from archivebot.telling.documents import date_words, when_of
from archivebot.wording import Raw

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]
Choices = list[app_commands.Choice[str]]
Completer = Callable[[Interaction, str], Coroutine[Any, Any, Choices]]


def _never_an_error(
    complete: Callable[[Asking, str], Coroutine[Any, Any, Choices]],
) -> Completer:
    async def guarded(interaction: Interaction, current: str) -> Choices:
        try:
            asking = await Asking.of(interaction, private=True)
            return (await complete(asking, current[:CHOICE]))[:CHOICES]
        except NoArchive:
            return []
        except Exception:
            log.warning("autocomplete failed", exc_info=True)
            return []

    return guarded


def _choice(name: str, value: str) -> app_commands.Choice[str]:
    return app_commands.Choice(name=shorten(name, CHOICE) or "…", value=value[:CHOICE])


def _option(asking: Asking, name: str) -> str | None:
    value = getattr(asking.interaction.namespace, name, None)
    return value if isinstance(value, str) and value else None


@_never_an_error
async def titles(asking: Asking, current: str) -> Choices:
    """Documents, by title, people or date."""
    found = await questions.complete_titles(asking.desk.library, current, asking.audience)
    return [_choice(_label(e, asking), e.id) for e in found]


def _label(entry: Entry, asking: Asking) -> str:
    title = plain(title_of(entry, asking.words))
    return f"{shorten(title, 60)} · {plain(line_of(entry, asking.words))}"


@_never_an_error
async def dates(asking: Asking, current: str) -> Choices:
    """Dates on which something was written, with who wrote to whom."""
    found = await questions.complete_dates(
        asking.desk.library,
        current,
        asking.audience,
        today=asking.today,
        author=_option(asking, "author"),
        recipient=_option(asking, "recipient"),
    )
    words, by_date = asking.words, dict[str, list[Entry]]()
    for entry in found:
        if entry.written is not None:
            by_date.setdefault(entry.written.edtf, []).append(entry)
    choices = []
    for edtf, entries in by_date.items():
        first = entries[0]
        what = plain(who_of(first, words)) or plain(title_of(first, words))
        if len(entries) > 1:
            what = words.say_n("{n} document", "{n} documents", len(entries))
        choices.append(_choice(f"{plain(when_of(first, words))} · {what}", edtf))
    return [*_as_typed(asking, current, by_date), *choices]


def _as_typed(asking: Asking, current: str, by_date: dict[str, list[Entry]]) -> Choices:
    """What was typed, where it is a date by itself: so that a year can be asked for.

    It stands first, since Discord takes the first choice at Enter: whoever types 1936 means
    1936, and not the first letter of that year.
    """
    meant = read_typed(current, asking.today)
    if not isinstance(meant, Asked) or meant.date.edtf in by_date:
        return []
    words, date = asking.words, plain(date_words(meant.date, asking.words))
    if meant.date.precision is Precision.DAY:
        said = words.say("{date} · nothing of that day; the nearest", date=Raw(date))
    else:
        said = words.say("{date} · all of it", date=Raw(date))
    return [_choice(said, current.strip())]


def people(role: str) -> Completer:
    """People who stand in ``role``, with how many documents."""

    @_never_an_error
    async def complete(asking: Asking, current: str) -> Choices:
        found = await questions.complete_people(
            asking.desk.library, current, asking.audience, role=role
        )
        return [
            _choice(
                f"{shorten(person.name, 70)} · "
                + asking.words.say_n("{n} document", "{n} documents", n),
                person.name,
            )
            for person, n in found
        ]

    return complete
