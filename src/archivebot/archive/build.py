"""Folder → archive: read what changed, describe it, write a new file, swap it in.

A build never interrupts a reader and never harms what is there: it writes beside the
archive and replaces it in one step; if anything fails, the old archive stays.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from archivebot import __version__
from archivebot.archive import schema
from archivebot.archive.building import ArchiveWriter
from archivebot.archive.document import Document, Kind
from archivebot.archive.ledger import Entered, Ledger
from archivebot.archive.people import People
from archivebot.archive.serial import dump_documents, load_documents
from archivebot.archive.understand import UNDERSTANDING, slug_of, understand

PEOPLE_FILE: Final = "people.toml"
MANIFEST_FILE: Final = "MANIFEST.toml"


class BuildFailed(Exception):
    """The archive could not be built; the old one, if any, is untouched."""


class NothingToBuild(BuildFailed):
    """The folder is missing or holds no files."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: files understood so far, of how many, and which one now."""

    done: int
    total: int
    file: str


@dataclass(slots=True)
class BuildReport:
    """What a build did, for the summary and for programs."""

    archive: Path
    unchanged: bool = False
    files: int = 0
    read_again: int = 0
    removed: int = 0
    documents: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    passages: int = 0
    references: int = 0
    warnings: Counter[str] = field(default_factory=Counter)
    warned: list[tuple[str, str, str]] = field(default_factory=list)
    """(file, code, words) of each warning, in order of file."""


@dataclass(frozen=True, slots=True)
class _Found:
    path: Path
    name: str
    size: int
    modified: int


def build(
    data: Path,
    archive: Path,
    ledger_path: Path,
    *,
    now: datetime,
    progress: Callable[[Progress], None] | None = None,
    again: bool = False,
) -> BuildReport:
    """Build ``archive`` from the folder ``data``; ``again`` reads every file afresh.

    Where nothing changed since the last build, nothing is written.  Raises
    :class:`BuildFailed` (and its kind) with the old archive in place, and
    :class:`~archivebot.archive.ledger.AnotherBuildIsRunning`.
    """
    found = list(_files(data))
    if not found:
        raise NothingToBuild(str(data))
    known = {} if again else _remembered(archive, _basis(data))
    report = BuildReport(archive=archive, files=len(found))
    report.removed = len(known.keys() - {f.name for f in found})
    if known and _nothing_changed(found, known, report):
        report.unchanged = True
        _count_again(archive, report)
        return report
    ledger = Ledger.open(ledger_path)
    partial = archive.with_name(f"{archive.name}.{os.getpid()}.partial")
    try:
        partial.unlink(missing_ok=True)
        _write(data, found, known, partial, ledger, report, now, progress)
        _make_durable(partial)
        ledger.commit()
        partial.replace(archive)
    except (OSError, sqlite3.Error) as error:
        raise BuildFailed(f"{type(error).__name__}: {error}") from error
    finally:
        ledger.abandon()
        partial.unlink(missing_ok=True)
    return report


def _write(
    data: Path,
    found: list[_Found],
    known: dict[str, tuple[int, int, str, str]],
    partial: Path,
    ledger: Ledger,
    report: BuildReport,
    now: datetime,
    progress: Callable[[Progress], None] | None,
) -> None:
    people = People.load(data / PEOPLE_FILE)
    writer = ArchiveWriter(partial, people)
    try:
        documents: list[Document] = []
        for done, item in enumerate(found):
            if progress:
                progress(Progress(done, len(found), item.name))
            documents.extend(_understood(item, data, people, known, writer, report))
        if progress:
            progress(Progress(len(found), len(found), ""))
        for name, title in _collections(data, documents).items():
            writer.collection(name, title)
        held = [d for d in documents if d.kind is not Kind.NOT_A_DOCUMENT]
        entered = ledger.enter(held, [slug_of(d) for d in held])
        ledger.depart()
        for entry in entered:
            writer.document(entry)
        for entry in entered:
            writer.references(entry)
        _count(report, documents, entered)
        about = {
            "built": str(int(now.timestamp())),
            "basis": _basis(data),
            "program": __version__,
            "documents": str(report.documents),
            "passages": str(report.passages),
        }
        writer.finish(ledger, about)
    finally:
        writer.close()


def _understood(
    item: _Found,
    data: Path,
    people: People,
    known: dict[str, tuple[int, int, str, str]],
    writer: ArchiveWriter,
    report: BuildReport,
) -> list[Document]:
    digest = _sha256(item.path)
    remembered = known.get(item.name)
    if remembered is not None and remembered[2] == digest:
        text = remembered[3]
        documents = load_documents(text)
    else:
        report.read_again += 1
        documents = understand(item.path, root=data, people=people)
        text = dump_documents(documents)
    writer.file(item.name, item.size, item.modified, digest, text)
    return documents


def _files(data: Path) -> Iterator[_Found]:
    """Every file that could be a page: not hidden, not ours, in a stable order."""
    for path in sorted(data.rglob("*")):
        relative = path.relative_to(data)
        hidden = any(part.startswith(".") for part in relative.parts)
        if hidden or path.suffix == ".toml" or not path.is_file():
            continue
        stat = path.stat()
        yield _Found(path, relative.as_posix(), stat.st_size, stat.st_mtime_ns)


def _basis(data: Path) -> str:
    """What the understanding of a file rests on besides the file: our rules, the people."""
    people = data / PEOPLE_FILE
    manifest = data / MANIFEST_FILE
    digest = hashlib.sha256(f"{schema.FORMAT}/{UNDERSTANDING}".encode())
    for path in (people, manifest):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _remembered(archive: Path, basis: str) -> dict[str, tuple[int, int, str, str]]:
    """What the present archive remembers of each file: size, mtime (ns), sha256, documents."""
    if not archive.is_file():
        return {}
    db = sqlite3.connect(f"{archive.absolute().as_uri()}?mode=ro", uri=True)
    try:
        about: dict[str, str] = dict(db.execute("SELECT key, value FROM about"))
        if about.get("basis") != basis:
            return {}
        rows = db.execute("SELECT path, size, modified, sha256, understood FROM file")
        return {path: (size, modified, sha, text) for path, size, modified, sha, text in rows}
    except sqlite3.DatabaseError:
        return {}  # damaged or of another format: read everything afresh
    finally:
        db.close()


def _nothing_changed(
    found: list[_Found], known: dict[str, tuple[int, int, str, str]], report: BuildReport
) -> bool:
    return report.removed == 0 and all(
        (entry := known.get(f.name)) is not None and entry[:2] == (f.size, f.modified)
        for f in found
    )


def _collections(data: Path, documents: list[Document]) -> dict[str, str]:
    titles: dict[str, Any] = {}
    manifest = data / MANIFEST_FILE
    if manifest.is_file():
        try:
            titles = tomllib.loads(manifest.read_text(encoding="utf-8")).get("collection", {})
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise BuildFailed(f"{MANIFEST_FILE} cannot be read: {error}") from error
    names = sorted({d.collection for d in documents})
    return {n: str(titles.get(n, {}).get("title", n or "Archive")) for n in names}


def _count(report: BuildReport, documents: list[Document], entered: list[Entered]) -> None:
    report.documents = len(entered)
    report.kinds.update(d.kind.value for d in documents)
    report.passages = sum(len(d.passages) for d in documents)
    report.references = sum(len(d.references) for d in documents)
    for d in documents:
        for warning in d.warnings:
            report.warnings[warning.code] += 1
            report.warned.append((d.file, warning.code, warning.words))


def _count_again(archive: Path, report: BuildReport) -> None:
    db = sqlite3.connect(f"{archive.absolute().as_uri()}?mode=ro", uri=True)
    try:
        stored: list[Document] = []
        for (text,) in db.execute("SELECT understood FROM file ORDER BY path"):
            stored.extend(load_documents(text))
        _count(report, stored, [])
        (report.documents,) = db.execute("SELECT count(*) FROM document").fetchone()
    finally:
        db.close()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _make_durable(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
