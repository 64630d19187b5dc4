"""Sidecars that the terminal starts for an archivist. What is there is never written over."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from archivebot.cli.failing import Failed

if TYPE_CHECKING:
    from archivebot.archive.document import Document


def present(page: Path, name: str) -> Path | None:
    """The sidecar that a page has; the more particular, where it has two."""
    from archivebot.archive.sidecar import names_for

    files = [page.with_name(PurePosixPath(n).name) for n in names_for(name)]
    return next((file for file in reversed(files) if file.exists()), None)


def begin(page: Path, documents: list[Document]) -> Path:
    """Write the sidecar to begin with beside a page that has none.

    It is named for this page alone where another format of the same name lies beside it.
    """
    from archivebot.archive.sidecar import names_for, sidecar_text

    names = names_for(documents[0].file)
    beside = (p for p in page.parent.glob("*") if p.stem == page.stem and p != page)
    name = names[-1] if any(beside) else names[0]
    file = page.with_name(PurePosixPath(name).name)
    try:
        with file.open("x", encoding="utf-8") as opened:
            opened.write(sidecar_text(documents))
    except OSError as why:
        raise Failed(f"{file} can't be written: {why.strerror or why}") from why
    return file


def append(file: Path, lines: list[str]) -> None:
    """Put comments at the end of a sidecar."""
    from archivebot.archive.sidecar import comment

    try:
        before = file.read_text(encoding="utf-8")
        gap = "\n" if before.endswith("\n") or not before else "\n\n"
        with file.open("a", encoding="utf-8") as opened:
            opened.write(gap + "".join(f"{comment(line)}\n" for line in lines))
    except (OSError, UnicodeDecodeError) as why:
        raise Failed(f"{file} can't be added to: {why}") from why
