"""A document, a page at a time."""

from __future__ import annotations

from dataclasses import replace

from discord import ui

from archivebot.archive.answers import Held, Opened
from archivebot.archive.licences import Serving
from archivebot.archive.serving import served
from archivebot.bot.asking import Asking
from archivebot.bot.limits import BUTTONS_A_ROW, shorten
from archivebot.bot.paging import LEAST, Page, Pages, Place, pages_of
from archivebot.bot.press import press
from archivebot.bot.render import Action, Controls, draw, length_of
from archivebot.bot.views.listing import remove_action, remove_row
from archivebot.telling import (
    Block,
    Heading,
    Remark,
    tell_beyond,
    tell_credit,
    tell_head,
    tell_note,
    tell_references,
    tell_withheld,
)
from archivebot.wording import Words

ROOM: int = 3950
"""Characters for all blocks: Discord's limit less a little air."""

POSITION: int = 60
"""Characters reserved for "page 12 of 345 · ¶123 to ¶456" and the line breaks around it."""

NOTES: int = 900
"""Characters that notes take below a last page, at most; what is longer is cut with …"""

LEAST_NOTES: int = 200
"""Characters that notes get even where title and credits are very long."""


def document_view(
    asking: Asking, opened: Opened, offset: int = 0, *, above: tuple[Block, ...] = ()
) -> ui.LayoutView:
    """The page that holds the opened paragraph, with its head, credits and controls."""
    words, held = asking.words, opened.held
    serving = asking.audience.serving(held.credit.licence_class)
    paragraphs = served(held, asking.audience).paragraphs
    head: list[Block] = [*above, *tell_head(held, words), *tell_beyond(opened, words)]
    withheld = tell_withheld(serving, words)
    # The whole credit, the notes and the place are reserved first: they may never be cut off.
    most = tell_credit(held, words, excerpt=True)
    room = ROOM - POSITION - length_of([*head, *withheld, most])
    notes = min(NOTES, max(room - LEAST, LEAST_NOTES))
    apart = _apart(held, words, notes) if serving is not Serving.LINK else []
    pages = pages_of(paragraphs, Place(opened.paragraph, offset), room - length_of(apart))
    page = pages.current
    blocks = [*head, *_position(page, words), *page.excerpts, *withheld]
    if page.number == page.of:
        blocks += apart
    blocks.append(tell_credit(held, words, excerpt=page.of > 1 or serving is Serving.EXCERPT))
    return draw(blocks, _controls(asking, opened, pages))


def _position(page: Page, words: Words) -> list[Block]:
    if page.of == 1:
        return []
    return [
        Remark(
            words.say(
                "page {page} of {pages} · ¶{first} to ¶{last}",
                page=page.number,
                pages=page.of,
                first=str(page.first),
                last=str(page.last),
            )
        )
    ]


def _apart(held: Held, words: Words, room: int) -> list[Block]:
    """Notes, and how many works a list has: below the last page."""
    blocks: list[Block] = []
    for left, note in enumerate(held.notes):
        if left and room < 100:
            more = len(held.notes) - left
            blocks.append(Remark(words.say_n("{n} more note", "{n} more notes", more)))
            break
        said = tell_note(replace(note, text=shorten(note.text, room - 40)), words)
        room -= len(said)
        blocks.append(Remark(said))
    listing = tell_references(held, words)
    if listing is not None:
        heading = words.say_n("{n} work is listed", "{n} works are listed", len(listing.items))
        undated = sum(1 for k in held.references if k.held is not None)
        said = words.say_n("{n} of them is held here", "{n} of them are held here", undated)
        blocks += [Heading(heading, 2), Remark(said)]
    return blocks


def _controls(asking: Asking, opened: Opened, pages: Pages) -> Controls:
    words, entry = asking.words, opened.held.entry
    page = pages.current
    rows: list[list[Action]] = []
    if page.of > 1:
        turns = [
            (words.say("First"), 1, "f", page.number == 1),
            (words.say("Back"), page.number - 1, "b", page.number == 1),
            (words.say("Next"), page.number + 1, "n", page.number == page.of),
            (words.say("Last"), page.of, "l", page.number == page.of),
        ]
        actions = []
        for label, number, slot, off in turns:
            place = pages.at(number)
            target = press("open", entry.number, place.paragraph, place.offset, slot)
            actions.append(Action(label, target, off=off, main=slot == "n"))
        jump = Action(words.say("Go to ¶…"), press("jump", entry.number))
        rows.append([*actions[:2], jump, *actions[2:]])
    neighbours = [
        Action(label, press("open", other.number, 1, 0, slot))
        for label, other, slot in (
            (words.say("← Earlier"), opened.earlier, "e"),
            (words.say("Later →"), opened.later, "d"),
        )
        if other is not None
    ]
    if opened.held.references:
        rows.append([Action(words.say("Works listed"), press("works", entry.number, 1))])
    shown = (entry.number, page.first or 1, page.last or 1, entry.edition)
    rows.append(
        [
            *neighbours,
            Action(words.say("Cite"), press("cite", *shown)),
            Action(words.say("Copy"), press("copy", *shown)),
            Action(
                words.say("Something wrong?"),
                press("wrong", entry.number, page.first or 1, entry.edition),
            ),
        ]
    )
    if len(rows[-1]) < BUTTONS_A_ROW:
        rows[-1] += remove_action(asking)
        return rows
    return [*rows, *remove_row(asking)]
