"""A page in another language than English: its head in any order, its credits at either end.

AUTHOR, title, (date) and credits stand in every order; the year may stand above all:
1936 / Source : … / Œuvres - février 1936 / AUTHOR / TITLE / 12 février 1936 / the text
The words are those of :mod:`archivebot.archive.languages`; nothing here knows a language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from archivebot.archive.dates import Precision, from_day_number, read_printed
from archivebot.archive.languages import either, is_foreign
from archivebot.archive.layouts import blog, keyvalue, revoltlib, works_index
from archivebot.archive.layouts.address import is_letter_title
from archivebot.archive.layouts.dateline import dates_in, read_dateline
from archivebot.archive.layouts.foot import foot_of
from archivebot.archive.layouts.labels import OF_A_TEXT, read_labels
from archivebot.archive.layouts.marks import is_chrome, is_updated_line, sort_out
from archivebot.archive.layouts.persons import is_person
from archivebot.archive.layouts.shapes import are_names, ends_sentence, is_name, paragraphs, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.readers.page import Line, Page

NAME: Final = "abroad"

_SURE: Final = 0.97
_HEAD_LINES = 24
_LONGEST_TITLE = 160
_LONGEST_LABEL = 420
_WRAPPED_AT_LEAST, _WRAPPED_AT_MOST = 55, 120
_OF_THE_WEB = 1995
"""A day of this year or later above a text is the site's."""
_SECTION: Final = re.compile(
    r"(?:œuvres|oeuvres|werke|obras|opere|сочинения|correspondance|correspondencia|briefe"
    r"|briefwechsel|переписка|письма|carteggio|textes|archives?)"
    r"(?:\s*[–—-].{2,40}|\s+\d{4}(?:\s*[–—-]\s*\d{4})?)?"
    r"|(?:archives?|archivo|archiv|архив)\s+[^\W\d_].{2,40}"
    r"|.{3,60}[–—-]\s*(?:briefwechsel|correspondance|correspondencia|переписка)\b.{0,20}",
    re.IGNORECASE,
)
_LIFE: Final = re.compile(r"[(*]?\s*(?:\*\s*)?\d{3,4}\s*[-–—]\s*(?:†\s*)?\d{3,4}\s*\)?")
_BY: Final = re.compile(
    rf"(?P<before>.*?)\b(?:{either('by')})\s+(?P<name>\S.{{1,60}})", re.IGNORECASE
)
_NAME_AND_TITLE: Final = re.compile(r"(?P<name>[^:–—]{3,50}?)(?:\s*:|\s+[–—-])\s+(?P<title>\S.*)")
_IN_BRACKETS: Final = re.compile(r"[(\[]\s*(?P<inside>[^()\[\]]{3,120})\s*[)\]]\.?")
_NUMBER: Final = re.compile(r"\d{1,4}[.)]?")
_NUMBERED: Final = re.compile(r"(?P<number>\d{1,4})\.\s+(?P<title>\S.*)")
_PERIODICAL: Final = re.compile(
    r"(?:№|n[°º]|nr\.?|núm\.?|no\.|heft)\s*\d|\b\d+\.\s*(?:jg|jahrgang)\b|\bjg\.?\s*\d",
    re.IGNORECASE,
)


def recognise(page: Page) -> float:
    """Sure of a page in one of the other languages that no site's own layout claims."""
    if not is_foreign(page.text):
        return 0.0
    if max(keyvalue.recognise(page), works_index.recognise(page), revoltlib.recognise(page)) > 0:
        return 0.0
    return 0.0 if blog.recognise(page) >= 0.5 else _SURE


def dissect(page: Page) -> Sheet:
    """Every line with its zone."""
    solid = [line for line in page.lines if not line.blank]
    foot, foot_start = foot_of(solid)
    head = _Head([ln for ln in page.lines if foot_start is None or ln.number < foot_start])
    parts = head.read()
    rest = [
        ln for ln in page.lines
        if ln.number > head.last and (foot_start is None or ln.number < foot_start)
    ]  # fmt: skip
    return Sheet(page, NAME, (*parts, *sort_out(paragraphs(rest)), *foot))


@dataclass
class _Head:
    """The head of a page, read line by line until the text begins."""

    lines: list[Line]
    last: int = 0
    """The number of the last line that belongs to the head."""
    parts: list[Part] = field(default_factory=list)
    kept: list[tuple[Line, bool]] = field(default_factory=list)
    """Lines that may be header or title, each with whether a blank line stands above it."""
    labelled: bool = False

    def read(self) -> list[Part]:
        solid = [line for line in self.lines if not line.blank]
        blank_above = _blank_above(self.lines)
        for n, line in enumerate(solid[:_HEAD_LINES]):
            if not self._take(line, solid[n + 1 :], blank_above[line.number]):
                break
            self.last = line.number
        self._titles()
        self._most_exact_day()
        return sorted(self.parts, key=lambda part: part.line or 0)

    def _most_exact_day(self) -> None:
        """The year above all is said again, to the day, under the title."""
        days = [p for p in self.parts if p.zone is Zone.HEADER_DATE]
        exact = [
            p for p in days if any(f.date.precision is Precision.DAY for f in dates_in(p.text))
        ]
        if exact and len(days) > len(exact):
            self.parts = [
                replace(p, zone=Zone.CHROME) if p in days and p not in exact else p
                for p in self.parts
            ]

    def _take(self, line: Line, below: list[Line], after_blank: bool) -> bool:
        """Whether this line belongs to the head; if so it has its part, or is kept."""
        text = line.text.strip()
        if is_chrome(text) or (_NUMBER.fullmatch(text) and len(text) < 4):
            self._add(Zone.CHROME, line)
        elif is_updated_line(text):
            self._add(Zone.UPDATED, line)
        elif _LIFE.fullmatch(text):
            self._add(Zone.BIOGRAPHY, line)
        elif (
            self._label(line, text, after_blank)
            or self._day(line, text, below)
            or self._byline(line, text)
        ):
            return True
        elif self._opens_text(text, below):
            return False
        else:
            self.kept.append((line, after_blank))
        return True

    def _add(self, zone: Zone, line: Line, text: str = "", label: str = "") -> None:
        words = line.text.strip()
        self.parts.append(Part(zone, text or tidy(words), line.number, words, label))

    def _label(self, line: Line, text: str, after_blank: bool) -> bool:
        found = read_labels(text) if len(text) <= _LONGEST_LABEL else []
        if found and all(f in OF_A_TEXT or f in {"author", "to", "place", "note"}
                         for f, _, _ in found):  # fmt: skip
            for name, _, value in found:
                self._add(Zone.LABEL, line, value or " ", name)
            self.labelled = True
            return True
        if _PERIODICAL.search(text) and len(text) < _WRAPPED_AT_MOST and dates_in(text):
            self._add(Zone.LABEL, line, tidy(text), "published")
            return True
        before = self.parts[-1] if self.parts else None
        if after_blank or before is None or before.line != self.last or not _goes_on(before, text):
            return False
        self.parts[-1] = Part(
            Zone.LABEL, tidy(f"{before.text} {text}"), before.line, f"{before.words} {text}",
            before.label,
        )  # fmt: skip
        return True

    def _day(self, line: Line, text: str, below: list[Line]) -> bool:
        bracketed = _IN_BRACKETS.fullmatch(text)
        inside = bracketed["inside"] if bracketed else text.strip(" .")
        date = read_printed(inside) if any(c.isdigit() for c in inside) else None
        if date is None and bracketed:
            dates = dates_in(inside)
            date = dates[0].date if dates and inside.startswith(dates[0].date.words) else None
            dateline = read_dateline(inside)
            date = date or (dateline.date if dateline else None)
            if date is not None and not self.kept and not self.parts:
                return False
        if date is None:
            return self._dated_place(line, text, below)
        if date.earliest is not None and from_day_number(date.earliest).year >= _OF_THE_WEB:
            self._add(Zone.CHRONOLOGY, line, inside)
            return True
        first = not self.kept and not bracketed and date.precision is not Precision.YEAR
        if first or (not bracketed and self._letter_follows(below) and not self.labelled
                     and not self.kept):  # fmt: skip
            return False
        self._add(Zone.HEADER_DATE, line, date.words if bracketed else inside)
        return True

    def _dated_place(self, line: Line, text: str, below: list[Line]) -> bool:
        """A place and a day above the credits: the head's own, not the letter's dateline."""
        dateline = read_dateline(text)
        if dateline is None or dateline.date is None or not self.kept:
            return False
        if not any(read_labels(other.text) for other in below[:3]):
            return False
        self._add(Zone.HEADER_DATE, line, dateline.date.words)
        return True

    def _letter_follows(self, below: list[Line]) -> bool:
        from archivebot.archive.layouts.address import is_salutation

        return bool(below) and is_salutation(below[0].text.strip())

    def _byline(self, line: Line, text: str) -> bool:
        match = _BY.fullmatch(text)
        if match is None or not self.kept or not are_names(match["name"].strip(" .,")):
            return False
        before = match["before"].strip(" ,:–—-")
        if before and not dates_in(before):
            return False
        self._add(Zone.BYLINE, line, tidy(match["name"]).strip(" .,"))
        return True

    def _opens_text(self, text: str, below: list[Line]) -> bool:
        from archivebot.archive.layouts.address import is_salutation

        if _SECTION.fullmatch(text) or (is_letter_title(text) and not self._letter_title()):
            return False
        if is_salutation(text) or read_dateline(text) is not None:
            return True
        if len(text) > _LONGEST_TITLE or text[:1].islower():
            return True
        if text.endswith((".", ",", ";", ":")) and not _abbreviated(text):
            return True
        if self.kept and text[:1] in '«„“"[':
            return True
        if self.labelled or not self._titled():
            return self.labelled and self._titled() and not self._label_follows(below)
        return not self._label_follows(below) and not is_letter_title(text)

    def _letter_title(self) -> bool:
        return any(is_letter_title(tidy(ln.text)) for ln, _ in self.kept)

    def _label_follows(self, below: list[Line]) -> bool:
        if any(_PERIODICAL.search(ln.text) and dates_in(ln.text) for ln in below[:2]):
            return True
        return any(
            f in OF_A_TEXT for other in below[:5] for f, _, _ in read_labels(other.text)
        )  # fmt: skip

    def _titled(self) -> bool:
        """Whether something among the kept lines is likely the title, and no name alone."""
        return any(
            not is_person(tidy(ln.text)) and not _SECTION.fullmatch(tidy(ln.text))
            for ln, _ in self.kept
        ) and (len(self.kept) > 1 or not is_name(tidy(self.kept[0][0].text)) or not self.labelled)

    def _titles(self) -> None:
        """Header, title and byline among the kept lines."""
        kept = self._in_a_paper([ln for ln, _ in self.kept])
        sections = [ln for ln in kept if _SECTION.fullmatch(tidy(ln.text))
                    and not is_letter_title(tidy(ln.text))]  # fmt: skip
        if len(sections) < len(kept):
            kept = [ln for ln in kept if ln not in sections]
            for ln in sections:
                dates = dates_in(ln.text)
                self._add(Zone.CHROME, ln, label="section")
                if dates and not any(p.zone is Zone.HEADER_DATE for p in self.parts):
                    self._add(Zone.HEADER_DATE, ln, dates[0].date.words)
        letter = next((ln for ln in kept if is_letter_title(tidy(ln.text))), None)
        names = self._names(kept, letter)
        rest = [ln for ln in kept if ln not in names]
        for n, ln in enumerate(names):
            zone = (
                Zone.HEADER if n == 0 and (not rest or ln.number < rest[0].number) else Zone.BYLINE
            )
            self._add(zone, ln, tidy(ln.text).strip(" .,"))
        if letter is not None:
            for ln in rest:
                if ln is not letter:
                    self._add(Zone.CHROME, ln, label="section")
            rest = [letter]
        self._title(rest)

    def _names(self, kept: list[Line], letter: Line | None) -> list[Line]:
        """The lines that are the author: a person's name, or a name's shape with support."""
        if len(kept) < 2:
            return []
        first, last = kept[0], kept[-1]
        bare = tidy(first.text).strip(" .,")
        if first is not letter and is_name(bare) and (
            is_person(bare) or self.labelled or letter is not None
        ):  # fmt: skip
            return [first]
        bare = tidy(last.text).strip(" .,")
        if last is not letter and is_name(bare) and (is_person(bare) or self.labelled):
            return [last]
        between = [ln for ln in kept if ln is not letter and is_person(tidy(ln.text))]
        return between[:1]

    def _together(self, lines: list[Line]) -> list[Line]:
        """The lines of the title: those with other lines of the head between are not its."""
        others = {p.line for p in self.parts if p.zone is Zone.HEADER_DATE}
        for n, line in enumerate(lines[1:], 1):
            if any(lines[0].number < (o or 0) < line.number for o in others):
                for ln in lines[n:]:
                    self._add(Zone.CHROME, ln, label="section")
                return lines[:n]
        return lines

    def _in_a_paper(self, kept: list[Line]) -> list[Line]:
        """A newspaper's name over its number and day stands above the author and the title."""
        for n, part in enumerate(self.parts):
            above = [ln for ln in kept if ln.number < (part.line or 0)]
            if part.label == "published" and part.text == tidy(part.words) and above and (
                len(above) < len(kept)
            ):  # fmt: skip
                paper = " ".join(tidy(ln.text) for ln in above)
                self.parts[n] = Part(
                    Zone.LABEL, f"{paper}, {part.text}", above[0].number,
                    f"{paper} {part.words}", "published",
                )  # fmt: skip
                return [ln for ln in kept if ln not in above]
        return kept

    def _title(self, lines: list[Line]) -> None:
        lines = self._together(lines)
        if not lines:
            return
        text = " ".join(tidy(ln.text) for ln in lines)
        line = lines[0]
        match = _NAME_AND_TITLE.fullmatch(text)
        named = any(p.zone in {Zone.HEADER, Zone.BYLINE} for p in self.parts)
        if match and is_person(match["name"]) and not named and not is_letter_title(text):
            self._add(Zone.HEADER, line, tidy(match["name"]))
            text = match["title"]
        elif match and is_person(match["name"]) and is_letter_title(match["title"]):
            if not named:
                self._add(Zone.HEADER, line, tidy(match["name"]))
            text = match["title"]
        if inside := _IN_BRACKETS.fullmatch(text):
            text = inside["inside"]
        words = " ".join(ln.text.strip() for ln in lines)
        self.parts.append(Part(Zone.TITLE, text, line.number, words))
        for other in lines[1:]:
            self.parts.append(Part(Zone.TITLE, "", other.number, other.text.strip()))


def _blank_above(lines: list[Line]) -> dict[int, bool]:
    above: dict[int, bool] = {}
    blank = True
    for line in lines:
        if not line.blank:
            above[line.number] = blank
        blank = line.blank
    return above


def _goes_on(last: Part, text: str) -> bool:
    """A credit over two lines: nothing but the label on the first, or broken at a margin."""
    if last.zone is not Zone.LABEL:
        return False
    if not last.text.strip():
        return True
    if last.text.endswith((".", ";")) or len(text) > _WRAPPED_AT_MOST:
        return False
    return text[:1].islower() or len(last.words) >= 2 * _WRAPPED_AT_LEAST


def _abbreviated(text: str) -> bool:
    """A title in capitals may end in a stop: ``398. À LOUISE COLET.``"""
    return text.upper() == text or (not ends_sentence(text.rstrip(".")) and len(text) < 60
                                    and _NUMBERED.fullmatch(text) is not None)  # fmt: skip
