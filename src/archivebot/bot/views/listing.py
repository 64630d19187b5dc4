"""Lists to choose from, and short notices."""

from __future__ import annotations

from dataclasses import replace

from discord import ui

from archivebot.bot.asking import Asking
from archivebot.bot.limits import CHOICES
from archivebot.bot.press import press
from archivebot.bot.render import Action, Controls, Menu, draw
from archivebot.telling import Block, Heading, Listing, Remark, Reply, Sentence
from archivebot.wording import Raw

PAGE = 10
"""Listed items on a page: what a phone shows without endless scrolling."""


def listing_view(
    asking: Asking, reply: Reply, *, turns: tuple[str, int] | None = None, page: int = 1
) -> ui.LayoutView:
    """A reply with what it lists, ten at a time, and a menu that opens them.

    ``turns`` is the verb and number of the press that turns the pages; without one (the list
    fits) there are none to turn.
    """
    words = asking.words
    pages = max(1, -(-items_in(reply) // PAGE))
    page = min(max(page, 1), pages)
    shown = _slice(reply, (page - 1) * PAGE, page * PAGE) if turns is not None else reply
    blocks = list(shown.blocks)
    rows: list[Menu | list[Action]] = []
    if menu := _menu(shown, asking):
        rows.append(menu)
    if pages > 1 and turns is not None:
        blocks.append(Remark(words.say("page {page} of {pages}", page=page, pages=pages)))
        rows.append(
            [
                Action(words.say("Back"), press(*turns, page - 1, "b"), off=page == 1),
                Action(
                    words.say("Next"),
                    press(*turns, page + 1, "n"),
                    off=page == pages,
                    main=True,
                ),
            ]
        )
    return draw(blocks, [*rows, *remove_row(asking)])


def notice_view(asking: Asking, *said: Raw, hint: Raw | None = None) -> ui.LayoutView:
    """One or two sentences, and what to do."""
    blocks: list[Block] = [Sentence(s) for s in said]
    if hint:
        blocks.append(Remark(hint))
    return draw(blocks, remove_row(asking))


def remove_row(asking: Asking) -> Controls:
    """:func:`remove_action` as a row of its own."""
    actions = remove_action(asking)
    return [actions] if actions else []


def remove_action(asking: Asking) -> list[Action]:
    """The button with which the asker takes a public reply away; none on a private one."""
    if asking.private or asking.interaction.guild_id is None:
        return []
    return [Action(asking.words.say("Remove"), press("remove"))]


def items_in(reply: Reply) -> int:
    """Listed items of a reply."""
    return sum(len(b.items) for b in reply.blocks if isinstance(b, Listing))


def _slice(reply: Reply, start: int, end: int) -> Reply:
    """Only the listed items from ``start`` to ``end``, and only headings that head some."""
    blocks: list[Block] = []
    position = 0
    for block in reply.blocks:
        if isinstance(block, Listing):
            kept = block.items[max(start - position, 0) : max(end - position, 0)]
            position += len(block.items)
            if kept:
                blocks.append(replace(block, items=kept))
            elif blocks and isinstance(blocks[-1], Heading) and blocks[-1].level == 2:
                blocks.pop()
        else:
            blocks.append(block)
    return Reply(tuple(blocks))


def _menu(reply: Reply, asking: Asking) -> Menu | None:
    items = reply.openable[:CHOICES]
    if not items:
        return None
    return Menu(
        asking.words.say("Open…"),
        press("pick"),
        tuple((f"{i.number}.{i.paragraph}", plain(i.label), plain(i.detail)) for i in items),
    )


def plain(words: Raw | None) -> str:
    """Words of the bot without Discord's escaping: a menu shows no Markdown."""
    text, out, position = words or "", "", 0
    while position < len(text):
        if text[position] == "\\" and position + 1 < len(text):
            position += 1
        out += text[position]
        position += 1
    return out


def person_menu(asking: Asking, names: tuple[str, ...]) -> Menu:
    """A menu of people who could be meant."""
    return Menu(
        asking.words.say("Which one?"),
        press("person"),
        tuple((name[:100], name, "") for name in names),
    )
