"""The value that every date in the archive is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a date is known. ``DAY`` alone is "known to the day"."""

    DAY = "day"
    DAY_SPAN = "day_span"
    """Several days, all meant: 7-8 November 1936."""
    MONTH = "month"
    SEASON = "season"
    """Part of a year: a season, "early", "mid", "late", a span of months."""
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"
    """A longer span, or one open at an end."""


class Certainty(StrEnum):
    """How sure the date is, in EDTF's words."""

    CERTAIN = "certain"
    UNCERTAIN = "uncertain"
    """EDTF ``?``: supplied by an editor in brackets, or questioned on the page."""
    APPROXIMATE = "approximate"
    """EDTF ``~``: about, circa, early, late."""
    BOTH = "both"
    """EDTF ``%``: uncertain and approximate."""


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date with the words it came from.

    ``edtf`` is the normal form (Extended Date/Time Format, level 1, and ``[A..B]``
    of level 2). ``earliest`` and ``latest`` are Julian day numbers in the proleptic
    Gregorian calendar, strict bounds, None where the date is open at that end.
    ``one_of`` tells a span that is all meant (``A/B``) from one unknown day
    between two (``[A..B]``).
    """

    edtf: str
    words: str
    earliest: int | None
    latest: int | None
    precision: Precision
    certainty: Certainty = Certainty.CERTAIN
    one_of: bool = False

    @property
    def known_to_the_day(self) -> bool:
        """One certain day: the only dates that are "on this day" material."""
        return (
            self.precision is Precision.DAY
            and self.certainty is Certainty.CERTAIN
            and self.earliest is not None
            and self.earliest == self.latest
        )

    def overlaps(self, other: HistoricalDate) -> bool:
        """Whether the two ranges share a day. Symmetric; open ends reach for ever."""
        return overlap(self.earliest, self.latest, other.earliest, other.latest)


def overlap(a0: int | None, a1: int | None, b0: int | None, b1: int | None) -> bool:
    """Whether two ranges of day numbers, open where None, share a day."""
    starts_in_time = a0 is None or b1 is None or a0 <= b1
    ends_in_time = b0 is None or a1 is None or b0 <= a1
    return starts_in_time and ends_in_time
