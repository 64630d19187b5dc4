"""German."""

from __future__ import annotations

from typing import Final

from archivebot.archive.document import Kind
from archivebot.archive.languages.tongue import Tongue

WORDS: Final = Tongue(
    code="de",
    common="der die und das nicht ich ist zu den mit sie ein eine auf für daß dass dem des wir "
    "von im sich es",
    given_names="adelheid alfred arthur august berta buenaventura clara eduard erich felix "
    "ferdinand franz gustav hedda heinrich hugo jenny julian karl käthe leo liesel lotte luise "
    "mathilde oskar rainer sophie therese wilhelm",
    labels={
        "licence": r"lizenz|urheberrecht|rechte\b|nutzungsrecht",
        "delivered": r"gehalten|rede gehalten|vorgetragen",
        "published": r"(?:zuerst |erstmals |erst)?(?:veröffentlich(?:t|ung)|erschienen"
        r"|publiziert|gedruckt|abgedruckt)|erst(?:veröffentlichung|druck|ausgabe|erscheinung)",
        "translated": r"übersetz(?:t|ung|er|erin)|deutsch von|aus dem \w+en (?:übersetzt|von)",
        "transcribed": r"transkri(?:ption|biert)|html|abschrift|abgetippt|digitalisier(?:t|ung)"
        r"|gescannt|erfass(?:t|ung)|markierung|ocr",
        "proofed": r"korrektur(?:gelesen|lesung|en)?\b|korrigiert",
        "written": r"geschrieben|verfa(?:ss|ß)t|entstanden|entstehung|datum\b|datiert",
        "source": r"quellen?\b|textgrundlage|druckvorlage|vorlage\b|entnommen|nach:|zitiert nach"
        r"|original(?:text|quelle)\b|aus(?: dem| der)?$",
        "online": r"online-?(?:version|ausgabe)|kopiert|nachgedruckt|für das web",
        "note": r"anmerkung|bemerkung|hinweis|notiz",
        "url": r"adresse\b|netzadresse",
        "author": r"autor(?:en|in|innen)?\b|verfasser(?:in)?\b|von$",
        "to": r"empfänger(?:in)?\b|adressat(?:in)?\b|an$",
        "from": r"absender(?:in)?\b",
        "title": r"titel\b",
        "place": r"ort\b",
        "language": r"sprache\b",
        "kind": r"art\b|gattung\b|textsorte\b",
    },
    leads={
        "published": r"(?:zuerst|erstmals|erstmalig|ursprünglich)\s+(?:veröffentlicht|erschienen"
        r"|gedruckt|publiziert)|(?:veröffentlicht|erschienen|abgedruckt)\s+in\b",
        "source": r"nach\s+(?=.*\b(?:bd|band|s|nr|jg|\d{4})\b)|quelle\s+(?=.*\d{4})"
        r"|entnommen\s+(?:aus|am)|aus:\s|originaltext:",
        "online": r"kopiert\s+(?:mit|von)|nachgedruckt\s+mit|öffentlich zugänglich|mit\s+"
        r"(?:freundlicher\s+)?(?:erlaubnis|genehmigung)|mit\s+dank",
        "transcribed": r"transkription|html-?markierung|abgeschrieben\s+von",
        "translated": r"(?:aus dem \w+en\s+)?übersetzt\s+(?:von|durch)|(?:eigene\s+)?übersetzung\s+"
        r"(?:von|aus|des|der)|aus dem \w+en\s+(?:übersetzt\s+)?von",
        "licence": r"dieses\s+(?:dokument|werk|material)\s+(?:wird|ist|steht)\s+unter",
    },
    things=r"(?:offener |letzter |erster |zweiter )?(?:brief|schreiben|telegramm|postkarte|karte"
    r"|botschaft|zuschrift)\s+an",
    from_to=(r"(?:brief\s+)?(?:von\s+)?(?P<who>.+?)\s+an\s+(?P<name>.+)",),
    to="an",
    salutations=r"(?:(?:mein|meine|meiner|unser|unsere|sehr|hoch|lieber)\s*)*"
    r"(?:lieb(?:e|er|es|en|ste|ster|stes)|teuer(?:ste|ster)?|teure[rs]?|werte[rs]?|verehrte(?:r"
    r"|s|ste|ster)?"
    r"|geehrte(?:r|s|ster|ste)?|geschätzte[rs]?|hochverehrte[rs]?|gnädig(?:e|er|es|ste|stes))",
    bare_salutations=r"(?:(?:werte|liebe|teure)\s+)?(?:genoss(?:e|en|innen und genossen)"
    r"|freunde|kameraden|arbeiter|bürger|brüder|herren)|meine damen und (?:meine )?herren",
    closings=r"grü(?:ß|ss)(?:e|en|t)?|gru(?:ß|ss)|hochachtung(?:svoll)?|händedruck|umarm(?:e|t|ung)"
    r"|herzlichst|freundschaftlich|ergebenst(?:er)?|leb(?:en sie|e| ?t)? ?wohl|von herzen|salut",
    closing_starts=r"dein[e]?|eue?re?|ihr[e]?|der deine|ganz der|immer (?:dein|ihr|der)",
    titles_of_people="genosse genossin genossen herr herrn frau fräulein freund freundin kamerad",
    never_in_names="zum zur ein eine einer eines über aus für gegen wie warum was brief briefe "
    "rede aufruf kapitel seite archiv anmerkungen oder nicht mit nach vom im am "
    "werke schriften manifest offener erster zweiter",
    kinds={
        Kind.TELEGRAM: r"telegramm\b",
        Kind.SPEECH: r"(?:\w+)?rede\b(?: (?:auf|an|vor|in|zu|über|am|bei)\b|$)|(?:ein )?vortrag\b"
        r"|ansprache\b|referat\b",
        Kind.INTERVIEW: r"(?:ein )?(?:interview|gespräch) mit\b",
        Kind.DIARY: r"(?:aus (?:meinem|dem) )?tagebuch",
        Kind.LEAFLET: r"flugblatt|flugschrift\b|aufruf (?:an|der|des)\b|manifest\b",
        Kind.POEM: r"gedicht\b",
    },
    by=r"von",
    notes={
        "editor": r"anmerkung(?:en)? (?:der|des) (?:redaktion|herausgebers?|hg)"
        r"|red(?:aktion)?s?-?anm"
        r"|vorbemerkung (?:der|des) (?:redaktion|herausgebers)|anm\.? ?d\.? ?(?:red|hg|hrsg)",
        "translator": r"anmerkung(?:en)? (?:des|der) übersetzer(?:s|in)?|anm\.? ?d\.? ?(?:ü|übers)",
    },
    notes_headings=r"anmerkungen?|fu(?:ß|ss)noten?|endnoten|erläuterungen",
    chrome=r"anfang der seite|(?:zurück )?(?:zum|zur|nach) (?:anfang(?: der seite)?|seitenanfang"
    r"|oben|startseite"
    r"|inhalt(?:sverzeichnis)?|übersicht|hauptseite)|<* ?zurück(?: weiter)? ?>*|weiter ?>*"
    r"|autorenseite|inhalts?(?:verzeichnis)?|voriger eintrag.*|nächster eintrag.*|impressum"
    r"|datenschutz(?:erklärung)?|startseite(?: .{0,60})?|drucken|druckversion|pdf"
    r"|teilen(?: mit)?:?.{0,80}"
    r"|gefällt mir:?.{0,40}|schlagw(?:ort|örter):.*|hinterlasse einen kommentar|kommentare?"
    r"|\d+ kommentare?|veröffentlicht (?:am|von) .{2,40}\b(?:199|20[0-4])\d\b.{0,30}"
    r"|anzeige\. gutenberg edition.*"
    r"|suche(?:n)?|navigation|bibliotheca augustana|\[briefkopf.*\]",
    updated=r"(?:zu)?letzt (?:aktualisiert|geändert|bearbeitet)|(?:diese seite wurde )?zuletzt"
    r"|letzte (?:änderung|aktualisierung)|stand:",
    no_text=r"(?:seite|datei|dokument)(?: wurde)? (?:leider )?nicht gefunden|fehler 404"
    r"|(?:aufgerufene|gesuchte|angeforderte|gewünschte) seite (?:existiert|konnte|wurde|ist)"
    r"|diese domain (?:steht|ist|wurde)|domain-?parking|zugriff verweigert"
    r"|(?:verwendet|verwenden|nutzt|nutzen) (?:wir )?cookies|javascript (?:aktivieren"
    r"|zu aktivieren)"
    r"|wartungsarbeiten",
)
