"""The questions you may ask the archive: one module a kind of question.

Each takes the library, what was asked, and the :class:`~archivebot.archive.audience.Audience`,
and gives a value of :mod:`archivebot.archive.answers`.
"""

from archivebot.archive.questions.by_date import on_date, on_this_day
from archivebot.archive.questions.by_person import by_person, find_people
from archivebot.archive.questions.by_title import find_document, held, opened
from archivebot.archive.questions.completing import complete_dates, complete_people, complete_titles
from archivebot.archive.questions.holdings import holdings
from archivebot.archive.questions.quoting import Wanted, quote
from archivebot.archive.questions.searching import search

__all__ = (
    "Wanted",
    "by_person",
    "complete_dates",
    "complete_people",
    "complete_titles",
    "find_document",
    "find_people",
    "held",
    "holdings",
    "on_date",
    "on_this_day",
    "opened",
    "quote",
    "search",
)
