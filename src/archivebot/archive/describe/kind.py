"""What kind of document is it, if it is one at all?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.describe.settle import Candidate, Settled, evidence, settle
from archivebot.archive.describe.source import ISSUED, is_periodical
from archivebot.archive.describe.title import LONGEST_TITLE
from archivebot.archive.document import How, Kind, Paragraph, Role
from archivebot.archive.layouts.dateline import dates_in
from archivebot.archive.layouts.shapes import has_letters
from archivebot.archive.layouts.sheet import Sheet, Zone

PRECEDENCE = ("not a text", "layout", "kind label", "title", "salutation", "print run", "delivered",
              "questions and answers", "newspaper", "verse", "chapter")  # fmt: skip

_TELEGRAM = r"(?:telegram|cable|wire)s?\b.*\b(?:to|from)\b|^telegram\b|telegramm an"
_LETTER = (
    r"^(?:(?:open|last|first|second|third|unsent|private|a|an|the|two|three|four|five)\s+)*"
    r"(?:letters?|postcards?)\b(?:.*\b(?:to|from)\b|$|,|:)|\bletters? to\b"
    r"|^lettre (?:à|au|aux)\b|^brief an\b|^carta (?:a|al)\b|^письмо\b"
)
_SPEECH = (
    r"^(?:speech|speeches|opening speech|closing speech|address (?:to|at|before)|lecture)\b"
    r"|\bspeech (?:at|to|before|in|on|delivered)\b|^rede\b|^discours\b|^discurso\b|^речь\b"
)
_INTERVIEW = r"\binterview(?:ed)?\b|^entrevista\b|^entretien avec\b"
_DIARY = r"^(?:from (?:my|the|his|her) )?(?:diary|diaries|notebooks?|journal)\b|\bdiary\b|^tagebuch"
_LEAFLET = r"^(?:leaflet|handbill|flyer|manifesto|proclamation)\b|\bleaflet\b"
_POEM = r"^(?:poem|a poem)\b|\(poem\)"
_BY_TITLE: Final = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (Kind.TELEGRAM, _TELEGRAM),
        (Kind.LETTER, _LETTER),
        (Kind.SPEECH, _SPEECH),
        (Kind.INTERVIEW, _INTERVIEW),
        (Kind.DIARY, _DIARY),
        (Kind.LEAFLET, _LEAFLET),
        (Kind.POEM, _POEM),
    )
)
_LABELS: Final = {
    "essay": Kind.ARTICLE, "pamphlet": Kind.LEAFLET, "flyer": Kind.LEAFLET, "cable": Kind.TELEGRAM,
    "correspondence": Kind.LETTER, "lecture": Kind.SPEECH, "journal": Kind.DIARY,
    "open letter": Kind.LETTER,
}  # fmt: skip
_NO_TEXT: Final = re.compile(
    r"\b(?:404|page not found|not found on this server|(?:page|file|document) (?:you (?:are"
    r"|were) looking for"
    r"|could not be found|does not exist|no longer exists)|domain (?:is |may be |name )*(?:for "
    r"sale|parked|expired)"
    r"|this domain|buy this domain|access denied|403 forbidden|error 50\d|internal server error"
    r"|bad gateway|service unavailable|just a moment\W|checking your browser|enable javascript"
    r"|account (?:has been )?suspended|site (?:is )?under (?:construction|maintenance)"
    r"|index of /|related searches|sponsored listings)",
    re.IGNORECASE,
)
_NO_TEXT_AT_MOST = 1500


def kind_of(sheet: Sheet, paragraphs: Sequence[Paragraph], title: str | None) -> Settled[Kind]:
    """The kind; OTHER where nothing on the page tells it."""
    candidates = [
        *_not_a_text(sheet, paragraphs),
        *_by_layout(sheet),
        *_by_label(sheet),
        *_by_title(sheet, title),
        *_by_body(paragraphs),
        *_by_publication(sheet),
    ]
    settled = settle("kind", candidates, PRECEDENCE)
    return settled if settled.value is not None else Settled("kind", Kind.OTHER)


def _one(kind: Kind, rule: str, words: str, line: int | None, sure: float = 0.9) -> Candidate[Kind]:
    found = evidence(rule, words, line, sure, how=How.INFERRED, why=f"the {rule} shows it")
    return Candidate(kind, found, kind.value)


def _not_a_text(sheet: Sheet, paragraphs: Sequence[Paragraph]) -> list[Candidate[Kind]]:
    text = sheet.page.text
    if not sheet.page.held:
        return []
    if not any(has_letters(p.text) for p in paragraphs) and not sheet.index:
        return [_one(Kind.NOT_A_DOCUMENT, "not a text", "", None, 1.0)]
    stated = any(sheet.labelled("kind", "dated"))
    if not stated and len(text) <= _NO_TEXT_AT_MOST and (match := _NO_TEXT.search(text)):
        line = next((ln.number for ln in sheet.page.lines if match[0] in ln.text), None)
        return [_one(Kind.NOT_A_DOCUMENT, "not a text", match[0], line)]
    return []


def _by_layout(sheet: Sheet) -> list[Candidate[Kind]]:
    if not sheet.index:
        return []
    return [_one(Kind.INDEX, "layout", sheet.layout, None, 1.0)]


def _by_label(sheet: Sheet) -> list[Candidate[Kind]]:
    found = []
    for part in sheet.labelled("kind"):
        word = part.text.casefold().strip(" .")
        kind = _LABELS.get(word)
        if kind is None and word in {k.value for k in Kind}:
            kind = Kind(word)
        if kind is not None:
            found.append(Candidate(kind, evidence("kind label", part.words, part.line), kind.value))
    printed = ((Kind.LEAFLET, "print run", "print_run"), (Kind.SPEECH, "delivered", "delivered"))
    found += [
        _one(kind, rule, part.words, part.line, 0.8)
        for kind, rule, label in printed
        for part in sheet.labelled(label)
    ]
    return found


def _by_title(sheet: Sheet, title: str | None) -> list[Candidate[Kind]]:
    part = sheet.first(Zone.TITLE)
    if not title or part is None or len(title) > LONGEST_TITLE:
        return []
    for kind, pattern in _BY_TITLE:
        if pattern.search(title):
            return [_one(kind, "title", title, part.line)]
    return []


def _by_body(paragraphs: Sequence[Paragraph]) -> list[Candidate[Kind]]:
    found = []
    roles = {p.role for p in paragraphs}
    greeting = next((p for p in paragraphs if p.role is Role.SALUTATION), None)
    if greeting and roles & {Role.DATELINE, Role.CLOSING, Role.SIGNATURE}:
        found.append(_one(Kind.LETTER, "salutation", greeting.text, greeting.line))
    asked = [p for p in paragraphs if re.match(r"\s*(?:Q|Question)\s*[.:]", p.text)]
    if len(asked) >= 3:
        found.append(_one(Kind.INTERVIEW, "questions and answers", asked[0].text, asked[0].line))
    verse = [p for p in paragraphs if p.role is Role.VERSE]
    if verse and len(verse) > len(paragraphs) * 0.6:
        found.append(_one(Kind.POEM, "verse", verse[0].text, verse[0].line, 0.7))
    return found


def _by_publication(sheet: Sheet) -> list[Candidate[Kind]]:
    found = []
    for part in [*sheet.labelled("published"), *sheet.labelled("source")]:
        dated = any(f.date.precision in ISSUED for f in dates_in(part.text))
        if is_periodical(part.text) and (dated or part.label == "published"):
            found.append(_one(Kind.ARTICLE, "newspaper", part.words, part.line))
    found += [
        _one(Kind.CHAPTER, "chapter", part.words, part.line)
        for part in sheet.zone(Zone.CONTAINER)
        if re.search(r", (?:chapter|part|section|book)\b", part.text)
    ]
    return found
