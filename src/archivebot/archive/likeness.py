"""Who may be one person: names of the archive that look alike, for a curator to judge.

Nothing here joins anybody; ``people.toml`` does, once a curator said yes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations
from typing import Final

from rapidfuzz import fuzz

from archivebot.archive.dates import BadEdtf, parse_edtf
from archivebot.archive.people import (
    People,
    given_names,
    is_initial,
    key_of,
    surname,
)
from archivebot.archive.people import sounds as spelt_by_ear

MOST_OF_A_SURNAME: Final = 60
"""Names that sound alike and are compared each with each, at most."""

CLOSE: Final = 88.0
"""rapidfuzz ratio (0 to 100) of two surnames from which one may be a slip of the pen."""


SLIP: Final = "nearly the same letters"
SHORTER: Final = "a shorter form of the given name"
OTHER_SCRIPT: Final = "another script, and the same first letter of the given name"
IN_DOUBT: Final = frozenset({SLIP, SHORTER, OTHER_SCRIPT})
"""Reasons that are never enough without somebody's saying so."""

sounds = lru_cache(maxsize=100_000)(spelt_by_ear)


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the archive: in how many documents it stands, and when its letters were written.

    ``first`` and ``last`` are Julian day numbers of what was written under it, where known.
    """

    name: str
    documents: int = 0
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """``spelling`` may be a form of ``name``; ``doubtful`` where it may be somebody else's, too."""

    name: str
    spelling: str
    why: str
    name_documents: int
    spelling_documents: int
    doubtful: bool = False


def proposals(
    names: Iterable[Named], people: People, apart: frozenset[frozenset[str]] = frozenset()
) -> list[Proposal]:
    """Pairs that may be one person, the most frequent first.

    Never two whom ``people.toml`` lists apart, nor somebody with what was written before their
    birth or after their death. ``apart`` are pairs that a curator has told apart.
    """
    known = {n.name: n for n in names}
    found = []
    for one, other in _pairs(list(known.values()), people):
        if frozenset((one.name, other.name)) in apart:
            continue
        if people.person(one.name) and people.person(other.name):
            continue
        if _contradict(one, other, people) or _contradict(other, one, people):
            continue
        if why := likeness(one.name, other.name):
            kept, lost = sorted((one, other), key=lambda n: _rank(n, people))
            counts = (kept.documents, lost.documents)
            found.append(Proposal(kept.name, lost.name, why, *counts))
    return _with_doubts(sorted(found, key=_order))


def likeness(one: str, other: str) -> str:
    """Why two names may be one person's; "" where nothing says so."""
    if key_of(one) == key_of(other):
        return "the same but for accents, capitals or points"
    if sorted(key_of(one).split()) == sorted(key_of(other).split()):
        return "the same names in another order"
    plain, turned = _upright(one), _upright(other)
    first, second = given_names(plain), given_names(turned)
    if not first or not second:
        return ""
    if not sounds(surname(plain)) & sounds(surname(turned)):
        return SLIP if _slip(plain, turned, first, second) else ""
    return _of_given(first, second)


def _of_given(one: Sequence[str], other: Sequence[str]) -> str:
    """What given names say of two people whose surnames are one by ear."""
    a, b = sounds(one[0]), sounds(other[0])
    same_letter = bool({s[:1] for s in a} & {s[:1] for s in b})
    if not same_letter or not _middle_agree(one[1:], other[1:]):
        return ""
    if any(map(is_initial, (*one, *other))):
        return "initials"
    if a & b:
        more = len(one) != len(other)
        return "a second given name or a patronymic" if more else "another way of writing it"
    if _is_latin(one[0]) != _is_latin(other[0]):
        return OTHER_SCRIPT
    short, long = sorted((key_of(one[0]), key_of(other[0])), key=len)
    return SHORTER if len(short) > 2 and long.startswith(short) else ""


def _upright(name: str) -> str:
    """``Serge, Victor`` as ``Victor Serge``."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and given.strip() else name


def _middle_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """No middle name contradicts the other's: Lvovich is no Davidovich."""
    return all(
        {s[:1] for s in sounds(a)} & {s[:1] for s in sounds(b)}
        for a, b in zip(one, other, strict=False)
    )


def _slip(one: str, other: str, first: Sequence[str], second: Sequence[str]) -> bool:
    """The same given names, and surnames that a slip of the pen tells apart."""
    if is_initial(first[0]) or [key_of(n) for n in first] != [key_of(n) for n in second]:
        return False
    return any(
        min(len(a), len(b)) > 4 and fuzz.ratio(a.lower(), b.lower()) >= CLOSE
        for a in sounds(surname(one))
        for b in sounds(surname(other))
    )


def _pairs(names: Sequence[Named], people: People) -> Iterator[tuple[Named, Named]]:
    """Pairs worth a look: surnames that sound alike, the same words, the same given name."""
    blocks: dict[str, list[Named]] = defaultdict(list)
    for named in names:
        upright = _upright(named.name)
        family = sounds(surname(upright))
        keys = {f"family {sound}" for sound in family}
        keys.add(f"words {' '.join(sorted(key_of(named.name).split()))}")
        if given := given_names(upright):
            keys |= {f"given {key_of(given[0])} {sound[:2].lower()}" for sound in family}
        for key in keys:
            blocks[key].append(named)
    seen: set[frozenset[str]] = set()
    for key in sorted(blocks):
        block = sorted(blocks[key], key=lambda n: _rank(n, people))[:MOST_OF_A_SURNAME]
        for one, other in combinations(block, 2):
            pair = frozenset((one.name, other.name))
            if pair not in seen:
                seen.add(pair)
                yield one, other


def _rank(named: Named, people: People) -> tuple[object, ...]:
    """The form to keep first: known, in full, in Latin letters, frequent, long."""
    bare = any(map(is_initial, given_names(named.name)))
    known = people.person(named.name) is not None
    return not known, bare, "," in named.name, not _is_latin(named.name), -named.documents, (
        -len(named.name)
    ), named.name  # fmt: skip


def _is_latin(name: str) -> bool:
    return all(ord(c) < 0x250 or not c.isalpha() for c in name)


def _contradict(person: Named, other: Named, people: People) -> bool:
    """Something of ``other``'s was written before ``person`` was born, or after they died."""
    known = people.person(person.name)
    if known is None:
        return False
    born, died = _bound(known.born, first=True), _bound(known.died, first=False)
    too_early = born is not None and other.first is not None and other.first < born
    too_late = died is not None and other.last is not None and other.last > died
    return too_early or too_late


def _bound(edtf: str | None, *, first: bool) -> int | None:
    try:
        date = parse_edtf(edtf) if edtf else None
    except BadEdtf:
        return None
    if date is None:
        return None
    return date.earliest if first else date.latest


def _with_doubts(found: list[Proposal]) -> list[Proposal]:
    """A spelling that may be two people's is doubtful: A. Quill, of Ada and Anna Quill."""
    forms: dict[str, set[str]] = defaultdict(set)
    for one in found:
        forms[one.spelling].add(one.name)
    linked = {frozenset((p.name, p.spelling)) for p in found}
    return [
        replace(p, doubtful=True)
        if p.why in IN_DOUBT
        or any(frozenset(pair) not in linked for pair in combinations(forms[p.spelling], 2))
        else p
        for p in found
    ]


def _order(proposal: Proposal) -> tuple[object, ...]:
    total = proposal.name_documents + proposal.spelling_documents
    return -total, proposal.name, proposal.spelling
