"""Saved HTML: what a reader would see of it, whatever its encoding and however broken."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive import markup_pages as pages
from archive.test_whatever_comes import hold, understood
from archivebot.archive.document import Document, Kind, Role
from archivebot.archive.layouts import dissect
from archivebot.archive.people import People
from archivebot.archive.readers import read_bytes
from archivebot.archive.understand import to_json, understand_page


def read(text: str, name: str = "page.htm", encoding: str = "utf-8") -> Document:
    (page,) = read_bytes(text.encode(encoding), name=name)
    return understand_page(page, People.empty())


def names(document: Document) -> list[str]:
    return [name.canonical for name in document.authors]


LETTER = read(pages.MARXISTS, encoding="cp1252")


# --- a page of a known site


def test_a_saved_page_is_read_in_the_layout_of_its_text_dump() -> None:
    (page,) = read_bytes(pages.MARXISTS.encode("cp1252"), name="page.htm")
    assert page.format == "html"
    assert dissect(page).layout == "marxists"
    assert page.warnings == ()


def test_who_wrote_to_whom_and_when() -> None:
    given = to_json(LETTER)
    assert given["authors"] == ["Otto Pelz"]
    assert given["recipients"] == ["Hedda Stark"]
    assert given["title"] == "Letter to Hedda Stark"
    assert given["kind"] == "letter"
    assert given["date_written"] == "1936-08-13"
    assert given["date_published"] is None
    assert given["transcribers"] == ["Hedda Kranz"]


def test_the_head_s_author_is_only_who_typed_it() -> None:
    typed = pages.MARXISTS.replace('<p class="title">Otto Pelz</p>', "").replace("Otto Pelz:", "")
    assert names(read(typed, encoding="cp1252")) == []


def test_the_head_s_author_counts_where_the_page_names_him_and_prints_no_other() -> None:
    text = """<html><head><meta name="author" content="Otto Pelz"><title>Otto Pelz: On Bees</title>
    </head><body><h1>On Bees</h1><p>A hive has no owner. That is all I have to say.</p></body>"""
    document = read(text)
    assert names(document) == ["Otto Pelz"]
    assert document.evidence["authors"].rule == "meta author"
    assert names(read(text.replace("<title>Otto Pelz: On", "<title>On"))) == []


@pytest.mark.parametrize(
    "head",
    ["<h3 class='author'>Otto Pelz</h3><h1>On Bees</h1>", "<h1>On Bees</h1><h2>Otto Pelz</h2>",
     "<h2>Otto Pelz</h2><h1>On<br>Bees</h1>",
     "<p>Mill Street 4</p><h1>On Bees</h1><p>By Otto Pelz</p>",
     "<h1>On Bees</h1><p class='byline'>Otto Pelz</p><p>(March 1902)</p>"],
)  # fmt: skip
def test_title_and_author_stand_where_the_markup_shows_them(head: str) -> None:
    title = "<title>Otto Pelz: On Bees</title>"
    text = "<p>A hive has no owner. That is all I have to say, and I shall say it again.</p>"
    document = read(f"<html><head>{title}</head><body>{head}{text}</body></html>")
    assert document.title == "On Bees"
    assert names(document) == ["Otto Pelz"]
    assert document.body == text[3:-4]


def test_a_section_named_after_somebody_is_no_byline() -> None:
    text = "<p>A hive has no owner. That is all he had to say, and he said it again.</p>"
    document = read(f"<html><body><h1>Three Beekeepers</h1><h2>Otto Pelz</h2>{text}</body></html>")
    assert names(document) == []


def test_links_to_licences_say_which_version() -> None:
    assert to_json(LETTER)["licence"] == "CC-BY-SA-2.0"


def test_the_page_s_own_address_is_kept() -> None:
    assert LETTER.url == "https://mills.example.org/archive/pelz/1936/08/letter.htm"


def test_the_body_holds_the_letter_and_nothing_of_the_site() -> None:
    assert LETTER.body.startswith(
        "Dear Hedda,\n\nI write in haste, for the train leaves in an hour"
    )
    for chrome in ("Archive", "Buy", "return", "Last updated", "Library", "color"):
        assert chrome not in LETTER.body


def test_note_marks_leave_the_words_and_notes_stand_apart() -> None:
    assert "the train leaves" in LETTER.body
    assert "courage. Père Émile" in LETTER.body
    assert [n.text for n in LETTER.notes] == [
        "[1] The train to Lille, which was late.",
        "[2] A saying of his mother’s.",
    ]


def test_headings_quotations_and_lines_keep_what_the_markup_says() -> None:
    roles = {p.text[:8]: p.role for p in LETTER.paragraphs}
    assert roles["The Mill"] is Role.HEADING
    assert roles["No wheel"] is Role.QUOTATION
    assert roles["Yours,"] is Role.CLOSING
    assert roles["Otto"] is Role.SIGNATURE
    assert roles["P.S. Bur"] is Role.POSTSCRIPT


def test_a_page_that_lies_in_quotation_marks_by_its_layout_is_no_quotation() -> None:
    inside = pages.MARXISTS.replace("<body>", "<body><blockquote>").replace(
        "</body>", "</blockquote></body>"
    )
    assert "Role.QUOTATION" not in repr(
        [p.role for p in read(inside, encoding="cp1252").paragraphs]
    )


def test_a_works_list_keeps_its_linked_titles_in_either_order() -> None:
    document = read(pages.WORKS)
    assert document.kind is Kind.INDEX
    listed = [(r.title, r.written.edtf if r.written else None) for r in document.references]
    assert listed == [
        ("The Loom and Its Masters", "1908-06"),
        ("A Word to the Millers of the Lys", "1919-07"),
        ("A Song of the Looms", "1920/1921"),
        ("On Bees", None),
    ]
    assert document.date_written is None
    assert document.date_published is None


def test_a_table_of_figures_is_no_works_list() -> None:
    document = read(pages.STATISTICS)
    assert document.kind is not Kind.INDEX
    assert "1902 | 11" in document.body


def test_a_blog_s_furniture_and_its_dates_are_not_the_text_s() -> None:
    document = read(pages.BLOG)
    assert document.title == "On Bees"
    assert names(document) == ["Otto Pelz"]
    assert document.date_written is None
    assert document.date_published is None
    assert "2014-05-03" in [r.value for r in document.rejected]
    assert document.body.startswith("A hive has no owner.")
    assert document.body.endswith("than from magistrates.")


def test_an_amusewiki_page_states_its_header_in_any_language() -> None:
    given = to_json(read(pages.AMUSEWIKI, name="x.html"))
    assert given["title"] == "Die Bienen"
    assert given["authors"] == ["Otto Pelz"]
    assert given["date_written"] == "1902-03-12"
    assert given["date_published"] is None
    assert given["url"] == "https://bibliothek.example.org/library/otto-pelz-die-bienen"
    assert given["body"].startswith("Ein Bienenstock hat keinen Besitzer")
    assert given["body"].endswith("werde, bis man mich hört.")
    assert [n["text"] for n in given["notes"]] == ["[1] Er wurde nie gehört."]


def test_a_page_of_links_is_an_index() -> None:
    rows = "".join(
        f'<li><a href="ch{n}.htm">The {n}th chapter on looms</a></li>' for n in range(12)
    )
    document = read(f"<html><body><h1>On Looms</h1><ul>{rows}</ul></body></html>")
    assert document.kind is Kind.INDEX
    assert document.authors == ()


def test_page_numbers_leave_the_words_with_a_warning() -> None:
    text = (
        "<html><body><p>The mag<span class='pagenum'>[Pg 12]</span>istrates came.</p></body></html>"
    )
    document = read(text)
    assert document.body == "The magistrates came."
    assert "page_marks" in [w.code for w in document.warnings]


def test_a_line_that_the_markup_signs_is_a_signature() -> None:
    text = "<p>A hive has no owner, and I shall say it again.</p>" * 20
    signed = "<p class='signed'>Otto Pelz</p>"
    document = read(f"<html><body><h1>On Bees</h1>{text}{signed}{text}</body></html>")
    assert document.paragraphs[20].role is Role.SIGNATURE


def test_hidden_words_and_forms_are_left_out_but_a_page_inside_a_form_is_read() -> None:
    long = "<p>" + "The loom is loud and long. " * 40 + "</p>"
    assert "loom" in read(f"<html><body><form>{long}</form></body></html>").body
    text = f"<html><body>{long}<form><p>Search here</p></form><p hidden>gone</p></body></html>"
    assert not any(word in read(text).body for word in ("Search", "gone"))


@pytest.mark.parametrize("name", sorted(pages.NOT_FOUND))
def test_an_error_page_a_wall_or_a_parked_domain_is_no_document(name: str) -> None:
    document = read(pages.NOT_FOUND[name])
    assert document.kind is Kind.NOT_A_DOCUMENT
    assert document.body == ""


# --- encodings


@pytest.mark.parametrize(
    ("encoding", "declared", "warned"),
    [
        ("cp1252", "iso-8859-1", []), ("cp1252", "windows-1252", []), ("utf-8", "utf-8", []),
        ("utf-8", "iso-8859-1", ["encoding_repaired"]), ("cp1252", "utf-8", ["encoding_repaired"]),
        ("cp1252", "", ["encoding_repaired"]), ("utf-8-sig", "iso-8859-1", []), ("utf-8", "", []),
        ("cp1252", "no-such-code", ["encoding_repaired"]), ("utf-16", "utf-16", []),
    ],
)  # fmt: skip
def test_accents_survive_whatever_the_page_calls_itself(
    encoding: str, declared: str, warned: list[str]
) -> None:
    meta = (
        f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
        if declared
        else ""
    )
    text = f"<html><head>{meta}</head><body><p>Père Émile – “l’été” à Liège</p></body></html>"
    (page,) = read_bytes(text.encode(encoding), name="x.htm")
    assert [line.text for line in page.lines] == ["Père Émile – “l’été” à Liège"]
    assert [w.code for w in page.warnings] == warned


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "iso-8859-5"])
def test_cyrillic_pages_are_read_in_the_encoding_they_name(encoding: str) -> None:
    text = (
        f"<html><head><meta charset='{encoding}'></head><body><p>Письмо к матери</p></body></html>"
    )
    (page,) = read_bytes(text.encode(encoding), name="x.htm")
    assert page.lines[0].text == "Письмо к матери"


def test_a_cyrillic_page_that_names_no_encoding_is_read_with_a_warning() -> None:
    text = "<html><body><p>" + "Письмо к матери о хлебе и о зиме. " * 5 + "</p></body></html>"
    (page,) = read_bytes(text.encode("cp1251"), name="x.htm")
    assert page.lines[0].text.startswith("Письмо к матери о хлебе")
    assert [w.code for w in page.warnings] == ["encoding_repaired"]


def test_xhtml_with_an_xml_declaration_is_html() -> None:
    text = "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html>\n<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Émile</p></body></html>"
    (page,) = read_bytes(text.encode(), name="x.xhtml")
    assert page.lines[0].text == "Émile"


# --- whatever comes


ALL = [pages.MARXISTS, pages.WORKS, pages.STATISTICS, pages.BLOG, pages.AMUSEWIKI,
       *pages.NOT_FOUND.values()]  # fmt: skip
TAGS = st.sampled_from(
    ["<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<blockquote>", "<br>", "<li>",
     "<sup>1</sup>", "<a href='#n1'>[1]</a>", "<a name='n1'>", "</a>", "<h1>", "</h1>", "<pre>",
     "<!--", "-->", "<script>", "</script>", "<article>", "<div class='footnote'>", "</div>",
     "<div id='thework'>", "<div id='page'>", "\x00", "&nbsp;", "&#xD800;", "&bogus;", "<![CDATA["]
)  # fmt: skip


@given(data=st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_arbitrary_bytes_called_html_never_raise(data: bytes) -> None:
    hold(understood(b"<html>" + data, "x.html"))


@given(pieces=st.lists(st.one_of(TAGS, st.text(max_size=30)), max_size=40))
@settings(max_examples=150, deadline=None)
def test_tags_in_any_order_never_raise(pieces: list[str]) -> None:
    hold(understood(("<html>" + "".join(pieces)).encode("utf-8", "surrogatepass"), "x.html"))


@given(page=st.sampled_from(ALL), first=st.integers(0, 3000), length=st.integers(0, 300))
@settings(max_examples=100, deadline=None)
def test_a_page_with_a_hole_in_it_never_raises(page: str, first: int, length: int) -> None:
    hold(understood((page[:first] + page[first + length :]).encode(), "x.html"))


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 50_000 + "deep", "<table><tr><td>" * 5_000 + "deep",
        "<blockquote>" * 20_000 + "x" + "</blockquote>" * 20_000, "<sup>" * 20_000 + "1",
        "<html>" + "<table>" + "<tr><td>1901</td><td>12</td></tr>" * 20_000 + "</table>",
        "<html>" + "<p>word <a href='#n1'>[1]</a>" * 20_000, "<html>" + "<br>" * 100_000,
        "<html>" + "a " * 500_000, "<html><title>" + "x" * 500_000,
        "<html>" + "<form><header>" * 3_000 + "x",
    ],
    ids=range(10),
)  # fmt: skip
def test_deep_and_huge_pages_take_bounded_time(text: str) -> None:
    begun = time.perf_counter()
    read_bytes(f"<html>{text}".encode(), name="x.html")
    assert time.perf_counter() - begun < 10


def test_a_page_that_is_too_long_is_read_as_far_as_it_may_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("archivebot.archive.readers.html.MOST_LETTERS", 60)
    (page,) = read_bytes(b"<html><body>" + b"<p>A hive.</p>" * 9, name="x.html")
    assert [w.code for w in page.warnings] == ["too_large"]
    assert page.lines[0].text == "A hive."


def test_a_heading_that_is_the_site_s_name_is_no_title() -> None:
    text = """<html><head><title>On Bees - Hive Notes</title>
    <meta property="og:site_name" content="Hive Notes"></head><body>
    <h1><a href="/x">Hive Notes</a></h1><h1>A Blog of Bees</h1><h2>On Bees</h2>
    <p>A hive has no owner. That is all I have to say, and I shall say it.</p></body></html>"""
    assert read(text).title == "On Bees"
