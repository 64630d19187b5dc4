"""One text from two sites is one document; two that are nearly one are pointed out."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from archivebot.archive.document import Document, Evidence, How, Kind, Licence
from archivebot.archive.doubles import FEWEST_WORDS, joined
from making import Folder, document

LONG = (
    "The press has to be free — and a ‘free’ press needs readers who can wait for it.",
    "We must therefore read slowly, and argue in public, or we shall not read at all.",
)
FOLDED = tuple(p.upper().replace("—", "--").replace("‘", '"').replace("’", '"') for p in LONG)


def one(name: str, body: tuple[str, ...] = LONG, collection: str = "main", **more: str) -> Document:
    made = document(None, file=f"{collection}/{name}.txt", body=body, collection=collection)
    return replace(made, licence=None, **more)  # type: ignore[arg-type]


def codes(found: Document) -> list[str]:
    return [w.code for w in found.warnings]


def test_the_same_text_under_other_quotes_dashes_and_case_is_one_document() -> None:
    both = joined([one("a"), one("b", FOLDED, source="The Other Site")])
    (kept,) = both.documents
    assert kept.file == "main/b.txt"  # it says where it is from
    assert codes(kept) == ["duplicate_of"]
    assert "main/a.txt" in kept.warnings[0].words


def test_both_files_and_sources_are_named() -> None:
    (kept,) = joined([one("a", source="One"), one("b", source="Two")]).documents
    assert kept.source == "One"
    assert kept.warnings[0].words == (
        "The same text stands in main/b.txt (source: Two); it is one document here."
    )


def test_the_copy_a_curator_corrected_is_kept() -> None:
    evidence = {"title": Evidence(How.CURATOR, "", "sidecar")}
    corrected = replace(one("z"), evidence=evidence)
    (kept,) = joined([one("a", source="One"), corrected]).documents
    assert kept.file == "main/z.txt"


def test_two_short_telegrams_are_two_unless_author_and_day_agree() -> None:
    body = ("Arrived safely.",)
    first = document("T", written="1936-08-08", body=body, file="a.txt")
    other = document("T", written="1936-08-09", body=body, file="b.txt")
    assert len(joined([first, other]).documents) == 2
    assert len(joined([first, replace(first, file="c.txt")]).documents) == 1


def test_collections_are_not_joined_and_only_the_archivist_is_told() -> None:
    both = joined([one("a"), one("b", collection="closed")])
    assert [codes(d) for d in both.documents] == [[], []]
    ((file, warning),) = both.warnings
    assert (file, warning.code) == ("closed/b.txt", "duplicate_of")
    near = joined([one("a", words(900)), one("b", words(900, 450), collection="closed")])
    assert [codes(d) for d in near.documents] == [[], []]
    assert [w.code for _, w in near.warnings] == ["near_duplicate"] * 2


def test_of_two_licences_the_one_that_reserves_is_kept() -> None:
    reserved = replace(one("b"), licence=Licence("LicenseRef-AllRightsReserved", "©"))
    open_ = replace(one("a", source="A"), licence=Licence("CC-BY-4.0", "CC-BY-4.0"))
    (kept,) = joined([open_, reserved]).documents
    assert kept.file == "main/a.txt"
    assert kept.licence == reserved.licence
    assert codes(kept) == ["duplicate_of", "conflicting_licences"]


def words(count: int, change: int | None = None) -> tuple[str, ...]:
    return (" ".join("changed" if n == change else f"word{n}" for n in range(count)),)


def test_nearly_the_same_text_is_pointed_out_and_both_are_kept() -> None:
    longer = (words(900)[0] + "".join(f" more{n}" for n in range(60)),)
    first, other, third = joined(
        [one("a", words(900)), one("b", words(900, 450)), one("c", longer)]
    ).documents
    assert codes(first) == codes(other) == ["near_duplicate"]
    assert "main/b.txt" in first.warnings[0].words
    assert codes(third) == []


@pytest.mark.parametrize("change", [0, 20, 39])
def test_a_text_that_differs_more_is_another(change: int) -> None:
    found = joined([one("a", words(40)), one("b", words(40, change))]).documents
    assert [codes(d) for d in found] == [[], []]


def test_what_is_no_document_is_let_be() -> None:
    nothing = [replace(one(n), kind=Kind.NOT_A_DOCUMENT, paragraphs=()) for n in "ab"]
    assert joined(nothing).documents == nothing


def test_the_order_of_files_does_not_matter_to_what_is_kept() -> None:
    copies = [one("a"), one("b", source="S"), one("c"), one("d", words(60))]
    forth, back = joined(copies), joined(copies[::-1])
    assert {d.file for d in forth.documents} == {d.file for d in back.documents}
    assert {d.file for d in forth.documents} == {"main/b.txt", "main/d.txt"}


def test_thousands_of_texts_that_begin_alike_take_no_time() -> None:
    head = " ".join(f"w{n}" for n in range(FEWEST_WORDS))
    many = [
        one(f"{n}", (f"{head} {' '.join(f'x{n}y{m}' for m in range(30))}",)) for n in range(3000)
    ]
    begun = time.process_time()
    assert len(joined(many).documents) == 3000
    assert time.process_time() - begun < 5


def test_a_double_that_comes_later_leaves_the_number_where_it_was(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.page("main/m.txt")
    folder.build()
    ((number, id_),) = folder.ask("SELECT number, id FROM document")
    twin = (
        (folder.data / "main/m.txt")
        .read_text("utf-8")
        .replace("Transcribed", "Source: The Other Site;\nTranscribed")
    )
    folder.write("main/z.txt", twin.upper())
    folder.write("main/a.txt", twin)
    report = folder.build()
    assert (report.documents, report.warnings["duplicate_of"]) == (1, 2)
    assert folder.ask("SELECT number, id, file FROM document") == [(number, id_, "main/a.txt")]
    assert folder.build().warnings["duplicate_of"] == 2
    folder.build(again=True)
    assert folder.ask("SELECT number, id, file FROM document") == [(number, id_, "main/a.txt")]


def test_two_that_were_held_apart_are_joined_under_the_older_number(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.page("main/a.txt")
    folder.page("main/b.txt", words="Quite another beginning, then.")
    folder.build()
    numbers = [n for (n,) in folder.ask("SELECT number FROM document ORDER BY number")]
    folder.page("main/b.txt")
    for _ in range(2):
        folder.build(again=True)
        assert folder.ask("SELECT number FROM document") == [(numbers[0],)]
        ((gone, why),) = folder.ask("SELECT number, why FROM departed")
        assert gone == numbers[1]
        assert why == "It is the same text as quill-1931-05-03-on-waiting."
