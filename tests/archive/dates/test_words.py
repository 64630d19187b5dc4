"""Dates as the bot says them."""

from __future__ import annotations

import pytest

from archivebot.archive.dates import distance_in_words, in_words, parse_edtf

ENGLISH = [
    ("1936-08-08", "8 August 1936"),
    ("1936-08", "August 1936"),
    ("1936", "1936"),
    ("1928-01~/1928-04~", "early 1928"),
    ("1936-08-11~/1936-08-20~", "mid-August 1936"),
    ("1937~/1939~", "late 1930s"),
    ("1936-11-07/1936-11-08", "7–8 November 1936"),
    ("1936-08-30/1936-09-02", "30 August – 2 September 1936"),
    ("1936-12-30/1937-01-02", "30 December 1936 – 2 January 1937"),
    ("1924-03/1924-04", "March–April 1924"),
    ("1923-11/1924-02", "November 1923 – February 1924"),
    ("1936/1937-03", "1936 – March 1937"),
    ("1877-11~", "c. November 1877"),
    ("1926/1929", "1926–1929"),
    ("193X", "1930s"),
    ("193X~", "c. 1930s"),
    ("190X", "1900–1909"),
    ("19XX", "1900–1999"),
    ("1917-22", "summer 1917"),
    ("[1875-08-22..1875-08-30]", "between 22 and 30 August 1875"),
    ("[1926..1929]", "between 1926 and 1929"),
    ("[..1899]", "before 1900"),
    ("[1901..]", "after 1900"),
    ("[..1936-08-08]", "not later than 8 August 1936"),
    ("[1936-08..]", "not earlier than August 1936"),
    ("[1926~..1929~]", "between 1926 and 1929 (approximate)"),
    ("[1926%..1929%]", "between 1926 and 1929 (approximate) (uncertain)"),
    ("[1936-08-08..1936-08-08]", "8 August 1936"),
    ("1936/..", "since 1936"),
    ("../1936-08", "until August 1936"),
    ("1853?", "1853 (uncertain)"),
    ("1853%", "c. 1853 (uncertain)"),
    ("1928-01%/1928-04%", "early 1928 (uncertain)"),
    ("0476", "476"),
]


@pytest.mark.parametrize(("edtf", "words"), ENGLISH)
def test_a_date_is_said_in_english(edtf: str, words: str) -> None:
    assert in_words(parse_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("edtf", "locale", "words"),
    [
        ("1936-08-08", "de", "8. August 1936"),
        ("1936-08-08", "fr", "8 août 1936"),
        ("1936-08-01", "fr", "1er août 1936"),
        ("1936-08-08", "es", "8 de agosto de 1936"),
        ("1936-08-08", "es-ES", "8 de agosto de 1936"),
        ("1936-08-08", "ru", "8 августа 1936 г."),
        ("1936-08", "ru", "август 1936 г."),
        ("1936-08", "es", "agosto de 1936"),
        ("1877-11~", "ru", "около ноября 1877 г."),
        ("1877-11~", "fr", "vers novembre 1877"),
        ("1936-08-08~", "fr", "vers le 8 août 1936"),
        ("1936-11-07/1936-11-08", "de", "7.–8. November 1936"),
        ("1936-11-01/1936-11-08", "fr", "1er–8 novembre 1936"),
        ("1928-01~/1928-04~", "de", "Anfang 1928"),
        ("1930~/1933~", "ru", "начало 1930-х годов"),
        ("[1875-08-22..1875-08-30]", "fr", "entre le 22 et le 30 août 1875"),
        ("[1875-08-22..1875-08-30]", "ru", "между 22 и 30 августа 1875 г."),
        ("[..1899]", "es", "antes de 1900"),
        ("1917-22", "es", "verano de 1917"),
        ("1853?", "de", "1853 (unsicher)"),
        ("193X", "ru", "1930-е годы"),
    ],
)
def test_a_date_is_said_in_the_readers_language(edtf: str, locale: str, words: str) -> None:
    assert in_words(parse_edtf(edtf), locale) == words


@pytest.mark.parametrize("locale", ["en-GB", "en_US", "ja", "zh-CN", "", "no such", "x" * 300])
def test_a_language_without_phrases_is_answered_in_english(locale: str) -> None:
    assert in_words(parse_edtf("1877-11~"), locale) == "c. November 1877"
    assert distance_in_words(2, locale) == "2 days"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (-2, "2 days"),
        (60, "60 days"),
        (61, "2 months"),
        (95, "3 months"),
        (730, "24 months"),
        (731, "2 years"),
        (4383, "12 years"),
    ],
)
def test_a_distance_is_said_in_the_unit_that_suits_it(days: int, words: str) -> None:
    assert distance_in_words(days) == words


def test_a_distance_is_counted_as_the_language_counts() -> None:
    assert [distance_in_words(days, "ru") for days in (1, 2, 5)] == ["1 день", "2 дня", "5 дней"]
    assert distance_in_words(95, "de") == "3 Monate"
