"""Under which licence? Only what the page states; a year is not a version number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from archivebot.archive.describe.settle import Candidate, Settled, evidence
from archivebot.archive.document import How, Licence, Rejected, Warn
from archivebot.archive.layouts.shapes import tidy
from archivebot.archive.layouts.sheet import Part, Sheet, Zone

_CC: Final = re.compile(
    r"creative\s?commons|\bcc[- ]by|\bcc0\b|attribut\w*[\s/,&-]*(?:and |und )?(?:non|no|share)"
    r"|share\s?-?\s?alike",
    re.IGNORECASE,
)
_CC_URL: Final = re.compile(
    r"creativecommons\.org/(?:licenses/(?P<kind>by[a-z-]*)/(?P<v>\d\.\d)|publicdomain/(?P<pd>zero|mark))",
    re.IGNORECASE,
)
_CC_SHORT: Final = re.compile(r"\bcc[- ](?P<kind>by(?:[- ](?:nc|nd|sa))*)\b", re.IGNORECASE)
_BY: Final = re.compile(r"attribu|namensnennung|paternité|reconocimiento|atribución")
_SA: Final = re.compile(
    r"share\s?-?\s?alike|weitergabe unter gleichen|partage (?:dans les mêmes|à l['’]identique)"
    r"|compartir\s?igual"
)
_NC: Final = re.compile(
    r"non\s?-?\s?commercial|nicht[\s-]?kommerziell|pas d['’]utilisation commerciale|no\s?comercial"
)
_ND: Final = re.compile(
    r"no\s?-?\s?deriv|keine bearbeitung|pas de modification|sin\s?(?:obra\s?)?derivada"
)
_VERSION: Final = re.compile(r"(?<![\d.])([1-4]\.[05])(?![\d])")
_GFDL: Final = re.compile(r"\bGNU\s+F(?:ree)?\s*D(?:ocumentation)?|\bGFDL\b|\bFDL\b", re.IGNORECASE)
_GFDL_VERSION: Final = re.compile(r"\b(1\.[123])\b")
_PUBLIC_DOMAIN: Final = re.compile(
    r"\bpublic\s+domain\b|\bno copyright\b|\bgemeinfrei\b|\bdomaine public\b"
    r"|\bdom[ií]nio p[úu]blico\b|\bpubblico dominio\b|общественно\w+ достояни|\banti-?copyright\b",
    re.IGNORECASE,
)
_RESERVED: Final = re.compile(
    r"all rights reserved|copyright\s*(?:©|\(c\))|©\s*\d{4}|^\s*copyright\b|alle rechte vorbehalten"
    r"|tous droits réservés"
    r"|(?:derechos|direitos|diritti)\b.{0,60}\b(?:reservados|riservati)|все права защищены",
    re.IGNORECASE,
)
_STATEMENT: Final = re.compile(
    r"licen[cs]ed? under|creative\s?commons|released under|public domain|all rights reserved|©"
    r"|copyleft"
    r"|\bcc[- ]by\b|terms of the",
    re.IGNORECASE,
)


def licence_of(sheet: Sheet) -> Settled[Licence]:
    """The licence as stated; of two that disagree the stricter, with a warning."""
    found: list[Candidate[Licence]] = []
    for part in _statements(sheet):
        licence = read_licence(part.text, label=_label_of(part))
        if licence is None:
            continue
        how = How.INFERRED if licence.inferred else How.PAGE
        why = _why(licence)
        words = evidence("licence line", part.words, part.line, 0.9 if licence.inferred else 1.0,
                         how=how, why=why)  # fmt: skip
        found.append(Candidate(licence, words, licence.id))
    if not found:
        return Settled("licence")
    winner = max(found, key=lambda c: (strictness(c.value.id), not c.value.inferred))
    rejected = tuple(
        Rejected("licence", c.shown, c.evidence, "the stricter statement goes before it")
        for c in found if c is not winner
    )  # fmt: skip
    warnings: tuple[Warn, ...] = ()
    if len({c.value.id for c in found if c is winner or not _agrees(c.value, winner.value)}) > 1:
        words_ = "The page states more than one licence; the stricter one is kept."
        warnings = (Warn("conflicting_licences", words_, winner.evidence.line),)
    return Settled("licence", winner.value, winner.evidence, rejected, warnings)


def _agrees(vague: Licence, exact: Licence) -> bool:
    """Whether one statement only says less than the other: "Creative Commons", no version."""
    short = vague.id.removeprefix("LicenseRef-")
    return vague.id != short and (
        exact.id == short or (short == "CC" and exact.id.startswith("CC"))
        or re.fullmatch(rf"{re.escape(short)}-\d\.\d", exact.id) is not None
    )  # fmt: skip


def _statements(sheet: Sheet) -> Sequence[Part]:
    stated = list(sheet.labelled("licence"))
    if stated and sheet.page.format == "tei":
        return stated
    others = [
        part for part in sheet.zone(Zone.CHROME, Zone.NOTE, Zone.LABEL, Zone.FOOTNOTE)
        if part.label != "licence" and len(part.text) < 600 and _STATEMENT.search(part.text)
    ]  # fmt: skip
    return stated + others


def _label_of(part: Part) -> str:
    return part.words.partition(":")[0] if part.label == "licence" else ""


def _why(licence: Licence) -> str:
    if not licence.inferred:
        return ""
    if licence.id.startswith("LicenseRef-CC"):
        return "the terms are named without a version; a year is none"
    return "the line says so without naming a licence"


def read_licence(text: str, label: str = "") -> Licence | None:
    """The licence that a line states."""
    words = tidy(text)
    whole = f"{label}: {words}" if label else words
    if match := _CC_URL.search(whole):
        if match["pd"]:
            spdx = "CC0-1.0" if match["pd"].casefold() == "zero" else "LicenseRef-PublicDomain"
            return Licence(spdx, words)
        return Licence(f"CC-{match['kind'].upper()}-{match['v']}", words)
    if _CC.search(whole):
        return _creative_commons(whole, words)
    if _GFDL.search(whole):
        version = _GFDL_VERSION.search(whole)
        spdx = f"GFDL-{version[1]}-or-later" if version else "LicenseRef-GFDL"
        return Licence(spdx, words, inferred=version is None)
    if _PUBLIC_DOMAIN.search(whole):
        return Licence(  # in one country, it says: elsewhere that is a guess
            "LicenseRef-PublicDomain", words, inferred="united states" in whole.casefold()
        )
    if _RESERVED.search(whole):
        return Licence(
            "LicenseRef-AllRightsReserved", words, inferred="reserved" not in whole.lower()
        )
    return None


def _creative_commons(whole: str, words: str) -> Licence | None:
    text = whole.casefold()
    if re.search(r"\bcc0\b|\bzero\b", text):
        return Licence("CC0-1.0", words)
    short = _CC_SHORT.search(re.sub(r"creative\s?commons", "cc", text))
    pieces = re.split(r"[- ]", short["kind"]) if short else []
    by = "by" in pieces or _BY.search(text) is not None
    sa = "sa" in pieces or _SA.search(text) is not None
    nc = "nc" in pieces or _NC.search(text) is not None
    nd = "nd" in pieces or _ND.search(text) is not None
    if not (by or sa or nc or nd):
        return Licence("LicenseRef-CC", words, inferred=True)
    family = "CC-BY" + "-NC" * nc + "-ND" * nd + "-SA" * (sa and not nd)
    version = _VERSION.search(whole)
    if version:
        return Licence(f"{family}-{version[1]}", words, inferred=not by)
    return Licence(f"LicenseRef-{family}", words, inferred=True)


def strictness(spdx: str) -> int:
    """How much a licence forbids: more is stricter. An unknown one counts as reserved."""
    if spdx in {"LicenseRef-PublicDomain", "CC0-1.0"}:
        return 0
    bare = spdx.removeprefix("LicenseRef-")
    if bare.startswith("CC"):
        return 1 + 1 * ("-SA" in bare) + 3 * ("-NC" in bare) + 3 * ("-ND" in bare)
    if bare.startswith("GFDL"):
        return 2
    return 9
