"""Documents by title and person; passages; words; what is there."""

from __future__ import annotations

import datetime
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from archivebot.archive.answers import (
    ByPerson,
    Choose,
    DateUnclear,
    Departed,
    NothingFound,
    NothingToQuote,
    Opened,
    Quoted,
    WhichPerson,
)
from archivebot.archive.audience import EVERYONE, Audience
from archivebot.archive.document import Kind, Paragraph
from archivebot.archive.editions import body_of_edition
from archivebot.archive.library import Library, NoArchive
from archivebot.archive.licences import Serving
from archivebot.archive.questions import (
    Wanted,
    by_person,
    complete_dates,
    complete_people,
    complete_titles,
    find_document,
    held,
    holdings,
    quote,
    search,
)
from archivebot.archive.questions.words import parse_words, prefix_query
from making import archive_of, document

TODAY = datetime.date(2026, 8, 13)
MAIN = Audience(frozenset({"main"}))


async def title_of(library: Library, asked: str) -> str | None:
    found = await find_document(library, asked, MAIN)
    return found.held.entry.title if isinstance(found, Opened) else None


@pytest.mark.parametrize("asked", ["document-2", "#2", "2", "Second letter", "second LETTER",
                                   "letter second", "sec let"])  # fmt: skip
async def test_a_document_by_whatever_people_type(library: Library, asked: str) -> None:
    assert await title_of(library, asked) == "Second letter"


async def test_several_that_fit_are_offered(library: Library) -> None:
    found = await find_document(library, "ada quill", MAIN)
    assert isinstance(found, Choose)
    assert len(found.entries) >= 2


async def test_nothing_of_that_title_names_the_nearest(library: Library) -> None:
    found = await find_document(library, "Secund leter", MAIN)
    assert isinstance(found, NothingFound)
    assert "Second letter" in found.near


async def test_punctuation_and_search_syntax_are_only_words(library: Library) -> None:
    for asked in ('"', "NEAR(", "a OR b*", "()", "-", "'; DROP TABLE document; --", "\x00"):
        found = await find_document(library, asked, MAIN)
        assert isinstance(found, NothingFound | Choose | Opened)


async def test_a_document_opens_between_its_neighbours_in_time(library: Library) -> None:
    found = await find_document(library, "Second letter", MAIN, paragraph=99)
    assert isinstance(found, Opened)
    assert found.paragraph == 2
    assert found.earlier is not None
    assert found.earlier.title == "To Andres"
    assert found.later is not None
    assert found.later.title == "Winter speech"


async def test_a_document_of_another_collection_does_not_exist_here(library: Library) -> None:
    assert await held(library, 6, MAIN) is None
    assert isinstance(await find_document(library, "Secret minutes", MAIN), NothingFound)
    assert await held(library, 6, EVERYONE) is not None


async def test_a_document_that_left_is_remembered(tmp_path: Path) -> None:
    first, second = (
        document("One", file="1.txt", body=("A.",)),
        document("Two", file="2.txt", body=("B.",)),
    )
    archive_of(tmp_path, first, second)
    library = await Library.open(archive_of(tmp_path, first))
    found = await find_document(library, "document-2", EVERYONE)
    assert isinstance(found, Departed)
    assert found.status == "gone"
    assert isinstance(await held(library, 2, EVERYONE), Departed)
    await library.close()


async def test_a_former_id_still_opens_the_document(tmp_path: Path) -> None:
    first = document("One", file="1.txt", body=("A.",))
    archive_of(tmp_path, first, ids=("one",))
    renamed = replace(first, title="One and only")
    library = await Library.open(archive_of(tmp_path, renamed, ids=("one-and-only",)))
    found = await find_document(library, "one", EVERYONE)
    assert isinstance(found, Opened)
    assert found.held.entry.id == "one-and-only"
    await library.close()


async def test_the_text_as_it_stood_can_still_be_read(tmp_path: Path) -> None:
    first = document("One", file="1.txt", body=("Teh words.",))
    archive_of(tmp_path, first)
    mended = replace(first, paragraphs=(Paragraph(1, "The words."),))
    library = await Library.open(archive_of(tmp_path, mended))
    now = await held(library, 1, EVERYONE)
    assert now is not None
    assert not isinstance(now, Departed)
    (then,) = await body_of_edition(library, now, first.edition[:4])
    assert then.text == "Teh words."
    await library.close()


async def test_a_new_archive_is_taken_up_without_a_restart(tmp_path: Path) -> None:
    library = await Library.open(archive_of(tmp_path, document("One", file="1.txt")))
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    archive_of(fresh, document("New", file="9.txt")).replace(tmp_path / "archive.db")
    found = await held(library, 1, EVERYONE)
    assert found is not None
    assert not isinstance(found, Departed)
    assert found.entry.title == "New"
    await library.close()


async def test_the_archive_is_only_read(library: Library) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await library.ask("DELETE FROM document")


async def test_a_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoArchive):
        await Library.open(tmp_path / "archive.db")
    (tmp_path / "archive.db").write_text("not a database")
    with pytest.raises(NoArchive):
        await Library.open(tmp_path / "archive.db")


async def test_a_person_with_kinds_and_years(library: Library) -> None:
    found = await by_person(library, "quill", MAIN)
    assert isinstance(found, ByPerson)
    assert found.kinds == ((Kind.LETTER, 2),)
    assert found.first is not None
    assert found.first.edtf == "1936-08-08"
    assert (found.received, found.known) == (0, 2)


@pytest.mark.parametrize("typed", ["celestine elan", "ELAN", "Célestine", "Celestin Elan"])
async def test_a_person_without_accents_or_with_a_slip(library: Library, typed: str) -> None:
    found = await by_person(library, typed, MAIN)
    assert isinstance(found, ByPerson)
    assert found.person.name == "Célestine Élan"


async def test_two_people_of_one_name_are_asked_back(tmp_path: Path) -> None:
    path = archive_of(tmp_path, document("A", author="Ada Quill"), document("B", author="Bo Quill"))
    library = await Library.open(path)
    found = await by_person(library, "Quill", EVERYONE)
    assert isinstance(found, WhichPerson)
    assert [p.name for p in found.people] == ["Ada Quill", "Bo Quill"]
    await library.close()


async def first_card(size: int) -> int:
    return 0


async def test_a_quotation_stands_in_its_document(library: Library) -> None:
    found = await quote(library, Wanted(about="practice"), MAIN, today=TODAY, draw=first_card)
    assert isinstance(found, Quoted)
    body = "\n\n".join(p.text for p in found.held.paragraphs)
    assert body[found.start : found.end] == found.text
    assert (found.paragraph, found.of) == (2, 1)


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (Wanted(author="Ada Quill"), 2),
        (Wanted(about="freedom"), 1),
        (Wanted(about='"stay free"'), 1),
        (Wanted(about="habit -press"), 1),
        (Wanted(after="1936-08-10"), 1),
        (Wanted(before="1936-08-10"), 1),
        (Wanted(after="1936-08", before="1936-08"), 3),
    ],
)
async def test_filters_of_a_quotation(library: Library, wanted: Wanted, texts: int) -> None:
    found = await quote(library, wanted, MAIN, today=TODAY, draw=first_card)
    assert isinstance(found, Quoted)
    assert found.of == texts


async def test_the_filter_in_the_way_is_named(library: Library) -> None:
    wanted = Wanted(author="Ada Quill", about="bread")
    found = await quote(library, wanted, MAIN, today=TODAY, draw=first_card)
    assert isinstance(found, NothingToQuote)
    assert set(found.without) == {"author", "about"}


async def test_a_bad_date_in_a_filter_is_asked_back(library: Library) -> None:
    found = await quote(library, Wanted(before="1/2/1936"), MAIN, today=TODAY, draw=first_card)
    assert isinstance(found, DateUnclear)
    assert found.option == "before"


async def test_where_only_links_may_be_served_nothing_is_quoted(tmp_path: Path) -> None:
    text = "Nobody gave this away."
    path = archive_of(tmp_path, document(body=(text,), quotable=text, licence=None))
    library = await Library.open(path)
    links = Audience(unlicensed=Serving.LINK)
    nothing = await quote(library, Wanted(), links, today=TODAY, draw=first_card)
    assert isinstance(nothing, NothingToQuote)
    assert isinstance(
        await quote(library, Wanted(), EVERYONE, today=TODAY, draw=first_card), Quoted
    )
    await library.close()


async def test_search_marks_the_words(library: Library) -> None:
    found = await search(library, "habits practice", MAIN)
    assert found is not None
    (hit,) = found.hits
    assert [hit.text[a:b] for a, b in hit.marked] == ["habit", "habits", "practice"]


async def test_search_falls_back_to_any_of_the_words(library: Library) -> None:
    found = await search(library, "bread unicorn", MAIN)
    assert found is not None
    assert [h.held.entry.title for h in found.hits] == ["On bread"]
    assert await search(library, " -- ", MAIN) is None


async def test_another_collection_is_not_searched(library: Library) -> None:
    found = await search(library, "nobody", MAIN)
    assert found is not None
    assert "Secret minutes" not in [h.held.entry.title for h in found.hits]


async def test_what_the_archive_holds(library: Library) -> None:
    found = await holdings(library, MAIN)
    assert dict(found.kinds)[Kind.LETTER] == 2
    assert [c.name for c in found.collections] == ["main"]
    assert (found.passages, found.known) == (3, 2)
    assert found.first is not None
    assert found.last is not None
    assert found.last.edtf == "1944-02-29"


async def test_autocomplete(library: Library) -> None:
    assert [e.title for e in await complete_titles(library, "sec", MAIN)] == ["Second letter"]
    assert len(await complete_titles(library, "", MAIN)) == 5
    people = await complete_people(library, "", MAIN)
    assert [(p.name, n) for p, n in people] == [
        ("Ada Quill", 2), ("Bertram Oak", 1), ("Célestine Élan", 1),
    ]  # fmt: skip
    assert [e.number for e in await complete_dates(library, "1936-08-1", MAIN, today=TODAY)] == [2]
    typed = await complete_dates(library, "13.8.1936", MAIN, today=TODAY)
    assert [e.title for e in typed] == ["On bread", "Second letter"]
    narrowed = await complete_dates(library, "", MAIN, today=TODAY, author="Bertram Oak")
    assert [e.title for e in narrowed] == ["Winter speech"]
    for letters in ("%", "_", "\\", '"', "*", "AND"):
        await complete_dates(library, letters, MAIN, today=TODAY)
        await complete_titles(library, letters, MAIN)


@pytest.mark.parametrize("letters", ["", "-", '""', "***", "-word", '"'])
def test_words_that_say_nothing(letters: str) -> None:
    assert parse_words(letters) is None


def test_words_become_quoted_strings_and_never_syntax() -> None:
    query = parse_words('free OR NEAR("stay free" x) -"two words" col:y')
    assert query is not None
    assert query.every == (
        '("free" AND "OR" AND "NEAR" AND "stay free" AND "x" AND "col y") NOT "two words"'
    )
    assert prefix_query('a" OR *') == '"a"* AND "OR"*'
