"""Rows of ``archive.db`` as the values of :mod:`archivebot.archive.answers`."""

from __future__ import annotations

import json
import sqlite3
from typing import Final

from archivebot.archive.answers import Credit, Entry, Held, Known
from archivebot.archive.dates import Certainty, HistoricalDate, Precision
from archivebot.archive.document import Evidence, How, Kind, Licence, Note, Warn
from archivebot.archive.licences import LicenceClass
from archivebot.archive.serial import load_paragraphs

SEPARATOR: Final = "\x1f"
"""Between names in a ``group_concat``: no name holds it."""


def _names_of(role: str) -> str:
    return (
        f"(SELECT group_concat(name, char(31)) FROM (SELECT p.name FROM document_person dp"  # noqa: S608
        f" JOIN person p ON p.id = dp.person WHERE dp.document = document.number"
        f" AND dp.role = '{role}' ORDER BY dp.position)) AS {role}s"
    )


ENTRY_COLUMNS: Final = ", ".join(
    (
        "document.number",
        "document.id",
        "document.collection",
        "document.file",
        "document.kind",
        "document.title",
        "document.word_count",
        "document.edition",
        *(
            f"document.{which}_{part} AS {which}_{part}"
            for which in ("written", "published")
            for part in ("edtf", "words", "earliest", "latest", "precision", "certainty", "one_of")
        ),
        _names_of("author"),
        _names_of("recipient"),
    )
)

_PRINTED: Final = (
    "(SELECT json_group_object(role, json(names)) FROM (SELECT role,"
    " json_group_array(printed) AS names FROM (SELECT * FROM document_person"
    " WHERE document = document.number ORDER BY position) GROUP BY role)) AS printed"
)

HELD_COLUMNS: Final = ", ".join(
    (
        ENTRY_COLUMNS,
        *(
            f"document.{c}"
            for c in (
                "language",
                "place",
                "source",
                "container",
                "url",
                "licence",
                "licence_words",
                "licence_inferred",
                "licence_class",
                "paragraphs",
                "notes",
                "evidence",
                "warnings",
            )
        ),
        _names_of("translator"),
        _names_of("transcriber"),
        _PRINTED,
    )
)


def date_of(row: sqlite3.Row, which: str) -> HistoricalDate | None:
    """The date in the columns ``which_…``."""
    edtf = row[f"{which}_edtf"]
    if edtf is None:
        return None
    return HistoricalDate(
        edtf,
        row[f"{which}_words"],
        row[f"{which}_earliest"],
        row[f"{which}_latest"],
        Precision(row[f"{which}_precision"]),
        Certainty(row[f"{which}_certainty"]),
        bool(row[f"{which}_one_of"]),
    )


def _split(names: str | None) -> tuple[str, ...]:
    return tuple(names.split(SEPARATOR)) if names else ()


def entry_of(row: sqlite3.Row) -> Entry:
    """A row of :data:`ENTRY_COLUMNS`."""
    return Entry(
        number=row["number"],
        id=row["id"],
        collection=row["collection"],
        file=row["file"],
        kind=Kind(row["kind"]),
        title=row["title"],
        authors=_split(row["authors"]),
        recipients=_split(row["recipients"]),
        written=date_of(row, "written"),
        published=date_of(row, "published"),
        word_count=row["word_count"],
        edition=row["edition"],
    )


def held_of(row: sqlite3.Row, references: tuple[Known, ...] = ()) -> Held:
    """A row of :data:`HELD_COLUMNS`."""
    licence = None
    if row["licence"] is not None:
        licence = Licence(row["licence"], row["licence_words"], bool(row["licence_inferred"]))
    printed = json.loads(row["printed"]) if row["printed"] else {}
    return Held(
        entry=entry_of(row),
        credit=Credit(
            source=row["source"],
            container=row["container"],
            url=row["url"],
            translators=_split(row["translators"]),
            transcribers=_split(row["transcribers"]),
            licence=licence,
            licence_class=LicenceClass(row["licence_class"]),
        ),
        language=row["language"],
        place=row["place"],
        paragraphs=load_paragraphs(row["paragraphs"]),
        notes=tuple(Note(**n) for n in json.loads(row["notes"])),
        evidence={
            k: Evidence(**{**e, "how": How(e["how"])})
            for k, e in json.loads(row["evidence"]).items()
        },
        warnings=tuple(Warn(**w) for w in json.loads(row["warnings"])),
        printed={role: tuple(names) for role, names in printed.items()},
        references=references,
    )


def known_of(row: sqlite3.Row) -> Known:
    """A row of ``reference`` joined with its list's title."""
    return Known(
        words=row["words"],
        title=row["title"],
        author=row["author"],
        signed_as=row["signed_as"],
        genre=row["genre"],
        written=date_of(row, "written"),
        disputed=bool(row["disputed"]),
        list_number=row["list"],
        list_title=row["list_title"],
        held=row["held"],
    )
