"""What is shipped: the lock, the Makefile, the container, the manifest of the pages.

No container engine runs where these tests do, so the Dockerfile is read, not built.
"""

import hashlib
import os
import re
import shutil
import stat
import subprocess
import tomllib
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from archivebot.config import SETTINGS

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


# --- the lock -------------------------------------------------------------------------------


def locked(file: Path) -> dict[str, set[str]]:
    """Each package's versions: one, unless the systems or Pythons need different ones."""
    versions: dict[str, set[str]] = {}
    for name, version in re.findall(r"(?m)^([a-z0-9-]+)==([^\s;]+)", file.read_text("utf-8")):
        versions.setdefault(name, set()).add(version)
    return versions


def lock(name: str) -> dict[str, set[str]]:
    return locked(ROOT / "requirements" / f"{name}.txt")


def wanted(*extras: str) -> list[Requirement]:
    """What pyproject.toml asks for, with the extras it names in turn."""
    asked = [*PROJECT["dependencies"]]
    for extra in extras:
        for line in PROJECT["optional-dependencies"][extra]:
            requirement = Requirement(line)
            if requirement.name == "archivebot":
                asked += [str(r) for r in wanted(*requirement.extras)]
            else:
                asked.append(line)
    return [Requirement(line) for line in asked]


@pytest.mark.parametrize("file", LOCKS, ids=lambda f: f.name)
def test_the_lock_holds_versions_and_hashes_and_nothing_else(file: Path) -> None:
    package = re.compile(r"[a-z0-9-]+==[\w.+!-]+( ; [\w .'<>=()!]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not (package.fullmatch(line) or digest.fullmatch(line))] == []
    # no package without a hash
    assert all(digest.fullmatch(b) for a, b in pairwise(lines) if "==" in a)


@pytest.mark.parametrize(
    ("name", "extras"), [("run", ("preview", "build")), ("serve", ()), ("dev", ("dev",))]
)
def test_the_lock_gives_what_the_project_asks_for(name: str, extras: tuple[str, ...]) -> None:
    pins = lock(name)
    for requirement in wanted(*extras):
        versions = pins.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name} is not in {name}.txt: make lock"
        assert all(v in requirement.specifier for v in versions), f"{requirement}: make lock"


@pytest.mark.parametrize("name", ["run", "serve", "build"])
def test_what_runs_is_what_was_tested(name: str) -> None:
    tested = lock("dev")
    assert {n: v for n, v in lock(name).items() if tested.get(n) != v} == {}


def test_the_container_holds_no_preview_and_no_build_tools() -> None:
    assert not lock("serve").keys() & {"simcord", "pillow", "av", "hatchling", "uv", "pytest"}


# --- make -----------------------------------------------------------------------------------


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """As much of a fresh clone as make looks at."""
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    return folder


def script(path: Path, body: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def make(folder: Path, *words: str, env: Mapping[str, str] | None = None) -> tuple[int, str]:
    done = subprocess.run(
        ["make", "--no-print-directory", *words],  # noqa: S607
        cwd=folder,
        env={"PATH": os.environ["PATH"], **(env or {})},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("target", ["run", "test", "check"])
def test_an_old_python_gets_one_sentence(clone: Path, target: str) -> None:
    old = script(clone / "fake" / "python3", 'case "$2" in *version_info*) exit 1;; esac')
    code, told = make(clone, target, env={"PATH": f"{old.parent}:{os.environ['PATH']}"})
    assert code != 0
    assert "archivebot needs Python 3.11 or newer" in told
    assert len([line for line in told.splitlines() if not line.startswith("make")]) == 1
    assert not (clone / ".venv").exists()


def test_a_missing_venv_module_gets_one_sentence(clone: Path) -> None:
    bare = script(
        clone / "fake" / "python3",
        "case \"$2\" in *ensurepip*) echo 'No module named venv' >&2; exit 1;; esac",
    )
    code, told = make(clone, "run", env={"PATH": f"{bare.parent}:{os.environ['PATH']}"})
    assert code != 0
    assert "sudo apt install python3-venv" in told
    assert len([line for line in told.splitlines() if not line.startswith("make")]) == 1
    assert not (clone / ".venv").exists()


def test_a_missing_python_gets_one_sentence(clone: Path) -> None:
    code, told = make(clone, "run", "PYTHON=python3.999")
    assert code != 0
    assert "There is no python3.999 here" in told
    assert len([line for line in told.splitlines() if not line.startswith("make")]) == 1


def test_the_first_run_installs_by_hash_and_the_second_starts_at_once(clone: Path) -> None:
    log = clone / "log"
    python = script(
        clone / "fake" / "python3",
        f"""echo "$@" >> '{log}'
if [ "$2" = venv ]; then
  mkdir -p .venv/bin && cp "$0" .venv/bin/python
  printf '#!/bin/sh\\necho started "$@"\\n' > .venv/bin/archivebot
  chmod +x .venv/bin/archivebot
fi""",
    )
    path = {"PATH": f"{python.parent}:{os.environ['PATH']}"}
    code, told = make(clone, "run", env=path)
    assert (code, told.splitlines()[-1]) == (0, "started run")
    installs = [line for line in log.read_text("utf-8").splitlines() if " install " in line]
    assert ["--require-hashes -r requirements/run.txt" in line for line in installs] == [
        True,
        False,
    ]
    assert "--no-deps --no-build-isolation -e ." in installs[1]
    log.unlink()
    assert make(clone, "run", env=path) == (0, "started run\n")
    assert not log.exists()


def test_every_command_of_the_makefile_is_explained() -> None:
    phony = re.search(r"(?m)^\.PHONY: (.*)$", text("Makefile"))
    assert phony
    told = set(re.findall(r"make ([a-z]+) {2,}\S", text("Makefile")))
    assert set(phony[1].split()) - {"help"} == told & set(phony[1].split())


# --- continuous integration -----------------------------------------------------------------


def test_ci_runs_what_the_readme_names() -> None:
    ci = ROOT / ".ci" / "run"
    assert ci.stat().st_mode & stat.S_IXUSR
    lines = text(".ci/run").splitlines()
    assert "set -euo pipefail" in lines
    assert {"make check", "make test"} <= set(lines)
    subprocess.run(["bash", "-n", str(ci)], check=True)  # noqa: S607


@pytest.mark.parametrize("command", ["make run", "make test"])
def test_the_readme_names_the_commands(command: str) -> None:
    assert re.search(rf"(?m)^\s*(\$ )?{command}\b", text("README.md")), (
        f"README.md must show {command!r} on a line of its own: it is what .ci/run runs"
    )


# --- the container --------------------------------------------------------------------------


def instructions() -> list[tuple[str, str]]:
    lines = [line for line in text("Dockerfile").splitlines() if not line.lstrip().startswith("#")]
    whole = "\n".join(lines).replace("\\\n", " ")
    return [
        (word, rest.strip())
        for word, _, rest in (i.partition(" ") for i in whole.split("\n"))
        if word
    ]


def given(instruction: str) -> list[str]:
    return [rest for word, rest in instructions() if word == instruction]


def test_the_base_images_are_pinned() -> None:
    assert given("FROM")
    for base in given("FROM"):
        assert re.match(r"python:3\.\d+\.\d+-slim-[a-z]+( AS \w+)?$", base)


def test_the_container_does_not_run_as_root() -> None:
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", given("USER")[-1])
    last = max(i for i, (word, _) in enumerate(instructions()) if word == "USER")
    assert not [rest for word, rest in instructions()[last:] if word == "RUN"]


def test_the_container_starts_the_bot_and_reports_its_health() -> None:
    assert given("ENTRYPOINT") == ['["archivebot"]']
    assert given("CMD") == ['["run"]']
    (health,) = given("HEALTHCHECK")
    assert health.endswith('CMD ["archivebot", "health"]')
    assert given("VOLUME") == ['["/archive/data", "/archive/state"]']
    assert given("STOPSIGNAL") == ["SIGINT"]


def test_the_container_knows_the_settings_and_no_secret() -> None:
    variables = dict(pair.split("=", 1) for rest in given("ENV") for pair in rest.split())
    ours = {name: value for name, value in variables.items() if name.startswith("ARCHIVEBOT_")}
    assert ours == {
        "ARCHIVEBOT_DATA": "/archive/data",
        "ARCHIVEBOT_STATE_DIR": "/archive/state",
        "ARCHIVEBOT_PREVIEW": "off",
    }
    assert ours.keys() <= {setting.name for setting in SETTINGS}
    assert not re.search(r"(?i)token|secret|password", "\n".join(r for _, r in instructions()))
    assert not given("ARG")
    assert not given("ADD")


def test_the_container_installs_by_hash_only_what_serves() -> None:
    runs = " && ".join(given("RUN"))
    for install in re.findall(r"pip (?:install|wheel) [^&]*", runs):
        assert "--require-hashes" in install or "--no-deps" in install
    assert "requirements/serve.txt" in runs
    assert "run.txt" not in runs
    assert "dev.txt" not in runs


def test_the_image_is_made_of_files_that_are_let_in() -> None:
    lines = text(".dockerignore").splitlines()
    assert next(line for line in lines if not line.startswith("#")) == "*"
    let_in = {line.removeprefix("!") for line in lines if line.startswith("!")}
    for copy in given("COPY"):
        if "--from" in copy:
            continue
        for source in [word for word in copy.split()[:-1] if not word.startswith("--")]:
            assert (ROOT / source).exists()
            assert source.split("/")[0] in let_in
    assert not [name for name in let_in if name.startswith(".") or name == "var"]


@pytest.mark.parametrize(
    "line",
    [
        "restart: unless-stopped", "read_only: true", "- ALL", "- no-new-privileges:true",
        "- ./data:/archive/data:ro", "- state:/archive/state", "required: false",
        "ARCHIVEBOT_DATA: /archive/data",
    ],
)  # fmt: skip
def test_compose_keeps_what_must_be_kept_and_gives_no_more(line: str) -> None:
    assert line in [found.strip() for found in text("compose.yaml").splitlines()]


# --- the pages ------------------------------------------------------------------------------

DATA = ROOT / "data"
MANIFEST: dict[str, Any] = tomllib.loads(text("data/MANIFEST.toml"))
FILES: list[dict[str, Any]] = MANIFEST["file"]


def test_every_page_and_collection_is_in_the_manifest() -> None:
    pages = {p.relative_to(DATA).as_posix() for p in DATA.glob("*/**/*") if p.is_file()}
    assert {f["path"] for f in FILES} == pages
    assert {path.split("/")[0] for path in pages} == MANIFEST["collection"].keys()
    assert all(about["title"] for about in MANIFEST["collection"].values())


@pytest.mark.parametrize("entry", FILES, ids=lambda f: Path(f["path"]).stem)
def test_each_page_is_unchanged_and_says_what_the_manifest_says(entry: dict[str, Any]) -> None:
    page = (DATA / entry["path"]).read_bytes()
    assert hashlib.sha256(page).hexdigest() == entry["sha256"]
    lines = page.decode().splitlines()
    for words in entry["printed"]:
        assert any(words in line for line in lines), words
    licence = entry["licence"]
    assert licence == "none stated" or licence in lines


def test_the_manifest_holds_no_address_of_a_person() -> None:
    assert not re.search(r"\S@\S+\.\w", text("data/MANIFEST.toml"))


def test_the_licence_is_of_the_code_and_says_so() -> None:
    assert text("LICENSE").startswith("MIT License\n")
    assert "Copyright (c) 2026 The archivebot maintainers" in text("LICENSE")
    assert "texts in data/" in text("LICENSE")
    assert PROJECT["license"] == "MIT"
