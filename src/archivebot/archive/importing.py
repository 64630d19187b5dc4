"""An export in our own NDJSON as a file of the folder of pages: its documents, unjudged.

No reader and no rule looks at it: what it says was understood where it was exported.  Only the
promises are kept anew: no e-mail address, every passage in its body.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from archivebot.archive.document import Document, Kind, Warn
from archivebot.archive.exporting.ndjson import BadLine, entry_of
from archivebot.archive.passages import passages_of
from archivebot.archive.readers.privacy import mask

SUFFIX: Final = ".ndjson"

LONGEST_LINE: Final = 50_000_000
"""Characters of one line, at most: one document, as long as the longest file that is read."""

MOST_WARNINGS: Final = 50


def is_export(path: Path) -> bool:
    """Whether a file is taken for an export, by its name."""
    return path.suffix.casefold() == SUFFIX


def imported(path: Path, name: str, collection: str) -> list[Document]:
    """The documents of an export, each by its line; a bad line is named and left out."""
    documents: list[Document] = []
    warnings: list[Warn] = []
    number = 0
    try:
        for number, line in _lines(path):
            try:
                documents.append(_document(line, name, number - 1, collection))
            except BadLine as why:
                words = f"A line of the export was left out: {why}"
                warnings = [*warnings[: MOST_WARNINGS - 1], Warn("damaged", words, number)]
    except OSError as why:
        words = f"The file could not be opened: {why.strerror or type(why).__name__}."
        warnings.append(Warn("unreadable", words))
    if warnings:
        told = Document(name, number, collection, Kind.NOT_A_DOCUMENT, warnings=tuple(warnings))
        documents.append(told)
    return documents


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Line by line, so that a file of any length takes the memory of its longest line."""
    with path.open(encoding="utf-8", errors="replace", newline="\n") as file:
        number = 0
        while line := file.readline(LONGEST_LINE):
            number += 1
            if line.strip():
                yield number, line


def _document(line: str, name: str, part: int, collection: str) -> Document:
    try:
        told: Any = json.loads(mask(line))
        if isinstance(told, dict) and isinstance(told.get("document"), dict):
            told["document"]["passages"] = []
    except (ValueError, RecursionError) as error:
        raise BadLine(f"it is no JSON ({type(error).__name__})") from error
    entry = entry_of(told)
    document = entry.document
    if document.withdrawn:
        raise BadLine("it was withdrawn")
    document = replace(
        document, file=name, part=part, collection=collection, held=not entry.left_out
    )
    return replace(document, passages=passages_of(document))
