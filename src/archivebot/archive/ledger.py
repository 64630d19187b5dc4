"""The ledger: which number and id a document was given, for ever.

``ledger.db`` stands beside ``archive.db`` and outlives every rebuild.  A button or a
citation made last year carries a number; the ledger sees to it that the number still
means the same document, under whatever id it has now, or that somebody can say what
became of it.  Entries are only ever added or changed, never deleted, and a number is
never given twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from archivebot.archive.document import Document
from archivebot.archive.serial import dump_paragraphs
from archivebot.archive.sidecar.amending import OTHERWISE

FORMAT: Final = 1

_SCHEMA = """
CREATE TABLE IF NOT EXISTS entry (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    collection TEXT NOT NULL, file TEXT NOT NULL, part INTEGER NOT NULL,
    edition TEXT NOT NULL, title TEXT, written TEXT,
    status TEXT NOT NULL DEFAULT 'held', why TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS entry_file ON entry (file, part);
CREATE INDEX IF NOT EXISTS entry_edition ON entry (edition);
CREATE TABLE IF NOT EXISTS alias (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL REFERENCES entry (number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS edition (
    number INTEGER NOT NULL REFERENCES entry (number), hash TEXT NOT NULL,
    paragraphs TEXT NOT NULL, PRIMARY KEY (number, hash)
) WITHOUT ROWID;
"""


class AnotherBuildIsRunning(Exception):
    """The ledger is held by another build; two at once would give numbers twice."""


class LedgerTooNew(Exception):
    """The ledger was written by a newer archivebot: this one must not touch it."""


@dataclass(frozen=True, slots=True)
class Entered:
    """A document with what the ledger says of it."""

    number: int
    id: str
    document: Document


class Ledger:
    """One build's hold on the ledger: a transaction from :meth:`open` to :meth:`commit`.

    The transaction is also the lock that keeps two builds apart.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._seen: set[int] = set()
        self._let_go = False

    @classmethod
    def open(cls, path: Path) -> Ledger:
        """Open, make if need be, and lock.

        Raises :class:`AnotherBuildIsRunning` when a build holds it for more than two
        seconds, :class:`LedgerTooNew` for a format this program does not know.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path, timeout=2.0, isolation_level=None)
        try:
            if db.execute("PRAGMA user_version").fetchone()[0] > FORMAT:
                raise LedgerTooNew(path.name)
            db.execute("BEGIN IMMEDIATE")
            for statement in _SCHEMA.split(";"):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {FORMAT:d}")
        except sqlite3.OperationalError as error:
            db.close()
            if "locked" in str(error):
                raise AnotherBuildIsRunning from error
            raise
        except BaseException:
            db.close()
            raise
        return cls(db)

    def enter(
        self,
        documents: Iterable[Document],
        wanted_ids: Iterable[str],
        doubles: Mapping[tuple[str, int], Sequence[Document]] = MappingProxyType({}),
    ) -> list[Entered]:
        """Give each document its number and id.

        The same file and part is the same document, unless nothing of it (body, title,
        date) is the same any more; a body that was held under a file that is gone is the
        document renamed; everything else is new.  ``doubles`` are, by file and part of a
        document, those that were joined with it: it has the oldest number of them all.
        """
        pairs = list(zip(documents, wanted_ids, strict=True))
        files = {(d.file, d.part) for d, _ in pairs}
        entered = []
        for document, wanted in pairs:
            same = doubles.get((document.file, document.part), ())
            entered.append(self._enter(document, wanted, files, same))
        return entered

    def _enter(
        self,
        document: Document,
        wanted: str,
        files: set[tuple[str, int]],
        doubles: Sequence[Document],
    ) -> Entered:
        known = {n for d in (document, *doubles) if (n := self._same_file(d)) is not None}
        number = min(known, default=None) or self._renamed(document, files)
        edition = document.edition
        written = document.date_written.edtf if document.date_written else None
        facts = (document.collection, document.file, document.part, edition)
        if number is None:
            new_id = self._free_id(wanted, None)
            cursor = self._db.execute(
                "INSERT INTO entry (id, collection, file, part, edition, title, written)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (new_id, *facts, document.title, written),
            )
            number = cursor.lastrowid
            assert number is not None  # noqa: S101 - an INSERT always has a row id
        else:
            new_id = self._rename(number, wanted)
            self._db.execute(
                "UPDATE entry SET id = ?, collection = ?, file = ?, part = ?, edition = ?,"
                " title = ?, written = ?, status = 'held', why = '' WHERE number = ?",
                (new_id, *facts, document.title, written, number),
            )
        self._seen.add(number)
        for joined in known - {number}:
            self._db.execute(
                "UPDATE entry SET status = 'gone', why = ? WHERE number = ?",
                (f"It is the same text as {new_id}.", joined),
            )
        self._db.execute(
            "INSERT OR IGNORE INTO edition (number, hash, paragraphs) VALUES (?, ?, ?)",
            (number, edition, dump_paragraphs(document.paragraphs)),
        )
        return Entered(number, new_id, document)

    def _same_file(self, document: Document) -> int | None:
        row = self._db.execute(
            "SELECT number, edition, title, written FROM entry WHERE file = ? AND part = ?"
            " ORDER BY status = 'held' DESC, number DESC LIMIT 1",
            (document.file, document.part),
        ).fetchone()
        if row is None or row[0] in self._seen:
            return None
        # A curator may correct title, date and body at once: what the page says counts, too.
        overruled = {(r.field, r.value) for r in document.rejected if r.why == OTHERWISE}
        written = document.date_written.edtf if document.date_written else None
        alike = (
            row[1] == document.edition
            or (row[2] is not None and (row[2] == document.title or ("title", row[2]) in overruled))
            or (row[3] is not None and (row[3] == written or ("date_written", row[3]) in overruled))
            or (row[2] is None and document.title is None)
        )
        return int(row[0]) if alike else None

    def _renamed(self, document: Document, files: set[tuple[str, int]]) -> int | None:
        if not document.paragraphs:
            return None
        rows = self._db.execute(
            "SELECT number, file, part FROM entry WHERE edition = ? ORDER BY number",
            (document.edition,),
        )
        for number, file, part in rows:
            if number not in self._seen and (file, part) not in files:
                return int(number)
        return None

    def _rename(self, number: int, wanted: str) -> str:
        (old,) = self._db.execute("SELECT id FROM entry WHERE number = ?", (number,)).fetchone()
        if old == wanted or self._is_numbered_form(old, wanted):
            return str(old)
        self._db.execute("DELETE FROM alias WHERE id = ? AND number = ?", (wanted, number))
        new = self._free_id(wanted, number)
        if new != old:
            self._db.execute("INSERT OR IGNORE INTO alias VALUES (?, ?)", (old, number))
        return new

    @staticmethod
    def _is_numbered_form(old: str, wanted: str) -> bool:
        stem, _, tail = old.rpartition("-")
        return tail.isdigit() and len(tail) < 4 and wanted.startswith(stem) and stem != ""

    def _free_id(self, wanted: str, number: int | None) -> str:
        """``wanted``, or ``wanted-2`` … where another document has or had that id."""
        candidate, n = wanted, 1
        while self._taken(candidate, number):
            n += 1
            suffix = f"-{n}"
            candidate = wanted[: 64 - len(suffix)].rstrip("-") + suffix
        return candidate

    def _taken(self, candidate: str, number: int | None) -> bool:
        return (
            self._db.execute(
                "SELECT 1 FROM entry WHERE id = :id AND number IS NOT :number UNION ALL"
                " SELECT 1 FROM alias WHERE id = :id AND number IS NOT :number",
                {"id": candidate, "number": number},
            ).fetchone()
            is not None
        )

    def depart(self) -> None:
        """Mark every document that this build did not see as gone."""
        for (number,) in self._db.execute("SELECT number FROM entry WHERE status = 'held'"):
            if number not in self._seen:
                self._db.execute(
                    "UPDATE entry SET status = 'gone' WHERE number = ?",
                    (number,),
                )

    def taken_back(self) -> dict[str, tuple[tuple[str, int], str]]:
        """Withdrawn texts by their edition: the file and part they stood in, and why."""
        rows = self._db.execute(
            "SELECT edition, file, part, why FROM entry WHERE status = 'withdrawn' ORDER BY number"
        )
        return {edition: ((file, part), why) for edition, file, part, why in rows}

    def withdraw_all(self, documents: Iterable[Document]) -> None:
        """Withdraw what these files and parts held, for the reason that each document gives.

        Before :meth:`enter`: nothing else is taken for the withdrawn document renamed.
        """
        for document in documents:
            row = self._db.execute(
                "SELECT number FROM entry WHERE file = ? AND part = ?"
                " ORDER BY status = 'held' DESC, number DESC LIMIT 1",
                (document.file, document.part),
            ).fetchone()
            if row is not None:
                self.withdraw(row[0], document.withdrawn)

    def withdraw(self, number: int, why: str) -> None:
        """Mark a document as withdrawn: it is served nowhere, and says why."""
        self._seen.add(number)
        self._db.execute(
            "UPDATE entry SET status = 'withdrawn', why = ? WHERE number = ?", (why, number)
        )

    def aliases(self) -> list[tuple[str, int]]:
        """Former ids and the numbers they mean."""
        return self._db.execute("SELECT id, number FROM alias").fetchall()

    def departed(self) -> list[tuple[int, str, str, str]]:
        """Number, id, status and reason of what is no longer served."""
        return self._db.execute(
            "SELECT number, id, status, why FROM entry WHERE status != 'held'"
        ).fetchall()

    def earlier_editions(self) -> list[tuple[int, str, str]]:
        """Bodies of held documents that differ from today's: number, hash, paragraphs."""
        return self._db.execute(
            "SELECT e.number, e.hash, e.paragraphs FROM edition e"
            " JOIN entry USING (number) WHERE status = 'held' AND e.hash != entry.edition"
        ).fetchall()

    def commit(self) -> None:
        """Make the numbers permanent and let the next build in."""
        self._db.execute("COMMIT")
        self._db.close()
        self._let_go = True

    def abandon(self) -> None:
        """Forget this build's numbers: nothing was promised yet. After a commit, does nothing."""
        if self._let_go:
            return
        self._let_go = True
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")
        self._db.close()
