"""Discord's limits, in one place. Source: Discord's API reference, as of July 2026."""

from __future__ import annotations

from typing import Final

TEXT: Final = 4000
"""Characters of all text displays of one message together."""

COMPONENTS: Final = 40
"""Components of one message, nested ones counted."""

CHOICES: Final = 25
"""Choices of an autocomplete, options of a select menu."""

CHOICE: Final = 100
"""Characters of a choice's name or value; of an option's label, description, value."""

CUSTOM_ID: Final = 100
"""Characters of a component's custom id."""

BUTTON_LABEL: Final = 80
"""Characters of a button's label."""

BUTTONS_A_ROW: Final = 5

MODAL_TITLE: Final = 45
"""Characters of a modal's title, and of an input's label."""

CONTENT: Final = 2000
"""Characters of a plain message."""


def shorten(text: str, limit: int) -> str:
    """The text, cut at a word with … where it is longer than ``limit`` characters."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > limit // 2 else cut).rstrip() + "…"
