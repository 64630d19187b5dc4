"""Pages that are no documents: errors, parked domains, cookie walls, logins, in five languages."""

from __future__ import annotations

import re
from typing import Final

from archivebot.archive.languages import either

_ANYWHERE: Final = re.compile(
    r"\b(?:404|page not found|not found on this server|(?:page|file|document) (?:you (?:are"
    r"|were) looking for"
    r"|could not be found|does not exist|no longer exists)|domain (?:is |may be |name )*(?:for "
    r"sale|parked|expired)"
    r"|this domain|buy this domain|access denied|403 forbidden|error 50\d|internal server error"
    r"|bad gateway|service unavailable|just a moment\W|checking your browser|enable javascript"
    r"|account (?:has been )?suspended|site (?:is )?under (?:construction|maintenance)"
    r"|index of /|related searches|sponsored listings|parked (?:for )?free|is this your domain"
    r"|(?:in|en)quire about this domain|page can(?:['’]t|not) be found|nothing was found at this"
    r"|seite (?:wurde )?nicht gefunden|domain (?:steht )?zum verkauf|steht zum verkauf"
    r"|zugriff verweigert|page (?:introuvable|non trouvée)|domaine est à vendre|accès refusé"
    r"|p[áa]gina no (?:encontrada|existe)|dominio (?:está )?(?:en|a la) venta|acceso denegado"
    r"|страница не (?:найдена|существует)|домен (?:продаётся|продается)|доступ запрещ[её]н)",
    re.IGNORECASE,
)
_ABROAD: Final = re.compile(rf"(?<!\w)(?:{either('no_text')})", re.IGNORECASE)
AT_MOST: Final = 1500
"""Characters of a page that may be one of these: an error page with more has a text as well."""

_WALL: Final = re.compile(
    r"\b(?:(?:please |you must |you need to )?(?:log|sign) in (?:to (?:view|continue|read|access)"
    r"|or register)|log in with|create an account to|forgot(?:ten)? (?:your )?password"
    r"|(?:we|this (?:web)?site) uses? cookies|accept (?:all )?cookies|cookie (?:policy|consent)"
    r"|(?:wir|diese (?:web)?seite) verwende[nt] cookies|(?:alle )?cookies akzeptieren"
    r"|(?:bitte )?melden sie sich an|passwort vergessen|nous utilisons des cookies"
    r"|accepter les cookies|veuillez vous (?:connecter|identifier)|mot de passe oublié"
    r"|utilizamos cookies|aceptar (?:las )?cookies|inicie sesión|olvidó su contraseña"
    r"|мы используем (?:файлы )?cookie|войдите,? чтобы|забыли пароль)",
    re.IGNORECASE,
)
_WALL_AT_MOST: Final = 700
"""Characters of a page that is a wall and nothing else."""


def no_text(text: str) -> str | None:
    """The words by which a short page shows that it is no document; None where it may be one."""
    if len(text) > AT_MOST:
        return None
    match = _ANYWHERE.search(text) or _ABROAD.search(text)
    if match is None and len(text) <= _WALL_AT_MOST:
        match = _WALL.search(text)
    return match[0] if match else None
