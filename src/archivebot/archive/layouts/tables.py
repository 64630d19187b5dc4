"""Tables of a wiki dumped as text: ``Author(s) | Ada Roe |`` is a label and its value."""

from __future__ import annotations

import re
from dataclasses import replace

from archivebot.archive.layouts.labels import family
from archivebot.archive.readers.page import Line

_CELLS = re.compile(r"\s*(?P<label>[^|]{2,40}?)(?:\(s\))?\s*\|\s*(?P<value>[^|]{1,200}?)\s*\|\s*")
_ROW = re.compile(r"\s*(?:[^|]{0,80}\|){2,8}\s*[^|]{0,80}")
_RULE = re.compile(r"\s*(?:-{3,}\s*\|?\s*){1,8}")


def without_tables(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Cells that hold a label and its value as labelled lines; other rows as blank lines.

    Only on a page that rules its tables (``---|---``) and labels a text in one: elsewhere
    a bar may be anything.
    """
    ruled = any("|" in line.text and _RULE.fullmatch(line.text) for line in lines)
    if not ruled or not any(_labels_a_text(line.text) for line in lines):
        return lines
    kept: list[Line] = []
    for line in lines:
        cells = _CELLS.fullmatch(line.text)
        if cells and family(cells["label"]) and cells["label"] != cells["value"]:
            line = replace(line, text=f"{cells['label']}: {cells['value']}")
        elif "|" in line.text and (_RULE.fullmatch(line.text) or _ROW.fullmatch(line.text)):
            line = replace(line, text="")
        kept.append(line)
    return tuple(kept)


def _labels_a_text(text: str) -> bool:
    cells = _CELLS.fullmatch(text)
    return cells is not None and family(cells["label"]) in {"author", "written", "title"}
