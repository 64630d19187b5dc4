"""A number, once given, means that document for ever."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from archivebot.archive.document import Document, Paragraph
from archivebot.archive.ledger import AnotherBuildIsRunning, Ledger
from making import document


def entered(folder: Path, *pairs: tuple[Document, str]) -> dict[str, int]:
    ledger = Ledger.open(folder / "ledger.db")
    found = ledger.enter([d for d, _ in pairs], [i for _, i in pairs])
    ledger.depart()
    ledger.commit()
    return {e.id: e.number for e in found}


def departed(folder: Path) -> list[tuple[int, str, str, str]]:
    ledger = Ledger.open(folder / "ledger.db")
    rows = ledger.departed()
    ledger.abandon()
    return rows


FIRST = document("First", written="1936-08-08", file="a.txt", body=("One.",))
SECOND = document("Second", written="1936-08-13", file="b.txt", body=("Two.",))


def test_a_rebuild_keeps_every_number(tmp_path: Path) -> None:
    once = entered(tmp_path, (FIRST, "first"), (SECOND, "second"))
    again = entered(tmp_path, (SECOND, "second"), (FIRST, "first"))
    assert once == again


def test_a_corrected_title_keeps_the_number_and_the_old_id_still_leads_there(
    tmp_path: Path,
) -> None:
    (number,) = entered(tmp_path, (FIRST, "first")).values()
    mended = replace(FIRST, title="First of all")
    assert entered(tmp_path, (mended, "first-of-all")) == {"first-of-all": number}
    ledger = Ledger.open(tmp_path / "ledger.db")
    assert ("first", number) in ledger.aliases()
    ledger.abandon()


def test_a_renamed_file_is_the_same_document(tmp_path: Path) -> None:
    (number,) = entered(tmp_path, (FIRST, "first")).values()
    moved = replace(FIRST, file="elsewhere/a.txt")
    assert entered(tmp_path, (moved, "first")) == {"first": number}


def test_another_text_in_the_same_file_is_another_document(tmp_path: Path) -> None:
    (number,) = entered(tmp_path, (FIRST, "first")).values()
    other = document("Other", written="1940", file="a.txt", body=("Wholly other words.",))
    (new,) = entered(tmp_path, (other, "other")).values()
    assert new != number
    assert [(n, i, s) for n, i, s, _ in departed(tmp_path)] == [(number, "first", "gone")]


def test_a_number_is_never_given_twice(tmp_path: Path) -> None:
    entered(tmp_path, (FIRST, "first"), (SECOND, "second"))
    entered(tmp_path, (FIRST, "first"))
    third = document("Third", written="1950", file="c.txt", body=("Three.",))
    assert entered(tmp_path, (FIRST, "first"), (third, "third"))["third"] == 3


def test_a_document_that_comes_back_gets_its_number_back(tmp_path: Path) -> None:
    before = entered(tmp_path, (FIRST, "first"), (SECOND, "second"))
    entered(tmp_path, (FIRST, "first"))
    assert entered(tmp_path, (FIRST, "first"), (SECOND, "second")) == before
    assert departed(tmp_path) == []


def test_two_documents_that_want_one_id_get_two(tmp_path: Path) -> None:
    twin = replace(FIRST, file="z.txt", paragraphs=(Paragraph(1, "Not the same."),))
    assert set(entered(tmp_path, (FIRST, "first"), (twin, "first"))) == {"first", "first-2"}
    assert set(entered(tmp_path, (FIRST, "first"), (twin, "first"))) == {"first", "first-2"}


def test_an_id_stays_within_64_characters_when_it_is_numbered(tmp_path: Path) -> None:
    long = "x" * 64
    twin = replace(FIRST, file="z.txt", paragraphs=(Paragraph(1, "Not the same."),))
    ids = entered(tmp_path, (FIRST, long), (twin, long))
    assert all(len(i) <= 64 for i in ids)
    assert len(ids) == 2


def test_an_earlier_body_is_carried_forward(tmp_path: Path) -> None:
    (number,) = entered(tmp_path, (FIRST, "first")).values()
    mended = replace(FIRST, paragraphs=(Paragraph(1, "One, mended."),))
    entered(tmp_path, (mended, "first"))
    ledger = Ledger.open(tmp_path / "ledger.db")
    assert [(n, h) for n, h, _ in ledger.earlier_editions()] == [(number, FIRST.edition)]
    ledger.abandon()


def test_a_build_that_is_abandoned_gives_no_numbers(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "ledger.db")
    ledger.enter([FIRST], ["first"])
    ledger.abandon()
    assert entered(tmp_path, (SECOND, "second")) == {"second": 1}


def test_two_builds_at_once_are_refused(tmp_path: Path) -> None:
    first = Ledger.open(tmp_path / "ledger.db")
    with pytest.raises(AnotherBuildIsRunning):
        Ledger.open(tmp_path / "ledger.db")
    first.abandon()
