"""Bytes → what a curator says: values that can be used, and warnings for those that can't."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from archivebot.archive.dates import (
    Ambiguous,
    Asked,
    BadEdtf,
    HistoricalDate,
    in_words,
    parse_edtf,
    read_typed,
)
from archivebot.archive.describe.licence import read_licence
from archivebot.archive.document import Kind, Licence, Note, Warn
from archivebot.archive.licences import is_known
from archivebot.archive.readers.privacy import mask

NAMES: Final = ("authors", "recipients", "translators", "transcribers")
TEXTS: Final = ("title", "place", "source", "container")
DATES: Final = ("date_written", "date_published")

_MOST_WORDS: Final = 400
_NO_DAY: Final = datetime.date(1, 1, 1)
"""Nobody's today: a sidecar that says "yesterday" would mean another day tomorrow."""

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_URL: Final = re.compile(r"https?://[^\s<>\"]+")
_SPDX: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
_WITHDRAWN: Final = re.compile(r"(?m)^[ \t]*withdrawn[ \t]*=[ \t]*(?P<why>.*)$")
_TABLE: Final = re.compile(r"\s*\[\[?\s*(?P<name>[^\]]*?)\s*\]")
_KEY: Final = re.compile(r"\s*[\"']?(?P<key>\w+)[\"']?\s*=")


class _Unusable(Exception):
    """A value can't be used; the words say why. ``code`` is the warning's."""

    def __init__(self, words: str, *, date: bool = False) -> None:
        self.date = date
        super().__init__(words)


@dataclass(frozen=True, slots=True)
class Said:
    """One thing a curator says: a value of the field's own type, None for "there is none"."""

    value: Any
    words: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a sidecar says of every document of its file, and of single ones by their part."""

    name: str
    all: dict[str, Said] = field(default_factory=dict)
    parts: dict[int, dict[str, Said]] = field(default_factory=dict)
    warnings: tuple[Warn, ...] = ()

    def of(self, part: int) -> dict[str, Said]:
        """What it says of one document of the file."""
        return {**self.all, **self.parts.get(part, {})}


def read_sidecar(data: bytes, name: str) -> Sidecar:
    """Read a sidecar. Never raises: what can't be used is named in the warnings.

    One that is no TOML at all says nothing; but if a line of it says ``withdrawn``, the
    text stays out: a slip of the pen must not publish what was taken back.
    """
    try:
        text = mask(data.decode("utf-8-sig"))
        told = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return _damaged(data, name, str(error))
    reading = _Reading(name, text.split("\n"))
    entries = told.pop("document", [])
    said = reading.table(told, 0)
    parts: dict[int, dict[str, Said]] = {}
    if not isinstance(entries, list):
        reading.unusable("document", None, "it is written [[document]], with two brackets")
        entries = []
    for nth, entry in enumerate(entries, 1):
        part = entry.pop("part", None) if isinstance(entry, dict) else None
        if not isinstance(entry, dict) or isinstance(part, bool) or not isinstance(part, int):
            reading.unusable("document", None, "each [[document]] needs its part, a number")
            continue
        parts.setdefault(part, {}).update(reading.table(entry, nth))
    return Sidecar(name, said, parts, tuple(reading.warnings))


def _damaged(data: bytes, name: str, why: str) -> Sidecar:
    warn = Warn("sidecar_damaged", f"{name} is no TOML and corrects nothing: {why}.")
    text = mask(data.decode("utf-8", errors="replace"))
    match = _WITHDRAWN.search(text)
    if match is None:
        return Sidecar(name, warnings=(warn,))
    reason = match["why"].strip().strip("\"'") or "no reason was given"
    line = text.count("\n", 0, match.start()) + 1
    return Sidecar(name, {"withdrawn": Said(reason, match[0].strip(), line)}, warnings=(warn,))


class _Reading:
    """One sidecar being read: where its keys stand, and what was wrong so far."""

    def __init__(self, name: str, lines: list[str]) -> None:
        self.name = name
        self.warnings: list[Warn] = []
        self._where = _places(lines)

    def table(self, table: dict[str, Any], nth: int) -> dict[str, Said]:
        """The usable keys of the top of the file (``nth`` 0) or of the nth [[document]]."""
        said: dict[str, Said] = {}
        for key, value in table.items():
            line, words = self._where.get((nth, key), (None, f"{key} = {value!r}"))
            read = _READ.get(key)
            if read is None:
                known = ", ".join(_READ)
                words = f"{self.name}: {key!r} is no field. The fields are {known}."
                self.warnings.append(Warn("sidecar_unknown_key", words[:600], line))
                continue
            try:
                said[key] = Said(read(value), words[:_MOST_WORDS], line)
            except _Unusable as why:
                self.unusable(key, line, str(why), date=why.date)
        return said

    def unusable(self, key: str, line: int | None, why: str, *, date: bool = False) -> None:
        words = f"{self.name}: {key} is left as it was: {why}."[:_MOST_WORDS]
        if date:
            self.warnings.append(Warn("sidecar_bad_date", words, line))
        else:
            self.warnings.append(Warn("sidecar_bad_value", words, line))


def _places(lines: list[str]) -> dict[tuple[int, str], tuple[int, str]]:
    """(which table, key) → line number and line. Good enough for an evidence, not a parser."""
    found: dict[tuple[int, str], tuple[int, str]] = {}
    nth, fence = 0, ""
    for number, line in enumerate(lines, 1):
        if not fence:
            table, key = _TABLE.match(line), _KEY.match(line)
            if table and not key:
                nth += table["name"] == "document"
            elif key:
                found.setdefault((nth, key["key"]), (number, line.strip()))
        for mark in ('"""', "'''"):
            if (not fence or fence == mark) and line.count(mark) % 2:
                fence = "" if fence else mark
    return found


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        raise _Unusable(f"{value!r} is no text in quotation marks")
    return " ".join(value.split()) or None


def _names(value: Any) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list):
        raise _Unusable(f"{value!r} is no list of names")
    return tuple(name for item in items if (name := _text(item)))


def _kind(value: Any) -> Kind:
    try:
        return Kind(_text(value) or "")
    except ValueError:
        raise _Unusable(f"{value!r} is none of {', '.join(Kind)}") from None


def _language(value: Any) -> str | None:
    code = _text(value)
    if code is not None and not _LANGUAGE.fullmatch(code.lower()):
        raise _Unusable(f"{value!r} is no language code such as en or de")
    return code.lower() if code else None


def _url(value: Any) -> str | None:
    address = _text(value)
    if address is not None and not _URL.fullmatch(address):
        raise _Unusable(f"{value!r} is no address that begins with http:// or https://")
    return address


def _date(value: Any) -> HistoricalDate | None:
    if isinstance(value, bool) or not isinstance(value, str | int | datetime.date):
        raise _Unusable(f"{value!r} is no date", date=True)
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, int) and not 1000 <= value <= 9999:
        raise _Unusable(f"{value} is no year of four digits", date=True)
    text = str(value).strip()
    if not text:
        return None
    try:
        return parse_edtf(text)
    except BadEdtf:
        pass
    read = read_typed(text, _NO_DAY) if any(c.isdigit() for c in text) else None
    if isinstance(read, Asked):
        return read.date
    if isinstance(read, Ambiguous):
        ways = " or ".join(f"{in_words(d)} ({d.edtf})" for d in read.readings)
        raise _Unusable(f"{text!r} can be read as {ways}", date=True)
    raise _Unusable(f"{text!r} is no date; write 1936-08-13, 1936-08 or 1936", date=True)


def _licence(value: Any) -> Licence | None:
    text = _text(value)
    if text is None or is_known(text):
        return Licence(text, text) if text else None
    if (read := read_licence(text)) is not None:
        return read
    if _SPDX.fullmatch(text):
        return Licence(text, text)
    raise _Unusable(f"{value!r} names no licence; write an SPDX id such as CC-BY-SA-4.0")


def _notes(value: Any) -> tuple[Note, ...]:
    items = value if isinstance(value, list) else [value]
    notes = []
    for item in items:
        table = item if isinstance(item, dict) else {"text": item}
        text, whose = _text(table.get("text", "")), _text(table.get("whose", "editor"))
        if table.keys() - {"text", "whose"}:
            raise _Unusable("a note has a text and whose it is, and nothing else")
        if text:
            notes.append(Note(text, whose or "editor"))
    return tuple(notes)


def _drop(value: Any) -> tuple[int | str, ...]:
    items = value if isinstance(value, list) else [value]
    if any(isinstance(i, bool) or not isinstance(i, int | str) or not i for i in items):
        raise _Unusable("it lists numbers of paragraphs, or the words they begin with")
    return tuple(items)


def _withdrawn(value: Any) -> str:
    """The reason; "" where it is taken back. Whatever else is written there withdraws."""
    if value is False or value == "":
        return ""
    return " ".join(value.split()) if isinstance(value, str) else "no reason was given"


_READ: Final[dict[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(TEXTS, _text),
    **dict.fromkeys(NAMES, _names),
    **dict.fromkeys(DATES, _date),
    "kind": _kind,
    "language": _language,
    "url": _url,
    "licence": _licence,
    "notes": _notes,
    "drop": _drop,
    "withdrawn": _withdrawn,
}
"""Every key of a sidecar, and how its value is read."""
