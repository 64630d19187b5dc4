"""Several dates say when a text was written: which of them is taken."""

from __future__ import annotations

from collections.abc import Sequence

from archivebot.archive.dates import HistoricalDate
from archivebot.archive.describe.settle import Candidate

When = Candidate[HistoricalDate]

WRITTEN = (
    "stated", "dateline", "labelled line", "dateline, year from the page", "title", "page header",
    "file name",
)  # fmt: skip


def length(date: HistoricalDate) -> float:
    """Days between the ends of a date; without end where it is open."""
    if date.earliest is None or date.latest is None:
        return float("inf")
    return float(date.latest - date.earliest)


def most_exact(candidates: Sequence[When]) -> When | None:
    """The best by precedence, or a more exact one that agrees with it."""
    ranks = {rule: rank for rank, rule in enumerate(WRITTEN)}
    able = [c for c in candidates if not c.why_not]
    if not able:
        return None
    first = min(able, key=lambda c: ranks.get(c.evidence.rule, len(ranks)))
    if first.evidence.rule == "stated":
        return first
    strong = [
        c for c in able
        if c.evidence.rule in {"dateline", "labelled line", "title"}
        and c.value.overlaps(first.value) and length(c.value) < length(first.value)
    ]  # fmt: skip
    return min(strong, key=lambda c: length(c.value), default=first)


def order(candidates: Sequence[When], winner: When | None) -> tuple[str, ...]:
    """The precedence, with the rule of a more exact candidate put first."""
    if winner is None:
        return WRITTEN
    rule = winner.evidence.rule
    first = next((c for c in candidates if c.evidence.rule == rule and not c.why_not), None)
    if first is not winner:
        return WRITTEN
    return (rule, *(r for r in WRITTEN if r != rule))
