"""Portuguese."""

from __future__ import annotations

from typing import Final

from archivebot.archive.document import Kind
from archivebot.archive.languages.tongue import Tongue

WORDS: Final = Tongue(
    code="pt",
    common="o os que não do da em uma para com por se dos das mais como um e ao",
    given_names="astrojildo edgard joão josé manuel",
    labels={
        "licence": r"direitos\b|licença\b",
        "delivered": r"pronunciad[oa]\b|proferid[oa]\b",
        "published": r"(?:primeira (?:edição|publicação|vez publicad[oa])|publicad[oa]|publicação)",
        "translated": r"tradu(?:ção|tor|tora|zid[oa])",
        "transcribed": r"transcri(?:ção|t[oa])|digitaliza(?:ção|d[oa])|html\b",
        "proofed": r"revisão\b|corre(?:ção|cção)",
        "written": r"escrit[oa]\b|redigid[oa]|data\b",
        "source": r"fonte\b|extraíd[oa] de|retirad[oa] de",
        "online": r"esta edição|edição digital",
        "note": r"notas?\b",
        "author": r"autor(?:a|es)?\b",
        "to": r"destinatári[oa]\b",
        "title": r"título\b",
        "place": r"local\b",
        "language": r"língua\b|idioma\b",
    },
    leads={
        "published": r"publicad[oa]\s+(?:pela primeira vez\s+)?(?:em|no|na)\b",
        "translated": r"traduzid[oa]\s+(?:de|do|da|por)\b",
        "online": r"transcrição autorizada",
    },
    things=r"(?:carta(?: aberta)?|telegrama|bilhete|postal|mensagem)\s+(?:a|ao|à|para)(?: [oa])?",
    from_to=(r"(?:carta )?(?:de |do )(?P<who>.+?)\s+(?:a|ao|à|para)\s+(?P<name>.+)",),
    to="a|ao",
    salutations=r"(?:(?:meu|minha|meus|muito)\s+)*(?:car[oa]s?|querid[oa]s?|prezad[oa]s?"
    r"|estimad[oa]s?)",
    bare_salutations=r"(?:camaradas?|companheir[oa]s?|senhor(?:es)?|amig[oa]s?)",
    closings=r"saudações|abraç(?:o|os)|fraternais|cordialmente",
    closing_starts=r"teu|tua|vosso",
    titles_of_people="camarada companheiro companheira senhor senhora",
    never_in_names="sobre para contra carta discurso uma por notas com",
    kinds={
        Kind.SPEECH: r"discurso\b|conferência\b",
        Kind.INTERVIEW: r"entrevista\b",
        Kind.LEAFLET: r"manifesto\b|panfleto\b",
        Kind.POEM: r"poema\b",
    },
    by=r"por",
    notes={"editor": r"nota da (?:edição|redação)", "translator": r"nota do tradutor"},
    notes_headings=r"notas(?: de rodapé| de fim de tomo)?",
    chrome=r"início da página|voltar (?:ao|à|para [oa]) (?:topo|início|índice|arquivo|página"
    r"|biblioteca).{0,25}|próximo|anterior"
    r"|transcrição autorizada.{0,3}",
    updated=r"(?:última (?:atualização|modificação)|inclusão|última alteração)",
    no_text=r"página não encontrada|erro 404|domínio à venda|(?:utiliza|utilizamos|usa) cookies",
)
