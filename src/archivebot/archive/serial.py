"""Documents as JSON and back, losing nothing: the build's memory of what it understood."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from archivebot.archive.dates import Certainty, HistoricalDate, Precision
from archivebot.archive.document import (
    Document,
    Evidence,
    How,
    Kind,
    Licence,
    Name,
    Note,
    Paragraph,
    Passage,
    Reference,
    Rejected,
    Role,
    Warn,
)


def dump_documents(documents: list[Document]) -> str:
    """All documents of one file as one JSON text."""
    return json.dumps([asdict(d) for d in documents], ensure_ascii=False)


def load_documents(text: str) -> list[Document]:
    """The documents that :func:`dump_documents` wrote."""
    return [document_from(d) for d in json.loads(text)]


def dump_paragraphs(paragraphs: tuple[Paragraph, ...]) -> str:
    """The paragraphs of one body as JSON."""
    return json.dumps([asdict(p) for p in paragraphs], ensure_ascii=False)


def load_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs that :func:`dump_paragraphs` wrote."""
    return tuple(_paragraph(p) for p in json.loads(text))


def date_from(d: dict[str, Any] | None) -> HistoricalDate | None:
    """A date from its own fields, unparsed: what was understood stays understood."""
    if d is None:
        return None
    return HistoricalDate(
        **{
            **d,
            "precision": Precision(d["precision"]),
            "certainty": Certainty(d["certainty"]),
            "one_of": bool(d["one_of"]),
        }
    )


def _paragraph(d: dict[str, Any]) -> Paragraph:
    return Paragraph(**{**d, "role": Role(d["role"])})


def _evidence(d: dict[str, Any]) -> Evidence:
    return Evidence(**{**d, "how": How(d["how"])})


def _names(items: list[dict[str, Any]]) -> tuple[Name, ...]:
    return tuple(Name(**n) for n in items)


def document_from(d: dict[str, Any]) -> Document:
    """A document from its own fields. Raises KeyError, TypeError, ValueError for others."""
    return Document(
        **{
            **d,
            "kind": Kind(d["kind"]),
            "authors": _names(d["authors"]),
            "recipients": _names(d["recipients"]),
            "translators": _names(d["translators"]),
            "transcribers": _names(d["transcribers"]),
            "date_written": date_from(d["date_written"]),
            "date_published": date_from(d["date_published"]),
            "licence": Licence(**d["licence"]) if d["licence"] else None,
            "paragraphs": tuple(_paragraph(p) for p in d["paragraphs"]),
            "notes": tuple(Note(**n) for n in d["notes"]),
            "references": tuple(
                Reference(**{**r, "written": date_from(r["written"])}) for r in d["references"]
            ),
            "passages": tuple(Passage(**p) for p in d["passages"]),
            "evidence": {k: _evidence(v) for k, v in d["evidence"].items()},
            "rejected": tuple(
                Rejected(**{**r, "evidence": _evidence(r["evidence"])}) for r in d["rejected"]
            ),
            "warnings": tuple(Warn(**w) for w in d["warnings"]),
        }
    )
