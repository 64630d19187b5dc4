"""Labelled lines: ``Written: …``, ``Translated/HTML Markup: …`` in any spelling and order."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.layouts.shapes import tidy

_FAMILIES: Final = (
    ("licence", r"copy\s?left|copyright|public domain|licen[cs]e\b|creative commons|rights\b"),
    ("online", r"on-?line (?:version|edition|publication)|web version"),
    ("updated", r"last (?:updated|modified|revised)|updated"),
    ("delivered", r"delivered|spoken|speech (?:given|delivered)|broadcast"),
    ("published", r"(?:first |originally |re)?(?:published|publication|printed|appeared|issued)"),
    ("translated", r"translat(?:ed|ion|or|ors)\b|english version|traduction|übersetz"),
    ("transcribed", r"transcri(?:bed|ption|bers?|pt)\b|mark(?:ed)?[- ]?up|html|digiti[sz]|ocr\b"),
    ("transcribed", r"scanned|typed|keyed|(?:en)?coded"),
    ("proofed", r"proof|checked|corrected"),
    ("written", r"(?:first )?written|composed|drafted|dated?\b|date of (?:writing|letter)"),
    ("source", r"(?:text |original )?sources?\b|taken from|copied from|reprinted from|origin\b"),
    ("edited", r"edit(?:ed|or|ors)\b"),
    ("note", r"notes?\b|remarks?\b|editor['’]s note"),
    ("url", r"url\b|permalink|address\b|web ?(?:site|page)|link\b|uri\b"),
    ("author", r"authors?\b|writer\b|by\b"),
    ("to", r"to\b|recipients?\b|addressees?\b|sent to|addressed to"),
    ("from", r"from\b|sender\b"),
    ("title", r"title\b"),
    ("place", r"place\b|location\b"),
    ("language", r"language\b"),
    ("kind", r"kind\b|type\b|genre\b"),
)  # fmt: skip

_COMPILED: Final = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _FAMILIES)

OF_A_TEXT: Final = frozenset(
    {"written", "published", "delivered", "source", "translated", "transcribed", "proofed",
     "licence", "online"}
)  # fmt: skip
"""Labels that a site prints between a text's title and the text."""

_LABELLED = re.compile(r"\s*([^\W\d_][^:：\n]{0,58}?)\s*[:：]\s*(\S.*)?")
_NO_COLON = re.compile(
    r"\s*((?:First |Originally )?(?:Published|Written)|Translated|Transcribed|Transcription"
    r"|Marked up|HTML|Proof-?read|Edited|Scanned|Digiti[sz]ed)\b,?\s+(.*)",
    re.IGNORECASE,
)
_SECOND_LABEL = re.compile(
    r"[;.]\s+(?=(?:(?:First |Originally )?(?:Written|Published|Publication|Source|Translat\w+|"
    r"Transcri\w+|HTML|Mark\w*|Proof\w*|Copy\s?left|Public Domain|Online Version|Delivered)"
    r"[\w /\\&]{0,40}:\s))",
    re.IGNORECASE,
)


def family(label: str) -> str | None:
    """The normal name of a printed label, None for one that is not known."""
    words = tidy(label.strip("*#•-–—[]() \t"))
    for name, pattern in _COMPILED:
        if pattern.match(words):
            return name
    return None


def read_labels(line: str) -> list[tuple[str, str, str]]:
    """``(family, label as printed, value)`` for each labelled piece of a line; [] for none."""
    found = []
    for piece in _SECOND_LABEL.split(line):
        if one := _read_label(piece):
            found.append(one)
        elif found:
            name, label, value = found[-1]
            found[-1] = (name, label, f"{value}; {piece}")
        else:
            return []
    return found


def _read_label(line: str) -> tuple[str, str, str] | None:
    if match := _LABELLED.fullmatch(line):
        label, value = match[1], (match[2] or "").strip()
        if len(label.split()) <= 7 and (name := family(label)):
            return name, tidy(label), value
        return None
    if len(line) <= 160 and (match := _NO_COLON.match(line)):
        value = match[2].strip()
        by = re.search(r"\bby\s+[^\W\d_]", value)
        if by or (re.search(r"\d{4}", value) and not value.endswith("?")):
            name = family(match[1])
            if name is not None:
                return name, tidy(match[1]), value
    return None
