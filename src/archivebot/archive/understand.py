"""A file → its documents: readers, layouts, rules and passages, one after the other."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

from archivebot.archive.dates import HistoricalDate
from archivebot.archive.describe import describe
from archivebot.archive.document import Document, Evidence, Kind, Name, Rejected, Warn
from archivebot.archive.importing import imported, is_export
from archivebot.archive.passages import passages_of
from archivebot.archive.people import People
from archivebot.archive.readers import Page, read
from archivebot.archive.sidecar import amend, read_sidecar, sidecars_beside
from archivebot.archive.slug import slug_of

__all__ = ("UNDERSTANDING", "name_of", "slug_of", "to_json", "understand", "understand_page")

UNDERSTANDING: Final = 8
"""Raised whenever a rule changes what is understood: a build then reads every file again."""

_log = logging.getLogger(__name__)


def understand(path: Path, *, root: Path, people: People) -> list[Document]:
    """The documents of one file below ``root``, as its sidecar, if any, corrects them.

    Never raises for what a file holds: one that can't be understood gives a single
    document of kind ``not_a_document`` whose warnings say why.
    """
    name = name_of(path, root)
    if is_export(path):
        documents = imported(path, name, collection_of(name))
    else:
        documents = [
            replace(understand_page(page, people), part=part, collection=collection_of(name))
            for part, page in enumerate(read(path, name=name))
        ]
    documents = documents or [_nothing(name, Warn("empty", "The file holds no text."))]
    for sidecar, data in sidecars_beside(path, name):
        documents = amend(documents, read_sidecar(data, sidecar), people)
    return documents


def understand_page(page: Page, people: People) -> Document:
    """One page described, its passages found. Never raises; a defect becomes a warning."""
    if page.held and not any(not line.blank for line in page.lines):
        warnings = page.warnings or (Warn("empty", "The file holds no text."),)
        return Document(file=page.name, kind=Kind.NOT_A_DOCUMENT, warnings=warnings)
    try:
        document = describe(page, people)
        return replace(document, passages=passages_of(document))
    except Exception as error:  # a page that breaks a rule must not stop the other ten thousand
        _log.exception("a rule failed on a page", extra={"file": page.name})
        words = f"A rule failed on this page ({type(error).__name__}); nothing was taken from it."
        return _nothing(page.name, *page.warnings, Warn("rule_failed", words))


def collection_of(name: str) -> str:
    """The top folder of a file's name; "" for a file directly below the root."""
    parts = PurePosixPath(name).parts
    return parts[0] if len(parts) > 1 else ""


def name_of(path: Path, root: Path) -> str:
    """The file's path below ``root``, as text whatever its bytes: a name may be no UTF-8."""
    try:
        name = path.relative_to(root).as_posix()
    except ValueError:
        name = path.name
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _nothing(name: str, *warnings: Warn) -> Document:
    return Document(
        file=name, collection=collection_of(name), kind=Kind.NOT_A_DOCUMENT, warnings=warnings
    )


def to_json(document: Document) -> dict[str, Any]:
    """What ``inspect --json`` prints of a document: one object, dates as EDTF or null."""
    return {
        "file": document.file,
        "id": slug_of(document),
        "title": document.title,
        "authors": _people(document.authors),
        "recipients": _people(document.recipients),
        "kind": document.kind.value,
        **({} if document.held else {"held": False}),
        "date_written": _edtf(document.date_written),
        "date_published": _edtf(document.date_published),
        "language": document.language,
        "place": document.place,
        "source": document.source,
        "container": document.container,
        "url": document.url,
        "translators": _people(document.translators),
        "transcribers": _people(document.transcribers),
        "licence": document.licence.id if document.licence else None,
        "body": document.body,
        "notes": [{"text": n.text, "whose": n.whose, "line": n.line} for n in document.notes],
        "passages": [
            {"text": p.text, "start": p.start, "end": p.end, "score": p.score}
            for p in document.passages
        ],
        "evidence": {
            **{field: _evidence(found) for field, found in document.evidence.items()},
            "rejected": [_rejected(loser) for loser in document.rejected],
        },
        "warnings": [{"code": w.code, "words": w.words, "line": w.line} for w in document.warnings],
    }


def _people(names: tuple[Name, ...]) -> list[str]:
    return [name.canonical for name in names]


def _edtf(date: HistoricalDate | None) -> str | None:
    return date.edtf if date is not None else None


def _evidence(found: Evidence) -> dict[str, Any]:
    return {
        "how": found.how.value,
        "words": found.words,
        "rule": found.rule,
        "line": found.line,
        "confidence": found.confidence,
        "why": found.why,
    }


def _rejected(loser: Rejected) -> dict[str, Any]:
    return {
        "field": loser.field,
        "value": loser.value,
        **_evidence(loser.evidence),
        "why": loser.why,
    }
