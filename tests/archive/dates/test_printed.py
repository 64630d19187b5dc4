"""Dates as pages print them."""

from __future__ import annotations

import pytest

from archivebot.archive.dates import Certainty, Precision, find_dates, parse_edtf, read_printed

DAY_SPAN = "1936-11-07/1936-11-08"

PRINTED = [
    # days, in every order and with every ornament
    ("August 8, 1936", "1936-08-08"),
    ("AUGUST 8, 1936", "1936-08-08"),
    ("8 August 1936", "1936-08-08"),
    ("8th of August, 1936", "1936-08-08"),
    ("August the 8th, 1936", "1936-08-08"),
    ("Aug. 8, 1936", "1936-08-08"),
    ("Sept. 7, 1935", "1935-09-07"),
    ("(7 September 1935)", "1935-09-07"),
    ("on Saturday, August 8, 1936.", "1936-08-08"),
    ("Samstag, den 8. August 1936", "1936-08-08"),
    ("1936 Aug. 8", "1936-08-08"),
    ("8-Aug-1936", "1936-08-08"),
    ("1936-08-08", "1936-08-08"),
    ("2013-05-20T10:00:00Z", "2013-05-20"),
    ("20.5.2013", "2013-05-20"),
    ("8. 8. 1936", "1936-08-08"),
    ("8.VIII.1936", "1936-08-08"),
    ("18. X. 1918", "1918-10-18"),
    ("2/VI. 1918", "1918-06-02"),
    ("20/XII/1904", "1904-12-20"),
    ("25/12/1936", "1936-12-25"),
    ("12/25/1936", "1936-12-25"),
    ("8/8/1936", "1936-08-08"),
    # in other languages
    ("23.Juli 1892", "1892-07-23"),
    ("8. August 1936", "1936-08-08"),
    ("3. März 1848", "1848-03-03"),
    ("1er août 1936", "1936-08-01"),
    ("le 8 aou\u0302t 1936", "1936-08-08"),
    ("8 de agosto de 1936", "1936-08-08"),
    ("2 setiembre 1936", "1936-09-02"),
    ("8 августа 1936 г.", "1936-08-08"),
    ("8-го мая 1936 года", "1936-05-08"),
    ("в августе 1936", "1936-08"),
    ("2 giugno 1946", "1946-06-02"),
    ("8 ago 1936", "1936-08-08"),
    # months, years, parts of years
    ("September 1938", "1938-09"),
    ("Mar./Apr. 1924", "1924-03/1924-04"),
    ("March and April 1924", "1924-03/1924-04"),
    ("December–January 1937", "1936-12/1937-01"),
    ("1936-08", "1936-08"),
    ("1936", "1936"),
    ("1936 г.", "1936"),
    ("Early 1928", "1928-01~/1928-04~"),
    ("mid-1928", "1928-05~/1928-08~"),
    ("late 1928", "1928-09~/1928-12~"),
    ("Anfang 1928", "1928-01~/1928-04~"),
    ("fin août 1936", "1936-08-21~/1936-08-31~"),
    ("beginning of August 1936", "1936-08-01~/1936-08-10~"),
    ("late February 1935", "1935-02-21~/1935-02-28~"),
    ("summer 1917", "1917-22"),
    ("the autumn of 1923", "1923-23"),
    ("winter 1936/37", "1936-12/1937-02"),
    # days and years that run
    ("7-8 November 1936", DAY_SPAN),
    ("7/8 November 1936", DAY_SPAN),
    ("7 and 8 November 1936", DAY_SPAN),
    ("7. und 8. November 1936", DAY_SPAN),
    ("du 7 au 8 novembre 1936", DAY_SPAN),
    ("November 7–8, 1936", DAY_SPAN),
    ("30 August – 2 September 1936", "1936-08-30/1936-09-02"),
    ("August 30 to September 2, 1936", "1936-08-30/1936-09-02"),
    ("30 December – 2 January 1937", "1936-12-30/1937-01-02"),
    ("1920/21", "1920/1921"),
    ("1920-21", "1920/1921"),
    ("1938/44", "1938/1944"),
    ("1927–28", "1927/1928"),
    ("1899/00", "1899/1900"),
    ("1926–1929", "1926/1929"),
    ("1938/ndash;44", "1938/1944"),
    ("1938&ndash;44", "1938/1944"),
    ("from 1926 to 1929", "1926/1929"),
    ("1930s", "193X"),
    ("the 1930’s", "193X"),
    ("1930er Jahre", "193X"),
    ("1900s", "19XX"),
    ("the early 1930s", "1930~/1933~"),
    # one day between two
    ("between 22 and 30 August 1875", "[1875-08-22..1875-08-30]"),
    ("between August 22 and 30, 1875", "[1875-08-22..1875-08-30]"),
    ("entre le 22 et le 30 août 1875", "[1875-08-22..1875-08-30]"),
    ("между 22 и 30 августа 1875 г.", "[1875-08-22..1875-08-30]"),
    ("before 1900", "[..1899]"),
    ("before 1 March 1936", "[..1936-02-29]"),
    ("not later than 1900", "[..1900]"),
    ("after 31 December 1899", "[1900-01-01..]"),
    ("not before 1900", "[1900..]"),
    ("since 1936", "1936/.."),
    ("until August 1936", "../1936-08"),
    # doubt
    ("c. November 1877", "1877-11~"),
    ("ca. 1877", "1877~"),
    ("about November 1877", "1877-11~"),
    ("[1853]", "1853?"),
    ("[1853?]", "1853?"),
    ("1853?", "1853?"),
    ("1853 (?)", "1853?"),
    ("8 August [1936]", "1936-08-08?"),
    ("[8 August 1936]", "1936-08-08?"),
    ("[c. 1877]", "1877%"),
    ("probably 8 August 1936", "1936-08-08?"),
    # two calendars: the Gregorian day
    ("8 (21) March 1917", "1917-03-21"),
    ("12/25 January 1905", "1905-01-25"),
    ("25 December 1905 / 7 January 1906", "1906-01-07"),
]


@pytest.mark.parametrize(("text", "edtf"), PRINTED)
def test_a_printed_date_is_read(text: str, edtf: str) -> None:
    date = read_printed(text)
    assert date is not None
    assert (date.edtf, date.words) == (edtf, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "undated",
        "n.d.",
        "sans date",
        "3/4/1936",  # two orders
        "1905-12",  # a month, or eight years
        "23.Juli 92",
        "8/8/36",
        "30 February 1936",
        "31 April 1936",
        "29 Feb 1935",
        "1936-13-01",
        "32 August 1936",
        "8–7 November 1936",
        "1938–1936",
        "May–March 1936",
        "August 8",
        "August",
        "8",
        "12345",
        "p. 1936",
        "8 August 1936 in Paris",
        "Victor Serge 1936",
        "ago 1936",
        "7 and 9 November 1936",
        "1" * 5000,
    ],
)
def test_what_is_no_date_or_two_stays_empty(text: str) -> None:
    assert read_printed(text) is None


def test_a_dateline_without_a_year_takes_the_callers() -> None:
    dates = [read_printed(text, year=1936) for text in ("August 8", "8. August", "7–8 November")]
    assert [date and date.edtf for date in dates] == ["1936-08-08", "1936-08-08", DAY_SPAN]
    assert read_printed("29 February", year=1935) is None


def test_a_century_is_taken_only_from_a_date_that_leaves_one_choice() -> None:
    def read(text: str, context: str) -> str | None:
        date = read_printed(text, century_from=parse_edtf(context))
        return date.edtf if date else None

    assert read("23.Juli 92", "1890") == "1892-07-23?"
    assert read("23.7.92", "1890-03") == "1892-07-23?"
    assert read("8 August '36", "1917") == "1936-08-08?"
    assert read("23.Juli 92", "1942") is None  # 1892 and 1992 are equally far
    assert read("23.Juli 92", "1850/1950") is None
    assert read("23.Juli 92", "[..1900]") is None
    assert read("30. Februar 92", "1890") is None
    assert read("8 August 1936", "1890") == "1936-08-08"


LINES = [
    (
        "New Militant, Vol. I No. 40, 28 September 1935, p. 1.",
        [("1935-09-28", "28 September 1935")],
    ),
    ("Vol. 3 No. 8 August 1936, pp. 1917-18", [("1936-08", "August 1936")]),
    ("Paris, Aug. 8, 1936.", [("1936-08-08", "Aug. 8, 1936")]),
    ("Mexico, [8 August 1936]", [("1936-08-08?", "[8 August 1936]")]),
    (
        "30 December 1890 (Brussels); died November 17, 1947",
        [("1890-12-30", "30 December 1890"), ("1947-11-17", "November 17, 1947")],
    ),
    ("Last updated on: 20.5.2013", [("2013-05-20", "20.5.2013")]),
    ("31 April 1936, then 3/4/1936", []),
    ("$1936, №1936, B1936, 1,936 and 12.1936", []),
    ("see note [1] and line 1936", []),
    ("с 8 августа 1936 г.", [("1936-08-08", "8 августа 1936 г.")]),
    ("as said on 8 August 1936.12", [("1936-08-08", "8 August 1936")]),
    ("he may 14 days ago 1936", [("1936", "1936")]),
    ("Written: Early 1928;", [("1928-01~/1928-04~", "Early 1928")]),
    ("<b>Mar./Apr. 1924</b>", [("1924-03/1924-04", "Mar./Apr. 1924")]),
    ("1200 men, 2100 horses, 0936", [("1200", "1200")]),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_dates_are_found_inside_a_line(line: str, expected: list[tuple[str, str]]) -> None:
    found = find_dates(line)
    assert [(item.date.edtf, item.date.words) for item in found] == expected
    assert all(line[item.start : item.end] == item.date.words for item in found)


def test_a_bare_year_can_be_told_from_a_date() -> None:
    (year,) = find_dates("Victor Serge 1936")
    assert year.date.precision is Precision.YEAR


def test_a_line_can_be_searched_with_a_known_year() -> None:
    (found,) = find_dates("Paris, August 8.", year=1936)
    assert (found.date.edtf, found.date.words) == ("1936-08-08", "August 8")


def test_doubt_on_the_page_is_doubt_in_the_date() -> None:
    date = read_printed("c. 1877?")
    assert date is not None
    assert date.certainty is Certainty.BOTH


@pytest.mark.parametrize(
    ("text", "century", "edtf"),
    [
        ("27.II. 08", "1905", "1908-02-27?"),
        ("13.VIII.36", "1940", "1936-08-13?"),
        ("14/III 09", "1910", "1909-03-14?"),
    ],
)
def test_a_roman_month_with_two_digits_waits_for_a_century(
    text: str, century: str, edtf: str
) -> None:
    assert read_printed(text) is None
    found = read_printed(text, century_from=parse_edtf(century))
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize("text", ["20/XII.", "3/VIII"])
def test_a_roman_month_without_a_year_waits_for_one(text: str) -> None:
    assert read_printed(text) is None
    assert read_printed(text, year=1904) is not None


@pytest.mark.parametrize("text", ["as in § 2. V. Roe", "a letter of 13. X came", "1/X of them"])
def test_roman_numbers_in_a_sentence_are_no_dates(text: str) -> None:
    assert find_dates(text) == []
