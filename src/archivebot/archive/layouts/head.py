"""The head of a page in no known layout: what a site prints above a title, title, what is under it.

A line is only taken from the text where its shape says plainly what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from archivebot.archive.dates import Precision, from_day_number, read_printed
from archivebot.archive.layouts.dateline import dates_in, read_dateline
from archivebot.archive.layouts.labels import is_periodical, read_labels
from archivebot.archive.layouts.marks import is_chrome
from archivebot.archive.layouts.persons import is_body_of_people, is_person
from archivebot.archive.layouts.shapes import (
    are_names,
    is_hard_wrapped,
    is_name,
    starts_list_item,
    tidy,
)
from archivebot.archive.layouts.sheet import Part, Zone
from archivebot.archive.readers.page import Line

_MOST_RUNS = 12
_LONGEST_TITLE = 180
_MOST_TITLE_LINES = 3
_MOST_CAPITALISED = 6
_PARAGRAPH = 200
"""Characters from which a line under a title is a paragraph, whatever its end."""
_FIRST_SITE_YEAR = 1995
_BYLINE = re.compile(r"\s*(?:written )?by\s+(\S.{1,80})", re.IGNORECASE)
_IN_PARENS = re.compile(r"[(\[]\s*(.{3,60}?)\s*[)\]]")
_SALUTATION = re.compile(r"(?:my )?(?:dear|dearest)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+\S", re.IGNORECASE)
_MENU = re.compile(
    r"(?:(?:entry|about|search|log ?in|log ?out|sign ?up|register|help|home|contact|browse|blog|faq"
    r"|news|donate|menu|shop|account|subscribe)[\s|·•]*){3,}",
    re.IGNORECASE,
)
_RUBRIC = re.compile(
    r"editorials?|leaders?|opinion|features?|correspondence|documents?", re.IGNORECASE
)
_STAMPED = re.compile(r"\b(?:1[5-9]|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d\b")
"""``Roe 19110503 On Looms``: the name of a file above the title."""
_TAGGED = re.compile(r"\[[^\]\d]{2,20}\]\s+\S.{2,80}")
_BRACKETED = re.compile(r"\[[^\]\d]{3,30}\]")
_FULL_TEXT = re.compile(r"full text of\s+[\"“](?P<title>.+?)[\"”]", re.IGNORECASE)
_TO = re.compile(r"to\s*:?\s+(?P<name>\S.{1,60}?)[.,]?", re.IGNORECASE)
_X_TO_Y = re.compile(r"(?P<who>[^:,]{2,50}?)\s+to\s+(?P<whom>[^:,]{2,50})", re.IGNORECASE)
_TO_IN = re.compile(r"To (?P<name>[^\W\d_a-z].{1,40}?) in [^\W\d_a-z][\w-]+")
_IN_PLACE = re.compile(r"(?:in|In|IN)\s+[^\W\d_a-z]\S*(?:\s\S+){0,3}")
_LETTER_TO = re.compile(
    r"(?:(?:an?|the|open|last|first) )*(?:letter|telegram)s? to\b", re.IGNORECASE
)
_CHAPTER = re.compile(
    r"(?P<kind>chapter|part|book|section)\s+(?P<number>\d{1,3}|[ivxlc]{1,7})\b[.:]?\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_ABOUT_THE_TEXT = re.compile(
    r"[\[(]?\s*(?:this|the following|the above) (?:letter|text|article|speech|piece|essay|pamphlet"
    r"|document|issue|interview|translation|extract|excerpt)\b.{0,60}?\b(?:was|is|are|were|has|appeared"
    r"|first|comes)\b",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\b(?:reprinted|taken|reproduced|published|appeared|comes|originally) (?:from|in)\s+"
    r"(?P<source>[^\W\d_].{3,160}?\b\d{4}(?:,\s*pp?\.\s*[\d–-]+)?)",
)
_SECTION: Final = re.compile(
    r"\b(?:correspondence|letters|works|writings|papers|documents|archives?|section|library|project"
    r"|index|online|edition)(?:\s+\d{4}(?:\s*[-–]\s*\d{2,4})?)?$",
    re.IGNORECASE,
)
_TITLE_OPENERS = frozenset(
    {"a", "an", "the", "on", "in", "from", "to", "of", "how", "why", "letters"}
)


def read_head(runs: list[list[Line]]) -> tuple[list[Part], int]:
    """What stands above the text, and the number of the last line taken."""
    parts: list[Part] = []
    used, titled = 0, False
    wrapped = is_hard_wrapped(runs)
    for n, run in enumerate(runs[:_MOST_RUNS]):
        rest = run
        if not titled:
            above, rest = _above_title(run, runs[n + 1 :])
            parts += above
            titled = any(p.zone is Zone.TITLE for p in above)
            used = _last(above, used)
            if not rest:
                continue
            header = _header(rest, runs[n + 1 :])
            if header is not None:
                parts.append(header)
                used, rest = header.line or used, rest[1:]
                if not rest:
                    continue
        if not titled:
            if wrapped and len(rest) > _MOST_TITLE_LINES and not _capitalised(rest):
                break
            lines = title_lines(rest)
            if not lines or (len(runs) == 1 and len(lines) == len(run)):
                break
            parts += _title(lines)
            titled, used = True, lines[-1].number
            rest = rest[len(lines) :]
        elif chapter := _chapter(rest, parts) or _letter_of_a_book(rest, parts):
            parts, used = chapter, rest[-1].number
            continue
        taken = _under_title(rest, parts)
        parts += taken
        used = _last(taken, used)
        if len({p.line for p in taken}) < len(rest) and _note(rest) is None:
            break
    return parts, used


def _last(parts: Sequence[Part], used: int) -> int:
    return max([used, *(p.line or 0 for p in parts)])


def _above_title(run: list[Line], following: list[list[Line]]) -> tuple[list[Part], list[Line]]:
    """Site lines, mastheads, sections and notes at the start of a run; and what is left of it."""
    if following and (note := _note(run)) is not None:
        return note, []
    parts: list[Part] = []
    for n, line in enumerate(run):
        more = bool(following) or n + 1 < len(run)
        part = _site_line(line, more=more, between=bool(parts) and n + 1 < len(run)
                          and is_chrome(run[n + 1].text))  # fmt: skip
        if part is None:
            return parts, run[n:]
        parts.append(part)
    return parts, []


def _site_line(line: Line, *, more: bool, between: bool) -> Part | None:
    text = line.text.strip()
    if match := _FULL_TEXT.fullmatch(text):
        return Part(Zone.TITLE, tidy(match["title"]).rstrip(" ."), line.number, text)
    if is_chrome(text) or _MENU.fullmatch(text) or (between and len(text.split()) <= 2):
        return Part(Zone.CHROME, text, line.number, text)
    if not more:
        return None
    if is_site_date(text):
        return Part(Zone.UPDATED, text, line.number, text)
    if (match := _TO.fullmatch(text)) and ":" in text and are_names(match["name"]):
        return Part(Zone.LABEL, tidy(match["name"]), line.number, text, "to")
    if _is_masthead(text):
        return Part(Zone.LABEL, tidy(text), line.number, text, "published")
    if (
        _STAMPED.search(text) or _RUBRIC.fullmatch(text) or _TAGGED.fullmatch(text)
        or _BRACKETED.fullmatch(text) or _is_section(text)
    ):  # fmt: skip
        return Part(Zone.CHROME, text, line.number, text, "section")
    return None


def is_site_date(text: str) -> bool:
    """``Friday, October 12, 2018`` alone on a line: the day of a post, not of a text."""
    if len(text) > 40 or not _WEEKDAY.match(text):
        return False
    date = read_printed(text)
    return (
        date is not None
        and date.earliest is not None
        and from_day_number(date.earliest).year >= _FIRST_SITE_YEAR
    )


def _is_masthead(text: str) -> bool:
    """``VOL. 13, NO. 354. NEW YORK, JUNE 18, 1913. ONE CENT.``: the newspaper's own head."""
    if len(text) > 160 or not is_periodical(text) or not text[:1].isupper():
        return False
    dated = any(f.date.precision is Precision.DAY for f in dates_in(text))
    return dated and re.match(r"(?:vol|no|whole no)\b", text, re.IGNORECASE) is not None


def _is_section(text: str) -> bool:
    bare = text.strip(" .")
    words = bare.split()
    if not 2 <= len(words) <= 6 or words[0].casefold() in _TITLE_OPENERS or ":" in bare:
        return False
    return _SECTION.search(bare) is not None and all(w[:1].isupper() or w[:1].isdigit()
                                                     for w in words if len(w) > 3)  # fmt: skip


def _note(run: list[Line]) -> list[Part] | None:
    """A run that speaks of the text: in brackets, or ``This letter was first published in …``."""
    text = " ".join(tidy(line.text) for line in run)
    bracketed = text[:1] == "[" and text[-1:] == "]" and text.count("[") == text.count("]")
    about = _ABOUT_THE_TEXT.match(text) is not None and len(text) < 600
    if not about and not (bracketed and len(text) > 80):
        return None
    first = run[0]
    parts = [Part(Zone.NOTE, text, first.number, text, "editor")]
    parts += [Part(Zone.NOTE, "", line.number, line.text, "editor") for line in run[1:]]
    if match := _OUT_OF.search(text):
        parts.append(Part(Zone.LABEL, match["source"], first.number, text, "source"))
    return parts


def _header(run: list[Line], following: list[list[Line]]) -> Part | None:
    """A person's name alone above the title: the author, as sites print it."""
    text = tidy(run[0].text)
    below = run[1:] or (following[0] if following else [])
    if not below or not (is_person(text) or is_body_of_people(text)):
        return None
    enough = len(following) > (0 if run[1:] else 1)
    if not enough or not title_lines(below) or _byline(below[0].text.strip()) is not None:
        return None
    return Part(Zone.HEADER, text, run[0].number, run[0].text.strip())


def title_lines(run: list[Line]) -> list[Line]:
    """The lines of a run that are a title: short, no sentence, not a greeting or a date."""
    lines: list[Line] = []
    most = _MOST_CAPITALISED if _capitalised(run) else _MOST_TITLE_LINES
    for line in run[:most]:
        text = line.text.strip()
        if _byline(text) is not None or read_dateline(text) is not None or read_labels(text):
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
            return (
                lines if lines and len(text) > _PARAGRAPH and len(lines) < _MOST_TITLE_LINES else []
            )
        lines.append(line)
        if is_between(text):
            break
    return lines if len(lines) < len(run) or len(run) <= most else []


def _capitalised(run: list[Line]) -> bool:
    """A long title over several lines, Each Word of It Written Large."""
    if not _MOST_TITLE_LINES < len(run) <= _MOST_CAPITALISED:
        return False
    words = [w for line in run for w in line.text.split() if len(w) > 3 and w[0].isalpha()]
    return len(words) > 5 and sum(w[0].isupper() for w in words) > len(words) * 0.8


def is_between(text: str) -> bool:
    """``Ada Roe to Jan Oak``, with both likely persons: a letter's own heading."""
    match = _X_TO_Y.fullmatch(tidy(text))
    if match is None:
        return False
    honoured = re.match(r"(?:mr|mrs|miss|sir|dr)\b", match["who"], re.IGNORECASE) is not None
    return (honoured and is_name(match["whom"])) or (
        is_person(match["who"]) and is_person(match["whom"])
    )


def _title(lines: list[Line]) -> list[Part]:
    if len(lines) > 1 and is_between(lines[-1].text):
        above = " ".join(tidy(line.text) for line in lines[:-1])
        parts = [Part(Zone.CONTAINER, above, lines[0].number, above)]
        parts += [Part(Zone.CHROME, "", line.number, line.text) for line in lines[1:-1]]
        return parts + _title(lines[-1:])
    words = " ".join(tidy(line.text) for line in lines)
    return [
        Part(Zone.TITLE, *((words, ln.number, words) if n == 0 else ("", ln.number, ln.text)))
        for n, ln in enumerate(lines)
    ]


def _chapter(run: list[Line], parts: list[Part]) -> list[Part] | None:
    """``Chapter 19`` under a book's title: the book contains it, the chapter is the text."""
    match = _CHAPTER.fullmatch(run[0].text.strip())
    if match is None or len(run) > _MOST_TITLE_LINES or any(len(ln.text) > 120 for ln in run):
        return None
    name = " ".join([match["rest"], *(tidy(line.text) for line in run[1:])]).strip()
    number = f"{match['kind'].lower()} {match['number']}"
    book = [
        Part(Zone.CONTAINER, f"{p.text}, {number}", p.line, p.words)
        if p.zone is Zone.TITLE and p.text else p
        for p in parts
    ]  # fmt: skip
    title = name or f"{match['kind'].title()} {match['number']}"
    words = " ".join(tidy(line.text) for line in run)
    book.append(Part(Zone.TITLE, title, run[0].number, words))
    return book + [Part(Zone.TITLE, "", ln.number, ln.text) for ln in run[1:]]


def _letter_of_a_book(run: list[Line], parts: list[Part]) -> list[Part] | None:
    """``A Letter to Jan Oak`` under another title: that is the book's."""
    if len(run) != 1 or not _LETTER_TO.match(run[0].text.strip()):
        return None
    if any(p.zone is Zone.TITLE and _LETTER_TO.search(p.text) for p in parts):
        return None
    if not title_lines(run):
        return None
    book = [replace(p, zone=Zone.CONTAINER) if p.zone is Zone.TITLE and p.text else p
            for p in parts]  # fmt: skip
    return book + _title(run)


def _under_title(run: list[Line], before: list[Part]) -> list[Part]:
    parts: list[Part] = []
    if (note := _note(run)) is not None:
        return note
    for n, line in enumerate(run):
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
        below = run[n + 1 : n + 2]
        other = _small_line(line, below, after=[*before, *parts])
        if not other:
            break
        parts += other
    return parts


def is_site_name(text: str, below: Sequence[Line]) -> bool:
    """``From Wiki-Archive`` above the links of a wiki."""
    return text.strip().startswith("From ") and any(is_chrome(line.text) for line in below)


def read_between(lines: Sequence[Line], start: int) -> tuple[list[Part], int]:
    """``ADA ROE TO JAN OAK / IN LYONS`` above a letter, and where the letter begins."""
    parts: list[Part] = []
    end = start
    for n in range(start, len(lines)):
        if lines[n].blank:
            continue
        text = lines[n].text.strip()
        if (match := _TO_IN.fullmatch(text)) and is_name(match["name"]):
            parts.append(Part(Zone.LABEL, tidy(match["name"]), lines[n].number, text, "to"))
            end = n + 1
            continue
        if not (_X_TO_Y.fullmatch(text) or (parts and _IN_PLACE.fullmatch(text))):
            break
        found = _small_line(lines[n], (), after=parts)
        if not found:
            break
        parts += found
        end = n + 1
    return parts, end


def _small_line(line: Line, below: Sequence[Line], *, after: list[Part]) -> list[Part]:
    """Links, a letter's second heading, whom it is to, in what place."""
    text = line.text.strip()
    if is_chrome(text) or (below and is_site_name(text, below)):
        return [Part(Zone.CHROME, text, line.number, text)]
    if (match := _TO.fullmatch(text)) and is_person(match["name"]):
        return [Part(Zone.LABEL, tidy(match["name"]), line.number, text, "to")]
    match = _X_TO_Y.fullmatch(text)
    names = bool(match) and is_name(match["who"]) and is_name(match["whom"]) if match else False
    if match and names and (text.isupper() or is_between(text)):
        return [
            Part(Zone.LABEL, _cased(match["who"]), line.number, text, "author"),
            Part(Zone.LABEL, _cased(match["whom"]), line.number, text, "to"),
        ]
    heading = after and after[-1].label == "to" and _IN_PLACE.fullmatch(text)
    return [Part(Zone.CHROME, text, line.number, text, "place")] if heading else []


def _cased(name: str) -> str:
    return tidy(name).title() if name.isupper() and " " not in tidy(name) else tidy(name)


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
