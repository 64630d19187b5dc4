"""Finding duplicates among the names of the archive, as an archivist does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from archivebot.archive.people import People
from archivebot.cli.app import app

PAGE = """Title: Letter {n}
Author: {author}
Date: 1931-05-0{n}

Number {n} of the letters, and {n} times as long as it should have been, says {author}.
"""


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    authors = ("Leon Trotsky", "Leon Trotzki", "Ada Quill", "Anna Quill", "A. Quill")
    for n, author in enumerate(authors, 1):
        path = tmp_path / "pages" / "main" / f"{n}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(n=n, author=author), encoding="utf-8")
    return {
        "ARCHIVEBOT_DATA": str(tmp_path / "pages"),
        "ARCHIVEBOT_STATE_DIR": str(tmp_path / "var"),
    }


def run(environ: dict[str, str], *words: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, list(words), env=environ, input=typed)


def known(environ: dict[str, str]) -> People:
    return People.load(Path(environ["ARCHIVEBOT_DATA"]) / "people.toml")


def test_each_pair_is_shown_with_its_counts_and_asked_about(environ: dict[str, str]) -> None:
    done = run(environ, "people", typed="what\nn\nlater\ny\n")
    assert done.exit_code == 0, done.output
    assert "1 of 3  Ada Quill (1) and A. Quill (1): initials; it may be somebody" in done.stdout
    assert "3 of 3  Leon Trotsky (1) and Leon Trotzki (1): another way" in done.stdout
    assert "1 joined, 1 told apart" in done.stdout
    assert known(environ).canonical("Leon Trotzki") == "Leon Trotsky"
    assert run(environ, "build", "--quiet").exit_code == 0
    again = run(environ, "people", typed="later\n")
    assert "1 of 1  Anna Quill (1) and A. Quill (1)" in again.stdout
    assert "is as it was" in again.stdout


def test_without_asking_only_what_is_not_in_doubt_is_joined(environ: dict[str, str]) -> None:
    done = run(environ, "people", "--yes")
    assert "1 joined, 0 told apart" in done.stdout
    assert [p.name for p in known(environ)] == ["Leon Trotsky"]


def test_for_programs_nobody_is_asked_and_nothing_written(environ: dict[str, str]) -> None:
    told = [json.loads(line) for line in run(environ, "people", "--json").stdout.splitlines()]
    assert [(t["name"], t["spelling"], t["doubtful"], t["documents"]) for t in told] == [
        ("Ada Quill", "A. Quill", True, [1, 1]),
        ("Anna Quill", "A. Quill", True, [1, 1]),
        ("Leon Trotsky", "Leon Trotzki", False, [1, 1]),
    ]
    assert list(known(environ)) == []


def test_a_people_toml_that_can_not_be_read_is_named(environ: dict[str, str]) -> None:
    run(environ, "build", "--quiet")
    (Path(environ["ARCHIVEBOT_DATA"]) / "people.toml").write_text("[[person]\n", "utf-8")
    done = run(environ, "people")
    assert done.exit_code == 1
    assert "people.toml can't be read" in done.stderr


def test_where_nobody_looks_alike_it_says_so(environ: dict[str, str]) -> None:
    for n in (2, 4, 5):
        (Path(environ["ARCHIVEBOT_DATA"]) / "main" / f"{n}.txt").unlink()
    assert "No two names here look like one person's." in run(environ, "people").stdout
