"""What a curator says beside a page: it goes before the page, and the page's word stays visible."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.archive.dates import parse_edtf
from archivebot.archive.document import Document, Evidence, How, Kind, Licence, Name, Note
from archivebot.archive.people import People
from archivebot.archive.sidecar import OTHERWISE, amend, names_for, read_sidecar, sidecar_text
from archivebot.archive.understand import understand
from making import document

PAGE = """Ada Quill 1931

On Waiting

Written: 3 May 1931;
Copyleft: Creative Commons (CC-BY-SA 4.0).

The press has to be free, and a free press needs readers who can wait.

We must therefore read slowly and argue in public, or we shall not read at all.
"""


def corrected(folder: Path, sidecar: str, page: str = PAGE, name: str = "a.toml") -> Document:
    (folder / "a.txt").write_text(page, encoding="utf-8")
    (folder / name).write_text(sidecar, encoding="utf-8")
    (found,) = understand(folder / "a.txt", root=folder, people=People.empty())
    return found


def said(text: str, *, of: Document | None = None) -> Document:
    (found,) = amend(
        [of or document(written="1936-08-13")],
        read_sidecar(text.encode(), "a.toml"),
        People.empty(),
    )
    return found


def codes(document: Document) -> list[str]:
    return [w.code for w in document.warnings]


def test_every_field_can_be_corrected(tmp_path: Path) -> None:
    found = corrected(
        tmp_path,
        """
        title = "On Patience"
        authors = ["Ada Quill", "Bertram Oak"]
        recipients = "Célestine Élan"
        kind = "letter"
        date_written = "about 5 May 1931"
        date_published = 1932-01-02
        place = "Lyon"
        language = "EN"
        source = "Collected Papers"
        container = "Vol. 2, p. 7"
        url = "https://example.org/patience"
        translators = ["Otto Scribe"]
        transcribers = []
        licence = "CC0-1.0"
        notes = [{ text = "Found in a hatbox.", whose = "editor" }, "And read."]
        """,
    )
    assert found.title == "On Patience"
    assert [n.canonical for n in found.authors] == ["Ada Quill", "Bertram Oak"]
    assert found.recipients == (Name("Célestine Élan", "Célestine Élan"),)
    assert found.kind is Kind.LETTER
    assert found.date_written is not None
    assert (found.date_written.edtf, found.date_written.words) == (
        "1931-05-05~",
        "about 5 May 1931",
    )
    assert found.date_published == parse_edtf("1932-01-02")
    assert (found.place, found.language, found.source) == ("Lyon", "en", "Collected Papers")
    assert (found.container, found.url) == ("Vol. 2, p. 7", "https://example.org/patience")
    assert (found.translators[0].printed, found.transcribers) == ("Otto Scribe", ())
    assert found.licence == Licence("CC0-1.0", "CC0-1.0")
    assert [n.text for n in found.notes] == ["Found in a hatbox.", "And read."]
    assert codes(found) == []
    assert {e.how for k, e in found.evidence.items()} == {How.CURATOR}


def test_the_evidence_is_the_curators_line_and_the_page_is_seen_to_have_lost(
    tmp_path: Path,
) -> None:
    found = corrected(tmp_path, '# checked\n\ndate_written = "1931-05-04"  # the envelope\n')
    assert found.evidence["date_written"] == Evidence(
        How.CURATOR, 'date_written = "1931-05-04"  # the envelope', "sidecar", 3, 1.0, "a.toml"
    )
    (lost,) = [r for r in found.rejected if r.field == "date_written" and r.why == OTHERWISE]
    assert (lost.value, lost.evidence.words) == ("1931-05-03", "Written: 3 May 1931;")


def test_a_curator_who_agrees_is_not_said_to_disagree(tmp_path: Path) -> None:
    found = corrected(tmp_path, "date_written = 1931-05-03\n")
    whys = [r.why for r in found.rejected if r.field == "date_written"]
    assert "agrees; the curator goes before the page" in whys
    assert OTHERWISE not in whys


def test_what_there_is_not_can_be_said(tmp_path: Path) -> None:
    found = corrected(tmp_path, 'date_written = ""\nauthors = []\n')
    assert (found.date_written, found.authors, found.passages) == (None, (), ())
    assert found.evidence["date_written"].how is How.CURATOR


def test_passages_follow_the_corrections(tmp_path: Path) -> None:
    found = corrected(tmp_path, 'drop = ["We must therefore"]\n')
    assert [p.number for p in found.paragraphs] == [1]
    assert all(found.body[p.start : p.end] == p.text for p in found.passages)
    assert "therefore" not in found.body


def test_a_paragraph_is_dropped_by_its_number_too(tmp_path: Path) -> None:
    assert corrected(tmp_path, "drop = 1\n").body.startswith("We must")


def test_a_paragraph_that_is_not_there_is_named(tmp_path: Path) -> None:
    found = corrected(tmp_path, 'drop = [9, "Nobody wrote"]\n')
    assert codes(found) == ["sidecar_no_such_paragraph"] * 2
    assert len(found.paragraphs) == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("titel = 'x'", "sidecar_unknown_key"),
        ("title = 3", "sidecar_bad_value"),
        ("authors = [1]", "sidecar_bad_value"),
        ("authors = { name = 'x' }", "sidecar_bad_value"),
        ("kind = 'epistle'", "sidecar_bad_value"),
        ("language = 'English'", "sidecar_bad_value"),
        ("url = 'javascript:alert(1)'", "sidecar_bad_value"),
        ("licence = 'as you like it'", "sidecar_bad_value"),
        ("notes = [{ words = 'x' }]", "sidecar_bad_value"),
        ("drop = true", "sidecar_bad_value"),
        ("document = 3", "sidecar_bad_value"),
        ("[[document]]\ntitle = 'x'", "sidecar_bad_value"),
        ("date_written = '31 February 1936'", "sidecar_bad_date"),
        ("date_written = '3/4/1936'", "sidecar_bad_date"),
        ("date_written = 'yesterday'", "sidecar_bad_date"),
        ("date_written = true", "sidecar_bad_date"),
        ("date_written = 36", "sidecar_bad_date"),
        ("[[document]]\npart = 7\ntitle = 'x'", "sidecar_no_such_part"),
        ("title = ", "sidecar_damaged"),
        ("title = 'a'\ntitle = 'b'", "sidecar_damaged"),
    ],
)
def test_what_can_not_be_used_is_named_and_changes_nothing(text: str, code: str) -> None:
    before = document(written="1936-08-13")
    found = said(text, of=before)
    assert codes(found) == [code]
    assert (found.title, found.authors, found.date_written) == (
        before.title,
        before.authors,
        before.date_written,
    )


def test_a_file_that_is_no_text_is_damaged() -> None:
    assert [w.code for w in read_sidecar(b"\xff\xfe\x00", "a.toml").warnings] == ["sidecar_damaged"]


@pytest.mark.parametrize("text", ["withdrawn = the heirs ask", "title = 'x\nwithdrawn = 'heirs'"])
def test_a_slip_of_the_pen_does_not_publish_what_was_withdrawn(text: str) -> None:
    found = said(text)
    assert "heirs" in found.withdrawn
    assert found.body == ""


@pytest.mark.parametrize(("value", "out"), [("true", True), ("1936", True), ("''", False),
                                            ("false", False), ("'heirs, 2026'", True)])  # fmt: skip
def test_withdrawn_without_a_reason_withdraws(value: str, out: bool) -> None:
    assert bool(said(f"withdrawn = {value}").withdrawn) is out


def test_several_documents_of_a_file_are_told_apart() -> None:
    both = [document("One", file="a.txt"), document("Two", file="a.txt")]
    parts = [both[0], replace(both[1], part=1)]
    sidecar = read_sidecar(
        b"source = 'The Book'\n[[document]]\npart = 1\ntitle = 'Second'\nplace = 'Lyon'\n", "a.toml"
    )
    first, second = amend(parts, sidecar, People.empty())
    assert (first.title, first.source, first.place) == ("One", "The Book", None)
    assert (second.title, second.source, second.place) == ("Second", "The Book", "Lyon")
    assert second.evidence["title"].line == 4


def test_names_come_under_the_usual_form() -> None:
    people = People.load(Path(__file__).parents[2] / "data" / "people.toml")
    sidecar = read_sidecar("authors = ['Лев Троцкий']".encode(), "a.toml")
    (found,) = amend([document()], sidecar, people)
    assert found.authors == (Name("Leon Trotsky", "Лев Троцкий"),)


def test_an_address_in_a_sidecar_stays_private() -> None:
    found = said("source = 'from somebody@example.org'\nnots = 'somebody@example.org'")
    assert "somebody@" not in repr(found)


def test_a_sidecar_is_found_by_either_name(tmp_path: Path) -> None:
    assert names_for("main/a.txt") == ("main/a.toml", "main/a.txt.toml")
    assert names_for("people.txt") == ("people.txt.toml",)
    corrected(tmp_path, 'title = "General"\nplace = "Lyon"\n')
    found = corrected(tmp_path, 'title = "Particular"\n', name="a.txt.toml")
    assert (found.title, found.place) == ("Particular", "Lyon")


def test_an_enormous_sidecar_is_not_read(tmp_path: Path) -> None:
    assert codes(corrected(tmp_path, "#" * 1_000_001)) == ["sidecar_damaged"]


# --- the sidecar to begin with ----------------------------------------------------------------


def test_a_sidecar_as_written_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    before = understand(tmp_path / "a.txt", root=tmp_path, people=People.empty())
    text = sidecar_text(before)
    assert "# page, line 5: “Written: 3 May 1931;”" in text
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    assert understand(tmp_path / "a.txt", root=tmp_path, people=People.empty()) == before


VALUES = ("# title = ", "# authors = ", "# date_written = ", "# notes = ", "# licence = ")
EDTF = ["1936-08-13", "1928-01~/1928-04~", "[..1936]", "193X", "1920-21", "1936?"]
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(
    title=words,
    names=st.lists(words.filter(str.strip), max_size=3),
    note=words,
    whose=words,
    edtf=st.sampled_from(EDTF),
)
def test_taking_the_comment_marks_off_gives_what_was_understood(
    title: str, names: list[str], note: str, whose: str, edtf: str
) -> None:
    one = Document(
        file=f"{title}.txt",
        title=title or None,
        authors=tuple(Name(n, n) for n in names),
        date_written=parse_edtf(edtf),
        notes=(Note(note, whose),),
        licence=Licence("CC-BY-4.0", title),
        evidence={"title": Evidence(How.PAGE, title, note, 3)},
    )
    text = sidecar_text([one])
    assert tomllib.loads(text) == {}
    uncommented = "\n".join(
        line.removeprefix("# ") for line in text.splitlines() if line.startswith(VALUES)
    )
    told = tomllib.loads(uncommented)
    assert told["title"] == title
    assert told["authors"] == names
    assert told["notes"] == [{"text": note, "whose": whose}]
    assert (told["date_written"], told["licence"]) == (edtf, "CC-BY-4.0")
    read = read_sidecar(uncommented.encode(), "a.toml")
    assert read.warnings == ()
    assert read.all["date_written"].value.edtf == edtf
