"""From a printed name to the canonical one, by ``people.toml`` or by the page itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from archivebot.archive.layouts.persons import is_person
from archivebot.archive.layouts.shapes import is_name, tidy, without_title
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.people import (
    PARTICLES,
    People,
    agrees,
    given_names,
    is_initial,
    key_of,
    surname,
)
from archivebot.archive.wordset import wordset

_TELLING: Final = (
    Zone.TITLE, Zone.CONTAINER, Zone.BYLINE, Zone.HEADER, Zone.LABEL, Zone.NOTE, Zone.FOOTNOTE,
    Zone.BIOGRAPHY, Zone.SOURCE,
)  # fmt: skip
"""Zones in which a site or an editor speaks: there a fuller form of a name may stand."""

_JOINERS: Final = wordset("and und et y i e")
"""Words between two names; some are particles inside one (Ortega y Gasset), rarely."""

_BRACKETED = re.compile(
    r"(?P<before>[^\[\]]*?)\s*\[(?P<inside>[^\[\]]{2,40})\]\s*(?P<after>[^\[\]]*)"
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A canonical name, and the words that support it where they are not the name itself."""

    canonical: str
    words: str = ""
    line: int | None = None
    why: str = ""


def resolve(printed: str, sheet: Sheet, people: People) -> Resolved:
    """The canonical name for a printed one: ``people.toml``, then the page, then as printed."""
    plain = plain_name(printed)
    if known := people.canonical(printed) or people.canonical(plain):
        return Resolved(known, why="" if known == plain else "a spelling in people.toml")
    if fuller := fuller_form(plain, sheet):
        if known := people.canonical(fuller.canonical):
            return Resolved(known, fuller.words, fuller.line, fuller.why)
        return fuller
    if plain.isupper() and len(plain) > 4 and " " in plain:
        return Resolved(_from_capitals(plain), why="printed in capitals")
    return Resolved(plain)


def plain_name(printed: str) -> str:
    """A name without an editor's brackets: ``L.L. [Sedov]`` → ``L.L. Sedov``."""
    text = tidy(printed)
    if match := _BRACKETED.fullmatch(text):
        inside, before = match["inside"].strip(" ?"), match["before"].strip()
        if not is_name(inside):
            text = f"{before} {match['after']}"
        elif (before and (surname(before) and inside.split()[0] == before.split()[0])) or (
            " " in inside and before and not all(is_initial(w) for w in given_names(f"{before} x"))
        ):
            text = inside
        else:
            text = f"{before} {inside} {match['after']}"
    return without_title(tidy(text).strip(" ,;:"))


def upright(text: str) -> str:
    """``Roe, Ada`` as ``Ada Roe``, where the second word is a given name or initials.

    ``Marx, Engels`` are two people and stay as they are.
    """
    last, comma, given = text.partition(",")
    turned = tidy(f"{given} {last}")
    if comma and "," not in given and len(last.split()) <= 2 and is_person(turned):
        return turned
    words = text.split()
    turned = " ".join(reversed(words))  # "Roe Ada", as libraries sort
    if not comma and len(words) == 2 and is_person(turned) and not is_person(text):
        return turned
    return text


def _from_capitals(name: str) -> str:
    return " ".join("-".join(p[:1] + p[1:].lower() for p in w.split("-")) for w in name.split())


def fuller_form(short: str, sheet: Sheet) -> Resolved | None:
    """The full name that the page gives for initials and a surname, if it gives just one."""
    initials = given_names(short)
    if not initials or not all(is_initial(word) for word in initials):
        return None
    found: Counter[str] = Counter()
    where: dict[str, Part] = {}
    for part in sheet.zone(*_TELLING):
        for name in full_names(part.text, surname(short)):
            if agrees(short, name):
                found[name] += 1
                where.setdefault(name, part)
    if not found:
        return None
    best = found.most_common(1)[0][0]
    if any(not _same_person(best, other) for other in found):
        return None
    part = where[best]
    return Resolved(best, part.words or part.text, part.line, f"the page names {best} in full")


def _same_person(one: str, other: str) -> bool:
    first, second = given_names(one), given_names(other)
    return key_of(first[0]) == key_of(second[0])


def full_names(text: str, last: str) -> list[str]:
    """Names in a text that end in this surname and have a given name written out."""
    if key_of(last) not in key_of(text):
        return []
    names = []
    words = text.split()
    for n, word in enumerate(words):
        if key_of(re.sub(r"['’]s$", "", word.strip(" ,.;:()[]”“\"'’!?"))) != key_of(last):
            continue
        given: list[str] = []
        for before in reversed(words[max(0, n - 4) : n]):
            if before.endswith((",", ";", ":", ")", "]", "”")) or not is_name(f"{before} Xx"):
                break
            bare = before.strip('([“"')
            if bare.casefold() in _JOINERS:
                break
            if not bare[:1].isupper() and bare.casefold() not in PARTICLES:
                break
            given.insert(0, bare)
            if bare != before:
                break
        while len(given) > 1 and given[0] in PARTICLES:
            given.pop(0)  # "Lettre de Ada Roe": the small word is not the name's
        name = without_title(
            " ".join([*given, re.sub(r"['’]s$", "", word.strip(' ,.;:()[]”“"!?'))])
        )
        if any(not is_initial(w) for w in given_names(name)):
            names.append(name)
    return names
