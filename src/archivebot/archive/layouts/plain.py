"""A page in no layout we know: title, byline and text where the page plainly shows them."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.dates import read_printed
from archivebot.archive.layouts.dateline import read_dateline
from archivebot.archive.layouts.labels import read_labels
from archivebot.archive.layouts.marks import sort_out
from archivebot.archive.layouts.shapes import (
    are_names,
    blocks,
    ends_sentence,
    is_hard_wrapped,
    paragraphs,
    starts_list_item,
    tidy,
)
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Line, Page

NAME: Final = "plain"

_BYLINE = re.compile(r"\s*(?:written )?by\s+(\S.{1,80})", re.IGNORECASE)
_IN_PARENS = re.compile(r"[(\[]\s*(.{3,60}?)\s*[)\]]")
_LONGEST_TITLE = 120
_MOST_TITLE_LINES = 3
_SALUTATION = re.compile(r"(?:my )?(?:dear|dearest)\b", re.IGNORECASE)
_FOOT_LABELS: Final = frozenset({"source", "licence", "translated", "transcribed", "url"})
_FOOT_LINES = 8


def recognise(page: Page) -> float:
    """Always a little: this is the layout of last resort."""
    return 0.1


def dissect(page: Page) -> Sheet:
    """Every line with its zone; what is not plainly furniture is the text."""
    runs = blocks(page.lines)
    top, used = _top(runs)
    rest = [line for line in page.lines if line.number > used]
    foot, foot_start = _foot(rest)
    rest = [line for line in rest if foot_start is None or line.number < foot_start]
    return Sheet(page, NAME, (*top, *sort_out(paragraphs(rest)), *foot))


def _top(runs: list[list[Line]]) -> tuple[list[Part], int]:
    """Title, byline and date at the head, and the number of the last line they took."""
    parts: list[Part] = []
    used = 0
    titled = False
    wrapped = is_hard_wrapped(runs)
    for run in runs[:5]:
        if not titled:
            if wrapped and len(run) > _MOST_TITLE_LINES:
                break
            lines = _title_lines(run)
            if not lines or (len(runs) == 1 and len(lines) == len(run)):
                break
            words = " ".join(tidy(ln.text) for ln in lines)
            parts += [
                Part(
                    Zone.TITLE, *((words, ln.number, words) if n == 0 else ("", ln.number, ln.text))
                )
                for n, ln in enumerate(lines)
            ]
            titled, used = True, lines[-1].number
            run = run[len(lines) :]
        taken = _under_title(run)
        parts += taken
        if taken:
            used = taken[-1].line or used
        if len(taken) < len(run):
            break
    return parts, used


def _title_lines(run: list[Line]) -> list[Line]:
    lines: list[Line] = []
    for line in run[:_MOST_TITLE_LINES]:
        text = line.text.strip()
        if _byline(text) is not None or read_dateline(text) is not None:
            break
        is_title = (
            len(text) <= _LONGEST_TITLE
            and not text.endswith((".", ",", ";", ":"))
            and not _SALUTATION.match(text)
            and not starts_list_item(text)
            and text[:1] not in '“"«([<{'
            and any(c.isalpha() for c in text)
            and not text[:1].islower()
        )
        if not is_title:
            return []
        lines.append(line)
    return lines if len(lines) < len(run) or len(run) <= _MOST_TITLE_LINES else []


def _under_title(run: list[Line]) -> list[Part]:
    parts: list[Part] = []
    for line in run:
        text = line.text.strip()
        name = _byline(text)
        if name is not None:
            parts.append(Part(Zone.BYLINE, name, line.number, text))
            continue
        found = read_labels(text)
        if found and len(text) < 300:
            parts += [Part(Zone.LABEL, tidy(v), line.number, text, f) for f, _, v in found]
            continue
        if (date := _date(text)) is not None and text[:1] in "([":
            parts.append(Part(Zone.HEADER_DATE, date, line.number, text))
            continue
        break
    return parts


def _byline(text: str) -> str | None:
    match = _BYLINE.fullmatch(text)
    if match and are_names(name := tidy(match[1]).strip(" .,")):
        return name
    return None


def _date(text: str) -> str | None:
    if len(text) > 60 or not any(c.isdigit() for c in text):
        return None
    match = _IN_PARENS.fullmatch(text)
    inner = match[1] if match else text
    return inner if read_printed(inner) is not None else None


def _foot(lines: list[Line]) -> tuple[list[Part], int | None]:
    """Labelled lines at the very end (source, licence), and where they begin."""
    solid = [line for line in lines if not line.blank]
    parts: list[Part] = []
    start = None
    for line in reversed(solid[-_FOOT_LINES:]):
        found = read_labels(line.text)
        if not found or len(line.text) > 400 or any(f not in _FOOT_LABELS for f, _, _ in found):
            break
        if ends_sentence(line.text) and found[0][0] == "source" and len(line.text) > 250:
            break
        text = line.text.strip()
        parts = [Part(Zone.LABEL, tidy(v), line.number, text, f) for f, _, v in found] + parts
        start = line.number
    return parts, start
