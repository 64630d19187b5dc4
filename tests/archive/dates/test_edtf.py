"""EDTF in and out: strict bounds, and a normal form that always reads back."""

from __future__ import annotations

import datetime

import pytest

from archivebot.archive.dates import (
    BadEdtf,
    Certainty,
    HistoricalDate,
    Precision,
    day_number,
    from_day_number,
    parse_edtf,
)
from archivebot.archive.dates import edtf as making

BOUNDS = [
    ("1936-08-08", "1936-08-08", "1936-08-08", Precision.DAY),
    ("1936-08", "1936-08-01", "1936-08-31", Precision.MONTH),
    ("1936-02", "1936-02-01", "1936-02-29", Precision.MONTH),
    ("1936", "1936-01-01", "1936-12-31", Precision.YEAR),
    ("1936-XX", "1936-01-01", "1936-12-31", Precision.YEAR),
    ("1936-08-XX", "1936-08-01", "1936-08-31", Precision.MONTH),
    ("193X", "1930-01-01", "1939-12-31", Precision.DECADE),
    ("19XX", "1900-01-01", "1999-12-31", Precision.CENTURY),
    ("1928-21", "1928-03-01", "1928-05-31", Precision.SEASON),
    ("1928-22", "1928-06-01", "1928-08-31", Precision.SEASON),
    ("1928-23", "1928-09-01", "1928-11-30", Precision.SEASON),
    ("1928-24", "1928-01-01", "1929-02-28", Precision.SEASON),
    ("1936-11-07/1936-11-08", "1936-11-07", "1936-11-08", Precision.DAY_SPAN),
    ("1936-03-01/1936-07-15", "1936-03-01", "1936-07-15", Precision.SEASON),
    ("1924-03/1924-04", "1924-03-01", "1924-04-30", Precision.SEASON),
    ("1928-01~/1928-04~", "1928-01-01", "1928-04-30", Precision.SEASON),
    ("1926/1929", "1926-01-01", "1929-12-31", Precision.SPAN),
    ("1926/..", "1926-01-01", None, Precision.SPAN),
    ("../1926", None, "1926-12-31", Precision.SPAN),
    ("[1875-08-22..1875-08-30]", "1875-08-22", "1875-08-30", Precision.DAY_SPAN),
    ("[..1899]", None, "1899-12-31", Precision.SPAN),
    ("[1936-08..]", "1936-08-01", None, Precision.SPAN),
]


def iso(day: int | None) -> str | None:
    return None if day is None else from_day_number(day).isoformat()


@pytest.mark.parametrize(("text", "first", "last", "precision"), BOUNDS)
def test_bounds_are_the_first_and_last_possible_day(
    text: str, first: str | None, last: str | None, precision: Precision
) -> None:
    date = parse_edtf(text)
    assert (iso(date.earliest), iso(date.latest), date.precision) == (first, last, precision)
    assert (date.edtf, date.words) == (text, text)
    assert date.one_of is text.startswith("[")


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("1936", Certainty.CERTAIN),
        ("1936?", Certainty.UNCERTAIN),
        ("1936-08~", Certainty.APPROXIMATE),
        ("1936-08-08%", Certainty.BOTH),
        ("1926?/1929", Certainty.UNCERTAIN),
        ("1926/1929~", Certainty.APPROXIMATE),
        ("1926?/1929~", Certainty.BOTH),
        ("[1926?..]", Certainty.UNCERTAIN),
    ],
)
def test_a_qualifier_says_how_sure_and_moves_no_bound(text: str, certainty: Certainty) -> None:
    date = parse_edtf(text)
    plain = parse_edtf(text.translate(dict.fromkeys(map(ord, "?~%"))))
    assert date.certainty is certainty
    assert (date.earliest, date.latest) == (plain.earliest, plain.latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "1936-02-30",
        "1936-13",
        "1936-25",
        "1936-21-01",
        "1936-XX-08",
        "0000",
        "000X",
        "193x",
        "36",
        "1938/1936",
        "1936-08-08/1936-08-07",
        "[1938..1936]",
        "../..",
        "[..]",
        "[1936]",
        "1936/1937/1938",
        "1936-08-08T10:00",
        "1936-8-8",
        "٢٠٠٠",
        "1" * 10_000,
    ],
)
def test_what_is_no_edtf_is_refused_with_a_typed_error(text: str) -> None:
    with pytest.raises(BadEdtf):
        parse_edtf(text)


def test_day_numbers_are_julian_and_reversible() -> None:
    assert day_number(2000, 1, 1) == 2451545  # J2000
    assert day_number(1, 1, 1) == 1721426
    for day in (datetime.date.min, datetime.date(1936, 8, 8), datetime.date.max):
        assert from_day_number(day_number(day.year, day.month, day.day)) == day
    with pytest.raises(ValueError, match="day"):
        day_number(1935, 2, 29)


def test_the_last_winter_of_the_calendar_has_bounds() -> None:
    assert iso(parse_edtf("9999-24").latest) == "9999-12-31"


def test_words_of_the_page_are_kept() -> None:
    assert parse_edtf("1928-01~/1928-04~", "Early 1928").words == "Early 1928"


def test_dates_can_be_made() -> None:
    day = making.day(1936, 8, 8)
    month = making.month(1936, 8)
    year = making.year(1936, "in 1936")
    assert [d.edtf for d in (day, month, year)] == ["1936-08-08", "1936-08", "1936"]
    assert year.words == "in 1936"
    assert making.span(day, making.day(1936, 8, 9)).edtf == "1936-08-08/1936-08-09"
    assert making.span(None, month).edtf == "../1936-08"
    assert making.span(day, day, "twice") == making.day(1936, 8, 8, "twice")
    assert making.between(month, making.year(1937)).edtf == "[1936-08..1937]"
    assert making.between(day, None).edtf == "[1936-08-08..]"
    with pytest.raises(BadEdtf):
        making.day(1936, 2, 30)
    with pytest.raises(BadEdtf):
        making.span(making.between(day, None), month)


def test_doubts_add_up() -> None:
    def doubted(text: str, certainty: Certainty) -> str:
        return making.qualified(parse_edtf(text), certainty).edtf

    assert doubted("1936", Certainty.UNCERTAIN) == "1936?"
    assert doubted("1936?", Certainty.UNCERTAIN) == "1936?"
    assert doubted("1936~", Certainty.UNCERTAIN) == "1936%"
    assert doubted("1926~/1929", Certainty.UNCERTAIN) == "1926%/1929?"
    assert doubted("[1926..1929]", Certainty.APPROXIMATE) == "[1926~..1929~]"
    assert doubted("193X", Certainty.APPROXIMATE) == "193X~"
    assert doubted("1936", Certainty.CERTAIN) == "1936"


def test_only_one_certain_day_is_known_to_the_day() -> None:
    assert parse_edtf("1936-08-08").known_to_the_day
    for text in ("1936-08-08?", "1936-08", "1936-08-08/1936-08-09", "[1936-08-08..]"):
        assert not parse_edtf(text).known_to_the_day


def test_ranges_overlap_when_they_share_a_day() -> None:
    def meet(one: str, two: str) -> bool:
        return parse_edtf(one).overlaps(parse_edtf(two))

    assert meet("1936-08", "1936-08-31")
    assert not meet("1936-08", "1936-09-01")
    assert meet("[..1899]", "1850")
    assert not meet("[..1899]", "1900/..")
    assert isinstance(parse_edtf("1936"), HistoricalDate)
