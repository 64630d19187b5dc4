"""French."""

from __future__ import annotations

from typing import Final

from archivebot.archive.document import Kind
from archivebot.archive.languages.tongue import Tongue

WORDS: Final = Tongue(
    code="fr",
    common="le la les des et du que qui une est pas dans pour je nous vous sur il ce ne en un au",
    given_names="aristide benoît blanche célestin édouard élisée gaston guy jules léon léo "
    "lucien marcel maurice paul pierre théophile victorine",
    labels={
        "licence": r"licence\b|droits?\b|droits d['’]auteur|copyleft",
        "delivered": r"prononcée?\b|discours prononcé",
        "published": r"(?:première |1[eè]?re )?(?:publication|parution|édition)\b|(?:d['’]abord )?"
        r"(?:publiée?|paru[e]?|imprimée?)\b",
        "translated": r"tradu(?:ction|it|ite|cteur|ctrice)s?\b",
        "transcribed": r"transcri(?:ption|t)|numérisation|numérisé|html|saisie?\b|mise en ligne"
        r"|ocr\b|balisage",
        "proofed": r"relecture|corrections?\b|corrigé",
        "written": r"écrite?\b|écriture\b|rédigée?\b|rédaction\b|date\b|daté",
        "source": r"sources?\b|extrait de|tiré de|d['’]après|référence",
        "online": r"en ligne\b|version en ligne|format|téléchargement",
        "note": r"notes?\b|remarques?\b",
        "url": r"adresse\b|lien\b",
        "author": r"aut(?:eur|rice|eure)(?:[·.(-]?e)?[·.(-]?s?\)?(?:\W|$)|par$",
        "to": r"destinataires?\b|à$",
        "from": r"expéditeur\b",
        "title": r"titre\b",
        "place": r"lieu\b",
        "language": r"langue\b",
        "kind": r"genre\b|type\b|nature\b",
    },
    leads={
        "published": r"(?:publiée?|parue?|imprimée?)\s+(?:pour la première fois\s+)?(?:dans|en"
        r"|le|au|par)\b|première\s+(?:publication|parution)",
        "written": r"(?:écrite?|rédigée?)\s+(?:le|en|à|au|vers|entre|du)\b",
        "source": r"source\s+|tiré\s+de|extrait\s+de|d['’]après\s+(?=.*\d{4})",
        "translated": r"tradui(?:t|te)\s+(?:de|du|par)\b|traduction\s+(?:de|par)\b",
        "transcribed": r"(?:transcri(?:t|ption)|numérisé|mis en ligne)\s+par\b",
        "online": r"téléchargement|format\s+(?:odt|rtf|pdf|ms|acrobat|html)|cliquer\s+sur"
        r"|une publication effectuée",
    },
    things=r"(?:dernière |seconde |première )?(?:lettre(?: ouverte)?|télégramme|carte postale"
    r"|carte|billet|message|courrier)\s+(?:à|au|aux)",
    from_to=(
        (
            r"(?:\d{4}-\d\d-\d\d,\s*)?(?:lettre |courrier )?(?:de |d['’])(?P<who>.+?)"
            r"\s+(?:à|au)\s+(?P<name>.+)"
        ),
        r"(?P<who>[^\W\d_][^,:]*?)\s+à\s+(?P<name>[^\W\d_].+)",
    ),
    to="à|au",
    salutations=r"(?:(?:mon|ma|mes|notre|nos|très|bien)\s+)*"
    r"(?:chers?|chères?|estimée?s?|honorée?s?|divins?|vieux|vieille|bonne?|belle)",
    bare_salutations=r"(?:messieurs|mesdames?|monsieur|mademoiselle|camarades|citoyens?"
    r"|citoyennes?|compagnons|compagnes|amis|madame)(?:(?: et|,) (?:chers )?(?:messieurs"
    r"|camarades|compagnes"
    r"|citoyennes))?|mon(?:sieur| ange| ami)|mes (?:enfants|amis|anges)",
    closings=r"fraternell?e?(?:s|ment)?|amitiés?|amicalement|embrass(?:e|ons)|serre(?:ns"
    r"|r)? la main"
    r"|poignée de mains?|salutations|cordial(?:e|ement)|bien à (?:toi|vous)|respects?|dévouée?"
    r"|tout à (?:toi|vous)|adieu|salut (?:et|fraternel)|veuillez (?:agréer|croire)",
    closing_starts=r"ton|ta|votre|tout à (?:toi|vous)|bien à (?:toi|vous)|à (?:toi|vous)|au revoir"
    r"|adieu|respect et",
    titles_of_people="camarade citoyen citoyenne monsieur madame mademoiselle mme mlle abbé "
    "compagnon compagne",
    never_in_names="sur pour contre dans lettre lettres discours un une ou qui que notes page "
    "archives avec au aux par",
    kinds={
        Kind.TELEGRAM: r"télégramme\b",
        Kind.SPEECH: r"discours\b|conférence\b|allocution\b|intervention (?:au|à)\b",
        Kind.INTERVIEW: r"(?:un )?(?:entretien|interview|entrevue) (?:avec|de)\b|interview\b",
        Kind.DIARY: r"(?:extraits? du )?journal (?:intime|de \w+ \d)|carnets?\b",
        Kind.LEAFLET: r"tract\b|manifeste\b|affiche\b|appel (?:aux?|à)\b",
        Kind.POEM: r"poème\b",
    },
    by=r"par",
    notes={
        "editor": r"note(?:s)? (?:de la rédaction|de l['’]éditeur|des éditeurs|du webmestre)"
        r"|n\.? ?d\.? ?(?:l\.? ?)?(?:r|e|é)\b|introduction de (?:la rédaction|l['’]éditeur)",
        "translator": r"note(?:s)? (?:du|de la|des) traduct(?:eur|rice|eurs)|n\.? ?d\.? ?t\b",
    },
    notes_headings=r"notes(?: de bas de page)?|remarques",
    chrome=r"(?:retour )?(?:au|à la|en|à l['’]) ?(?:haut(?: de (?:la )?page)?|sommaire|accueil"
    r"|index"
    r"|début)|haut de (?:la )?page|retour (?:au|à la|à l['’]|aux|vers) ?(?:sommaire|accueil"
    r"|index|page|menu"
    r"|liste|début|haut|archives?|textes?|table|site).{0,30}|sommaire|suite|précédent"
    r"|suivant|accueil(?: >.*)?"
    r"|téléchargement.*|format (?:odt|rtf|pdf|ms|acrobat|html).*|cliquer sur .*"
    r"|répondre à cet article"
    r"|suivre la vie du site.*|plan du site.*|mentions légales|imprimer|version imprimable"
    r"|récupérée de .*|catégories? ?:.*|le texte de cette page a été corrigé.*|lire la suite.*"
    r"|archives .{2,30}\| .*|page:.*djvu.*|partager(?: .{0,40})?|laisser un commentaire"
    r"|\d+ commentaires?"
    r"|commentaires?",
    updated=r"dernière (?:modification|mise à jour)|mis(?:e)? à jour|modifié le",
    no_text=r"page (?:introuvable|non trouvée)|erreur 404|page (?:que vous (?:recherchez|cherchez|"
    r"demandez)|demandée) n['’](?:existe|est|a)|domaine (?:est )?(?:à vendre|expiré)|accès refusé"
    r"|(?:utilisons|utilise) des cookies|activer javascript|site en (?:maintenance|construction)",
)
