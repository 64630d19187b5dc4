"""The catalogues hold what the code says, and translations say what they may."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from archivebot.wording import CATALOGUES, Catalogues, Words
from archivebot.wording.extract import TEMPLATE, collect, faults, render, update

SPOKEN = """
words.say("**{title}** is not here.", title=title)
words.say_n("{n} letter", "{n} letters", n)
OFFER = sentence("Ask for another day.")
locale_str("The letter of a day")
other("Not a sentence")
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    root = tmp_path / "shell"
    root.mkdir()
    (root / "a.py").write_text(SPOKEN, encoding="utf-8")
    return root


def test_every_sentence_is_collected(package: Path) -> None:
    text = render(collect(package))
    for said in (
        "**{title}** is not here.",
        "{n} letters",
        "Ask for another day.",
        "The letter of",
    ):
        assert said in text
    assert "Not a sentence" not in text
    assert "#: src/shell/a.py\n" in text


def test_the_template_does_not_change_when_nothing_was_said(package: Path) -> None:
    before = render(collect(package))
    (package / "a.py").write_text("\n\n# moved down\n" + SPOKEN, encoding="utf-8")
    assert render(collect(package)) == before


def test_an_update_keeps_translations_and_counts_what_is_missing(
    package: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "catalogues"
    folder.mkdir()
    (folder / "de.po").write_text(
        'msgid "Ask for another day."\nmsgstr "Frag nach einem anderen Tag."\n\n'
        'msgid "Said no more"\nmsgstr "Weg"\n',
        encoding="utf-8",
    )
    catalogues = Catalogues(folder)
    assert list(update(collect(package), catalogues)) == [("de", 3)]
    assert "Weg" not in (folder / "de.po").read_text(encoding="utf-8")
    words = Words("de", catalogues=catalogues)
    assert words.say("Ask for another day.") == "Frag nach einem anderen Tag."
    assert words.say_n("{n} letter", "{n} letters", 2) == "2 letters"


def test_a_translation_with_a_field_of_its_own_is_found(tmp_path: Path) -> None:
    file = tmp_path / "de.po"
    file.write_text(
        'msgid "By {name}"\nmsgstr "Von {nam}"\n\nmsgid "To {name}"\nmsgstr "An {name.x}"\n\n'
        'msgid "{n} letter"\nmsgid_plural "{n} letters"\n'
        'msgstr[0] "ein Brief"\nmsgstr[1] "{n} Briefe"\n',
        encoding="utf-8",
    )
    with file.open("rb") as stream:
        found = list(faults(read_po(stream, locale="de")))
    assert len(found) == 2
    assert "'Von {nam}' has nam" in found[0]


def test_our_own_translations_have_no_faults() -> None:
    for locale in CATALOGUES.locales()[1:]:
        with (CATALOGUES.folder / f"{locale}.po").open("rb") as stream:
            assert list(faults(read_po(stream, locale=locale))) == []


def test_every_sentence_of_ours_has_plain_fields() -> None:
    assert list(faults(collect())) == []


def test_the_template_is_current() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == render(collect()), "run: make catalogues"
