"""The blocks that a reply is made of. All words in them are already in the medium's markup."""

from __future__ import annotations

from dataclasses import dataclass

from archivebot.archive.document import Role
from archivebot.wording import Raw


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a reply, or of a part of it (``level`` 2)."""

    words: Raw
    level: int = 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the bot itself says."""

    words: Raw


@dataclass(frozen=True, slots=True)
class Remark:
    """What the bot says under its breath: details, conditions, where from."""

    words: Raw


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A paragraph of a document, with its number and what it is. ``cut``: more follows."""

    number: int
    words: Raw
    role: Role
    cut: bool = False
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation: the author's words, standing alone."""

    words: Raw


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list; ``number`` is the document to open, None where there is none."""

    label: Raw
    detail: Raw | None = None
    number: int | None = None
    paragraph: int = 1


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of documents or works."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a credit line, linked where it has an address."""

    words: Raw
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Credits:
    """Title, author, source, translator, licence: what every text is shown with."""

    parts: tuple[Part, ...]


Block = Heading | Sentence | Remark | Excerpt | Passage | Listing | Credits


@dataclass(frozen=True, slots=True)
class Reply:
    """Blocks in order, and the documents that the listed items can open."""

    blocks: tuple[Block, ...]

    @property
    def openable(self) -> tuple[Item, ...]:
        """Items with a document behind them, each document once."""
        found: dict[int, Item] = {}
        for block in self.blocks:
            if isinstance(block, Listing):
                for item in block.items:
                    if item.number is not None:
                        found.setdefault(item.number, item)
        return tuple(found.values())
