"""Polish."""

from __future__ import annotations

from typing import Final

from archivebot.archive.document import Kind
from archivebot.archive.languages.tongue import Tongue

WORDS: Final = Tongue(
    code="pl",
    common="i w nie na się z do że to jest jak o po co za od ale przez są tak",
    given_names="feliks jan julian karol leon róża rosa stanisław",
    labels={
        "licence": r"licencja\b|prawa autorskie",
        "delivered": r"wygłoszon[eoy]\b",
        "published": r"(?:pierwodruk|pierwsze wydanie|(?:po raz pierwszy )?opublikowan[eoy])",
        "translated": r"tłumacz(?:enie|ył|yła|ka)?|przekład|przełożył[a]?",
        "transcribed": r"opracowanie|html|skanowanie|digitalizacja|przepisał[a]?",
        "proofed": r"korekta\b",
        "written": r"napisan[eoy]\b|data\b",
        "source": r"źródło\b|na podstawie",
        "note": r"uwagi?\b|przypisy?\b",
        "author": r"autor(?:ka|zy)?\b",
        "to": r"adresat(?:ka)?\b|odbiorca\b",
        "title": r"tytuł\b",
        "place": r"miejsce\b",
        "language": r"język\b",
    },
    leads={"published": r"po raz pierwszy\s+opublikowan[eoy]|opublikowan[eoy]\s+w\b"},
    things=r"(?:list(?: otwarty)?|telegram|pocztówka)\s+do",
    from_to=(r"(?:list )?(?P<who>[^\W\d_][^,:]+?)\s+do\s+(?P<name>.+)",),
    to="do",
    salutations=r"(?:(?:mój|moja|moi)\s+)*(?:drog(?:i|a|ie)|kochan(?:y|a|i)|szanown(?:y|a|i)"
    r"|mił(?:y|a))",
    bare_salutations=r"towarzysz(?:e|u|ko)?|przyjaciele|robotnicy|obywatele",
    closings=r"pozdrawiam|pozdrowieni(?:a|em)|ściskam|całuję|z poważaniem",
    closing_starts=r"twój|twoja|wasz|wasza|pański",
    titles_of_people="towarzysz towarzyszka pan pani",
    never_in_names="list do o w na przeciw jak",
    kinds={
        Kind.SPEECH: r"przemówienie\b|mowa\b|referat\b",
        Kind.INTERVIEW: r"wywiad\b|rozmowa z\b",
        Kind.LEAFLET: r"ulotka\b|odezwa\b|manifest\b",
        Kind.POEM: r"wiersz\b",
    },
    notes={"editor": r"przyp(?:is)?\.? ?red", "translator": r"przyp(?:is)?\.? ?tłum"},
    notes_headings=r"przypisy",
    chrome=r"powrót do .{1,30}|do góry|spis treści|następny|poprzedni",
    updated=r"ostatnia (?:aktualizacja|modyfikacja)|zaktualizowano",
    no_text=r"nie znaleziono strony|strona nie (?:istnieje|została)|błąd 404|domena na sprzedaż",
)
