"""Running, inviting, checking: what a host types."""

import asyncio
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from archivebot import __version__, health, running
from archivebot.cli import hosting
from archivebot.state.corrections import file_correction
from archivebot.state.store import Store

from .conftest import Run, runner

NOW = datetime(2026, 8, 13, 9, 30, tzinfo=UTC)


def test_without_a_token_and_without_a_preview_one_sentence_says_so(
    afresh: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARCHIVEBOT_PREVIEW", "off")
    result = afresh("run")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "DISCORD_TOKEN" in result.stderr


def test_where_the_preview_is_not_installed_one_sentence_says_so(
    afresh: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hosting, "_can_preview", lambda: False)
    for command in ("run", "preview"):
        result = afresh(command)
        assert result.exit_code == 1
        assert "preview is not installed" in result.stderr


def test_a_setting_that_means_nothing_is_named(
    afresh: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARCHIVEBOT_TIMEZONE", "Mars/Olympus")
    result = afresh("run")
    assert result.exit_code == 1
    assert "ARCHIVEBOT_TIMEZONE" in result.stderr


def test_a_misspelt_setting_is_pointed_out(afresh: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVEBOT_DATEN", "x")
    assert "ARCHIVEBOT_DATEN is no setting" in afresh("health").stderr


def test_without_pages_there_is_nothing_to_run(
    afresh: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "abc.def.ghi")
    result = afresh("run")
    assert result.exit_code == 1
    assert "set ARCHIVEBOT_DATA to your folder of pages" in result.stderr


def test_what_stops_it_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refused(*_: object) -> None:
        raise running.TokenRefused("Discord refuses the token.")

    monkeypatch.setenv("DISCORD_TOKEN", "abc.def.ghi")
    monkeypatch.setattr(running, "serve", refused)
    monkeypatch.setattr(running, "set_up_logging", lambda _: None)
    result = run("run")
    assert result.exit_code == 1
    assert result.stderr == "Discord refuses the token.\n"


def test_health_is_good_while_the_heart_beats(run: Run, built: Path) -> None:
    file = health.heartbeat_file(built)
    health.beat(file)
    assert run("health").exit_code == 0
    health.silence(file)
    result = run("health")
    assert result.exit_code == 1
    assert "no bot" in result.stderr.lower()


@pytest.mark.parametrize(("seconds", "well"), [(0, True), (119, True), (121, False)])
def test_a_heart_that_stopped_is_noticed_after_two_minutes(
    tmp_path: Path, seconds: int, well: bool
) -> None:
    file = health.heartbeat_file(tmp_path)
    health.beat(file)
    os.utime(file, (NOW.timestamp(), NOW.timestamp()))
    said = health.trouble(file, NOW + timedelta(seconds=seconds))
    assert (said is None) is well
    assert well or "2 minutes" in str(said)


def test_the_invitation_asks_for_no_permission(afresh: Run) -> None:
    link = afresh("invite", "123456789012345678").stdout.strip()
    assert link.startswith("https://discord.com/oauth2/authorize?client_id=123456789012345678&")
    assert "scope=bot+applications.commands" in link
    assert link.endswith("permissions=0")


@pytest.mark.parametrize("words", [[], ["my-bot"], ["123"]])
def test_without_an_application_id_the_invitation_says_where_it_is(
    afresh: Run, words: list[str]
) -> None:
    result = afresh("invite", *words)
    assert result.exit_code == 1
    assert "Application ID" in result.stderr


def test_the_version_is_said(afresh: Run) -> None:
    assert afresh("--version").stdout == f"archivebot {__version__}\n"


def test_without_corrections_the_list_is_empty_and_nothing_is_made(
    afresh: Run, tmp_path: Path
) -> None:
    assert "No reader's correction is waiting." in afresh("corrections").stdout
    assert list(tmp_path.iterdir()) == []


def test_a_correction_is_listed_until_it_is_settled(tmp_path: Path) -> None:
    run = runner({"ARCHIVEBOT_STATE_DIR": str(tmp_path)})

    async def file() -> int:
        async with await Store.open(tmp_path / "state.db") as store:
            return await file_correction(
                store,
                document_number=1,
                document_id="ada-a-letter",
                edition="7f3c000000",
                paragraph=4,
                words="It says \x1b[2Jtree, not three.",
                user_id=99887766,
                now=NOW,
            )

    number = str(asyncio.run(file()))
    listed = run("corrections").stdout
    assert "ada-a-letter ¶4 @r7f3c" in listed
    assert "tree, not three." in listed
    assert "\x1b" not in listed
    assert "99887766" not in listed + run("corrections", "--json").stdout
    assert run("corrections", "--settle", number).exit_code == 0
    assert "No reader's correction" in run("corrections").stdout
    again = run("corrections", "--settle", number)
    assert again.exit_code == 1
    assert f"no correction {number}" in again.stderr


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "archivebot", "--version"], capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == f"archivebot {__version__}"
