"""Names and dates as TEI writes them: ``<persName>``, ``@when``, ``@notBefore`` …

A scholar's attributes are ready to be taken; how sure the scholar was is kept.
"""

from __future__ import annotations

import re
from typing import Any, Final

from archivebot.archive.dates import BadEdtf, HistoricalDate, parse_edtf, read_printed
from archivebot.archive.readers.page import Fact
from archivebot.archive.readers.xml import attribute, children, descendants, line_of, local, plain

_W3C = re.compile(r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*|Z|[+-]\d\d:\d\d)?")
_ASIDE: Final = frozenset({"note", "del", "idno", "email", "affiliation", "figDesc"})
_ALIAS = re.compile(
    r"\s*[(\[](?:pseud|ps\.|d\. ?i\.|eigentl|recte|geb\b|geborene|née|verh|auch|alias)"
    r"[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
"""Another name in brackets: ``Johann Paul Friedrich (Pseud. Jean Paul) Richter``."""
_NUMBERS = re.compile(
    r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]|,?\s*\*?\s*\d{3,4}\s*[-–—]\s*\d{0,4}\s*$"
)
_NOBODY = re.compile(
    r"[\[(]?\s*(?:unbekannt\w*(?: \w+)?|unknown(?: \w+)?|anonym\w*|n\. ?n\.?|inconnue?|anonyme"
    r"|desconocid[oa]|неизвестн\w+|verschiedene|various|diverse|\?+|-+|–+|s\. ?n\.?)\s*[\])]?",
    re.IGNORECASE,
)  # fmt: skip
_GENERATION = re.compile(
    r"(?:,\s*|\s+)(?P<after>d\. ?(?:Ä|J)\.|der (?:Ältere|Jüngere)|the (?:elder|younger)"
    r"|(?:jr|sr|jun|sen)\.?|père|fils|[IVX]{1,4}\.?)$",
    re.IGNORECASE,
)
_DOUBTS: Final = frozenset({"low", "medium", "unknown"})
_SUPPLIED = re.compile(r"[\[⟨〈].*[\]⟩〉]\.?", re.DOTALL)
_ABOUT = re.compile(
    r"[\[(]?\s*(?:um|ca?\.|circa|zirka|etwa|ungefähr|about|around|vers|env(?:iron|\.)?|около)\s",
    re.IGNORECASE,
)
_ATTRIBUTES: Final = ("when", "notBefore", "notAfter", "from", "to")


def name_of(element: Any) -> str:
    """A person or body in reading order: ``Schnitzler, Arthur`` → ``Arthur Schnitzler``."""
    made = _from_parts(element)
    if made:
        return made
    return reading_order(plain(element, without=_ASIDE), body=local(element) == "orgName")


def _from_parts(element: Any) -> str:
    """From ``<forename>`` and ``<surname>``; titles (``<roleName>``) are no part of a name."""
    holder = element
    inner = next(descendants(element, "persName", "name"), None)
    if inner is not None and not list(children(element, "surname", "forename")):
        holder = inner
    parts = list(children(holder, "forename", "surname", "nameLink", "addName", "genName"))
    if not any(local(part) == "surname" for part in parts):
        return ""
    outside = (holder.text or "", *(below.tail or "" for below in holder))
    if any(any(c.isalpha() for c in text) for text in outside):
        return ""
    given = [plain(p) for p in parts if local(p) == "forename"]
    links = [plain(p) for p in parts if local(p) == "nameLink"]
    last = [plain(p) for p in parts if local(p) == "surname" and p.get("type") != "birth"]
    after = [plain(p) for p in parts if local(p) == "genName"]
    return " ".join(" ".join([*given, *links, *last, *after]).replace(",", " ").split())


def reading_order(text: str, *, body: bool = False) -> str:
    """``Voß, Christian Friedrich d. Ä. (1724–1795)`` → ``Christian Friedrich Voß d. Ä.``."""
    name = _NUMBERS.sub("", _ALIAS.sub("", text)).strip(" ,;")
    if body or name.count(",") != 1:
        return name
    last, given = (piece.strip() for piece in name.split(","))
    after = ""
    if match := _GENERATION.search(given):
        after, given = match["after"], given[: match.start()]
    elif _GENERATION.fullmatch(f" {given}"):
        return f"{last} {given}"
    if not last or not given or len(given.split()) > 6 or len(last.split()) > 5:
        return name
    return " ".join(f"{given} {last} {after}".split())


def names_of(element: Any) -> list[tuple[str, str, Any]]:
    """``(name, words, element)`` of each person in an element that holds persons."""
    found = []
    holders = list(children(element, "persName", "orgName", "name", "rs"))
    if not holders:
        holders = list(descendants(element, "persName", "orgName", "name"))
    for holder in holders or []:
        found += _split(holder)
    return found


def one_or_more(element: Any) -> list[tuple[str, str, Any]]:
    """As :func:`names_of`, or the element's own text where it names its persons in words."""
    return names_of(element) or _split(element)


def _split(holder: Any) -> list[tuple[str, str, Any]]:
    words = plain(holder, without=_ASIDE)
    if ";" in words:
        pieces = [reading_order(piece) for piece in words.split(";")]
    else:
        pieces = [name_of(holder)]
    return [(p, words, holder) for p in pieces if p and not _NOBODY.fullmatch(p)]


def is_doubtful(element: Any) -> bool:
    """Whether the edition says that it conjectures."""
    return (
        attribute(element, "cert") in _DOUBTS
        or attribute(element, "evidence") == "conjecture"
        or attribute(element, "precision") in _DOUBTS
    )


def date_fact(element: Any, name: str) -> Fact | None:
    """The date of a ``<date>`` as a fact; None where neither attributes nor words tell one."""
    words = plain(element, without=_ASIDE)
    date = _from_attributes(element)
    if date is None:
        date = read_printed(words.strip(" .,;")) if words else None
        return Fact(name, date.edtf, words, line_of(element)) if date is not None else None
    edtf = _with_doubts(element, words, date)
    said = words or " ".join(f'{a}="{v}"' for a in _ATTRIBUTES if (v := attribute(element, a)))
    return Fact(name, edtf, said or edtf, line_of(element))


def _from_attributes(element: Any) -> HistoricalDate | None:
    got = {a: _w3c(attribute(element, a) or attribute(element, f"{a}-iso")) for a in _ATTRIBUTES}
    if got["when"] is None and "/" in (when := attribute(element, "when-iso")):
        got["from"], got["to"] = (_w3c(end) for end in when.split("/", 1))
    if got["when"]:
        return _edtf(got["when"])
    if got["from"] and got["to"]:
        return _edtf(got["from"] if got["from"] == got["to"] else f"{got['from']}/{got['to']}")
    first, last = got["notBefore"] or got["from"], got["notAfter"] or got["to"]
    if not first and not last:
        return None
    return _edtf(first if first and first == last else f"[{first or ''}..{last or ''}]")


def _w3c(value: str) -> str | None:
    match = _W3C.fullmatch(value.strip())
    if match is None:
        return None
    day = match["day"]
    while day.endswith("-00"):
        day = day[:-3]
    return day


def _edtf(text: str | None) -> HistoricalDate | None:
    try:
        return parse_edtf(text) if text else None
    except BadEdtf:
        return None


def _with_doubts(element: Any, words: str, date: HistoricalDate) -> str:
    """An editor's brackets and ``@cert`` make ``?``, "um" makes ``~``.

    One unknown day between two is a conjecture already: only ``@cert`` adds to it.
    """
    doubt = attribute(element, "cert") in _DOUBTS
    if not date.one_of:
        doubt = doubt or is_doubtful(element) or "?" in words or bool(_SUPPLIED.fullmatch(words))
    about = bool(_ABOUT.match(words)) and not date.one_of
    mark = "%" if doubt and about else "?" if doubt else "~" if about else ""
    if not mark:
        return date.edtf
    return re.sub(r"\d{4}(?:-\d\d){0,2}(?![\d-])", lambda found: f"{found[0]}{mark}", date.edtf)
