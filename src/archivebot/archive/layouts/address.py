"""Who addresses whom in a title or a salutation, in the other languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from archivebot.archive.dates import read_printed
from archivebot.archive.languages import TONGUES, either
from archivebot.archive.layouts.dateline import dates_in
from archivebot.archive.layouts.persons import is_person
from archivebot.archive.layouts.shapes import is_name, split_names, tidy, without_title

SALUTATION: Final = re.compile(
    rf"\s*(?:[^\W\d_][\w.]*,\s+)?(?:{either('salutations')})(?!\w)\s*(?P<name>.*?)"
    r"\s*[,:;!.—–-]*\s*",
    re.IGNORECASE,
)
BARE_SALUTATION: Final = re.compile(
    rf"\s*(?:{either('bare_salutations')})(?P<name>\s+[^.!?]{{2,40}})?\s*[,:!]\s*", re.IGNORECASE
)
CLOSING_WORDS: Final = re.compile(rf"(?<!\w)(?:{either('closings')})(?!\w)", re.IGNORECASE)
CLOSING_START: Final = re.compile(rf"(?:{either('closing_starts')})(?!\w)", re.IGNORECASE)

_NUMBER: Final = re.compile(r"^\s*(?:\d{1,4}\.|№\s*\d+\.?)\s+")
_IN_CAPITALS: Final = re.compile(r"(?:[^\W\d_]\.\s*){1,3}[^\W\d_-]{4,}")
_DATIVE: Final = re.compile(r"[А-ЯЁ](?:У|Ю)$")
"""``А. С. СУВОРИНУ``: in Russian the ending says to whom."""
_PLAINLY: Final = re.compile(
    r"\s(?:an|aan|—|–)\s|^\W*(?:lettre|courrier|carta|lettera|brief|list|письмо)\b", re.IGNORECASE
)
_ARTICLE: Final = re.compile(
    r"^(?:l['’]|la |le |les |el |los |al |den |die |der |das |dem |alla |il )", re.IGNORECASE
)
_CUT: Final = re.compile(
    r"\s*(?:[,(:;]|\s[–—-]\s|(?<=[^\W\d_]{3})\.\s+\S|\s(?:vom|über|du \d|sur|del? \d|от|о)\s).*",
    re.IGNORECASE,
)
_ENGLISH: Final = re.compile(
    r"\b(?:the|and|by|with|from|is|are|of an|to an|for an)\b", re.IGNORECASE
)
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Address:
    """Sender and receiver as a title prints them; "" where it names none."""

    who: str
    name: str
    lone: bool = False
    """Only ``An X``: a title of that shape may be a dedication, or a call to everybody."""


@dataclass(frozen=True, slots=True)
class _Forms:
    things: re.Pattern[str] | None
    from_to: tuple[re.Pattern[str], ...]
    lone: re.Pattern[str] | None


def _forms() -> tuple[_Forms, ...]:
    def compiled(pattern: str) -> re.Pattern[str] | None:
        return re.compile(pattern, re.IGNORECASE) if pattern else None

    return tuple(
        _Forms(
            compiled(rf"(?:.*?[\s:–—-])?(?:{t.things})\s+(?P<name>\S.*)" if t.things else ""),
            tuple(re.compile(pattern, re.IGNORECASE) for pattern in t.from_to),
            compiled(rf"(?:{t.to})\s+(?P<name>\S.*)" if t.to else ""),
        )
        for t in TONGUES
    )


_FORMS: Final = _forms()


@lru_cache(maxsize=2048)
def read_address(title: str) -> Address | None:
    """Whom a title addresses: ``Lettre à Y``, ``X an Y``, ``An Y``, ``А. С. СУВОРИНУ`` is left."""
    text = _NUMBER.sub("", tidy(title)).strip("[] ")
    if len(text) > _LONGEST:
        return None
    for form in _FORMS:
        if form.things is not None and (match := form.things.fullmatch(text)):
            return Address("", _short(match["name"]))
    if _ENGLISH.search(text):  # "The Biography of an Anarchist" is no letter to one
        return None
    for pattern in (pattern for form in _FORMS for pattern in form.from_to):
        if match := pattern.fullmatch(text):
            who, name = _person(match["who"]), _person(match["name"])
            if who and name:
                return Address(who, name)
    for form in _FORMS:
        match = form.lone.fullmatch(text) if form.lone is not None else None
        if match and (name := _person(match["name"])):
            return Address("", name, lone=True)
    bare = text.strip(" .")
    numbered = bare != tidy(title).strip(" .") or _DATIVE.search(bare) is not None
    if numbered and bare.upper() == bare and _IN_CAPITALS.fullmatch(bare):
        return Address("", _in_words(bare), lone=True)  # "775. А. С. СУВОРИНУ"
    return None


def is_letter_title(text: str) -> bool:
    """Whether a line is the title of a letter: it says to whom it goes."""
    found = read_address(text)
    if found is None:
        return False
    if found.who:  # "Voyage à Paris" has the shape of "Marx à Engels"
        known = is_person(found.who) or is_person(found.name)
        return known or _PLAINLY.search(text) is not None
    return not found.lone or (len(found.name.split()) > 1 and bool(_person(found.name)))


def is_salutation(text: str) -> bool:
    """``Werter Genosse Roe!``, ``Mon cher Oak,``: a short line that addresses somebody."""
    if len(text) > 80 or len(text.split()) > 10 or not text.rstrip().endswith((",", "!", ":", ".")):
        return False
    if read_printed(text) is not None:
        return False
    match = SALUTATION.fullmatch(text)
    if match is not None:
        name = match["name"]
        return not text.rstrip().endswith(".") and (len(name.split()) <= 6)
    return BARE_SALUTATION.fullmatch(text) is not None


def closes(text: str) -> bool:
    """``Ihr``, ``Bien à toi``, ``Ваш А. Чехов``: words that begin a short closing."""
    return CLOSING_START.match(text) is not None


def _short(text: str) -> str:
    """A receiver without the day or the subject that stands behind."""
    short = _CUT.sub("", text, count=1).strip(" .")
    for found in reversed(dates_in(short)):
        short = short[: found.start].strip(" ,.")
    return _in_words(without_title(_ARTICLE.sub("", short)))


def _person(text: str) -> str:
    """The name that a text is, alone or with a day behind it; "" where it is none."""
    short = _short(re.sub(r"\s*\[[^\]]*\]", "", text))
    pieces = split_names(short)
    return short if pieces and all(is_name(p) for p in pieces) and short[:1].isupper() else ""


def _in_words(name: str) -> str:
    """A name in capitals as one writes it: ``LOUISE COLET`` → ``Louise Colet``."""
    if name.upper() != name or not any(len(w) > 3 for w in name.split()):
        return name
    return " ".join(
        "-".join(p[:1] + p[1:].lower() if "." not in p else p for p in w.split("-"))
        for w in name.split()
    )
