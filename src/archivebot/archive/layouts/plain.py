"""A page in no layout we know: title, byline and text where the page plainly shows them."""

from __future__ import annotations

from typing import Final

from archivebot.archive.layouts.head import read_head
from archivebot.archive.layouts.labels import read_labels
from archivebot.archive.layouts.marked import read_marked_head
from archivebot.archive.layouts.marks import is_chrome, is_updated_line, sort_out
from archivebot.archive.layouts.shapes import blocks, ends_sentence, paragraphs, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Line, Page

NAME: Final = "plain"

_FOOT_LABELS: Final = frozenset({"source", "licence", "translated", "transcribed", "url"})
_FOOT_LINES = 8
_RUNS_ABOVE = 8
_LEAST_PAIRS = 3


def recognise(page: Page) -> float:
    """Always a little: this is the layout of last resort."""
    return 0.1


def dissect(page: Page) -> Sheet:
    """Every line with its zone; what is not plainly furniture is the text."""
    lines = page.lines
    runs = blocks(lines)
    top, used = read_marked_head(page, runs) or _stated_head(runs) or read_head(runs)
    rest = [line for line in lines if line.number > used]
    foot, foot_start = _foot(rest)
    rest = [line for line in rest if foot_start is None or line.number < foot_start]
    return Sheet(page, NAME, (*top, *sort_out(paragraphs(rest)), *foot))


def _stated_head(runs: list[list[Line]]) -> tuple[list[Part], int] | None:
    """``Title: … Author: … Date: …`` below a few lines of a site: those lines are the site's."""
    for n, run in enumerate(runs[:_RUNS_ABOVE]):
        found = [(line, labels[0]) for line in run if (labels := read_labels(line.text))]
        families = {label[0] for _, label in found}
        if len(found) < _LEAST_PAIRS or len(found) < len(run) - 1 or "title" not in families:
            continue
        above = [line for before in runs[:n] for line in before]
        parts = [Part(Zone.CHROME, line.text.strip(), line.number, line.text.strip())
                 for line in above]  # fmt: skip
        for line, (name, label, value) in found:
            zone = Zone.TITLE if name == "title" else Zone.LABEL
            name = "written" if label.casefold() == "date" else name
            parts.append(Part(zone, tidy(value), line.number, line.text.strip(), name))
        return parts, run[-1].number
    return None


def _foot(lines: list[Line]) -> tuple[list[Part], int | None]:
    """Labelled lines at the very end (source, licence), and where they begin."""
    solid = [line for line in lines if not line.blank]
    parts: list[Part] = []
    start = None
    for line in reversed(solid[-_FOOT_LINES:]):
        if is_chrome(line.text) or is_updated_line(line.text):
            zone = Zone.UPDATED if is_updated_line(line.text) else Zone.CHROME
            text = line.text.strip()
            parts = [Part(zone, text, line.number, text), *parts]
            start = line.number
            continue
        found = read_labels(line.text)
        if not found or len(line.text) > 400 or any(f not in _FOOT_LABELS for f, _, _ in found):
            break
        if ends_sentence(line.text) and found[0][0] == "source" and len(line.text) > 250:
            break
        text = line.text.strip()
        parts = [Part(Zone.LABEL, tidy(v), line.number, text, f) for f, _, v in found] + parts
        start = line.number
    return parts, start
