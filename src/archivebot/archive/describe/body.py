"""The clean body: which paragraphs are the author's words, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.document import Paragraph, Role
from archivebot.archive.layouts import address
from archivebot.archive.layouts.dateline import read_dateline
from archivebot.archive.layouts.shapes import are_names, is_name, starts_list_item
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.people import is_initials
from archivebot.archive.wordset import wordset

_MARKED: Final = {role.value: role for role in Role}
"""Roles that a format states (``<salute>``): nothing is guessed that is said."""

_OPENING = 8
"""Paragraphs at the head among which a dateline, a place and a salutation are looked for."""
_CLOSING = 10
"""Paragraphs at the end among which closing, signature, postscript and dateline are."""

_NAME_WITHOUT_COMMA = 2
"""Words of a name that may follow ``Comrade`` in a salutation without a comma, at most."""

_FORMULA_BEGINS = 40
"""Characters of a closing line, at most, before its formula."""

SALUTATION: Final = re.compile(
    r"\s*(?:my\s+)?(?:very\s+)?(?:dear(?:est)?|beloved|esteemed|honou?red|cher|chère|chers"
    r"|chères|mon cher"
    r"|ma chère|lieber|liebe|liebster|geehrter?|sehr geehrter?|verehrter?|werter?|querid[oa]s?"
    r"|estimad[oa]s?"
    r"|car[oa]|дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые)|милый|милая)\b\s*(?P<name>.*?)\s*[,:;!.—–-]*\s*",
    re.IGNORECASE,
)
BARE_SALUTATION: Final = re.compile(
    r"\s*(?:(?:to )?comrades?(?: and friends)?|friends|brothers(?: and sisters)?|citizens?"
    r"|gentlemen|sirs?|madame?"
    r"|genossen|camarades?|compañer[oa]s|товарищи|товарищ)(?P<name>\s+[^.!?]{2,40}?)?\s*[,:!]?\s*",
    re.IGNORECASE,
)
_CLOSING_WORDS: Final = re.compile(
    r"\b(?:fraternal(?:ly)?|comradely|sincerely|cordial(?:ly)?|affectionate(?:ly)?|respectfully"
    r"|greetings?|regards|hand-?shakes?|shake (?:your|you by the) hands?|embraces? you"
    r"|best wishes|warm(?:est)? wishes|kiss(?:es)? you|salutations|fraternellement|amitiés"
    r"|bien à (?:toi|vous)|serre la main|grüßen?|saludos|abrazos?|fraternalmente|приветом"
    r"|жму (?:вашу |твою |крепко )?руку)\b",
    re.IGNORECASE,
)
_CLOSING_START: Final = re.compile(
    r"(?:(?:always|ever|very truly|truly|with love,?)\s+)?(?:yours|your (?:old |dear |true )?"
    r"(?:friend|comrade|brother|sister|son|daughter|husband|wife)|dein|deine|euer|ihr|ihre|votre"
    r"|tuyo|suyo|ваш|твой|твоя)\b",
    re.IGNORECASE,
)
_POSTSCRIPT: Final = re.compile(
    r"\s*(?:P\.?\s?(?:P\.?\s?)?S\.?|Post\s?script(?:um)?|N\.\s?B\.)(?![^\W\d_])"
    r"\s*[:.—–-]*\s*\S"
)
_SMALL_WORDS: Final = wordset(
    "a an the of and or in on to for with by at from as vs de la le les des du et der die das "
    "und von zu im"
)  # fmt: skip
_VERBS: Final = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|will|shall|would|can|must|do|does|did|i|we|you|he|she"
    r"|they|it)\b",
    re.IGNORECASE,
)
_HEADING_NUMBER: Final = re.compile(
    r"(?:[IVXLC]{1,6}|\d{1,3})[.)]?|[A-Z][.)]|\*(?:\s*\*)*|[§#]\s*\d+"
)
_QUOTED_WHOLE: Final = re.compile(r"[“\"«„][^“\"«„”»]{20,}[”\"»“][.,]?")


def body_parts(sheet: Sheet) -> list[Part]:
    """The parts that make up the body, in reading order."""
    return [p for p in sheet.zone(Zone.BODY, Zone.HEADING, Zone.EPIGRAPH) if p.text.strip()]


def paragraphs_of(sheet: Sheet) -> tuple[Paragraph, ...]:
    """The clean body as numbered paragraphs with their roles."""
    parts = body_parts(sheet)
    roles = roles_of(parts)
    return tuple(
        Paragraph(n, part.text, role, part.line)
        for n, (part, role) in enumerate(zip(parts, roles, strict=True), 1)
    )


def roles_of(parts: Sequence[Part]) -> list[Role]:
    """What each paragraph is. An opening or a closing is only looked for at its end."""
    texts = [part.text for part in parts]
    roles = [_plain_role(n, parts) for n in range(len(parts))]
    _mark_opening(texts, roles)
    own = _enclosed_from(texts, roles)
    letter = roles[:own]
    _mark_ending(texts[:own], letter)
    roles[:own] = letter
    _mark_headings(texts, roles)
    _mark_enclosed(roles, own)
    return [_MARKED.get(part.label, role) for part, role in zip(parts, roles, strict=True)]


def _plain_role(n: int, parts: Sequence[Part]) -> Role:
    part = parts[n]
    text = part.text
    if part.zone is Zone.HEADING:
        return Role.HEADING
    if part.zone is Zone.EPIGRAPH or _QUOTED_WHOLE.fullmatch(text):
        return Role.QUOTATION
    if part.label == "verse":
        return Role.VERSE
    if starts_list_item(text):
        return Role.LIST_ITEM
    if text.endswith(":") and len(text) < 200 and n + 1 < len(parts):
        return Role.LIST_INTRO
    return Role.TEXT


def _mark_opening(texts: Sequence[str], roles: list[Role]) -> None:
    for n, text in enumerate(texts[:_OPENING]):
        if roles[n] not in {Role.TEXT, Role.LIST_INTRO, Role.LIST_ITEM}:
            continue
        if is_salutation(text):
            roles[n] = Role.SALUTATION
            return
        if read_dateline(text) is not None:
            roles[n] = Role.DATELINE
        elif len(text) > 160:
            return


def is_salutation(text: str) -> bool:
    """``Dear L.L. [Sedov]``, ``Comrades!``: a short line that addresses somebody."""
    if len(text) > 90 or len(text.split()) > 12:
        return False
    if address.is_salutation(text):
        return True
    match = SALUTATION.fullmatch(text)
    if match is not None:
        return not match["name"] or not text.rstrip().endswith((".", "?")) or len(text) < 40
    match = BARE_SALUTATION.fullmatch(text)
    if match is None or text.rstrip().endswith((",", ":", "!")):
        return match is not None
    name = (match["name"] or "").strip()  # "Comrade Roe", and no comma
    return bool(name) and is_name(name) and len(name.split()) <= _NAME_WITHOUT_COMMA


def _mark_ending(texts: Sequence[str], roles: list[Role]) -> None:
    """Closing formulas, signature, postscript, a dateline at the end."""
    first = max(0, len(texts) - _CLOSING)
    letter = Role.SALUTATION in roles or Role.DATELINE in roles
    formula: int | None = None
    signed: int | None = None
    for n in range(first, len(texts)):
        text = texts[n]
        if roles[n] in {Role.SALUTATION, Role.HEADING, Role.VERSE, Role.QUOTATION}:
            continue
        if _POSTSCRIPT.match(text):
            _mark_rest(texts, roles, n, Role.POSTSCRIPT)
            break
        if signed is not None and (letter or formula is not None) and roles[n] is Role.TEXT:
            if read_dateline(text) is not None:
                roles[n] = Role.DATELINE
            elif is_signature(text):
                roles[n] = Role.SIGNATURE
            else:
                _mark_rest(texts, roles, n, Role.POSTSCRIPT)
                break
        elif is_closing(text) and _near_end(n, texts):
            roles[n] = Role.CLOSING
            formula = n
        elif n > 0 and read_dateline(text) is not None:
            if n >= len(texts) - 4 or formula is not None:
                roles[n] = Role.DATELINE
        elif n > 0 and is_signature(text) and _may_sign(n, texts, formula, letter=letter):
            roles[n] = Role.SIGNATURE
            signed = n


def _near_end(n: int, texts: Sequence[str]) -> bool:
    """A formula closes a letter with little or a postscript behind it."""
    return n >= len(texts) - 6


def _may_sign(n: int, texts: Sequence[str], formula: int | None, *, letter: bool) -> bool:
    if formula is not None and n - formula <= 2:
        return True
    last = all(len(t) < 80 for t in texts[n + 1 :])
    return last and (letter or n == len(texts) - 1 or are_names(texts[n].strip(" .,—–-")))


def _mark_rest(texts: Sequence[str], roles: list[Role], start: int, role: Role) -> None:
    for n in range(start, len(texts)):
        if roles[n] is Role.TEXT and read_dateline(texts[n]) is not None:
            roles[n] = Role.DATELINE
        elif roles[n] in {Role.TEXT, Role.LIST_INTRO}:
            roles[n] = role


def is_closing(text: str) -> bool:
    """A short formula that ends a letter: ``I shake your hand``, ``Fraternal greetings``."""
    if len(text) > 120 or len(text.split()) > 18 or starts_list_item(text):
        return False
    if len(text.split()) <= 6 and (_CLOSING_START.match(text) or address.closes(text)):
        return True
    found = _CLOSING_WORDS.search(text) or address.CLOSING_WORDS.search(text)
    return found is not None and found.start() <= _FORMULA_BEGINS


def is_signature(text: str) -> bool:
    """``VS``, ``L. Trotsky``, ``Your Natalia``: a line that is a name or initials."""
    bare = text.strip(" .,—–-[]")
    if (
        not bare
        or len(bare) > 60
        or len(bare.split()) > 6
        or text.rstrip().endswith(("!", "?", ":"))
    ):
        return False
    if is_initials(bare):
        return True
    return are_names(bare) and not read_dateline(bare)


def _enclosed_from(texts: Sequence[str], roles: Sequence[Role]) -> int:
    """Where a second salutation, after text, opens an enclosed letter: maybe another's words."""
    if Role.SALUTATION not in roles:
        return len(texts)
    for n in range(roles.index(Role.SALUTATION) + 3, len(texts)):
        if SALUTATION.fullmatch(texts[n]) and is_salutation(texts[n]):
            return n
    return len(texts)


def _mark_enclosed(roles: list[Role], start: int) -> None:
    for n in range(start, len(roles)):
        if n == start:
            roles[n] = Role.SALUTATION
        elif roles[n] in {Role.TEXT, Role.LIST_ITEM}:
            roles[n] = Role.QUOTATION


def _mark_headings(texts: Sequence[str], roles: list[Role]) -> None:
    for n, text in enumerate(texts):
        after_salutation = n > 0 and roles[n - 1] is Role.SALUTATION
        if roles[n] not in {Role.TEXT, Role.LIST_ITEM} or after_salutation:
            continue
        if _HEADING_NUMBER.fullmatch(text.strip()) or (
            roles[n] is Role.TEXT and _is_heading(text, texts[n + 1 : n + 2])
        ):
            roles[n] = Role.HEADING


def _is_heading(text: str, following: Sequence[str]) -> bool:
    """A short line in the capitals of a title, no sentence, with text under it."""
    bare = text.strip()
    if not following or len(bare) > 90 or bare.endswith((".", ",", ";", ":", "…", "”", '"')):
        return False
    words = re.findall(r"[^\W\d_][\w'’-]*", bare)
    if not words or len(words) > 12 or len(following[0]) < len(bare):
        return False
    if bare.upper() == bare and any(c.isalpha() for c in bare):
        return True
    capital = [w for w in words if w[0].isupper() or w.casefold() in _SMALL_WORDS]
    if len(capital) == len(words) and words[0][0].isupper():
        return True
    return len(words) <= 8 and words[0][0].isupper() and not _VERBS.search(bare)
