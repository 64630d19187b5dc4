"""Folder → archive: read what changed, describe it, write a new file, swap it in.

A build never interrupts a reader and never harms what is there: it writes beside the
archive and replaces it in one step; if anything fails, the old archive stays.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from archivebot import __version__
from archivebot.archive.building import ArchiveWriter
from archivebot.archive.document import Document, Kind, Warn
from archivebot.archive.doubles import Joined, joined
from archivebot.archive.folder import (
    MANIFEST_FILE,
    NOTHING_UNDERSTOOD,
    PEOPLE_FILE,
    UNREADABLE,
    Folder,
    Found,
    Remembered,
    basis_of,
    look_into,
    remembered,
    stale_pages,
)
from archivebot.archive.ledger import Ledger
from archivebot.archive.people import People
from archivebot.archive.serial import dump_documents, load_documents
from archivebot.archive.sidecar import is_sidecar
from archivebot.archive.understand import slug_of, understand


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
    folder = look_into(data)
    if not folder.pages:
        raise NothingToBuild(str(data))
    known = {} if again else remembered(archive, basis_of(data))
    report = BuildReport(archive=archive, files=len(folder.pages))
    report.removed = sum(not is_sidecar(name) for name in known.keys() - folder.names)
    if known and folder.unchanged(known) and _tell_again(archive, report):
        return report
    ledger = Ledger.open(ledger_path)
    partial = archive.with_name(f"{archive.name}.{os.getpid()}.partial")
    try:
        partial.unlink(missing_ok=True)
        _write(data, folder, known, partial, ledger, report, now, progress)
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
    folder: Folder,
    known: dict[str, Remembered],
    partial: Path,
    ledger: Ledger,
    report: BuildReport,
    now: datetime,
    progress: Callable[[Progress], None] | None,
) -> None:
    people = _people(data / PEOPLE_FILE)
    writer = ArchiveWriter(partial, people)
    try:
        documents: list[Document] = []
        pages = folder.pages
        for name in _sidecars(folder, known, writer):
            known.pop(name, None)
        for done, item in enumerate(pages):
            if progress:
                progress(Progress(done, len(pages), item.name))
            documents.extend(_understood(item, data, people, known, writer, report))
        if progress:
            progress(Progress(len(pages), len(pages), ""))
        for name, title in _collections(data, documents).items():
            writer.collection(name, title)
        once = joined(documents, ledger.taken_back())
        _forget_copies(documents, once, writer)
        held = [d for d in once.documents if d.held and d.kind is not Kind.NOT_A_DOCUMENT]
        ledger.withdraw_all(d for d in once.documents if d.withdrawn)
        entered = ledger.enter(held, [slug_of(d) for d in held], once.doubles)
        ledger.depart()
        for entry in entered:
            writer.document(entry)
        for entry in entered:
            writer.references(entry)
        report.documents = len(entered)
        _count(report, once)
        _warn(report, folder.without_page)
        about = {
            "built": str(int(now.timestamp())),
            "basis": basis_of(data),
            "program": __version__,
            "documents": str(report.documents),
            "passages": str(report.passages),
            "report": _told(report),
        }
        writer.finish(ledger, about)
    finally:
        writer.close()


def _people(file: Path) -> People:
    try:
        return People.load(file)
    except ValueError as error:  # a curator's slip must not rename people
        raise BuildFailed(f"{PEOPLE_FILE} can't be read: {error}") from error


def _forget_copies(documents: list[Document], once: Joined, writer: ArchiveWriter) -> None:
    """Files whose texts are withdrawn because another's is: not even the memory keeps a word."""
    known = {(d.file, d.part) for d in documents if d.withdrawn}
    now = {(d.file, d.part): d for d in once.documents if d.withdrawn}
    by_file: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        by_file[document.file].append(document)
    for file in {file for file, _ in now.keys() - known}:
        stripped = [now.get((d.file, d.part), d) for d in by_file[file]]
        writer.forget(file, dump_documents(stripped))


def _sidecars(folder: Folder, known: dict[str, Remembered], writer: ArchiveWriter) -> set[str]:
    """Note every sidecar; the pages to be read again because theirs came, went or changed."""
    hashes = {}
    for item in folder.sidecars:
        hashes[item.name] = item.sha256()
        writer.file(item.name, item.size, item.modified, hashes[item.name], NOTHING_UNDERSTOOD)
    return stale_pages(folder, known, hashes)


def _understood(
    item: Found,
    data: Path,
    people: People,
    known: dict[str, Remembered],
    writer: ArchiveWriter,
    report: BuildReport,
) -> list[Document]:
    digest = item.sha256()
    before = known.get(item.name)
    if before is not None and before.sha256 == digest != UNREADABLE:
        text = before.understood
        documents = load_documents(text)
    else:
        report.read_again += 1
        documents = understand(item.path, root=data, people=people)
        text = dump_documents(documents)
    writer.file(item.name, item.size, item.modified, digest, text)
    return documents


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


def _count(report: BuildReport, once: Joined) -> None:
    documents = once.documents
    report.kinds.update("withdrawn" if d.withdrawn else d.kind.value for d in documents if d.held)
    report.passages = sum(len(d.passages) for d in documents)
    report.references = sum(len(d.references) for d in documents)
    _warn(report, ((d.file, warning) for d in documents for warning in d.warnings))
    _warn(report, once.warnings)


def _warn(report: BuildReport, warnings: Iterable[tuple[str, Warn]]) -> None:
    for file, warning in warnings:
        report.warnings[warning.code] += 1
        report.warned.append((file, warning.code, warning.words))


def _told(report: BuildReport) -> str:
    """What a build that changes nothing will say again, for ``about``."""
    told = {
        "documents": report.documents,
        "kinds": report.kinds,
        "passages": report.passages,
        "references": report.references,
        "warned": report.warned,
    }
    return json.dumps(told, ensure_ascii=False)


def _tell_again(archive: Path, report: BuildReport) -> bool:
    """Fill in the report of the last build; False for an archive that keeps none."""
    db = sqlite3.connect(f"{archive.absolute().as_uri()}?mode=ro", uri=True)
    try:
        row = db.execute("SELECT value FROM about WHERE key = 'report'").fetchone()
    finally:
        db.close()
    if row is None:
        return False
    told = json.loads(row[0])
    report.unchanged = True
    report.documents = told["documents"]
    report.kinds = Counter(told["kinds"])
    report.passages, report.references = told["passages"], told["references"]
    report.warned = [(file, code, words) for file, code, words in told["warned"]]
    report.warnings = Counter(code for _, code, _ in report.warned)
    return True


def _make_durable(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
