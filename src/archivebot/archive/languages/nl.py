"""Dutch."""

from __future__ import annotations

from typing import Final

from archivebot.archive.document import Kind
from archivebot.archive.languages.tongue import Tongue

WORDS: Final = Tongue(
    code="nl",
    common="de het een en van niet is dat te zijn op voor met hij ik die aan er maar ook",
    given_names="anton ferdinand herman pieter henriette",
    labels={
        "licence": r"licentie\b|auteursrecht",
        "delivered": r"uitgesproken\b|gehouden\b",
        "published": r"(?:eerste (?:publicatie|uitgave)|(?:eerst )?(?:gepubliceerd|verschenen))",
        "translated": r"vertaling\b|vertaald|vertaler",
        "transcribed": r"transcri(?:ptie|ptie/html)|html\b|gescand|digitalisering",
        "proofed": r"correctie|gecorrigeerd",
        "written": r"geschreven\b|datum\b|gedateerd",
        "source": r"bron(?:nen)?\b|overgenomen",
        "online": r"deze versie|online",
        "note": r"opmerking|noot\b",
        "author": r"auteurs?\b|schrijver\b",
        "to": r"geadresseerde\b|aan$",
        "title": r"titel\b",
        "place": r"plaats\b",
        "language": r"taal\b",
    },
    leads={
        "published": r"(?:eerst\s+)?(?:gepubliceerd|verschenen)\s+in\b",
        "translated": r"vertaald\s+(?:uit|door)\b",
    },
    things=r"(?:open )?(?:brief|telegram|briefkaart|boodschap)\s+aan",
    from_to=(r"(?:brief van )?(?P<who>.+?)\s+aan\s+(?P<name>.+)",),
    to="aan",
    salutations=r"(?:(?:mijn|zeer|zijn)\s+)*(?:beste|waarde|geachte|lieve|dierbare)",
    bare_salutations=r"kameraden|partijgenoten|vrienden|mijne heren|amice",
    closings=r"groet(?:en|jes)?|hoogachtend|gegroet",
    closing_starts=r"steeds uw|je (?:vriend|kameraad)|uw (?:vriend|toegenegen)?",
    titles_of_people="kameraad heer mevrouw partijgenoot",
    never_in_names="over voor tegen brief rede een aan",
    kinds={
        Kind.SPEECH: r"rede(?:voering)?\b|toespraak\b|lezing\b",
        Kind.INTERVIEW: r"interview\b|gesprek met\b",
        Kind.LEAFLET: r"manifest\b|vlugschrift\b|pamflet\b",
        Kind.POEM: r"gedicht\b",
    },
    by=r"door",
    notes={"editor": r"noot van de redactie", "translator": r"noot van de vertaler"},
    notes_headings=r"voetnoten|noten|opmerkingen",
    chrome=r"zoek knop|\|? ?hoe te citeren\??|terug(?: naar .{1,30})?|naar boven|inhoud"
    r"|verwant:?|volgende|vorige",
    updated=r"laatst(?:e)? (?:bewerking|bijgewerkt|wijziging|aanpassing)",
    no_text=r"pagina niet gevonden|fout 404|domein(?:naam)? (?:is )?te koop"
    r"|maakt gebruik van cookies",
)
