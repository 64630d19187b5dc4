"""The licence of a TEI edition: its address and its words, and where the two disagree.

Both are handed on as they stand; which goes first (the stricter) is settled where licences
are. Long legal prose is left out: it names "public domain" only to say what it does not mean.
"""

from __future__ import annotations

import re
from typing import Any, Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.page import Fact
from archivebot.archive.readers.xml import attribute, child, children, descendants, line_of, plain

_UNDERSTOOD = re.compile(
    r"creativecommons\.org/(?:licenses/by[a-z-]*/\d\.\d|publicdomain/(?:zero|mark)/\d\.\d)"
)
_DAMAGED = re.compile(r"creativecommons\.org/(?:licenses|publicdomain)/", re.IGNORECASE)
_NAMES_ONE = re.compile(
    r"creative\s?commons|\bcc[- ]?(?:by|0|zero)\b|\bGFDL\b|GNU Free", re.IGNORECASE
)
_SAYS_SOMETHING = re.compile(
    r"public domain|gemeinfrei|domaine public|rights reserved|rechte vorbehalten|droits réservés"
    r"|©|copyright|urheberrecht",
    re.IGNORECASE,
)
_IN_COPYRIGHT = re.compile(r"rightsstatements\.org/(?:vocab|page)/InC", re.IGNORECASE)
_LONGEST = 400
_MOST: Final = 3


def licence_facts(header: Any) -> tuple[list[Fact], list[Warn]]:
    """The licence's address, then its words where they name a licence."""
    statement = child(header, "fileDesc", "publicationStmt")
    places = [] if statement is None else list(descendants(statement, "availability"))
    facts: list[Fact] = []
    warnings: list[Warn] = []
    for place in places:
        holders = list(children(place, "licence", "license")) or [place]
        for holder in holders:
            for address, element in _addresses(holder):
                line = line_of(element)
                if _UNDERSTOOD.search(address):
                    facts.append(Fact("licence", address, address, line))
                elif _IN_COPYRIGHT.search(address):
                    facts.append(Fact("licence", "All rights reserved", address, line))
                elif _DAMAGED.search(address):
                    words = "The licence's address is damaged; only its words are taken."
                    warnings.append(Warn("damaged_licence", words, line))
            pattern = (
                _NAMES_ONE
                if facts
                else re.compile(f"{_NAMES_ONE.pattern}|{_SAYS_SOMETHING.pattern}", re.IGNORECASE)
            )
            facts += _words(holder, pattern)
    return list(dict.fromkeys(facts)), warnings


def _addresses(holder: Any) -> list[tuple[str, Any]]:
    found = [(attribute(holder, "target"), holder)]
    found += [(attribute(ref, "target"), ref) for ref in descendants(holder, "ref", "ptr")]
    return [(address, element) for address, element in found if address][:_MOST]


def _words(holder: Any, pattern: re.Pattern[str]) -> list[Fact]:
    blocks = list(descendants(holder, "p", "ab")) or [holder]
    return [
        Fact("licence", words, words, line_of(block))
        for block in blocks
        if (words := plain(block)) and len(words) <= _LONGEST and pattern.search(words)
    ][:_MOST]
