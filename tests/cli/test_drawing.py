"""What the terminal is given is shown, never obeyed."""

import io
import re

import pytest
from rich.console import Console

from archivebot.archive.document import Role
from archivebot.cli.drawing import MARK, draw, escape, words_for
from archivebot.telling import Credits, Excerpt, Heading, Item, Listing, Part, Passage, Remark
from archivebot.wording import Raw


def drawn(*blocks: object, width: int = 40, colour: bool = False, **ids: str) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=colour, highlight=False, emoji=False)
    draw(console, blocks, {int(k[1:]): v for k, v in ids.items()})  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize("text", ["[bold]x[/bold]", "[IS]", "a\\[b]", ":smile:", "[/]", "x\\"])
def test_brackets_of_a_page_are_shown_as_they_stand(text: str) -> None:
    assert drawn(Excerpt(1, escape(text), Role.TEXT)).split(maxsplit=1)[1].strip() == text


def test_a_page_cannot_command_the_terminal() -> None:
    told = drawn(Heading(escape("a\x1b[2Jb\x9b31mc\x07")), colour=True)
    assert "\x1b[2J" not in told
    assert "\x9b" not in told
    assert "\x07" not in told


def test_a_found_word_is_underlined_and_nothing_else_is() -> None:
    found = Passage(Raw(f"the {MARK[0]}press{MARK[1]} must be free"))
    assert "the press must be free" in drawn(found)
    assert re.findall(r"\x1b\[1;4m(.*?)\x1b", drawn(found, colour=True)) == ["press"]


def test_a_long_paragraph_is_wrapped_beside_its_number() -> None:
    lines = drawn(Excerpt(4, Raw("words " * 20), Role.TEXT)).splitlines()
    assert lines[0].startswith("¶4   words")
    assert all(line.startswith("     words") and len(line) <= 40 for line in lines[1:])


def test_a_listed_document_shows_its_id() -> None:
    told = drawn(Listing((Item(Raw("A letter"), Raw("Ada"), 7),)), _7="ada-a-letter")
    assert [line.strip() for line in told.splitlines()] == ["- A letter", "Ada", "ada-a-letter"]


def test_an_address_is_written_out() -> None:
    part = Part(Raw("CC BY"), "https://licence.example/")
    assert "CC BY <https://licence.example/>" in drawn(Credits((part,)), width=80)


def test_a_command_is_named_as_it_is_typed_here() -> None:
    said = words_for("en").say("/archive says what there is, and/or not.")
    assert "archivebot archive says" in drawn(Remark(said), width=80)
    assert "and/or" in drawn(Remark(said), width=80)
