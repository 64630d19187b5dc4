"""Who wrote it, who translated it, who typed it: three different people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archivebot.archive.describe.correspondents import correspondents
from archivebot.archive.describe.names import Resolved, plain_name, resolve, upright
from archivebot.archive.describe.settle import Candidate, Settled, evidence, settle
from archivebot.archive.document import Name, Paragraph, Role, Warn
from archivebot.archive.folding import fold
from archivebot.archive.layouts.shapes import is_name, split_names, tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.people import People, is_initials, surname

PRECEDENCE = ("author label", "byline", "page header", "signature", "title", "collected works",
              "meta author")  # fmt: skip

_BY = re.compile(r"(?:.*?\s)?(?:by|von|par|por)\s+(?P<names>\S.*)", re.IGNORECASE)
_WORKS_OF = re.compile(
    r"(?:(?:v\.\s*i\.\s*)?(?P<name>[^\W\d_][^,;:()&\d]{1,40}?))(?:['’]s?)?,?\s+"
    r"(?:(?:collected|selected|complete) works|(?P<archive>(?:internet|reference) archive))",
    re.IGNORECASE,
)
_FOR_BY = re.compile(r"\s*(?:for|from|at)\s+by\b", re.IGNORECASE)
_AFTER_NAMES = re.compile(
    r"(?:\s+(?:for|from|in|at|on|of|with|to|as|using|für|pour|para|per|для|voor)\s|\s*[(\[;]|,?\s*\b\d{1,4}\b|,\s*$).*",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE_STOP = re.compile(r"(?<=[^\W\d_]{3})\.(?:\s.*)?$", re.DOTALL)
_NOBODY = re.compile(
    r"anonym(?:ous)?|unknown|unsigned|n/?a|none|various(?: authors)?|\?+", re.IGNORECASE
)

SAID_ONE_BY_ONE = frozenset({"tei", "cmif", "epub"})
"""Formats whose every name is a fact of its own: nothing is left to be split."""

Names = tuple[Name, ...]


def authors_of(
    sheet: Sheet, paragraphs: Sequence[Paragraph], title: str | None, people: People
) -> Settled[Names]:
    """The authors. Nobody where none is printed: a transcriber, or a title, is no author."""
    if sheet.index:
        return Settled("authors")
    printed = [
        *((part, "author label") for part in sheet.labelled("author")),
        *((part, "byline") for part in sheet.zone(Zone.BYLINE)),
        *((part, "page header") for part in sheet.zone(Zone.HEADER)),
    ]
    candidates = [
        candidate
        for part, rule in printed
        if (candidate := _printed_author(part, rule, sheet, people)) is not None
    ]
    if sheet.layout == "stated" and sheet.page.format != "html":
        candidates = _all_stated(candidates)
    candidates += _signatures(paragraphs, sheet, people)
    candidates += _letter_from(title, sheet, paragraphs, people)
    candidates += _of_the_works(paragraphs, sheet, people)
    candidates += _of_the_head(sheet, people)
    return settle("authors", candidates, _order(candidates), same=_same_people)


def _all_stated(candidates: list[Candidate[Names]]) -> list[Candidate[Names]]:
    """A format names each of joint authors apart: together they are one candidate."""
    stated = [c for c in candidates if c.evidence.rule == "author label"]
    if len(stated) < 2:
        return candidates
    names = tuple(dict.fromkeys(name for c in stated for name in c.value))
    words = " / ".join(dict.fromkeys(c.evidence.words for c in stated))
    together = Candidate(
        names,
        replace(stated[0].evidence, words=words),
        ", ".join(name.canonical for name in names),
    )
    return [together, *(c for c in candidates if c not in stated)]


def _of_the_head(sheet: Sheet, people: People) -> list[Candidate[Names]]:
    """The author that an HTML page's head names, unless it is who typed or translated it."""
    helpers = {
        fold(name)
        for part in sheet.labelled("transcribed", "translated", "proofed", "edited")
        for name in names_in(part.text)
    }
    found = []
    for part in sheet.labelled("meta_author"):
        candidate = _printed_author(part, "meta author", sheet, people)
        if candidate is None or any(fold(n.printed) in helpers for n in candidate.value):
            continue
        if all(is_name(n.printed) for n in candidate.value):
            found.append(replace(candidate, evidence=replace(candidate.evidence, confidence=0.6)))
    return found


def _order(candidates: Sequence[Candidate[Names]]) -> tuple[str, ...]:
    """The precedence; joint signers go first where the printed author is one of them."""
    printed = [c for c in candidates if c.evidence.rule not in {"signature", "title"}]
    for signed in (c for c in candidates if c.evidence.rule == "signature"):
        signers = {n.canonical for n in signed.value}
        if len(signers) > 1 and printed and {n.canonical for n in printed[0].value} < signers:
            return ("signature", *(rule for rule in PRECEDENCE if rule != "signature"))
    return PRECEDENCE


def _printed_author(part: Part, rule: str, sheet: Sheet, people: People) -> Candidate[Names] | None:
    text = tidy(part.text).strip(" ,;")
    if not text or _NOBODY.fullmatch(text):
        return None
    text = upright(text)
    pieces = [text] if sheet.page.format in SAID_ONE_BY_ONE else split_names(text)
    if not all(is_name(piece) for piece in pieces):
        pieces = [text]  # a body of people: "LKJS Rīgas komiteja", "The Editors"
    found = [(piece, resolve(piece, sheet, people)) for piece in pieces]
    return _candidate(found, rule, part.words or text, part.line)


def _signatures(
    paragraphs: Sequence[Paragraph], sheet: Sheet, people: People
) -> list[Candidate[Names]]:
    """Names in full under the text, joint signers together. Initials alone name nobody."""
    signed = _first_signatures(paragraphs)
    texts = [t for p in signed for t in split_names(_signed(p.text))]
    names = [
        (text, resolve(text, sheet, people))
        for text in texts
        if not is_initials(text) and " " in text and is_name(plain_name(text))
    ]
    if not names:
        return []
    words = " / ".join(paragraph.text for paragraph in signed)
    return [_candidate(names, "signature", words, signed[0].line, 0.8)]


def _signed(text: str) -> str:
    """The name in a signature; an editor's brackets inside it stay: ``W. R. [Ada Roe]``."""
    bare = text.strip(" .,—–-|")
    return bare.strip("[]") if bare.startswith("[") and bare.count("[") == 1 else bare


def _first_signatures(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The first run of signatures: what is signed below it is another letter."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.role is Role.SIGNATURE:
            found.append(paragraph)
        elif found:
            break
    return found


def _letter_from(
    title: str | None, sheet: Sheet, paragraphs: Sequence[Paragraph], people: People
) -> list[Candidate[Names]]:
    """``Letter from X to Y``, ``X to Y, 3 May 1911``: the only titles that name an author."""
    part = sheet.first(Zone.TITLE)
    found = correspondents(title, sheet, paragraphs)
    if found is None or not found.who or part is None:
        return []
    who = [(found.who, resolve(found.who, sheet, people))]
    return [_candidate(who, "title", part.words or part.text, part.line, 0.8)]


def _of_the_works(
    paragraphs: Sequence[Paragraph], sheet: Sheet, people: People
) -> list[Candidate[Names]]:
    """``Source: Roe, Collected Works``: whose works an edition collects, wrote what is in it."""
    found: list[Candidate[Names]] = []
    signed = {fold(p.text.strip(" .,—–-[]")) for p in paragraphs if p.role is Role.SIGNATURE}
    for part in sheet.labelled("source", "licence", "online"):
        match = _WORKS_OF.match(part.text)
        if match is None or not is_name(name := match["name"].strip()) or "-" in name:
            continue
        if match["archive"] and fold(surname(name)) not in {fold(surname(s)) for s in signed}:
            continue  # an archive named for somebody holds what others wrote, too
        who = [(name, resolve(name, sheet, people))]
        found.append(_candidate(who, "collected works", part.words, part.line, 0.7))
    return found


def _candidate(
    found: Sequence[tuple[str, Resolved]],
    rule: str,
    words: str,
    line: int | None,
    confidence: float = 1.0,
) -> Candidate[Names]:
    names = tuple(dict.fromkeys(Name(resolved.canonical, printed) for printed, resolved in found))
    whys = "; ".join(dict.fromkeys(r.why for _, r in found if r.why))
    supported = [r for _, r in found if r.words]
    why = f"{whys}: {supported[0].words[:160]!r} (line {supported[0].line})" if supported else whys
    return Candidate(
        names,
        evidence(rule, words, line, confidence, why=why),
        ", ".join(name.canonical for name in names),
    )


def _same_people(one: Names, other: Names) -> bool:
    return {n.canonical for n in one} == {n.canonical for n in other}


def helpers_of(sheet: Sheet, label: str, name: str, people: People) -> Settled[Names]:
    """Translators or transcribers, from their labelled lines."""
    found: list[tuple[str, Resolved]] = []
    warnings: list[Warn] = []
    first: Part | None = None
    for part in sheet.labelled(label):
        if _FOR_BY.match(part.text):
            words = "The name of the site that this was made for is missing (“for by”)."
            warnings.append(Warn("site_name_lost", words, part.line))
        whole = sheet.layout == "stated" and is_name(part.text)
        names = [part.text] if whole else names_in(part.text)
        if names and first is None:
            first = part
        found += [(printed, resolve(printed, sheet, people)) for printed in names]
    if first is None:
        return Settled(name, warnings=tuple(warnings))
    winner = _candidate(found, "labelled line", first.words, first.line)
    return Settled(name, winner.value, winner.evidence, warnings=tuple(warnings))


def names_in(value: str) -> list[str]:
    """The names in a label's value: ``for marxists.org by NAME``, ``NAME for the Archive``."""
    text = tidy(value).strip(" .;,")
    if match := _BY.fullmatch(text):
        text = match["names"]
    text = _AFTER_NAMES.sub("", text)
    text = _SENTENCE_STOP.sub("", text).strip(" .;,")
    text = re.sub(r"^the late\s+", "", text, flags=re.IGNORECASE)
    names = split_names(text)
    if len(names) == 2 and " " not in names[0] and " " in names[1]:
        names[0] = f"{names[0]} {surname(names[1])}"  # "Ada and Jan Roe": they share it
    return [name for name in names if is_name(name)]
