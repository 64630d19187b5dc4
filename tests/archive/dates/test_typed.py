"""What people type for a date, and the answer they get."""

from __future__ import annotations

import datetime

import pytest

from archivebot.archive.dates import (
    Ambiguous,
    Asked,
    NoSuchDay,
    NotUnderstood,
    Reason,
    read_day_of_year,
    read_typed,
)

TODAY = datetime.date(2026, 3, 1)

TYPED = [
    ("1936-08-08", "1936-08-08"),
    ("1936-8-8", "1936-08-08"),
    ("1936/08/08", "1936-08-08"),
    ("8 Aug 1936", "1936-08-08"),
    ("  8   AOUT  1936 ", "1936-08-08"),
    ("8 août 1936", "1936-08-08"),
    ("8 de agosto de 1936", "1936-08-08"),
    ("8 августа 1936", "1936-08-08"),
    ("8 agosto 1936", "1936-08-08"),
    ("August 8, 1936", "1936-08-08"),
    ("August 8 1936", "1936-08-08"),
    ("8.8.1936", "1936-08-08"),
    ("08-08-1936", "1936-08-08"),
    ("3/13/1936", "1936-03-13"),
    ("13-03-1936", "1936-03-13"),
    ("Aug 1936", "1936-08"),
    ("1936-08", "1936-08"),
    ("1910-12", "1910-12"),
    ("08/1936", "1936-08"),
    ("1936", "1936"),
    ("1930s", "193X"),
    ("193x", "193X"),
    ("early 1928", "1928-01~/1928-04~"),
    ("7-8 November 1936", "1936-11-07/1936-11-08"),
    ("1936-08-01..1936-08-31", "1936-08-01/1936-08-31"),
    ("1936..1938", "1936/1938"),
    ("1936-1938", "1936/1938"),
    ("1936 to 1938", "1936/1938"),
    ("1936..", "1936/.."),
    ("..1936", "../1936"),
    ("today", "2026-03-01"),
    ("Yesterday", "2026-02-28"),
    ("aujourd’hui", "2026-03-01"),
    ("вчера", "2026-02-28"),
    ("1936-08-08?", "1936-08-08?"),
    ("1928-22", "1928-22"),
    ("[1875-08-22..1875-08-30]", "[1875-08-22..1875-08-30]"),
    ("before 1900", "[..1899]"),
]


@pytest.mark.parametrize(("text", "edtf"), TYPED)
def test_what_people_type_is_understood(text: str, edtf: str) -> None:
    answer = read_typed(text, TODAY)
    assert isinstance(answer, Asked)
    assert (answer.date.edtf, answer.text) == (edtf, text)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("3/4/1936", ["1936-04-03", "1936-03-04"]),
        ("03-04-1936", ["1936-04-03", "1936-03-04"]),
        ("1920-21", ["1920/1921", "1920-21"]),
    ],
)
def test_two_meanings_are_both_offered(text: str, readings: list[str]) -> None:
    answer = read_typed(text, TODAY)
    assert isinstance(answer, Ambiguous)
    assert [date.edtf for date in answer.readings] == readings


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1936-02-30", (1936, 2, 30, 29)),
        ("31 April 1936", (1936, 4, 31, 30)),
        ("29 Feb 1935", (1935, 2, 29, 28)),
        ("1936-13-01", (1936, 13, 1, None)),
        ("1936-13", (1936, 13, None, None)),
        ("1936-00-08", (1936, 0, 8, None)),
        ("31/4/1936", (1936, 4, 31, 30)),
        ("13/13/1936", (1936, 13, 13, None)),
        ("31 April", (None, 4, 31, 30)),
        ("1936-02-30..1936-03-04", (1936, 2, 30, 29)),
    ],
)
def test_a_day_that_does_not_exist_says_why(
    text: str, why: tuple[int | None, int, int | None, int | None]
) -> None:
    answer = read_typed(text, TODAY)
    assert isinstance(answer, NoSuchDay)
    assert (answer.why_year, answer.why_month, answer.why_day, answer.last_day) == why
    assert answer.text == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("   ", Reason.EMPTY),
        ("x" * 101, Reason.TOO_LONG),
        ("1938..1936", Reason.REVERSED),
        ("1936-08-31..1936-08-01", Reason.REVERSED),
        ("8 Aug 36", Reason.TWO_DIGIT_YEAR),
        ("3/4/36", Reason.TWO_DIGIT_YEAR),
        ("8.8.36", Reason.TWO_DIGIT_YEAR),
        ("'36", Reason.TWO_DIGIT_YEAR),
        ("8 August", Reason.NO_YEAR),
        ("29 February", Reason.NO_YEAR),
        ("the letter to Nin", Reason.UNKNOWN),
        ("8 August 1936 please", Reason.UNKNOWN),
    ],
)
def test_what_is_not_understood_says_why(text: str, reason: Reason) -> None:
    assert read_typed(text, TODAY) == NotUnderstood(text, reason)


def test_yesterday_at_the_beginning_of_time_is_no_crash() -> None:
    assert isinstance(read_typed("yesterday", datetime.date.min), NotUnderstood)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13 August", (8, 13)),
        ("August 13", (8, 13)),
        ("13. august", (8, 13)),
        ("13 августа", (8, 13)),
        ("08-13", (8, 13)),
        ("08-09", (8, 9)),
        ("13-08", (8, 13)),
        ("13.8.", (8, 13)),
        ("13/8", (8, 13)),
        ("8/8", (8, 8)),
        ("1936-08-13", (8, 13)),
        ("13 August 1936", (8, 13)),
        ("29 February", (2, 29)),
        ("02-29", (2, 29)),
        ("today", (3, 1)),
    ],
)
def test_a_day_of_the_year_is_read(text: str, expected: tuple[int, int]) -> None:
    assert read_day_of_year(text, TODAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 February", NoSuchDay("30 February", None, 2, 30, 29)),
        ("02-30", NoSuchDay("02-30", None, 2, 30, 29)),
        ("31.4.", NoSuchDay("31.4.", None, 4, 31, 30)),
        ("29 Feb 1935", NoSuchDay("29 Feb 1935", 1935, 2, 29, 28)),
        ("3/4", NotUnderstood("3/4", Reason.AMBIGUOUS)),
        ("3/4/1936", NotUnderstood("3/4/1936", Reason.AMBIGUOUS)),
        ("August", NotUnderstood("August", Reason.NOT_A_DAY)),
        ("1936-08", NotUnderstood("1936-08", Reason.NOT_A_DAY)),
        ("", NotUnderstood("", Reason.EMPTY)),
        ("birthday", NotUnderstood("birthday", Reason.UNKNOWN)),
    ],
)
def test_a_day_no_year_has_is_refused(text: str, expected: NoSuchDay | NotUnderstood) -> None:
    assert read_day_of_year(text, TODAY) == expected
