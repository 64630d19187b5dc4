"""Which file is whose sidecar."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final

SUFFIX: Final = ".toml"

OURS: Final = frozenset({"people.toml", "MANIFEST.toml"})
"""Directly below the folder of pages these two are no sidecars."""

MOST_BYTES: Final = 1_000_000
"""Bytes of a sidecar, at most: a hundred times what correcting a book takes."""


def is_sidecar(name: str) -> bool:
    """Whether a file, named from the folder of pages, is a sidecar (of whatever page)."""
    return PurePosixPath(name).suffix == SUFFIX and name not in OURS


def names_for(name: str) -> tuple[str, ...]:
    """The names a page's sidecar may have: ``a.toml``, ``a.txt.toml``; the latter goes before.

    ``a.toml`` is for every format of the name (``a.txt``, ``a.html``).
    """
    page = PurePosixPath(name)
    both = dict.fromkeys((page.with_suffix(SUFFIX), page.with_name(page.name + SUFFIX)))
    return tuple(p.as_posix() for p in both if is_sidecar(p.as_posix()))


def sidecars_beside(path: Path, name: str) -> list[tuple[str, bytes]]:
    """The sidecars of a page as (name, bytes), the more particular last.

    One that can't be opened, or is too large, comes as bytes that are no TOML, so that
    reading it says so.
    """
    found = []
    for sidecar in names_for(name):
        file = path.with_name(PurePosixPath(sidecar).name)
        if not file.is_file():
            continue
        try:
            data = file.read_bytes() if file.stat().st_size <= MOST_BYTES else b"\xff too large"
        except OSError:
            data = b"\xff can't be opened"
        found.append((sidecar, data))
    return found
