"""Folder → archive: only what changed, all or nothing, and nothing that should not be in it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from archivebot.archive import build as building
from archivebot.archive.build import BuildFailed, NothingToBuild
from archivebot.archive.ledger import AnotherBuildIsRunning, Ledger
from making import NOW, SEEDS, Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_folder_becomes_an_archive(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.page("main/b.txt", "On Reading", "Second.")
    report = folder.build()
    assert (report.documents, report.read_again, report.unchanged) == (2, 2, False)
    assert set(folder.titles()) == {"On Waiting", "On Reading"}
    assert [p.done for p in folder.progress] == [0, 1, 2]
    assert folder.progress[0].file == "main/a.txt"


def test_each_top_folder_is_a_collection(folder: Folder) -> None:
    folder.page("letters/a.txt")
    folder.page("speeches/deep/b.txt", "On Reading", "Second.")
    folder.write("MANIFEST.toml", '[collection.letters]\ntitle = "The letters"\n')
    folder.build()
    assert folder.ask("SELECT name, title FROM collection ORDER BY name") == [
        ("letters", "The letters"),
        ("speeches", "speeches"),
    ]


def test_only_what_changed_is_read_again(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.page("main/b.txt", "On Reading", "Second.")
    folder.build()
    assert folder.build().unchanged
    folder.page("main/b.txt", "On Reading", "Changed.")
    report = folder.build()
    assert (report.read_again, report.documents) == (1, 2)
    assert folder.ask("SELECT count(*) FROM paragraph WHERE text LIKE 'Changed.%'") == [(1,)]
    assert folder.build(again=True).read_again == 2


def test_a_build_that_finds_nothing_new_says_again_what_the_last_one_said(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.page("main/b.txt")
    folder.write("main/c.txt", "")
    folder.write("main/lonely.toml", "")
    first, second = folder.build(), folder.build()
    assert second.unchanged
    assert {code for _, code, _ in second.warned} >= {
        "empty",
        "duplicate_of",
        "sidecar_without_page",
    }
    assert (second.warned, second.warnings, second.kinds) == (
        first.warned,
        first.warnings,
        first.kinds,
    )


def test_a_build_that_finds_nothing_new_leaves_the_file_alone(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.build()
    before = folder.archive.stat().st_mtime_ns
    report = folder.build()
    assert folder.archive.stat().st_mtime_ns == before
    assert (report.documents, report.kinds["article"] + report.kinds["other"]) == (1, 1)


def test_a_new_spelling_in_people_toml_makes_all_be_read_again(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.build()
    folder.write("people.toml", '[[person]]\nname = "Ada Mary Quill"\nspellings = ["Ada Quill"]\n')
    assert folder.build().read_again == 1
    assert folder.ask("SELECT name FROM person WHERE folded LIKE '%quill%'") == [
        ("Ada Mary Quill",)
    ]


def test_numbers_survive_rebuilds_renames_and_a_lost_archive(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.page("main/b.txt", "On Reading", "Second.")
    folder.build()
    numbers = folder.titles()
    (folder.data / "main/a.txt").rename(folder.data / "main/z.txt")
    folder.build()
    assert folder.titles() == numbers
    folder.archive.unlink()
    folder.build()
    assert folder.titles() == numbers


def test_a_removed_page_is_gone_and_remembered(folder: Folder) -> None:
    folder.page("main/a.txt")
    path = folder.page("main/b.txt", "On Reading", "Second.")
    folder.build()
    path.unlink()
    assert folder.build().removed == 1
    assert set(folder.titles()) == {"On Waiting"}
    ((_, name, status, _),) = folder.ask("SELECT * FROM departed")
    assert status == "gone"
    assert "reading" in str(name)


def test_a_failed_build_leaves_the_old_archive_and_no_litter(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.page("main/a.txt")
    folder.build()
    before = folder.archive.read_bytes()
    folder.page("main/b.txt", "On Reading", "Second.")

    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(building, "_make_durable", full)
        with pytest.raises(BuildFailed, match="No space left"):
            folder.build()
    assert folder.archive.read_bytes() == before
    assert sorted(p.name for p in folder.archive.parent.iterdir()) == ["archive.db", "ledger.db"]
    assert folder.build().documents == 2


def test_a_damaged_archive_is_built_anew(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.build()
    folder.archive.write_bytes(b"not a database" * 100)
    assert folder.build().documents == 1


def test_two_builds_at_once_are_refused(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.ledger.parent.mkdir()
    held = Ledger.open(folder.ledger)
    with pytest.raises(AnotherBuildIsRunning):
        folder.build()
    held.abandon()
    assert folder.build().documents == 1


def test_no_folder_and_an_empty_folder_are_named(folder: Folder) -> None:
    with pytest.raises(NothingToBuild):
        folder.build()
    shutil.rmtree(folder.data)
    with pytest.raises(NothingToBuild):
        folder.build()


def test_one_unreadable_page_does_not_stop_the_others(folder: Folder) -> None:
    folder.page("main/a.txt")
    (folder.data / "main/b.txt").write_bytes(bytes(range(256)) * 40)
    (folder.data / "main/c.txt").write_bytes(b"")
    report = folder.build()
    assert report.documents == 1
    assert report.kinds["not_a_document"] == 2
    assert {file for file, _, _ in report.warned} >= {"main/b.txt", "main/c.txt"}


def test_a_page_we_may_not_read_is_named_and_tried_again(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.page("main/a.txt")
    closed = folder.page("main/b.txt", "On Reading", "Second.")
    real = Path.open

    def refusing(path: Path, *how: Any, **more: Any) -> Any:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return real(path, *how, **more)

    with monkeypatch.context() as patch:  # root may read everything, so chmod shows nothing
        patch.setattr(Path, "open", refusing)
        report = folder.build()
    assert ("main/b.txt", "unreadable") in {(f, code) for f, code, _ in report.warned}
    assert report.documents == 1
    assert folder.build().documents == 2


def test_a_name_that_is_no_text_stops_nothing(folder: Folder) -> None:
    folder.page("main/a.txt")
    strange = os.fsencode(folder.data / "main") + b"/bad\xff.txt"
    try:
        os.replace(folder.page("main/b.txt", "On Reading", "Second."), strange)  # noqa: PTH105
    except OSError:
        pytest.skip("this file system has no such names")
    assert folder.build().documents == 2


def test_a_slip_in_people_toml_stops_the_build_and_is_named(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.write("people.toml", "[[person]\n")
    with pytest.raises(BuildFailed, match=r"people\.toml"):
        folder.build()


def test_the_build_says_when(folder: Folder) -> None:
    folder.page("main/a.txt")
    folder.build()
    assert dict(folder.ask("SELECT * FROM about"))["built"] == str(int(NOW.timestamp()))
    assert timedelta(0) == NOW.utcoffset()


def test_nothing_built_from_the_seeds_holds_an_e_mail_address(seeds_archive: Path) -> None:
    for path in (seeds_archive, seeds_archive.with_name("ledger.db")):
        built = path.read_bytes()
        for address in (b"gmail", b"holdoffhunger@", b"leftcomvietnam@"):
            assert address not in built


def test_every_passage_of_the_seeds_stands_in_its_body(seeds_archive: Path) -> None:
    db = sqlite3.connect(seeds_archive)
    rows = db.execute(
        "SELECT p.text, p.start, p.end, p.document, d.kind FROM passage p"
        " JOIN document d ON d.number = p.document"
    ).fetchall()
    assert len(rows) > 20
    for text, start, end, number, kind in rows:
        paragraphs = db.execute(
            "SELECT text FROM paragraph WHERE document = ? ORDER BY number", (number,)
        )
        body = "\n\n".join(t for (t,) in paragraphs)
        assert body[start:end] == text
        assert kind != "index"
        assert "We won’t allow" not in text
        assert "no sense in sending money" not in text
    db.close()


def test_at_most_three_a_document_are_drawn_without_a_topic(seeds_archive: Path) -> None:
    db = sqlite3.connect(seeds_archive)
    rows = db.execute(
        "SELECT count(*), count(DISTINCT paragraph), max(score), min(score) FROM passage"
        " WHERE best GROUP BY document"
    ).fetchall()
    db.close()
    assert len(rows) == 3
    for drawn, paragraphs, highest, lowest in rows:
        assert 1 <= drawn == paragraphs <= 3
        assert lowest >= 0.65 or lowest == highest


def test_the_seeds_are_all_there(seeds_archive: Path) -> None:
    db = sqlite3.connect(seeds_archive)
    files = {f for (f,) in db.execute("SELECT file FROM document")}
    assert files == {p.relative_to(SEEDS).as_posix() for p in (SEEDS / "seeds").glob("*.txt")}
    held = db.execute("SELECT words, held FROM reference WHERE words LIKE '%August 1936'")
    assert {words: number is not None for words, number in held} == {
        "10 August 1936": False,
        "13 August 1936": True,
        "14 August 1936": False,
        "29 August 1936": False,
    }
    db.close()
