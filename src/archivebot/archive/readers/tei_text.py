"""A TEI text → marked lines: a paragraph a line, with its zone and role, notes apart.

What is shown is the author's word as the edition's reading text has it.  Of a ``<choice>``:
``<corr>`` (not ``<sic>``), ``<orig>`` (not ``<reg>``: the author's spelling), ``<expan>`` (not
``<abbr>``); of an ``<app>`` the ``<lem>``.  ``<del>`` is left out, ``<add>`` kept, a ``<gap>`` is
``[…]``, and what an editor ``<supplied>`` stands in brackets: it is not the author's.
A page break is nothing, a line break a space, and with ``break="no"`` the word goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from archivebot.archive.readers.page import NO_LINE, Line
from archivebot.archive.readers.text import clean
from archivebot.archive.readers.xml import (
    attribute,
    children,
    descendants,
    entity_text,
    has,
    line_of,
    local,
    plain,
)

_SKIPPED: Final = frozenset(
    {"teiHeader", "fw", "figure", "facsimile", "sourceDoc", "standOff", "rdg", "rdgGrp",
     "witDetail", "index", "interpGrp", "spanGrp", "certainty", "respons", "am",
     "listPerson", "listPlace", "listOrg", "listEvent", "desc", "interp", "link", "linkGrp",
     "join", "timeline"}
)  # fmt: skip
_PAGE_BREAKS: Final = frozenset({"pb", "cb", "gb", "milestone"})
_PREFERRED: Final = ("corr", "orig", "expan", "seg", "unclear", "abbr", "sic", "reg")
_OWN_ROLES: Final = {
    "dateline": "dateline", "signed": "signature", "item": "list_item", "trailer": "closing",
    "speaker": "heading", "argument": "heading",
}  # fmt: skip
_COMMENT = re.compile(
    r"(?:^|[\W_])(?:comment(?:ary)?|kommentar|apparat\w*|annotations?|anmerkung(?:en)?|footnotes?"
    r"|endnotes?|notes?|editorial|erl(?:ä|ae)uterung(?:en)?|regest\w*|summary|abstract"
    r"|zusammenfassung|(?:ü|ue)berlieferung|description|beschreibung|textual|sachanmerkung(?:en)?"
    r"|stellenkommentar|bibliograph\w*|register|metadata)(?:$|[\W_])",
    re.IGNORECASE,
)
_TRANSLATION = re.compile(r"translation|übersetzung|uebersetzung|traduction|перевод", re.IGNORECASE)
_ENCLOSED = re.compile(r"enclosure|enclosed|beilage|anlage|attachment|insert", re.IGNORECASE)
_AUTHORS = re.compile(r"author|autor|auteur|verfasser", re.IGNORECASE)
_EDITORS = re.compile(
    r"edit|comment|kommentar|erl(?:ä|ae)uter|sach|text|annot|^ea$|gloss|critical|apparat|^stelle",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(r"letter-?head|briefkopf|pre-?print|vordruck|stamp", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?$")
_SPACE = re.compile(r"\s+")
_JOIN, _BREAK, _AWAY, _CLOSE = "\ue000", "\ue001", "\ue002", "\ue003"
"""Signs for: the word goes on; a line ended; a note stood here; no space here. All of them are
for private use, so they stand in no text."""
_NO_SPACE = re.compile(rf"\s*{_CLOSE}\s*")
_JOINED = re.compile(rf"[-¬⸗‐]?[\s{_BREAK}]*(?:{_JOIN}[\s{_BREAK}]*)+")
_HARD = re.compile(rf"¬\s*{_BREAK}\s*")
_HYPHEN = re.compile(rf"(?<=[^\W\d_])([-‐⸗])\s*{_BREAK}\s*(?=[a-zà-ÿа-я])")
_BEFORE_STOP = re.compile(rf"\s+{_AWAY}\s*(?=[.,;:!?)\]])")


@dataclass(frozen=True, slots=True)
class Place:
    """Zone and role of the paragraph that is being written, and where it starts."""

    zone: str
    role: str
    line: int | None
    verse: bool = False
    goes_on: bool = False
    """A line of verse outside any ``<lg>``, right after another."""


class TextWriter:
    """Writes the lines of one text. ``letter`` tells a letter, whose headings are editors'."""

    def __init__(self, *, letter: bool, marked: bool, author: str = "") -> None:
        self._letter = letter
        self._text_role = "text" if marked else ""
        self._author = author
        self._lines: list[Line] = []
        self._notes: list[Line] = []
        self._buffer: list[str] = []
        self._place = Place("body", self._text_role, None)
        self._label = ""
        self._begun = False

    def write(self, element: Any) -> tuple[Line, ...]:
        """The lines of an element, its notes after them."""
        self._inside(element)
        self._flush()
        return (*self._lines, *self._notes)

    # --- elements -----------------------------------------------------------------------------

    def _child(self, element: Any) -> None:
        if not isinstance(element.tag, str):
            self._add(entity_text(element))
            return
        name = local(element)
        if name in _SKIPPED or (name == "del" and local(element.getparent()) != "restore"):
            return
        if name in {"note", "noteGrp"} or self._is_letterhead(element, name):
            self._note(element, name)
        elif name in {"div", "floatingText", "back"} or (name[:3] == "div" and name[3:].isdigit()):
            self._division(element, name)
        elif name in {"choice", "app"}:
            self._chosen(element, name)
        elif not self._sign(element, name):
            self._block_or_words(element, name)

    def _sign(self, element: Any, name: str) -> bool:
        """Elements that stand for a sign, or for nothing."""
        if name == "lb" or name in _PAGE_BREAKS:
            looks = f"{attribute(element, 'rend')} {attribute(element, 'rendition')}"
            if attribute(element, "break") == "no" or "hyphen" in looks:
                self._buffer.append(_JOIN)
            elif name == "lb":
                self._buffer.append("\n" if self._place.verse else _BREAK)
        elif name == "space":
            self._buffer.append(" ")
        elif name == "gap":
            if not "".join(self._buffer[-2:]).rstrip().endswith("[…]"):
                self._buffer.append("[…]")
        elif name == "supplied":
            self._supplied(element)
        elif name == "metamark":
            self._bracket(plain(element))
        elif name == "label" and local(element.getparent()) in {"list", "postscript", "p", "ab"}:
            self._label = f"{plain(element)} "
            if local(element.getparent()) in {"p", "ab"}:
                self._add(self._label)
                self._label = ""
        else:
            return False
        return True

    def _bracket(self, sign: str) -> None:
        """An editor's brackets are kept, close to the words; other signs on the page are not."""
        if sign in {"[", "⟨", "〈", "("}:
            self._buffer.append(f"{sign}{_CLOSE}")
        elif sign in {"]", "⟩", "〉", ")"}:
            self._buffer.append(f"{_CLOSE}{sign}")

    def _supplied(self, element: Any) -> None:
        start = len(self._buffer)
        self._inside(element)
        added = "".join(self._buffer[start:])
        if added.strip() and not added.strip().startswith("["):
            del self._buffer[start:]
            self._buffer.append(f"[{added.strip()}]")

    def _block_or_words(self, element: Any, name: str) -> None:
        place = self._placed(element, name)
        if place is None:
            if name == "w" and _follows_word(element):
                self._buffer.append(" ")
            self._inside(element)
            if name in {"l", "addrLine", "cell", "row"}:
                self._buffer.append("\n" if name == "l" and self._place.verse else " ")
            return
        self._flush()
        outer, self._place = self._place, place
        if self._label:
            self._add(self._label)
            self._label = ""
        self._inside(element)
        self._flush()
        self._place = outer

    def _placed(self, element: Any, name: str) -> Place | None:
        """Where a block goes; None for what is words inside a paragraph."""
        line = line_of(element)
        zone, outer = self._place.zone, self._place.role
        quoted = outer if outer in {"quotation", "postscript"} else ""
        role: str | None = None
        if name in {"p", "ab", "row", "stage", "sp", "list", "table", "said"}:
            role = None if name == "said" else quoted or self._paragraph_role(element)
        elif name == "lg" or (name == "l" and not self._place.verse):
            before = element.getprevious() if name == "l" else None
            goes_on = before is not None and local(before) == "l"
            return Place(zone, quoted or "verse", line, verse=True, goes_on=goes_on)
        elif name in _OWN_ROLES:
            role = _OWN_ROLES[name]
        elif name in {"head", "salute", "opener", "closer", "postscript"}:
            return self._of_a_letter(element, name, line)
        elif name in {"quote", "q"} and has(element, "p", "lg", "ab"):
            role = "quotation"
        elif name == "epigraph":
            return Place("epigraph", "quotation", line)
        elif name == "address" and outer not in {"dateline", "text", ""}:
            role = "heading"
        elif name in {"byline", "docAuthor"}:
            zone, role = "byline", ""
        elif name == "titlePage":
            zone, role = "chrome", ""
        return None if role is None else Place(zone, role, line)

    def _paragraph_role(self, element: Any) -> str:
        parent = local(element.getparent())
        if parent in {"opener", "closer", "postscript", "argument", "item", "dateline", "signed"}:
            return self._place.role
        return self._text_role

    def _of_a_letter(self, element: Any, name: str, line: int | None) -> Place:
        zone = self._place.zone
        if name == "head":
            ours = self._letter and not self._begun and zone == "body"
            return Place("title", "", line) if ours else Place(zone, "heading", line)
        if name == "opener":
            dated = has(element, "date", "placeName") and not has(element, "dateline")
            return Place(zone, "dateline" if dated else "salutation", line)
        if name == "salute":
            above = {local(a) for a in element.iterancestors()}
            closing = above & {"closer", "postscript"} or (self._begun and "opener" not in above)
            return Place(zone, "closing" if closing else "salutation", line)
        return Place(zone, "postscript" if name == "postscript" else "closing", line)

    def _division(self, element: Any, name: str) -> None:
        """A division: an editor's is a note a paragraph, an enclosed one somebody else's words."""
        self._flush()
        kind = f"{attribute(element, 'type')} {attribute(element, 'subtype')}".strip()
        outer = self._place
        line = line_of(element)
        if _TRANSLATION.search(kind) and self._letter:
            self._notes_of(element, "translator")
        elif kind and _COMMENT.search(kind):
            self._notes_of(element, "editor" if self._letter else "unknown")
        elif name == "back" and self._letter:
            divisions = list(children(element, "div"))
            for division in divisions:
                self._notes_of(division, "editor")
        else:
            if name == "floatingText" or _ENCLOSED.search(kind):
                self._place = Place(outer.zone, "quotation", line)
            elif "postscript" in kind:
                self._place = Place(outer.zone, "postscript", line)
            self._inside(element)
            self._flush()
        self._place = outer

    def _chosen(self, element: Any, name: str) -> None:
        """One reading of several; a reading within a reading is walked like any other words."""
        below = [child for child in element if local(child)]
        if name == "app":
            chosen = next((c for c in below if local(c) == "lem"), None)
            if chosen is None:
                chosen = next((c for c in below if local(c) in {"rdg", "rdgGrp"}), None)
        else:
            names = {local(c): c for c in reversed(below)}
            chosen = next((names[n] for n in _PREFERRED if n in names), None)
        if chosen is not None:
            self._inside(chosen)

    def _inside(self, element: Any) -> None:
        self._add(element.text)
        for below in element:
            self._child(below)
            self._add(below.tail)

    # --- notes --------------------------------------------------------------------------------

    def _is_letterhead(self, element: Any, name: str) -> bool:
        return name in {"seg", "ab", "stamp"} and bool(
            name == "stamp" or _LETTERHEAD.search(attribute(element, "type"))
        )

    def _note(self, element: Any, name: str) -> None:
        self._buffer.append(_AWAY)
        whose = self._whose(element) if name in {"note", "noteGrp"} else "unknown"
        if words := _words_of(element):
            self._notes.append(Line(line_of(element) or NO_LINE, words, "footnote", whose))

    def _whose(self, element: Any) -> str:
        resp, kind = attribute(element, "resp"), attribute(element, "type")
        if _AUTHORS.search(resp) or _AUTHORS.search(kind) or (resp and resp == self._author):
            return "author"
        if "translat" in f"{resp} {kind}".casefold():
            return "translator"
        return "editor" if resp or self._letter or _EDITORS.search(kind) else "unknown"

    def _notes_of(self, division: Any, whose: str) -> None:
        """Each paragraph of an editor's division as a note of its own."""
        blocks = [
            block for block in descendants(division, "p", "ab", "note", "item", "lg")
            if not any(
                local(a) in {"p", "ab", "note", "item", "lg"}
                for a in _up_to(block, division)
            )
        ]  # fmt: skip
        for block in blocks or [division]:
            if words := _words_of(block):
                self._notes.append(Line(line_of(block) or NO_LINE, words, "footnote", whose))

    # --- words --------------------------------------------------------------------------------

    def _add(self, text: str | None) -> None:
        if text:
            self._buffer.append(_SPACE.sub(" ", text))

    def _flush(self) -> None:
        words = tidied("".join(self._buffer))
        self._buffer.clear()
        if not words:
            return
        place = self._place
        if place.zone == "byline":
            words = re.sub(r"^(?:by|von|par|por|di|от)\s+", "", words, flags=re.IGNORECASE)
        if place.zone == "body":
            self._begun = True
        if place.goes_on and self._lines and self._lines[-1].role == place.role:
            last = self._lines.pop()
            self._lines.append(replace(last, text=f"{last.text}\n{words}"))
            return
        self._lines.append(Line(place.line or NO_LINE, words, place.zone, place.role))


def _words_of(element: Any) -> str:
    """All words of a note, its paragraphs one after the other."""
    writer = _NoteWriter(letter=False, marked=True)
    lines = writer.write(element)
    return " ".join(line.text.replace("\n", " / ") for line in lines)


class _NoteWriter(TextWriter):
    """Writes a note: what is a division or a note inside it is part of its words."""

    def _note(self, element: Any, name: str) -> None:
        self._inside(element)

    def _division(self, element: Any, name: str) -> None:
        self._flush()
        self._inside(element)
        self._flush()

    def _is_letterhead(self, element: Any, name: str) -> bool:
        return False

    def _block_or_words(self, element: Any, name: str) -> None:
        super()._block_or_words(element, name)
        if name == "seg" and local(element.getparent()) == "seg":
            self._buffer.append(" ")  # pieces of a letterhead, each in its corner
        elif name == "ref" and not plain(element) and _DAY.match(attribute(element, "target")):
            self._add(attribute(element, "target"))


def tidied(text: str) -> str:
    """Words as they are read: broken ones joined, one space between two, verse lines kept."""
    text = _JOINED.sub("", text)
    text = _HARD.sub("", text)
    text = _HYPHEN.sub(r"\1", text).replace(_BREAK, " ")
    text = _NO_SPACE.sub("", text)
    text = _BEFORE_STOP.sub("", text).replace(_AWAY, "")
    lines = (" ".join(clean(line).split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _follows_word(element: Any) -> bool:
    """Whether a ``<w>`` stands right behind another: then the encoding left the space out."""
    before = element.getprevious()
    return (
        before is not None
        and local(before) in {"w", "pc"}
        and not (before.tail or "")
        and attribute(element, "join") not in {"left", "both"}
        and attribute(before, "join") not in {"right", "both"}
        and attribute(element, "part") not in {"F", "M"}
    )


def _up_to(element: Any, top: Any) -> list[Any]:
    found = []
    above = element.getparent()
    while above is not None and above is not top:
        found.append(above)
        above = above.getparent()
    return found
