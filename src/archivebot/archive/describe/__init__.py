"""Sheet → document: small rules, one module a question, each with its evidence."""

from __future__ import annotations

from typing import Any

from archivebot.archive.describe.body import paragraphs_of
from archivebot.archive.describe.kind import kind_of
from archivebot.archive.describe.language import language_of
from archivebot.archive.describe.licence import licence_of
from archivebot.archive.describe.notes import notes_of
from archivebot.archive.describe.references import references_of
from archivebot.archive.describe.settle import Settled
from archivebot.archive.describe.source import container_of, place_of, source_of, url_of
from archivebot.archive.describe.title import title_of
from archivebot.archive.describe.to_whom import recipients_of
from archivebot.archive.describe.when import published_of, written_of
from archivebot.archive.describe.who import authors_of, helpers_of
from archivebot.archive.document import Document, Evidence, Kind, Paragraph, Rejected, Role, Warn
from archivebot.archive.layouts import dissect
from archivebot.archive.people import People
from archivebot.archive.readers.page import Page

__all__ = ("describe",)


def describe(page: Page, people: People) -> Document:
    """What the page says of its document. Fields that it does not support stay empty."""
    sheet = dissect(page)
    paragraphs = paragraphs_of(sheet)
    title = title_of(sheet)
    kind = kind_of(sheet, paragraphs, title.value)
    what = kind.value or Kind.OTHER
    written = written_of(sheet, paragraphs, title.value, what)
    settled: list[Settled[Any]] = [
        title,
        kind,
        authors := authors_of(sheet, paragraphs, title.value, people),
        recipients := recipients_of(sheet, paragraphs, title.value, authors.value or (), people),
        written,
        published := published_of(sheet, written.value),
        language := language_of(sheet, paragraphs),
        place := place_of(sheet, paragraphs),
        source := source_of(sheet),
        container := container_of(sheet),
        url := url_of(sheet),
        translators := helpers_of(sheet, "translated", "translators", people),
        transcribers := helpers_of(sheet, "transcribed", "transcribers", people),
        licence := licence_of(sheet),
    ]
    evidence, rejected, warnings = _gather(settled)
    warnings += _enclosed(paragraphs)
    if what is Kind.NOT_A_DOCUMENT:
        return _no_document(page, kind)
    return Document(
        file=page.name,
        held=page.held,
        kind=what,
        title=title.value,
        authors=authors.value or (),
        recipients=recipients.value or (),
        date_written=written.value,
        date_published=published.value,
        language=language.value,
        place=place.value,
        source=source.value,
        container=container.value,
        url=url.value,
        translators=translators.value or (),
        transcribers=transcribers.value or (),
        licence=licence.value,
        paragraphs=paragraphs,
        notes=notes_of(sheet),
        references=references_of(sheet, people),
        evidence=evidence,
        rejected=rejected,
        warnings=(*page.warnings, *sheet.warnings, *warnings),
    )


def _enclosed(paragraphs: tuple[Paragraph, ...]) -> tuple[Warn, ...]:
    """Only where what stands below it is kept from being quoted: an edition may know better."""
    greetings = [n for n, p in enumerate(paragraphs) if p.role is Role.SALUTATION][1:2]
    words = "A second salutation: a letter may be enclosed. Nothing below it is quoted."
    return tuple(
        Warn("enclosed_letter", words, paragraphs[n].line)
        for n in greetings
        if not any(p.role is Role.TEXT for p in paragraphs[n + 1 :])
    )


def _no_document(page: Page, kind: Settled[Kind]) -> Document:
    """A parked domain or an error page: nothing of it is taken, and the curator is told."""
    evidence = {"kind": kind.evidence} if kind.evidence is not None else {}
    words = evidence["kind"].words if evidence else ""
    said = f"This is no document: it says “{words}”." if words else "The page holds no text."
    warn = Warn("not_a_document", said, evidence["kind"].line if evidence else None)
    return Document(
        file=page.name,
        kind=Kind.NOT_A_DOCUMENT,
        evidence=evidence,
        warnings=(*page.warnings, warn),
    )


def _gather(
    settled: list[Settled[Any]],
) -> tuple[dict[str, Evidence], tuple[Rejected, ...], tuple[Warn, ...]]:
    evidence = {one.field: one.evidence for one in settled if one.evidence is not None}
    rejected = tuple(loser for one in settled for loser in one.rejected)
    warnings = tuple(dict.fromkeys(warn for one in settled for warn in one.warnings))
    return evidence, rejected, warnings
