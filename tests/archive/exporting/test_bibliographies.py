"""CSL-JSON, BibTeX and CMIF: what the other program expects, whatever stands in a document."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from archivebot.archive.dates import parse_edtf
from archivebot.archive.document import Document, Kind, Licence, Name
from archivebot.archive.exporting import FORMATS, Exported
from archivebot.archive.exporting.bibtex import entry_of, escape
from archivebot.archive.exporting.cmif import TEI, attributes
from archivebot.archive.exporting.csl_json import item_of
from archivebot.archive.exporting.naming import Parted, parted
from archivebot.archive.people import People
from archivebot.archive.understand import understand
from making import document

from .documents import EDTFS, documents

LETTER = replace(
    document("Letter to Andres Nin", author="Victor Serge", to="Andres Nin", written="1936-08-13"),
    translators=(Name("Mitch Abidor", "Mitch Abidor"),),
    source="La Lutte Contre le Stalinisme. Paris, Maspero, 1977",
    url="https://example.org/nin?a=1&b=50%_x",
    licence=Licence("LicenseRef-CC-BY-SA", "Creative Commons", inferred=True),
    place="Bruxelles",
)
ENTRY = Exported("serge-1936-08-13-letter-to-andres-nin", 2, LETTER)


def exported(made: Document) -> Exported:
    return Exported("an-id", 7, made)


# --- CSL-JSON: the fields of schema 1.0.2 that we use, and what may stand in them ----------------

TYPES = {
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
    "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
    "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
    "standard", "thesis", "treaty", "webpage",
}  # fmt: skip
PEOPLE = {"author", "recipient", "translator"}
TEXTS = {
    "id", "type", "title", "container-title", "event-place", "genre", "source", "URL", "language",
    "note",
}  # fmt: skip
NAME = {"family", "given", "literal", "non-dropping-particle", "suffix"}


def check_csl(item: dict[str, object]) -> None:
    assert item["type"] in TYPES
    assert item.keys() <= TEXTS | PEOPLE | {"issued"}
    assert all(isinstance(item[key], str) for key in item.keys() & TEXTS)
    for key in item.keys() & PEOPLE:
        names = item[key]
        assert isinstance(names, list)
        for name in names:
            assert name.keys() <= NAME
            assert all(isinstance(v, str) for v in name.values())
    issued = item.get("issued", {"literal": ""})
    assert isinstance(issued, dict)
    assert issued.keys() <= {"date-parts", "season", "circa", "literal"}
    assert ("date-parts" in issued) != ("literal" in issued)
    parts = issued.get("date-parts", [[1]])
    assert 1 <= len(parts) <= 2
    for part in parts:
        assert 1 <= len(part) <= 3
        assert all(isinstance(n, int) for n in part)
        assert all(1 <= month <= 12 for month in part[1:2])


@given(documents())
def test_every_item_keeps_to_the_schema(made: Document) -> None:
    check_csl(json.loads(FORMATS["csl-json"]([exported(made)]))[0])


def test_a_letter_is_a_personal_communication() -> None:
    item = item_of(ENTRY)
    assert item["type"] == "personal_communication"
    assert item["author"] == [{"family": "Serge", "given": "Victor"}]
    assert item["recipient"] == [{"family": "Nin", "given": "Andres"}]
    assert item["translator"] == [{"family": "Abidor", "given": "Mitch"}]
    assert item["issued"] == {"date-parts": [[1936, 8, 13]]}
    assert "Licence: Creative Commons Attribution-ShareAlike (inferred)" in item["note"]
    assert "Written at Bruxelles." in item["note"]


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("1936-08", {"date-parts": [[1936, 8]]}),
        ("1936~", {"date-parts": [[1936]], "circa": True}),
        ("1936-08-XX", {"date-parts": [[1936, 8]]}),
        ("1936-11-07/1936-11-08", {"date-parts": [[1936, 11, 7], [1936, 11, 8]]}),
        ("1928-01~/1928-04~", {"date-parts": [[1928, 1], [1928, 4]], "circa": True}),
        ("[1936-08-22..1936-08-30]",
         {"date-parts": [[1936, 8, 22], [1936, 8, 30]], "circa": True}),
        ("193X", {"date-parts": [[1930], [1939]]}),
        ("1936-21", {"date-parts": [[1936]], "season": 1}),
        ("1936/", {"literal": "after 1936"}),
    ],
)  # fmt: skip
def test_a_date_keeps_its_precision(edtf: str, issued: dict[str, object]) -> None:
    found = item_of(exported(document(written=edtf)))["issued"]
    if "literal" in issued:
        assert found.keys() == {"literal"}
        assert "1936" in found["literal"]
    else:
        assert found == issued


def test_a_document_without_a_licence_says_so_and_an_undated_one_has_no_date() -> None:
    item = item_of(exported(document(licence=None)))
    assert "Licence not stated." in item["note"]
    assert "issued" not in item


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Victor Serge", Parted("Serge", "Victor")),
        ("Ludwig van Beethoven", Parted("Beethoven", "Ludwig", "van")),
        ("Rosa Luxemburg", Parted("Luxemburg", "Rosa")),
        ("Christian Friedrich Voß d. Ä.", Parted("Voß", "Christian Friedrich", "", "d. Ä.")),
        ("Alexandre Dumas fils", Parted("Dumas", "Alexandre", "", "fils")),
        ("Lenin", Parted("Lenin")),
        ("The Editors", Parted("The Editors")),
        ("LKJS Rīgas komiteja", Parted("LKJS Rīgas komiteja")),
    ],
)
def test_names_come_apart_where_they_are_peoples(name: str, parts: Parted) -> None:
    assert parted(name) == parts


# --- BibTeX -----------------------------------------------------------------------------------


def test_a_letter_as_biblatex_reads_it() -> None:
    assert entry_of(ENTRY) == (
        "@misc{serge-1936-08-13-letter-to-andres-nin,\n"
        "  author = {Serge, Victor},\n"
        "  title = {{Letter to Andres Nin}},\n"
        "  titleaddon = {to Andres Nin},\n"
        "  entrysubtype = {letter},\n"
        "  translator = {Abidor, Mitch},\n"
        "  date = {1936-08-13},\n"
        "  location = {Bruxelles},\n"
        "  url = {https://example.org/nin?a=1&b=50%_x},\n"
        "  language = {en},\n"
        "  note = {Source: La Lutte Contre le Stalinisme. Paris, Maspero, 1977."
        " Licence: Creative Commons Attribution-ShareAlike (inferred),"
        " https://creativecommons.org/licenses/.},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50 % & more_#$", r"50 \% \& more\_\#\$"),
        ("pp. 7–8 — so", "pp. 7--8 --- so"),
        ("{one", r"\textbraceleft{}one"),
        ("a\\b~c^d", r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d"),
        ("two\n lines", "two lines"),
    ],
)
def test_what_tex_would_obey_is_printed(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        ("1936-11-07/1936-11-08", "1936-11-07/1936-11-08"),
        ("[1936-08-22..1936-08-30]", "1936-08-22?/1936-08-30?"),
        ("[..1936-08-01]", "/1936-08-01?"),
        ("1928-01~/1928-04~", "1928-01~/1928-04~"),
        ("193X", "193X"),
    ],
)
def test_dates_are_edtf_that_biblatex_knows(edtf: str, date: str) -> None:
    assert f"  date = {{{date}}},\n" in entry_of(exported(document(written=edtf)))


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (document(), "unpublished"),
        (replace(document(), container="A Book, p. 3"), "misc"),
        (replace(document(kind=Kind.ARTICLE), container="New Militant"), "article"),
        (document(kind=Kind.ARTICLE), "misc"),
        (document(kind=Kind.BOOK), "book"),
        (document(kind=Kind.LEAFLET), "booklet"),
    ],
)
def test_the_entry_fits_what_is_known(made: Document, kind: str) -> None:
    assert entry_of(exported(made)).startswith(f"@{kind}{{an-id,\n")


@given(documents())
def test_every_entry_is_whole(made: Document) -> None:
    entry = entry_of(exported(made))
    depth = 0
    for position, mark in enumerate(entry):
        depth += (mark == "{") - (mark == "}")
        assert depth > 0 or position < entry.index("{") or position >= len(entry) - 2
    assert depth == 0
    assert "\x00" not in entry
    assert re.fullmatch(r"(?s)@[a-z]+\{an-id,\n(  [a-z]+ = \{[^\n]*\},\n)*\}\n", entry)


def test_a_letter_without_a_title_says_to_whom_in_brackets() -> None:
    entry = exported(document(None, to="Andres Nin"))
    assert "title = {{[Letter to Andres Nin]}}" in entry_of(entry)
    assert item_of(entry)["title"] == "[Letter to Andres Nin]"


# --- CMIF -------------------------------------------------------------------------------------


def tei(name: str) -> str:
    return f"{{{TEI}}}{name}"


def test_a_letter_is_sent_and_received() -> None:
    root = ET.fromstring(FORMATS["cmif"]([ENTRY, exported(document(kind=Kind.BOOK))]))  # noqa: S314
    (letter,) = root.iter(tei("correspDesc"))
    sent, received = letter
    assert letter.get("key") == ENTRY.id
    assert letter.get("ref") == LETTER.url
    assert (sent.get("type"), received.get("type")) == ("sent", "received")
    assert [(e.tag, e.text, dict(e.attrib)) for e in sent] == [
        (tei("persName"), "Victor Serge", {}),
        (tei("placeName"), "Bruxelles", {}),
        (tei("date"), None, {"when": "1936-08-13"}),
    ]
    assert [e.text for e in received] == ["Andres Nin"]
    (bibl,) = root.iter(tei("bibl"))
    assert f"#{bibl.get('{http://www.w3.org/XML/1998/namespace}id')}" == letter.get("source")


@pytest.mark.parametrize(
    ("edtf", "has"),
    [
        ("1936-08", {"when": "1936-08"}),
        ("1936~", {"when": "1936", "cert": "medium"}),
        ("1936-11-07/1936-11-08", {"from": "1936-11-07", "to": "1936-11-08"}),
        ("[1936-08-22..1936-08-30]", {"notBefore": "1936-08-22", "notAfter": "1936-08-30"}),
        ("[..1936-08-01]", {"notAfter": "1936-08-01"}),
        ("193X", {"notBefore": "1930-01-01", "notAfter": "1939-12-31"}),
        ("1877-11%", {"when": "1877-11", "cert": "low"}),
    ],
)
def test_a_date_in_teis_attributes(edtf: str, has: dict[str, str]) -> None:
    assert attributes(parse_edtf(edtf)) == has


@pytest.mark.parametrize("edtf", EDTFS)
def test_every_date_is_bounded_as_it_is(edtf: str) -> None:
    date = parse_edtf(edtf)
    found = attributes(date)
    given_ = {k: v for k, v in found.items() if k != "cert"}
    assert given_
    assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", v) for v in given_.values())


@given(documents())
def test_whatever_stands_in_a_document_the_index_is_xml(made: Document) -> None:
    letter = replace(made, kind=Kind.LETTER)
    root = ET.fromstring(FORMATS["cmif"]([exported(letter), exported(letter)]))  # noqa: S314
    sources = [b.get("{http://www.w3.org/XML/1998/namespace}id") for b in root.iter(tei("bibl"))]
    for one in root.iter(tei("correspDesc")):
        assert str(one.get("source"))[1:] in sources
        assert len(one)
        assert all(len(action) for action in one)
    assert root.find(f"{tei('text')}/{tei('body')}/{tei('p')}") is not None


def test_the_index_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    letters = [
        replace(document(None, author="Ada Quill", to="Bertram Oak", written=edtf), place="Lyon")
        for edtf in ("1936-08-13", "1936-08", "1936-11-07/1936-11-08", "[1936-08-22..1936-08-30]")
    ]
    path = tmp_path / "letters.xml"
    path.write_text(FORMATS["cmif"](exported(one) for one in letters), encoding="utf-8")
    index, *_ = understand(path, root=tmp_path, people=People.empty())
    assert [(r.author, r.recipient, r.written and r.written.edtf) for r in index.references] == [
        ("Ada Quill", "Bertram Oak", one.date_written and one.date_written.edtf) for one in letters
    ]
