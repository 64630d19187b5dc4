"""One archive file being written: rows in, a finished file out. Used by the build alone."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from pathlib import Path
from typing import Final

from archivebot.archive import schema
from archivebot.archive.dates import HistoricalDate, Precision, from_day_number, in_words
from archivebot.archive.document import Kind, Name, Passage, Reference
from archivebot.archive.folding import fold
from archivebot.archive.ledger import Entered, Ledger
from archivebot.archive.licences import licence_class
from archivebot.archive.people import People
from archivebot.archive.serial import dump_paragraphs

BEST_OF_A_DOCUMENT: Final = 3

GOOD_ENOUGH: Final = 0.65
"""Score from which a passage is drawn without a topic; the best of a document always is."""


def on_day(date: HistoricalDate | None) -> int | None:
    """``month * 100 + day`` of a certain day, else None: it is never on this day."""
    if date is None or not date.known_to_the_day or date.earliest is None:
        return None
    day = from_day_number(date.earliest)
    return day.month * 100 + day.day


def _date(date: HistoricalDate | None) -> tuple[object, ...]:
    if date is None:
        return (None,) * 7
    return (
        date.edtf,
        date.words,
        date.earliest,
        date.latest,
        date.precision.value,
        date.certainty.value,
        int(date.one_of),
    )


class ArchiveWriter:
    """Writes one new archive file. The caller moves it into place, or deletes it."""

    def __init__(self, path: Path, people: People) -> None:
        self._people = people
        self._ids: dict[str, int] = {}
        self._db = sqlite3.connect(path, isolation_level=None)
        # A new file that only counts once it is complete needs no journal.
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("PRAGMA page_size = 8192")
        self._db.execute("PRAGMA secure_delete = ON")  # words that are withdrawn while writing
        schema.create(self._db)
        self._db.execute("BEGIN")

    def collection(self, name: str, title: str) -> None:
        """Add a collection, under the title that the manifest gives it."""
        self._db.execute("INSERT OR IGNORE INTO collection VALUES (?, ?)", (name, title))

    def file(self, path: str, size: int, modified: int, sha256: str, understood: str) -> None:
        """Remember what a file was understood as."""
        self._db.execute(
            "INSERT INTO file VALUES (?, ?, ?, ?, ?)", (path, size, modified, sha256, understood)
        )

    def forget(self, path: str, understood: str) -> None:
        """Remember a file as something else, and that it must be read again.

        What was remembered is overwritten in the file, not only let go of.
        """
        self._db.execute(
            "UPDATE file SET sha256 = '', understood = ? WHERE path = ?", (understood, path)
        )

    def document(self, entered: Entered) -> None:
        """Add a document with its people, paragraphs and passages."""
        d = entered.document
        licence = d.licence
        self._db.execute(
            f"INSERT INTO document VALUES ({','.join('?' * 38)})",  # noqa: S608 - only marks
            (
                entered.number,
                entered.id,
                d.collection,
                d.file,
                d.part,
                d.kind.value,
                d.title,
                fold(d.title) if d.title else None,
                d.language,
                d.place,
                d.source,
                d.container,
                d.url,
                licence.id if licence else None,
                licence.words if licence else None,
                int(licence.inferred) if licence else None,
                licence_class(licence.id if licence else None).value,
                *_date(d.date_written),
                *_date(d.date_published),
                on_day(d.date_written),
                len(d.body.split()),
                d.edition,
                dump_paragraphs(d.paragraphs),
                json.dumps([asdict(n) for n in d.notes], ensure_ascii=False),
                json.dumps({k: asdict(e) for k, e in d.evidence.items()}, ensure_ascii=False),
                json.dumps([asdict(w) for w in d.warnings], ensure_ascii=False),
            ),
        )
        for role, names in (
            ("author", d.authors),
            ("recipient", d.recipients),
            ("translator", d.translators),
            ("transcriber", d.transcribers),
        ):
            for position, name in enumerate(names):
                self._db.execute(
                    "INSERT INTO document_person VALUES (?, ?, ?, ?, ?)",
                    (entered.number, role, position, self._person(name), name.printed),
                )
        self._words(entered)

    def _words(self, entered: Entered) -> None:
        d, number = entered.document, entered.number
        best = _best(d.passages)
        self._db.executemany(
            "INSERT INTO paragraph (document, number, role, text) VALUES (?, ?, ?, ?)",
            [(number, p.number, p.role.value, p.text) for p in d.paragraphs],
        )
        self._db.executemany(
            "INSERT INTO passage (document, paragraph, start, end, score, low_confidence, best,"
            " text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    number,
                    p.paragraph,
                    p.start,
                    p.end,
                    p.score,
                    int(p.low_confidence),
                    p in best,
                    p.text,
                )
                for p in d.passages
            ],
        )
        self._db.execute(
            "INSERT INTO label_words (rowid, label) VALUES (?, ?)", (number, _label(entered))
        )

    def _person(self, name: Name) -> int:
        if (known := self._ids.get(name.canonical)) is not None:
            return known
        person = self._people.person(name.canonical)
        cursor = self._db.execute(
            "INSERT INTO person (name, sort, folded, born, died) VALUES (?, ?, ?, ?, ?)",
            (
                name.canonical,
                person.sort if person else _surname_first(name.canonical),
                fold(name.canonical),
                person.born if person else None,
                person.died if person else None,
            ),
        )
        number = cursor.lastrowid
        assert number is not None  # noqa: S101 - an INSERT always has a row id
        self._ids[name.canonical] = number
        spellings = {name.canonical, name.printed, *(person.spellings if person else ())}
        self._db.executemany(
            "INSERT OR IGNORE INTO spelling VALUES (?, ?, ?)",
            [(fold(s), number, s) for s in sorted(spellings) if fold(s)],
        )
        return number

    def references(self, entered: Entered) -> None:
        """Add a list's works; those that the archive holds are linked, not "known"."""
        for position, reference in enumerate(entered.document.references):
            self._db.execute(
                f"INSERT INTO reference VALUES (NULL, {','.join('?' * 16)})",  # noqa: S608
                (
                    entered.number,
                    position,
                    reference.words,
                    reference.title,
                    reference.author,
                    reference.signed_as,
                    reference.genre,
                    int(reference.disputed),
                    self._held(reference),
                    *_date(reference.written),
                ),
            )

    def _held(self, reference: Reference) -> int | None:
        """The held document a list row means: same author, and same day or same title.

        Where the list names a recipient, a letter to somebody else on that day is another.
        """
        if reference.author is None:
            return None
        written, title, to = reference.written, reference.title, reference.recipient
        known_day = written is not None and written.precision is Precision.DAY
        row = self._db.execute(
            "SELECT d.number FROM document d JOIN document_person dp ON dp.document = d.number"
            " JOIN person p ON p.id = dp.person WHERE dp.role = 'author' AND p.name = ?"
            " AND ((? AND d.written_edtf = ?) OR d.folded_title = ?)"
            " AND (? OR NOT EXISTS (SELECT 1 FROM document_person r WHERE r.document = d.number"
            "   AND r.role = 'recipient') OR EXISTS (SELECT 1 FROM document_person r"
            "   JOIN person q ON q.id = r.person WHERE r.document = d.number"
            "   AND r.role = 'recipient' AND q.name = ?))"
            " ORDER BY d.number LIMIT 1",
            (
                reference.author,
                known_day,
                written.edtf if written else None,
                fold(title) if title else None,
                to is None,
                to,
            ),
        ).fetchone()
        return int(row[0]) if row else None

    def finish(self, ledger: Ledger, about: dict[str, str]) -> None:
        """Add what the ledger carries forward, fill the indexes, close the file."""
        self._db.executemany("INSERT INTO edition VALUES (?, ?, ?)", ledger.earlier_editions())
        self._db.executemany("INSERT INTO alias VALUES (?, ?)", ledger.aliases())
        self._db.executemany("INSERT INTO departed VALUES (?, ?, ?, ?)", ledger.departed())
        self._db.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        self._db.execute("COMMIT")
        self._db.executescript(schema.FILL_INDEXES)
        self._db.close()

    def close(self) -> None:
        """Let go of the file, finished or not."""
        self._db.close()


def _best(passages: tuple[Passage, ...]) -> set[Passage]:
    """The best passages, no two of one paragraph: so that one long book does not fill the deck."""
    found: dict[int, Passage] = {}
    for passage in sorted(passages, key=lambda p: (-p.score, p.start)):
        if len(found) == BEST_OF_A_DOCUMENT or (found and passage.score < GOOD_ENOUGH):
            break
        found.setdefault(passage.paragraph, passage)
    return set(found.values())


def _label(entered: Entered) -> str:
    d = entered.document
    people = [n.canonical for n in (*d.authors, *d.recipients)]
    printed = [n.printed for n in (*d.authors, *d.recipients)]
    dates = [in_words(d.date_written), d.date_written.edtf] if d.date_written else []
    kind = "" if d.kind in {Kind.OTHER, Kind.NOT_A_DOCUMENT} else d.kind.value
    return " ".join([d.title or "", *people, *printed, *dates, kind, entered.id.replace("-", " ")])


def _surname_first(name: str) -> str:
    given, _, surname = name.rpartition(" ")
    return f"{surname}, {given}" if given else surname
