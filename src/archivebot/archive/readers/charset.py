"""In which encoding is an HTML page? What it says, unless its bytes say otherwise."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.text import decode
from archivebot.archive.wordset import wordset

_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})
        |<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE | re.VERBOSE,
)
_LOOKED_AT: Final = 8192
"""Bytes at the head of a page in which its encoding is declared."""
_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_LATIN: Final = wordset(
    "iso-8859-1 iso8859-1 latin1 latin-1 us-ascii ascii windows-1252 cp1252 x-cp1252 iso_8859-1 "
    "iso-8859-15"
)
"""Names under which pages are in truth cp1252: every browser reads them so."""
_KNOWN: Final = re.compile(
    r"utf-?8|utf-?16(?:-?[lb]e)?|iso[-_]?8859-\d{1,2}|(?:windows|cp|x-cp)-?(?:125\d|866|437|850)"
    r"|koi8-[ru]|mac(?:intosh|roman|-?cyrillic)|gb(?:2312|k|18030)|big5|euc-(?:jp|kr)|shift[-_]jis"
)
_CYRILLIC_SHARE: Final = 0.3
"""Share of bytes above 0xBF from which a page without a word about it is Windows-1251."""


def decode_html(data: bytes) -> tuple[str, tuple[Warn, ...]]:
    """The text of a page, with a warning where the encoding was not what was said."""
    if data.startswith(_BOMS):
        return decode(data)
    declared = _declared(data)
    if declared is None:
        return _undeclared(data)
    if declared == "utf-8":
        return _mostly_utf8(data)
    if declared in _LATIN and _is_utf8(data):
        text, warnings = decode(data)
        words = f"The page calls itself {declared}, but is UTF-8, and was read as that."
        return text, warnings or (Warn("encoding_repaired", words),)
    name = "cp1252" if declared in _LATIN else declared.replace("windows-", "cp")
    try:
        return data.decode(name), ()
    except UnicodeDecodeError:
        words = f"Some bytes of the page are not in the encoding it names ({declared})."
        return data.decode(name, errors="replace"), (Warn("encoding_repaired", words),)
    except LookupError:
        return _undeclared(data)


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_LOOKED_AT])
    if match is None:
        return None
    name = (match[1] or match[2]).decode("ascii", errors="replace").casefold()
    name = name.removeprefix("x-") if name != "x-cp1252" else name
    if name == "utf8" or name.startswith("utf-16"):  # the declaration was read as ASCII
        return "utf-8"
    return name if name in _LATIN or _KNOWN.fullmatch(name) else None


def _mostly_utf8(data: bytes) -> tuple[str, tuple[Warn, ...]]:
    """A page that calls itself UTF-8 and has a few bytes that are not."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    if not bad or bad > len(data) - len(text):
        return decode(data)
    words = "Some bytes of the file could not be read and show as \ufffd."
    return text, (Warn("encoding_repaired", words),)


def _is_utf8(data: bytes) -> bool:
    """Whether there are letters beyond ASCII, and all of them are UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not data.isascii()


def _undeclared(data: bytes) -> tuple[str, tuple[Warn, ...]]:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        letters = sum(1 for byte in data[:20_000] if byte > 0xBF or chr(byte).isalpha())
        high = sum(1 for byte in data[:20_000] if byte > 0xBF)
        if letters and high > letters * _CYRILLIC_SHARE:
            words = "The page does not name its encoding and was read as Windows-1251 (Cyrillic)."
            return data.decode("cp1251", errors="replace"), (Warn("encoding_repaired", words),)
    return decode(data)
