"""Building and inspecting, as an archivist does."""

import json
import shutil
from pathlib import Path

import pytest

from .conftest import DATA, Run, runner

FIELDS = [
    "file", "id", "title", "authors", "recipients", "kind", "date_written", "date_published",
    "language", "place", "source", "container", "url", "translators", "transcribers", "licence",
    "body", "notes", "passages", "evidence", "warnings",
]  # fmt: skip


@pytest.fixture
def own(tmp_path: Path) -> Run:
    """``archivebot …`` on a copy of the seed pages that a test may change."""
    shutil.copytree(DATA, tmp_path / "pages")
    return runner(
        {
            "ARCHIVEBOT_DATA": str(tmp_path / "pages"),
            "ARCHIVEBOT_STATE_DIR": str(tmp_path / "var"),
        }
    )


def test_a_build_sums_up_what_it_did(own: Run) -> None:
    result = own("build")
    assert result.exit_code == 0
    told = " ".join(result.stdout.split())
    assert "Documents 5" in told
    assert "letter 2" in told
    assert "Changed 5 of 5 files read" in told
    assert "site_name_lost: The name of the site" in told


def test_only_what_changed_is_read_again(own: Run, tmp_path: Path) -> None:
    own("build")
    assert "nothing changed: 5 documents" in own("build", "--quiet").stdout
    page = tmp_path / "pages" / "seeds" / "serge-letter-to-andres-nin.txt"
    page.write_text(page.read_text("utf-8").replace("August 13, 1936", "August 14, 1936"), "utf-8")
    assert "1 of 5 files read again" in own("build", "--quiet").stdout
    assert "5 of 5 files read again" in own("build", "--quiet", "--again").stdout


def test_a_build_for_programs_prints_a_document_a_line(own: Run) -> None:
    documents = [json.loads(line) for line in own("build", "--json").stdout.splitlines()]
    assert len(documents) == 5
    assert all(list(d) == FIELDS for d in documents)
    dates = {d["date_written"] for d in documents}
    assert dates == {"1935-09-07", "1936-08-08", "1936-08-13", None}


@pytest.mark.parametrize(("made", "sentence"), [(True, "holds no pages"), (False, "no folder")])
def test_a_folder_without_pages_is_named(
    afresh: Run, tmp_path: Path, made: bool, sentence: str
) -> None:
    if made:
        (tmp_path / "pages").mkdir()
    result = afresh("build")
    assert result.exit_code == 1
    assert str(tmp_path / "pages") in result.stderr
    assert sentence in result.stderr
    assert not (tmp_path / "var" / "archive.db").exists()


def test_a_slip_in_the_list_of_people_is_named(own: Run, tmp_path: Path) -> None:
    (tmp_path / "pages" / "people.toml").write_text("[[person]\n", "utf-8")
    result = own("build")
    assert result.exit_code == 1
    assert "people.toml can't be read" in result.stderr


def test_inspecting_shows_each_field_with_its_evidence(afresh: Run) -> None:
    page = DATA / "seeds" / "serge-letter-to-andres-nin.txt"
    told = " ".join(afresh("inspect", str(page)).stdout.split())
    assert "date_written 1936-08-13 page, line 9: “August 13, 1936”" in told
    assert "not 2005: the year of the site's licence line" in told
    assert "site_name_lost" in told


def test_inspecting_writes_nothing(afresh: Run, tmp_path: Path) -> None:
    assert afresh("inspect", str(DATA)).exit_code == 0
    assert list(tmp_path.iterdir()) == []


def test_inspecting_a_folder_for_programs_prints_every_page(afresh: Run) -> None:
    lines = afresh("inspect", str(DATA), "--json").stdout.splitlines()
    documents = [json.loads(line) for line in lines]
    assert all(list(d) == FIELDS for d in documents)
    assert sorted(d["file"] for d in documents) == sorted(
        p.relative_to(DATA).as_posix() for p in DATA.rglob("*.txt")
    )


def test_a_page_that_is_not_there_is_named_before_anything_is_printed(afresh: Run) -> None:
    result = afresh("inspect", str(DATA), "no-such-page.txt", "--json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "There is no file or folder no-such-page.txt." in result.stderr


@pytest.mark.parametrize("words", [["letter"], ["build", "--agian"], ["inspect"], ["lettre", "x"]])
def test_wrong_usage_has_an_exit_code_of_its_own(afresh: Run, words: list[str]) -> None:
    assert afresh(*words).exit_code == 2
