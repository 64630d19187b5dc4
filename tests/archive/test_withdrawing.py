"""Sidecars in a build: only what changed is read again; what is withdrawn stands nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.archive import questions
from archivebot.archive.answers import Departed, NothingToQuote, Opened, Quoted
from archivebot.archive.audience import EVERYONE
from archivebot.archive.library import Library
from making import NOW, Folder

MAIN = "SELECT number FROM document WHERE collection = 'main'"
TITLED = """Ada Quill 1931

A Voice From Zanzibar

Written: 3 May 1931;
Source: The Quokka Papers;

{words} The press has to be free, and a free press needs xylophonists who can wait.

We must therefore read slowly and argue in public, or we shall not read at all.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def rest(folder: Folder) -> None:
    folder.page("main/other.txt", "On Reading", "Second.")


def test_a_new_sidecar_makes_only_its_page_be_read_again(folder: Folder) -> None:
    folder.page("main/a.txt")
    rest(folder)
    folder.build()
    numbers = folder.titles()
    folder.write("main/a.toml", 'title = "On Patience"\ndate_written = "1932"\n')
    report = folder.build()
    assert report.read_again == 1
    assert folder.titles() == {
        "On Patience": numbers["On Waiting"],
        "On Reading": numbers["On Reading"],
    }
    assert folder.build().unchanged
    ids = dict(folder.ask("SELECT number, id FROM document"))
    assert ids[numbers["On Waiting"]] == "quill-1932-on-patience"
    assert ("quill-1931-05-03-on-waiting", numbers["On Waiting"]) in folder.ask(
        "SELECT * FROM alias"
    )


def test_a_changed_and_a_removed_sidecar_are_noticed(folder: Folder) -> None:
    folder.page("main/a.txt")
    path = folder.write("main/a.toml", 'title = "One"\n')
    folder.build()
    folder.write("main/a.toml", 'title = "Two!"\n')
    assert folder.build().read_again == 1
    assert set(folder.titles()) == {"Two!"}
    path.unlink()
    report = folder.build()
    assert (report.read_again, report.removed) == (1, 0)
    assert set(folder.titles()) == {"On Waiting"}


def test_title_date_and_body_corrected_at_once_are_the_same_document(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.build()
    (number,) = folder.titles().values()
    folder.write("main/a.toml", 'title = "New"\ndate_written = 1940\ndrop = "We must"\n')
    folder.build()
    assert folder.titles() == {"New": number}


def test_a_sidecar_without_its_page_is_named_and_stops_nothing(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.write("main/b.toml", 'title = "Nobody"\n')
    for _ in range(2):  # the second build finds nothing changed
        assert ("main/b.toml", "sidecar_without_page") in {w[:2] for w in folder.build().warned}


async def test_what_is_withdrawn_stands_nowhere(folder: Folder) -> None:
    rest(folder)
    folder.write("main/z.txt", TITLED.format(words="At first."))
    folder.build()
    number = folder.titles()["A Voice From Zanzibar"]
    folder.write("main/z.txt", TITLED.format(words="Then mended."))  # now it has two editions
    folder.build()
    assert folder.ask(f"SELECT count(*) FROM edition WHERE document = {number}") == [(1,)]  # noqa: S608
    assert b"xylophonists" in folder.archive.read_bytes()
    folder.write("main/z.toml", 'withdrawn = "the heirs ask, 2026-08-01"\ntitle = "A Voice"\n')
    report = folder.build()
    assert (report.documents, report.kinds["withdrawn"]) == (1, 1)
    await check(folder, number)
    rest(folder)
    folder.page("main/new.txt", "Third", "Something new.")  # from memory, this time
    assert folder.build().read_again == 1
    await check(folder, number)
    assert folder.build().unchanged


async def check(folder: Folder, number: int) -> None:
    raw = folder.archive.read_bytes()
    for words in (b"xylophonist", b"Quokka", b"At first", b"Then mended", b"A Voice", b"Zanzibar"):
        assert words not in raw, words
    library = await Library.open(folder.archive)
    try:
        for asked in (f"#{number}", "quill-1931-05-03-a-voice-from-zanzibar"):
            found = await questions.find_document(library, asked, EVERYONE)
            assert isinstance(found, Departed)
            assert (found.status, found.why) == ("withdrawn", "the heirs ask, 2026-08-01")
        hits = await questions.search(library, "xylophonists", EVERYONE, limit=5)
        assert hits is not None
        assert hits.total == 0
        drawn = await questions.quote(
            library,
            questions.Wanted(about="xylophonists"),
            EVERYONE,
            today=NOW.date(),
            draw=first,
        )
        assert not isinstance(drawn, Quoted)
        assert isinstance(drawn, NothingToQuote)
    finally:
        await library.close()


async def first(_: int) -> int:
    return 0


async def test_what_is_no_longer_withdrawn_comes_back_under_its_number(folder: Folder) -> None:
    path = folder.page("main/a.txt")
    folder.build()
    (number,) = folder.titles().values()
    folder.write("main/a.toml", "withdrawn = 'a doubt'")
    folder.build()
    assert folder.titles() == {}
    assert folder.ask("SELECT number, status FROM departed") == [(number, "withdrawn")]
    folder.write("main/a.toml", "withdrawn = ''")
    folder.build()
    assert folder.titles() == {"On Waiting": number}
    library = await Library.open(folder.archive)
    found = await questions.find_document(library, f"#{number}", EVERYONE)
    await library.close()
    assert isinstance(found, Opened)
    folder.write("main/a.toml", "withdrawn = 'again'")
    folder.build()
    path.unlink()
    rest(folder)
    folder.build()
    assert folder.ask("SELECT status, why FROM departed") == [("withdrawn", "again")]


async def test_a_copy_of_what_is_withdrawn_is_withdrawn_with_it(folder: Folder) -> None:
    rest(folder)
    folder.write("main/z.txt", TITLED.format(words="At first."))
    folder.write(
        "main/copy.txt", TITLED.format(words="At first.").replace("The press", "THE PRESS")
    )
    folder.write("other/copy.txt", TITLED.format(words="At first."))
    folder.build()
    ((number,),) = folder.ask(f"{MAIN} AND title LIKE '%Voice%'")
    assert b"xylophonists" in folder.archive.read_bytes()
    folder.write("main/z.toml", 'withdrawn = "the heirs ask, 2026-08-01"\n')
    for _ in range(2):
        report = folder.build(again=True)
        assert (report.documents, report.kinds["withdrawn"]) == (1, 3)
    assert folder.build().unchanged
    folder.page("main/new.txt", "Third", "Something new.")
    folder.build()
    raw = folder.archive.read_bytes()
    for words in (b"xylophonist", b"Quokka", b"A Voice"):
        assert words not in raw
    assert folder.ask(f"SELECT status FROM departed WHERE number = {number}") == [("withdrawn",)]  # noqa: S608
    folder.write("main/z.toml", "")
    folder.build()
    assert folder.ask(f"{MAIN} AND title LIKE '%Voice%'") == [(number,)]


async def test_another_with_the_same_few_words_does_not_bring_a_number_back(
    folder: Folder,
) -> None:
    rest(folder)
    page = "Ada Quill 1931\n\n{title}\n\nWritten: {day} May 1931;\n\nArrived safely.\n"
    folder.write("main/a.txt", page.format(title="One", day=3))
    folder.build()
    number = folder.titles()["One"]
    folder.write("main/a.toml", "withdrawn = 'heirs'")
    folder.write("main/b.txt", page.format(title="Two", day=4))
    folder.build()
    assert folder.titles()["Two"] != number
    assert folder.ask("SELECT number, status FROM departed") == [(number, "withdrawn")]


def test_a_page_moved_away_from_its_sidecar_stays_withdrawn_until_its_curator_says_so(
    folder: Folder,
) -> None:
    rest(folder)
    page = folder.page("main/a.txt", words="At the very first.")
    folder.build()
    number = folder.titles()["On Waiting"]
    folder.write("main/a.toml", "withdrawn = 'heirs'")
    folder.build()
    page.rename(folder.data / "main/moved.txt")
    for _ in range(2):
        folder.build(again=True)
        assert set(folder.titles()) == {"On Reading"}
        assert b"At the very first" not in folder.archive.read_bytes()
        assert folder.ask("SELECT number, status, why FROM departed") == [
            (number, "withdrawn", "heirs")
        ]
    folder.write("main/moved.toml", "withdrawn = ''")
    folder.build()
    assert set(folder.titles()) == {"On Reading", "On Waiting"}
