"""The five seed pages, without sidecars and without people.toml: every cell of the table."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archivebot.archive.document import Document, How, Kind, Note, Role
from archivebot.archive.people import People
from archivebot.archive.understand import slug_of, to_json, understand

DATA = Path(__file__).parents[2] / "data"

CALL = "serge-call-for-an-alliance-with-the-anarchists"
NIN = "serge-letter-to-andres-nin"
HELP = "trotsky-the-internationalists-need-our-help"
WORKS = "marxist-writers-victor-serge"
BLOG = "leftcom-vietnam-front-page"
ALL = (CALL, NIN, HELP, WORKS, BLOG)

Seed = Callable[[str], Document]


@pytest.fixture(scope="module", params=["nobody known", "people.toml"])
def seed(request: pytest.FixtureRequest) -> Seed:
    """A seed page as understood, with and without the spellings of people.toml."""
    known = request.param == "people.toml"
    people = People.load(DATA / "people.toml") if known else People.empty()
    found: dict[str, Document] = {}

    def understood(stem: str) -> Document:
        if stem not in found:
            path = DATA / "seeds" / f"{stem}.txt"
            (found[stem],) = understand(path, root=DATA, people=people)
        return found[stem]

    return understood


TABLE: list[tuple[str, dict[str, Any]]] = [
    (CALL, {
        "title": "Call for an Alliance with the Anarchists in Spain",
        "authors": ["Victor Serge"], "recipients": ["Leon Sedov"], "kind": "letter",
        "date_written": "1936-08-08", "date_published": None, "language": "en", "place": None,
        "source": "TheAnarchistLibrary.org",
        "container": "Anarchists Never Surrender, chapter 41", "url": None,
        "translators": [], "transcribers": [], "licence": None,
    }),
    (NIN, {
        "title": "Letter to Andres Nin",
        "authors": ["Victor Serge"], "recipients": ["Andres Nin"], "kind": "letter",
        "date_written": "1936-08-13", "date_published": None, "language": "en", "place": None,
        "source": "La Lutte Contre le Stalinisme. Paris, Maspero, 1977",
        "container": None, "url": None, "translators": ["Mitch Abidor"], "transcribers": [],
        "licence": "LicenseRef-CC-BY-SA",
    }),
    (HELP, {
        "title": "The Internationalists Need Our Help!",
        "authors": ["Leon Trotsky"], "recipients": [], "kind": "article",
        "date_written": "1935-09-07", "date_published": "1935-09-28", "language": "en",
        "place": None, "source": None, "container": "New Militant, Vol. I No. 40, p. 1",
        "url": None, "translators": [], "transcribers": ["Einde O’Callaghan"],
        "licence": "CC-BY-SA-2.0",
    }),
    (WORKS, {
        "title": "Marxist Writers: Victor Serge",
        "authors": [], "recipients": [], "kind": "index", "date_written": None,
        "date_published": None, "language": "en", "place": None, "source": None,
        "container": None, "url": None, "translators": [], "transcribers": [], "licence": None,
        "passages": [],
    }),
    (BLOG, {
        "title": None,
        "authors": [], "recipients": [], "kind": "index", "date_written": None,
        "date_published": None, "language": "en", "place": None, "source": None,
        "container": None, "url": None, "translators": [], "transcribers": [], "licence": None,
        "passages": [],
    }),
]  # fmt: skip


@pytest.mark.parametrize(
    ("stem", "field", "value"),
    [(stem, field, value) for stem, row in TABLE for field, value in row.items()],
)
def test_a_cell_of_the_table_is_right(seed: Seed, stem: str, field: str, value: object) -> None:
    assert to_json(seed(stem))[field] == value


@pytest.mark.parametrize(
    ("stem", "slug"),
    [
        (CALL, "serge-1936-08-08-call-for-an-alliance-with-the-anarchists-in"),
        (NIN, "serge-1936-08-13-letter-to-andres-nin"),
        (HELP, "trotsky-1935-09-07-the-internationalists-need-our-help"),
        (WORKS, "marxist-writers-victor-serge"),
        (BLOG, "leftcom-vietnam-front-page"),
    ],
)
def test_its_id_is_readable(seed: Seed, stem: str, slug: str) -> None:
    assert slug_of(seed(stem)) == slug
    assert len(slug) <= 64


@pytest.mark.parametrize("stem", ALL)
def test_no_e_mail_address_is_built_from_it(seed: Seed, stem: str) -> None:
    built = json.dumps(to_json(seed(stem)), ensure_ascii=False)
    assert "gmail" not in built
    assert "@" not in built
    assert "gmail" not in repr(seed(stem))


@pytest.mark.parametrize("stem", ALL)
def test_its_collection_is_the_folder(seed: Seed, stem: str) -> None:
    assert seed(stem).collection == "seeds"
    assert seed(stem).file == f"seeds/{stem}.txt"


@pytest.mark.parametrize("stem", ALL)
def test_every_word_of_the_body_is_on_the_page(seed: Seed, stem: str) -> None:
    page = " ".join((DATA / "seeds" / f"{stem}.txt").read_text(encoding="utf-8").split())
    for paragraph in seed(stem).paragraphs:
        assert " ".join(paragraph.text.split()) in page


@pytest.mark.parametrize("stem", ALL)
def test_every_field_with_a_value_has_evidence_on_its_line(seed: Seed, stem: str) -> None:
    document = seed(stem)
    lines = (DATA / "seeds" / f"{stem}.txt").read_text(encoding="utf-8").split("\n")
    given = to_json(document)
    for field in ("title", "authors", "recipients", "date_written", "date_published", "source",
                  "container", "translators", "transcribers", "licence"):  # fmt: skip
        assert bool(given[field]) == (field in document.evidence), field
        if (found := document.evidence.get(field)) and found.line:
            first = found.words.split()[0]
            assert first in lines[found.line - 1]


def rejected(document: Document) -> dict[tuple[str, str], str]:
    return {(loser.field, loser.value): loser.why for loser in document.rejected}


def roles(document: Document) -> list[Role]:
    return [p.role for p in document.paragraphs]


# The call for an alliance


def test_the_sites_own_dates_are_rejected_with_a_reason(seed: Seed) -> None:
    why = rejected(seed(CALL))
    assert "site" in why["date_published", "1908"]
    assert "site" in why["date_published", "2021-01-11"]
    assert any(w.code == "conflicting_dates" for w in seed(CALL).warnings)


def test_the_letter_runs_from_its_dateline_to_its_postscript(seed: Seed) -> None:
    document = seed(CALL)
    assert document.paragraphs[0].text == "AUGUST 8, 1936"
    assert roles(document) == [
        Role.DATELINE, Role.SALUTATION, Role.TEXT, Role.TEXT, Role.TEXT, Role.TEXT,
        Role.LIST_INTRO, Role.LIST_ITEM, Role.LIST_ITEM, Role.LIST_ITEM, Role.TEXT, Role.TEXT,
        Role.TEXT, Role.CLOSING, Role.SIGNATURE, Role.POSTSCRIPT,
    ]  # fmt: skip
    assert document.paragraphs[-1].text.endswith("They make me sick to my stomach.")


def test_the_editors_note_stands_apart(seed: Seed) -> None:
    (note,) = seed(CALL).notes
    assert note == Note(
        "Editor’s note: This letter was sent to the International Secretariat of the Fourth "
        "international via Trotsky’s son, Leon Sedov. It was never acted on.",
        "editor",
        33,
    )
    assert "Editor’s note" not in seed(CALL).body


@pytest.mark.parametrize(
    "chrome",
    ["holdoffhunger", "Chapter 41", "Wikipedia", "1890", "ggcms", "Permalink", "Likes", "Call for",
     "TheAnarchistLibrary", "Chronology", "Anarchists Never Surrender"],
)  # fmt: skip
def test_the_sites_furniture_is_no_part_of_the_letter(seed: Seed, chrome: str) -> None:
    assert chrome not in seed(CALL).body


def test_the_recipient_is_supported_by_the_editors_note(seed: Seed) -> None:
    (name,) = seed(CALL).recipients
    assert name.printed == "L.L. [Sedov]"
    assert seed(CALL).evidence["recipients"].line == 37


def test_the_watchword_of_others_is_never_quoted_as_serges(seed: Seed) -> None:
    quoted = " ".join(p.text for p in seed(CALL).passages)
    assert "We won’t allow" not in quoted
    assert "kill them all" not in quoted
    assert "We remember that the dictatorship of the proletariat" in quoted


# The letter to Andres Nin


def test_a_year_is_no_version_of_a_licence(seed: Seed) -> None:
    licence = seed(NIN).licence
    assert licence is not None
    assert licence.inferred
    assert licence.words == "Creative Commons (Attribute & ShareAlike) 2005."
    assert seed(NIN).evidence["licence"].how is How.INFERRED


def test_the_lost_name_of_the_site_is_a_warning(seed: Seed) -> None:
    assert [w.line for w in seed(NIN).warnings if w.code == "site_name_lost"] == [6]


def test_the_named_edition_is_no_date_of_publication(seed: Seed) -> None:
    assert "edition" in rejected(seed(NIN))["date_published", "1977"]
    assert "agrees" in rejected(seed(NIN))["date_written", "1936"]


def test_the_numbers_and_dashes_are_the_authors(seed: Seed) -> None:
    document = seed(NIN)
    assert roles(document) == [
        Role.DATELINE, Role.SALUTATION, *[Role.LIST_ITEM] * 7, Role.TEXT, Role.CLOSING,
    ]  # fmt: skip
    assert document.paragraphs[2].text.startswith("1. Pierre Schavitz")
    assert document.paragraphs[6].text.startswith("– If we accept")
    assert document.paragraphs[-1].text == "Fraternal greetings to all. A friendly handshake."


# The article


def test_the_header_and_the_closing_dateline_agree_with_the_labelled_line(seed: Seed) -> None:
    document = seed(HELP)
    why = rejected(document)
    assert "agrees" in why["date_written", "1935-09"]
    assert "agrees" in why["date_written", "1935-09-07"]
    assert not [w for w in document.warnings if w.code == "conflicting_dates"]
    assert document.paragraphs[-1].role is Role.DATELINE


def test_the_upload_is_no_date_of_the_text(seed: Seed) -> None:
    why = rejected(seed(HELP))
    assert ("date_published", "2016-02-25") in why
    assert ("date_published", "2016") in why


def test_sub_headings_are_headings_and_link_words_are_gone(seed: Seed) -> None:
    headings = [p.text for p in seed(HELP).paragraphs if p.role is Role.HEADING]
    assert headings == ["Moral and Material Aid", "Prisoners in China", "Severe Trials Ahead"]
    assert "return" not in seed(HELP).body.split()
    assert "Last updated" not in seed(HELP).body


def test_a_licence_with_a_version_is_not_inferred(seed: Seed) -> None:
    licence = seed(HELP).licence
    assert licence is not None
    assert not licence.inferred


def test_the_printed_name_stays_beside_the_canonical_one(seed: Seed) -> None:
    (name,) = seed(HELP).authors
    assert (name.canonical, name.printed) == ("Leon Trotsky", "L. Trotsky")


@pytest.mark.parametrize("exile", ["There is no sense in sending money", "the old Lafargues"])
def test_the_exiles_are_never_quoted_as_trotsky(seed: Seed, exile: str) -> None:
    assert exile in seed(HELP).body
    assert not [p for p in seed(HELP).passages if exile in p.text]


# The index


def test_every_row_of_the_works_list_is_a_reference(seed: Seed) -> None:
    references = seed(WORKS).references
    assert len(references) == 56
    titled = {r.title: r for r in references if r.title}
    assert list(titled) == [
        "Machine Gun", "Flame on the Snow", "The Class Struggle in the Chinese Revolution",
        "Canton, December 1927", "Year One of the Russian Revolution", "Hail the Red Army!",
        "Conquered City",
    ]  # fmt: skip
    assert titled["Machine Gun"].genre == "poem"
    assert titled["Flame on the Snow"].genre == "prose"
    assert titled["Conquered City"].genre == "novel"
    assert titled["Canton, December 1927"].signed_as == "Paul Sizoff"
    assert {r.author for r in references[:-1]} == {"Victor Serge"}


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("June 1908", "1908-06"), ("1920/21", "1920/1921"), ("Mar./Apr. 1924", "1924-03/1924-04"),
        ("7-8 November 1936", "1936-11-07/1936-11-08"), ("1938/ndash;44", "1938/1944"),
        ("Early 1928", "1928-01~/1928-04~"), ("10 August 1936", "1936-08-10"), ("undated", None),
    ],
)  # fmt: skip
def test_a_row_has_its_own_date(seed: Seed, words: str, edtf: str | None) -> None:
    found = [r for r in seed(WORKS).references if r.words.startswith(words)]
    assert found
    assert all((r.written.edtf if r.written else None) == edtf for r in found)


def test_what_is_expressly_not_by_serge_has_no_author(seed: Seed) -> None:
    last = seed(WORKS).references[-1]
    assert last.words == "September 1938"
    assert last.author is None
    assert last.disputed
    assert [r.disputed for r in seed(WORKS).references].count(True) == 1
    assert any(w.code == "disputed_attribution" for w in seed(WORKS).warnings)


def test_the_day_the_index_was_updated_is_rejected(seed: Seed) -> None:
    assert ("date_published", "2013-05-20") in rejected(seed(WORKS))


# The blog


def test_the_blogs_posts_stay_and_its_comments_and_contact_go(seed: Seed) -> None:
    document = seed(BLOG)
    assert document.kind is Kind.INDEX
    assert len(document.paragraphs) == 3
    assert "ReplyDelete" not in document.body
    assert "Hello there comrades" not in document.body
    assert "Twitter" not in document.body
    assert "Internasyonalismo" not in document.body


def test_each_post_that_is_cut_off_is_a_warning(seed: Seed) -> None:
    assert [w.line for w in seed(BLOG).warnings if w.code == "truncated"] == [3, 4, 5]


def test_a_removed_address_is_a_warning(seed: Seed) -> None:
    assert [w.line for w in seed(BLOG).warnings if w.code == "email_removed"] == [1]
    assert [w.line for w in seed(CALL).warnings if w.code == "email_removed"] == [10]
