"""Real books and a leaflet, where the shared set of documents stands beside the project."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from archivebot.archive.document import Document, Kind
from archivebot.archive.people import People
from archivebot.archive.understand import to_json, understand

DEVSET = Path(__file__).parents[3] / "shared" / "devset"

pytestmark = pytest.mark.skipif(
    not DEVSET.is_dir(), reason="the shared set of documents is not beside the project"
)


def read(name: str) -> Document:
    begun = time.perf_counter()
    (document,) = understand(DEVSET / name, root=DEVSET, people=People.empty())
    assert time.perf_counter() - begun < 20
    return document


@pytest.mark.parametrize(
    ("name", "title", "author"),
    [("gutenberg-common-sense.txt", "Common Sense", "Thomas Paine"),
     ("gutenberg-conquest-of-bread.htm", "The Conquest of Bread", "Peter Kropotkin")],
)  # fmt: skip
def test_a_gutenberg_book_is_known_by_its_header(name: str, title: str, author: str) -> None:
    given = to_json(read(name))
    assert (given["title"], given["authors"], given["kind"]) == (title, [author], "book")
    assert given["language"] == "en"
    assert given["date_written"] is None
    assert given["date_published"] is None
    assert "Project Gutenberg" not in given["body"]


def test_common_sense_is_whole_and_its_paragraphs_are_joined() -> None:
    body = read("gutenberg-common-sense.txt").body
    assert (
        "Society in every state is a blessing, but government even in its best state is but a"
        in body
    )
    assert "These are the times" not in body
    assert body.index("INTRODUCTION.") < body.index("Perhaps the sentiments contained")


def test_the_conquest_of_bread_is_whole_without_page_marks_and_contents() -> None:
    document = read("gutenberg-conquest-of-bread.htm")
    assert "[Pg" not in document.body
    assert "CONTENTS" not in document.body
    assert "One of the current objections to Communism, and Socialism altogether" in document.body
    assert len(document.notes) == 15
    assert len(document.body) > 400_000


def test_a_leaflet_with_a_header_of_keys() -> None:
    document = read("leaflet-n006.txt")
    given = to_json(document)
    assert document.kind is Kind.LEAFLET
    assert given["authors"] == ["LKJS Rīgas komiteja"]
    assert given["date_written"] == "1934-01"
    assert given["language"] == "lv"
    assert given["body"].startswith("Bez cīņas nav uzvaras!")
