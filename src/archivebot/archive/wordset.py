"""Word lists as they are best read in source: one string, spaces between the words."""

from __future__ import annotations


def wordset(text: str) -> frozenset[str]:
    """The set of words in a string. Entries with a space inside are separated by ``; ``."""
    return frozenset(text.split("; ") if ";" in text else text.split())
