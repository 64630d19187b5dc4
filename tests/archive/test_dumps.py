"""Text dumps of archive sites: what a reader would notice, each trap with a page of its own."""

from __future__ import annotations

import pytest

from archive import dumps
from archivebot.archive.document import Document, Kind
from archivebot.archive.people import People
from archivebot.archive.readers import read_bytes
from archivebot.archive.understand import to_json, understand_page


def understood(text: str) -> Document:
    (page,) = read_bytes(text.encode(), name="page.txt")
    return understand_page(page, People.empty())


def names(document: Document, field: str = "authors") -> list[str]:
    return [name.canonical for name in getattr(document, field)]


def test_a_letter_without_a_title_has_its_header_for_author_and_its_label_for_recipient() -> None:
    letter = understood(dumps.ADDRESSED)
    assert (letter.title, names(letter), names(letter, "recipients")) == (
        None,
        ["O. K. Lind"],
        ["J. B. Roos"],
    )
    assert letter.kind is Kind.LETTER
    assert names(letter, "translators") == ["Mary Ash"]
    assert [to_json(letter)[f"date_{one}"] for one in ("written", "published")] == [
        "1911-10-18",
        "1942",
    ]


def test_footnotes_without_a_heading_stand_apart_and_leave_no_mark() -> None:
    letter = understood(dumps.ADDRESSED)
    assert "still since Monday. Nobody at the Shuttle knows why." in letter.body
    assert [note.text[:3] for note in letter.notes] == ["[1]", "[2]"]
    for words in ("README", "Formats", "backward", "Index", "192", "printed in Ghent"):
        assert words not in letter.body


def test_values_that_run_over_lines_are_no_text() -> None:
    letter = understood(dumps.BROKEN_LABELS)
    assert letter.body.startswith("Comrade Roos\n\nWe leave on Wednesday")
    assert "Archive" not in letter.body
    assert names(letter, "transcribers") == ["P. Typist"]
    assert names(letter, "recipients") == ["Roos"]
    assert to_json(letter)["date_written"] == "[1913-06-18..1913-06-22]"
    assert to_json(letter)["date_published"] == "1930"


def test_a_heading_that_says_who_writes_to_whom() -> None:
    letter = understood(dumps.BETWEEN)
    assert letter.title == "Roe To Oak In Lyons"
    assert [n[-3:] for n in names(letter)] == ["Roe"]
    assert [n[-3:] for n in names(letter, "recipients")] == ["Oak"]
    assert to_json(letter)["date_written"] == "1864-11-14"


@pytest.mark.parametrize(
    "title", ["Homage to Catalonia", "Appeal to Workers", "Back to Work", "Reply to Kautsky"]
)
def test_a_title_with_to_in_it_names_no_author(title: str) -> None:
    text = f"{title}\n\nComrades,\n\nThe winter is long and the bread is dear.\n\nMarch 3, 1911\n"
    assert names(understood(text)) == []


def test_the_site_above_and_the_manuscript_below_are_no_letter() -> None:
    letter = understood(dumps.FOUNDERS)
    assert letter.title == "From Jan Oak to Ada Roe, 29 December 1823"
    assert (names(letter), names(letter, "recipients")) == (["Jan Oak"], ["Ada Roe"])
    assert to_json(letter)["date_written"] == "1823-12-29"
    for words in ("filtered", "sorted", "Papers", "endorsed", "Index Entries"):
        assert words not in letter.body
    assert any("endorsed by Roe" in note.text for note in letter.notes)


def test_a_person_above_a_title_is_the_author_and_a_book_contains_its_letters() -> None:
    letter = understood(dumps.HEADED)
    assert (letter.title, letter.container) == ("A Letter to Jan Oak", "In Praise of Looms")
    assert (names(letter), names(letter, "recipients")) == (["Ada Roe"], ["Jan Oak"])
    assert "written by Roe in English" not in letter.body


@pytest.mark.parametrize("place", ["New York", "Labor Action", "Fourth International"])
def test_what_has_only_the_shape_of_a_name_is_no_author(place: str) -> None:
    text = f"{place}\n\nThe Winter\n\nIt was a hard winter, and the bread was dear.\n"
    assert names(understood(text)) == []


def test_a_note_whose_mark_stood_in_the_date_is_still_a_note() -> None:
    speech = understood(dumps.NO_MARKED_NOTES)
    assert speech.kind is Kind.SPEECH
    assert "weavers' hall" not in speech.body
    assert len(speech.notes) == 1


def test_a_misprinted_year_is_not_believed() -> None:
    letter = understood(dumps.MISPRINT)
    assert letter.date_written is None
    assert any("misprinted" in loser.why for loser in letter.rejected)


def test_a_year_of_two_digits_is_read_where_the_page_has_it_in_four() -> None:
    assert to_json(understood(dumps.TWO_DIGITS))["date_written"] == "1910-08-14?"
    bare = dumps.TWO_DIGITS.replace("November 14, 1910", "the autumn")
    assert understood(bare).date_written is None


def test_a_newspaper_named_without_a_colon_is_the_source() -> None:
    article = understood(dumps.FROM_A_PAPER)
    assert (article.title, names(article)) == ("A New Chapter", ["J. Oak"])
    assert to_json(article)["date_published"] == "1910-02-10"
    assert article.kind is Kind.ARTICLE
    assert names(article, "transcribers") == ["Ann O’ Typist"]
    assert article.body.startswith("What is at stake")
    assert "Top of page" not in article.body


def test_a_paper_with_a_date_is_no_author() -> None:
    article = understood(dumps.EDITORS)
    assert (article.title, names(article)) == ("Review of the Month", ["The Editors"])
    assert article.date_written is None
    assert to_json(article)["date_published"] == "1945-07"


def test_a_table_of_labels_is_a_head_and_its_other_rows_are_nothing() -> None:
    letter = understood(dumps.RULED)
    assert letter.title == "Letter II to Jan Oak, April 15, 1911"
    assert (names(letter), names(letter, "recipients")) == (["Ada Roe"], ["Jan Oak"])
    assert "Template" not in letter.body


def test_a_chapter_has_its_own_title_and_its_book_for_container() -> None:
    chapter = understood(dumps.BOOK)
    assert (chapter.title, chapter.container) == ("The Winter", "The Looms of Lyons, chapter 19")
    assert chapter.kind is Kind.CHAPTER
    assert names(chapter) == ["Ada Roe"]


def test_numbered_notes_that_answer_the_marks_are_notes() -> None:
    letter = understood(dumps.NUMBERED_NOTES)
    assert "At the invitation" not in letter.body
    assert "IN LYONS" not in letter.body
    assert names(letter, "recipients") == ["Jan Oak"]


def test_a_list_of_the_author_at_the_end_is_text() -> None:
    text = "Demands\n\nWe ask for this:\n\n1. Bread for all of us.\n\n2. Coal for the winter.\n"
    assert "2. Coal for the winter." in understood(text).body


def test_a_newspapers_head_gives_the_day_of_publication() -> None:
    article = understood(dumps.MASTHEAD)
    assert (article.title, names(article)) == ("The Silence", ["Ada Roe"])
    assert to_json(article)["date_published"] == "1913-06-18"
    assert article.date_written is None


@pytest.mark.parametrize("text", [dumps.POSTS, dumps.RECORDS, dumps.NUMBERS])
def test_a_page_that_lists_texts_is_an_index_by_nobody(text: str) -> None:
    page = understood(text)
    assert page.kind is Kind.INDEX
    assert (names(page), page.date_written, page.date_published) == ([], None, None)


def test_where_an_edition_prints_a_text_is_a_note() -> None:
    letter = understood(dumps.CITED)
    assert letter.title == "Ada Roe: Letter to Jan Oak"
    assert names(letter, "recipients") == ["Jan Oak"]
    assert "New Ghent" not in letter.body
    assert letter.date_published is None


def test_a_month_in_a_place_is_a_date_that_was_misread() -> None:
    text = "The Shuttle\n\nGHENT, APRIL II, 1908.\n\nTo all weavers: the looms stand still today.\n"
    assert understood(text).date_written is None


@pytest.mark.parametrize(
    ("header", "label"),
    [
        ("(May 1930)", "Source: The Weaver, Vol. III No. 18, 3 May 1930, p. 2."),
        ("(3 May 1930)", "From The Weaver, Vol. III No. 18, 3 May 1930, p. 2."),
        ("(5 May 1930)", "First Published: The Weaver, Vol. III No. 18, 3 May 1930, p. 2."),
    ],
)
def test_the_day_of_a_newspaper_above_a_text_is_not_the_day_of_writing(
    header: str, label: str
) -> None:
    body = "The looms stand still, and we must say why they do, before the owners say it for us."
    found = to_json(
        understood(f"Ada Roe\n\nThe Looms\n\n{header}\n\n{label}\nTranscribed: Bo Ash.\n\n{body}\n")
    )
    assert (found["date_written"], found["date_published"]) == (None, "1930-05-03")
    assert found["title"] == "The Looms"


@pytest.mark.parametrize(
    "line", ["[Translated by Mary Ash]", "(Translated from the French by Mary Ash.)"]
)
def test_a_translator_named_below_the_signature_is_no_word_of_the_author(line: str) -> None:
    body = "The looms stand still, and we must say why they do, before the owners say it for us."
    letter = understood(
        "Jan Roos 1936\n\nLetter to Ada Roe\n\nSource: The Weaver, 1977;\n\nMay 3, 1936\n\n"
        f"Dear Ada,\n\n{body}\n\nFraternally,\n\nJan Roos\n\n{line}\n"
    )
    assert names(letter, "translators") == ["Mary Ash"]
    assert letter.body.endswith("Jan Roos")


def test_a_letter_to_three_people_names_all_three() -> None:
    body = "The looms stand still, and we must say why they do, before the owners say it for us."
    letter = understood(
        "Karl Lind\n\nCircular Letter to A. Roos, W. Ash and Bo Pelz\n\n"
        f"Written: 17 September 1879;\n\nDear Roos,\n\n{body}\n"
    )
    assert names(letter, "recipients") == ["A. Roos", "W. Ash", "Bo Pelz"]


def test_places_behind_a_recipient_are_no_recipients() -> None:
    letter = understood(
        "Karl Lind\n\nLetter to Ada Roe, London and Paris\n\nWritten: 17 September 1879;\n\n"
        "Dear Ada,\n\nThe looms stand still, and we must say why they do.\n"
    )
    assert names(letter, "recipients") == ["Ada Roe"]


def test_a_day_above_a_letter_printed_in_a_two_month_volume_is_its_own() -> None:
    body = "The looms stand still, and we must say why they do, before the owners say it for us."
    letter = understood(
        "Jan Roos\n\nLetter to Ada Roe\n\n(12 February 1936)\n\n"
        f"Source: Collected Papers, Vol. 9, January-February 1936.\n\nDear Ada,\n\n{body}\n"
    )
    assert to_json(letter)["date_written"] == "1936-02-12"
