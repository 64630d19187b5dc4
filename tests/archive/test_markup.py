"""Markdown and .muse: what their heads state, and their bodies without markup."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive import markup_pages as pages
from archive.test_whatever_comes import hold, understood
from archivebot.archive.document import Document, Kind, Role
from archivebot.archive.people import People
from archivebot.archive.readers import format_of, read_bytes
from archivebot.archive.readers.stating import date_facts, source_facts
from archivebot.archive.understand import to_json, understand_page


def read(text: str, name: str) -> Document:
    (page,) = read_bytes(text.encode(), name=name)
    return understand_page(page, People.empty())


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (pages.MUSE, "x.muse", "muse"), (pages.MUSE, "x.txt", "muse"), (pages.MUSE, "x", "muse"),
        (pages.FRONT_MATTER, "x.md", "markdown"), (pages.FRONT_MATTER, "x.txt", "markdown"),
        (pages.MARKDOWN, "x.md", "markdown"), (pages.MARKDOWN, "x.txt", "text"),
        (pages.GUTENBERG, "x.txt", "gutenberg"), (pages.MARXISTS, "x.txt", "html"),
        ("# A heading\n\nand a text", "x.txt", "text"), ("plain words", "x.html", "html"),
    ],
)  # fmt: skip
def test_the_content_says_what_a_file_is_and_then_its_name(
    text: str, name: str, expected: str
) -> None:
    assert format_of(text.encode(), name) == expected


# --- .muse


MUSE = to_json(read(pages.MUSE, "x.muse"))


def test_a_muse_header_is_taken_at_its_word() -> None:
    assert MUSE["title"] == "The Bees of Ghent"
    assert MUSE["authors"] == ["Otto Pelz"]
    assert MUSE["translators"] == ["Jan Roos"]
    assert MUSE["date_written"] == "1902"
    assert MUSE["date_published"] == "1902-03-03"
    assert MUSE["language"] == "en"
    assert MUSE["url"] == "http://bees.example.org/texts/bees.html"


def test_the_day_of_upload_and_of_fetching_are_rejected() -> None:
    rejected = [r["value"] for r in MUSE["evidence"]["rejected"]]
    assert {"2014-05-03", "2009-05-12"} <= set(rejected)


def test_a_muse_body_is_words_without_markup() -> None:
    document = read(pages.MUSE, "x.muse")
    roles = [(p.role, p.text) for p in document.paragraphs]
    assert roles[0] == (Role.HEADING, "Part the First")
    assert roles[1][1] == (
        "A hive has no owner. That is the whole of my argument, and I shall repeat it until I am "
        "heard."
    )
    assert (Role.QUOTATION, "No wheel turns for ever, said the miller.") in roles
    assert roles[3] == (
        Role.VERSE, "The loom is loud, the loom is long,\nThe loom has neither end nor song"
    )  # fmt: skip
    assert (Role.LIST_ITEM, "Raise the wage!") in roles
    assert "Men are not bees; see the magistrates." in document.body
    for markup in ("*", "<", "[[", "bee.png", "uploader", "[1]"):
        assert markup not in document.body
    assert document.notes[-2].text == "[1] So the Dutch edition; the French has “no master”."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1902", [("written", "1902")]), ("12 March 1902", [("written", "12 March 1902")]),
        ("First published in 1902", [("published", "1902")]),
        ("written 1901, published 1902", [("written", "1901"), ("published", "1902")]),
        ("1901 (published 1902)", [("written", "1901"), ("published", "1902")]),
        ("Geschrieben 1901; erschienen 1902", [("written", "1901"), ("published", "1902")]),
        ("Retrieved on 12 May 2009", [("site_date", "12 May 2009")]),
        ("unknown", []), ("", []),
    ],
)  # fmt: skip
def test_a_date_belongs_to_the_words_before_it(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.name, f.value) for f in date_facts(words, words, 1)] == expected


@pytest.mark.parametrize(
    "words",
    ["Retrieved on 1st May 2009 from http://x.example/a/b.html",
     "Abgerufen am 1. Mai 2009 von http://x.example/a/b.html",
     "Freedom Press, London 1942. Retrieved on May 1, 2009 from http://x.example/a/b.html"],
)  # fmt: skip
def test_a_source_gives_its_address_and_never_a_date(words: str) -> None:
    facts = source_facts(words, words, 1)
    assert ("url", "http://x.example/a/b.html") in [(f.name, f.value) for f in facts]
    assert {f.name for f in facts} == {"source", "url", "site_date"}
    assert "2009" not in next(f.value for f in facts if f.name == "source")


def test_authors_come_in_reading_order_where_only_the_sorting_names_them() -> None:
    document = read("#title On Bees\n#SORTauthors Pelz, Otto\n\nA hive has no owner.\n", "x.muse")
    assert [a.canonical for a in document.authors] == ["Otto Pelz"]


# --- Markdown


LETTER = to_json(read(pages.FRONT_MATTER, "x.md"))


def test_front_matter_is_taken_at_its_word() -> None:
    assert LETTER["title"] == "Letter to Hedda Stark"
    assert LETTER["authors"] == ["Otto Pelz"]
    assert LETTER["recipients"] == ["Hedda Stark"]
    assert LETTER["translators"] == ["Jan Roos"]
    assert LETTER["licence"] == "CC-BY-SA-4.0"
    assert LETTER["kind"] == "letter"


def test_a_first_of_january_gives_way_to_the_day_in_the_note_with_a_warning() -> None:
    assert LETTER["date_written"] == "1896-09-27"
    assert "conflicting_dates" in [w["code"] for w in LETTER["warnings"]]


def test_a_first_of_january_alone_is_only_a_year() -> None:
    text = "---\ntitle: On Bees\nauthor: Otto Pelz\ndate: 1896-01-01\n---\n\nA hive has no owner.\n"
    assert to_json(read(text, "x.md"))["date_written"] == "1896"
    assert to_json(read(text.replace("01-01", "03-04"), "x.md"))["date_written"] == "1896-03-04"


@pytest.mark.parametrize("date", ["2014-05-03", "2014-05-03T10:00:00Z", "2014-05-03 10:00"])
def test_the_day_a_post_went_up_is_not_when_it_was_written(date: str) -> None:
    text = f"---\ntitle: On Bees\nlayout: post\ndate: {date}\n---\n\nA hive has no owner.\n"
    document = read(text, "x.md")
    assert document.date_written is None
    assert document.date_published is None


def test_a_markdown_body_is_words_without_markup() -> None:
    document = read(pages.FRONT_MATTER, "x.md")
    assert [p.text for p in document.paragraphs] == [
        "Dear Hedda,",
        "I write in haste, for the train leaves in an hour and the station is full of soldiers.",
        "No wheel turns for ever, said the miller to the river that had left him.",
        "Yours,",
        "Otto",
    ]
    assert document.paragraphs[2].role is Role.QUOTATION
    assert document.notes[-1].text == "It was late."


def test_markdown_without_front_matter_is_read_as_a_text_whose_headings_are_known() -> None:
    document = read(pages.MARKDOWN, "x.md")
    assert document.title == "On Bees"
    assert [a.canonical for a in document.authors] == ["Otto Pelz"]
    assert [(p.role, p.text) for p in document.paragraphs][1:] == [
        (Role.HEADING, "What Is to Be Learned"),
        (Role.LIST_ITEM, "Men are not bees."),
        (Role.LIST_ITEM, "Bees are not men."),
    ]
    assert document.kind is not Kind.INDEX


@pytest.mark.parametrize(
    "head",
    ["title: 'It''s'\nauthor: [Otto Pelz, \"Jan Roos\"]",
     "title: It's\nauthors:\n- Otto Pelz\n- Jan Roos",
     "title: \"It's\"\nauthor:\n  - name: Otto Pelz\n  - name: Jan Roos"],
)  # fmt: skip
def test_quotes_and_lists_of_front_matter_are_understood(head: str) -> None:
    document = read(f"---\n{head}\n---\n\nA hive has no owner.\n", "x.md")
    assert document.title == "It's"
    assert [a.canonical for a in document.authors] == ["Otto Pelz", "Jan Roos"]


PAGES = [pages.MUSE, pages.FRONT_MATTER, pages.MARKDOWN]
NAMES = st.sampled_from(["x.md", "x.muse", "x.txt"])


@given(
    page=st.sampled_from(PAGES), first=st.integers(0, 1500), length=st.integers(0, 200), name=NAMES
)
@settings(max_examples=150, deadline=None)
def test_a_text_with_a_hole_in_it_never_raises(
    page: str, first: int, length: int, name: str
) -> None:
    hold(understood((page[:first] + page[first + length :]).encode(), name))


LINES = [line for page in PAGES for line in page.split("\n")]


@given(
    lines=st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=40)), max_size=40), name=NAMES
)
@settings(max_examples=200, deadline=None)
def test_lines_in_any_order_never_raise(lines: list[str], name: str) -> None:
    hold(understood("\n".join(lines).encode("utf-8", "surrogatepass"), name))


@pytest.mark.parametrize(
    "piece",
    ["*", "_", "[", "[[", "`", "<quote>", "<!--", "![", "**a", "> ", "(", "\\", "{{{\n", "<a "],
)
@pytest.mark.parametrize("name", ["x.md", "x.muse"])
def test_a_sign_repeated_for_ever_takes_bounded_time(piece: str, name: str) -> None:
    read_bytes((f"#title x\n\n{piece * 20_000}").encode(), name=name)
