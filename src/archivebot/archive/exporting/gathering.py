"""``archive.db`` → the documents that may be exported, each with its permanent id."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from archivebot.archive.document import Document, Evidence, How, Licence, Warn
from archivebot.archive.licences import LicenceClass, Serving, exported, licence_class
from archivebot.archive.serial import load_documents


@dataclass(frozen=True, slots=True)
class Exported:
    """A document under its permanent names.

    ``left_out`` says why its words are not in ``document``; "" where they are.
    """

    id: str
    number: int
    document: Document
    left_out: str = ""


_WHY = {
    LicenceClass.UNSTATED: "licence not stated",
    LicenceClass.RESERVED: "all rights reserved, or terms not known",
}


def gather(archive: Path, collections: frozenset[str] | None = None) -> Iterator[Exported]:
    """Every document that the archive holds, by number; of some collections, or of all.

    What was withdrawn is not among them; texts are as their licences let them be handed on.
    """
    uri = f"{archive.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as db:
        db.row_factory = sqlite3.Row
        rows = db.execute("SELECT * FROM document ORDER BY number").fetchall()
        files = {row["file"] for row in rows}
        understood: dict[tuple[str, int], Document] = {}
        for path, text in db.execute("SELECT path, understood FROM file ORDER BY path"):
            if path in files:
                understood |= {(d.file, d.part): d for d in load_documents(text)}
    for row in rows:
        if collections is not None and row["collection"] not in collections:
            continue
        document = understood.get((row["file"], row["part"]))
        if document is not None and not document.withdrawn:
            yield _exported(row, document)


def _exported(row: sqlite3.Row, document: Document) -> Exported:
    """What the build settled between files (doubles, their licences) goes before the file."""
    evidence: dict[str, dict[str, Any]] = json.loads(row["evidence"])
    licence = None
    if row["licence"] is not None:
        inferred = bool(row["licence_inferred"])
        licence = Licence(row["licence"], row["licence_words"], inferred)
    document = replace(
        document,
        licence=licence,
        evidence={k: Evidence(**{**e, "how": How(e["how"])}) for k, e in evidence.items()},
        warnings=tuple(Warn(**w) for w in json.loads(row["warnings"])),
    )
    class_ = licence_class(licence.id if licence else None)
    if exported(class_) is Serving.FULL:
        return Exported(row["id"], row["number"], document)
    return Exported(row["id"], row["number"], without_words(document), _WHY[class_])


def without_words(document: Document) -> Document:
    """What is known of a text, without the words of its page."""
    bare = {
        name: replace(e, words="", why="") if e.how is not How.CURATOR else e
        for name, e in document.evidence.items()
    }
    return replace(
        document,
        paragraphs=(),
        notes=(),
        passages=(),
        references=(),
        rejected=(),
        evidence=bare,
        held=False,
    )
