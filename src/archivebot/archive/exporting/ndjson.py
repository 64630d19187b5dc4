"""Our own format: everything of a document as one JSON object on a line of its own.

A file of it in the folder of pages is read again by the build: an archive can be handed on,
or moved, without its pages.  What is read is checked field by field, since it becomes an
archive without any reader's or rule's having looked at it.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterable, Iterator
from dataclasses import asdict, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from archivebot.archive.dates import HistoricalDate, parse_edtf
from archivebot.archive.document import Document
from archivebot.archive.exporting.gathering import Exported
from archivebot.archive.serial import document_from

FORMAT: Final = 1
"""Raised when a line can no longer be read as it was."""

_MOST: Final = 2**53
"""The largest number that every reader of JSON keeps."""


class BadLine(ValueError):
    """A line is none of ours, or something in it is not what it should be."""


def write(entries: Iterable[Exported]) -> str:
    """One line for each document."""
    return "".join(f"{line_of(entry)}\n" for entry in entries)


def line_of(entry: Exported) -> str:
    """One document as JSON on one line."""
    told = {
        "archivebot": FORMAT,
        "id": entry.id,
        "number": entry.number,
        "left_out": entry.left_out,
        "document": asdict(entry.document),
    }
    return json.dumps(told, ensure_ascii=False).replace("\u2028", "\\u2028").replace(
        "\u2029", "\\u2029"
    ).replace("\x85", "\\u0085")  # fmt: skip


def read(text: str) -> Iterator[Exported]:
    """The documents that :func:`write` wrote. Raises :class:`BadLine` at the first bad one."""
    for line in text.split("\n"):
        if line.strip():
            yield read_line(line)


def read_line(line: str) -> Exported:
    """One line. Raises :class:`BadLine`, and nothing else, for whatever stands on it."""
    try:
        return entry_of(json.loads(line))
    except BadLine:
        raise
    except (ValueError, RecursionError) as error:
        raise BadLine(f"{type(error).__name__}: {error}"[:200]) from error


def entry_of(told: Any) -> Exported:
    """What one line says, once it is parsed. Raises :class:`BadLine`."""
    try:
        if not isinstance(told, dict) or told.get("archivebot") != FORMAT:
            raise BadLine("it is no line of an archivebot export of format 1")
        entry = Exported(
            told["id"], told["number"], document_from(told["document"]), told.get("left_out", "")
        )
    except BadLine:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadLine(f"{type(error).__name__}: {error}"[:200]) from error
    _check(entry, Exported, "line")
    _check_body(entry.document)
    return entry


def _check(value: Any, kind: Any, where: str) -> None:
    """That a value is of the type its field has; dates are what their EDTF says."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        options = [k for k in get_args(kind) if k is not type(None)]
        if value is not None or len(options) == len(get_args(kind)):
            _check(value, options[0], where)
    elif origin is tuple:
        _is(isinstance(value, tuple), where)
        for one in value:
            _check(one, get_args(kind)[0], where)
    elif origin is dict:
        _is(isinstance(value, dict), where)
        for key, one in value.items():
            _check(key, str, where)
            _check(one, get_args(kind)[1], f"{where}.{key}")
    elif is_dataclass(kind) and isinstance(kind, type):
        _is(isinstance(value, kind), where)
        for name, hint in _hints(kind).items():
            _check(getattr(value, name), hint, name)
        if isinstance(value, HistoricalDate):
            _check_date(value)
    else:
        _check_plain(value, kind, where)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _check_plain(value: Any, kind: Any, where: str) -> None:
    if kind is float:
        _is(isinstance(value, int | float) and not isinstance(value, bool), where)
        _is(abs(value) < _MOST, where)
    elif kind is int:
        _is(isinstance(value, int) and not isinstance(value, bool) and abs(value) < _MOST, where)
    elif isinstance(kind, type) and issubclass(kind, Enum):
        _is(isinstance(value, kind), where)
    else:
        _is(isinstance(value, kind), where)
        if isinstance(value, str):
            _is(not any("\ud800" <= c <= "\udfff" for c in value), where)


def _check_date(date: HistoricalDate) -> None:
    try:
        _is(parse_edtf(date.edtf, date.words) == date, "date")
    except ValueError as error:
        raise BadLine(str(error)[:200]) from error


def _check_body(document: Document) -> None:
    """That every citation means what it says: paragraphs in order, passages in the body."""
    numbers = [p.number for p in document.paragraphs]
    _is(numbers == list(range(1, len(numbers) + 1)), "the numbers of the paragraphs")
    body = document.body
    _is(all(body[p.start : p.end] == p.text for p in document.passages), "the passages")


def _is(true: bool, where: str) -> None:
    if not true:
        raise BadLine(f"{where} is not what it should be")
