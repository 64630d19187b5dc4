"""Candidates → one value with its evidence; the losers are kept, with why they lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from archivebot.archive.document import Evidence, How, Rejected, Warn

T = TypeVar("T")

_MOST_WORDS = 400
"""Characters of a page quoted as evidence, at most."""


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    """A value that a rule read, with its evidence.

    ``why_not`` is set by a rule that knows its candidate can't be the answer (the site's
    own date): it never wins, and is shown to the curator with that reason.
    """

    value: T
    evidence: Evidence
    shown: str
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Settled(Generic[T]):
    """The value of a field, or None; and everything a curator should see of how."""

    field: str
    value: T | None = None
    evidence: Evidence | None = None
    rejected: tuple[Rejected, ...] = ()
    warnings: tuple[Warn, ...] = ()


def evidence(
    rule: str,
    words: str,
    line: int | None,
    confidence: float = 1.0,
    *,
    how: How = How.PAGE,
    why: str = "",
) -> Evidence:
    """An :class:`Evidence` in the order in which rules think of it; long words are cut."""
    if len(words) > _MOST_WORDS:
        words = f"{words[: _MOST_WORDS - 1].rstrip()}…"
    return Evidence(how, words, rule, line, confidence, why)


def settle(
    name: str,
    candidates: Iterable[Candidate[T]],
    precedence: Sequence[str],
    *,
    same: Callable[[T, T], bool] | None = None,
) -> Settled[T]:
    """The candidate whose rule stands first in ``precedence``; among equals the first met."""
    everyone = list(candidates)
    eligible = [c for c in everyone if not c.why_not]
    ranks = {rule: rank for rank, rule in enumerate(precedence)}
    winner = min(eligible, key=lambda c: ranks.get(c.evidence.rule, len(ranks)), default=None)
    rejected = tuple(
        Rejected(name, c.shown, c.evidence, c.why_not or _why(c, winner, same))
        for c in everyone
        if c is not winner
    )
    if winner is None:
        return Settled(name, rejected=rejected)
    return Settled(name, winner.value, winner.evidence, rejected)


def _why(
    loser: Candidate[T], winner: Candidate[T] | None, same: Callable[[T, T], bool] | None
) -> str:
    if winner is None:
        return "not enough to go by"
    rules = f"the {winner.evidence.rule} goes before the {loser.evidence.rule}"
    if same is not None and same(loser.value, winner.value):
        return f"agrees; {rules}"
    return rules
