"""Spanish."""

from __future__ import annotations

from typing import Final

from archivebot.archive.document import Kind
from archivebot.archive.languages.tongue import Tongue

WORDS: Final = Tongue(
    code="es",
    common="el los las que del una por con para es no se su lo como más pero y en un al",
    given_names="abad andrés ángel buenaventura camilo césar diego federica felipe francisco "
    "germinal gregorio isaac joaquín josé juan julio librado manuel mariano práxedis rafael "
    "ricardo salvador víctor",
    labels={
        "licence": r"licencia\b|derechos\b|copyleft",
        "delivered": r"pronunciad[oa]\b|discurso pronunciado",
        "published": r"(?:primera (?:publicación|edición|vez (?:que se )?publicad[oa])|publicad[oa]"
        r"|publicación|editado por primera|aparecid[oa]|impres[oa])",
        "translated": r"traduc(?:ción|tor|tora|id[oa])|traducid[oa]|versión al (?:español"
        r"|castellano)",
        "transcribed": r"transcri(?:pción|t[oa])|digitaliza(?:ción|d[oa])|html\b|escanead[oa]"
        r"|marcado\b|preparad[oa]|tipead[oa]",
        "proofed": r"correc(?:ción|ciones)\b|corregid[oa]|revisad[oa]|revisión\b",
        "written": r"escrit[oa]\b|redactad[oa]|redacción\b|fecha\b|fechad[oa]",
        "source": r"fuente\b|tomad[oa] de|extraíd[oa]|sacad[oa] de",
        "online": r"esta edición|edición digital|versión digital|en línea|en internet",
        "note": r"notas?\b|observaciones\b",
        "url": r"dirección\b|enlace\b",
        "author": r"autor(?:a|es|as|/a)?\b|por$",
        "to": r"destinatari[oa]s?\b|para$",
        "from": r"remitente\b",
        "title": r"título\b",
        "place": r"lugar\b",
        "language": r"idioma\b|lengua\b",
        "kind": r"género\b|tipo\b",
    },
    leads={
        "published": r"(?:(?:primera vez )?publicad[oa]|aparecid[oa]"
        r"|editad[oa])\s+(?:por (?:primera vez"
        r"|vez primera)\s+)?(?:en|el|por)\b",
        "written": r"(?:escrit[oa]|redactad[oa])\s+(?:el|en|a|hacia|entre)\b",
        "source": r"tomado\s+de|extraído\s+de",
        "translated": r"traducid[oa]\s+(?:de|del|por)\b|traducción\s+(?:de|del|por)\b",
        "transcribed": r"(?:transcri(?:to|pción)|digitalizad[oa])\s+(?:por|para)\b",
    },
    things=r"(?:última |primera |segunda )?(?:carta(?: abierta)?|telegrama|postal|tarjeta|mensaje"
    r"|nota)\s+(?:al?|para)(?:\s+la?)?",
    from_to=(r"(?:carta )?(?:de |del )(?P<who>.+?)\s+al?\s+(?P<name>.+)",),
    to="a|al",
    salutations=r"(?:(?:muy|mi|mis|nuestro|nuestra)\s+)*"
    r"(?:querid(?:[oa]s?|ísim[oa]s?)|estimad(?:[oa]s?|ísim[oa]s?)|apreciad[oa]s?|distinguid[oa]s?"
    r"|recordad[oa]s?|respetad[oa]s?|señor mío)",
    bare_salutations=r"(?:compañer[oa]s?|camaradas?|ciudadan[oa]s?|señor(?:es|a)?|trabajador[ae]s"
    r"|amig[oa]s?|herman[oa]s?)(?: (?:y|míos?) ?(?:compañeras|camaradas|amigos)?)?"
    r"|muy señor(?:es)? mío?s?",
    closings=r"saludos?|abraz(?:o|os|a)|fraternal(?:es|mente)?|salud y|atentamente|afectuos[oa]s?"
    r"|cordial(?:es|mente)|con amor|suyo af|su (?:amigo|hermano|camarada|servidor)|besos?\b"
    r"|estrecho (?:su|tu) mano|se despide",
    closing_starts=r"tuy[oa]|suy[oa]|de usted|vuestr[oa]|su (?:amig[oa]|compañer[oa]|camarada"
    r"|herman[oa])|tu (?:amig[oa]|compañer[oa]|herman[oa]|hij[oa])|salud\b|siempre",
    titles_of_people="compañero compañera camarada señor señora señorita don doña sr sra srta "
    "srita "
    "ciudadano ciudadana",
    never_in_names="sobre para contra carta cartas discurso una por índice archivo volver notas "
    "página con entre",
    kinds={
        Kind.TELEGRAM: r"telegrama\b",
        Kind.SPEECH: r"discurso\b|conferencia (?:en|de|sobre)\b|alocución\b|intervención en\b",
        Kind.INTERVIEW: r"entrevista\b|conversación con\b",
        Kind.DIARY: r"(?:del )?diario de \w+ \d|diario\b$",
        Kind.LEAFLET: r"manifiesto\b|octavilla\b|volante\b|panfleto\b|llamamiento a\b",
        Kind.POEM: r"poema\b",
    },
    by=r"por",
    notes={
        "editor": r"notas? (?:de la redacción|del? editor(?:es)?|de la edición)"
        r"|n\.? ?d[e.]? ?(?:la )?"
        r"(?:r|e)\b",
        "translator": r"notas? del? traductor(?:a)?|n\.? ?d(?:el)?\.? ?t\b",
    },
    notes_headings=r"notas(?: a pie de página)?",
    chrome=r"volver (?:atrás|arriba|al? (?:archivo|índice|inicio|menú|principio|página"
    r"|contenido|sección|texto|portada|sumario|biblioteca|artículo).{0,35})|subir|arriba|inicio"
    r"|índice|ir al índice.{0,30}"
    r"|siguiente|anterior|portada"
    r"|publicar un comentario|(?:no hay|\d+) comentarios?:?|entradas? (?:más reciente|antigua).*"
    r"|suscribirse a.*|etiquetas:.*|publicado por [^:]{2,40} en \d{1,2}:\d\d.{0,10}|leer más.*"
    r"|compartir(?: .{0,40})?"
    r"|imprimir|(?:aviso legal|política de privacidad)(?: .{0,40})?|\[transcripción (?:literal"
    r"|completa)\]"
    r"|deja(?:r)? un comentario",
    updated=r"(?:última (?:modificación|actualización)|actualizad[oa]|modificad[oa])(?: el)?",
    no_text=r"página no (?:encontrada|existe|disponible)|error 404|página que (?:buscas?|ha|está)"
    r"|dominio (?:está )?(?:en venta|a la venta|caducado)|acceso denegado|(?:utiliza|utilizamos"
    r"|usamos)"
    r" cookies|activ(?:e|ar?) javascript|sitio en (?:construcción|mantenimiento)",
)
