"""One person under many spellings."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.archive.people import People, agrees, is_initials

DATA = Path(__file__).parents[2] / "data" / "people.toml"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Victor Serge", "Victor Serge"), ("V. Serge", "Victor Serge"), ("VS", "Victor Serge"),
        ("v.s.", "Victor Serge"), ("VICTOR SERGE", "Victor Serge"),
        ("Victor Lvovich Khibalchich", "Victor Serge"), ("Paul Sizoff", "Victor Serge"),
        ("Виктор Серж", "Victor Serge"), ("Лев Троцкий", "Leon Trotsky"),
        ("L.Trotsky", "Leon Trotsky"), ("Léon Trotsky", "Leon Trotsky"),
        ("L. L. Sedov", "Leon Sedov"), ("Andrés Nin", "Andres Nin"), ("Andreu Nin", "Andres Nin"),
        ("N. Trotsky", None), ("Nin", None), ("", None),
    ],
)  # fmt: skip
def test_a_spelling_leads_to_the_person(printed: str, name: str | None) -> None:
    assert People.load(DATA).canonical(printed) == name


def test_the_life_dates_are_kept() -> None:
    serge = People.load(DATA).person("Victor Serge")
    assert serge is not None
    assert (serge.born, serge.died, serge.sort) == ("1890-12-30", "1947-11-17", "Serge, Victor")


def test_all_spellings_of_a_person_are_listed_the_name_first() -> None:
    people = People.load(DATA)
    assert people.spellings("Leon Trotsky")[0] == "Leon Trotsky"
    assert "Лев Троцкий" in people.spellings("Leon Trotsky")
    assert people.spellings("Nobody") == ()


def test_a_spelling_of_two_people_tells_nothing(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text(
        '[[person]]\nname = "Ada Oak"\nspellings = ["A. Oak"]\n'
        '[[person]]\nname = "Abel Oak"\nspellings = ["A. Oak"]\n',
        encoding="utf-8",
    )
    people = People.load(path)
    assert people.canonical("A. Oak") is None
    assert people.canonical("ada oak") == "Ada Oak"


def test_no_file_is_nobody(tmp_path: Path) -> None:
    assert list(People.load(tmp_path / "people.toml")) == []
    assert People.empty().canonical("Victor Serge") is None


@pytest.mark.parametrize("text", ["[[person]]\nsort = 'x'", "[[person]]\nname = 'A'\nspellings = 3",
                                  "[[person"])  # fmt: skip
def test_a_slip_in_the_file_is_an_error_and_no_silent_renaming(tmp_path: Path, text: str) -> None:
    path = tmp_path / "people.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"."):
        People.load(path)


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("L. Trotsky", "Leon Trotsky", True), ("L. D. Trotsky", "Leon Davidovich Trotsky", True),
        ("L.L. Sedov", "Leon Sedov", True), ("N. Trotsky", "Leon Trotsky", False),
        ("L. Trotsky", "Leon Sedov", False), ("Trotsky", "Leon Trotsky", False),
        ("V. de Cleyre", "Voltairine de Cleyre", True), ("É. Pouget", "Emile Pouget", True),
    ],
)  # fmt: skip
def test_initial_and_surname_must_both_agree(short: str, full: str, same: bool) -> None:
    assert agrees(short, full) is same


@pytest.mark.parametrize(
    ("text", "yes"), [("VS", True), ("V. S.", True), ("L.D.T.", True), ("Vs", False), ("V", False)]
)
def test_initials_are_capitals_only(text: str, yes: bool) -> None:
    assert is_initials(text) is yes
