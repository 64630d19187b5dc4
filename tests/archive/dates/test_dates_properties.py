"""What holds for every date, shown on dates nobody thought of."""

from __future__ import annotations

import datetime

import edtf as reference
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.archive.dates import (
    Ambiguous,
    Asked,
    BadEdtf,
    HistoricalDate,
    Precision,
    find_dates,
    from_day_number,
    in_words,
    parse_edtf,
    read_day_of_year,
    read_printed,
    read_typed,
)

TODAY = datetime.date(2026, 8, 8)
LOCALES = ("en", "de", "fr", "es", "ru")

quick = settings(max_examples=150, deadline=None, derandomize=True)

days = st.dates(datetime.date(1000, 1, 1), datetime.date(2099, 12, 31))
plain = st.one_of(
    days.map(datetime.date.isoformat),
    days.map(lambda day: f"{day:%Y-%m}"),
    days.map(lambda day: f"{day:%Y}"),
    days.map(lambda day: f"{day.year // 10}X"),
    st.tuples(days, st.integers(21, 24)).map(lambda both: f"{both[0].year}-{both[1]}"),
)
marked = st.tuples(plain, st.sampled_from(["", "", "?", "~", "%"])).map("".join)
spans = st.tuples(marked, marked).map("/".join)
sets = st.tuples(marked, marked).map(lambda ends: f"[{ends[0]}..{ends[1]}]")
openings = st.tuples(marked, st.sampled_from(["{}/..", "../{}", "[{}..]", "[..{}]"])).map(
    lambda both: both[1].format(both[0])
)
parts = st.tuples(
    st.sampled_from(["early", "mid", "late"]),
    st.one_of(
        days.map(lambda day: f"{day:%Y}"),
        days.map(lambda day: f"{day:%B %Y}"),
        st.integers(100, 209).filter(lambda n: n % 10).map(lambda decade: f"{decade}0s"),
    ),
).map(" ".join)


def read(text: str) -> HistoricalDate | None:
    try:
        return parse_edtf(text)
    except BadEdtf:
        return None


dates = (
    st.one_of(marked, spans, sets, openings)
    .map(read)
    .filter(lambda date: date is not None)
    .map(lambda date: date or parse_edtf("1936"))
)
shapes = st.text("0123456789 .,-–/[]()?~%'XxsAugmybetwnhfrolcdi.августа", max_size=60)

ROUND = {
    Precision.DAY,
    Precision.DAY_SPAN,
    Precision.MONTH,
    Precision.YEAR,
    Precision.SEASON,
    Precision.DECADE,
}


@quick
@given(dates)
def test_earliest_is_never_after_latest(date: HistoricalDate) -> None:
    if date.earliest is not None and date.latest is not None:
        assert date.earliest <= date.latest


@quick
@given(dates, dates)
def test_overlap_is_symmetric(one: HistoricalDate, two: HistoricalDate) -> None:
    assert one.overlaps(two) is two.overlaps(one)
    assert one.overlaps(one)


def _sayable(date: HistoricalDate) -> bool:
    """A span of seasons or decades has no English that is also a date."""
    simple = all(len(end) != 7 or int(end[5:]) <= 12 for end in _ends(date))
    compound = "/" in date.edtf or "[" in date.edtf
    return date.precision in ROUND and (not compound or (simple and "X" not in date.edtf))


def _ends(date: HistoricalDate) -> list[str]:
    bare = date.edtf.translate(dict.fromkeys(map(ord, "?~%[]")))
    return bare.replace("..", "/").split("/")


@quick
@given(dates.filter(_sayable))
def test_what_the_bot_says_it_can_read(date: HistoricalDate) -> None:
    again = read_printed(in_words(date))
    assert again is not None, in_words(date)
    assert (again.earliest, again.latest) == (date.earliest, date.latest)
    assert again.certainty is date.certainty


@quick
@given(parts)
def test_early_and_late_come_back_as_they_were(words: str) -> None:
    date = read_printed(words)
    assert date is not None
    again = read_printed(in_words(date))
    assert again is not None
    assert (again.edtf, again.precision) == (date.edtf, date.precision)


@quick
@given(days, st.sampled_from(LOCALES))
def test_a_day_said_in_any_language_is_read_and_found(day: datetime.date, locale: str) -> None:
    date = parse_edtf(day.isoformat())
    words = in_words(date, locale)
    again = read_printed(words)
    assert again is not None
    assert again.edtf == date.edtf
    assert [found.date.edtf for found in find_dates(f"Paris, {words}")] == [date.edtf]


@quick
@given(days)
def test_a_typed_day_is_that_day_or_asks(day: datetime.date) -> None:
    iso = day.isoformat()
    for text in (iso, f"{day.day}.{day.month}.{day.year}", f"{day:%d %b %Y}", f"{day:%B %d, %Y}"):
        answer = read_typed(text, TODAY)
        assert isinstance(answer, Asked)
        assert answer.date.edtf == iso
    slashed = read_typed(f"{day.day}/{day.month}/{day.year}", TODAY)
    assert isinstance(slashed, Asked | Ambiguous)
    readings = (slashed.date,) if isinstance(slashed, Asked) else slashed.readings
    assert iso in [date.edtf for date in readings]
    assert read_day_of_year(f"{day:%m-%d}", TODAY) == (day.month, day.day)


@quick
@given(dates)
def test_the_normal_form_reads_back_whole(date: HistoricalDate) -> None:
    assert parse_edtf(date.edtf, date.words) == date
    for locale in LOCALES:
        assert in_words(date, locale)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.one_of(
        days.map(datetime.date.isoformat),
        days.map(lambda day: f"{day:%Y-%m}"),
        days.map(lambda day: f"{day:%Y}"),
        st.tuples(days, days).map(lambda two: "/".join(day.isoformat() for day in sorted(two))),
    )
)
def test_bounds_agree_with_the_reference_library(text: str) -> None:
    theirs = reference.parse_edtf(text)
    ours = parse_edtf(text)
    assert ours.earliest is not None
    assert ours.latest is not None
    for number, other in (
        (ours.earliest, theirs.lower_strict()),
        (ours.latest, theirs.upper_strict()),
    ):
        day = from_day_number(number)
        assert (day.year, day.month, day.day) == other[:3]


def _consistent(text: str) -> None:
    end = 0
    for found in find_dates(text):
        assert found.start >= end
        assert text[found.start : found.end] == found.date.words
        assert parse_edtf(found.date.edtf, found.date.words) == found.date
        end = found.end
    date = read_printed(text)
    assert date is None or parse_edtf(date.edtf, date.words) == date
    read_printed(text, year=1936, century_from=parse_edtf("1936"))
    read_typed(text, TODAY)
    read_day_of_year(text, TODAY)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.one_of(st.text(max_size=300), shapes))
def test_no_text_breaks_the_readers(text: str) -> None:
    _consistent(text)


@pytest.mark.parametrize(
    "piece",
    [
        "8 August 1936 – ",
        "1936-",
        "1936/",
        "between 8 and ",
        "[",
        "[c. ",
        "8/",
        "8.",
        "9",
        "Mar./",
        "'",
        "early the ",
        "\u0302",
        "a\u0302",
        "٣",
        "²",
        "\x00",
    ],
)
def test_ten_thousand_characters_of_anything_are_read_through(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    _consistent(text)
    _consistent(text[:200])
    _consistent(text[:100])
