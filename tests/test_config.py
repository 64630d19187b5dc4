"""What a host meets when setting the bot up."""

import logging
import os
import pickle
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from archivebot.config import (
    SETTINGS,
    BadSetting,
    LogLevel,
    Preview,
    Secret,
    Settings,
    UnreadableSettings,
    UnstatedLicence,
    env_example,
    read_settings,
)

ROOT = Path(__file__).parent.parent


def test_nothing_set_gives_the_defaults() -> None:
    assert read_settings({}, dotenv=None) == Settings()


def test_the_defaults_of_the_table_are_those_of_the_settings() -> None:
    assert read_settings({s.name: s.default for s in SETTINGS}, dotenv=None) == Settings()


def test_every_setting_is_read() -> None:
    settings = read_settings(
        {
            "DISCORD_TOKEN": "abc.def",
            "ARCHIVEBOT_DATA": "/archive/data",
            "ARCHIVEBOT_STATE_DIR": "/archive/state",
            "ARCHIVEBOT_LOCALE": "en-GB",
            "ARCHIVEBOT_TIMEZONE": "Europe/Berlin",
            "ARCHIVEBOT_LOG_LEVEL": "debug",
            "ARCHIVEBOT_PREVIEW": "off",
            "ARCHIVEBOT_PREVIEW_PORT": "8080",
            "ARCHIVEBOT_UNSTATED_LICENCE": "link",
        },
        dotenv=None,
    )
    assert settings == Settings(
        token=Secret("abc.def"),
        data=Path("/archive/data"),
        state_dir=Path("/archive/state"),
        locale="en",
        timezone=ZoneInfo("Europe/Berlin"),
        log_level=LogLevel.DEBUG,
        preview=Preview.OFF,
        preview_port=8080,
        unstated_licence=UnstatedLicence.LINK,
    )
    assert settings.state_db == Path("/archive/state/state.db")


def test_the_environment_wins_over_the_file_even_when_empty(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("DISCORD_TOKEN=from.file\nARCHIVEBOT_DATA=pages\n", encoding="utf-8")
    settings = read_settings({"DISCORD_TOKEN": ""}, dotenv=file)
    assert settings.token is None
    assert settings.data == Path("pages")


def test_the_file_changes_nothing_in_the_process(tmp_path: Path) -> None:
    before = dict(os.environ)
    file = tmp_path / ".env"
    file.write_text("ARCHIVEBOT_DATA=pages\n", encoding="utf-8")
    assert read_settings(dotenv=file).data == Path("pages")
    assert dict(os.environ) == before


def test_a_file_written_by_notepad_is_read(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes("\ufeffDISCORD_TOKEN=abc$HOME.def\r\n".encode())
    token = read_settings({}, dotenv=file).token
    assert token is not None
    assert token.reveal() == "abc$HOME.def"


def test_a_file_that_is_no_text_gets_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"DISCORD_TOKEN=\xff\xfe\n")
    with pytest.raises(UnreadableSettings, match="UTF-8"):
        read_settings({}, dotenv=file)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ARCHIVEBOT_TIMEZONE", "Mars/Olympus", "Europe/Berlin"),
        ("ARCHIVEBOT_TIMEZONE", "../etc/passwd", "IANA"),
        ("ARCHIVEBOT_TIMEZONE", "Europe", "IANA"),
        ("ARCHIVEBOT_LOCALE", "tlh", "the bot speaks: en"),
        ("ARCHIVEBOT_LOG_LEVEL", "LOUD", "DEBUG, INFO"),
        ("ARCHIVEBOT_PREVIEW", "yes", "auto, off"),
        ("ARCHIVEBOT_PREVIEW_PORT", "65536", "0 to 65535"),
        ("ARCHIVEBOT_PREVIEW_PORT", "-1", "0 to 65535"),
        ("ARCHIVEBOT_UNSTATED_LICENCE", "some", "full, excerpt, link"),
    ],
)
def test_a_bad_value_is_named_with_what_is_possible(name: str, value: str, told: str) -> None:
    with pytest.raises(BadSetting) as caught:
        read_settings({name: value}, dotenv=None)
    assert caught.value.setting == name
    assert name in str(caught.value)
    assert repr(value) in str(caught.value)
    assert told in str(caught.value)


@pytest.mark.parametrize("token", ["Bot abc.def", "abc def", "abc.déf"])
def test_a_bad_token_is_refused_without_being_shown(token: str) -> None:
    with pytest.raises(BadSetting) as caught:
        read_settings({"DISCORD_TOKEN": token}, dotenv=None)
    assert token not in str(caught.value)


def test_the_token_is_in_no_repr_and_no_log(caplog: pytest.LogCaptureFixture) -> None:
    settings = read_settings({"DISCORD_TOKEN": "abc.def"}, dotenv=None)
    with caplog.at_level(logging.INFO):
        logging.getLogger("test").info("started with %s and %r", settings, settings.token)
    shown = f"{settings} {settings!r} {settings.token} {settings.token!r} {caplog.text}"
    assert "abc.def" not in shown
    with pytest.raises(TypeError):
        pickle.dumps(settings)


def test_a_misspelt_setting_is_noticed() -> None:
    assert read_settings({"ARCHIVEBOT_TIMZONE": "UTC"}, dotenv=None).unknown == (
        "ARCHIVEBOT_TIMZONE",
    )


def test_the_example_file_lists_every_setting_and_no_other() -> None:
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == env_example(), (
        "run: python -m archivebot.config > .env.example"
    )
