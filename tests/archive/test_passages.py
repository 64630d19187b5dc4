"""Which sentences may stand alone under an author's name, and which never."""

from __future__ import annotations

from itertools import pairwise

import pytest

from archivebot.archive.document import Document, Kind, Name, Paragraph, Role
from archivebot.archive.passages import MOST_CHARACTERS, MOST_WORDS, passages_of
from archivebot.archive.quotable import LANGUAGES
from archivebot.archive.sentences import sentences_of

GOOD = "Freedom is not a gift of the powerful, and no people ever kept it without a struggle."
ALSO_GOOD = "Nobody owns the truth, but everyone must be allowed to look for it."


def document(*texts: str | tuple[str, Role], **fields: object) -> Document:
    paragraphs = tuple(
        Paragraph(n, *((text,) if isinstance(text, str) else text))
        for n, text in enumerate(texts, 1)
    )
    given = {"authors": (Name("Ada Quill", "Ada Quill"),), "language": "en", "kind": Kind.ARTICLE}
    return Document(file="x.txt", paragraphs=paragraphs, **{**given, **fields})  # type: ignore[arg-type]


def quoted(*texts: str | tuple[str, Role], **fields: object) -> list[str]:
    found = document(*texts, **fields)
    passages = passages_of(found)
    for passage in passages:
        assert found.body[passage.start : passage.end] == passage.text
    return [passage.text for passage in passages]


def test_a_sentence_that_stands_alone_is_found_with_its_place() -> None:
    assert quoted("A first paragraph is here.", GOOD) == [GOOD]


def test_several_windows_never_overlap() -> None:
    found = document(f"{GOOD} {ALSO_GOOD} {GOOD} {ALSO_GOOD} {GOOD}")
    spans = [(p.start, p.end) for p in passages_of(found)]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_a_passage_is_short_enough_to_read_aloud() -> None:
    for text in quoted(" ".join([GOOD, ALSO_GOOD] * 10), "x " * 300 + "."):
        assert len(text) <= MOST_CHARACTERS
        assert len(text.split()) <= MOST_WORDS
        assert len(sentences_of(text)) <= 3


@pytest.mark.parametrize(
    "role",
    [Role.HEADING, Role.DATELINE, Role.SALUTATION, Role.CLOSING, Role.SIGNATURE, Role.POSTSCRIPT,
     Role.LIST_INTRO, Role.VERSE, Role.QUOTATION],
)  # fmt: skip
def test_only_the_text_itself_is_quoted(role: Role) -> None:
    assert quoted((GOOD, role)) == []


@pytest.mark.parametrize("kind", [Kind.INDEX, Kind.NOT_A_DOCUMENT])
def test_nothing_is_quoted_from_an_index(kind: Kind) -> None:
    assert quoted(GOOD, kind=kind) == []


def test_nothing_is_quoted_from_an_unknown_author() -> None:
    assert quoted(GOOD, authors=()) == []


@pytest.mark.parametrize(
    "text",
    [
        "Freedom is not a gift of the powerful, and these are the reasons:",
        "freedom is not a gift of the powerful, and no people ever kept it.",
        "Freedom is not a gift of the powerful, and no people ever kept it",
        "Freedom is not a gift (of the powerful, and no people ever kept it.",
        "Freedom is not a gift of the “powerful, and no people ever kept it.",
        "Freedom is not a gift, write to https://example.org if you think that it is.",
        "Freedom is not a gift, write to [e-mail address removed] if you think that it is.",
        "Please write to me soon about the freedom of the press.",
        "With fraternal greetings to all the comrades of the press.",
        "Freedom is dear.",
    ],
)
def test_what_is_no_whole_clean_sentence_is_not_quoted(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They met us with the following watchword: “We will never let the press be free here.”",
        "An old printer writes from exile, “There is no sense in sending money here.”",
        "“Freedom is a habit of the whole people,” said the judge, and nobody must believe him.",
        "Everyone must know the answer of the king: ‘The press is never free where I am king.’",
        "Der Richter sagt immer: „Die Freiheit ist nichts als eine Gewohnheit der Menschen.“",
        "Le juge dit toujours: «La liberté est une habitude de tous les hommes de ce pays.»",
    ],
)
def test_somebody_elses_words_are_never_signed_with_the_authors_name(text: str) -> None:
    assert quoted(text) == []


def test_a_watchword_keeps_its_neighbours_quotable() -> None:
    text = f"They say: “We will never allow the press to be free here. Never ever.” {GOOD}"
    assert quoted(text) == [GOOD]


def test_a_quotation_over_several_paragraphs_is_left_out_whole() -> None:
    assert quoted(
        "The judge read this to us, and it must be remembered: “Freedom is never free.",
        f"“{GOOD}",
        f"{ALSO_GOOD}” That was all that he had to say to the people of the town.",
        GOOD,
    ) == [GOOD]


def test_a_paragraph_that_is_introduced_as_somebody_elses_is_left_out() -> None:
    assert quoted("As Kollontai writes of the censorship:", GOOD, ALSO_GOOD) == [ALSO_GOOD]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of the so-called “united front” must never avoid the name of a worker.",
        "Even in the classic land of “democracy,” every free worker must pay for the truth.",
        "Nobody should defend the “freedom of the state” against the freedom of the people.",
    ],
)
def test_a_word_or_two_in_quotation_marks_stay_the_authors(text: str) -> None:
    assert quoted(text) == [text]


def test_the_number_of_a_list_item_is_not_quoted() -> None:
    assert quoted((f"2. {GOOD}", Role.LIST_ITEM)) == [GOOD]
    assert quoted((f"– {GOOD}", Role.LIST_ITEM)) == [GOOD]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_language_with_word_lists_is_scored_with_confidence(language: str) -> None:
    (passage,) = passages_of(document(GOOD, language=language)) or (None,)
    assert passage is None or not passage.low_confidence


@pytest.mark.parametrize("language", ["lv", None])
def test_another_language_is_marked_low_confidence(language: str | None) -> None:
    text = "Visiem jāgatavojas un jāiziet streikā par sava stāvokļa uzlabošanu un par maizi."
    (passage,) = passages_of(document(text, language=language))
    assert passage.low_confidence


def test_a_sentence_that_hangs_on_the_one_before_scores_less() -> None:
    (alone,) = passages_of(document(GOOD))
    for opening in ("But freedom", "Thus freedom"):
        hanging = GOOD.replace("Freedom", opening, 1)
        assert all(p.score < alone.score for p in passages_of(document(hanging)))


def test_the_same_body_gives_the_same_passages() -> None:
    one = document(f"{GOOD} {ALSO_GOOD}", GOOD, f"{ALSO_GOOD} {GOOD}")
    assert passages_of(one) == passages_of(one)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He fled the U.S.S.R. depicted here. It was May.",
         ["He fled the U.S.S.R. depicted here.", "It was May."]),
        ("This is not restricted to the U.S.S.R. In China it is worse.",
         ["This is not restricted to the U.S.S.R.", "In China it is worse."]),
        ("See No. 40, p. 1 of vol. 2. It is there.",
         ["See No. 40, p. 1 of vol. 2.", "It is there."]),
        ("It lasts long, i.e. Almost for ever. So be it.",
         ["It lasts long, i.e. Almost for ever.", "So be it."]),
        ("Tell L.L. Sedov of it. Do.", ["Tell L.L. Sedov of it.", "Do."]),
        ("Is it so? “It is!” he said. Good.", ["Is it so?", "“It is!” he said.", "Good."]),
        ("He said: “It is.” Then he left.", ["He said: “It is.”", "Then he left."]),
        ("1. We stay. 2. We go.", ["We stay.", "2. We go."]),
        ("Nothing here ... Nothing there.", ["Nothing here ...", "Nothing there."]),
        ("Das gilt z.B. Hier nicht. Dort schon.", ["Das gilt z.B. Hier nicht.", "Dort schon."]),
    ],
)  # fmt: skip
def test_abbreviations_do_not_end_a_sentence(text: str, sentences: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences_of(text)] == sentences
