"""What a curator would notice of pages in each layout, traps included."""

from __future__ import annotations

import pytest

from archive import pages
from archivebot.archive.document import Document, How, Kind, Role
from archivebot.archive.layouts import dissect
from archivebot.archive.people import People
from archivebot.archive.readers import read_bytes
from archivebot.archive.understand import to_json, understand_page


def understood(text: str, name: str = "page.txt") -> Document:
    (page,) = read_bytes(text.encode(), name=name)
    return understand_page(page, People.empty())


def names(document: Document) -> list[str]:
    return [name.canonical for name in document.authors]


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        (pages.NEWSPAPER, "marxists"), (pages.WITHOUT_BLANKS, "marxists"),
        (pages.REVOLT, "revoltlib"), (pages.REVOLT_PERSON, "revoltlib"),
        (pages.KEYS, "keyvalue"), (pages.LEAFLET, "keyvalue"),
        (pages.TITLES_FIRST, "works_index"), (pages.ROWS_ON_ONE_LINE, "works_index"),
        (pages.PLAIN_LETTER, "plain"), (pages.POEM, "plain"), (pages.WRAPPED, "plain"),
    ],
)  # fmt: skip
def test_a_page_is_read_in_its_own_layout(text: str, layout: str) -> None:
    (page,) = read_bytes(text.encode(), name="page.txt")
    assert dissect(page).layout == layout


@pytest.mark.parametrize(
    "text",
    [
        pages.NEWSPAPER, pages.REVOLT, pages.REVOLT_PERSON, pages.KEYS, pages.TITLES_FIRST,
        pages.PLAIN_LETTER, pages.POEM, pages.WRAPPED, pages.LETTER_WITHOUT_YEAR,
    ],
)  # fmt: skip
def test_no_line_of_a_page_is_lost(text: str) -> None:
    (page,) = read_bytes(text.encode(), name="page.txt")
    zoned = " ".join(" ".join((part.words or part.text).split()) for part in dissect(page).parts)
    for line in page.lines:
        assert " ".join(line.text.strip(" |").split()) in zoned


# marxists.org


def test_a_title_may_run_over_three_lines() -> None:
    document = understood(pages.NEWSPAPER)
    assert document.title == "The Harvest of a Quiet Year, or What the Spinners Learned"
    assert names(document) == ["Voltairine de Cleyre"]


def test_a_newspaper_named_as_source_dates_the_publication() -> None:
    document = understood(pages.NEWSPAPER)
    given = to_json(document)
    assert given["date_published"] == "1911-03-03"
    assert document.evidence["date_published"].how is How.INFERRED
    assert given["container"] == "The Loom, Vol. II No. 4, p. 2"
    assert given["kind"] == "article"


def test_a_closing_dateline_before_a_newspaper_has_its_year_with_a_question_mark() -> None:
    document = understood(pages.NEWSPAPER)
    assert to_json(document)["date_written"] == "1911-02-28?"
    assert document.date_written is not None
    assert not document.date_written.known_to_the_day
    assert document.place == "Lyons"


def test_notes_know_whose_they_are() -> None:
    notes = [(n.text, n.whose) for n in understood(pages.NEWSPAPER).notes]
    assert notes == [
        ("EDITOR’S NOTE: This piece was cut by the censor.", "editor"),
        ("1. A loom is a machine. – Ed.", "editor"),
        ("2. The author never saw one.", "unknown"),
    ]


def test_the_transcriber_of_a_newspaper_is_not_its_author() -> None:
    document = understood(pages.TRANSCRIBER_ONLY)
    assert names(document) == []
    assert [n.canonical for n in document.transcribers] == ["Hedda Kranz"]
    assert document.title == "The Strike at the Ropeworks"
    assert document.passages == ()


def test_a_page_without_blank_lines_still_comes_apart() -> None:
    document = understood(pages.WITHOUT_BLANKS)
    given = to_json(document)
    assert names(document) == ["Hedda Kranz"]
    assert given["title"] == "Two Letters from the Mill"
    assert given["date_written"] == "1877-11~"
    assert given["date_published"] == "1902"
    assert given["place"] == "Ghent"
    assert given["translators"] == ["Otto Pelz"]
    assert given["transcribers"] == ["Jan Roos"]
    assert given["body"].startswith("Letter to the Editor\n\nIt was a cold morning.")


def test_a_person_in_the_title_is_not_the_author() -> None:
    document = understood(pages.TITLE_IS_A_PERSON)
    assert document.title == "Rosa Luxemburg"
    assert names(document) == []
    assert to_json(document)["date_published"] is None


def test_a_dateline_without_a_year_takes_it_from_the_header_and_says_so() -> None:
    document = understood(pages.LETTER_WITHOUT_YEAR)
    assert to_json(document)["date_written"] == "1936-08-13"
    assert document.evidence["date_written"].how is How.INFERRED
    assert "page header" in document.evidence["date_written"].why


def test_a_dateline_without_any_year_stays_empty_with_a_warning() -> None:
    text = pages.LETTER_WITHOUT_YEAR.replace("Otto Pelz 1936", "Otto Pelz")
    document = understood(text)
    assert document.date_written is None
    assert "dateline_without_year" in [w.code for w in document.warnings]


def test_the_postscript_belongs_to_the_letter_and_the_editors_note_does_not() -> None:
    document = understood(pages.LETTER_WITHOUT_YEAR)
    assert [p.role for p in document.paragraphs[-3:]] == [
        Role.CLOSING,
        Role.SIGNATURE,
        Role.POSTSCRIPT,
    ]
    assert [n.whose for n in document.notes] == ["editor"]
    assert "beekeeper" not in document.body


def test_two_dates_that_disagree_are_a_warning() -> None:
    text = pages.LETTER_WITHOUT_YEAR.replace("\nAugust 13\n", "\nAugust 13, 1937\n")
    document = understood(text)
    assert to_json(document)["date_written"] == "1937-08-13"
    assert "conflicting_dates" in [w.code for w in document.warnings]


def test_two_licences_that_disagree_give_the_stricter_with_a_warning() -> None:
    text = pages.LETTER_WITHOUT_YEAR.replace(
        "marxists.org 2005.\n\nAugust", "2005.\nLicence: Creative Commons BY-NC-ND 4.0\n\nAugust"
    )
    document = understood(text)
    assert to_json(document)["licence"] == "CC-BY-NC-ND-4.0"
    assert "conflicting_licences" in [w.code for w in document.warnings]


@pytest.mark.parametrize(
    ("line", "licence", "inferred"),
    [
        ("CopyLeft: Creative Commons (Attribute & ShareAlike) 2005.", "LicenseRef-CC-BY-SA", True),
        ("Copyleft: Creative Commons Attribution-ShareAlike 2.0.", "CC-BY-SA-2.0", False),
        ("License: CC BY 4.0", "CC-BY-4.0", False),
        ("Licence: https://creativecommons.org/licenses/by-nc/3.0/", "CC-BY-NC-3.0", False),
        ("Licence: https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0", False),
        ("Public Domain: Weavers’ Archive (2003).", "LicenseRef-PublicDomain", False),
        ("Copyleft: GNU Free Documentation License 1.2", "GFDL-1.2-or-later", False),
        ("Copyright: The Loom Press. All rights reserved.", "LicenseRef-AllRightsReserved", False),
        ("Proofed: Hedda Kranz", None, None),
    ],
)
def test_a_licence_is_what_its_line_says(
    line: str, licence: str | None, inferred: bool | None
) -> None:
    text = f"Otto Pelz\n\nOn Bees\n\nWritten: 1902\n{line}\n\nBees are honest, and many.\n"
    found = understood(text).licence
    assert (found.id if found else None) == licence
    assert (found.inferred if found else None) == inferred


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Translated: for marxists.org by Mara Ilves;", ["Mara Ilves"]),
        ("Translated by: Mara Ilves", ["Mara Ilves"]),
        ("Translation: Mara Ilves and Jan Roos, 2004", ["Mara Ilves", "Jan Roos"]),
        ("Translated: from the French by Mara Ilves.", ["Mara Ilves"]),
        ("Translated: by the Weavers’ Archive", []),
        ("Translated: M. K. Ilves for the Weavers’ Library", ["M. K. Ilves"]),
    ],
)
def test_a_translator_is_a_person_and_not_a_site(value: str, expected: list[str]) -> None:
    text = f"Otto Pelz\n\nOn Bees\n\nWritten: 1902\n{value}\n\nBees are honest, and many.\n"
    assert to_json(understood(text))["translators"] == expected


@pytest.mark.parametrize(
    ("value", "container", "published"),
    [
        ("The Loom, No. 7, 3 March 1911, p. 4.", "The Loom, No. 7, p. 4", "1911-03-03"),
        ("in The Loom (3 March 1911).", "The Loom", "1911-03-03"),
        ("March 1911 in The Loom", "The Loom", "1911-03"),
        ("1911", None, "1911"),
        ("in 1911 by the Loom Press", None, "1911"),
    ],
)
def test_a_newspaper_is_the_container_and_its_day_is_not(
    value: str, container: str | None, published: str
) -> None:
    text = f"Otto Pelz\n\nOn Bees\n\nFirst Published: {value}\nSource: Papers.\n\nBees are many.\n"
    given = to_json(understood(text))
    assert given["container"] == container
    assert given["date_published"] == published


# Who, and to whom


@pytest.mark.parametrize(
    ("salutation", "note", "recipients"),
    [
        ("Dear M. [Stark],", "(Editor’s note: sent through his sister to Marta Stark.)",
         ["Marta Stark"]),
        ("Dear M. [Stark],", "(Editor’s note: sent through Emil Stark.)", ["M. Stark"]),
        ("Dear Comrade Stark,", "(Editor’s note: to Marta Stark in Ghent.)", ["Marta Stark"]),
        ("Dear comrades,", "(Editor’s note: to Marta Stark in Ghent.)", []),
        ("Dear friend,", "", []),
        ("My dear Marta and Emil,", "", ["Marta", "Emil"]),
    ],
)  # fmt: skip
def test_the_recipient_is_who_the_page_supports(
    salutation: str, note: str, recipients: list[str]
) -> None:
    text = (
        f"Otto Pelz 1902\n\nOn Bees\n\nSource: Papers.\nTranslated: by Jan Roos\n\n{note}\n\n"
        f"Ghent, 3 May 1902\n\n{salutation}\n\nBees are honest, and many.\n\nYours,\n\nOtto"
    )
    document = understood(text)
    assert document.kind is Kind.LETTER
    assert [n.canonical for n in document.recipients] == recipients


@pytest.mark.parametrize(
    ("header", "supported_by", "author"),
    [
        ("M. Stark", "Copyleft: Marta Stark Internet Archive 2004", "Marta Stark"),
        ("M. Stark", "Copyleft: Emil Stark Internet Archive 2004", "M. Stark"),
        ("V. de Cleyre", "Copyleft: Voltairine de Cleyre Archive 2004", "Voltairine de Cleyre"),
        ("MARTA STARK", "Proofed: Jan Roos", "Marta Stark"),
        ("Marta Stark 1921", "Proofed: Jan Roos", "Marta Stark"),
        ("Works of Marta Stark 1921", "Proofed: Jan Roos", "Marta Stark"),
    ],
)
def test_initials_are_filled_in_only_where_both_agree(
    header: str, supported_by: str, author: str
) -> None:
    text = f"{header}\n\nOn Bees\n\nWritten: 1902\n{supported_by}\n\nBees are honest.\n"
    assert names(understood(text)) == [author]


# revoltlib.com


def test_the_text_of_a_work_ends_where_its_source_stands() -> None:
    document = understood(pages.REVOLT)
    given = to_json(document)
    assert given["source"] == "Spunk.org"
    assert given["date_written"] == "1902-03-12"
    assert given["date_published"] is None
    assert given["place"] == "Ghent"
    assert document.paragraphs[0].text.startswith("A hive has no owner.")
    assert document.paragraphs[1].text.startswith("From : every hive")
    assert len(document.paragraphs) == 4
    for word in ("printer of Ghent", "honeybadger", "noise for courage", "inkpot"):
        assert word not in document.body


def test_a_persons_page_is_an_index() -> None:
    document = understood(pages.REVOLT_PERSON)
    assert document.kind is Kind.INDEX
    assert document.title == "Otto Pelz"
    assert names(document) == []
    assert document.date_written is None
    assert document.passages == ()


# Other layouts


def test_a_letter_in_no_known_layout_is_read_as_far_as_it_says() -> None:
    document = understood(pages.PLAIN_LETTER)
    given = to_json(document)
    assert document.kind is Kind.LETTER
    assert names(document) == ["Jenny Roos"]
    assert given["recipients"] == ["Karl"]
    assert given["date_written"] == "1871-05-03"
    assert given["title"] is None
    assert given["place"] == "Paris"
    assert document.paragraphs[-1].role is Role.POSTSCRIPT


def test_what_a_page_does_not_say_stays_empty() -> None:
    document = understood(pages.PLAIN_NOTES)
    given = to_json(document)
    for field in ("title", "date_written", "date_published", "source", "licence", "url", "place"):
        assert given[field] is None
    assert given["authors"] == []
    assert document.passages == ()
    assert len(document.paragraphs) == 2


def test_a_file_name_gives_a_date_only_where_the_page_gives_none() -> None:
    document = understood(pages.PLAIN_NOTES, name="notes-1921-05-03.txt")
    assert to_json(document)["date_written"] == "1921-05-03"
    assert document.evidence["date_written"].how is How.INFERRED
    dated = understood(pages.PLAIN_LETTER, name="letter-1921-05-03.txt")
    assert to_json(dated)["date_written"] == "1871-05-03"


def test_a_poem_keeps_its_lines() -> None:
    document = understood(pages.POEM)
    assert document.kind is Kind.POEM
    assert names(document) == ["Hedda Kranz"]
    assert [p.role for p in document.paragraphs] == [Role.VERSE, Role.VERSE]
    assert document.paragraphs[0].text.count("\n") == 3
    assert document.passages == ()


def test_lines_broken_at_a_margin_are_joined() -> None:
    document = understood(pages.WRAPPED)
    assert len(document.paragraphs) == 2
    assert "who sells his days by the dozen" in document.body


@pytest.mark.parametrize("text", [pages.NOT_FOUND, pages.PARKED, "", "   \n\n", "-----\n***\n"])
def test_what_is_no_document_is_said_to_be_none(text: str) -> None:
    document = understood(text)
    assert document.kind is Kind.NOT_A_DOCUMENT
    assert document.body == ""
    assert document.title is None
    assert document.warnings


def test_a_header_of_keys_and_values_is_read() -> None:
    given = to_json(understood(pages.KEYS))
    assert given["title"] == "On Bees"
    assert given["authors"] == ["Otto Pelz"]
    assert given["recipients"] == ["Hedda Kranz"]
    assert given["date_written"] == "1902-03-12"
    assert given["licence"] == "CC-BY-NC-4.0"
    assert given["url"] == "https://example.org/texts/on-bees"
    assert given["kind"] == "letter"


def test_a_leaflet_has_its_own_keys() -> None:
    document = understood(pages.LEAFLET)
    given = to_json(document)
    assert given["kind"] == "leaflet"
    assert given["authors"] == ["Weavers’ Committee of Ghent"]
    assert given["date_written"] == "1934-01"
    assert given["date_published"] is None
    assert given["language"] == "en"
    assert given["body"].startswith("No victory without a fight!")
    assert Role.LIST_INTRO in [p.role for p in document.paragraphs]


def test_a_works_list_may_name_its_titles_first() -> None:
    document = understood(pages.TITLES_FIRST)
    rows = [(r.title, r.written.edtf if r.written else None) for r in document.references]
    assert rows == [
        ("A Word to the Dockers", "1931-05"),
        (None, "1932"),
        ("The Harbour", "1936-11-07/1936-11-08"),
    ]
    assert {r.author for r in document.references} == {"José Díaz"}


def test_a_works_list_may_have_a_row_on_one_line() -> None:
    document = understood(pages.ROWS_ON_ONE_LINE)
    assert document.kind is Kind.INDEX
    assert [(r.title, r.genre) for r in document.references] == [
        ("The Loom", None),
        ("A Song of the Looms", "poem"),
        ("To the Spinners", None),
        ("The Loom Again", None),
    ]


def test_one_whole_post_of_a_blog_is_a_text_without_its_comments() -> None:
    document = understood(pages.BLOG_POST)
    assert document.kind is Kind.OTHER
    assert document.title == "On Bees"
    assert names(document) == []
    assert "honeybadger" not in document.body
    assert "Twitter" not in document.body
    assert len(document.paragraphs) == 2


def test_a_section_of_the_site_is_no_author() -> None:
    document = understood(pages.FROM_X_TO_Y)
    given = to_json(document)
    assert document.title == "Marx To Ludwig Kugelmann In Hanover"
    assert given["authors"] == ["K. Marx"]
    assert given["recipients"] == ["Ludwig Kugelmann"]
    assert (given["date_written"], given["place"]) == ("1868-12-12", "London")
    assert (given["date_published"], given["container"]) == ("1902", "Die Neue Zeit")


def test_a_title_with_to_in_it_is_no_letter() -> None:
    document = understood(pages.JOURNAL)
    given = to_json(document)
    assert given["recipients"] == []
    assert given["kind"] == "article"
    assert given["date_published"] == "1938-02"
    assert given["container"] == "New International, Vol. 4 No. 2, pp. 53–54"


def test_a_newspapers_header_is_the_container_and_the_name_below_the_author() -> None:
    given = to_json(understood(pages.NEWSPAPER_HEADER))
    assert given["authors"] == ["Hedda Kranz"]
    assert given["title"] == "The Strike at the Ropeworks"
    assert (given["container"], given["date_published"]) == ("The Loom", "1911-05-03")


def test_joint_signers_are_all_authors() -> None:
    assert names(understood(pages.ENCLOSED)) == ["Otto Pelz", "Hedda Kranz"]


def test_a_letter_enclosed_in_another_is_never_quoted() -> None:
    document = understood(pages.ENCLOSED)
    assert "enclosed_letter" in [w.code for w in document.warnings]
    assert [p for p in document.passages if "no people ever kept it" in p.text] == []
    assert [p for p in document.passages if "noise for courage" in p.text]


def test_a_text_on_revoltlib_is_found_without_its_count_of_words() -> None:
    text = pages.REVOLT.replace("On : of 812 Words\n", "")
    assert understood(text).body == understood(pages.REVOLT).body


@pytest.mark.parametrize("dateline", ["13.8.36", "13 Aug. 36", "August 13, '36"])
def test_a_year_of_two_digits_takes_its_century_from_the_header(dateline: str) -> None:
    text = pages.LETTER_WITHOUT_YEAR.replace("\nAugust 13\n", f"\n{dateline}\n")
    document = understood(text)
    assert to_json(document)["date_written"] == "1936-08-13"
    assert document.evidence["date_written"].how is How.INFERRED


def test_a_title_may_be_a_date() -> None:
    text = "Otto Pelz\n\nOctober 1917\n\nWritten: 1921\nSource: Papers.\n\nBees are honest.\n"
    document = understood(text)
    assert document.title == "October 1917"
    assert names(document) == ["Otto Pelz"]
    assert to_json(document)["date_written"] == "1921"


def test_a_person_above_a_byline_is_the_title() -> None:
    text = "Rosa Oak\n\nby Otto Pelz\n\nWritten: 1921\nSource: Papers.\n\nShe was honest.\n"
    document = understood(text)
    assert (document.title, names(document)) == ("Rosa Oak", ["Otto Pelz"])


@pytest.mark.parametrize("salutation", ["Dear L.L.,", "Dear Comrade V. S.,", "Comrades!"])
def test_initials_alone_name_nobody(salutation: str) -> None:
    text = pages.PLAIN_LETTER.replace("Dear Karl,", salutation)
    assert to_json(understood(text))["recipients"] == []


def test_pieces_of_the_text_above_its_title_are_not_read_twice() -> None:
    piece = "Men are not bees; but men have more to learn from bees than from magistrates."
    text = pages.REVOLT.replace(
        "On : of 812 Words\n",
        f'On : of 812 Words\n\nA work on bees.\n\n{piece}\n\n"{piece}" (From: The Bees.)\n',
    )
    assert understood(text).body == understood(pages.REVOLT).body


def test_a_work_that_only_counts_its_sections_is_an_index() -> None:
    counted = "This document contains 12 sections, with 10,020 words or 60,000 characters."
    text = pages.REVOLT.replace("A hive has no owner.", f"{counted}\n\nA hive has no owner.")
    document = understood(text)
    assert document.kind is Kind.INDEX
    assert document.passages == ()
