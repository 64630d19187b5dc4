"""Names taken apart for bibliographies: family name, given names, particles; or whole."""

from __future__ import annotations

from dataclasses import dataclass

from archivebot.archive.document import Document, Kind
from archivebot.archive.layouts.shapes import is_name
from archivebot.archive.people import PARTICLES, parted_suffix


@dataclass(frozen=True, slots=True)
class Parted:
    """A person's name in its parts; a body of people, or a single name, has only ``family``."""

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""


def parted(name: str) -> Parted:
    """``Ludwig van Beethoven``: Beethoven, Ludwig, van. What is no person's name stays whole."""
    bare, suffix = parted_suffix(name)
    words = bare.split()
    if "," in bare or not is_person(bare) or all(word in PARTICLES for word in words[:-1]):
        return Parted(name)
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    return Parted(words[-1], " ".join(words[:at]), " ".join(words[at:-1]), suffix)


def is_person(name: str) -> bool:
    """A person's name, or one word, which an organisation's seldom is."""
    bare = parted_suffix(name)[0]
    return " " not in bare or is_name(bare)


def correspondence(document: Document) -> bool:
    """Whether it went from somebody to somebody."""
    return document.kind in {Kind.LETTER, Kind.TELEGRAM}


def supplied_title(document: Document) -> str | None:
    """The title; for a letter without one, who it is to, in the brackets of a supplied title."""
    if document.title or not (correspondence(document) and document.recipients):
        return document.title
    to = ", ".join(n.canonical for n in document.recipients)
    return f"[{document.kind.value.capitalize()} to {to}]"
