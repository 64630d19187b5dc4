"""Text::Amuse (``.muse``), as amusewiki sites such as The Anarchist Library keep their texts.

A header of ``#key value`` lines, then paragraphs in a light markup. ``#date`` is the text's,
``#pubdate`` the upload's; "Retrieved on" is neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from archivebot.archive.readers.page import Fact, Line, Page
from archivebot.archive.readers.stating import date_facts, note_facts, source_facts
from archivebot.archive.readers.text import decode, lines_of

FORMAT: Final = "muse"

_DIRECTIVE: Final = re.compile(r"#([A-Za-z]\w{1,30})(?:\s+(.*))?")
_KEYS: Final = {
    "title": "title", "author": "author", "authors": "author", "lang": "language",
    "language": "language", "translator": "translated", "translators": "translated",
    "date": "date", "pubdate": "pubdate", "source": "source", "notes": "notes", "note": "notes",
    "rights": "licence", "license": "licence", "licence": "licence", "publisher": "publisher",
    "location": "place", "place": "place", "recipient": "to", "recipients": "to",
    "sortauthors": "sortauthors", "subtitle": "subtitle", "topics": "topics", "cat": "topics",
    "sorttopics": "topics", "isbn": "isbn", "seriesname": "series", "url": "url",
}  # fmt: skip
_KINDS: Final = {
    "interview": "interview", "interviews": "interview", "poem": "poem", "poems": "poem",
    "poetry": "poem", "leaflet": "leaflet", "diary": "diary",
}  # fmt: skip
"""Topics that say what a text is; "letters" or "speech" may only be what it is about."""
_HEADING: Final = re.compile(r"(\*{1,5})\s+(\S.*)")
_FOOTNOTE: Final = re.compile(r"([\[{]\d{1,4}[\]}])\s+(\S.*)")
_NOTE_MARK: Final = re.compile(r"\s?[\[{]\d{1,4}[\]}]")
_RULE: Final = re.compile(r"-{4,}|(?:\*\s*){3,}")
_BLOCK_TAG: Final = re.compile(
    r"<(?P<close>/?)(?P<tag>quote|verse|poem|center|right|biblio|play|example|comment|literal)>",
    re.IGNORECASE,
)
_INLINE_TAG: Final = re.compile(
    r"</?(?:em|strong|code|sup|sub|del|verbatim|class|span)\b[^<>]{0,60}>", re.IGNORECASE
)
_BREAK: Final = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_LINK: Final = re.compile(r"\[\[([^\[\]]{1,500})\](?:\[([^\[\]]{0,500})\])?\]")
_IMAGE: Final = re.compile(r"[^\s/]\.(?:png|jpe?g|gif|svg|webp)\b", re.IGNORECASE)
_STARS: Final = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_EQUALS: Final = re.compile(r"(?<!\w)=(?=\S)([^=\n]{1,500}?)(?<=\S)=(?!\w)")
_ITEM: Final = re.compile(
    r"\s+(?P<mark>[-•]|(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\s+(?P<text>\S.*)"
)
_DEEPEST: Final = 20
"""Tags inside one another, at most: nobody quotes a quotation of a quotation so often."""
_ANCHOR: Final = re.compile(r"#[A-Za-z][\w-]*\s*$")


def is_muse(head: str) -> bool:
    """Whether a file begins with ``#title`` or a like line of such a header."""
    known = 0
    for line in head.splitlines()[:30]:
        if not line.strip() or line.startswith(";"):
            continue
        match = _DIRECTIVE.fullmatch(line.rstrip())
        if match is None:
            break
        known += match[1].casefold() in _KEYS
        if match[1].casefold() == "title":
            return True
    return known >= 2


def read_muse(data: bytes, name: str) -> list[Page]:
    """One page for one text: its header as facts, every line of its body marked."""
    text, warnings = decode(data)
    lines = lines_of(text)
    header, start = _header(lines)
    facts = facts_of(header)
    body = _Body(lines[start:]).lines()
    return [Page(name=name, lines=tuple(body), format=FORMAT, facts=facts, warnings=warnings)]


def _header(lines: tuple[Line, ...]) -> tuple[list[tuple[str, str, int]], int]:
    """``(key, value, line)`` for each directive, and where the text begins.

    A value goes on over the next lines until a blank line or the next directive.
    """
    found: list[tuple[str, str, int]] = []
    open_ = False
    for n, line in enumerate(lines):
        text = line.text.rstrip()
        if text.startswith(";"):
            continue
        match = _DIRECTIVE.fullmatch(text)
        if match is not None:
            found.append((match[1].casefold(), match[2] or "", line.number))
            open_ = True
        elif not text.strip():
            open_ = False
        elif open_:
            key, value, number = found[-1]
            found[-1] = (key, f"{value}\n{text}", number)
        else:
            return found, n
    return found, len(lines)


def facts_of(header: Iterable[tuple[str, str, int | None]]) -> tuple[Fact, ...]:
    """What a header states, its markup taken out of the words."""
    header = list(header)
    stated = [(_KEYS.get(key, key), plain_words(value), line) for key, value, line in header]
    facts: list[Fact] = []
    for (family, value, line), (_, printed, _) in zip(stated, header, strict=True):
        if value:
            facts += _facts(family, value, line)
        if family == "source" and not any(fact.name == "url" for fact in facts):
            facts += [f for f in source_facts(printed, value, line) if f.name == "url"]
    if not any(fact.name == "author" for fact in facts):
        facts += [
            Fact("author", _reading_order(v), v, ln) for k, v, ln in stated
            if k == "sortauthors" and v
        ]  # fmt: skip
    return tuple(facts)


def _facts(family: str, value: str, line: int | None) -> list[Fact]:
    if family == "date":
        return date_facts(value, value, line)
    if family == "pubdate":
        return [Fact("site_date", value.partition("T")[0], value, line)]
    if family == "source":
        return source_facts(value, value, line)
    if family == "notes":
        return note_facts(value, line)
    if family == "topics":
        topics = [t.strip().casefold() for t in re.split(r"[,;]", value)]
        kinds = dict.fromkeys(_KINDS[t] for t in topics if t in _KINDS)
        return [Fact("kind", kind, value, line) for kind in list(kinds)[:1]]
    if family in {"title", "author", "language", "translated", "licence", "place", "to", "url"}:
        return [Fact(family, " ".join(value.split()), value, line)]
    return []


def _reading_order(name: str) -> str:
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and ";" not in name else name


def plain_words(text: str) -> str:
    """A value or paragraph without its markup; lines that ``<br>`` breaks stay lines."""
    text = _BLOCK_TAG.sub(" ", text)
    text = _INLINE_TAG.sub("", text)
    text = _LINK.sub(_link_words, text)
    for _ in range(2):
        text = _STARS.sub(r"\2", text)
    text = _EQUALS.sub(r"\1", text)
    text = text.replace("~~", " ")
    pieces = (" ".join(piece.split()) for piece in _BREAK.split(text))
    return "\n".join(piece for piece in pieces if piece)


def _link_words(match: re.Match[str]) -> str:
    if _IMAGE.search(match[1]):
        return ""
    return match[2] if match[2] is not None else match[1]


@dataclass
class _Body:
    source: tuple[Line, ...]
    found: list[Line] = field(default_factory=list)
    run: list[Line] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    literal: bool = False

    def lines(self) -> list[Line]:
        """The marked lines of the text: one a paragraph, a heading, a stanza, a footnote."""
        notes = {m[1] for ln in self.source if (m := _FOOTNOTE.match(ln.text))}
        for line in self.source:
            self._take(line)
        self._close()
        return [self._without_marks(line, notes) for line in self.found]

    def _without_marks(self, line: Line, notes: set[str]) -> Line:
        if not notes:
            return line
        start = 0 if line.zone != "footnote" else line.text.find("]") + 1
        kept = _NOTE_MARK.sub(lambda m: "" if m[0].strip() in notes else m[0], line.text[start:])
        return Line(line.number, line.text[:start] + kept, line.zone, line.role)

    def _take(self, line: Line) -> None:
        text = line.text
        bare = text.strip()
        if bare in {"{{{", "}}}"}:
            self._close()
            self.literal = bare == "{{{"
            return
        if (bare.startswith(";") and text.startswith(";")) and not self.literal:
            return
        done = 0
        for tag in _BLOCK_TAG.finditer(text):
            self._close(Line(line.number, text[done : tag.start()]))
            self._tag(tag["tag"].casefold(), close=bool(tag["close"]))
            done = tag.end()
        if done:
            text = text[done:]
            line, bare = Line(line.number, text), text.strip()
        if "comment" in self.opened:
            return
        if not bare or _RULE.fullmatch(bare) or _ANCHOR.fullmatch(bare):
            self._close()
        elif match := _HEADING.fullmatch(bare) if text.startswith("*") else None:
            self._close()
            self._add(line.number, match[2], "heading")
        elif (match := _FOOTNOTE.fullmatch(bare)) and not self.run:
            self.run = [line]
        elif _ITEM.fullmatch(text) or (bare.startswith("> ") and not self._in_verse()):
            if not (
                self.run and bare.startswith(">") and self.run[-1].text.strip().startswith(">")
            ):
                self._close()
            self.run.append(line)
        else:
            if _FOOTNOTE.fullmatch(bare):
                self._close()
            self.run.append(line)

    def _tag(self, tag: str, *, close: bool) -> None:
        if not close:
            self.opened = [*self.opened[-_DEEPEST:], tag]
        elif tag in self.opened:
            del self.opened[len(self.opened) - 1 - self.opened[::-1].index(tag)]

    def _in_verse(self) -> bool:
        return bool({"verse", "poem"} & set(self.opened))

    def _close(self, last: Line | None = None) -> None:
        if last is not None and last.text.strip():
            self.run.append(last)
        run, self.run = self.run, []
        if not run or "comment" in self.opened:
            return
        number = run[0].number
        first = run[0].text.strip()
        if _FOOTNOTE.fullmatch(first):
            self._add(number, " ".join(ln.text.strip() for ln in run), "footnote", "unknown")
        elif self._in_verse() or self.literal or all(ln.text.strip()[:1] == ">" for ln in run):
            text = "\n".join(plain_words(ln.text.strip().removeprefix(">")) for ln in run)
            role = "quotation" if self.literal or "quote" in self.opened else "verse"
            self.found.append(Line(number, text.strip("\n"), "body", role))
        elif item := _ITEM.fullmatch(run[0].text):
            mark = "" if item["mark"] in {"-", "•"} else f"{item['mark']} "
            rest = " ".join(ln.text.strip() for ln in run[1:])
            self._add(number, f"{mark}{item['text']} {rest}", "body", self._role("list_item"))
        else:
            self._add(number, " ".join(ln.text.strip() for ln in run), "body", self._role(""))

    def _role(self, otherwise: str) -> str:
        return "quotation" if "quote" in self.opened else otherwise

    def _add(self, number: int, text: str, zone: str, role: str = "") -> None:
        for piece in plain_words(text).split("\n"):
            if any(c.isalnum() for c in piece):
                self.found.append(Line(number, piece, zone, role))
