"""Markdown, with front matter or without.

What the front matter says is stated; without any the page is read as a text dump whose
headings, quotations and notes are marked.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Final

from archivebot.archive.readers.front_matter import facts_of, split_front_matter
from archivebot.archive.readers.page import Line, Page
from archivebot.archive.readers.text import decode, lines_of

STATED: Final = "front_matter"
FORMAT: Final = "markdown"

_HEADING: Final = re.compile(r" {0,3}#{1,6}\s+(?P<text>.*?)\s*#*\s*")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-{2,})\s*")
_RULE: Final = re.compile(r" {0,3}(?:[-*_]\s*){3,}")
_FENCE: Final = re.compile(r" {0,3}(?:```+|~~~+)[^`]*")
_NOTE: Final = re.compile(r" {0,3}\[\^(?P<mark>[^\]\s]{1,40})\]:\s*(?P<text>.*)")
_REFERENCE: Final = re.compile(r" {0,3}\[[^\]]{1,200}\]:\s*\S+.*")
_ITEM: Final = re.compile(r"\s*(?:(?P<dash>[-*+])|(?P<number>\d{1,3}[.)]))\s+(?P<text>\S.*)")
_QUOTE: Final = re.compile(r" {0,3}>\s?(?P<text>.*)")
_MARK: Final = re.compile(r"\[\^[^\]\s]{1,40}\]")
_IMAGE: Final = re.compile(
    r"!\[[^\]]{0,300}\](?:\([^()\s]{0,500}(?:\s[^()]{0,200})?\)|\[[^\]]{0,100}\])"
)
_LINK: Final = re.compile(
    r"\[(?P<words>[^\[\]]{1,1000})\](?:\([^()\s]{0,1000}(?:\([^()\s]{0,200}\))?(?:\s[^()]{0,200})?\)"
    r"|\[[^\]]{0,100}\])(?:\{[^{}]{0,100}\})?"
)
_SPAN: Final = re.compile(r"\[(?P<words>[^\[\]]{1,1000})\]\{[^{}]{1,200}\}")
_AUTOLINK: Final = re.compile(r"<(?P<url>https?://[^<>\s]{1,1000})>")
_TAG: Final = re.compile(r"</?[A-Za-z][\w-]{0,20}(?:\s[^<>]{0,300})?/?>")
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BROKEN: Final = re.compile(r"(?<=\S) {2,}(?=\r?\n)")
"""Two spaces at a line's end break it on purpose, as a backslash there does."""
_STARS: Final = re.compile(r"(?<!\\)(\*{1,3})(?=[^\s*])([^*\n]{1,3000}?)(?<=[^\s\\])\1")
_SCORES: Final = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_\n]{1,3000}?)(?<=[^\s\\])\1(?!\w)")
_STRUCK: Final = re.compile(r"~~(?=\S)([^~\n]{1,1000}?)~~")
_CODE: Final = re.compile(r"(`{1,3})(?!`)([^`\n]{1,1000}?)\1")
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])")


def read_markdown(data: bytes, name: str) -> list[Page]:
    """One page for one file."""
    text, warnings = decode(data)
    lines = lines_of(_BROKEN.sub("\\\\", text))
    header, start = split_front_matter(lines)
    body = _Body(lines[start:]).blocks()
    if header is None:
        return [Page(name=name, lines=_hinted(body), format=FORMAT, warnings=warnings)]
    facts, more = facts_of(header)
    if body and not any(fact.name == "title" for fact in facts) and body[0].zone == "heading":
        body[0] = Line(body[0].number, body[0].text, "title")
    elif (
        body
        and body[0].zone == "heading"
        and any(f.name == "title" and f.value.casefold() == body[0].text.casefold() for f in facts)
    ):
        body[0] = Line(body[0].number, body[0].text, "chrome")
    marked = tuple(
        Line(b.number, text, b.zone or "body", b.role)
        for b in body
        for text in ([b.text] if b.role == "verse" else b.text.split("\n"))
    )
    return [Page(name=name, lines=marked, format=STATED, facts=facts,
                 warnings=(*warnings, *more))]  # fmt: skip


def _hinted(body: list[Line]) -> tuple[Line, ...]:
    """The blocks as lines of a dump, a blank line between them; headings above are just lines."""
    lines: list[Line] = []
    titled = False
    for block in body:
        role = block.role
        if block.zone == "heading" and not titled:
            role, titled = "title", True
        if lines:
            lines.append(Line(max(lines[-1].number, block.number - 1), ""))
        for piece in block.text.split("\n"):
            number = max(block.number, lines[-1].number + 1) if lines else block.number
            lines.append(Line(number, piece, block.zone, role))
    return tuple(Line(n, ln.text, ln.zone, ln.role) for n, ln in enumerate(lines, 1))


@dataclass
class _Body:
    source: tuple[Line, ...]
    found: list[Line] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    first: int = 0
    zone: str = ""
    role: str = ""
    fenced: bool = False

    def blocks(self) -> list[Line]:
        """The paragraphs, headings, items, quotations and notes, without markup."""
        comment = False
        for line in self.source:
            text = line.text
            if comment or "<!--" in text:
                text, comment = _outside_comments(text, open_=comment)
                if not text.strip() and line.text.strip():
                    continue
            self._take(Line(line.number, text))
        self._close()
        return self.found

    def _take(self, line: Line) -> None:
        text = line.text
        if _FENCE.fullmatch(text):
            self._close()
            self.fenced = not self.fenced
        elif self.fenced:
            self._add(line)
        elif not text.strip():
            self._close()
        elif match := _HEADING.fullmatch(text):
            self._one(line.number, match["text"], "heading")
        elif self.run and not self.zone and _UNDERLINE.fullmatch(text) and len(self.run) <= 2:
            self.zone = "heading"
            self._close()
        elif _RULE.fullmatch(text):
            self._close()
        elif match := _NOTE.fullmatch(text):
            self._close()
            self._add(Line(line.number, match["text"]), "footnote", "unknown")
        elif _REFERENCE.fullmatch(text) and not self.run:
            return
        elif match := _QUOTE.fullmatch(text):
            self._quote(Line(line.number, match["text"]))
        elif (match := _ITEM.fullmatch(text)) and self._may_be_item(match):
            self._close()
            mark = f"{match['number']} " if match["number"] else ""
            self._add(Line(line.number, f"{mark}{match['text']}"), "", "list_item")
        else:
            if self.role == "quotation":
                self._close()
            self._add(line, self.zone, self.role)

    def _may_be_item(self, match: re.Match[str]) -> bool:
        """A numbered line inside a paragraph goes on with it."""
        return not self.run or self.role == "list_item" or match["dash"] is not None

    def _quote(self, line: Line) -> None:
        if self.role != "quotation":
            self._close()
        if line.text.strip():
            self._add(line, "", "quotation")
        else:
            self._close()

    def _add(self, line: Line, zone: str = "", role: str = "") -> None:
        if not self.run:
            self.first, self.zone, self.role = line.number, zone, role
        self.run.append(line.text)

    def _one(self, number: int, text: str, zone: str) -> None:
        self._close()
        self._add(Line(number, text), zone)
        self._close()

    def _close(self) -> None:
        run, self.run = self.run, []
        text = _joined(run)
        if any(c.isalnum() for c in text):
            role = self.role
            if not self.zone and text.count("\n") >= 2 and role in {"", "quotation"}:
                role = "verse"
            self.found.append(Line(self.first, text, self.zone, role))
        self.zone = self.role = ""


def _outside_comments(text: str, *, open_: bool) -> tuple[str, bool]:
    if open_:
        _, end, text = text.partition("-->")
        if not end:
            return "", True
    still = text.rfind("<!--") > text.rfind("-->")
    return _COMMENT.sub("", text), still


def _joined(run: list[str]) -> str:
    """The lines of a paragraph joined; where a line is broken on purpose it stays broken."""
    text = ""
    for n, line in enumerate(run):
        hard = line.endswith("\\") or _BREAK.search(line[-12:]) is not None
        text += line.strip().removesuffix("\\")
        if n < len(run) - 1:
            text += "\n" if hard else " "
    words = plain_words(_BREAK.sub("\n", text))
    return "\n".join(p for p in (" ".join(piece.split()) for piece in words.split("\n")) if p)


def plain_words(text: str) -> str:
    """Words without emphasis, links, images, notes' marks and tags."""
    text = _MARK.sub("", _IMAGE.sub("", text))
    for _ in range(2):
        text = _LINK.sub(lambda m: m["words"], text)
    text = _SPAN.sub(lambda m: m["words"], text)
    text = _AUTOLINK.sub(lambda m: m["url"], text)
    text = _CODE.sub(r"\2", text)
    for _ in range(2):
        text = _STARS.sub(r"\2", text)
        text = _SCORES.sub(r"\2", text)
    text = _STRUCK.sub(r"\1", text)
    text = html.unescape(_TAG.sub("", text))
    return _ESCAPE.sub(r"\1", text)
