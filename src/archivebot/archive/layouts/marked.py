"""The head of a page whose markup shows its title: above it furniture, beside it names.

A heading that is a person's name may be the author's or a section's.  It is the author's only
where the markup calls it a byline, or where the page's own head has the name as well.
"""

from __future__ import annotations

from typing import Final

from archivebot.archive.folding import fold
from archivebot.archive.layouts.head import read_head
from archivebot.archive.layouts.shapes import are_names, tidy
from archivebot.archive.layouts.sheet import Part, Zone
from archivebot.archive.readers.page import Line, Page

_RUNS: Final = 8
"""Blocks among which the markup's title is looked for: below them it is a section's."""
_LONGEST: Final = 240
"""Characters of a line that may stand above a title; a longer one is a text already begun."""


def read_marked_head(page: Page, runs: list[list[Line]]) -> tuple[list[Part], int] | None:
    """The head's parts and the last line they take; None where the markup shows no title."""
    at = next((n for n, run in enumerate(runs[:_RUNS]) if run[0].role == "title"), None)
    if at is None or any(len(line.text) > _LONGEST for run in runs[:at] for line in run):
        return None
    title = runs[at]
    below = at + 1
    while below < min(len(runs), at + 3) and len(runs[below]) == 1 and _names(runs[below][0], page):
        below += 1
    parts = [_beside(line, page) for run in (*runs[:at], *runs[at + 1 : below]) for line in run]
    read, used = read_head([title, *runs[below:]])
    words = " ".join(tidy(line.text) for line in title)
    if not any(part.zone is Zone.TITLE and part.text == words for part in read):
        read = [Part(Zone.TITLE, words, title[0].number, words)]
        read += [Part(Zone.TITLE, "", line.number, line.text.strip()) for line in title[1:]]
        used = title[-1].number
    last = max([used, *(line.number for run in runs[at + 1 : below] for line in run)])
    return sorted([*parts, *read], key=lambda part: part.line or 0), last


def _beside(line: Line, page: Page) -> Part:
    text = line.text.strip()
    names = _names(line, page)
    return Part(Zone.BYLINE if names else Zone.CHROME, names or text, line.number, text)


def _names(line: Line, page: Page) -> str:
    """The names that a line is, if it is marked as a byline or the page's head has them too."""
    names = tidy(line.text).strip(" .,")
    if names[:3].casefold() == "by ":
        names = names[3:]
    if " " not in names or not are_names(names):
        return ""
    if line.zone == "byline":
        return names
    heads = (fact.value for fact in page.facts if fact.name in {"meta_title", "meta_author"})
    return names if line.zone and any(fold(names) in fold(head) for head in heads) else ""
