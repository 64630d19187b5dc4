"""Page → sheet. One module a site's layout; the one that recognises the page best takes it."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Final

from archivebot.archive.layouts import (
    abroad,
    blog,
    keyvalue,
    listing,
    marxists,
    plain,
    revoltlib,
    stated,
    works_index,
)
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.layouts.tables import without_tables
from archivebot.archive.readers.page import Page

__all__ = ("LAYOUTS", "Part", "Sheet", "Zone", "dissect")

LAYOUTS: Final[tuple[ModuleType, ...]] = (
    revoltlib,
    stated,
    works_index,
    listing,
    keyvalue,
    abroad,
    marxists,
    blog,
    plain,
)
"""Every layout; among equals the earlier one takes the page."""


def dissect(page: Page) -> Sheet:
    """The page's sheet, by the layout that recognises it best."""
    page = replace(page, lines=without_tables(page.lines))
    best = max(LAYOUTS, key=lambda layout: float(layout.recognise(page)))
    sheet = best.dissect(page)
    assert isinstance(sheet, Sheet)  # noqa: S101 - the registry holds modules
    if page.format not in stated.HINTED or not page.facts:
        return sheet
    listed = any(fact.name == "kind" and fact.value == "index" for fact in page.facts)
    parts = (*sheet.parts, *stated.weakly_stated(page.facts))
    return replace(sheet, parts=parts, index=sheet.index or listed)
