"""Dates as archives print them and as people type them: the only place that parses one.

Calendar: proleptic Gregorian.  A day is a Julian day number (an ``int``, see
:func:`day_number`), so that ranges are integers and overlap is two comparisons.
"""

from archivebot.archive.dates.edtf import BadEdtf, day_number, from_day_number, parse_edtf
from archivebot.archive.dates.printed import Found, find_dates, read_printed
from archivebot.archive.dates.typed import (
    Ambiguous,
    Asked,
    NoSuchDay,
    NotUnderstood,
    Reason,
    Typed,
    read_day_of_year,
    read_typed,
)
from archivebot.archive.dates.value import Certainty, HistoricalDate, Precision
from archivebot.archive.dates.words import distance_in_words, in_words

__all__ = (
    "Ambiguous",
    "Asked",
    "BadEdtf",
    "Certainty",
    "Found",
    "HistoricalDate",
    "NoSuchDay",
    "NotUnderstood",
    "Precision",
    "Reason",
    "Typed",
    "day_number",
    "distance_in_words",
    "find_dates",
    "from_day_number",
    "in_words",
    "parse_edtf",
    "read_day_of_year",
    "read_printed",
    "read_typed",
)
