"""One person under many spellings: what is printed, and the canonical name."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from archivebot.archive.folding import fold
from archivebot.archive.wordset import wordset

PARTICLES: Final = wordset(
    "af al av bin da das de degli dei del della den der des di do dos du e el i ibn la le les "
    "ten ter y zu zum zur van von und het 't d' o'"
)
"""Small words inside a name that are neither given name nor surname."""

_SUFFIX = re.compile(
    r"(?<=\w),?\s+(?P<suffix>d\.\s?[ÄJ]\.|d(?:er|ie) (?:Ältere|Jüngere)|[JS]r\.?|junior|senior|fils"
    r"|père|the (?:elder|younger))$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]*){1,4}")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as ``data/people.toml`` knows them. Life dates are EDTF."""

    name: str
    sort: str
    spellings: tuple[str, ...] = ()
    born: str | None = None
    died: str | None = None


class People:
    """The spellings of everybody known; a page must come out right without it, too."""

    def __init__(self, persons: tuple[Person, ...] = ()) -> None:
        self._persons = {person.name: person for person in persons}
        self._by_spelling: dict[str, str | None] = {}
        for person in persons:
            for spelling in {key_of(s) for s in (person.name, *person.spellings)}:
                known = self._by_spelling.setdefault(spelling, person.name)
                if known != person.name:
                    self._by_spelling[spelling] = None  # two people: it tells us nothing

    @classmethod
    def empty(cls) -> People:
        """Nobody: what the page itself supports must do."""
        return cls()

    @classmethod
    def load(cls, path: Path) -> People:
        """Read ``people.toml``; no file is nobody.

        Raises ``ValueError`` (``tomllib.TOMLDecodeError`` is one) for a file that is not
        what it should be: a curator's slip must not silently rename people.
        """
        if not path.exists():
            return cls()
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("person", [])
        return cls(tuple(_person(table) for table in tables))

    def __iter__(self) -> Iterator[Person]:
        return iter(self._persons.values())

    def person(self, name: str) -> Person | None:
        """The person with this canonical name."""
        return self._persons.get(name)

    def canonical(self, printed: str) -> str | None:
        """The canonical name for a printed one; None where nobody, or two people, fit."""
        return self._by_spelling.get(key_of(printed))

    def spellings(self, name: str) -> tuple[str, ...]:
        """Every spelling of the person with this canonical name, the name itself first."""
        person = self._persons.get(name)
        return (person.name, *person.spellings) if person else ()


def key_of(name: str) -> str:
    """A name folded for comparison: case, accents, punctuation, the spaces of initials.

    ``L.L. Sedov``, ``L. L. SEDOV`` and ``l l sedov`` are one key.
    """
    return fold(re.sub(r"(?<=\.)(?=\S)", " ", name))


def parted_suffix(name: str) -> tuple[str, str]:
    """A name without what tells father and son apart, and that: ``Voß d. Ä.``, ``Dumas fils``."""
    match = _SUFFIX.search(name)
    return (name[: match.start()], match["suffix"]) if match else (name, "")


def surname(name: str) -> str:
    """The last word of a name, which is how names in this archive's languages are sorted."""
    words = parted_suffix(name)[0].replace(",", " ").split()
    return words[-1] if words else ""


def given_names(name: str) -> list[str]:
    """The words before the surname; glued initials come apart, particles (de, von) go."""
    words = re.sub(r"(?<=\.)(?=\S)", " ", parted_suffix(name)[0]).split()[:-1]
    return [word for word in words if word.casefold() not in PARTICLES]


def is_initial(word: str) -> bool:
    """``L.`` or ``L``: one letter for a name."""
    bare = word.rstrip(".")
    return len(bare) == 1 and bare.isalpha()


def is_initials(text: str) -> bool:
    """Nothing but initials: ``VS``, ``V. S.``, ``L.D.T.``."""
    bare = text.strip()
    letters = [c for c in bare if c.isalpha()]
    return bool(
        1 < len(letters) <= 4
        and all(c.isupper() for c in letters)
        and (_INITIALS.fullmatch(bare) or bare.isalpha())
    )


def agrees(short: str, full: str) -> bool:
    """Whether ``full`` can be the person printed as ``short``: same surname, same initials.

    ``L. Trotsky`` agrees with ``Leon Trotsky`` and not with ``Natalia Trotsky``; a surname
    alone agrees with nobody, since it does not tell brothers apart.
    """
    if key_of(surname(short)) != key_of(surname(full)):
        return False
    initials, names = given_names(short), given_names(full)
    if not initials or not names or not key_of(names[0]):
        return False
    return key_of(initials[0])[:1] == key_of(names[0])[:1] and all(
        is_initial(i) or key_of(i) == key_of(n) for i, n in zip(initials, names, strict=False)
    )


def _person(table: dict[str, Any]) -> Person:
    name = table.get("name")
    if not isinstance(name, str) or not name.strip():
        message = "a [[person]] in people.toml has no name"
        raise ValueError(message)
    spellings = table.get("spellings", [])
    if not isinstance(spellings, list) or not all(isinstance(s, str) for s in spellings):
        message = f"the spellings of {name} in people.toml are not a list of strings"
        raise ValueError(message)
    sort = table.get("sort") or f"{surname(name)}, {' '.join(given_names(name))}".rstrip(", ")
    return Person(name, str(sort), tuple(spellings), _edtf(table, "born"), _edtf(table, "died"))


def _edtf(table: dict[str, Any], key: str) -> str | None:
    value = table.get(key)
    return None if value is None else str(value)


# --- one name in several scripts: for proposals to a curator only, never to join people ----------

_LATIN: Final = str.maketrans(
    {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
    | dict(zip("абвгґдеёєзиійїклмнопрстуфыэў", "abvggdeeeziiiiklmnoprstufyeu", strict=True))
    | dict.fromkeys("ъь’'", "")
    | {"š": "sh", "č": "ch", "ž": "zh", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae"}
)
_HISSING: Final = re.compile("schtsch|shch|chtch|tsch|tch|dsch|dzh|sch|sh|cz|sz|zh")
_EITHER: Final = (("ch", ("S", "K")), ("c", ("k", "ts")))
"""Tchicherin and Bucharin; Beck and Trockij."""
_ALIKE: Final = (
    (re.compile("tz"), "ts"),
    (re.compile("ou"), "u"),
    (re.compile("[yij](?=[uae])"), ""),
    (re.compile("[yj]"), "i"),
    (re.compile("w"), "v"),
    (re.compile("(?<=[aeiou])ff?$"), "v"),
    (re.compile("ine$"), "in"),
    (re.compile("ph"), "f"),
    (re.compile("x"), "ks"),
    (re.compile("z"), "s"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""Ways in which English, German, French and scholars write the same Russian sounds."""


def sounds(word: str) -> frozenset[str]:
    """What a word may be, spelt by ear: Троцкий, Trotsky, Trotzki and Trockij have one in common.

    Rough: a Trotzky who is somebody else has it, too. It is for asking, never for joining.
    """
    latin = unicodedata.normalize("NFC", word.casefold()).translate(_LATIN)
    forms = {_HISSING.sub("S", fold(latin).replace(" ", "")).replace("kh", "K")}
    for letters, either in _EITHER:
        forms = {form.replace(letters, other) for form in forms for other in either}
    return frozenset(_alike(form) for form in forms)


def _alike(form: str) -> str:
    for pattern, sound in _ALIKE:
        form = pattern.sub(sound, form)
    return form
