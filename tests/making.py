"""Archives made for tests: from documents as values, or from a folder of pages."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from archivebot.archive.build import BuildReport, Progress, build
from archivebot.archive.building import ArchiveWriter
from archivebot.archive.dates import HistoricalDate, parse_edtf
from archivebot.archive.document import (
    Document,
    Kind,
    Licence,
    Name,
    Paragraph,
    Passage,
    Reference,
)
from archivebot.archive.ledger import Entered, Ledger
from archivebot.archive.people import People

NOW = datetime(2026, 8, 13, 9, 30, tzinfo=UTC)
SEEDS = Path(__file__).parent.parent / "data"


def dated(edtf: str | None) -> HistoricalDate | None:
    return parse_edtf(edtf) if edtf else None


def document(
    title: str | None = "A letter",
    *,
    author: str | None = "Ada Quill",
    to: str | None = None,
    written: str | None = None,
    published: str | None = None,
    body: tuple[str, ...] = ("Dear friend,", "The press must stay free, or nobody is."),
    quotable: str | None = None,
    kind: Kind = Kind.LETTER,
    collection: str = "main",
    file: str | None = None,
    licence: str | None = "CC-BY-SA-4.0",
    references: tuple[Reference, ...] = (),
) -> Document:
    made = Document(
        file=file or f"{collection}/{title}-{author}-{written}.txt",
        collection=collection,
        kind=kind,
        title=title,
        authors=(Name(author, author),) if author else (),
        recipients=(Name(to, to),) if to else (),
        date_written=dated(written),
        date_published=dated(published),
        language="en",
        licence=Licence(licence, licence) if licence else None,
        paragraphs=tuple(Paragraph(n, text) for n, text in enumerate(body, 1)),
        references=references,
    )
    if quotable is None:
        return made
    start = made.body.index(quotable)
    paragraph = next(p.number for p in made.paragraphs if quotable in p.text)
    passage = Passage(quotable, start, start + len(quotable), 1.0, paragraph)
    return replace(made, passages=(passage,))


def archive_of(folder: Path, *documents: Document, ids: tuple[str, ...] = ()) -> Path:
    """An archive.db that holds just these documents, numbered from 1 in their order."""
    ledger = Ledger.open(folder / "ledger.db")
    path = folder / "archive.db"
    path.unlink(missing_ok=True)
    writer = ArchiveWriter(path, People.empty())
    wanted = ids or tuple(f"document-{n}" for n in range(1, len(documents) + 1))
    entered: list[Entered] = ledger.enter(documents, wanted)
    ledger.depart()
    for collection in sorted({d.collection for d in documents}):
        writer.collection(collection, collection.title())
    for entry in entered:
        writer.document(entry)
    for entry in entered:
        writer.references(entry)
    writer.finish(ledger, {"built": str(int(NOW.timestamp()))})
    ledger.commit()
    return path


PAGE = """Ada Quill 1931

{title}

Written: 3 May 1931;
Transcribed: by Otto Scribe.

{words} The press has to be free, and a free press needs readers who can wait.

We must therefore read slowly and argue in public, or we shall not read at all.
"""


class Folder:
    """A data folder with its archive beside it."""

    def __init__(self, root: Path) -> None:
        self.data = root / "data"
        self.archive = root / "var" / "archive.db"
        self.ledger = root / "var" / "ledger.db"
        self.data.mkdir()
        self.progress: list[Progress] = []

    def write(self, name: str, text: str) -> Path:
        path = self.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def page(self, name: str, title: str = "On Waiting", words: str = "First.") -> Path:
        return self.write(name, PAGE.format(title=title, words=words))

    def build(self, *, again: bool = False) -> BuildReport:
        return build(self.data, self.archive, self.ledger, now=NOW, again=again,
                     progress=self.progress.append)  # fmt: skip

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        db = sqlite3.connect(self.archive)
        try:
            return db.execute(sql).fetchall()
        finally:
            db.close()

    def titles(self) -> dict[str, int]:
        return dict(self.ask("SELECT title, number FROM document"))
