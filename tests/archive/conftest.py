"""A small archive, and the library that reads it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from archivebot.archive.document import Kind, Reference
from archivebot.archive.library import Library
from making import archive_of, dated, document

DOCUMENTS = (
    document("To Andres", author="Ada Quill", to="Bertram Oak", written="1936-08-08",
             body=("Dear Bertram,", "The press must stay free, or nobody is.", "Yours, Ada"),
             quotable="The press must stay free, or nobody is."),
    document("Second letter", author="Ada Quill", to="Bertram Oak", written="1936-08-13",
             body=("Dear Bertram,", "Freedom is a habit, and habits need practice."),
             quotable="Freedom is a habit, and habits need practice."),
    document("On bread", author="Célestine Élan", written="1936-08", published="1936-10-02",
             kind=Kind.ARTICLE, body=("Bread is politics.",), quotable="Bread is politics."),
    document("Winter speech", author="Bertram Oak", written="1944-02-29", kind=Kind.SPEECH,
             body=("Comrades, we are cold.",)),
    document("Works of Ada Quill", author=None, kind=Kind.INDEX, body=("A list of works.",),
             references=(
                 Reference("10 August 1936", author="Ada Quill", written=dated("1936-08-10")),
                 Reference("13 August 1936", author="Ada Quill", written=dated("1936-08-13")),
                 Reference("undated", title="The Lost Play", author="Ada Quill"),
             )),
    document("Secret minutes", author="Ada Quill", written="1936-08-11", collection="closed",
             body=("Nobody else may read this.",), quotable="Nobody else may read this."),
)  # fmt: skip


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    opened = await Library.open(archive_of(tmp_path, *DOCUMENTS))
    yield opened
    await opened.close()
