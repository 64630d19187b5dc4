"""Drawing: blocks of words and presses → Components V2. Nothing else makes a reply's look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import discord
from discord import ui

from archivebot.archive.document import Role
from archivebot.bot import limits
from archivebot.bot.items import Pressable
from archivebot.bot.markdown import bold, link, quoted, small
from archivebot.bot.press import Press
from archivebot.telling import (
    Block,
    Credits,
    Excerpt,
    Heading,
    Item,
    Listing,
    Passage,
    Remark,
    Sentence,
)

INK = discord.Colour(0x8C5A2B)
"""The bar beside an answer. Decoration only: nothing is said by colour."""


HEADING = 300
REMARK = 1000
CREDIT = 250
"""Characters of a heading, a remark, a piece of the credits, at most: so that all fit."""


@dataclass(frozen=True, slots=True)
class Action:
    """A button: its words, and what pressing it means. ``off``: shown but not to be pressed."""

    words: str
    press: Press
    off: bool = False
    main: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A select menu: what it asks, what choosing means, and (value, label, detail) a choice."""

    words: str
    press: Press
    choices: tuple[tuple[str, str, str], ...]


Controls = Sequence[Menu | Sequence[Action]]
"""Rows of controls below an answer: a menu, or up to five buttons."""


def draw(blocks: Iterable[Block], controls: Controls = ()) -> ui.LayoutView:
    """A reply. Its text is cut to Discord's limit, with a sentence's end or … at the cut."""
    view = ui.LayoutView(timeout=None)
    container: ui.Container[Any] = ui.Container(accent_colour=INK)
    room = limits.TEXT
    for text, apart in _texts(blocks):
        kept = _fit(text, room)
        if not kept:
            break
        if apart and container.children:
            container.add_item(ui.Separator(visible=False))
        container.add_item(ui.TextDisplay(kept))
        room -= len(kept)
    view.add_item(container)
    for row in controls:
        view.add_item(_row(row))
    return view


def length_of(blocks: Iterable[Block]) -> int:
    """Characters that the blocks take of a message's text."""
    return sum(len(text) for text, _ in _texts(blocks))


def _row(row: Menu | Sequence[Action]) -> ui.ActionRow[Any]:
    if isinstance(row, Menu):
        select: ui.Select[Any] = ui.Select(
            custom_id=row.press.custom_id,
            placeholder=limits.shorten(row.words, 150),
            options=[
                discord.SelectOption(
                    label=limits.shorten(label, limits.CHOICE) or "…",
                    value=value,
                    description=limits.shorten(detail, limits.CHOICE) or None,
                )
                for value, label, detail in row.choices[: limits.CHOICES]
            ],
        )
        return ui.ActionRow(Pressable(select))
    return ui.ActionRow(*(Pressable(_button(action)) for action in row))


def _button(action: Action) -> ui.Button[Any]:
    style = discord.ButtonStyle.secondary
    if action.main:
        style = discord.ButtonStyle.primary
    return ui.Button(
        label=limits.shorten(action.words, limits.BUTTON_LABEL),
        custom_id=action.press.custom_id,
        disabled=action.off,
        style=style,
    )


def _fit(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    if room < 40:
        return ""
    cut = text[: room - 2]
    line = cut.rpartition("\n")[0]
    return (line if len(line) > room // 2 else cut.rstrip("\\")) + "\n…"


def _texts(blocks: Iterable[Block]) -> list[tuple[str, bool]]:
    """One text a run of like blocks: fewer components, and paragraphs that can be selected.

    With each, whether it stands apart from what is above it.
    """
    texts: list[tuple[str, bool]] = []
    before: type[Block] | None = None
    for kind, like in groupby(blocks, type):
        run = list(like)
        text = ("\n\n" if kind is Excerpt else "\n").join(_text(block) for block in run)
        texts.append((text, _stands_apart(run[0], before)))
        before = kind
    return texts


def _stands_apart(block: Block, above: type[Block] | None) -> bool:
    """A part's heading, the text below its head, the notes and credits below the text."""
    match block:
        case Heading(level=2) | Excerpt() | Credits():
            return True
        case Remark():
            return above is Excerpt
        case _:
            return False


def _text(block: Block) -> str:
    match block:
        case Heading(words, level):
            return f"{'##' if level == 1 else '###'} {_clipped(words, HEADING)}"
        case Sentence(words):
            return words
        case Remark(words):
            return small(_clipped(words, REMARK))
        case Passage(words):
            return quoted(words)
        case Excerpt():
            return _excerpt(block)
        case Listing(items):
            return "\n".join(_item(item) for item in items)
        case Credits(parts):
            return small(" · ".join(link(_clipped(p.words, CREDIT), p.url) for p in parts))


def _clipped(words: str, most: int) -> str:
    """Words cut with … where a page has a title or a source of a length nobody reads."""
    return words if len(words) <= most else words[: most - 1].rstrip(" \\") + "…"


def _excerpt(block: Excerpt) -> str:
    words = f"{'… ' if block.continued else ''}{block.words}{' …' if block.cut else ''}"
    if block.role is Role.HEADING:
        words = bold(words)
    return f"`¶{block.number}` {words}"


def _item(item: Item) -> str:
    detail = f"\n-# {item.detail}" if item.detail else ""
    return f"{bold(item.label)}{detail}"
