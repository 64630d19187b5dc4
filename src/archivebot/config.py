"""The settings: one table of them, read from the environment and from ``.env``.

The environment wins over ``.env``, even when it says nothing (``DISCORD_TOKEN=
archivebot run`` runs without the token that ``.env`` holds); a value left empty
means the default.  ``os.environ`` is only read, never changed, so that a secret
from ``.env`` is not handed on to child processes.

The same table writes ``.env.example`` (``python -m archivebot.config``), and a
test compares the two.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, NoReturn, TypeVar
from zoneinfo import ZoneInfo

from dotenv import dotenv_values

from archivebot.wording import CATALOGUES

__all__ = (
    "SETTINGS",
    "BadSetting",
    "LogLevel",
    "Preview",
    "Secret",
    "Setting",
    "Settings",
    "SettingsError",
    "UnreadableSettings",
    "UnstatedLicence",
    "env_example",
    "read_settings",
)

DOTENV: Final = Path(".env")
"""Where settings are read from besides the environment: the folder one runs in."""

_Choice = TypeVar("_Choice", bound=StrEnum)


class Preview(StrEnum):
    """Whether the bot may serve itself in a browser when it has no token."""

    AUTO = "auto"
    OFF = "off"


class UnstatedLicence(StrEnum):
    """What is served of a text whose page states no licence, or reserves all rights."""

    FULL = "full"
    EXCERPT = "excerpt"
    LINK = "link"


class LogLevel(StrEnum):
    """The standard library's names of levels."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class SettingsError(Exception):
    """The settings can't be used. Its words tell the host what to change.

    ├── BadSetting          a value that means nothing
    └── UnreadableSettings  the file itself can't be read
    """


class BadSetting(SettingsError):
    """One setting has a value that means nothing.

    ``setting`` is its name. The words quote the value, except a secret's.
    """

    def __init__(self, setting: str, sentence: str) -> None:
        self.setting = setting
        super().__init__(sentence)


class UnreadableSettings(SettingsError):
    """The file of settings is there but can't be read as text."""


class Secret:
    """A value that no log, traceback or repr shows: only :meth:`reveal` gives it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself, for the one call that needs it."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(hidden)"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled")


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table: ``name``, ``default`` as one would type it, what it does."""

    name: str
    default: str
    does: str
    secret: bool = False


SETTINGS: Final = (
    Setting(
        "DISCORD_TOKEN",
        "",
        "The bot's token, from the Bot page of its application at Discord. The only setting\n"
        "needed to run; without it the bot is served in the browser, to try it.",
        secret=True,
    ),
    Setting(
        "ARCHIVEBOT_DATA",
        "data",
        "The folder of found pages. Each folder in it is a collection.",
    ),
    Setting(
        "ARCHIVEBOT_STATE_DIR",
        "var",
        "The folder for what the bot makes and remembers: archive.db (made anew from the\n"
        "pages), ledger.db (the documents' permanent numbers) and state.db. Back up the last two.",
    ),
    Setting(
        "ARCHIVEBOT_LOCALE",
        "en",
        "The language in which the bot speaks where neither a server nor a reader chose one.",
    ),
    Setting(
        "ARCHIVEBOT_TIMEZONE",
        "UTC",
        "The time zone that decides what today is where a server has set none, by its IANA\n"
        "name: Europe/Berlin, America/Mexico_City.",
    ),
    Setting(
        "ARCHIVEBOT_LOG_LEVEL",
        "INFO",
        "How much is logged: DEBUG, INFO, WARNING or ERROR.",
    ),
    Setting(
        "ARCHIVEBOT_PREVIEW",
        "auto",
        "auto: without a token, serve the bot in the browser. off: stop with one sentence\n"
        "instead, as the container does.",
    ),
    Setting(
        "ARCHIVEBOT_PREVIEW_PORT",
        "0",
        "The port of the browser preview on this machine; 0 takes any that is free.",
    ),
    Setting(
        "ARCHIVEBOT_UNSTATED_LICENCE",
        "full",
        "What is served of a text whose page states no licence: full, excerpt or link.\n"
        "It is labelled as such in any case, and never exported.",
    ),
)
"""Every setting there is. Nothing else is read from the environment."""

_TABLE: Final = {setting.name: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as values. ``token`` is None where none is set."""

    token: Secret | None = None
    data: Path = Path("data")
    state_dir: Path = Path("var")
    locale: str = "en"
    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    log_level: LogLevel = LogLevel.INFO
    preview: Preview = Preview.AUTO
    preview_port: int = 0
    unstated_licence: UnstatedLicence = UnstatedLicence.FULL
    unknown: tuple[str, ...] = ()
    """Names beginning with ``ARCHIVEBOT_`` that nothing reads: a slip of the pen."""

    @property
    def archive_db(self) -> Path:
        """The built archive: replaced whole by every build."""
        return self.state_dir / "archive.db"

    @property
    def ledger_db(self) -> Path:
        """The documents' permanent ids and numbers, read by every build."""
        return self.state_dir / "ledger.db"

    @property
    def state_db(self) -> Path:
        """What the bot must remember."""
        return self.state_dir / "state.db"


def read_settings(
    environ: Mapping[str, str] | None = None, *, dotenv: Path | None = DOTENV
) -> Settings:
    """The settings in force.

    ``environ`` is the process's environment unless given; ``dotenv`` a file that
    need not exist, or None to read none.

    :raises BadSetting: for the first value that means nothing.
    :raises UnreadableSettings: if the file is there and can't be read.
    """
    given = {**_read_dotenv(dotenv), **(os.environ if environ is None else environ)}
    values = {s.name: given.get(s.name, "").strip() or s.default for s in SETTINGS}
    return Settings(
        token=_token(values["DISCORD_TOKEN"]),
        data=Path(values["ARCHIVEBOT_DATA"]),
        state_dir=Path(values["ARCHIVEBOT_STATE_DIR"]),
        locale=_locale(values["ARCHIVEBOT_LOCALE"]),
        timezone=_timezone(values["ARCHIVEBOT_TIMEZONE"]),
        log_level=_one_of(LogLevel, "ARCHIVEBOT_LOG_LEVEL", values["ARCHIVEBOT_LOG_LEVEL"].upper()),
        preview=_one_of(Preview, "ARCHIVEBOT_PREVIEW", values["ARCHIVEBOT_PREVIEW"].lower()),
        preview_port=_port(values["ARCHIVEBOT_PREVIEW_PORT"]),
        unstated_licence=_one_of(
            UnstatedLicence,
            "ARCHIVEBOT_UNSTATED_LICENCE",
            values["ARCHIVEBOT_UNSTATED_LICENCE"].lower(),
        ),
        unknown=tuple(sorted(n for n in given if n.startswith("ARCHIVEBOT_") and n not in _TABLE)),
    )


def env_example() -> str:
    """The text of ``.env.example``: every setting, what it does, its default."""
    head = (
        "# Copy this file to .env and set what you want otherwise. A line that begins with #\n"
        "# is not read; what is left out or empty has the default shown. The environment wins.\n"
    )
    return head + "".join(f"\n{_example_of(setting)}" for setting in SETTINGS)


def _example_of(setting: Setting) -> str:
    words = "".join(f"# {line}\n" for line in setting.does.splitlines())
    mark = "" if setting.secret else "# "
    return f"{words}{mark}{setting.name}={setting.default}\n"


def _read_dotenv(file: Path | None) -> dict[str, str]:
    if file is None or not file.is_file():
        return {}
    try:
        # utf-8-sig: Notepad begins a file with a mark that would become part of the first name.
        # No interpolation: a value is what is written, whatever $ it holds.
        found = dotenv_values(file, encoding="utf-8-sig", interpolate=False)
    except (OSError, UnicodeDecodeError) as why:
        raise UnreadableSettings(
            f"The settings in {file} can't be read ({type(why).__name__}): "
            "make it a UTF-8 text file that this user may read, or remove it."
        ) from why
    return {name: value for name, value in found.items() if value is not None}


def _token(value: str) -> Secret | None:
    if not value:
        return None
    if value.lower().startswith("bot "):
        raise BadSetting(
            "DISCORD_TOKEN", 'DISCORD_TOKEN begins with "Bot ": set the token alone, without it.'
        )
    if not re.fullmatch(r"[!-~]+", value):
        raise BadSetting(
            "DISCORD_TOKEN",
            "DISCORD_TOKEN holds a space or a character that no token has: copy it again, whole, "
            "from the Bot page of the application.",
        )
    return Secret(value)


def _locale(value: str) -> str:
    found = CATALOGUES.find(value)
    if found is None:
        known = ", ".join(CATALOGUES.locales())
        raise BadSetting(
            "ARCHIVEBOT_LOCALE", f"ARCHIVEBOT_LOCALE is {value!r}; the bot speaks: {known}."
        )
    return found


def _timezone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (KeyError, ValueError, OSError) as why:  # not found; not a name; a folder of zones
        raise BadSetting(
            "ARCHIVEBOT_TIMEZONE",
            f"ARCHIVEBOT_TIMEZONE is {value!r}, which is no time zone's IANA name: "
            "set one such as Europe/Berlin, America/Mexico_City or UTC.",
        ) from why


def _port(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", value) or int(value) > 65535:
        raise BadSetting(
            "ARCHIVEBOT_PREVIEW_PORT",
            f"ARCHIVEBOT_PREVIEW_PORT is {value!r}: set a number from 0 to 65535, "
            "where 0 takes any free port.",
        )
    return int(value)


def _one_of(choices: type[_Choice], name: str, value: str) -> _Choice:
    try:
        return choices(value)
    except ValueError:
        known = ", ".join(choices)
        raise BadSetting(name, f"{name} is {value!r}: set one of {known}.") from None


if __name__ == "__main__":
    import sys

    sys.stdout.write(env_example())
