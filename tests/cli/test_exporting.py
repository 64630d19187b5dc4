"""Exporting, as a host does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run, runner

PAGE = """Ada Quill 1931

{title}

Written: 3 May 1931;
{licence}
The {title} has to be free, and a free press needs {word} who can wait.
"""


@pytest.fixture
def own(tmp_path: Path) -> Run:
    for name, licence in (
        ("open", "Copyleft: CC-BY-SA 4.0;\n"),
        ("unstated", ""),
        ("reserved", "Copyright: © 1977 The Heirs. All rights reserved.\n"),
        ("taken", "Copyleft: CC-BY-SA 4.0;\n"),
    ):
        path = tmp_path / "pages" / "main" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        page = PAGE.format(title=f"On {name.title()}", licence=licence, word=f"{name}words")
        path.write_text(page, encoding="utf-8")
    (tmp_path / "pages" / "main" / "taken.toml").write_text("withdrawn = 'heirs'", "utf-8")
    return runner(
        {
            "ARCHIVEBOT_DATA": str(tmp_path / "pages"),
            "ARCHIVEBOT_STATE_DIR": str(tmp_path / "var"),
        }
    )


def test_only_open_texts_leave_and_what_stays_is_said(own: Run) -> None:
    done = own("export", "--format", "ndjson")
    assert done.exit_code == 0, done.output
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert {t["document"]["title"]: t["left_out"] for t in told} == {
        "On Open": "",
        "On Unstated": "licence not stated",
        "On Reserved": "all rights reserved, or terms not known",
    }
    assert "openwords" in done.stdout
    for kept in ("unstatedwords", "reservedwords", "takenwords", "On Taken"):
        assert kept not in done.stdout
    assert "3 documents; texts left out: 1 (all rights reserved" in done.stderr


@pytest.mark.parametrize("format_", ["csl-json", "bibtex", "cmif"])
def test_a_bibliography_holds_no_texts_and_nothing_withdrawn(own: Run, format_: str) -> None:
    done = own("export", "--format", format_)
    assert done.exit_code == 0, done.output
    assert "words" not in done.stdout
    assert "Taken" not in done.stdout
    assert "taken" not in done.stdout


def test_an_export_goes_into_a_file_whole(own: Run, tmp_path: Path) -> None:
    done = own("export", "--format", "bibtex", "--out", "all.bib")
    assert done.stdout == "all.bib: 3 documents, without their texts.\n"
    assert (tmp_path / "all.bib").read_text("utf-8").count("@") == 3
    assert [p.name for p in tmp_path.glob("*.partial")] == []
    nowhere = own("export", "--format", "bibtex", "--out", "no/such/folder.bib")
    assert nowhere.exit_code == 1
    assert "can't be written" in nowhere.stderr


def test_one_collection_alone(own: Run) -> None:
    assert own("export", "--format", "csl-json", "--collection", "other").stdout == "[]\n"


def test_a_format_that_there_is_not_is_wrong_usage(own: Run) -> None:
    assert own("export", "--format", "docx").exit_code == 2
