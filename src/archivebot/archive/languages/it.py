"""Italian."""

from __future__ import annotations

from typing import Final

from archivebot.archive.document import Kind
from archivebot.archive.languages.tongue import Tongue

WORDS: Final = Tongue(
    code="it",
    common="il che di non per una sono del della con gli le più ma come si un e in anche",
    given_names="amadeo antonio camillo carlo errico giuseppe leandro luigi palmiro piero pietro "
    "umberto",
    labels={
        "licence": r"licenza\b|diritti\b",
        "delivered": r"pronunciat[oa]\b|tenut[oa]\b",
        "published": r"(?:prima )?(?:pubblica(?:zione|t[oa])|edizione|stampa)\b|pubblicat[oa]"
        r"|apparso",
        "translated": r"tradu(?:zione|ttore|ttrice)|tradott[oa]",
        "transcribed": r"trascri(?:zione|tt[oa])|digitalizza(?:zione|t[oa])|html\b|scansione",
        "proofed": r"corre(?:zione|tt[oa])|revisione",
        "written": r"scritt[oa]\b|redatt[oa]|data\b|datat[oa]",
        "source": r"fonte\b|da$|tratt[oa] da|estratto da|ripreso da",
        "online": r"versione (?:in linea|online)|edizione elettronica",
        "note": r"not[ae]\b",
        "author": r"autor[ei]\b|autrice\b",
        "to": r"destinatari[oa]\b",
        "from": r"mittente\b",
        "title": r"titolo\b",
        "place": r"luogo\b",
        "language": r"lingua\b",
        "kind": r"genere\b|tipo\b",
    },
    leads={
        "published": r"(?:pubblicat[oa]|apparso)\s+(?:per la prima volta\s+)?(?:in|su|sul|nel"
        r"|il)\b",
        "source": r"tratto\s+da|estratto\s+da",
        "translated": r"tradott[oa]\s+(?:da|dal)\b|traduzione\s+(?:di|dal)\b",
    },
    things=r"(?:ultima |prima )?(?:lettera(?: aperta)?|telegramma|cartolina|biglietto|messaggio)\s+"
    r"(?:a|ad|al|alla|ai)",
    from_to=(r"(?:lettera )?(?:di |da )(?P<who>.+?)\s+ad?\s+(?P<name>.+)",),
    to="a|ad",
    salutations=r"(?:(?:mio|mia|miei)\s+)*(?:car(?:[oaie]|issim[oaie])|egregi[oa]|gentil(?:e"
    r"|issim[oa])"
    r"|stimat[oaie]|spettabile)(?: mi[oa])?",
    bare_salutations=r"(?:compagn[iae]|amic[io]|signori?|fratelli|cittadini)(?: e \w+)?",
    closings=r"abbracci(?:o|amo)?|saluti|salut[oi]|fraterni|fraternamente|bac[io]|cordialmente"
    r"|affettuos",
    closing_starts=r"tu[oa]|vostr[oa]|su[oa]|il tuo|la tua|il vostro",
    titles_of_people="compagno compagna signor signora signorina",
    never_in_names="lettera lettere discorso sul sulla per contro come una note",
    kinds={
        Kind.TELEGRAM: r"telegramma\b",
        Kind.SPEECH: r"discorso\b|conferenza\b",
        Kind.INTERVIEW: r"intervista\b",
        Kind.DIARY: r"diario\b$",
        Kind.LEAFLET: r"manifesto\b|volantino\b|appello (?:a|ai)\b",
        Kind.POEM: r"poesia\b",
    },
    by=r"di",
    notes={
        "editor": r"nota (?:della redazione|del curatore|dell['’]editore)|n\.? ?d\.? ?r\b",
        "translator": r"nota del traduttore|n\.? ?d\.? ?t\b",
    },
    notes_headings=r"note(?: a piè di pagina)?",
    chrome=r"torna (?:su|indietro|all?['’a]? ?(?:indice|inizio|home|archivio|pagina).{0,25})"
    r"|inizio pagina|indice|successivo|precedente",
    updated=r"ultima (?:modifica|revisione)|ultimo aggiornamento|aggiornato",
    no_text=r"pagina non trovata|errore 404|dominio in vendita|(?:utilizza"
    r"|utilizziamo) (?:i )?cookie"
    r"|attivare javascript",
)
