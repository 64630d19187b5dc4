"""Telling: answers of the archive as blocks of words, in one language, for any medium.

Between the archive (values, no language) and the shells (Discord, terminal: how it
looks).  Each answer is told once; the shells draw the same blocks their own way.
"""

from archivebot.telling.absences import (
    tell_choice,
    tell_departed,
    tell_nothing_found,
    tell_nothing_to_quote,
)
from archivebot.telling.blocks import (
    Block,
    Credits,
    Excerpt,
    Heading,
    Item,
    Listing,
    Part,
    Passage,
    Remark,
    Reply,
    Sentence,
)
from archivebot.telling.dates import (
    tell_date_trouble,
    tell_on_date,
    tell_on_this_day,
    years_ago,
)
from archivebot.telling.documents import (
    line_of,
    tell_beyond,
    tell_credit,
    tell_head,
    tell_note,
    tell_references,
    tell_withheld,
    tell_works,
    title_of,
    who_of,
)
from archivebot.telling.holdings import tell_hits, tell_holdings
from archivebot.telling.people import tell_author, tell_which_person

__all__ = (
    "Block",
    "Credits",
    "Excerpt",
    "Heading",
    "Item",
    "Listing",
    "Part",
    "Passage",
    "Remark",
    "Reply",
    "Sentence",
    "line_of",
    "tell_author",
    "tell_beyond",
    "tell_choice",
    "tell_credit",
    "tell_date_trouble",
    "tell_departed",
    "tell_head",
    "tell_hits",
    "tell_holdings",
    "tell_note",
    "tell_nothing_found",
    "tell_nothing_to_quote",
    "tell_on_date",
    "tell_on_this_day",
    "tell_references",
    "tell_which_person",
    "tell_withheld",
    "tell_works",
    "title_of",
    "who_of",
    "years_ago",
)
