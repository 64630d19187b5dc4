"""One text from two sites: found by its body, joined into one document, or pointed out.

Linear in the words of the archive: every document is looked up by what it is made of, and
compared with at most :data:`MOST_COMPARED` others.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from archivebot.archive.document import Document, How, Kind, Rejected, Warn
from archivebot.archive.licences import LicenceClass, licence_class

FEWEST_WORDS: Final = 20
"""Below this, two telegrams may well be two: only with the same author and day are they one."""

NEARLY: Final = 0.97
"""Shingles in common, of all shingles (Jaccard), from which two texts are pointed out."""

SHINGLE: Final = 5
"""Words of a shingle."""

MOST_COMPARED: Final = 8
"""Documents that share a sign and are compared with a new one, at most."""

_QUOTES: Final = re.compile("[\"'`´“”„‟‘’‚‛«»‹›″′]+")
_DASHES: Final = re.compile(r"\s*[-\u2010-\u2015\u2212]+\s*")
_OTHER_ORDER: Final = 0x5BD1E995
"""Reorders hashes, so that a third shingle becomes the sign of a text."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The documents, each text once; and what an archivist should know of the others."""

    documents: list[Document]
    doubles: dict[tuple[str, int], tuple[Document, ...]] = field(default_factory=dict)
    """By file and part of a document that is kept: the ones that are the same text."""
    warnings: tuple[tuple[str, Warn], ...] = ()
    """(file, warning) of what is no reader's business: texts held in two collections."""


def joined(
    documents: Sequence[Document],
    taken_back: Mapping[str, tuple[tuple[str, int], str]] = MappingProxyType({}),
) -> Joined:
    """Each text once in each collection.

    Collections are not joined: a server that shows one of them would lose the text. The
    copy that a curator corrected, or that says more of itself, is kept.  A text that is
    withdrawn in one file is withdrawn in all; ``taken_back`` is what the ledger knows of it.
    """
    documents = _without_copies(documents, taken_back)
    groups: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if document.kind is not Kind.NOT_A_DOCUMENT and document.paragraphs:
            groups[_key(document)].append(document)
    kept: dict[tuple[str, int], Document] = {_place(d): d for d in documents}
    doubles: dict[tuple[str, int], tuple[Document, ...]] = {}
    warnings: list[tuple[str, Warn]] = []
    for group in (g for g in groups.values() if len(g) > 1):
        by_collection: dict[str, list[Document]] = defaultdict(list)
        for document in group:
            by_collection[document.collection].append(document)
        for copies in by_collection.values():
            best, *others = sorted(copies, key=_worth)
            if others:
                kept[_place(best)] = _one_of(best, others)
                doubles[_place(best)] = tuple(others)
                for other in others:
                    del kept[_place(other)]
        warnings += _elsewhere([min(copies, key=_worth) for copies in by_collection.values()])
    _point_out(kept, warnings)
    return Joined(list(kept.values()), doubles, tuple(warnings))


def withdrawn(document: Document, reason: str) -> Document:
    """What is left of a text that was taken back: none of its words, nor anybody's about it."""
    return Document(
        file=document.file,
        part=document.part,
        collection=document.collection,
        kind=Kind.NOT_A_DOCUMENT,
        withdrawn=reason,
        withdrawn_text=_sign(document),
        warnings=(Warn("withdrawn", f"Withdrawn: {reason}"),),
    )


def _without_copies(
    documents: Sequence[Document], taken_back: Mapping[str, tuple[tuple[str, int], str]]
) -> list[Document]:
    """The documents; what is the same text as a withdrawn one is withdrawn with it.

    Also where only the ledger remembers: a page that was moved away from its sidecar.  A
    curator who wants it back says so: ``withdrawn = ""``.
    """
    reasons = {d.withdrawn_text: d.withdrawn for d in documents if d.withdrawn_text}
    served = {_place(d) for d in documents if not d.withdrawn}
    before = {e: why for e, (place, why) in taken_back.items() if place not in served}
    if not reasons and not before:
        return list(documents)

    def reason(document: Document) -> str:
        sign = _sign(document)
        if document.withdrawn or not sign or "withdrawn" in document.evidence:
            return ""
        return reasons.get(sign) or before.get(document.edition) or ""

    return [withdrawn(d, why) if (why := reason(d)) else d for d in documents]


def _sign(document: Document) -> str:
    """A hash of the text; "" for one so short that another may well have its words."""
    body = folded_body(document)
    if body.count(" ") + 1 < FEWEST_WORDS:
        return ""
    return hashlib.sha256(body.encode()).hexdigest()


def folded_body(document: Document) -> str:
    """The body as two sites agree on it: case, spaces, quotes and dashes folded."""
    text = unicodedata.normalize("NFC", document.body).casefold()
    text = _DASHES.sub("-", _QUOTES.sub("'", text))
    return " ".join(text.split())


def _key(document: Document) -> str:
    body = folded_body(document)
    if body.count(" ") + 1 >= FEWEST_WORDS:
        return body
    author = "/".join(name.canonical for name in document.authors)
    written = document.date_written.edtf if document.date_written else document.file
    return f"{author}\n{written}\n{body}"


def _place(document: Document) -> tuple[str, int]:
    return document.file, document.part


def _worth(document: Document) -> tuple[object, ...]:
    """Smallest is best: corrected, then the fields it knows, then the name of its file."""
    curated = any(e.how is How.CURATOR for e in document.evidence.values())
    said = (
        document.date_written, document.authors, document.title, document.recipients,
        document.licence, document.source, document.date_published, document.translators,
    )  # fmt: skip
    return not curated, -sum(bool(one) for one in said), *_place(document)


def _one_of(best: Document, others: Iterable[Document]) -> Document:
    """The copy that is kept, which names the others; the strictest licence of all is its own."""
    for other in others:
        source = other.source or other.url
        said = f" (source: {source})" if source else ""
        words = f"The same text stands in {other.file}{said}; it is one document here."
        warnings = [Warn("duplicate_of", words[:400])]
        if _reserved(other) and not _reserved(best) and other.licence is not None:
            words = f"{other.file} reserves the rights to this text; the stricter is kept."
            warnings.append(Warn("conflicting_licences", words))
            best = _with_licence_of(best, other)
        best = replace(best, warnings=(*best.warnings, *warnings))
    return best


def _reserved(document: Document) -> bool:
    licence = document.licence
    return licence is not None and licence_class(licence.id) is LicenceClass.RESERVED


def _with_licence_of(best: Document, other: Document) -> Document:
    evidence = dict(best.evidence)
    lost = evidence.pop("licence", None)
    rejected = best.rejected
    if lost is not None and best.licence is not None:
        why = "the stricter statement goes before it"
        rejected = (*rejected, Rejected("licence", best.licence.id, lost, why))
    if (found := other.evidence.get("licence")) is not None:
        evidence["licence"] = replace(found, why=f"in {other.file}")
    return replace(best, licence=other.licence, evidence=evidence, rejected=rejected)


def _elsewhere(copies: Sequence[Document]) -> list[tuple[str, Warn]]:
    first, *others = copies
    return [
        (d.file, Warn("duplicate_of", f"{first.file} is the same text, in another collection."))
        for d in others
    ]


# --- nearly the same --------------------------------------------------------------------------


def _point_out(kept: dict[tuple[str, int], Document], warnings: list[tuple[str, Warn]]) -> None:
    """Warn of pairs that share nearly all their shingles; the documents stay two."""
    by_sign: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for place, document in list(kept.items()):
        shingles = _shingles(document)
        if not shingles:
            continue
        signs = sorted({min(shingles), max(shingles), min(s ^ _OTHER_ORDER for s in shingles)})
        met = dict.fromkeys(p for sign in signs for p in by_sign[sign][:MOST_COMPARED])
        for other in list(met)[:MOST_COMPARED]:
            shared = _in_common(shingles, _shingles(kept[other]))
            if shared == 1.0 and kept[other].collection != document.collection:
                continue  # the same text: told already
            if shared >= NEARLY:
                _warn_both(kept, warnings, (place, other), shared)
                break
        for sign in signs:
            if len(by_sign[sign]) < MOST_COMPARED:
                by_sign[sign].append(place)


def _shingles(document: Document) -> set[int]:
    """Hashes of every run of five words; none for a text too short to say anything by them."""
    if document.kind is Kind.NOT_A_DOCUMENT:
        return set()
    words = folded_body(document).encode().split()
    if len(words) < FEWEST_WORDS:
        return set()
    return {
        zlib.crc32(b" ".join(words[at : at + SHINGLE])) for at in range(len(words) - SHINGLE + 1)
    }


def _in_common(one: set[int], other: set[int]) -> float:
    return len(one & other) / (len(one | other) or 1)


def _warn_both(
    kept: dict[tuple[str, int], Document],
    warnings: list[tuple[str, Warn]],
    pair: tuple[tuple[str, int], tuple[str, int]],
    shared: float,
) -> None:
    same_collection = kept[pair[0]].collection == kept[pair[1]].collection
    for place, other in (pair, pair[::-1]):
        percent = int(shared * 100)
        words = f"{percent} % of it stands word for word in {other[0]}: are they one text?"
        warn = Warn("near_duplicate", words)
        if same_collection:
            kept[place] = replace(kept[place], warnings=(*kept[place].warnings, warn))
        else:
            warnings.append((place[0], warn))
