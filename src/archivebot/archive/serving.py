"""How much of a document is served: one rule for the page, the terminal and the Copy button."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archivebot.archive.answers import Held
from archivebot.archive.audience import Audience
from archivebot.archive.licences import Serving

EXCERPT_PARAGRAPHS: Final = 3
"""Paragraphs shown where a licence lets only an excerpt be served."""


def served(held: Held, audience: Audience) -> Held:
    """The document with as many paragraphs as its licence lets be served here."""
    match audience.serving(held.credit.licence_class):
        case Serving.FULL:
            return held
        case Serving.EXCERPT:
            return replace(held, paragraphs=held.paragraphs[:EXCERPT_PARAGRAPHS])
        case Serving.LINK:
            return replace(held, paragraphs=())
