"""What is written for people is true: all is described, examples run, links lead somewhere."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from archivebot.archive.audience import Audience
from archivebot.archive.document import Document, How, Kind
from archivebot.archive.layouts import LAYOUTS
from archivebot.archive.licences import LicenceClass, Serving, exported
from archivebot.archive.understand import to_json
from archivebot.bot.commands import READERS
from archivebot.cli.app import app
from archivebot.config import SETTINGS, UnstatedLicence
from discord_world import World, text

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src" / "archivebot"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"(?ms)^ *```(?P<language>\w*)\n(?P<code>.*?)^ *```$")
CODE = re.compile(r"`([^`\n]+)`")


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def prose(name: str) -> str:
    """A page without its blocks of code."""
    return FENCE.sub("", page(name))


def rows(name: str) -> list[list[str]]:
    """The cells of every row of every table of a page."""
    lines = [line for line in prose(name).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def typed_lines() -> list[tuple[str, str]]:
    """(page, line) of everything that is to be typed into a shell."""
    return [
        (path.name, line.strip())
        for path in PAGES
        for block in FENCE.finditer(path.read_text(encoding="utf-8"))
        if block["language"] == "sh"
        for line in block["code"].splitlines()
        if line.strip()
    ]


# --- all there is, is described ---------------------------------------------------------------


@pytest.mark.parametrize("command", READERS, ids=lambda c: c.name)
def test_every_slash_command_and_its_options_are_described(command: object) -> None:
    name = getattr(command, "name", "")
    described = page("docs/members.md")
    assert re.search(rf"(?m)^\| `/{name}` \|", described), f"/{name} is not in the table"
    (section,) = [s for s in re.split(r"(?m)^### ", described) if f"/{name}" in s.split("\n")[0]]
    for parameter in getattr(command, "parameters", []):
        assert re.search(rf"`{parameter.name}`|/{name}\S* {parameter.name}:|`private", section), (
            f"/{name} {parameter.name}: is not described"
        )


def test_no_slash_command_is_described_that_is_not_there() -> None:
    there = {command.name for command in READERS}
    for name in ("README.md", "docs/members.md"):
        ours = re.sub(r"(?s)\*\*Not there yet:\*\*.*?\n\* ", "", prose(name))
        named = {m[1] for code in CODE.findall(ours) if (m := re.match(r"/([a-z]+)", code))}
        assert named <= there, name


def terminal_commands() -> dict[str, object]:
    return dict(getattr(get_command(app), "commands", {}))


@pytest.mark.parametrize("command", sorted(terminal_commands()))
def test_every_command_of_the_terminal_is_described(command: str) -> None:
    listed = " ".join(cell for row in rows("docs/hosts.md") for cell in row[:1])
    assert re.search(rf"`(?:archivebot )?{command}`", listed), command


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda s: s.name)
def test_every_setting_is_in_the_table_with_its_default(setting: object) -> None:
    name, default = getattr(setting, "name", ""), getattr(setting, "default", "")
    (row,) = [row for row in rows("docs/hosts.md") if row[0] == f"`{name}`"]
    assert row[1] == (f"`{default}`" if default else "")
    assert row[2]


def test_no_setting_is_described_that_is_not_there() -> None:
    there = {setting.name for setting in SETTINGS}
    for path in PAGES:
        named = set(re.findall(r"\bARCHIVEBOT_[A-Z_]*[A-Z]\b", path.read_text(encoding="utf-8")))
        assert named <= there, path.name


def warning_codes() -> set[str]:
    """Every code that a ``Warn`` of the source can have."""
    codes, elsewhere = set[str](), set[str]()
    for path in SRC.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Warn"), args=[ast.Constant(value=str(code)), *_]):
                    codes.add(code)
                case ast.Call(
                    func=ast.Name(id="_unread"), args=[_, ast.Constant(value=str(code)), *_]
                ):
                    codes.add(code)
                case ast.Call(func=ast.Name(id="Warn"), args=[first, *_]):
                    elsewhere.add(f"{path.name}: Warn({ast.unparse(first)}, …)")
    assert elsewhere <= {"__init__.py: Warn(code, …)"}, "a code that this test can't see"
    return codes


def test_every_warning_is_described_and_none_that_is_not_there() -> None:
    table = page("docs/archivists.md").partition("## Warnings")[2].partition("\n## ")[0]
    described = set(re.findall(r"(?m)^\| `(\w+)` \|", table))
    assert described == warning_codes()


@pytest.mark.parametrize(
    "name",
    [
        *(layout.NAME for layout in LAYOUTS),
        *(kind.value for kind in Kind),
        *(how.value for how in How),
        *to_json(Document(file="page.txt")),
    ],
)
def test_what_inspect_prints_is_explained(name: str) -> None:
    assert f"`{name}`" in page("docs/archivists.md")


@pytest.mark.parametrize("licence", LicenceClass)
def test_what_is_served_of_a_licence_is_what_the_table_says(licence: LicenceClass) -> None:
    (row,) = [row for row in rows("docs/archivists.md") if row[0] == f"`{licence.value}`"]
    chosen = [UnstatedLicence.FULL, UnstatedLicence.EXCERPT, UnstatedLicence.LINK]
    assert row[2:] == [
        *(Audience(unlicensed=Serving(one.value)).serving(licence).value for one in chosen),
        exported(licence).value,
    ]


# --- examples run -----------------------------------------------------------------------------

TERMINAL = sorted({line for _, line in typed_lines() if line.startswith("archivebot ")})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as one has it after a clone: the pages, and no ``.env``."""
    made = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "data", made / "data")
    return made


@pytest.mark.parametrize("line", TERMINAL)
def test_an_example_of_the_terminal_works(
    line: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    done = CliRunner().invoke(app, shlex.split(line)[1:])
    assert done.exit_code == 0, done.output
    assert done.stdout.strip() or "corrections" in line  # there are none


def test_the_evidence_shown_to_archivists_is_what_inspect_prints(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = [b["code"] for b in FENCE.finditer(page("docs/archivists.md")) if not b["language"]]
    (shown,) = [block for block in blocks if "byline" in block]
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    seed = "data/seeds/serge-call-for-an-alliance-with-the-anarchists.txt"
    printed = CliRunner().invoke(app, ["inspect", seed]).stdout.splitlines()
    assert [ln for ln in shown.splitlines() if ln.rstrip() not in map(str.rstrip, printed)] == []


def test_the_examples_show_what_one_needs() -> None:
    shown = {line.split()[1] for line in TERMINAL}
    assert shown >= {"letter", "quote", "today", "read", "search", "inspect", "build"}


def examples() -> Iterator[str]:
    """Every slash command with options that a page tells to type."""
    for name in ("README.md", "docs/members.md", "docs/moderators.md"):
        for code in CODE.findall(prose(name)):
            if re.match(r"/[a-z]+ \w+:[^…]+$", code):
                yield code


def parsed(example: str) -> tuple[str, dict[str, object]]:
    name, _, rest = example[1:].partition(" ")
    pieces = re.split(r"(?:^|\s)(\w+):", rest)[1:]
    options: dict[str, object] = dict(zip(pieces[::2], pieces[1::2], strict=True))
    if "paragraph" in options:
        options["paragraph"] = int(str(options["paragraph"]))
    return name, options


async def test_the_examples_of_slash_commands_work(seeds: World) -> None:
    found = sorted({e for e in examples() if not e.startswith("/help")})
    assert len(found) > 15
    for example in found:
        name, options = parsed(example)
        said = text(await seeds.ask(name, **options))
        assert said, example
        for trouble in ("went wrong", "has nothing called", "No passage here", "is not a date"):
            assert trouble not in said, example


def test_every_make_target_that_is_named_is_there() -> None:
    targets = set(re.findall(r"(?m)^([a-z]+):", page("Makefile")))
    for path in PAGES:
        written = path.read_text(encoding="utf-8")
        named = {line.split()[1] for name, line in typed_lines() if line.startswith("make ")}
        named |= {m[1] for code in CODE.findall(written) if (m := re.match(r"make ([a-z]+)", code))}
        assert named <= targets, path.name


# --- links lead somewhere ---------------------------------------------------------------------


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as the sites that show Markdown make them."""
    headings = re.findall(r"(?m)^#+ (.+)$", FENCE.sub("", path.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", h.lower()).strip().replace(" ", "-") for h in headings}


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_no_link_is_dead(path: Path) -> None:
    written = FENCE.sub("", path.read_text(encoding="utf-8"))
    links = re.findall(r"\]\(([^)\s]+)\)", written) + re.findall(r'src="([^"]+)"', written)
    for link in links:
        if re.match(r"https?://", link):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("name", re.findall(r"`((?:src|tests|docs|data)/[\w./]+)`",
                                            page("docs/developers.md")))  # fmt: skip
def test_a_file_that_the_developers_page_names_is_there(name: str) -> None:
    assert (ROOT / name).exists()


def test_modules_that_the_developers_page_names_are_there() -> None:
    named = re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.py)`", page("docs/developers.md"))
    assert named
    lost = [n for n in named if not n.startswith("tests/") and not any(SRC.rglob(Path(n).name))]
    assert lost == []
    exact = [n for n in named if "/" in n and not n.startswith("tests/")]
    homes = [SRC, *(p for p in SRC.iterdir() if p.is_dir())]
    assert [n for n in exact if not any((home / n).exists() for home in homes)] == []


def test_every_reader_has_a_page_and_the_readme_leads_there() -> None:
    for name in ("members", "moderators", "hosts", "archivists", "developers"):
        assert f"](docs/{name}.md)" in page("README.md")
