"""The shape of ``archive.db``: one place, one format number.

The file is written once by the build and then only read; a change of shape is a
new :data:`FORMAT` and a rebuild, never a migration.
"""

from __future__ import annotations

import sqlite3
from typing import Final

FORMAT: Final = 1
"""Raised whenever a table below changes: an archive of another format is rebuilt."""

_DATE = """
    {name}_edtf TEXT, {name}_words TEXT, {name}_earliest INTEGER, {name}_latest INTEGER,
    {name}_precision TEXT, {name}_certainty TEXT, {name}_one_of INTEGER"""


def _date_columns(name: str) -> str:
    return _DATE.format(name=name)


SCHEMA: Final = f"""
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE collection (name TEXT PRIMARY KEY, title TEXT NOT NULL) WITHOUT ROWID;

-- What each file was understood as: the next build reads only what changed.
CREATE TABLE file (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL,
    sha256 TEXT NOT NULL, understood TEXT NOT NULL
) WITHOUT ROWID;

-- on_day: month * 100 + day, only where the written day is certain and known to the day.
-- cited: what the document is: kinds that hold nobody's own words are never quoted.
CREATE TABLE document (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL,
    file TEXT NOT NULL, part INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT,
    folded_title TEXT, language TEXT, place TEXT, source TEXT, container TEXT, url TEXT,
    licence TEXT, licence_words TEXT, licence_inferred INTEGER, licence_class TEXT NOT NULL,
    {_date_columns("written")},
    {_date_columns("published")},
    on_day INTEGER, word_count INTEGER NOT NULL, edition TEXT NOT NULL,
    paragraphs TEXT NOT NULL, notes TEXT NOT NULL, evidence TEXT NOT NULL, warnings TEXT NOT NULL
);
CREATE INDEX document_written ON document (written_earliest, written_latest)
    WHERE written_edtf IS NOT NULL;
CREATE INDEX document_written_end ON document (written_latest) WHERE written_edtf IS NOT NULL;
CREATE INDEX document_published ON document (published_earliest, published_latest)
    WHERE published_edtf IS NOT NULL;
CREATE INDEX document_on_day ON document (on_day, written_earliest) WHERE on_day IS NOT NULL;
CREATE INDEX document_title ON document (folded_title) WHERE folded_title IS NOT NULL;

CREATE TABLE person (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, sort TEXT NOT NULL,
    folded TEXT NOT NULL, born TEXT, died TEXT
);
CREATE TABLE spelling (
    folded TEXT NOT NULL, person INTEGER NOT NULL REFERENCES person (id), printed TEXT NOT NULL,
    PRIMARY KEY (folded, person)
) WITHOUT ROWID;
CREATE TABLE document_person (
    document INTEGER NOT NULL REFERENCES document (number), role TEXT NOT NULL,
    position INTEGER NOT NULL, person INTEGER NOT NULL REFERENCES person (id),
    printed TEXT NOT NULL, PRIMARY KEY (document, role, position)
) WITHOUT ROWID;
CREATE INDEX document_person_person ON document_person (person, role, document);

CREATE TABLE paragraph (
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document (number),
    number INTEGER NOT NULL, role TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (document, number)
);
-- best: among the few of its document that a quotation without a topic is drawn from.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document (number),
    paragraph INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    score REAL NOT NULL, low_confidence INTEGER NOT NULL, best INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX passage_best ON passage (document) WHERE best;
CREATE INDEX passage_document ON passage (document);
CREATE VIRTUAL TABLE paragraph_words USING fts5 (
    text, content='paragraph', content_rowid='id',
    tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE passage_words USING fts5 (
    text, content='passage', content_rowid='id',
    tokenize="porter unicode61 remove_diacritics 2"
);
-- What autocomplete matches: title, people, date and id in one line a document.
CREATE VIRTUAL TABLE label_words USING fts5 (
    label, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
);

-- Works known from a list, not held: shown under that label, never as the answer.
CREATE TABLE reference (
    id INTEGER PRIMARY KEY, list INTEGER NOT NULL REFERENCES document (number),
    position INTEGER NOT NULL, words TEXT NOT NULL, title TEXT, author TEXT, signed_as TEXT,
    genre TEXT, disputed INTEGER NOT NULL, held INTEGER REFERENCES document (number),
    {_date_columns("written")}
);
CREATE INDEX reference_written ON reference (written_earliest, written_latest)
    WHERE written_edtf IS NOT NULL;

-- From the ledger: earlier bodies, names that changed, documents that left.
CREATE TABLE edition (
    document INTEGER NOT NULL, hash TEXT NOT NULL, paragraphs TEXT NOT NULL,
    PRIMARY KEY (document, hash)
) WITHOUT ROWID;
CREATE TABLE alias (id TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE departed (number INTEGER PRIMARY KEY, id TEXT NOT NULL, status TEXT NOT NULL,
    why TEXT NOT NULL);
"""

FILL_INDEXES: Final = """
INSERT INTO paragraph_words (paragraph_words) VALUES ('rebuild');
INSERT INTO passage_words (passage_words) VALUES ('rebuild');
INSERT INTO paragraph_words (paragraph_words) VALUES ('optimize');
INSERT INTO passage_words (passage_words) VALUES ('optimize');
INSERT INTO label_words (label_words) VALUES ('optimize');
ANALYZE;
"""


def create(connection: sqlite3.Connection) -> None:
    """Lay the empty tables into a new file."""
    connection.executescript(SCHEMA)
    connection.execute("INSERT INTO about VALUES ('format', ?)", (str(FORMAT),))
