"""Files whose bytes changed on the way: nothing raises, whatever they have become."""

from __future__ import annotations

import random

import pytest

from archive.editions import chapter, epub, paragraph, tei, zipped
from archivebot.archive.people import People
from archivebot.archive.readers import read_bytes
from archivebot.archive.understand import understand_page

WHOLE = {
    "letter.xml": tei().encode(),
    "note.xml": paragraph(
        "ein <note>Wort</note> <choice><sic>x</sic><corr>y</corr></choice>"
    ).encode(),
    "index.xml": tei("<p/>", corresp="<correspDesc>" + "<note>x</note></correspDesc>" * 1).encode(),
    "book.epub": epub({"one.xhtml": chapter("<h1>Bread</h1><p>Bread is politics.</p>")}),
    "box.zip": zipped({"a.xml": tei(), "b.txt": "Dear Jan,\n\nBread.\n"}),
}


def changed(data: bytes, chance: random.Random) -> bytes:
    """Some bytes replaced, taken out, doubled or moved, or the end cut off."""
    text = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(text))
        match chance.randrange(6):
            case 0:
                text[at] = chance.randrange(256)
            case 1:
                del text[at : at + chance.randint(1, 40)]
            case 2:
                text[at:at] = text[at : at + chance.randint(1, 60)]
            case 3:
                text[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
            case 4:
                text[at] ^= 1 << chance.randrange(8)
            case _:
                text = text[: max(1, len(text) - chance.randint(1, 30))]
        if not text:
            break
    return bytes(text) or b"<"


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("seed", range(4))
def test_a_file_with_changed_bytes_never_raises(name: str, seed: int) -> None:
    chance = random.Random(f"{name} {seed}")  # noqa: S311 - chance, not secrecy
    for _ in range(60):
        data = changed(WHOLE[name], chance)
        pages = read_bytes(data, name=name)
        for page in pages:
            document = understand_page(page, People.empty())
            assert "rule_failed" not in [w.code for w in document.warnings], data
            for passage in document.passages:
                assert document.body[passage.start : passage.end] == passage.text
