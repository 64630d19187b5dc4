"""Properties: whatever bytes or words come, nothing raises and no promise breaks."""

from __future__ import annotations

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from archive import pages
from archivebot.archive.document import Document, Kind
from archivebot.archive.people import People
from archivebot.archive.readers import read_bytes
from archivebot.archive.slug import slug_of
from archivebot.archive.understand import to_json, understand_page

PAGES = [value for name, value in vars(pages).items() if name.isupper()]
LINES = [line for page in PAGES for line in page.split("\n")]
SUFFIXES = st.sampled_from(["x.txt", "x", "x.html", "x.pdf", "1936-08-13.txt", "x-1936-99-99.txt"])
ANY_LINE = st.one_of(
    st.sampled_from(LINES),
    st.text(max_size=60),
    st.sampled_from(["Written: ", "By ", "From : ", "|", "(1890 - )", "Dear ", "“", "P.S.", "1.",
                     "– ", "Works:", "text:", "ReplyDelete", "a@b.example", "return return"]),
)  # fmt: skip


def hold(documents: list[Document]) -> None:
    for document in documents:
        assert "rule_failed" not in [w.code for w in document.warnings]
        assert re.fullmatch(r"[a-z0-9-]{1,64}", slug_of(document))
        text = json.dumps(to_json(document))
        assert "@b.example" not in text
        for passage in document.passages:
            assert document.body[passage.start : passage.end] == passage.text
            assert 0.0 <= passage.score <= 1.0
        if document.kind in {Kind.INDEX, Kind.NOT_A_DOCUMENT} or not document.authors:
            assert document.passages == ()
        assert [p.number for p in document.paragraphs] == list(
            range(1, len(document.paragraphs) + 1)
        )


def understood(data: bytes, name: str) -> list[Document]:
    return [understand_page(page, People.empty()) for page in read_bytes(data, name=name)]


@given(data=st.binary(max_size=400), name=SUFFIXES)
@settings(max_examples=150, deadline=None)
def test_arbitrary_bytes_never_raise(data: bytes, name: str) -> None:
    hold(understood(data, name))


@given(text=st.text(max_size=600), name=SUFFIXES)
@settings(max_examples=150, deadline=None)
def test_arbitrary_text_never_raises(text: str, name: str) -> None:
    hold(understood(text.encode("utf-8", "surrogatepass"), name))


@given(lines=st.lists(ANY_LINE, max_size=40))
@settings(max_examples=250, deadline=None)
def test_lines_of_real_pages_in_any_order_never_raise(lines: list[str]) -> None:
    hold(understood("\n".join(lines).encode("utf-8", "surrogatepass"), "x.txt"))


@given(page=st.sampled_from(PAGES), first=st.integers(0, 3000), length=st.integers(0, 300))
@settings(max_examples=150, deadline=None)
def test_a_page_with_a_hole_in_it_never_raises(page: str, first: int, length: int) -> None:
    hold(understood((page[:first] + page[first + length :]).encode(), "x.txt"))
