"""The house stands as it was drawn: who may ask whom, one clock, rooms of a size to be read."""

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src"
PACKAGE = SRC / "archivebot"
MODULES = sorted(PACKAGE.rglob("*.py"))

SHELLS = ("bot", "cli", "running", "health", "preview", "doctor", "__main__")
SERVICES = ("daily", "groups", "moderation")

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    # Below everything: they know nothing of ours.
    "__init__": (),
    "clock": (),
    "wording": (),
    "archive": (),
    "state": (),
    # Between.
    "config": ("wording",),
    "telling": ("archive", "wording"),
    **dict.fromkeys(SERVICES, ("archive", "state", "telling", "wording", *SERVICES)),
    # Shells ask all of them. `__init__` is the package itself: its version.
    **dict.fromkeys(
        SHELLS,
        ("archive", "state", "telling", "wording", "config", "clock", *SERVICES, *SHELLS),
    ),
}
"""For each room the other rooms it may ask. A new room must be given its place here."""

NEVER: dict[str, tuple[str, ...]] = {
    "archive": ("discord", "simcord", "sqlalchemy", "alembic", "typer", "rich"),
    "state": ("discord", "simcord", "typer", "rich"),
    "wording": ("discord", "simcord", "typer", "rich"),
    "telling": ("discord", "simcord", "typer", "rich", "sqlalchemy"),
    "config": ("discord", "simcord", "sqlalchemy"),
    "clock": ("discord", "simcord"),
    "cli": ("discord",),
    **dict.fromkeys(SERVICES, ("simcord", "typer", "rich")),
}
"""Libraries that a room must not know."""

PURE = (
    "archive/dates/*",
    "archive/document.py",
    "archive/layouts/*",
    "archive/describe/*",
    "telling/*",
    "daily/schedule.py",
    "bot/limits.py",
)
"""Rules: values in, values out."""

OUTSIDE = (
    "asyncio", "aiosqlite", "discord", "os", "pathlib.Path", "random", "secrets", "socket",
    "sqlite3", "subprocess", "tempfile", "threading", "time", "urllib.request",
    "archivebot.state", "archivebot.clock",
)  # fmt: skip
"""What a pure rule can't ask: files, chance, the time, anybody else."""

MAY_PRINT = ("cli",)
MAY_ASK_THE_TIME = ("clock.py",)
MAY_ASK_DISCORDS_CLOCK = ("bot/client.py",)
"""The simulation moves discord.py's clock, so the client reads that one."""

LINES_AT_MOST = 400


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module imported, with its line: also what stands inside functions."""
    package = ("archivebot", *path.relative_to(PACKAGE).parent.parts)
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, node.module)) if node.module else ".".join(base)
            yield node.lineno, module
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def within(module: str, *others: str) -> bool:
    return any(module == other or module.startswith(f"{other}.") for other in others)


def breaches(look: Callable[[Path], Iterator[tuple[int, str]]]) -> list[str]:
    return [f"{name_of(path)}:{line}: {what}" for path in MODULES for line, what in look(path)]


def test_every_room_has_a_place() -> None:
    assert {room_of(path) for path in MODULES} <= MAY_IMPORT.keys()


def test_arrows_point_down() -> None:
    rooms = {*MAY_IMPORT, *(room_of(path) for path in MODULES)} - {"__init__"}

    def upward(path: Path) -> Iterator[tuple[int, str]]:
        room = room_of(path)
        for line, module in imports(path):
            parts = module.split(".")
            if parts[0] != "archivebot" or len(parts) < 2 or parts[1] not in rooms:
                continue
            if parts[1] != room and parts[1] not in MAY_IMPORT.get(room, ()):
                yield line, f"{room} must not import {module}"

    assert breaches(upward) == []


def test_rooms_do_not_know_libraries_that_are_not_theirs() -> None:
    def strangers(path: Path) -> Iterator[tuple[int, str]]:
        for line, module in imports(path):
            if within(module, *NEVER.get(room_of(path), ())):
                yield line, f"must not import {module}"

    assert breaches(strangers) == []


def test_pure_rules_ask_nobody() -> None:
    def asked(path: Path) -> Iterator[tuple[int, str]]:
        if not any(fnmatch(name_of(path), pattern) for pattern in PURE):
            return
        for line, module in imports(path):
            if within(module, *OUTSIDE):
                yield line, f"a pure rule must not import {module}"
        for node in ast.walk(parsed(path)):
            match node:
                case ast.Call(func=ast.Name(id="open" | "input" | "print")):
                    yield node.lineno, "a pure rule reads and writes nothing"

    assert breaches(asked) == []


def clocks_asked(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Where the wall clock is asked. Monotonic clocks measure, and tell no date."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr="utcnow"):
                yield node.lineno, "utcnow"
            case ast.Attribute(
                attr="now" | "today",
                value=ast.Name(id="datetime" | "date" | "dt")
                | ast.Attribute(attr="datetime" | "date"),
            ):
                yield node.lineno, f"datetime.{node.attr}"
            case ast.Attribute(
                attr="time" | "time_ns" | "localtime" | "gmtime" | "ctime" | "strftime",
                value=ast.Name(id="time"),
            ):
                yield node.lineno, f"time.{node.attr}"
            case ast.ImportFrom(module="time"):
                yield from (
                    (node.lineno, f"time.{alias.name}")
                    for alias in node.names
                    if alias.name in {"time", "time_ns", "localtime", "gmtime", "ctime"}
                )
            case ast.ImportFrom(module="discord.utils"):
                yield from (
                    (node.lineno, "utcnow") for alias in node.names if alias.name == "utcnow"
                )


def test_there_is_one_clock() -> None:
    def asked(path: Path) -> Iterator[tuple[int, str]]:
        if name_of(path) in MAY_ASK_THE_TIME:
            return
        for line, clock in clocks_asked(parsed(path)):
            if not (clock == "utcnow" and name_of(path) in MAY_ASK_DISCORDS_CLOCK):
                yield line, f"{clock} is another clock: take `now` as an argument"

    assert breaches(asked) == []


@pytest.mark.parametrize(
    "code",
    [
        "datetime.now(UTC)", "datetime.datetime.now()", "dt.date.today()", "date.today()",
        "discord.utils.utcnow()", "from discord.utils import utcnow", "time.time()",
        "from time import time", "clock = datetime.now",
    ],
)  # fmt: skip
def test_every_other_clock_is_recognised(code: str) -> None:
    assert list(clocks_asked(ast.parse(code)))


@pytest.mark.parametrize("code", ["clock.now()", "time.perf_counter()", "time.monotonic()", "now"])
def test_what_is_no_wall_clock_is_let_be(code: str) -> None:
    assert not list(clocks_asked(ast.parse(code)))


def test_only_the_terminal_prints() -> None:
    def printed(path: Path) -> Iterator[tuple[int, str]]:
        if room_of(path) not in MAY_PRINT:
            for node in ast.walk(parsed(path)):
                match node:
                    case ast.Call(func=ast.Name(id="print")):
                        yield node.lineno, "print"

    assert breaches(printed) == []


def test_every_module_can_be_read_at_one_sitting() -> None:
    long = {
        name_of(path): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LINES_AT_MOST
    }
    assert long == {}


def test_every_module_says_what_it_is() -> None:
    silent = [name_of(path) for path in MODULES if not ast.get_docstring(parsed(path))]
    assert silent == []


def tracked() -> list[Path]:
    """The files of the project: those git knows or would."""
    try:
        told = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / name for name in told.stdout.decode().split("\0") if name]


# Put together, or this file would be the first to be found.
HOSTS = [rf"\b{name}\.{end}\b" for name, end in [("pypi", "org"), ("pythonhosted", "org")]]
MACHINE_PATHS = r"(?<![\w.~-])/(?:work|root|home|opt|tmp|Users)/\w"


def test_no_file_names_a_registry_or_somebodys_machine() -> None:
    wrong = re.compile("|".join([*HOSTS, MACHINE_PATHS]))
    found = []
    for path in tracked():
        # The found pages are as they were found; a file just removed is still in git's list.
        if path.is_relative_to(ROOT / "data" / "seeds") or not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in wrong.finditer(text)]
    assert found == []
