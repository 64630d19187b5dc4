"""The command line as a person meets it: words in, words and an exit code out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from archivebot.cli.app import app

DATA = Path(__file__).parent.parent.parent / "data"
Run = Callable[..., Result]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder with the archive of the seed pages, built once by the command itself."""
    folder = tmp_path_factory.mktemp("built")
    environ = {"ARCHIVEBOT_DATA": str(DATA), "ARCHIVEBOT_STATE_DIR": str(folder)}
    done = CliRunner().invoke(app, ["build", "--quiet"], env=environ)
    assert done.exit_code == 0, done.output
    return folder


def runner(environ: dict[str, str]) -> Run:
    def run(*words: str) -> Result:
        return CliRunner().invoke(app, list(words), env=environ)

    return run


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.chdir(tmp_path)  # no .env of the developer's


@pytest.fixture
def run(built: Path) -> Run:
    """``archivebot …`` on the seed pages, nothing to be built."""
    return runner({"ARCHIVEBOT_DATA": str(DATA), "ARCHIVEBOT_STATE_DIR": str(built)})


@pytest.fixture
def afresh(tmp_path: Path) -> Run:
    """``archivebot …`` where nothing is there: no pages, no archive, no state."""
    return runner(
        {
            "ARCHIVEBOT_DATA": str(tmp_path / "pages"),
            "ARCHIVEBOT_STATE_DIR": str(tmp_path / "var"),
        }
    )
