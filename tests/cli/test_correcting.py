"""After reading: sidecars begun from what was understood, readers' corrections beside the words."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import tomllib
from pathlib import Path

import pytest

from archivebot.state.corrections import file_correction
from archivebot.state.store import Store
from making import NOW

from .conftest import Run, runner

PAGE = """Ada Quill 1931

On Waiting

Written: 3 May 1931;

The press has to be free, and a free press needs {word} who can wait.

We must therefore read slowly and argue in public, or we shall not read at all.
"""


@pytest.fixture
def own(tmp_path: Path) -> Run:
    write(tmp_path, "raeders")
    return runner(
        {
            "ARCHIVEBOT_DATA": str(tmp_path / "pages"),
            "ARCHIVEBOT_STATE_DIR": str(tmp_path / "var"),
        }
    )


def write(folder: Path, word: str, name: str = "pages/main/a.txt") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.format(word=word), encoding="utf-8")
    return path


def test_a_sidecar_is_begun_and_changes_nothing(own: Run, tmp_path: Path) -> None:
    page = tmp_path / "pages" / "main" / "a.txt"
    before = own("inspect", str(page), "--json").stdout
    done = own("inspect", str(page), "--write-sidecar", "--json")
    assert done.stdout == before
    assert "Begun: " in done.stderr
    text = page.with_suffix(".toml").read_text("utf-8")
    assert '# date_written = "1931-05-03"' in text
    assert tomllib.loads(text) == {}
    assert own("inspect", str(page), "--json").stdout == before


def test_a_sidecar_that_is_there_is_never_written_over(own: Run, tmp_path: Path) -> None:
    page = tmp_path / "pages" / "main" / "a.txt"
    page.with_suffix(".toml").write_text('title = "Mine"\n', "utf-8")
    done = own("inspect", str(page), "--write-sidecar")
    assert "stays as it is" in done.stderr
    assert page.with_suffix(".toml").read_text("utf-8") == 'title = "Mine"\n'
    told = " ".join(done.stdout.split())
    assert 'title Mine curator, line 1: “title = "Mine"”' in told
    assert "not On Waiting: the curator says otherwise" in told


def test_two_formats_of_one_name_get_a_sidecar_each(own: Run, tmp_path: Path) -> None:
    write(tmp_path, "men", "pages/main/a.asc")
    own("inspect", str(tmp_path / "pages"), "--write-sidecar")
    names = {p.name for p in (tmp_path / "pages" / "main").glob("*.toml")}
    assert names == {"a.txt.toml", "a.asc.toml"}


def filed(folder: Path, *, paragraph: int | None, words: str) -> str:
    with sqlite3.connect(folder / "var" / "archive.db") as db:
        number, id_, edition = db.execute("SELECT number, id, edition FROM document").fetchone()
    db.close()

    async def file() -> int:
        async with await Store.open(folder / "var" / "state.db") as store:
            return await file_correction(
                store, document_number=number, document_id=id_, edition=edition,
                paragraph=paragraph, words=words, user_id=99887766, now=NOW,
            )  # fmt: skip

    return str(asyncio.run(file()))


def test_a_correction_stands_beside_the_paragraph_as_it_stood_and_stands(
    own: Run, tmp_path: Path
) -> None:
    own("build", "--quiet")
    filed(tmp_path, paragraph=1, words="It says readers.")
    told = " ".join(own("corrections").stdout.split())
    assert "As it stands: The press has to be free, and a free press needs raeders" in told
    assert "As it stood" not in told
    write(tmp_path, "readers")
    own("build", "--quiet")
    told = " ".join(own("corrections").stdout.split())
    assert "As it stood: The press has to be free, and a free press needs raeders" in told
    assert "As it stands: The press has to be free, and a free press needs readers" in told
    (one,) = [json.loads(line) for line in own("corrections", "--json").stdout.splitlines()]
    assert "raeders" in one["stood"]
    assert "readers" in one["stands"]
    assert one["file"] == "main/a.txt"


def test_a_correction_is_noted_in_the_sidecar_once_and_changes_nothing(
    own: Run, tmp_path: Path
) -> None:
    own("build", "--quiet")
    number = filed(tmp_path, paragraph=None, words='It is by "Bertram"\ntitle = "x"')
    before = own("inspect", str(tmp_path / "pages"), "--json").stdout
    done = own("corrections", "--to-sidecar", number)
    assert done.exit_code == 0, done.output
    sidecar = tmp_path / "pages" / "main" / "a.toml"
    text = sidecar.read_text("utf-8")
    assert f"# Correction {number}, 2026-08-13" in text
    assert 'a reader says: It is by "Bertram" title = "x"' in text
    assert "99887766" not in text
    assert tomllib.loads(text) == {}
    assert own("inspect", str(tmp_path / "pages"), "--json").stdout == before
    again = own("corrections", "--to-sidecar", number)
    assert again.exit_code == 1
    assert "already" in again.stderr
    assert sidecar.read_text("utf-8") == text


def test_what_a_curator_wrote_stays_when_a_correction_is_noted(own: Run, tmp_path: Path) -> None:
    own("build", "--quiet")
    number = filed(tmp_path, paragraph=1, words="Readers.")
    sidecar = tmp_path / "pages" / "main" / "a.toml"
    sidecar.write_text('title = "Mine"', "utf-8")
    own("corrections", "--to-sidecar", number)
    text = sidecar.read_text("utf-8")
    assert tomllib.loads(text) == {"title": "Mine"}
    assert "# As it stands: The press" in text


@pytest.mark.parametrize("number", ["7", "1"])
def test_a_correction_that_can_not_be_noted_is_named(own: Run, tmp_path: Path, number: str) -> None:
    own("build", "--quiet")
    filed(tmp_path, paragraph=1, words="Readers.")
    (tmp_path / "pages" / "main" / "a.txt").unlink()
    done = own("corrections", "--to-sidecar", number)
    assert done.exit_code == 1
    assert ("no correction 7" if number == "7" else "no page") in done.stderr
