"""Answers as JSON: stable names, dates as EDTF, people as lists of names.

The names are those of ``inspect --json`` wherever the thing is the same.
"""

from __future__ import annotations

from typing import Any

from archivebot.archive.answers import (
    ByPerson,
    Choose,
    DateUnclear,
    Departed,
    Entry,
    Held,
    Hits,
    Holdings,
    Known,
    Near,
    NothingFound,
    NothingToQuote,
    OnDate,
    OnThisDay,
    Opened,
    Quoted,
    WhichPerson,
)
from archivebot.archive.citation import chicago_note
from archivebot.archive.dates import Ambiguous, HistoricalDate, NoSuchDay
from archivebot.archive.document import PARAGRAPH_BREAK

Answer = (
    OnDate | DateUnclear | Opened | Choose | Departed | NothingFound | ByPerson | WhichPerson
    | Quoted | NothingToQuote | OnThisDay | Hits | Holdings
)  # fmt: skip
Json = dict[str, Any]


def to_json(answer: Answer) -> Json:
    """One JSON object of an answer; ``answer`` names which it is."""
    match answer:
        case OnDate():
            return _on_date(answer)
        case DateUnclear():
            return _unclear(answer)
        case OnThisDay():
            return _on_this_day(answer)
        case Opened(held=held, paragraph=paragraph, earlier=earlier, later=later):
            return {
                "answer": "document",
                "document": held_json(held),
                "paragraph": paragraph,
                "earlier": _entry(earlier) if earlier else None,
                "later": _entry(later) if later else None,
            }
        case Quoted():
            return _quoted(answer)
        case NothingToQuote(without):
            return {"answer": "nothing_to_quote", "without": list(without)}
        case ByPerson():
            return _person(answer)
        case Hits():
            return _hits(answer)
        case Holdings():
            return _holdings(answer)
        case _:
            return _other(answer)


def _other(answer: Choose | Departed | NothingFound | WhichPerson) -> Json:
    match answer:
        case Choose(asked, entries):
            return {"answer": "choose", "asked": asked, "documents": _entries(entries)}
        case WhichPerson(asked, people):
            names = [p.name for p in people]
            return {"answer": "which_person", "asked": asked, "people": names}
        case Departed(id_, status, why):
            return {"answer": "departed", "id": id_, "status": status, "why": why or None}
        case NothingFound(asked, near):
            return {"answer": "nothing_found", "asked": asked, "near": list(near)}


def _edtf(date: HistoricalDate | None) -> str | None:
    return date.edtf if date is not None else None


def _entry(entry: Entry) -> Json:
    return {
        "id": entry.id,
        "collection": entry.collection,
        "file": entry.file,
        "title": entry.title,
        "authors": list(entry.authors),
        "recipients": list(entry.recipients),
        "kind": entry.kind.value,
        "date_written": _edtf(entry.written),
        "date_published": _edtf(entry.published),
        "words": entry.word_count,
    }


def _entries(entries: tuple[Entry, ...]) -> list[Json]:
    return [_entry(e) for e in entries]


def about_json(held: Held) -> Json:
    """Everything a reply must say of where a text comes from, without the text."""
    credit = held.credit
    return {
        **_entry(held.entry),
        "language": held.language,
        "place": held.place,
        "source": credit.source,
        "container": credit.container,
        "url": credit.url,
        "translators": list(credit.translators),
        "transcribers": list(credit.transcribers),
        "licence": credit.licence.id if credit.licence else None,
        "licence_inferred": credit.licence.inferred if credit.licence else None,
        "edition": held.entry.edition,
    }


def held_json(held: Held) -> Json:
    """A document with its text."""
    return {
        **about_json(held),
        "citation": chicago_note(held),
        "body": PARAGRAPH_BREAK.join(p.text for p in held.paragraphs),
        "paragraphs": [
            {"number": p.number, "role": p.role.value, "text": p.text} for p in held.paragraphs
        ],
        "notes": [{"text": n.text, "whose": n.whose} for n in held.notes],
        "references": [_known(k) for k in held.references],
        "warnings": [{"code": w.code, "words": w.words} for w in held.warnings],
    }


def _known(known: Known) -> Json:
    return {
        "title": known.title,
        "author": known.author,
        "signed_as": known.signed_as,
        "genre": known.genre,
        "date_written": _edtf(known.written),
        "disputed": known.disputed,
        "held": known.held is not None,
        "list": known.list_title,
        "words": known.words,
    }


def _near(near: Near | None) -> Json | None:
    if near is None:
        return None
    return {"date": near.date.edtf, "days": near.days, "documents": _entries(near.entries)}


def _on_date(answer: OnDate) -> Json:
    return {
        "answer": "on_date",
        "asked": answer.asked.date.edtf,
        "author": answer.author,
        "recipient": answer.recipient,
        "dated": _entries(answer.dated),
        "possible": _entries(answer.possible),
        "published": _entries(answer.published),
        "known": [_known(k) for k in answer.known],
        "before": _near(answer.before),
        "after": _near(answer.after),
        "more": answer.more,
    }


def _unclear(answer: DateUnclear) -> Json:
    trouble = answer.trouble
    readings: list[str] = []
    if isinstance(trouble, Ambiguous):
        why, readings = "ambiguous", [r.edtf for r in trouble.readings]
    elif isinstance(trouble, NoSuchDay):
        why = "no_such_day"
    else:
        why = "not_understood"
    return {
        "answer": "date_unclear",
        "asked": trouble.text,
        "option": answer.option,
        "why": why,
        "readings": readings,
    }


def _on_this_day(answer: OnThisDay) -> Json:
    following = answer.next_day
    return {
        "answer": "on_this_day",
        "day": f"{answer.month:02}-{answer.day:02}",
        "year": answer.year,
        "documents": _entries(answer.entries),
        "next_day": f"{following[0]:02}-{following[1]:02}" if following else None,
        "next_documents": _entries(answer.next_entries),
    }


def _quoted(answer: Quoted) -> Json:
    return {
        "answer": "quotation",
        "text": answer.text,
        "paragraph": answer.paragraph,
        "start": answer.start,
        "end": answer.end,
        "low_confidence": answer.low_confidence,
        "of": answer.of,
        "citation": chicago_note(answer.held, answer.paragraph),
        "document": about_json(answer.held),
    }


def _person(answer: ByPerson) -> Json:
    return {
        "answer": "person",
        "name": answer.person.name,
        "born": answer.person.born,
        "died": answer.person.died,
        "spellings": list(answer.spellings),
        "kinds": {kind.value: n for kind, n in answer.kinds},
        "first": _edtf(answer.first),
        "last": _edtf(answer.last),
        "received": answer.received,
        "translated": answer.translated,
        "known": answer.known,
        "documents": _entries(answer.written),
        "more": answer.more,
    }


def _hits(answer: Hits) -> Json:
    return {
        "answer": "hits",
        "asked": answer.asked,
        "total": answer.total,
        "hits": [
            {
                "document": _entry(h.held.entry),
                "paragraph": h.paragraph,
                "text": h.text,
                "marked": [list(span) for span in h.marked],
            }
            for h in answer.hits
        ],
    }


def _holdings(answer: Holdings) -> Json:
    return {
        "answer": "holdings",
        "collections": [
            {"name": c.name, "title": c.title, "documents": c.documents} for c in answer.collections
        ],
        "kinds": {kind.value: n for kind, n in answer.kinds},
        "licences": [
            {"licence": one.id, "inferred": one.inferred, "documents": one.documents}
            for one in answer.licences
        ],
        "sources": [{"source": source, "documents": n} for source, n in answer.sources],
        "passages": answer.passages,
        "people": answer.people,
        "known": answer.known,
        "first": _edtf(answer.first),
        "last": _edtf(answer.last),
        "built": answer.built,
    }
