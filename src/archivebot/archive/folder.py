"""The folder of pages as a build finds it: which files, which sidecars, what changed since.

A sidecar is remembered as a file of its own, understood as no document; its page is read
again whenever the one or the other changed.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from archivebot.archive import schema
from archivebot.archive.document import Warn
from archivebot.archive.sidecar import is_sidecar, names_for
from archivebot.archive.understand import UNDERSTANDING, name_of

PEOPLE_FILE: Final = "people.toml"
MANIFEST_FILE: Final = "MANIFEST.toml"

UNREADABLE: Final = "unreadable"
"""In place of the hash of a file that can't be opened: it is tried again by every build."""

NOTHING_UNDERSTOOD: Final = "[]"
"""What a sidecar is understood as: no document of its own."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that lies in the folder. ``name`` is its path below it."""

    path: Path
    name: str
    size: int
    modified: int

    def sha256(self) -> str:
        """The hash of its bytes; :data:`UNREADABLE` where we may not read it."""
        try:
            with self.path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return UNREADABLE


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the last build noted of a file."""

    size: int
    modified: int
    sha256: str
    understood: str


@dataclass(frozen=True, slots=True)
class Folder:
    """Every file that counts, in a stable order."""

    pages: tuple[Found, ...]
    sidecars: tuple[Found, ...]
    without_page: tuple[tuple[str, Warn], ...]
    """Sidecars beside which no page lies, each with the warning that says so."""

    @property
    def names(self) -> set[str]:
        """The names of all files."""
        return {f.name for f in (*self.pages, *self.sidecars)}

    def unchanged(self, known: dict[str, Remembered]) -> bool:
        """Whether sizes and times are those of the last build, and no file came or went."""
        return known.keys() == self.names and all(
            (known[f.name].size, known[f.name].modified) == (f.size, f.modified)
            and known[f.name].sha256 != UNREADABLE
            for f in (*self.pages, *self.sidecars)
        )


def look_into(data: Path) -> Folder:
    """Every file that could be a page, and every sidecar: not hidden, not ours."""
    files = list(_files(data))
    pages = tuple(f for f in files if f.path.suffix != ".toml")
    sidecars = tuple(f for f in files if is_sidecar(f.name))
    wanted = {name for page in pages for name in names_for(page.name)}
    words = "No page of this name lies beside it: it corrects nothing."
    lonely = ((f.name, Warn("sidecar_without_page", words)) for f in sidecars)
    return Folder(pages, sidecars, tuple(one for one in lonely if one[0] not in wanted))


def _files(data: Path) -> Iterable[Found]:
    for path in sorted(data.rglob("*")):
        relative = path.relative_to(data)
        name = name_of(path, data)
        hidden = any(part.startswith(".") for part in relative.parts)
        if hidden or not path.is_file():
            continue
        stat = path.stat()
        yield Found(path, name, stat.st_size, stat.st_mtime_ns)


def stale_pages(folder: Folder, known: dict[str, Remembered], sidecars: dict[str, str]) -> set[str]:
    """Pages whose sidecar came, went or changed; ``sidecars`` are today's hashes by name."""
    return {
        page.name
        for page in folder.pages
        for name in names_for(page.name)
        if sidecars.get(name) != (known[name].sha256 if name in known else None)
    }


def basis_of(data: Path) -> str:
    """What the understanding of a file rests on besides the file: our rules, the people."""
    people = data / PEOPLE_FILE
    manifest = data / MANIFEST_FILE
    digest = hashlib.sha256(f"{schema.FORMAT}/{UNDERSTANDING}".encode())
    for path in (people, manifest):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def remembered(archive: Path, basis: str) -> dict[str, Remembered]:
    """What the present archive remembers of each file; nothing if it rests on another basis."""
    if not archive.is_file():
        return {}
    db = sqlite3.connect(f"{archive.absolute().as_uri()}?mode=ro", uri=True)
    try:
        about: dict[str, str] = dict(db.execute("SELECT key, value FROM about"))
        if about.get("basis") != basis:
            return {}
        rows = db.execute("SELECT path, size, modified, sha256, understood FROM file")
        return {path: Remembered(*rest) for path, *rest in rows}
    except sqlite3.DatabaseError:
        return {}  # damaged or of another format: read everything afresh
    finally:
        db.close()
