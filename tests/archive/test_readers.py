"""Bytes of any kind → lines with their numbers, and what had to be guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.archive import readers
from archivebot.archive.document import Kind
from archivebot.archive.people import People
from archivebot.archive.readers import read, read_bytes
from archivebot.archive.readers.privacy import MASK, mask
from archivebot.archive.understand import understand


def lines(data: bytes, name: str = "x.txt") -> list[str]:
    (page,) = read_bytes(data, name=name)
    return [line.text for line in page.lines]


def warned(data: bytes, name: str = "x.txt") -> list[str]:
    (page,) = read_bytes(data, name=name)
    return [warning.code for warning in page.warnings]


@pytest.mark.parametrize(
    "data",
    [
        "Łódź – “é”\nзима".encode(), b"\xef\xbb\xbf" + "Łódź – “é”\nзима".encode(),
        "Łódź – “é”\r\nзима\r\n".encode(), "\ufeffŁódź – “é”\nзима".encode("utf-16-le"),
        "\ufeffŁódź – “é”\nзима".encode("utf-16-be"), "Łódź – “é”\rзима".encode(),
    ],
)  # fmt: skip
def test_encodings_and_line_ends_do_not_matter(data: bytes) -> None:
    assert lines(data) == ["Łódź – “é”", "зима"]
    assert warned(data) == []


def test_an_old_windows_file_is_read_with_a_warning() -> None:
    data = "Émile Pouget – “Père peinard”".encode("cp1252")
    assert lines(data) == ["Émile Pouget – “Père peinard”"]
    assert warned(data) == ["encoding_repaired"]


def test_mojibake_is_repaired_with_a_warning() -> None:
    text = "Père peinard – “l’été” à Saint-Étienne"
    broken = text.encode().decode("cp1252", errors="ignore").encode()
    data = text.encode("utf-8").decode("latin-1").encode("utf-8")
    assert "encoding_suspect" in warned(broken) or "encoding_repaired" in warned(broken)
    assert warned(data) != []


def test_soft_hyphens_and_hidden_marks_vanish_and_hard_spaces_become_spaces() -> None:
    assert lines("Revo\u00adlution\u200b p.\u00a01\u202e".encode()) == ["Revolution p. 1"]


def test_a_line_keeps_its_number() -> None:
    (page,) = read_bytes(b"one\n\nthree\r\nfour", name="x.txt")
    assert [(line.number, line.text) for line in page.lines] == [
        (1, "one"),
        (2, ""),
        (3, "three"),
        (4, "four"),
    ]


@pytest.mark.parametrize(
    "address",
    ["a.b@example.org", "mailto:a@example.co.uk", "x_y+z@sub.example.com",
     "ada [at] example [dot] org", "ada(at)example.org"],
)  # fmt: skip
def test_an_e_mail_address_is_masked_with_a_warning(address: str) -> None:
    (page,) = read_bytes(f"Write to {address} soon.".encode(), name="x.txt")
    assert page.lines[0].text == f"Write to {MASK} soon."
    assert [(w.code, w.line) for w in page.warnings] == [("email_removed", 1)]


def test_a_handle_and_a_price_are_no_addresses() -> None:
    assert mask("We are @leftcom, two loaves @ 3 cents") == "We are @leftcom, two loaves @ 3 cents"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"%PDF-1.4 ...", "x.pdf", "unread_format"),
        (b"%PDF-1.4 ...", "x.txt", "unread_format"),
        (b"PK\x03\x04....", "x.txt", "damaged"),
        (b"hello\x00\x01\x02", "x.txt", "unread_format"),
        (b"GIF89a", "x", "unread_format"),
        (b"anything", "x.xyz", "unread_format"),
        (b"hello\x00there", "x.html", "unread_format"),
    ],
)
def test_what_nobody_reads_is_named_and_not_guessed(data: bytes, name: str, code: str) -> None:
    assert warned(data, name) == [code]
    assert lines(data, name) == []


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "MOST_BYTES", 10)
    path = tmp_path / "x.txt"
    path.write_text("more than ten bytes", encoding="utf-8")
    (page,) = read(path, name="x.txt")
    assert [w.code for w in page.warnings] == ["too_large"]
    (document,) = understand(path, root=tmp_path, people=People.empty())
    assert document.kind is Kind.NOT_A_DOCUMENT


def test_a_file_that_is_gone_is_a_document_that_says_so(tmp_path: Path) -> None:
    (document,) = understand(tmp_path / "gone.txt", root=tmp_path, people=People.empty())
    assert document.kind is Kind.NOT_A_DOCUMENT
    assert [w.code for w in document.warnings] == ["unreadable"]
    assert str(tmp_path) not in repr(document)


@pytest.mark.parametrize(
    ("place", "collection"), [("x.txt", ""), ("a/x.txt", "a"), ("a/b/x.txt", "a")]
)
def test_the_top_folder_is_the_collection(tmp_path: Path, place: str, collection: str) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("A page of words.", encoding="utf-8")
    (document,) = understand(path, root=tmp_path, people=People.empty())
    assert (document.file, document.collection) == (place, collection)
