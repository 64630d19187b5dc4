"""revoltlib.com: much furniture around a short text.

Title, byline and uploader, furniture, a biography (which comes twice), a count of
words, the text, ``From : SOURCE``, the biography again, chronology, comments and
navigation.  What the lines are about varies (Work, Entry, Item; likes; pages viewed):
shapes are matched, not words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from archivebot.archive.folding import fold
from archivebot.archive.layouts.marks import sort_out, whose_note
from archivebot.archive.layouts.shapes import LIFE_SPAN, paragraphs, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Line, Page
from archivebot.archive.wordset import wordset

NAME: Final = "revoltlib"

_ABOVE_TEXT = 6
"""Paragraphs among which the site repeats the title over the text."""
_MOST_OTHER_LINES = 4
"""Lines in a row that are no furniture, after which the text has begun."""

_UPLOADER = re.compile(r"\s*From\s*:\s*.*\[\s*id\s*:\s*\d+\s*\]\s*", re.IGNORECASE)
_SOURCE = re.compile(r"\s*From\s*:\s*(?P<source>\S.{0,200}?)\s*", re.IGNORECASE)
_BYLINE = re.compile(r"\s*By\s+(?P<name>.+?)\s*(?:\((?P<year>[^()]*)\))?\s*")
_WORD_COUNT = re.compile(r"\s*On\s*:.*\bof\b\s*[\d,.]+\s+Words?\s*", re.IGNORECASE)
_SECTION = re.compile(
    r"(?:(?:Book|Volume|Vol\.?|Part)\s+[\dIVXLC]+\s*,\s*)?"
    r"(?:Chapter|Part|Section|Volume|Book|Letter|Act|Appendix|Article|Essay|Lecture|Preface"
    r"|Introduction|Foreword|Conclusion)\s*[\dIVXLC]*",
    re.IGNORECASE,
)
_TITLE_LINE = re.compile(
    rf"(?P<book>.+?)\s+[—–-]\s+(?P<section>{_SECTION.pattern})(?:\s*[:.]\s*(?P<title>.+))?",
    re.IGNORECASE,
)
_NEARBY = re.compile(
    r"\s*(?:<<\s*|>>\s*)?(?:Last|Previous|Prior|Current|Next|First|All Nearby"
    r"|All)\s+\w+\s+(?:\w+\s+)?in"
    r"\s+(?P<book>.+?)\s*(?:>>|<<)?\s*",
    re.IGNORECASE,
)
_HEADINGS: Final = wordset(
    "chronology comments navigation people text tags quotes description images chapters "
    "sections events biography"
)
_FURNITURE = re.compile(
    r"""\s*(?:
        \d+ | (?:Entry|Work|Item|Text|Document|Page|Record)\s+\#?\d+ | Public | Private
      | (?:\.\./|/)?[\w./-]+\.(?:php|html?|tpl)
      | Not\ Logged\ In.* | Log\s?[Ii]n\ to\ .* | Logged\ [Ii]n.* | Permalink.* | Comments?\ \(\d+\)
      | Back\ to\ Top | An\ icon\ of\ .* | \d+\ (?:Dis)?[Ll]ikes? | No\ comments\ .*
      | (?:<<|>>).* | .*(?:<<|>>) | .*\|About\|.* | Home\s*\|.* | \(\[e-mail\ address\ removed\]\)
      | Untitled\b.* | (?:Images|Audio|Video|Downloads?)\s*\(\d+\) | Views?:?\s*\d+ | \d+\ Views?
      | (?:Added\ to|Last\ Updated\ on)\ .*
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_STRONG: Final = (
    _UPLOADER,
    _WORD_COUNT,
    LIFE_SPAN,
    re.compile(r"\s*(?:\.\./)?[\w./-]*revoltlib[\w./-]*\s*"),
    re.compile(r"\s*An icon of .*", re.IGNORECASE),
    re.compile(r"\s*(?:<<.*|.*>>)\s*"),
    re.compile(r"\s*\d+ (?:dis)?likes?\s*", re.IGNORECASE),
    re.compile(r"\s*Added to http.*", re.IGNORECASE),
    re.compile(r"\s*Not Logged In.*", re.IGNORECASE),
    re.compile(r"\s*Back to Top\s*", re.IGNORECASE),
)
_CONTENTS = re.compile(
    r"\s*This (?:person|document|book|work|text|archive) (?:contains|has authored|holds) \d+ ",
    re.IGNORECASE,
)
"""A page that counts its sections holds none of them."""
_SOURCED_BIOGRAPHY = re.compile(r"\(From\s*:\s*[^()]+\)\s*$", re.IGNORECASE)


def recognise(page: Page) -> float:
    """How much the page looks like this layout, 0 to 1: the share of its kinds of furniture."""
    kinds = {
        n
        for line in page.lines
        if len(line.text) < 160
        for n, shape in enumerate(_STRONG)
        if shape.fullmatch(line.text)
    }
    return min(1.0, len(kinds) / 5) if len(kinds) >= 3 else 0.0


def dissect(page: Page) -> Sheet:
    """Every line with its zone."""
    lines = [line for line in page.lines if not line.blank]
    if not lines:
        return Sheet(page, NAME, ())
    book, section, title = _names(lines)
    start, end = _text_span(lines)
    biographies = _biographies(lines, start, end)
    parts = [
        *_title_parts(lines[0], book, section, title),
        *_before(lines[1:start], biographies),
    ]
    inner = {line.number for line in lines[start:end]}
    text_lines = [ln for ln in page.lines if ln.number in inner or _blank_within(ln, inner)]
    parts += _text(text_lines, biographies, {book, section, title, _combined(section, title)})
    parts += _after(lines[end:], biographies)
    contents = any(_CONTENTS.match(line.text) for line in lines)
    is_index = contents or not any(p.zone is Zone.BODY for p in parts)
    return Sheet(page, NAME, tuple(parts), index=is_index)


def _names(lines: Sequence[Line]) -> tuple[str | None, str | None, str | None]:
    """Book, section and title, from the first line and the navigation's name of the book."""
    first = tidy(lines[0].text)
    nearby = Counter(
        tidy(match["book"]) for line in lines[1:] if (match := _NEARBY.fullmatch(line.text))
    )
    for book, _ in nearby.most_common():
        match = re.fullmatch(rf"{re.escape(book)}\s+[—–:-]+\s+(?P<rest>.+)", first, re.IGNORECASE)
        if match:
            section, title = _section_and_title(match["rest"])
            return book, section, title
    if match := _TITLE_LINE.fullmatch(first):
        return match["book"], match["section"], match["title"]
    return None, None, first


def _section_and_title(rest: str) -> tuple[str | None, str | None]:
    match = re.fullmatch(rf"(?P<section>{_SECTION.pattern})(?:\s*[:.—–-]\s*(?P<title>.+))?", rest,
                         re.IGNORECASE)  # fmt: skip
    if match:
        return tidy(match["section"]), match["title"]
    return None, rest


def _title_parts(
    line: Line, book: str | None, section: str | None, title: str | None
) -> list[Part]:
    words = line.text.strip()
    parts: list[Part] = []
    if book is not None:
        container = f"{book}, {section[:1].lower()}{section[1:]}" if section else book
        parts.append(Part(Zone.CONTAINER, container, line.number, words))
    parts.append(Part(Zone.TITLE, tidy(title or section or ""), line.number, words))
    return parts


def _combined(section: str | None, title: str | None) -> str | None:
    return f"{section} {title}" if section and title else None


def _text_span(lines: Sequence[Line]) -> tuple[int, int]:
    """First and last+1 line of the text: after the word count, before ``From : SOURCE``."""
    start = next((n + 1 for n, ln in enumerate(lines) if _WORD_COUNT.fullmatch(ln.text)), None)
    if start is None:
        start = _after_furniture(lines)
    end = _closing_furniture(lines, start)
    for n in range(end - 1, start - 1, -1):
        if _is_source(lines[n].text):
            return start, n
    return start, end


def _closing_furniture(lines: Sequence[Line], start: int) -> int:
    """Where the furniture under the text begins: a life span or one of its headings."""
    for n in range(start, len(lines)):
        text = lines[n].text.strip()
        following = lines[n + 1].text if n + 1 < len(lines) else ""
        if text.casefold() in _HEADINGS and _FURNITURE.fullmatch(following):
            return n
        if n > start and LIFE_SPAN.fullmatch(text) and _is_biography(following):
            return n
    return len(lines)


def _is_biography(text: str) -> bool:
    return len(text) > 60 or _SOURCED_BIOGRAPHY.search(text) is not None


def _after_furniture(lines: Sequence[Line]) -> int:
    """Without a word count: the text begins under the last furniture above it."""
    start = 1
    for n in range(1, len(lines)):
        text = lines[n].text.strip()
        if _is_source(text) or n - start > _MOST_OTHER_LINES:
            break
        is_top = _FURNITURE.fullmatch(text) or _UPLOADER.fullmatch(text) or _is_byline(text)
        if is_top or LIFE_SPAN.fullmatch(text) or _SOURCED_BIOGRAPHY.search(text):
            start = n + 1
    return start


def _is_byline(text: str) -> bool:
    match = _BYLINE.fullmatch(text)
    return bool(match and match["year"])


def _is_source(text: str) -> bool:
    return _SOURCE.fullmatch(text) is not None and not _UPLOADER.fullmatch(text)


def _biographies(lines: Sequence[Line], start: int, end: int) -> frozenset[str]:
    """Texts that are biographies: under a life span, with a source, or standing on both sides."""
    above = {ln.text.strip() for ln in lines[1:start] if len(ln.text) > 80}
    below = {ln.text.strip() for ln in lines[end:] if len(ln.text) > 80}
    found = above & below
    for n, line in enumerate(lines[:-1]):
        if LIFE_SPAN.fullmatch(line.text.strip()) and not start <= n < end:
            found.add(lines[n + 1].text.strip())
    return frozenset(found)


def _before(lines: Sequence[Line], biographies: frozenset[str]) -> list[Part]:
    parts: list[Part] = []
    byline_seen = False
    for line in lines:
        text = line.text.strip()
        match = _BYLINE.fullmatch(text)
        if match and not byline_seen and len(text) < 160:
            byline_seen = True
            parts.append(Part(Zone.BYLINE, tidy(match["name"]), line.number, text))
            if match["year"]:
                parts.append(Part(Zone.CHRONOLOGY, match["year"], line.number, text, "year"))
        else:
            parts.append(_furniture(line, biographies))
    return parts


def _furniture(line: Line, biographies: frozenset[str]) -> Part:
    text = line.text.strip()
    is_life = text in biographies or LIFE_SPAN.fullmatch(text) or _SOURCED_BIOGRAPHY.search(text)
    zone = Zone.BIOGRAPHY if is_life else Zone.CHROME
    return Part(zone, text, line.number, text)


def _text(
    lines: Sequence[Line], biographies: frozenset[str], repeated: set[str | None]
) -> list[Part]:
    """The text. Above its repeated title stand pieces of it, and words about it."""
    names = {fold(name) for name in repeated if name}
    parts = paragraphs(lines)
    cut = _after_repeated_title(parts, names)
    top = [
        p if whose_note(p.text) else Part(Zone.CHROME, p.text, p.line, p.words, "above the text")
        for p in parts[:cut]
    ]
    rest = [
        Part(Zone.BIOGRAPHY, p.text, p.line, p.words)
        if p.words in biographies or _SOURCED_BIOGRAPHY.search(p.text)
        else p
        for p in parts[cut:]
    ]
    return list(sort_out((*top, *rest)))


def _after_repeated_title(parts: Sequence[Part], names: set[str]) -> int:
    """How many paragraphs stand above the text: up to its title, of one line or of two."""
    cut = 0
    for n, part in enumerate(parts[:_ABOVE_TEXT]):
        pair = f"{part.text} {parts[n + 1].text}" if n + 1 < len(parts) else ""
        if fold(pair) in names:
            cut = n + 2
        elif fold(part.text) in names or (cut == n and _repeats(part.text, names)):
            cut = max(cut, n + 1)
    return cut


def _repeats(text: str, names: set[str]) -> bool:
    folded = fold(text)
    return folded in names or (len(text) < 60 and _SECTION.fullmatch(text.strip(" .:")) is not None)


def _after(lines: Sequence[Line], biographies: frozenset[str]) -> list[Part]:
    parts: list[Part] = []
    section = ""
    source_seen = False
    for line in lines:
        text = line.text.strip()
        if text.casefold() in _HEADINGS:
            section = text.casefold()
        match = _SOURCE.fullmatch(text)
        if match and not source_seen and not section:
            source_seen = True
            parts.append(Part(Zone.SOURCE, tidy(match["source"]), line.number, text))
        elif section == "chronology":
            parts.append(Part(Zone.CHRONOLOGY, text, line.number, text))
        elif section == "comments":
            parts.append(Part(Zone.COMMENT, text, line.number, text))
        else:
            parts.append(_furniture(line, biographies))
    return parts


def _blank_within(line: Line, inner: set[int]) -> bool:
    return line.blank and bool(inner) and min(inner) < line.number < max(inner)
