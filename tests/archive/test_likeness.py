"""Names that may be one person's are proposed; those that can't be are not."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from archivebot.archive.dates import day_number
from archivebot.archive.likeness import Named, likeness, proposals
from archivebot.archive.people import People, Person, sounds
from archivebot.archive.people_file import PeopleFile

TROTSKY = Person("Leon Trotsky", "Trotsky, Leon", ("L. Trotsky",), "1879-11-07", "1940-08-21")


@pytest.mark.parametrize(
    "forms",
    [
        "Троцкий Trotsky Trotzki Trotski Trotzky Trockij Trotskij",
        "Бухарин Bukharin Bucharin Boukharine",
        "Зиновьев Zinoviev Sinowjew",
        "Дзержинский Dzerzhinsky Dserschinski",
        "Чичерин Chicherin Tschitscherin Tchitcherine Čičerin",
        "Кропоткин Kropotkin Kropotkine",
        "Седов Sedov Sedow Sedoff",
        "Люксембург Luxemburg",
    ],
)
def test_one_name_in_several_scripts_sounds_alike(forms: str) -> None:
    first, *others = forms.split()
    assert [f for f in others if not sounds(first) & sounds(f)] == []


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Célestine Élan", "Celestine Elan", "accents"),
        ("Serge, Victor", "Victor Serge", "another order"),
        ("V. Serge", "Victor Serge", "initials"),
        ("V. L. Serge", "Victor Serge", "initials"),
        ("Leon Sedov", "Leon Lvovich Sedov", "patronymic"),
        ("Lev Trotzki", "Лев Троцкий", "another way of writing"),
        ("Leon Trotsky", "Лев Троцкий", "another script"),
        ("Leo Trotzki", "Leon Trotsky", "a shorter form"),
        ("Л. Троцкий", "Leon Trotsky", "initials"),
        ("Victor Kibalchich", "Victor Khibalchich", "nearly the same"),
        ("Троцкий, Лев", "Лев Троцкий", "another order"),
    ],
)
def test_what_may_be_one_person_is_seen(one: str, other: str, why: str) -> None:
    assert why in likeness(one, other)
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leon Trotsky", "Natalia Trotsky"),
        ("Leon Trotsky", "N. Trotsky"),
        ("Leon Sedov", "Leon Trotsky"),
        ("Leon Lvovich Sedov", "Leon Davidovich Sedov"),
        ("Троцкая", "Троцкий"),
        ("Victor Serge", "Serge"),
        ("Karl Marx", "Carl Max"),
        ("Ada Oak", "Ada Oat"),
    ],
)
def test_others_are_let_be(one: str, other: str) -> None:
    assert likeness(one, other) == ""


def pairs(names: list[Named], people: People | None = None) -> list[tuple[str, str]]:
    return [(p.name, p.spelling) for p in proposals(names, people or People.empty())]


def test_the_fuller_the_known_the_latin_form_is_kept() -> None:
    assert pairs([Named("V. Serge", 9), Named("Victor Serge", 1)]) == [("Victor Serge", "V. Serge")]
    found = pairs([Named("Лев Троцкий", 9), Named("Leon Trotsky", 1)], People((TROTSKY,)))
    assert found == [("Leon Trotsky", "Лев Троцкий")]


def test_two_whom_people_toml_lists_are_two() -> None:
    names = [Named("Leon Trotsky"), Named("Lev Trotsky")]
    assert pairs(names, People((TROTSKY, Person("Lev Trotsky", "")))) == []


def test_nobody_writes_before_birth_or_after_death() -> None:
    late = day_number(1985, 1, 1)
    early = day_number(1860, 1, 1)
    people = People((TROTSKY,))
    assert pairs([Named("Leon Trotsky"), Named("Leo Trotzki", 1, late, late)], people) == []
    assert pairs([Named("Leon Trotsky"), Named("Leo Trotzki", 1, early, early)], people) == []
    alive = day_number(1936, 1, 1)
    assert pairs([Named("Leon Trotsky"), Named("Leo Trotzki", 1, alive, alive)], people)


def test_an_initial_that_two_share_is_in_doubt() -> None:
    names = [Named("Ada Quill"), Named("Anna Quill"), Named("A. Quill")]
    found = proposals(names, People.empty())
    assert [(p.spelling, p.doubtful) for p in found] == [("A. Quill", True)] * 2


def test_who_was_told_apart_is_not_proposed_again() -> None:
    names = [Named("Ada Quill"), Named("A. Quill")]
    assert proposals(names, People.empty(), frozenset({frozenset(("A. Quill", "Ada Quill"))})) == []


@pytest.mark.parametrize(
    "pair",
    [
        ("Leo Trotzki", "Leon Trotsky"),
        ("Лев Троцкий", "Leon Trotsky"),
        ("Karl Oaken", "Karla Oaken"),
        ("Victor Khibalchich", "Victor Kibalchich"),
    ],
)
def test_what_is_only_likely_is_in_doubt(pair: tuple[str, str]) -> None:
    (found,) = proposals([Named(name) for name in pair], People.empty())
    assert found.doubtful


def test_thousands_of_names_take_seconds() -> None:
    letters = "abcdefghij"
    names = [
        Named(f"{a}{b}rt {c}{d}{a}son")
        for a in letters.upper() for b in letters for c in letters.upper() for d in "aeo"
    ]  # fmt: skip
    begun = time.process_time()
    proposals(names, People.empty())
    assert time.process_time() - begun < 20


# --- people.toml ------------------------------------------------------------------------------

FILE = """# Kept by hand.

[[person]]
name = "Leon Trotsky"   # the usual form
spellings = [
  "L. Trotsky",  # in letters
]
born = "1879-11-07"

[[person]]
name = "Ada Quill"
"""


def test_a_spelling_is_added_and_the_rest_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text(FILE, encoding="utf-8")
    file = PeopleFile(path)
    file.join("Leon Trotsky", "Лев Троцкий")
    file.join("Ada Quill", "A. Quill")
    file.join("Bertram Oak", "B. Oak")
    file.join("B. Oak", "Oak, Bertram")
    file.tell_apart("Ada Quill", "Anna Quill")
    file.save()
    text = path.read_text("utf-8")
    for kept in ("# Kept by hand.", "   # the usual form", "# in letters", 'born = "1879-11-07"'):
        assert kept in text
    people = People.load(path)
    assert people.canonical("Лев Троцкий") == "Leon Trotsky"
    assert people.canonical("A. Quill") == "Ada Quill"
    assert people.canonical("B. Oak") == people.canonical("Oak, Bertram") == "Bertram Oak"
    assert PeopleFile(path).apart == frozenset({frozenset(("Ada Quill", "Anna Quill"))})
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_not_there_is_begun(tmp_path: Path) -> None:
    file = PeopleFile(tmp_path / "people.toml")
    file.join('Ada "Nib" Quill', "A. Quill")
    file.save()
    assert People.load(tmp_path / "people.toml").canonical("A. Quill") == 'Ada "Nib" Quill'


def test_saving_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text(FILE, encoding="utf-8")
    PeopleFile(path).save()
    assert path.read_text("utf-8") == FILE
