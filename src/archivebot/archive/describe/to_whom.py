"""To whom was it written? The salutation and the title, and what an editor adds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.describe.body import BARE_SALUTATION, SALUTATION
from archivebot.archive.describe.correspondents import correspondents
from archivebot.archive.describe.names import Resolved, plain_name, resolve, upright
from archivebot.archive.describe.settle import Candidate, Settled, evidence, settle
from archivebot.archive.describe.title import LONGEST_TITLE
from archivebot.archive.describe.who import SAID_ONE_BY_ONE, Names
from archivebot.archive.document import How, Name, Paragraph, Role, Warn
from archivebot.archive.folding import fold
from archivebot.archive.languages import words
from archivebot.archive.layouts import address
from archivebot.archive.layouts.shapes import is_name, split_names, tidy, without_title
from archivebot.archive.layouts.sheet import Part, Sheet, Zone
from archivebot.archive.people import People, agrees, given_names, is_initials, key_of, surname
from archivebot.archive.wordset import wordset

PRECEDENCE = ("recipient label", "title", "address", "salutation")

LETTER_TO: Final = re.compile(
    r"(?:.*?[\s:—–-])?(?P<thing>letters?|telegrams?|cables?|messages?|postcards?|notes?|reply|answer)"
    r"\s+(?:from\s+(?P<who>.+?)\s+)?to\s+(?P<name>\S.*)"
    r"|(?:lettre (?:à|au|aux)|brief an|carta (?:a|al)|lettera a|письмо)\s+(?P<other>\S.*)",
    re.IGNORECASE,
)
X_TO_Y: Final = re.compile(r"(?P<who>[^,:]+?)\s+to\s+(?P<name>[^,:]+?)(?:[,:(].*)?", re.IGNORECASE)
_ONLY_WITH_SALUTATION: Final = frozenset({"note", "notes", "reply", "answer"})
"""“Reply to Kautsky” is mostly a polemic, and Kautsky no recipient."""

_CUT: Final = re.compile(
    r"\s*(?:[,(:;\[—]|\s[–-]\s|\s(?:on|about|concerning|regarding|from|in|at|of|dated|re)\s).*",
    re.IGNORECASE,
)
_GENERIC: Final = wordset(
    "comrade comrades friend friends sir sirs madam madame all brother brothers sister "
    "sisters editor editors citizen citizens everyone father mother reader readers old man "
    "child children son daughter wife husband love darling and my the of colleague colleagues "
    "genosse genossen freund freunde camarade camarades ami amis monsieur amigo amigos "
    "compañero compañeros товарищ товарищи друг друзья one ones gentlemen uncle aunt mama "
    "unknown an papa little young good best worker workers"
) | frozenset(fold(word) for word in words("titles_of_people"))
_ADDRESSES: Final = frozenset({Zone.TITLE, Zone.CONTAINER, Zone.LABEL, Zone.NOTE, Zone.FOOTNOTE})


def recipients_of(
    sheet: Sheet,
    paragraphs: Sequence[Paragraph],
    title: str | None,
    authors: Names,
    people: People,
) -> Settled[Names]:
    """The recipients. The International that a letter is meant for stays in its notes."""
    if sheet.index:
        return Settled("recipients")
    candidates = [
        *_labelled(sheet, people),
        *_from_title(sheet, paragraphs, title, authors, people),
        *_from_salutation(sheet, paragraphs, people),
        *_from_address(sheet, paragraphs, people),
    ]
    settled = settle("recipients", candidates, PRECEDENCE, same=_same)
    return _with_warning(settled, candidates, sheet)


def _same(one: Names, other: Names) -> bool:
    return {key_of(n.canonical) for n in one} == {key_of(n.canonical) for n in other}


def _with_warning(
    settled: Settled[Names], candidates: Sequence[Candidate[Names]], sheet: Sheet
) -> Settled[Names]:
    """A salutation to somebody else than the title says deserves a look."""
    if settled.value is None or any(sheet.labelled("dated")):
        return settled  # an edition knows who "Lieber Großpapa" is
    for candidate in candidates:
        if candidate.evidence.rule != "salutation" or _same(candidate.value, settled.value):
            continue
        if not _could_be(candidate.value, settled.value):
            words = "The salutation names somebody else than the title does."
            warn = Warn("conflicting_recipients", words, candidate.evidence.line)
            return Settled(
                settled.field, settled.value, settled.evidence, settled.rejected, (warn,)
            )
    return settled


def _could_be(short: Names, full: Names) -> bool:
    words = {key_of(w) for name in full for w in name.canonical.split()}
    return all(any(key_of(w) in words for w in name.canonical.split()) for name in short)


def _labelled(sheet: Sheet, people: People) -> list[Candidate[Names]]:
    found = []
    for part in sheet.labelled("to"):
        text = upright(part.text.strip(" .;"))
        split = [] if sheet.page.format in SAID_ONE_BY_ONE else split_names(text)
        pieces = [p for p in split if is_name(p)] or [text]
        names = _names([(p, _resolve(p, sheet, people)) for p in pieces])
        found.append(_candidate(names, "recipient label", part.words, part.line, 1.0))
    if sheet.layout == "stated" and len(found) > 1:
        # a format names each of several recipients apart
        everyone = tuple(dict.fromkeys(name for one in found for name in one.value))
        words = " / ".join(dict.fromkeys(one.evidence.words for one in found))
        return [_candidate(everyone, "recipient label", words, found[0].evidence.line, 1.0)]
    return found


def _from_title(
    sheet: Sheet,
    paragraphs: Sequence[Paragraph],
    title: str | None,
    authors: Names,
    people: People,
) -> list[Candidate[Names]]:
    part = sheet.first(Zone.TITLE)
    if not title or part is None or len(title) > LONGEST_TITLE:
        return []
    greeted = any(p.role is Role.SALUTATION for p in paragraphs)
    between = correspondents(title, sheet, paragraphs)
    text = between.whom if between else _addressed_in(title, authors, greeted=greeted)
    names = _addressees(text, sheet, people) if text else ()
    return [_candidate(names, "title", title, part.line, 0.95)] if names else []


def _addressed_in(title: str, authors: Names, *, greeted: bool) -> str | None:
    """Whom a title addresses: ``Letter to Y``; ``X to Y`` where X is the author of a letter.

    “Homage to Catalonia” has that shape too, and addresses nobody.
    """
    if match := LETTER_TO.fullmatch(title):
        thing = (match["thing"] or "").casefold()
        if thing in _ONLY_WITH_SALUTATION and not greeted:
            return None
        return match["name"] or match["other"]
    between = X_TO_Y.fullmatch(title)
    if between is None or not is_name(between["who"]):
        return None
    surnames = {key_of(surname(a.canonical)) for a in authors}
    return between["name"] if greeted or key_of(surname(between["who"])) in surnames else None


def _addressees(text: str, sheet: Sheet, people: People) -> Names:
    short = tidy(_CUT.sub("", text, count=1)).strip(" .")
    several = split_names(tidy(text).strip(" ."))
    listed = len(several) > 2 and all(is_name(p) and " " in p for p in several)
    pieces = several if listed else split_names(short)
    if pieces and all(is_name(p) and not _generic(p) for p in pieces):
        return _names([(p, resolve(p, sheet, people)) for p in pieces])
    body = re.sub(r"^the\s+", "", re.split(r"\s*[,(:;—]", text)[0], flags=re.IGNORECASE).strip(" .")
    words = body.split()
    if all(fold(word) in _GENERIC for word in words):
        return ()
    if 2 <= len(words) <= 10 and words[0][:1].isupper() and words[-1][:1].isupper():
        return (Name(body, body),)
    return ()


def _generic(name: str) -> bool:
    return all(fold(word) in _GENERIC for word in name.split() if fold(word))


def _from_salutation(
    sheet: Sheet, paragraphs: Sequence[Paragraph], people: People
) -> list[Candidate[Names]]:
    paragraph = next((p for p in paragraphs if p.role is Role.SALUTATION), None)
    if paragraph is None:
        return []
    printed = _addressed(paragraph.text)
    pieces = [p for p in split_names(printed) if p] if printed else []
    names = [p for p in pieces if _is_somebody(p)]
    if not names or len(names) != len(pieces):
        return []
    resolved = [(p, _resolve(p, sheet, people)) for p in names]
    whys = "; ".join(dict.fromkeys(r.why for _, r in resolved if r.why))
    words = next((r for _, r in resolved if r.words), None)
    why = f"{whys}: {words.words[:160]!r} (line {words.line})" if words else whys
    sure = 0.95 if all(" " in r.canonical for _, r in resolved) else 0.5
    return [_candidate(_names(resolved), "salutation", paragraph.text, paragraph.line, sure, why)]


def _from_address(
    sheet: Sheet, paragraphs: Sequence[Paragraph], people: People
) -> list[Candidate[Names]]:
    """``Señor don Samuel Glusberg`` above the salutation: the line of an envelope."""
    greeting = next((n for n, p in enumerate(paragraphs) if p.role is Role.SALUTATION), 0)
    for paragraph in paragraphs[: min(greeting, 5)]:
        bare = paragraph.text.strip(" ,.:")
        name = without_title(bare)
        if name != bare and is_name(name) and " " in name and not _generic(name):
            names = _names([(bare, resolve(name, sheet, people))])
            return [_candidate(names, "address", paragraph.text, paragraph.line, 0.9)]
    return []


def _addressed(text: str) -> str:
    match = (
        SALUTATION.fullmatch(text)
        or address.SALUTATION.fullmatch(text)
        or BARE_SALUTATION.fullmatch(text)
    )
    name = (match["name"] or "") if match else ""
    return name.strip(" ,.!:;—–-") if "[" not in name else name.strip(" ,!:;—–-")


def _is_somebody(piece: str) -> bool:
    name = plain_name(piece)
    words = [w for w in without_title(name).split() if w]
    if not words or not is_name(name) or _generic(name) or is_initials(name):
        return False
    return fold(words[0]) not in _GENERIC


def _resolve(printed: str, sheet: Sheet, people: People) -> Resolved:
    """As any name; and a given name or a surname alone by the one person the page addresses."""
    known = resolve(printed, sheet, people)
    name = plain_name(printed)
    if " " in known.canonical or known.canonical != name:
        return known
    full: dict[str, Part] = {}
    for part in sheet.parts:
        if part.zone in _ADDRESSES:
            for candidate in _full_names_with(name, part.text):
                full.setdefault(candidate, part)
    if len(full) > 1:  # "F. Oak" and "Franz Oak" are one
        full = {
            one: part for one, part in full.items()
            if not any(other != one and agrees(one, other) for other in full)
        }  # fmt: skip
    if len(full) != 1:
        return known
    (found, part), *_ = full.items()
    canonical = people.canonical(found) or found
    return Resolved(
        canonical, part.words or part.text, part.line, f"the page names {found} in full"
    )


def _full_names_with(word: str, text: str) -> list[str]:
    """Runs of capitalised words that hold this one as given name or surname."""
    runs: list[list[str]] = [[]]
    for raw in text.split():
        bare = re.sub(r"['’]s$", "", raw.strip("()[]“”\"'’,.;:!?"))
        if bare[:1].isupper() and is_name(f"{bare} Xx"):
            runs[-1].append(bare)
        else:
            runs.append([])
        if raw.endswith((",", ";", ".", ":", ")")) and len(bare) > 2:
            runs.append([])
    names = []
    for run in runs:
        name = without_title(" ".join(run))
        keys = [key_of(w) for w in (*given_names(name), surname(name))]
        if 2 <= len(keys) <= 4 and key_of(word) in {keys[0], keys[-1]}:
            names.append(name)
    return names


def _names(found: Sequence[tuple[str, Resolved]]) -> Names:
    return tuple(dict.fromkeys(Name(resolved.canonical, printed) for printed, resolved in found))


def _candidate(
    names: Names, rule: str, words: str, line: int | None, confidence: float, why: str = ""
) -> Candidate[Names]:
    shown = ", ".join(name.canonical for name in names)
    found = evidence(rule, words, line, confidence, how=How.PAGE, why=why)
    return Candidate(names, found, shown)
