"""What was written on a date, what may have been, and what stands near."""

from __future__ import annotations

import datetime

from archivebot.archive.answers import DateUnclear, NothingFound, OnDate
from archivebot.archive.audience import EVERYONE, Audience
from archivebot.archive.dates import Ambiguous, NoSuchDay
from archivebot.archive.library import Library
from archivebot.archive.questions import on_date, on_this_day

TODAY = datetime.date(2026, 8, 13)
MAIN = Audience(frozenset({"main"}))


async def on(library: Library, typed: str, audience: Audience = MAIN, **who: str) -> OnDate:
    found = await on_date(library, typed, audience, today=TODAY, **who)
    assert isinstance(found, OnDate)
    return found


async def test_the_letter_of_a_day(library: Library) -> None:
    found = await on(library, "1936-08-08")
    assert [e.title for e in found.dated] == ["To Andres"]
    assert found.before is None
    assert found.after is None


async def test_what_is_dated_less_exactly_is_never_passed_off_as_of_that_day(
    library: Library,
) -> None:
    found = await on(library, "8 Aug 1936")
    assert [e.title for e in found.possible] == ["On bread"]


async def test_a_day_without_a_letter_offers_both_neighbours(library: Library) -> None:
    found = await on(library, "1936-08-10")
    assert found.dated == ()
    assert found.before is not None
    assert found.after is not None
    assert (found.before.days, found.before.entries[0].title) == (2, "To Andres")
    assert (found.after.days, found.after.entries[0].title) == (3, "Second letter")


async def test_a_work_known_from_a_list_is_named_as_such(library: Library) -> None:
    found = await on(library, "1936-08-10")
    assert [(k.words, k.list_title) for k in found.known] == [
        ("10 August 1936", "Works of Ada Quill")
    ]


async def test_a_listed_work_that_is_held_is_not_called_missing(library: Library) -> None:
    assert (await on(library, "1936-08-13")).known == ()


async def test_a_day_on_which_something_was_published(library: Library) -> None:
    found = await on(library, "1936-10-02")
    assert found.dated == ()
    assert [e.title for e in found.published] == ["On bread"]


async def test_a_year_and_a_range_list_all(library: Library) -> None:
    everything = ["On bread", "To Andres", "Second letter"]
    assert sorted(e.title or "" for e in (await on(library, "1936")).dated) == sorted(everything)
    found = await on(library, "1936-08-09..1936-08-31")
    assert [e.title for e in found.dated] == ["Second letter"]
    assert [e.title for e in found.possible] == ["On bread"]


async def test_only_the_letters_to_somebody(library: Library) -> None:
    assert len((await on(library, "1936", recipient="bertram oak")).dated) == 2
    assert (await on(library, "1944", recipient="Oak")).dated == ()
    assert [e.title for e in (await on(library, "1936-08", author="elan")).dated] == ["On bread"]


async def test_nobody_of_that_name_is_said_with_the_nearest(library: Library) -> None:
    found = await on_date(library, "1936", MAIN, today=TODAY, author="Nemo Nobody")
    assert isinstance(found, NothingFound)
    found = await on_date(library, "1936", MAIN, today=TODAY, author="Ada Quil")
    assert isinstance(found, OnDate)


async def test_a_day_that_does_not_exist(library: Library) -> None:
    found = await on_date(library, "1936-02-30", MAIN, today=TODAY)
    assert isinstance(found, DateUnclear)
    assert isinstance(found.trouble, NoSuchDay)


async def test_a_date_that_can_be_read_in_two_ways(library: Library) -> None:
    found = await on_date(library, "3/4/1936", MAIN, today=TODAY)
    assert isinstance(found, DateUnclear)
    assert isinstance(found.trouble, Ambiguous)


async def test_another_collection_is_neither_shown_nor_counted_as_near(library: Library) -> None:
    assert (await on(library, "1936-08-11")).dated == ()
    near = (await on(library, "1936-08-11")).before
    assert near is not None
    assert near.days == 3
    assert [e.title for e in (await on(library, "1936-08-11", EVERYONE)).dated] == [
        "Secret minutes"
    ]


async def test_the_edges_of_the_archive(library: Library) -> None:
    early = await on(library, "1800")
    assert early.before is None
    assert early.after is not None
    late = await on(library, "1990")
    assert late.after is None
    assert late.before is not None
    assert late.before.entries[0].title == "Winter speech"


async def test_on_this_day_takes_only_certain_days(library: Library) -> None:
    found = await on_this_day(library, 8, 13, MAIN, year=2026)
    assert [e.title for e in found.entries] == ["Second letter"]
    found = await on_this_day(library, 2, 29, MAIN, year=2026)
    assert [e.title for e in found.entries] == ["Winter speech"]


async def test_an_empty_day_names_the_next_one_even_across_the_year(library: Library) -> None:
    found = await on_this_day(library, 8, 14, MAIN, year=2026)
    assert found.entries == ()
    assert found.next_day == (2, 29)
    assert [e.title for e in found.next_entries] == ["Winter speech"]
