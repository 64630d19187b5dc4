"""Drawing in the terminal: blocks of words → lines, wrapped to the window.

Nothing is said by colour alone, and there are no emoji: consoles of old code pages
have neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from archivebot.archive.document import Role
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
from archivebot.wording import Raw, Words

MARK = ("\x02", "\x03")
"""Before and after a found word: no text that is shown can hold them."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MARKED = re.compile(f"({MARK[0]}[^{MARK[1]}]*{MARK[1]})")
_COMMAND = re.compile(r"(?<![\w/])/(letter|quote|search|today|read|author|archive)\b")

_APART = (Heading, Excerpt, Passage, Credits)
"""Blocks with an empty line before them."""


def escape(text: str) -> Raw:
    """The text so that the terminal shows just these characters and obeys none of them."""
    return Raw(plain(text))


def words_for(locale: str) -> Words:
    """The bot's sentences, for the terminal."""
    return Words(locale, escape)


def draw(console: Console, blocks: Iterable[Block], ids: Mapping[int, str] | None = None) -> None:
    """Print the blocks. ``ids`` are those of the listed documents, by number."""
    before: Block | None = None
    for block in blocks:
        if before is not None and _apart(before, block):
            console.print()
        _draw(console, block, ids or {})
        before = block


def _apart(before: Block, block: Block) -> bool:
    """Whether an empty line stands between two blocks."""
    if isinstance(before, Listing) and isinstance(block, Passage):
        return False  # what was found, below where
    return isinstance(block, _APART) or isinstance(before, Excerpt | Passage)


def _draw(console: Console, block: Block, ids: Mapping[int, str]) -> None:
    match block:
        case Heading(words, level):
            console.print(_text(words, "bold" if level == 1 else "bold dim"))
        case Sentence(words):
            console.print(_text(_as_typed_here(words)))
        case Remark(words):
            console.print(_text(_as_typed_here(words), "dim"))
        case Passage(words):
            _indented(console, _text(words), 2)
        case Excerpt():
            _excerpt(console, block)
        case Listing(items):
            for item in items:
                _item(console, item, ids)
        case Credits(parts):
            said = (f"{p.words} <{escape(p.url)}>" if p.url else p.words for p in parts)
            console.print(_text(" · ".join(said), "dim"))


def _excerpt(console: Console, block: Excerpt) -> None:
    words = f"{'… ' if block.continued else ''}{block.words}{' …' if block.cut else ''}"
    line = Table.grid(padding=(0, 1))
    line.add_column(width=4, no_wrap=True)
    line.add_column()
    line.add_row(f"¶{block.number}", _text(words, "bold" if block.role is Role.HEADING else ""))
    console.print(line)


def _item(console: Console, item: Item, ids: Mapping[int, str]) -> None:
    _indented(console, _text(f"- {item.label}"), 2)
    if item.detail:
        _indented(console, _text(item.detail, "dim"), 4)
    if item.number is not None and item.number in ids:
        _indented(console, Text(ids[item.number]), 4)


def _indented(console: Console, text: Text, by: int) -> None:
    console.print(Padding(text, (0, 0, 0, by), expand=False))


def _text(words: str, style: str = "") -> Text:
    """Words as rich's text, what is marked underlined. Nothing in them is markup."""
    text = Text(style=style)
    for piece in _MARKED.split(words):
        marked = piece.startswith(MARK[0])
        text.append(piece.strip("".join(MARK)), "bold underline" if marked else "")
    return text


def _as_typed_here(words: str) -> str:
    """A command that a sentence names, as one types it here."""
    return _COMMAND.sub(r"archivebot \1", words)


def plain(text: str) -> str:
    """The text without characters that a terminal would obey."""
    return _CONTROLS.sub("", text)
