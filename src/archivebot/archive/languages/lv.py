"""Latvian."""

from __future__ import annotations

from typing import Final

from archivebot.archive.document import Kind
from archivebot.archive.languages.tongue import Tongue

WORDS: Final = Tongue(
    code="lv",
    common="un ir no ar kas par uz lai ka to pie kā viņi mēs visu šodien savu pret",
    given_names="jānis pēteris",
    labels={
        "published": r"(?:pirmpublicējums|publicēts|iespiests)\b",
        "translated": r"tulko(?:jums|tājs|jis|jusi)\b",
        "written": r"(?:uz)?rakstīts\b|datums\b",
        "source": r"avots\b",
        "note": r"piezīmes?\b",
        "author": r"autor(?:s|e|i)\b",
        "to": r"adresāts\b",
        "title": r"(?:nosaukums|virsraksts)\b",
        "place": r"vieta\b",
        "language": r"valoda\b",
    },
    things=r"(?:atklāta )?vēstule",
    salutations=r"(?:man[sa] )?(?:mīļ(?:ais|ā|ie)|dārg(?:ais|ā|ie)|cienījam(?:ais|ā|ie)|godātais)",
    bare_salutations=r"biedri(?: un \w+)?|draugi|strādnieki|pilsoņi",
    closings=r"sveicieni?|ar sveicienu|cieņā",
    closing_starts=r"jūsu|tavs|tava",
    titles_of_people="biedrs biedre kungs kundze",
    never_in_names="vēstule par un pret kā",
    kinds={
        Kind.SPEECH: r"runa\b",
        Kind.LEAFLET: r"uzsaukums\b|skrejlapa\b|proklamācija\b|lapiņa\b",
        Kind.POEM: r"dzejolis\b",
    },
    notes_headings=r"piezīmes|parindes",
    chrome=r"uz augšu|atpakaļ|sākums|saturs",
    no_text=r"lapa nav atrasta|kļūda 404",
)
