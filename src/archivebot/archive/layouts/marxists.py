"""marxists.org and sites in its shape: header, title, labelled lines, body, "return".

AUTHOR YEAR
Title, sometimes over several lines
(Month YEAR)
Written: … Published: … Translated: …      in any order and spelling
the text
return return
Last updated on: DATE
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.dates import Precision, read_printed
from archivebot.archive.folding import fold
from archivebot.archive.layouts.dateline import dates_in, read_dateline
from archivebot.archive.layouts.head import is_site_name, read_between
from archivebot.archive.layouts.labels import OF_A_TEXT, read_labels
from archivebot.archive.layouts.marks import is_chrome, is_updated_line, sort_out
from archivebot.archive.layouts.persons import is_body_of_people, is_person, names_no_person
from archivebot.archive.layouts.shapes import are_names, blocks, is_name, paragraphs, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.people import is_initial
from archivebot.archive.readers.page import Line, Page
from archivebot.archive.wordset import wordset

NAME: Final = "marxists"

_HEAD_LINES = 60
_LONGEST_TITLE_LINE = 160
_LONGEST_TITLE = 280
"""Characters of a title that stands on one line alone."""
_LEAST_LABELS_ALONE = 3
"""Labelled lines without a title above them that show this layout."""
_TO = re.compile(r"\s*To\s*:\s+(\S.{1,80})", re.IGNORECASE)
_GLUED_README = re.compile(r"\s*[•·]?\s*README$")
_MARK_AT_END = re.compile(r"\s*\[\d{1,3}\]$")
_NUMBER = re.compile(r"\d{1,4}[.)]?")
_OF_A_LETTER = re.compile(r"\b(?:letters?|telegrams?|to)\b", re.IGNORECASE)
_OWNER = re.compile(
    r"(?P<name>[^\W\d_][^,;:()\d]{1,40}?)(?:['’]s?)?\s+"
    r"(?:(?:internet|reference)\s+archive|collected works|selected works|sämtliche werke|œuvres)",
    re.IGNORECASE,
)
_WRAPPED_AT_LEAST, _WRAPPED_AT_MOST = 55, 110
"""Characters of a line that a page may have broken at its margin."""
_TERMS = re.compile(
    r"\s*(?:permission|you (?:may|can|are)|this (?:work|text|document)|please|distributed|under)\b",
    re.IGNORECASE,
)
_LONGEST_NEWSPAPER = 6
"""Words of a newspaper's name in a header line, at most."""
_FINE = frozenset({Precision.DAY, Precision.DAY_SPAN, Precision.MONTH})
_TITLE_OPENERS = wordset("a an the on in from to for of towards against how what why")
_BYLINE = re.compile(r"\s*(?:by|written by|von|par|por)\s+(\S.{1,80})", re.IGNORECASE)
_IN_PARENS = re.compile(r"\s*[(\[]\s*(.{3,60}?)\s*[)\]]\s*")
_YEAR_AT_END = re.compile(
    r"(?P<name>.*?\S)[\s,]*[(\[]?(?P<year>1[5-9]\d\d|20\d\d)(?:\s*[-–/]\s*\d{2,4})?[)\]]?\s*"
)
_PLACE_ON_SITE = re.compile(
    r"\b(?:correspondence|letters|works|writings|papers|documents|history|archives?|section|library"
    r"|index|writers|movement|encyclop(?:a?edia|ædia)|reference|glossary)$",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"(?:(?:collected |selected )?(?:works|writings|letters|speeches|articles) (?:of|by)\s+)(.+)"
    r"|(.+?)(?:['’]s?)?\s+(?:(?:internet|reference)\s+)?(?:works|writings|letters|speeches|archive)",
    re.IGNORECASE,
)


def recognise(page: Page) -> float:
    """How much the page looks like this layout, 0 to 1."""
    head = [line for line in page.lines if not line.blank][:_HEAD_LINES]
    first = _first_label(head)
    if first is None or first > 14 or any(_is_prose(line.text) for line in head[:first]):
        return 0.0
    if any(name == "title" for line in head[:first] for name, *_ in read_labels(line.text)):
        return 0.0  # a head that labels its title, too: this site never does
    labels = sum(
        1 for line in head[first : first + 30] for f, _, _ in read_labels(line.text)
        if f in OF_A_TEXT
    )  # fmt: skip
    if first == 0 and labels < _LEAST_LABELS_ALONE:
        return 0.0
    score = 0.35 + 0.12 * min(labels, 4)
    if any(is_updated_line(line.text) for line in page.lines[-6:]):
        score += 0.1
    return min(score, 1.0)


def _is_prose(text: str) -> bool:
    """A paragraph: what is labelled below it stands at the page's foot."""
    return len(text) > _LONGEST_TITLE_LINE and text.rstrip().endswith((".", "!", "?", "”"))


def dissect(page: Page) -> Sheet:
    """Every line with its zone."""
    lines = page.lines
    solid = [n for n, line in enumerate(lines) if not line.blank]
    head = [lines[n] for n in solid[:_HEAD_LINES]]
    first = _first_label(head)
    start = solid[first] if first is not None else 0
    label_parts, end = _label_block(lines, start)
    between, end = read_between(lines, end)
    body = paragraphs(lines[end:])
    parts = (*_top(lines[:start], label_parts), *label_parts, *between, *sort_out(body))
    return Sheet(page, NAME, parts)


def _first_label(head: Sequence[Line]) -> int | None:
    for n, line in enumerate(head):
        found = read_labels(line.text)
        if found and found[0][0] in OF_A_TEXT:
            return n
    return None


def _label_block(lines: Sequence[Line], start: int) -> tuple[list[Part], int]:
    """The labelled lines from ``start``, and where the text begins.

    A line under a labelled one, without a blank between, goes on with its value; after
    a blank line only another label of a text belongs to the block.
    """
    parts: list[Part] = []
    end, after_blank = start, False
    last = _last_label(lines, start)
    for n in range(start, len(lines)):
        line = lines[n]
        if line.blank:
            after_blank = True
            continue
        found = read_labels(line.text)
        known = bool(found) and (found[0][0] in OF_A_TEXT or not after_blank)
        if known:
            parts += [
                Part(Zone.LABEL, _value(value), line.number, line.text.strip(), name)
                for name, _, value in found
            ]
        elif parts and (is_chrome(line.text) or _is_format(parts[-1], line.text)):
            parts.append(Part(Zone.CHROME, line.text.strip(), line.number, line.text.strip()))
        elif not after_blank and parts and _continues(parts[-1], line.text, inside=n < last):
            before = parts.pop()
            text = _value(f"{before.text} {line.text}")
            parts.append(Part(before.zone, text, before.line,
                              f"{before.words} {line.text.strip()}", before.label))  # fmt: skip
        else:
            break
        end, after_blank = n + 1, False
    return parts, end


def _is_format(last: Part, text: str) -> bool:
    """``Text`` under ``Other Formats:``."""
    return last.zone is Zone.CHROME and last.text.endswith(":") and len(text.split()) == 1


def _value(text: str) -> str:
    return _GLUED_README.sub("", tidy(text))


def _last_label(lines: Sequence[Line], start: int) -> int:
    """The last labelled line that no blank line divides from the first."""
    last = start
    for n in range(start, min(len(lines), start + _HEAD_LINES)):
        if lines[n].blank:
            break
        if any(name in OF_A_TEXT for name, _, _ in read_labels(lines[n].text)):
            last = n
    return last


def _continues(last: Part, text: str, *, inside: bool) -> bool:
    """A value over several lines: labels stand below it, or it was broken at a margin, is
    not finished, or goes on in lower case."""
    if last.zone is not Zone.LABEL or (not inside and _opens_a_letter(text)):
        return False
    if not last.text or (inside and len(text) <= _WRAPPED_AT_MOST):
        return True
    if last.label == "licence" and _TERMS.match(text):
        return True
    if last.label == "licence" and not _finished(last.text) and len(text) <= _WRAPPED_AT_MOST:
        return True
    if last.text.endswith((".", ";")) or len(text) > _WRAPPED_AT_MOST:
        return False
    if text.strip()[:1].islower() or last.text.endswith(("&", ",", " and")):
        return True
    return len(last.words) >= _WRAPPED_AT_LEAST and last.label not in {"transcribed", "proofed"}


def _opens_a_letter(text: str) -> bool:
    """A heading in capitals, a dateline or a greeting is no more of a value above it."""
    bare = text.strip()
    greeting = re.match(r"(?:my )?dear(?:est)?\b|comrades?\b", bare, re.IGNORECASE) is not None
    return (bare.isupper() and len(bare) > 4) or greeting or read_dateline(bare) is not None


def _finished(value: str) -> bool:
    """Whether terms end here: with a stop, or with words that name no more than an archive."""
    if value.casefold().endswith(("license", "licence", "domain", "reserved")):
        return True
    return value.endswith((".", ";", ")", "”")) or len(value) < _WRAPPED_AT_LEAST


def _top(lines: Sequence[Line], labels: Sequence[Part]) -> list[Part]:
    """Header, title and date above the labelled lines."""
    parts: list[Part] = []
    chrome = {
        ln.number
        for run in blocks(lines)
        for n, ln in enumerate(run)
        if is_chrome(ln.text) or is_site_name(ln.text, run[n + 1 : n + 2])
    }
    runs = [[ln for ln in run if ln.number not in chrome] for run in blocks(lines)]
    parts += [
        Part(Zone.CHROME, ln.text.strip(), ln.number, ln.text.strip())
        for ln in lines if ln.number in chrome
    ]  # fmt: skip
    runs = [run for run in runs if run]
    kept: list[list[Line]] = []
    for run in runs:
        rest: list[Line] = []
        for line in run:
            special = _byline_or_date(line, first=not kept and not rest)
            if special is not None:
                parts.append(special)
            elif _NUMBER.fullmatch(line.text.strip()):
                words = line.text.strip()
                parts.append(Part(Zone.CHROME, words, line.number, words, "number"))
            else:
                rest.append(line)
        if rest:
            kept.append(rest)
    bylined = any(p.zone is Zone.BYLINE for p in parts)
    lone = sum(len(run) for run in kept) == 1 and is_name(kept[0][0].text) and not bylined
    if lone and _is_the_author(tidy(kept[0][0].text), labels):
        head = kept[0][0]
        parts.append(Part(Zone.HEADER, tidy(head.text), head.number, head.text.strip()))
        return sorted(parts, key=lambda part: part.line or 0)
    dates = [p for p in parts if p.zone is Zone.HEADER_DATE and p.words[:1] not in "(["]
    if lone and dates:  # the title is a date: October 1917
        parts.remove(dates[0])
        kept.append([Line(dates[0].line or 0, dates[0].words)])
    papers = " ".join(p.text for p in labels if p.label in {"source", "published"})
    parts += _header_and_title(kept, has_byline=bylined, papers=papers)
    return sorted(parts, key=lambda part: part.line or 0)


def _is_the_author(name: str, labels: Sequence[Part]) -> bool:
    """Whether a name that stands alone is the page's header, and not its title: the labelled
    lines name that person's works or archive, or initials show that no title was meant."""
    last = fold(name.split()[-1])
    for part in labels:
        if part.label in {"source", "licence", "online"} and (owner := _OWNER.search(part.text)):
            return fold(owner["name"].split()[-1]) == last
    return all(is_initial(w) for w in name.split()[0].split(".") if w)


def _byline_or_date(line: Line, *, first: bool) -> Part | None:
    text = _MARK_AT_END.sub("", line.text.strip())
    if (match := _TO.fullmatch(text)) and are_names(match[1].strip(" .,")):
        return Part(Zone.LABEL, tidy(match[1]), line.number, text, "to")
    if text.startswith("Author") and (found := read_labels(text)) and found[0][0] == "author":
        return Part(Zone.LABEL, tidy(found[0][2]), line.number, text, "author")
    if not first and (match := _BYLINE.fullmatch(text)) and are_names(match[1].strip(" .,")):
        return Part(Zone.BYLINE, tidy(match[1]).strip(" ,"), line.number, text)
    if match := _IN_PARENS.fullmatch(text):
        if read_printed(match[1]) is not None:
            return Part(Zone.HEADER_DATE, match[1], line.number, text)
        return None
    maybe = not first and len(text) < 40 and any(c.isdigit() for c in text)
    if maybe and read_printed(text) is not None:
        return Part(Zone.HEADER_DATE, text, line.number, text)
    return None


def _header_and_title(runs: list[list[Line]], *, has_byline: bool, papers: str = "") -> list[Part]:
    flat = [line for run in runs for line in run]
    if not flat:
        return []
    head = flat[0]
    name, year = header_of(head.text)
    alone = len(flat) == 1
    if alone and year and name is not None and is_name(name):
        return [Part(Zone.HEADER, name, head.number, head.text.strip(), label=year)]
    parts: list[Part] = []
    title = flat
    if alone:
        pass
    elif dated := _dated_header(head, papers):
        if dated[0].zone is Zone.LABEL:
            return dated + _header_and_title(_without_first(runs), has_byline=has_byline)
        parts, title = dated, flat[1:]
    elif is_body_of_people(head.text):
        parts = [Part(Zone.HEADER, tidy(head.text), head.number, head.text.strip())]
        title = flat[1:]
    elif name is not None and (not has_byline or year) and not names_no_person(name):
        parts = [Part(Zone.HEADER, name, head.number, head.text.strip(), label=year or "")]
        title = flat[1:]
    elif len(runs) > 1 and len(runs[0]) == 1 and (
        _is_section(head.text) or (name is not None and names_no_person(name))
    ):  # fmt: skip
        parts = [Part(Zone.CHROME, head.text.strip(), head.number, head.text.strip(), "section")]
        parts += [Part(Zone.HEADER_DATE, year, head.number, head.text.strip())] if year else []
        return parts + _header_and_title(_without_first(runs), has_byline=has_byline, papers=papers)
    title_lines, blurb = _title_lines(title)
    words = " ".join(tidy(line.text) for line in title_lines)
    parts += [
        Part(Zone.TITLE, *((words, line.number, words) if n == 0 else ("", line.number, line.text)))
        for n, line in enumerate(title_lines)
    ]
    parts += [Part(Zone.NOTE, tidy(ln.text), ln.number, ln.text.strip(), "unknown") for ln in blurb]
    return parts


def _without_first(runs: list[list[Line]]) -> list[list[Line]]:
    return [run for run in (runs[0][1:], *runs[1:]) if run]


def _dated_header(line: Line, papers: str) -> list[Part]:
    """A header with a day or month: ``Leon Trotsky, August 1936`` or ``The Loom, 3 May 1911``."""
    text = tidy(line.text)
    if _OF_A_LETTER.search(text):
        return []  # the title of a letter
    found = [f for f in dates_in(text) if f.date.precision in _FINE]
    if len(found) != 1 or text[found[0].end :].strip(" )]."):
        return []
    rest = text[: found[0].start].strip(" ,(–-[")
    if rest and (names_no_person(rest) or fold(rest) in fold(papers)) and not is_person(rest):
        return [Part(Zone.LABEL, text, line.number, text, "published")]
    if is_name(rest):
        return [
            Part(Zone.HEADER, rest, line.number, text),
            Part(Zone.HEADER_DATE, found[0].date.words, line.number, text),
        ]
    if rest and "," in text and len(rest.split()) <= _LONGEST_NEWSPAPER:
        return [Part(Zone.LABEL, text, line.number, text, "published")]
    return []


def _is_section(text: str) -> bool:
    """A header that names a part of the site: ``Marx-Engels Correspondence 1868``."""
    bare = re.sub(r"[\s,(]*\d{4}(?:\s*[-–]\s*\d{2,4})?\)?\s*$", "", tidy(text))
    first = bare.split()[0].casefold() if bare else ""
    return first not in _TITLE_OPENERS and _PLACE_ON_SITE.search(bare) is not None


def _title_lines(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Title lines, and what is too long to be one (a blurb of the site)."""
    title: list[Line] = []
    for n, line in enumerate(lines):
        most = _LONGEST_TITLE if n == 0 and len(lines) == 1 else _LONGEST_TITLE_LINE
        if len(line.text) > most:
            return title, lines[n:]
        title.append(line)
    return title, []


def header_of(text: str) -> tuple[str | None, str | None]:
    """Name and year of a header line: ``Victor Serge 1936``. A year is not a name."""
    bare = tidy(text)
    if _OF_A_LETTER.search(bare) and dates_in(bare):
        return None, None  # "Letter to Jan Oak, 3 May 1911" is a title
    year = None
    if match := _YEAR_AT_END.fullmatch(bare):
        bare, year = match["name"].rstrip(" ,–-("), bare[match.start("year") :].strip("()[] ")
    if of := _OF_SOMEBODY.fullmatch(bare):
        bare = tidy(of[1] or of[2])
    if _PLACE_ON_SITE.search(bare):
        return None, year
    names = [n for n in re.split(r"\s*(?:,|&|\band\b)\s*", bare) if n]
    if names and all(is_name(n) for n in names):
        return bare, year
    if year is not None and 0 < len(bare.split()) <= 6 and bare[:1].isupper():
        return bare, year
    return None, None
