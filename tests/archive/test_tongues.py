"""What a curator would notice of pages in German, French, Spanish, Russian and others."""

from __future__ import annotations

from typing import Any

import pytest

from archive import tongues
from archivebot.archive.dates import find_dates, read_printed
from archivebot.archive.languages import TONGUES, is_foreign
from archivebot.archive.layouts.address import is_letter_title, is_salutation, read_address
from archivebot.archive.people import People
from archivebot.archive.readers import read_bytes
from archivebot.archive.understand import to_json, understand_page


def told(text: str) -> dict[str, Any]:
    (page,) = read_bytes(text.encode(), name="page.txt")
    return to_json(understand_page(page, People.empty()))


@pytest.mark.parametrize(
    ("text", "title", "authors", "recipients", "written", "language"),
    [
        (tongues.GERMAN_LETTER, "Brief an Otto Pelz", ["Hedda Kranz"], ["Otto Pelz"],
         "1909-05-03", "de"),
        (tongues.FRENCH_YEAR_ABOVE, "Lettre à Jean Roux", ["Ada Roe"], ["Jean Roux"],
         "1912-02-12", "fr"),
        (tongues.FRENCH_HOURS, "À Marie Roux", [], ["Marie Roux"],
         "1854-03-03?/1854-03-04?", "fr"),
        (tongues.SPANISH_LETTER, "CARTA A JUAN ROBLES", ["Ada Roe"], ["Juan Robles"],
         "1911-09-01", "es"),
        (tongues.RUSSIAN_LETTER, "ПИСЬМО И. И. ПЕТРОВУ", ["Ада Роу"], ["И. И. Петрову"],
         "1913-11-11~/1913-11-20~", "ru"),
        (tongues.RUSSIAN_TWO_CALENDARS, "Письмо И. Петрову", ["Александра Роу"], ["И. Петрову"],
         "1917-05-15", "ru"),
        (tongues.ITALIAN_LETTER, "Lettera a Pietro Rossi", ["Ada Roe"], ["Pietro Rossi"],
         "1927-03-19", "it"),
        (tongues.DUTCH_LETTER, "Aan J. van der Wever", ["Ada Roe"], ["J. van der Wever"],
         "1921-03-06", "nl"),
        (tongues.POLISH_LETTER, "List do Jana Kowalskiego", ["Ada Roe"], ["Jana Kowalskiego"],
         "1897-07-16", "pl"),
        (tongues.PORTUGUESE_LETTER, "Carta a João Silva", ["Ada Roe"], ["João Silva"],
         "1877-11-10", "pt"),
    ],
)  # fmt: skip
def test_a_letter_says_who_wrote_to_whom_and_when(
    text: str, title: str, authors: list[str], recipients: list[str], written: str, language: str
) -> None:
    given = told(text)
    assert given["title"] == title
    assert given["authors"] == authors
    assert given["recipients"] == recipients
    assert given["date_written"] == written
    assert given["language"] == language
    assert given["kind"] == "letter"


def test_a_page_of_two_digits_keeps_its_year_open() -> None:
    given = told(tongues.GERMAN_TWO_DIGITS)
    assert given["date_written"] is None
    assert given["authors"] == ["Hedda Kranz"]
    assert given["recipients"] == ["Luise Pelz"]


def test_an_envelope_above_the_salutation_names_the_recipient() -> None:
    given = told(tongues.SPANISH_ENVELOPE)
    assert given["recipients"] == ["Juan Robles"]
    assert given["authors"] == ["Ada Roe"]
    assert given["date_written"] == "1912-06-19"


def test_a_credit_without_a_colon_dates_the_publication() -> None:
    given = told(tongues.GERMAN_ARTICLE)
    assert given["date_published"] == "1899-07-06"
    assert given["date_written"] is None
    assert given["kind"] == "article"
    assert given["transcribers"] == ["Jan Roos"]


def test_a_translator_and_a_licence_are_read_in_spanish() -> None:
    given = told(tongues.SPANISH_LETTER)
    assert given["translators"] == ["Hedda Kranz"]
    assert given["transcribers"] == ["Marta Fuentes"]
    assert given["licence"] == "LicenseRef-PublicDomain"
    assert given["date_published"] == "1953"


def test_a_library_that_sorts_by_surname_is_turned_into_reading_order() -> None:
    given = told(tongues.FRENCH_LIBRARY)
    assert given["authors"] == ["Ada Roe"]
    assert given["title"] == "Ce que dit la navette"
    assert given["date_written"] == "1908"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (tongues.GERMAN_LETTER, ("MIA", "Kopiert", "HTML", "Zum Anfang", "Zuletzt")),
        (tongues.FRENCH_YEAR_ABOVE, ("Source", "Téléchargement", "Haut de la page", "Œuvres")),
        (tongues.SPANISH_LETTER, ("Volver", "Esta edición", "Digitalización", "dominio")),
        (tongues.RUSSIAN_LETTER, ("Написано", "Послано", "Печатается")),
        (tongues.DUTCH_LETTER, ("Bron", "Transcriptie")),
    ],
)
def test_no_word_of_the_site_stands_in_the_text(text: str, words: tuple[str, ...]) -> None:
    body = told(text)["body"]
    assert body
    assert not [word for word in words if word in body]


@pytest.mark.parametrize("language", sorted(tongues.NOT_FOUND))
def test_an_error_page_is_no_document_in_any_language(language: str) -> None:
    given = told(tongues.NOT_FOUND[language])
    assert given["kind"] == "not_a_document"
    assert given["authors"] == []


@pytest.mark.parametrize("language", sorted(tongues.NO_AUTHOR))
def test_nobody_is_made_the_author_and_no_day_is_made_up(language: str) -> None:
    given = told(tongues.NO_AUTHOR[language])
    assert given["title"] == tongues.NO_AUTHOR[language].partition("\n")[0]
    assert (given["authors"], given["recipients"]) == ([], [])
    assert (given["date_written"], given["date_published"]) == (None, None)


def test_a_latvian_dateline_names_the_year_first() -> None:
    assert told(tongues.LATVIAN_LEAFLET)["date_written"] == "1920-05-01"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2(15) мая 1917 г.", "1917-05-15"), ("2(14) мая 1917 г.", "1917-05-14?"),
        ("24 de octubre (6 de noviembre) de 1917", "1917-11-06"),
        ("26 октября (7 ноября) 1887 г.", "1887-11-07"),
        ("ce 4 mars 1852", "1852-03-04"), ("a 5 de mayo de 1936", "1936-05-05"),
        ("6 maart 1921", "1921-03-06"), ("16 lipca 1897", "1897-07-16"),
        ("10 de Novembro de 1877", "1877-11-10"), ("1920. gada 1. maijā", "1920-05-01"),
        ("1 (30) мая 1917 г.", None),
    ],
)  # fmt: skip
def test_days_as_they_are_printed_in_other_languages(words: str, edtf: str | None) -> None:
    date = read_printed(words)
    assert (date.edtf if date else None) == edtf


def test_the_small_words_of_one_language_are_no_months_of_another() -> None:
    assert find_dates("Sie ging out of mind 1936 lip sie wrz") != []
    assert [f.date.edtf for f in find_dates("kar out 1936, set 1936")] == ["1936", "1936"]


@pytest.mark.parametrize(
    ("title", "who", "name"),
    [
        ("Ada Roe an Jan Pelz", "Ada Roe", "Jan Pelz"),
        ("Lettre de Ada Roe à Jean Roux, 3 mai 1911", "Ada Roe", "Jean Roux"),
        ("Telegramm an Jan Pelz", "", "Jan Pelz"),
        ("Carta abierta a Juan Robles", "", "Juan Robles"),
        ("775. И. И. ПЕТРОВУ", "", "И. И. Петрову"),
    ],
)
def test_a_title_says_to_whom(title: str, who: str, name: str) -> None:
    found = read_address(title)
    assert found is not None
    assert (found.who, found.name) == (who, name)


@pytest.mark.parametrize(
    "title",
    ["Homenaje a Cataluña", "An die jungen Leute", "Retour à la terre", "К молодому поколению",
     "Voyage à Paris", "Der Weg zur Macht", "Л. ТРОЦКИЙ"],
)  # fmt: skip
def test_a_title_that_only_looks_like_a_letter_is_none(title: str) -> None:
    assert not is_letter_title(title)


@pytest.mark.parametrize(
    "line",
    ["Werter Genosse Pelz!", "Gnädiges Fräulein!", "Mein lieber Hugo,", "Mon cher Roux,",
     "Monsieur le Ministre,", "Muy estimado compañero:", "Mi querida camarada:",
     "Многоуважаемый Иван Иванович!", "Carissima Tania,", "Waarde kameraad Pelz,", "Mój drogi,"],
)  # fmt: skip
def test_a_salutation_is_known_and_never_a_passage(line: str) -> None:
    assert is_salutation(line)
    page = tongues.GERMAN_LETTER.replace("Werter Genosse Pelz!", line)
    assert not [p for p in told(page)["passages"] if line.rstrip("!,:") in p["text"]]


@pytest.mark.parametrize("text", [tongues.GERMAN_LETTER, tongues.SPANISH_LETTER])
def test_a_closing_is_never_a_passage(text: str) -> None:
    passages = " ".join(p["text"] for p in told(text)["passages"])
    assert "Gruß" not in passages
    assert "Suya" not in passages


def test_english_is_left_to_the_rules_of_english() -> None:
    assert not is_foreign("The loom is old, and it was here before the state that taxes it.")
    assert is_foreign(tongues.POLISH_LETTER)
    assert len({tongue.code for tongue in TONGUES}) == len(TONGUES)


@pytest.mark.parametrize(
    "title", ["The Biography of an Anarchist", "Ada Roe — The Life of an Anarchist"]
)
def test_an_english_title_is_no_german_letter(title: str) -> None:
    assert read_address(title) is None
    assert not is_letter_title(title)
