"""Project Gutenberg: books cut out of their licences, letters cut out of their books."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive import markup_pages as pages
from archive.test_whatever_comes import hold, understood
from archivebot.archive.document import Document, How, Kind, Role
from archivebot.archive.people import People
from archivebot.archive.readers import read_bytes
from archivebot.archive.understand import to_json, understand_page


def read(text: str, name: str = "x.txt") -> list[Document]:
    return [understand_page(p, People.empty()) for p in read_bytes(text.encode(), name=name)]


ARGUMENT = "A hive has no owner. That is the whole of my argument, and I shall repeat it"
(BOOK,) = read(pages.GUTENBERG)


def test_the_header_says_who_and_what_and_its_dates_are_the_release_s() -> None:
    given = to_json(BOOK)
    assert given["title"] == "On Looms and Mills"
    assert given["authors"] == ["Otto Pelz"]
    assert given["translators"] == ["Jan Roos"]
    assert given["kind"] == "book"
    assert given["language"] == "en"
    assert given["date_written"] is None
    assert given["date_published"] is None
    assert given["source"] == "Project Gutenberg eBook #99147"


def test_public_domain_is_only_what_the_header_says_and_only_there() -> None:
    assert BOOK.licence is not None
    assert BOOK.licence.id == "LicenseRef-PublicDomain"
    assert BOOK.licence.inferred
    assert "public domain in the United States" in BOOK.licence.words
    assert BOOK.evidence["licence"].how is How.INFERRED
    (silent,) = read(pages.GUTENBERG.replace("It is in the public domain in the", "Enjoy the"))
    assert silent.licence is None


def test_the_body_is_the_book_without_licence_credits_contents_and_marks() -> None:
    assert [p.text for p in BOOK.paragraphs if p.role is Role.HEADING] == [
        "CHAPTER I", "THE LOOM", "CHAPTER II", "THE MILL",
    ]  # fmt: skip
    for left in ("Gutenberg", "Produced", "CONTENTS", "Illustration", "Transcriber", "[", "{", "_"):
        assert left not in BOOK.body
    assert "more to learn from bees than from magistrates" in BOOK.body
    assert "until I am heard, for it is short" in BOOK.body
    assert [n.text for n in BOOK.notes] == ["He never was."]
    assert "page_marks" in [w.code for w in BOOK.warnings]


def test_wrapped_lines_are_joined_and_verse_is_kept() -> None:
    assert (
        Role.VERSE,
        "The loom is loud, the loom is long,\nThe loom has neither end nor song",
    ) in [(p.role, p.text) for p in BOOK.paragraphs]
    assert "and I shall repeat it until" in BOOK.body


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("*** START OF THE PROJECT GUTENBERG EBOOK ON LOOMS ***",
         "*** END OF THE PROJECT GUTENBERG EBOOK ON LOOMS ***"),
        ("***START OF THE PROJECT GUTENBERG EBOOK ON LOOMS***",
         "***END OF THE PROJECT GUTENBERG EBOOK ON LOOMS***"),
        ("*** START OF THIS PROJECT GUTENBERG ETEXT ON LOOMS ***",
         "End of Project Gutenberg's On Looms"),
        ("*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*",
         "End of the Project Gutenberg Etext of On Looms"),
    ],
)  # fmt: skip
def test_every_kind_of_marker_is_known(start: str, end: str) -> None:
    text = pages.GUTENBERG.replace("*** START OF THIS PROJECT GUTENBERG EBOOK ON LOOMS ***", start)
    cut = text.index("End of the Project Gutenberg EBook")
    (book,) = read(f"{text[:cut]}{end}\n\nSection 1. General Terms of Use.\n")
    assert book.body == BOOK.body


def test_the_same_book_as_html_has_the_same_body() -> None:
    text = pages.GUTENBERG
    head, _, rest = text.partition("*** START OF")
    marked = f"<pre>{html.escape(head)}*** START OF{html.escape(rest.splitlines()[0])}</pre>"
    body = """<p>Produced by Hedda Kranz and the Proofreading Team</p><h1>ON LOOMS</h1>
    <h2>CONTENTS</h2><ul><li><a href="#c1">CHAPTER I. The Loom</a></li></ul>
    <h2><a id="c1"></a>CHAPTER I</h2><h3>THE LOOM</h3>
    <p>A hive has <i>no owner</i>. That is the whole of my argument, and I shall repeat it until I
    am heard,<a href="#f1" class="fnanchor">[1]</a> for it is
    <span class="pagenum">[Pg 12]</span>short.</p>
    <div class="poem"><span>The loom is loud, the loom is long,</span><br>
    <span>The loom has neither end nor song</span></div>
    <div class="footnote"><p><a id="f1"></a>[1] He never was.</p></div>
    <pre>End of the Project Gutenberg EBook of On Looms</pre><p>Section 1. General Terms</p>"""
    (book,) = read(f"<html><body>{marked}{body}</body></html>", "x.htm")
    assert [(p.role, p.text) for p in book.paragraphs] == [
        (Role.HEADING, "CHAPTER I"),
        (Role.HEADING, "THE LOOM"),
        (Role.TEXT, f"{ARGUMENT} until I am heard, for it is short."),
        (Role.VERSE, "The loom is loud, the loom is long,\nThe loom has neither end nor song"),
    ]  # fmt: skip
    assert to_json(book)["authors"] == ["Otto Pelz"]
    assert [n.text for n in book.notes] == ["[1] He never was."]


def test_letters_in_a_book_become_documents() -> None:
    book, *letters = read(pages.BOOK_OF_LETTERS)
    assert book.kind is Kind.BOOK
    assert book.title == "Letters of Otto Pelz"
    assert "These letters were found" in book.body
    shown = [
        (d["kind"], d["authors"], d["recipients"], d["date_written"], d["container"])
        for d in map(to_json, letters)
    ]
    assert shown == [
        ("letter", ["Otto Pelz"], ["Emil Stark"], "1871-05-03", "Letters of Otto Pelz"),
        ("letter", ["Otto Pelz"], [], "1871-06-04", "Letters of Otto Pelz"),
        ("letter", ["Hedda Kranz"], ["Otto Pelz"], "1871-07-09", "Letters of Otto Pelz"),
    ]
    assert letters[1].body.startswith("Paris, June 4th, 1871.\n\nDEAR MOTHER,\n\nI have not been")
    assert letters[0].place == "Ghent"


def test_two_letters_make_no_book_of_letters() -> None:
    text = pages.BOOK_OF_LETTERS
    (book,) = read(text[: text.index("LETTER III.")] + text[text.index("*** END") :])
    assert book.kind is Kind.BOOK


@given(
    page=st.sampled_from([pages.GUTENBERG, pages.BOOK_OF_LETTERS]),
    first=st.integers(0, 2500),
    length=st.integers(0, 400),
)
@settings(max_examples=100, deadline=None)
def test_a_book_with_a_hole_in_it_never_raises(page: str, first: int, length: int) -> None:
    hold(understood((page[:first] + page[first + length :]).encode(), "x.txt"))
