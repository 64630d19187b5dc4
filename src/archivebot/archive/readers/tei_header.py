"""A TEI header → facts. Editors are editors, and the edition's dates are the edition's.

Where there is a ``<correspDesc>``, it says who wrote to whom, when and where; only without
one do the title statement, ``<creation>`` and the history of the manuscript speak.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.page import Fact
from archivebot.archive.readers.tei_kind import kind_word
from archivebot.archive.readers.tei_licence import licence_facts
from archivebot.archive.readers.tei_values import (
    date_fact,
    is_doubtful,
    names_of,
    one_or_more,
)
from archivebot.archive.readers.xml import (
    attribute,
    child,
    children,
    descendants,
    line_of,
    local,
    plain,
    xml_lang,
)

_TRANSLATOR = re.compile(r"translat|übersetz|traduct|traduzi|перевод", re.IGNORECASE)
_TRANSCRIBER = re.compile(r"trans[ck]ri", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_NOT_A_TITLE: Final = frozenset(
    {
        "iso-date",
        "sub",
        "short",
        "alt",
        "desc",
        "num",
        "number",
        "editionstitel",
        "date",
        "filename",
    }
)
_LINKS: Final = frozenset({"ref"})
"""What CMIF says of a letter's subjects: links, and no note."""
_LONGEST_SOURCE = 300
_THREE_LETTERS: Final = """
    deu:de ger:de gmh:de eng:en fra:fr fre:fr ita:it spa:es por:pt rus:ru pol:pl ces:cs cze:cs
    slk:sk slo:sk nld:nl dut:nl dan:da swe:sv nor:no nob:no nno:no fin:fi hun:hu ell:el gre:el
    lat:la lit:lt lav:lv est:et ukr:uk bel:be bul:bg ron:ro rum:ro hrv:hr srp:sr slv:sl tur:tr
    heb:he yid:yi cat:ca isl:is ice:is gle:ga cym:cy wel:cy
"""
_LANGUAGES: Final = dict(pair.split(":") for pair in _THREE_LETTERS.split())
"""ISO 639-2/3 → 639-1, for the languages of the editions that we know of."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What one ``<correspDesc>`` says, as facts; ``element`` is where it stands."""

    facts: tuple[Fact, ...]
    warnings: tuple[Warn, ...]
    element: Any


def letters_of(header: Any) -> list[Letter]:
    """Every ``<correspDesc>`` of a header, in order."""
    profile = child(header, "profileDesc")
    return [] if profile is None else [letter_of(d) for d in descendants(profile, "correspDesc")]


def letter_of(description: Any) -> Letter:
    """Who sent it to whom, when and from where."""
    facts: list[Fact] = []
    warnings: list[Warn | None] = []
    for who, name in (("sent", "author"), ("received", "to")):
        for action in _actions(description, who):
            for value, words, holder in names_of(action):
                facts.append(Fact(name, value, words, line_of(holder)))
                warnings.append(_uncertain(value, holder))
    for action in _actions(description, "sent"):
        dates = [f for d in children(action, "date") if (f := date_fact(d, "dated"))]
        if dates and not any(f.name == "dated" for f in facts):
            facts.append(dates[0])
        places = [(plain(p), p) for p in children(action, "placeName", "settlement", "place")]
        if not any(f.name == "place" for f in facts):
            facts += [Fact("place", words, words, line_of(p)) for words, p in places[:1] if words]
            warnings += [_uncertain(words, p) for words, p in places[:1] if words]
    facts += _old_style(description)
    facts += [
        Fact("note", words, words, line_of(note))
        for note in children(description, "note")
        if plain(note, without=_LINKS) and (words := plain(note))
    ]
    doubts = tuple(warn for warn in warnings if warn is not None)
    return Letter(tuple(dict.fromkeys(facts)), doubts, description)


def _uncertain(value: str, holder: Any) -> Warn | None:
    """The edition marks a name or place as conjectured."""
    if not is_doubtful(holder):
        return None
    return Warn("uncertain_name", f"The edition is not sure of “{value}”.", line_of(holder))


def _actions(description: Any, kind: str) -> list[Any]:
    return [a for a in children(description, "correspAction") if attribute(a, "type") == kind]


def _old_style(description: Any) -> list[Fact]:
    """``<sender>``, ``<addressee>``, ``<dateSender>``: before correspAction there were these."""
    facts = [
        Fact(name, value, words, line_of(holder))
        for tag, name in (("sender", "author"), ("addressee", "to"))
        for element in children(description, tag)
        for value, words, holder in one_or_more(element)
    ]
    for element in children(description, "dateSender"):
        date = child(element, "date")
        if fact := date_fact(element if date is None else date, "dated"):
            facts.append(fact)
    facts += [
        Fact("place", words, words, line_of(element))
        for element in children(description, "placeSender")
        if (words := plain(element))
    ]
    return facts


def shared_facts(header: Any) -> tuple[list[Fact], list[Warn]]:
    """What holds for every text under this header: title apart, the edition and its terms."""
    facts: list[Fact] = []
    facts += _helpers(header)
    facts += _sources(header)
    facts += _containers(header)
    facts += _addresses(header)
    facts += _edition_dates(header)
    licence, warnings = licence_facts(header)
    return facts + licence, warnings


def titles_of(header: Any) -> list[Fact]:
    """The titles, the one of the piece itself first; a series or a date is no title."""
    statement = child(header, "fileDesc", "titleStmt")
    if statement is None:
        return []
    found: list[tuple[int, Fact]] = []
    for n, title in enumerate(children(statement, "title")):
        words = plain(title, without=frozenset({"note"}))
        kind, level = attribute(title, "type").casefold(), attribute(title, "level")
        if not words or level == "s" or kind in _NOT_A_TITLE:
            continue
        shouted = words.upper() == words
        rank = 0 if level == "a" else 1 if kind == "main" else 2 if not shouted else 3
        found.append((rank * 100 + min(n, 99), Fact("title", words, words, line_of(title))))
    return [fact for _, fact in sorted(found, key=lambda pair: pair[0])]


def written_of(header: Any, *, letter: bool) -> list[Fact]:
    """The date of writing where there is no correspDesc: creation, manuscript, iso-date."""
    places = [
        child(header, "profileDesc", "creation"),
        *(child(d, "history", "origin") for d in descendants(header, "msDesc")),
    ]
    for place in places:
        if place is None:
            continue
        for element in [*descendants(place, "date", "origDate"), place]:
            if fact := date_fact(element, "written"):
                return [fact]
    source = child(header, "fileDesc", "sourceDesc")
    for bibl in descendants(source, "bibl") if letter and source is not None else ():
        for element in children(bibl, "date"):
            fact = date_fact(element, "written")
            if fact is not None and len(fact.value.rstrip("?~%")) == len("1911-02-28"):
                return [fact]  # a letter's own day: a printed edition only has a year
    statement = child(header, "fileDesc", "titleStmt")
    for title in children(statement, "title") if statement is not None else ():
        if attribute(title, "type") == "iso-date":
            fact = date_fact(title, "written")
            if fact is not None:
                return [fact]
    return []


def place_of(header: Any) -> list[Fact]:
    """The place of writing where there is no correspDesc."""
    creation = child(header, "profileDesc", "creation")
    places = [] if creation is None else list(descendants(creation, "placeName", "settlement"))
    places += [p for d in descendants(header, "msDesc") for p in descendants(d, "origPlace")]
    return [Fact("place", w, w, line_of(p)) for p in places[:1] if (w := plain(p))]


def authors_of(header: Any) -> list[Fact]:
    """The authors that the title statement names, else those of the source."""
    statement = child(header, "fileDesc", "titleStmt")
    holders = [] if statement is None else list(children(statement, "author"))
    if not holders:
        source = child(header, "fileDesc", "sourceDesc")
        below = [] if source is None else list(descendants(source, "biblStruct", "biblFull"))[:1]
        holders = [a for b in below for a in descendants(b, "author")]
    return list(
        dict.fromkeys(
            Fact("author", value, words, line_of(holder))
            for element in holders
            for value, words, holder in one_or_more(element)
        )
    )


def language_fact(header: Any, *texts: Any) -> list[Fact]:
    """The language that the text is marked with, else the only or chief one of the header."""
    for text in texts:
        if (code := xml_lang(text)) and (short := language_code(code)):
            return [Fact("language", short, code, line_of(text))]
    usage = child(header, "profileDesc", "langUsage")
    languages = [] if usage is None else list(children(usage, "language"))
    if len(languages) > 1:
        shares = [(_share(one), one) for one in languages]
        best = max(share for share, _ in shares)
        languages = [one for share, one in shares if share == best and best > 50]
    for one in languages[:1]:
        code = attribute(one, "ident") or attribute(one, "id")
        if short := language_code(code):
            words = plain(one) or code
            return [Fact("language", short, words, line_of(one))]
    return []


def _share(language: Any) -> float:
    try:
        return float(attribute(language, "usage").rstrip("%") or 0)
    except ValueError:
        return 0.0


def language_code(code: str) -> str | None:
    """``de-AT`` and ``deu`` → ``de``; None for a language without a code of two letters."""
    word = re.split(r"[-_]", code.strip().casefold())[0]
    if len(word) == 2 and word.isascii() and word.isalpha():
        return word
    return _LANGUAGES.get(word)


def kind_fact(header: Any, text: Any | None, *, letter: bool) -> list[Fact]:
    """What kind of text the edition says that it is."""
    found = kind_word(header, text, letter=letter)
    if found is None:
        return []
    kind, words, element = found
    return [Fact("kind", kind, words, line_of(element))]


def notes_of(header: Any) -> list[Fact]:
    """An editor's summary of the piece."""
    profile = child(header, "profileDesc")
    places = [] if profile is None else list(children(profile, "abstract"))
    return [Fact("note", w, w, line_of(p)) for p in places if (w := plain(p))]


def _helpers(header: Any) -> list[Fact]:
    """Translators and transcribers; who else had a part in the edition is no concern here."""
    found: list[Fact] = []
    file = child(header, "fileDesc")
    places = [] if file is None else [*children(file, "titleStmt", "editionStmt")]
    for place in places:
        for element in children(place, "editor", "author", "principal", "respStmt"):
            role = attribute(element, "role") or " ".join(
                plain(r) for r in children(element, "resp")
            )
            name = (
                "translated" if _TRANSLATOR.search(role)
                else "transcribed" if _TRANSCRIBER.search(role) else ""
            )  # fmt: skip
            if name:
                names = one_or_more(element) if local(element) != "respStmt" else names_of(element)
                found += [Fact(name, v, w, line_of(h)) for v, w, h in names]
    return list(dict.fromkeys(found))


def _sources(header: Any) -> list[Fact]:
    """The manuscript with its shelf mark, then the printed edition."""
    source = child(header, "fileDesc", "sourceDesc")
    if source is None:
        return []
    found: list[Fact] = []
    vague: list[Fact] = []
    for identifier in descendants(source, "msIdentifier"):
        pieces = [
            plain(part)
            for tag in ("institution", "repository", "settlement", "collection", "idno")
            for part in children(identifier, tag)
        ]
        if words := ", ".join(dict.fromkeys(piece for piece in pieces if piece)):
            kept = any(plain(p) for p in children(identifier, "repository", "institution", "idno"))
            (found if kept else vague).append(Fact("source", words, words, line_of(identifier)))
            break
    for book in descendants(source, "bibl", "biblStruct", "biblFull"):
        if any(local(a) in {"listBibl", "bibl"} for a in _above(book, source)):
            continue
        words = _book(book)
        if words:
            found.append(Fact("source", words, words, line_of(book)))
            break
    return found + vague


def _above(element: Any, top: Any) -> list[Any]:
    found = []
    above = element.getparent()
    while above is not None and above is not top:
        found.append(above)
        above = above.getparent()
    return found


def _book(book: Any) -> str:
    if local(book) == "bibl" and any(c.isalpha() for c in book.text or ""):
        words = plain(book)
    else:
        tags = ("author", "title", "pubPlace", "publisher", "date")
        pieces = [plain(part) for part in descendants(book, *tags)]
        words = ", ".join(dict.fromkeys(piece.strip(" ,") for piece in pieces if piece.strip(" ,")))
    if len(words) > _LONGEST_SOURCE:
        words = f"{words[:_LONGEST_SOURCE].rsplit(' ', 1)[0]} …"
    return words


def _containers(header: Any) -> list[Fact]:
    """The series or edition that the piece belongs to."""
    places = [
        *(t for s in _all(header, "fileDesc", "titleStmt") for t in children(s, "title")
          if attribute(t, "level") == "s" or attribute(t, "type") == "sub"),
        *(t for s in _all(header, "fileDesc", "editionStmt") for t in descendants(s, "title")),
        *(t for s in _all(header, "fileDesc", "seriesStmt") for t in children(s, "title")),
    ]  # fmt: skip
    return [Fact("container", w, w, line_of(t)) for t in places[:1] if (w := plain(t))]


def _addresses(header: Any) -> list[Fact]:
    statement = child(header, "fileDesc", "publicationStmt")
    if statement is None:
        return []
    return [
        Fact("url", match[0], words, line_of(number))
        for number in descendants(statement, "idno")
        if (match := _ADDRESS.search(words := plain(number)))
    ][:1]


def _edition_dates(header: Any) -> list[Fact]:
    """When the edition came out: kept as a candidate that loses, so that a curator sees why."""
    statement = child(header, "fileDesc", "publicationStmt")
    dates = [] if statement is None else list(descendants(statement, "date"))
    return [fact for date in dates[:2] if (fact := date_fact(date, "edition_date"))]


def _all(element: Any, *path: str) -> list[Any]:
    found = child(element, *path)
    return [] if found is None else [found]
