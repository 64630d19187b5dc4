"""EPUB and ZIP: what is inside is read, and nothing that is inside can harm."""

from __future__ import annotations

import io
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from archive.editions import METADATA, RECEIVED, SENT, chapter, epub, tei, zipped
from archivebot.archive.build import build
from archivebot.archive.document import Document, Kind, Role
from archivebot.archive.people import People
from archivebot.archive.readers import format_of, packed, read_bytes
from archivebot.archive.understand import to_json, understand, understand_page
from making import NOW

PAGE = "Letter to Jan Roos\n\nLyons, February 28, 1911\n\nDear Jan,\n\nThe press is free.\n\nAda"


def documents(data: bytes, name: str = "box.zip") -> list[Document]:
    return [understand_page(page, People.empty()) for page in read_bytes(data, name=name)]


def warned(data: bytes) -> list[tuple[str, str]]:
    return [(p.name, w.code) for p in read_bytes(data, name="box.zip") for w in p.warnings]


# --- EPUB ---------------------------------------------------------------------------------------

TEXT = chapter(
    "<h1>The Free Press</h1><h2>I</h2><p>The press must stay free,<br/> or nobody "
    "is.<sup><a href='#n1'>1</a></sup></p><blockquote><p>We won't.</p></blockquote>"
    "<ul><li>Bread.</li></ul><aside epub:type='footnote' id='n1'><p>Said in 1911.</p></aside>"
)
COPYRIGHT = chapter("<p>The Loom Press</p><p>All rights reserved. ISBN 1</p>")


def test_an_epub_is_read_in_the_order_of_its_spine() -> None:
    (document,) = documents(
        epub({"cover.xhtml": chapter("<p>Cover words</p>"), "one.xhtml": TEXT,
              "two.xhtml": chapter("<h2>II</h2><p>Bread is politics.</p>")}), "book.epub"
    )  # fmt: skip
    assert [(p.role, p.text) for p in document.paragraphs if p.role is not Role.LIST_ITEM] == [
        (Role.HEADING, "I"), (Role.TEXT, "The press must stay free, or nobody is."),
        (Role.QUOTATION, "We won't."), (Role.HEADING, "II"), (Role.TEXT, "Bread is politics."),
    ]  # fmt: skip
    assert [n.text for n in document.notes] == ["Said in 1911."]
    assert "Cover words" not in document.body


def test_what_an_epub_says_of_itself() -> None:
    (document,) = documents(epub({"one.xhtml": TEXT}), "book.epub")
    given = to_json(document)
    assert (given["title"], given["authors"]) == ("The Free Press", ["Ada Quill"])
    assert (given["translators"], given["language"]) == (["Jan Roos"], "en")
    assert (given["licence"], given["source"]) == ("CC-BY-SA-4.0", "The Loom, Lyons")
    assert given["url"] == "https://library.example.org/free-press"
    assert (given["date_written"], given["date_published"]) == (None, None)
    assert "2019-05-01" in [r.value for r in document.rejected if r.field == "date_published"]


def test_roles_of_a_newer_epub_are_read_too() -> None:
    metadata = (
        '<dc:title>Bread</dc:title><dc:creator id="a">Ada Quill</dc:creator>'
        '<dc:creator id="b">Jan Roos</dc:creator><dc:creator id="c">Ruth Vogt</dc:creator>'
        '<meta refines="#b" property="role">trl</meta><meta refines="#c" property="role">edt</meta>'
    )
    (document,) = documents(epub({"one.xhtml": TEXT}, metadata=metadata), "book.epub")
    assert [n.canonical for n in document.authors] == ["Ada Quill"]
    assert [n.canonical for n in document.translators] == ["Jan Roos"]


def test_a_copyright_page_is_no_text_but_states_the_rights() -> None:
    metadata = METADATA.replace("<dc:rights>CC BY-SA 4.0</dc:rights>", "")
    (document,) = documents(
        epub({"a.xhtml": COPYRIGHT, "one.xhtml": TEXT}, metadata=metadata), "book.epub"
    )
    assert "ISBN" not in document.body
    assert document.licence is not None
    assert document.licence.id == "LicenseRef-AllRightsReserved"


def test_a_book_of_letters_is_its_letters() -> None:
    chapters = {
        f"c{n}.xhtml": chapter(
            f"<h2>To Jan Roos</h2><p>Lyons, {n} March 1911</p><p>Dear Jan,</p>"
            f"<p>This is the letter number {n}, and it is short.</p><p>Yours,</p><p>Ada</p>"
        )
        for n in (1, 2, 3)
    }
    found = documents(epub(chapters), "book.epub")
    assert [to_json(d)["date_written"] for d in found] == [f"1911-03-0{n}" for n in (1, 2, 3)]
    assert {d.kind for d in found} == {Kind.LETTER}
    assert {d.recipients[0].canonical for d in found} == {"Jan Roos"}
    assert {d.container for d in found} == {"The Free Press"}


def test_a_long_epub_is_a_book() -> None:
    words = "Bread is politics, and politics is bread for everyone. " * 1000
    (document,) = documents(epub({"one.xhtml": chapter(f"<p>{words}</p>")}), "book.epub")
    assert document.kind is Kind.BOOK


def test_a_damaged_chapter_is_named_and_the_rest_is_read() -> None:
    data = epub({"one.xhtml": TEXT, "two.xhtml": "", "three.xhtml": chapter("<p>Bread.</p>")})
    (document,) = documents(data, "book.epub")
    assert "Bread." in document.body
    assert [w.code for w in document.warnings] == ["chapter_unread"]


def test_an_epub_without_a_package_is_damaged() -> None:
    data = zipped({"mimetype": "application/epub+zip", "x.txt": "x"}, stored=("mimetype",))
    assert format_of(data, "book.zip") == "epub"
    (document,) = documents(data, "book.epub")
    assert [w.code for w in document.warnings] == ["damaged"]


# --- ZIP ----------------------------------------------------------------------------------------


def test_each_member_is_read_by_its_own_reader() -> None:
    data = zipped({"b/letter.txt": PAGE, "a.xml": tei(), "folder/": "", ".hidden": "x",
                   "__MACOSX/a.xml": "x", "people.toml": "x"})  # fmt: skip
    pages = read_bytes(data, name="in/box.zip")
    assert [(p.name, p.format) for p in pages] == [
        ("in/box.zip/a.xml", "tei"), ("in/box.zip/b/letter.txt", "text")
    ]  # fmt: skip
    assert [d.recipients[0].canonical for d in documents(data)] == ["Jan Roos"] * 2


def test_an_archive_is_a_collection_s_file(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "box.zip").write_bytes(zipped({"a.xml": tei(), "b.txt": PAGE}))
    found = understand(folder / "box.zip", root=tmp_path, people=People.empty())
    assert [(d.part, d.collection) for d in found] == [(0, "letters"), (1, "letters")]


@pytest.mark.parametrize(
    ("name", "harmless"),
    [
        ("../../etc/x.txt", "etc/x.txt"), ("/top/x.txt", "top/x.txt"),
        ("..\\x.txt", "x.txt"), ("C:/x.txt", "C_/x.txt"), ("a/./b/../x.txt", "a/b/x.txt"),
    ],
)  # fmt: skip
def test_a_name_that_leads_out_is_made_harmless(name: str, harmless: str) -> None:
    assert warned(zipped({name: PAGE})) == [(f"box.zip/{harmless}", "zip_name")]


def test_an_archive_in_an_archive_is_named_and_left() -> None:
    data = zipped(
        {"a.zip": zipped({"x.txt": PAGE}), "b.txt": PAGE, "c.epub": epub({"o.xhtml": TEXT})}
    )
    assert warned(data) == [("box.zip/a.zip", "zip_nested")]
    assert len(documents(data)) == 3


def test_a_bomb_is_named_and_the_rest_is_read() -> None:
    assert warned(zipped({"a.txt": b"0" * 30_000_000, "b.txt": PAGE})) == [
        ("box.zip/a.txt", "zip_ratio")
    ]


def test_an_archive_that_unpacks_to_too_much_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_TOTAL", 150)
    data = zipped({"a.txt": PAGE, "b.txt": PAGE, "c.txt": PAGE})
    assert warned(data) == [("box.zip/b.txt", "zip_total")] or warned(data)[-1][1] == "zip_total"
    monkeypatch.setattr(packed, "MOST_OF_ONE", 10)
    assert warned(data)[0] == ("box.zip/a.txt", "too_large")


def test_too_many_members_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_MEMBERS", 2)
    data = zipped({f"{n}.txt": PAGE for n in range(4)})
    assert warned(data) == [("box.zip", "zip_members")]
    assert len(documents(data)) == 3


def test_a_locked_or_oddly_packed_member_is_named() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a.txt", PAGE)
    assert warned(made.getvalue()) == [("box.zip/a.txt", "zip_method")]
    data = bytearray(zipped({"a.txt": PAGE}))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + offset] |= 1
    assert warned(bytes(data)) == [("box.zip/a.txt", "zip_encrypted")]


def test_a_damaged_member_is_named_and_a_damaged_archive_too() -> None:
    data = bytearray(zipped({"a.txt": PAGE, "b.txt": PAGE}))
    data[50] ^= 0xFF
    assert warned(bytes(data)) == [("box.zip/a.txt", "damaged")]
    assert warned(bytes(data[:100])) == [("box.zip", "damaged")]


def test_a_list_of_a_million_members_is_not_opened() -> None:
    data = zipped({"a.txt": PAGE}) + b"PK\x01\x02" * 30_000
    assert warned(data) == [("box.zip", "damaged")]


def test_a_word_document_is_not_taken_for_an_archive_of_pages() -> None:
    data = zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"})
    assert [code for _, code in warned(data)] == ["unread_format"]


def test_letters_that_are_not_held_are_never_in_the_library(tmp_path: Path) -> None:
    sent = '<correspAction type="sent"><persName>Quill, Ada</persName><date when="1911"/>'
    many = f"<correspDesc>{sent}</correspAction></correspDesc>" * 3
    data = tmp_path / "data"
    data.mkdir()
    title = "<title>Letters</title>"
    (data / "cmif.xml").write_text(tei("<p/>", corresp=many, title=title), encoding="utf-8")
    report = build(data, tmp_path / "a.db", tmp_path / "ledger.db", now=NOW)
    assert (report.documents, report.references, dict(report.kinds)) == (1, 3, {"index": 1})


def test_a_letter_of_an_index_is_held_only_where_its_recipient_is_the_same(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "letter.xml").write_text(tei(), encoding="utf-8")
    another = RECEIVED.replace("Roos", "Oak").replace("Jan", "Bertram")
    many = "".join(f"<correspDesc>{SENT}{to}</correspDesc>" for to in (RECEIVED, another))
    title = "<title>Letters</title>"
    (data / "cmif.xml").write_text(tei("<p/>", corresp=many, title=title), encoding="utf-8")
    build(data, tmp_path / "a.db", tmp_path / "ledger.db", now=NOW)
    with closing(sqlite3.connect(tmp_path / "a.db")) as db:
        rows = db.execute("SELECT words, held IS NULL FROM reference ORDER BY position").fetchall()
    assert rows == [
        ("Ada Quill to Jan Roos, 28 February 1911", 0),
        ("Ada Quill to Bertram Oak, 28 February 1911", 1),
    ]


def test_the_process_that_serves_never_loads_the_xml_parser() -> None:
    code = "import sys, archivebot.archive.understand; print('lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
