"""Readable ids: ``serge-1936-08-13-letter-to-andres-nin``."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Final

from archivebot.archive.dates import HistoricalDate, Precision, from_day_number
from archivebot.archive.document import Document
from archivebot.archive.people import surname

MOST: Final = 64
"""ASCII characters of an id, at most."""

_ONE_LETTER: Final = str.maketrans(
    "абвгґдеёєзиійїклмнопрстуўфыэøłđðı", "abvggdeeeziiiiklmnoprstuufyeolddi", "ъь’'"
)
_MORE_LETTERS: Final = str.maketrans(
    {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
    | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


def slug_of(document: Document) -> str:
    """Surname of the first author, date of writing, title; else the file's own name.

    Not unique by itself: the ledger of ids settles doubles.
    """
    stem = ascii_words(PurePosixPath(document.file).stem)
    title = ascii_words(document.title or "")
    if not title:
        return _cut(stem) or "document"
    author = ascii_words(surname(document.authors[0].canonical)) if document.authors else ""
    date = _date(document.date_written)
    return _cut("-".join(piece for piece in (author, date, title) if piece)) or "document"


def ascii_words(text: str) -> str:
    """A text as lower-case ASCII words joined by hyphens; Cyrillic is transliterated."""
    low = text.casefold().translate(_ONE_LETTER).translate(_MORE_LETTERS)
    bare = unicodedata.normalize("NFKD", low).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def _date(date: HistoricalDate | None) -> str:
    if date is None or date.earliest is None:
        return ""
    first = from_day_number(date.earliest)
    if date.precision in {Precision.DAY, Precision.DAY_SPAN}:
        return first.isoformat()
    if date.precision is Precision.MONTH:
        return first.isoformat()[:7]
    return first.isoformat()[:4]


def _cut(text: str) -> str:
    if len(text) <= MOST:
        return text
    cut = text[: MOST + 1].rsplit("-", 1)[0]
    return cut[:MOST].strip("-") if len(cut) > MOST // 2 else text[:MOST].strip("-")
