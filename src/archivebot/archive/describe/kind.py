"""What kind of document is it, if it is one at all?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.describe.correspondents import correspondents
from archivebot.archive.describe.no_text import no_text
from archivebot.archive.describe.settle import Candidate, Settled, evidence, settle
from archivebot.archive.describe.source import ISSUED
from archivebot.archive.describe.title import LONGEST_TITLE
from archivebot.archive.document import How, Kind, Paragraph, Role
from archivebot.archive.languages import kinds
from archivebot.archive.layouts.address import is_letter_title
from archivebot.archive.layouts.dateline import dates_in
from archivebot.archive.layouts.labels import is_periodical
from archivebot.archive.layouts.shapes import has_letters, tidy
from archivebot.archive.layouts.sheet import Sheet, Zone

PRECEDENCE = ("not a text", "layout", "kind label", "title", "correspondents", "salutation", "sent",
              "print run", "delivered",
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
_ABROAD: Final = tuple(
    (kind, re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE)) for kind, pattern in kinds()
)
_LABELS: Final = {
    "essay": Kind.ARTICLE, "pamphlet": Kind.LEAFLET, "flyer": Kind.LEAFLET, "cable": Kind.TELEGRAM,
    "correspondence": Kind.LETTER, "lecture": Kind.SPEECH, "journal": Kind.DIARY,
    "open letter": Kind.LETTER,
}  # fmt: skip
_OF_A_LETTER: Final = frozenset(
    {Role.SALUTATION, Role.DATELINE, Role.CLOSING, Role.SIGNATURE, Role.POSTSCRIPT}
)
_SENT: Final = re.compile(r"\bSent (?:from|to) [^\W\d_a-z][^.]{1,60}")
"""How an edition of letters says it: ``Sent from Geneva to Paris.``"""


def kind_of(sheet: Sheet, paragraphs: Sequence[Paragraph], title: str | None) -> Settled[Kind]:
    """The kind; OTHER where nothing on the page tells it."""
    candidates = [
        *_not_a_text(sheet, paragraphs),
        *_by_layout(sheet),
        *_by_label(sheet),
        *_by_title(sheet, title),
        *_by_correspondents(sheet, paragraphs, title),
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
    if not stated and (words := no_text(text)) is not None:
        line = next((ln.number for ln in sheet.page.lines if words in ln.text), None)
        return [_one(Kind.NOT_A_DOCUMENT, "not a text", words, line)]
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
    if is_letter_title(title):
        return [_one(Kind.LETTER, "title", title, part.line)]
    lines = (title, *title.split(". "), *(p.words for p in sheet.zone(Zone.TITLE) if not p.text))
    for kind, pattern in _ABROAD:
        if any(pattern.match(tidy(line)) for line in lines):
            return [_one(kind, "title", title, part.line)]
    return []


def _by_correspondents(
    sheet: Sheet, paragraphs: Sequence[Paragraph], title: str | None
) -> list[Candidate[Kind]]:
    """A title or a line that says who writes to whom; an edition that says where it was sent."""
    found = []
    part = sheet.first(Zone.TITLE)
    if part is not None and title and correspondents(title, sheet, paragraphs) is not None:
        found.append(_one(Kind.LETTER, "correspondents", title, part.line))
    addressed = next(iter(sheet.labelled("to")), None)
    if addressed is not None and any(p.role in _OF_A_LETTER for p in paragraphs):
        found.append(_one(Kind.LETTER, "correspondents", addressed.words, addressed.line))
    found += [
        _one(Kind.LETTER, "sent", match[0], label.line, 0.8)
        for label in sheet.labelled("published", "source")
        if (match := _SENT.search(label.text))
    ]
    return found


def _by_body(paragraphs: Sequence[Paragraph]) -> list[Candidate[Kind]]:
    found = []
    roles = {p.role for p in paragraphs}
    greeting = next((p for p in paragraphs if p.role is Role.SALUTATION), None)
    if greeting and roles & (_OF_A_LETTER - {Role.SALUTATION}):
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
