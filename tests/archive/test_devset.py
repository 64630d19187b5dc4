"""Real pages of public editions, read right. Their own headers are the truth.

They are data to try things on and no part of this project: these tests run where the folder
``shared/devset`` stands beside it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from archivebot.archive.document import Document, Kind, Role
from archivebot.archive.people import People
from archivebot.archive.understand import to_json, understand

DEVSET = Path(__file__).parents[2].parent / "shared" / "devset"

pytestmark = pytest.mark.skipif(
    not DEVSET.is_dir(), reason="the real pages (shared/devset) do not stand beside the project"
)


@cache
def read(name: str) -> tuple[Document, ...]:
    return tuple(understand(DEVSET / name, root=DEVSET, people=People.empty()))


TRUE: dict[str, dict[str, object]] = {
    "tei-schnitzler-L00050.xml": {
        "title": "Hugo August von Hofmannsthal an Arthur Schnitzler, 7. 12. 1891",
        "authors": ["Hugo August von Hofmannsthal"],
        "recipients": ["Arthur Schnitzler"],
        "date_written": "1891-12-07",
        "place": "Wien",
        "licence": "CC-BY-4.0",
        "kind": "letter",
        "transcribers": ["Martin Anton Müller", "Gerd-Hermann Susen"],
    },
    "tei-schnitzler-L00500.xml": {
        "title": "Jakob Julius David an Arthur Schnitzler, [5. 10. 1895]",
        "authors": ["Jakob Julius David"],
        "recipients": ["Arthur Schnitzler"],
        "date_written": "1895-10-05?",
        "place": "Wien",
        "licence": "CC-BY-4.0",
        "kind": "letter",
    },
    "tei-schnitzler-L02000.xml": {
        "title": "Arthur Schnitzler an Georg Brandes, 19. 1. 1911",
        "authors": ["Arthur Schnitzler"],
        "recipients": ["Georg Brandes"],
        "date_written": "1911-01-19",
        "place": "Wien",
        "licence": "CC-BY-4.0",
        "kind": "letter",
    },
    "tei-tagebuch-1914-08.xml": {
        "title": "Samstag, 1. August 1914",
        "authors": ["Arthur Schnitzler"],
        "recipients": [],
        "date_written": "1914-08-01",
        "place": None,
        "licence": "CC-BY-4.0",
        "kind": "diary",
        "transcribers": [],
    },
    "tei-tillich-L00010.xml": {
        "title": "Brief von Paul Tillich an Marie Tillich vom 5. März 1899",
        "authors": ["Paul Tillich"],
        "recipients": ["Marie Tillich"],
        "date_written": "1899-03-05",
        "place": "Königsberg",
        "licence": "CC-BY-SA-4.0",
        "kind": "letter",
    },
    "tei-tillich-L00100.xml": {
        "title": "Brief von Paul Tillich an Oskar Tillich vom März 1906",
        "authors": ["Paul Tillich"],
        "recipients": ["Oskar Tillich"],
        "date_written": "1906-03",
        "place": None,
        "licence": "CC-BY-SA-4.0",
        "kind": "letter",
    },
    "tei-jeanpaul-I_10.xml": {
        "title": "Von Christian Friedrich Voss an Jean Paul. Berlin, 10. Dezember 1782, Dienstag",
        "authors": ["Christian Friedrich Voß d. Ä."],
        "recipients": ["Johann Paul Friedrich Richter"],
        "date_written": "1782-12-10",
        "place": "Berlin",
        "licence": "CC-BY-SA-4.0",
        "kind": "letter",
    },
}

SENTENCES: dict[str, tuple[str, ...]] = {
    "tei-schnitzler-L00050.xml": (
        "Nehmen Sie also meinen herzlichen Dank für die Übersendg.",
        "von Wandelschen veilletäten angehauchten Philister seine Wirkung nicht verleugnet.",
    ),
    "tei-schnitzler-L00500.xml": (
        "An Ihrem Premièrentage veröffentliche ich selbst eine Studie über Sie bei uns.",
        "Stimmung oder was Sie wollen, die ich voranstellen könnte?",
    ),
    "tei-schnitzler-L02000.xml": (
        "So darf ich mich mancher inneren wie äußeren Erfolge erfreuen",
        "erst dem Baron Berger verdankt das Stück sein Erwachen zum Bühnenleben.",
        "an der wir uns erlaben dürfen: Gegenwart.",
    ),
    "tei-tagebuch-1914-08.xml": (
        "Mit Leo Pontresina ― Banken geschlossen.",
        "weil der lit. Nobelpreis noch nie getheilt worden).",
    ),
    "tei-tillich-L00010.xml": (
        "Ich gratuliere Dir herzlich zu Deinem Geburtstage und wünsche Dir viel Glück und Segen.",
        "als Papa und Mama da waren. Bitte grüße alle.",
    ),
    "tei-tillich-L00100.xml": (
        "das letzte Quartal sehr anstrengend. Doch habe ich es immer gut ausgehalten",
        "(offiziell Resolution Tillich genannt) war die letzte Rettung, an die wir Besiegten uns",
    ),
    "tei-jeanpaul-I_10.xml": (
        "wenn es auch weitläuftig, wie die Charactere deutscher Dichter gedruckt würde, ohngefehr",
        "welches um so nöthiger seyn möchte, da man in dem Mspt. noch verschiedene Schreibfehler",
    ),
}  # fmt: skip

NOT_HIS: dict[str, tuple[str, ...]] = {
    "tei-schnitzler-L00050.xml": ("Adalbert Wandel", "Velleität«", "Märchen. Schauspiel"),
    "tei-schnitzler-L00500.xml": ("jedenfalls erschien nichts", "Telegramm-Adresse"),
    "tei-schnitzler-L02000.xml": ("verdankt ich", "Dramatische Historie"),
    "tei-tagebuch-1914-08.xml": ("Braunwarth", "Celerina"),
    "tei-tillich-L00010.xml": ("Paul Tillichs Großmutter", "Schö", "Scheidemantel"),
    "tei-tillich-L00100.xml": ("Neutestamentliche Theologie bei", "Wingolfsbund", "Birmele"),
    "tei-jeanpaul-I_10.xml": ("Lübben", "Grönländische Prozesse", "Überlieferung"),
}


@pytest.mark.parametrize("name", TRUE)
def test_what_the_header_says_is_what_is_understood(name: str) -> None:
    (document,) = read(name)
    told = to_json(document)
    assert {field: told[field] for field in TRUE[name]} == TRUE[name]
    assert told["date_published"] is None
    assert told["language"] == "de"
    assert told["translators"] == []
    assert document.evidence["date_written"].line


@pytest.mark.parametrize("name", SENTENCES)
def test_the_letter_is_kept_whole(name: str) -> None:
    (document,) = read(name)
    for sentence in SENTENCES[name]:
        assert sentence in document.body


@pytest.mark.parametrize("name", NOT_HIS)
def test_no_word_of_an_editor_is_in_the_body(name: str) -> None:
    (document,) = read(name)
    for words in NOT_HIS[name]:
        assert words not in document.body
    assert {note.whose for note in document.notes} <= {"editor", "unknown"}


@pytest.mark.parametrize("name", TRUE)
def test_the_year_of_the_edition_is_shown_as_rejected(name: str) -> None:
    (document,) = read(name)
    whys = [r.why for r in document.rejected if r.field == "date_published"]
    assert whys or name.startswith("tei-tillich-L00100")


def test_a_licence_whose_address_and_words_disagree_is_the_stricter_with_a_warning() -> None:
    for name in ("tei-tillich-L00010.xml", "tei-tillich-L00100.xml"):
        (document,) = read(name)
        assert [w.code for w in document.warnings] == ["conflicting_licences"]


def test_a_list_of_people_in_the_back_is_nobodys_words() -> None:
    (document,) = read("tei-schnitzler-L02000.xml")
    assert [p.role for p in document.paragraphs][:2] == [Role.DATELINE, Role.SALUTATION]
    assert document.paragraphs[-1].text == "Arthur Schnitzler"


def test_a_cmif_is_an_index_and_its_letters_are_not_held() -> None:
    index, *letters = read("cmif-rilke-schnitzler.xml")
    assert index.kind is Kind.INDEX
    assert index.title == "Briefwechsel Rainer Maria Rilke – Arthur Schnitzler"
    assert (index.authors, index.date_written, index.date_published) == ((), None, None)
    assert len(index.references) == len(letters) == 15
    first = index.references[0]
    assert (first.author, first.recipient) == ("Arthur Schnitzler", "Rainer Maria Rilke")
    assert first.words == "Arthur Schnitzler to Rainer Maria Rilke, 17 January 1902"
    dates = {r.written.edtf: r.written.words for r in index.references if r.written}
    assert dates["[1902-01-01..1902-01-14]"] == "Anfang 1902"
    assert "[1896-04-01..1902-12-31]" in dates
    assert not any(letter.held or letter.body or letter.passages for letter in letters)
    assert {letter.kind for letter in letters} == {Kind.LETTER}


def test_a_damaged_licence_address_claims_nothing_beyond_its_words() -> None:
    index, *_ = read("cmif-rilke-schnitzler.xml")
    assert "damaged_licence" in [w.code for w in index.warnings]
    assert index.licence is not None
    assert index.licence.words == "CC0"
