"""What a curator says, put in place of what the page says; the page's word stays visible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from archivebot.archive.dates import HistoricalDate
from archivebot.archive.document import (
    Document,
    Evidence,
    How,
    Kind,
    Licence,
    Name,
    Paragraph,
    Rejected,
    Warn,
)
from archivebot.archive.doubles import withdrawn
from archivebot.archive.passages import passages_of
from archivebot.archive.people import People
from archivebot.archive.sidecar.reading import NAMES, Said, Sidecar

OTHERWISE: Final = "the curator says otherwise"
"""Why a page's own value lost: the ledger knows a corrected document by it."""

_SETTLED: Final = {
    "conflicting_dates": ("date_written", "date_published"),
    "dateline_without_year": ("date_written",),
    "conflicting_recipients": ("recipients",),
    "conflicting_licences": ("licence",),
}
"""Warnings that a curator's word on one of these fields answers."""


def amend(documents: Sequence[Document], sidecar: Sidecar, people: People) -> list[Document]:
    """The documents of one file as their curator corrects them.

    A withdrawn one keeps its file, part and reason, and nothing of the page.
    """
    amended = [_amended(d, sidecar, people) for d in documents]
    warnings = list(sidecar.warnings)
    held = {d.part for d in documents}
    for part in sorted(sidecar.parts.keys() - held):
        words = f"{sidecar.name}: the file has no part {part}; its parts are {sorted(held)}."
        warnings.append(Warn("sidecar_no_such_part", words[:400]))
    if amended and warnings:
        amended[0] = replace(amended[0], warnings=(*amended[0].warnings, *warnings))
    return amended


def _amended(document: Document, sidecar: Sidecar, people: People) -> Document:
    if document.withdrawn:
        return document
    said = sidecar.of(document.part)
    if reason := said.get("withdrawn", Said("")).value:
        return withdrawn(document, reason)
    for key, one in said.items():
        if key == "drop":
            document = _dropped(document, one, sidecar.name)
        elif key == "withdrawn":  # expressly not: no copy of it is served against a curator's word
            found = Evidence(How.CURATOR, one.words, "sidecar", one.line, 1.0, sidecar.name)
            document = replace(document, evidence={**document.evidence, key: found})
        else:
            document = _corrected(document, key, one, sidecar.name, people)
    if document.kind is Kind.NOT_A_DOCUMENT:
        document = replace(document, paragraphs=(), notes=(), references=())
    return replace(document, passages=passages_of(document)) if said else document


def _corrected(document: Document, key: str, said: Said, sidecar: str, people: People) -> Document:
    value: Any = _names(said.value, people) if key in NAMES else said.value
    change: dict[str, Any] = {key: value}
    before = getattr(document, key)
    evidence = Evidence(How.CURATOR, said.words, "sidecar", said.line, 1.0, sidecar)
    lost = document.evidence.get(key)
    rejected = document.rejected
    if lost is not None and lost.how is not How.CURATOR and before:
        agrees = shown(before) == shown(value)
        why = "agrees; the curator goes before the page" if agrees else OTHERWISE
        rejected = (*rejected, Rejected(key, shown(before), lost, why))
    settled = {code for code, fields in _SETTLED.items() if key in fields}
    return replace(
        document,
        evidence={**document.evidence, key: evidence},
        rejected=rejected,
        warnings=tuple(w for w in document.warnings if w.code not in settled),
        **change,
    )


def _names(printed: Iterable[str], people: People) -> tuple[Name, ...]:
    return tuple(Name(people.canonical(name) or name, name) for name in printed)


def shown(value: Any) -> str:
    """A field's value as one line, for the list of those that lost."""
    match value:
        case HistoricalDate():
            return value.edtf
        case Licence():
            return value.id
        case tuple():
            return ", ".join(v.canonical if isinstance(v, Name) else str(v.text) for v in value)
        case None:
            return ""
        case _:
            return str(value)


def _dropped(document: Document, said: Said, sidecar: str) -> Document:
    """The body without the paragraphs that a curator says are none of the author's."""
    out: set[int] = set()
    lost: list[Warn] = []
    for wanted in said.value:
        found = _meant(document.paragraphs, wanted)
        if len(found) == 1:
            out.add(found[0])
            continue
        many = "no paragraph is" if not found else f"{len(found)} paragraphs are"
        words = f"{sidecar}: {many} meant by {str(wanted)[:80]!r}; nothing was dropped for it."
        lost.append(Warn("sidecar_no_such_paragraph", words, said.line))
    kept = [p for p in document.paragraphs if p.number not in out]
    return replace(
        document,
        paragraphs=tuple(replace(p, number=n) for n, p in enumerate(kept, 1)),
        warnings=(*document.warnings, *lost),
    )


def _meant(paragraphs: Iterable[Paragraph], wanted: int | str) -> list[int]:
    if isinstance(wanted, int):
        return [p.number for p in paragraphs if p.number == wanted]
    begins = " ".join(wanted.split())
    return [p.number for p in paragraphs if " ".join(p.text.split()).startswith(begins)]
