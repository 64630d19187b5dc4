"""Labelled lines: ``Written: …``, ``Translated/HTML Markup: …`` in any spelling and order."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.languages import entries
from archivebot.archive.layouts.shapes import are_names, tidy

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

_COMPILED: Final = (
    *((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _FAMILIES),
    *((name, re.compile(rf"(?:{p})(?!\w)", re.IGNORECASE)) for name, p in entries("labels")),
)
"""English first, then the labels of the other languages: the first that fits names the family."""

_LEADS: Final = tuple(
    (name, re.compile(rf"\s*(?:{pattern})", re.IGNORECASE)) for name, pattern in entries("leads")
)
_LONGEST_LEAD = 240
"""Characters of a line that credits without a colon; a longer one is a paragraph."""

OF_A_TEXT: Final = frozenset(
    {"written", "published", "delivered", "source", "translated", "transcribed", "proofed",
     "licence", "online"}
)  # fmt: skip
"""Labels that a site prints between a text's title and the text."""

_PERIODICAL: Final = re.compile(
    r"\b(?:vol(?:ume)?\.?\s*[\dIVXLC]+|no\.?\s*\d+|nos?\.\s*\d+|nr\.?\s*\d+|n[°º.]\s*\d+|issue\s+\d+"
    r"|n[uú]m(?:ber|éro|ero)?\.?\s*\d+|jg\.?\s*\d+|heft\s+\d+|pp?\.\s*\d+)|[#№]\s*\d+",
    re.IGNORECASE,
)
_FROM_A_PAPER: Final = re.compile(
    r"\s*\(?(?P<label>(?:(?:Re)?printed|Reproduced|Taken|Extracted|Excerpted)\s+from|From)\s+"
    r"(?P<value>[“\"‘']?[^\W\d_a-z].{8,240})",
)
"""``From The Loom, Vol. II No. 5, 3 May 1911, p. 2.``: a source without a colon."""

_AUTHORS: Final = re.compile(r"\s*Author(?:\(s\)|s)?\s+(?P<names>[^\W\d_a-z].{2,80})")
_YEAR: Final = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")
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


def is_periodical(text: str) -> bool:
    """Whether a source is a newspaper's or journal's number: volume, number, page."""
    return _PERIODICAL.search(text) is not None


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


_ROW: Final = re.compile(
    r"\s*\|?\s*(?P<label>[^|:]{2,30}?)\s*\|\s*(?P<value>[^|]{2,120}?)\s*\|?\s*"
)


def _read_label(line: str) -> tuple[str, str, str] | None:
    if (match := _ROW.fullmatch(line)) and (name := family(match["label"])):
        return name, tidy(match["label"]), match["value"]
    lead = _read_lead(line)
    if match := _LABELLED.fullmatch(line):
        if lead is not None and len(lead[1]) < len(match[1]) and family(match[1]) == lead[0]:
            return lead  # "Publicado en Mundial: Lima": the newspaper belongs to the value
        label, value = match[1], (match[2] or "").strip()
        if len(label.split()) <= 7 and (name := family(label)):
            return name, tidy(label), value
        return lead
    if len(line) <= 160 and (match := _NO_COLON.match(line)):
        value = match[2].strip()
        by = re.search(r"\bby\s+[^\W\d_]", value)
        works = re.match(r"in\b.*\b(?:Works|Volume|Vol\.)", value)
        if by or works or (re.search(r"\d{4}", value) and not value.endswith("?")):
            name = family(match[1])
            if name is not None:
                return name, tidy(match[1]), value
    if (match := _AUTHORS.fullmatch(line)) and are_names(match["names"]):
        return "author", "Author", tidy(match["names"])
    return lead or _from_a_paper(line)


def _from_a_paper(line: str) -> tuple[str, str, str] | None:
    match = _FROM_A_PAPER.fullmatch(line)
    if match is None or not is_periodical(match["value"]) or not _YEAR.search(match["value"]):
        return None
    return "source", match["label"], tidy(match["value"]).rstrip(" )")


def _read_lead(line: str) -> tuple[str, str, str] | None:
    if len(line) > _LONGEST_LEAD:
        return None
    for name, pattern in _LEADS:
        if match := pattern.match(line):
            value = line[match.end() :].strip(" :")
            return name, tidy(match[0]), value or tidy(line)
    return None
