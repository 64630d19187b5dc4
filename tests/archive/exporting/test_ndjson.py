"""Everything of a document goes out and comes back; nothing else comes in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.archive.document import Document
from archivebot.archive.exporting import Exported, gather
from archivebot.archive.exporting.ndjson import BadLine, line_of, read, read_line, write
from archivebot.archive.importing import imported
from archivebot.archive.people import People
from archivebot.archive.understand import understand
from making import Folder, document

from .documents import documents, words


@given(st.lists(st.builds(Exported, words, st.integers(1, 10**9), documents(), words), max_size=3))
def test_a_round_trip_loses_nothing(entries: list[Exported]) -> None:
    text = write(entries)
    assert len(text.splitlines()) == len(entries)
    assert list(read(text)) == entries


LETTER = document(written="1936-08-13", quotable="The press must stay free, or nobody is.")
LINE = line_of(Exported("a", 1, LETTER))


def changed(path: str, value: object) -> str:
    told = json.loads(LINE)
    at = told
    *way, last = path.split(".")
    for step in way:
        at = at[int(step) if step.isdigit() else step]
    at[int(last) if last.isdigit() else last] = value
    return json.dumps(told)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("archivebot", 2), ("document", []), ("document.title", 3), ("document.title", "\ud800"),
        ("document.part", 10**30), ("document.part", True), ("document.kind", "epistle"),
        ("document.authors", [{"canonical": 1, "printed": "x"}]), ("document.authors", "Ada"),
        ("document.date_written.earliest", 7), ("document.date_written.edtf", "2026-99"),
        ("document.paragraphs.1.number", 9), ("document.passages.0.start", 3),
        ("document.passages.0.score", float("nan")), ("document.surplus", 1),
        ("document.evidence", {"title": 3}), ("document.licence", {"id": "x"}), ("id", 7),
        ("document.warnings", None),
    ],
)  # fmt: skip
def test_a_line_that_is_not_what_it_should_be_is_refused(path: str, value: object) -> None:
    assert read_line(LINE).id == "a"
    with pytest.raises(BadLine):
        read_line(changed(path, value))


@pytest.mark.parametrize("line", ["", "{", "[]", "null", "[" * 100_000, '{"archivebot": 1}'])
def test_what_is_no_line_of_ours_is_refused(line: str) -> None:
    with pytest.raises(BadLine):
        read_line(line)


@given(st.text() | st.recursive(st.none() | st.integers() | words, st.lists).map(json.dumps))
def test_whatever_stands_there_it_is_only_ever_a_bad_line(line: str) -> None:
    with pytest.raises(BadLine):
        read_line(line)


# --- in the folder of pages -------------------------------------------------------------------


def test_an_exported_archive_is_built_again_without_its_pages(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first, second = Folder(tmp_path / "one"), Folder(tmp_path / "two")
    licensed = "Copyleft: CC-BY-SA 4.0;\n"
    for name, title in (("a", "On Waiting"), ("b", "On Reading")):
        path = first.page(f"main/{name}.txt", title, f"Of {title}.")
        text = path.read_text("utf-8").replace("Transcribed", f"{licensed}Transcribed")
        path.write_text(text, "utf-8")
    first.page("main/unstated.txt", "No Licence", "Quite other words, at the beginning at least.")
    first.build()
    entries = list(gather(first.archive))
    assert [e.left_out for e in entries] == ["", "", "licence not stated"]
    second.write("main/all.ndjson", write(entries))
    report = second.build()
    assert report.documents == 2  # of the third only what is known went out
    again = list(gather(second.archive))
    for before, after in zip(entries, again, strict=False):
        placed = {"file": before.document.file, "part": before.document.part}
        assert replace(after.document, **placed) == before.document  # type: ignore[arg-type]
        assert after.id == before.id
    assert second.build().unchanged


def test_a_bad_line_of_an_export_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "all.ndjson"
    path.write_text(f"{LINE}\nnonsense\n{LINE}\n", "utf-8")
    found = understand(path, root=tmp_path, people=People.empty())
    assert [d.title for d in found] == ["A letter", "A letter", None]
    assert [d.part for d in found] == [0, 2, 3]
    ((warning,),) = [d.warnings for d in found if d.warnings]
    assert (warning.code, warning.line) == ("damaged", 2)


def test_an_address_in_an_export_does_not_come_in(tmp_path: Path) -> None:
    path = tmp_path / "all.ndjson"
    told = json.loads(LINE)
    told["document"]["paragraphs"][0]["text"] = "Write to somebody@example.org today."
    path.write_text(json.dumps(told), "utf-8")
    (found,) = imported(path, "all.ndjson", "")
    assert "somebody@" not in repr(found)
    assert all(found.body[p.start : p.end] == p.text for p in found.passages)


def test_a_withdrawn_text_does_not_come_in_by_an_export(tmp_path: Path) -> None:
    path = tmp_path / "all.ndjson"
    gone = Document(file="a.txt", withdrawn="heirs")
    path.write_text(line_of(Exported("a", 1, gone)), "utf-8")
    (found,) = imported(path, "all.ndjson", "")
    assert "withdrawn" in found.warnings[0].words
