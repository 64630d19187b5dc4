"""Plain text: bytes in whatever encoding → numbered lines."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.page import Line, Page

_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

_NEW_LINE = re.compile(r"\r\n|\r|\n|\x0b|\x0c|\x85|\u2028|\u2029")
_INVISIBLE: Final = dict.fromkeys(
    [
        *(c for c in range(32) if chr(c) not in "\t\n\r\x0b\x0c"),
        *range(0x7F, 0x85),
        *range(0x86, 0xA0),
        0xAD,  # soft hyphen
        0x200B,  # zero-width space
        0x200E,
        0x200F,
        0x2060,
        0xFEFF,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
"""Never words: soft hyphens and zero-width marks would split words in search; direction
overrides would let a page rearrange what readers see."""
_SPACES: Final = dict.fromkeys([0xA0, 0x2007, 0x202F], " ")
"""No-break spaces become spaces: a quotation must be findable as people type it."""

# UTF-8 read as cp1252 and saved again: "Ã©", "â€™". The lead byte and its continuation.
_MOJIBAKE = re.compile(
    "[\u00c2-\u00df][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "|\u00e2\u20ac[\u0080-\u00bf\u0152\u0153\u0161\u017e\u02dc\u2122\u201c\u201d\u00a6]"
)
_FEW = 3
"""Mojibake sequences a text may hold by chance before we repair the whole."""


def decode(data: bytes) -> tuple[str, tuple[Warn, ...]]:
    """Text and what had to be guessed: byte-order mark, then UTF-8, then cp1252."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_marked(data[len(bom) :], encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        return text, (
            Warn(
                "encoding_repaired",
                "The file is not UTF-8 and was read as Windows-1252 (cp1252).",
            ),
        )
    return _without_mojibake(text)


def _decode_marked(data: bytes, encoding: str) -> tuple[str, tuple[Warn, ...]]:
    text = data.decode(encoding, errors="replace")
    if "\ufffd" in text:
        words = "Some bytes of the file could not be read and show as \ufffd."
        return text, (Warn("encoding_repaired", words),)
    return text, ()


def _without_mojibake(text: str) -> tuple[str, tuple[Warn, ...]]:
    """Undo UTF-8 that was read as cp1252, where the whole text agrees that it was."""
    if len(_MOJIBAKE.findall(text)) < _FEW:
        return text, ()
    try:
        repaired = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        words = "Some letters look garbled (UTF-8 read in another encoding) and were left alone."
        return text, (Warn("encoding_suspect", words),)
    words = "The text had been saved in a wrong encoding (mojibake) and was repaired."
    return repaired, (Warn("encoding_repaired", words),)


def clean(text: str) -> str:
    """The text without invisible characters and with ordinary spaces."""
    return text.translate(_INVISIBLE).translate(_SPACES)


def lines_of(text: str) -> tuple[Line, ...]:
    """Numbered lines, whatever ends them (CRLF, CR, LF, form feed …)."""
    parts = _NEW_LINE.split(text)
    if parts and not parts[-1]:
        parts.pop()
    return tuple(Line(n, clean(part).rstrip()) for n, part in enumerate(parts, 1))


def read_text(data: bytes, name: str) -> list[Page]:
    """One page for one text file."""
    text, warnings = decode(data)
    return [Page(name=name, lines=lines_of(text), format="text", warnings=warnings)]
