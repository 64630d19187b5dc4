"""Headers of several formats → facts: dates by the words around them, sources, notes.

A header's date is the text's own, unless its words say that it is the day of printing
(published) or the day on which somebody fetched or posted it (never the text's).
"""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.dates import Found, Precision, find_dates, read_printed
from archivebot.archive.readers.page import Fact

_PUBLISHED: Final = re.compile(
    r"\b(?:publish\w*|publication|appeared|printed|issued|ver[öo]ffentlich\w*|erschien\w*|gedruckt"
    r"|publi[ée]e?s?|paru\w*|publicad[oa]|pubblicat[oa]|gepubliceerd|опубликован\w*|напечатан\w*)\b",
    re.IGNORECASE,
)
_WRITTEN: Final = re.compile(
    r"\b(?:written|wrote|composed|drafted|dated|delivered|spoken|speech|letter of|geschrieben"
    r"|verfa(?:ss|ß)t|gehalten|datiert|[ée]crite?|r[ée]dig[ée]e?|dat[ée]e|escrit[oa]|scritt[oa]"
    r"|написан\w*|произнес\w*)\b",
    re.IGNORECASE,
)
_FETCHED: Final = re.compile(
    r"\b(?:retrieved|accessed|fetched|downloaded|scanned|posted|uploaded|added|updated|proof\w*"
    r"|transcribed|digiti[sz]ed|translated|abgerufen|heruntergeladen|consult[ée]|t[ée]l[ée]charg\w*"
    r"|traduit\w*|übersetzt|recuperado|consultado|traducid[oa]|получено|переведен\w*"
    r"|reprinted|republished|revised|copyright|©)",
    re.IGNORECASE,
)
_RETRIEVED: Final = re.compile(
    r"\(?\s*(?:last |originally )?(?:retrieved|accessed|fetched|abgerufen|consult[ée]e?|recuperado)"
    r"\b(?:\s+(?:on|am|le|el|in))?\s*(?P<when>[^()]{0,40}?\d{4}|)\s*,?\s*"
    r"(?P<from>(?:from|at|via|von|aus|de|sur|unter)\b:?\s*)?",
    re.IGNORECASE,
)
_URL: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"“”|)\]]+", re.IGNORECASE)
_FIRST: Final = re.compile(
    r"\s*[(\[]?(?:(?:this|the) (?:\w+ ){0,3}(?:was )?)?(?:first|originally|initially|zuerst"
    r"|erstmals|d['’]abord|впервые)?\s*(?:published|appeared|printed|publication|erschienen|veröffentlicht"
    r"|publié|paru|publicado|опубликовано)\b",
    re.IGNORECASE,
)
_WRITTEN_START: Final = re.compile(
    r"\s*[(\[]?(?:(?:this|the) (?:\w+ ){0,3}(?:was |is )?)?(?:written|dated|composed|geschrieben"
    r"|verfasst|écrite?|escrit[oa]|написано)\b",
    re.IGNORECASE,
)
_TRANSLATED: Final = re.compile(
    r"\s*[(\[]?(?:(?:this|the) (?:\w+ ){0,3}(?:was )?)?(?:translat(?:ed|ion)|übersetzt|traduit"
    r"|traduction|traducid[oa]|traducción|перевод)\b[^.]{0,60}?(?:\bby\b|\bvon\b|\bpar\b|\bpor\b|:)"
    r"\s*(?P<who>[^\W\d_][^.;\n]{2,80}(?:\b[A-Z]\.[^.;\n]{0,60})*)",
    re.IGNORECASE,
)
_LICENCE: Final = re.compile(
    r"creative\s?commons|\bcc[- ]by|public domain|copyleft|anti-?copyright|all rights reserved"
    r"|©|\bGFDL\b|GNU free doc",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(
    r"(?<=[^\W\d_]{4}[.;])\s+(?=[A-ZÀ-ÞА-Я(\[“\"])|(?<=\d[.;])\s+(?=[A-ZÀ-ÞА-Я(\[“\"])|\n+"
)
_WEB_YEAR: Final = 1993
"""From this year on, a blog's bare date is likely the day of posting."""
_LONGEST: Final = 8000
"""Characters of a source or note that are searched for what they say of the text."""
_MOST_SENTENCES: Final = 60
_FINE: Final = frozenset({Precision.DAY, Precision.DAY_SPAN, Precision.MONTH})


def date_facts(text: str, words: str, line: int | None, *, bare: str = "written") -> list[Fact]:
    """The facts of a header's date. ``bare`` is the family of a date without words around it."""
    text = text.strip(" .;")
    if read_printed(text) is not None:
        return [Fact(bare, text, words, line)]
    facts: list[Fact] = []
    found = find_dates(text)
    for n, one in enumerate(found[:6]):
        before = text[found[n - 1].end if n else 0 : one.start]
        after = text[one.end : found[n + 1].start if n + 1 < len(found) else len(text)]
        last = n + 1 == len(found) and after.startswith((" (", "("))
        family = _family(before) or (_family(after) if last else None)
        if family is None and n and not re.search(r"[;,(]", before):
            continue
        facts.append(Fact(family or bare, one.date.words, words, line))
    return facts


def _family(words: str) -> str | None:
    for name, pattern in (("site_date", _FETCHED), ("published", _PUBLISHED),
                          ("written", _WRITTEN)):  # fmt: skip
        if pattern.search(words):
            return name
    return None


def source_facts(text: str, words: str, line: int | None) -> list[Fact]:
    """The facts of a source: its words, its address, and what it says of a first printing."""
    facts: list[Fact] = []
    text = text[:_LONGEST]
    url = _URL.search(text)
    retrieved = _RETRIEVED.search(text)
    value = text
    if retrieved is not None:
        rest = (text[: retrieved.start()] + text[retrieved.end() :]).strip(" ,;:()")
        value = rest or text
        if retrieved["when"]:
            facts.append(Fact("site_date", retrieved["when"].strip(), words, line))
    if value.strip(" .,;"):
        facts.append(Fact("source", value, words, line))
    if url is not None:
        address = url[0].rstrip(".,;")
        if not address.startswith("http"):
            address = f"https://{address}"
        if "/" in address.partition("//")[2].rstrip("/"):  # a page, not only a site's name
            facts.append(Fact("url", address, words, line))
    return [*facts, *_spoken(value, words, line)]


def note_facts(text: str, line: int | None, *, whole: bool = True) -> list[Fact]:
    """The facts of an editor's note: the note, and what its sentences say plainly."""
    facts = [Fact("note", text, text, line)] if whole else []
    return [*facts, *_spoken(text, text, line)]


def _spoken(text: str, words: str, line: int | None) -> list[Fact]:
    facts: list[Fact] = []
    for sentence in _SENTENCE.split(text[:_LONGEST])[:_MOST_SENTENCES]:
        bare = sentence.strip(" ()[]")
        if not bare or len(bare) > 600:
            continue
        if _FIRST.match(bare) and find_dates(bare):
            facts.append(Fact("published", _until_second(bare), words, line))
        elif _WRITTEN_START.match(bare) and (found := find_dates(bare)):
            facts.append(Fact("written", found[0].date.words, words, line))
        if match := _TRANSLATED.match(bare):
            facts.append(Fact("translated", f"by {match['who'].strip(' ,')}", words, line))
        if _LICENCE.search(bare) and len(bare) < 400:
            facts.append(Fact("licence", bare, words, line))
    return facts


def _until_second(sentence: str) -> str:
    """A sentence up to where it goes on to a reprint."""
    cut = re.search(r"[;,]?\s+(?:and )?(?:reprinted|republished|later|translated|retrieved)\b",
                    sentence, re.IGNORECASE)  # fmt: skip
    return sentence[: cut.start()] if cut else sentence


def year_of(text: str) -> int | None:
    """The year in a header's date, if there is one with four digits."""
    match = re.search(r"(?<!\d)(1\d{3}|20\d\d)(?!\d)", text)
    return int(match[1]) if match else None


def is_posting_date(text: str) -> bool:
    """Whether a bare date is so late that it is rather the day a page was posted."""
    year = year_of(text)
    return year is not None and year >= _WEB_YEAR


def fine_date_in(text: str) -> Found | None:
    """The first date with at least a month that a note gives for the writing."""
    for sentence in _SENTENCE.split(text[:_LONGEST])[:_MOST_SENTENCES]:
        found = [f for f in find_dates(sentence) if f.date.precision in _FINE]
        if found and not _FETCHED.search(sentence) and not _PUBLISHED.search(sentence):
            return found[0]
    return None
