"""Credits at the very end of a page: source, licence, translation, the site's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.layouts.labels import read_labels
from archivebot.archive.layouts.marks import is_chrome, is_footnote, is_updated_line
from archivebot.archive.layouts.shapes import tidy
from archivebot.archive.layouts.sheet import Part, Zone
from archivebot.archive.readers.page import Line

_FAMILIES: Final = frozenset(
    {"source", "licence", "translated", "transcribed", "url", "published", "online", "proofed"}
)
_MOST_LINES = 14
_LONGEST = 420
_QUOTED_PAPER: Final = re.compile(
    r"[\"„“«].{3,60}[\"“”»].*\d{4}|.{0,60}\b(?:nr|n[°º]|№|núm)\.?\s*\d+"
)


def foot_of(solid: Sequence[Line]) -> tuple[list[Part], int | None]:
    """The parts of the foot, and the number of the line where it begins; None for no foot."""
    start = len(solid)
    for n in range(len(solid) - 1, max(0, len(solid) - _MOST_LINES), -1):
        if _belongs(solid, n):
            start = n
        elif not (start == n + 1 and _value_of(solid, n)):
            break
    while start < len(solid) and _is_value(solid, start):
        start += 1
    if start >= len(solid):
        return [], None
    return _parts(solid[start:]), solid[start].number


def _belongs(solid: Sequence[Line], n: int) -> bool:
    text = solid[n].text.strip()
    if is_chrome(text) or is_updated_line(text):
        return True
    if len(text) > _LONGEST or is_footnote(text):
        return False
    found = read_labels(text)
    if found and all(name in _FAMILIES for name, _, _ in found):
        return True
    return _is_value(solid, n)


def _is_value(solid: Sequence[Line], n: int) -> bool:
    """The line under a label that stands alone: ``Quelle:`` / ``Heinrich Heine: …``."""
    if n == 0:
        return False
    above = read_labels(solid[n - 1].text)
    return bool(above) and above[-1][0] in _FAMILIES and not above[-1][2]


def _value_of(solid: Sequence[Line], n: int) -> bool:
    return _is_value(solid, n)


def _parts(lines: Sequence[Line]) -> list[Part]:
    parts: list[Part] = []
    for line in lines:
        words = line.text.strip()
        last = parts[-1] if parts else None
        if last is not None and last.zone is Zone.LABEL and not last.text:
            parts[-1] = Part(
                Zone.LABEL, tidy(words), last.line, f"{last.words} {words}", last.label
            )
        elif is_updated_line(words):
            parts.append(Part(Zone.UPDATED, tidy(words), line.number, words))
        elif is_chrome(words):
            parts.append(Part(Zone.CHROME, tidy(words), line.number, words))
        else:
            for name, label, value in read_labels(words):
                dated = name == "source" and _QUOTED_PAPER.match(value) and label.lower() == "aus"
                family = "published" if dated else name
                parts.append(Part(Zone.LABEL, tidy(value), line.number, words, family))
    return parts
