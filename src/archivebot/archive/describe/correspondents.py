"""Who writes to whom, where a title says so: ``Ada Roe to Jan Oak, 3 May 1911``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from archivebot.archive.describe.names import full_names
from archivebot.archive.document import Paragraph, Role
from archivebot.archive.folding import fold
from archivebot.archive.layouts.address import read_address
from archivebot.archive.layouts.dateline import dates_in
from archivebot.archive.layouts.persons import is_person, names_no_person
from archivebot.archive.layouts.shapes import is_name, tidy
from archivebot.archive.layouts.sheet import Sheet, Zone
from archivebot.archive.people import is_initials, surname
from archivebot.archive.wordset import wordset

_THING: Final = r"(?:(?:an? |the )?(?:open |last |first )?(?:letter|telegram|cable|postcard|note) )"
_FORMS: Final = (
    re.compile(rf"{_THING}?from (?P<who>.+?) to (?P<whom>.+)", re.IGNORECASE),
    re.compile(rf"{_THING}?to (?P<whom>.+?) from (?P<who>.+)", re.IGNORECASE),
    re.compile(rf"(?P<who>[^:]+?) ?: ?{_THING}to (?P<whom>.+)", re.IGNORECASE),
)
"""Forms that only a letter's title has."""
_DATED_FORMS: Final = (
    re.compile(rf"{_THING}?from (?P<who>.+)", re.IGNORECASE),
    re.compile(rf"{_THING}?to (?P<whom>.+)", re.IGNORECASE),
)
"""Forms that are a letter's with a date behind them: ``From J. Oak, 20 April 1863``."""
_PLAIN: Final = re.compile(r"(?P<who>[^:]+?) to (?P<whom>[^:]+)", re.IGNORECASE)
_GREETS: Final = frozenset({Role.SALUTATION, Role.DATELINE, Role.CLOSING})
_HONORIFIC: Final = re.compile(r"(?:mr|mrs|ms|miss|sir|lord|lady|madame|dr|prof)\b", re.IGNORECASE)
_NOBODY: Final = wordset(
    "address addresses answer answers appeal appeals back call contribution farewell foreword "
    "greeting greetings homage introduction invitation letter letters message messages note notes "
    "ode open petition preface reaction rejoinder reply report response return road salute speech "
    "statement supplement telegram toast tribute warning way welcome"
)
_AFTER_NAME: Final = re.compile(
    r"(?:\s*[,(\[;]|\s(?:in|at|on|of|about|concerning|dated|regarding)\s).*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Correspondents:
    """The names as printed, "" for one that the title does not give."""

    who: str = ""
    whom: str = ""


def correspondents(
    title: str | None, sheet: Sheet, paragraphs: Sequence[Paragraph]
) -> Correspondents | None:
    """Whom a title names as writer and addressee of a letter; None where it does not.

    “Homage to Catalonia” has the shape of ``X to Y``, and so has “Appeal to Youth”: that
    form is only believed of persons, in a page that greets somebody or ends with a date.
    """
    if not title:
        return None
    bare, dated = _without_date(tidy(title))
    for form in (*_FORMS, *(_DATED_FORMS if dated else ())):
        match = form.fullmatch(bare)
        found = _named(match) if match else None
        if found is not None:
            return found
    if abroad := _abroad(title, sheet, paragraphs):
        return abroad
    match = _DATED_FORMS[1].fullmatch(bare)
    found = _named(match) if match else None
    if found is not None and is_person(found.whom) and any(p.role in _GREETS for p in paragraphs):
        return found
    match = _PLAIN.fullmatch(bare)
    found = _named(match) if match else None
    if found is None or fold(found.who.split()[0]) in _NOBODY:
        return None
    roles = {p.role for p in paragraphs}
    persons = is_person(found.who) and is_person(found.whom)
    letter = dated or Role.SALUTATION in roles
    letter = letter or (persons and bool(roles & {Role.DATELINE, Role.SIGNATURE}))
    addressed = any(sheet.labelled("to")) or _HONORIFIC.match(found.who) is not None
    if not letter and not addressed:
        return None
    return found if _is_somebody(found.who, sheet, paragraphs) else None


def _abroad(title: str, sheet: Sheet, paragraphs: Sequence[Paragraph]) -> Correspondents | None:
    """The same in other languages; a form without a word for a letter needs a letter's signs."""
    found = read_address(title)
    if found is None or not found.name or names_no_person(found.name):
        return None
    if any(sheet.labelled("dated")):
        return None  # of a letter in a scholars' edition all is said apart
    roles = {p.role for p in paragraphs}
    greeted = bool(roles & {Role.SALUTATION, Role.CLOSING, Role.SIGNATURE, Role.DATELINE})
    heads = {fold(surname(p.text)) for p in sheet.zone(Zone.HEADER, Zone.BYLINE) if p.text.strip()}
    known = fold(surname(found.who)) in heads if found.who else False
    if found.who and not (greeted or known or (is_person(found.who) and is_person(found.name))):
        return None
    if found.lone and not (greeted or len(found.name.split()) > 1):
        return None
    return Correspondents(_whole(found.who, sheet), _whole(found.name, sheet))


def _whole(name: str, sheet: Sheet) -> str:
    """A surname alone, in full where the head of the page gives just one person of that name."""
    if not name or " " in name:
        return name
    heads = (Zone.HEADER, Zone.BYLINE, Zone.CHROME, Zone.LABEL)
    texts = [re.sub(r"[/–—]", " ; ", part.text) for part in sheet.zone(*heads)]
    full = {found for text in texts for found in full_names(text, name) if is_person(found)}
    return full.pop() if len(full) == 1 else name


def _without_date(title: str) -> tuple[str, bool]:
    """The title without the date at its end, and whether there was one."""
    text = re.sub(r"(?<=\])\d{1,2}$", "", title)
    found = dates_in(text)
    if not found or text[found[-1].end :].strip(" .)]"):
        return text, False
    left = text[: found[-1].start].rstrip(" ,;([–—-.")
    return (re.sub(r"[\s,]+(?:on|dated)$", "", left), True) if left else (text, False)


def _named(match: re.Match[str]) -> Correspondents | None:
    given = match.groupdict()
    names = {key: _AFTER_NAME.sub("", text or "").strip(" .,") for key, text in given.items()}
    if not all(is_name(name) and not names_no_person(name) for name in names.values()):
        return None
    return Correspondents(names.get("who", ""), names.get("whom", ""))


def _is_somebody(who: str, sheet: Sheet, paragraphs: Sequence[Paragraph]) -> bool:
    """A person by the name's own shape, or by what else the page says of the name."""
    if is_person(who) or _HONORIFIC.match(who):
        return True
    last = fold(surname(who))
    for paragraph in paragraphs:
        if paragraph.role is Role.SIGNATURE:
            bare = paragraph.text.strip(" .,—–-[]")
            if fold(surname(bare)) == last:
                return True
            if is_initials(bare) and [c for c in bare if c.isalpha()][-1].casefold() == last[:1]:
                return True
    zones = (Zone.LABEL, Zone.HEADER, Zone.FOOTNOTE, Zone.NOTE, Zone.CHROME)
    return any(last in fold(part.text).split() for part in sheet.zone(*zones))
