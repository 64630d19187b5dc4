"""The same answers as in Discord, in the terminal."""

import asyncio
import json
from collections import Counter

import pytest
from typer.testing import Result

from archivebot.cli.asking import random_draw

from .conftest import Run


def told(result: Result) -> str:
    """What was printed, without where the lines were broken."""
    return " ".join(result.stdout.split())


def answer(result: Result) -> dict[str, object]:
    (line,) = result.stdout.splitlines()
    found: dict[str, object] = json.loads(line)
    return found


def test_the_letter_of_a_day_is_shown_whole(run: Run) -> None:
    result = run("letter", "1936-08-08")
    assert result.exit_code == 0
    assert "Call for an Alliance with the Anarchists in Spain" in told(result)
    assert "¶16 The petty squabbles of the French groups" in told(result)
    assert "source: TheAnarchistLibrary.org" in told(result)
    assert "licence not stated" in told(result)


def test_a_date_needs_no_quotation_marks(run: Run) -> None:
    assert "Letter to Andres Nin" in told(run("letter", "13", "Aug", "1936"))


def test_a_day_without_a_letter_names_what_is_known_and_what_is_near(run: Run) -> None:
    result = run("letter", "1936-08-10")
    assert result.exit_code == 0
    assert "No document here is dated 10 August 1936." in told(result)
    assert "Known from a list, not held here" in told(result)
    assert "8 August 1936 (2 days earlier)" in told(result)
    assert "13 August 1936 (3 days later)" in told(result)
    assert "serge-1936-08-13-letter-to-andres-nin" in told(result)


@pytest.mark.parametrize(
    ("date", "sentence"),
    [
        ("1936-02-30", "There is no such day as 1936-02-30: February 1936 has 29 days."),
        ("3/4/1936", "“3/4/1936” can be read as 3 April 1936 or 4 March 1936."),
        ("soonish", "“soonish” is not a date I can read."),
    ],
)
def test_what_is_no_date_is_said_on_stderr(run: Run, date: str, sentence: str) -> None:
    result = run("letter", date)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert sentence in " ".join(result.stderr.split())


def test_an_id_from_a_list_opens_the_document(run: Run) -> None:
    listed = run("letter", "1936")
    ids = [w for w in listed.stdout.split() if w.startswith("serge-1936-08-13")]
    opened = run("read", ids[0], "--paragraph", "6")
    assert "Extremely alarmed by the differences" in told(opened)
    assert "My Dear Andres" not in told(opened)


def test_a_title_that_is_not_there_is_named(run: Run) -> None:
    result = run("read", "nonsense")
    assert result.exit_code == 1
    assert "This archive has nothing called “nonsense”." in result.stderr
    assert "archivebot archive" in result.stderr


def test_today_says_how_many_years_ago(run: Run) -> None:
    result = run("today", "13", "August")
    assert "On this day, 13 August" in told(result)
    assert "years ago" in told(result)
    assert "Letter to Andres Nin" in told(result)


def test_a_quotation_says_whose_it_is_and_how_to_read_on(run: Run) -> None:
    result = run("quote", "--author", "Serge", "--about", "freedom")
    assert "Victor Serge to" in told(result)
    assert "archivebot read serge-1936-08-" in told(result)


def test_nothing_to_quote_names_the_filter_in_the_way(run: Run) -> None:
    result = run("quote", "--author", "Serge", "--about", "zeppelins")
    assert result.exit_code == 0
    assert "Without about: there is one." in told(result)


def test_every_passage_is_as_likely_as_any_other() -> None:
    async def draws() -> Counter[int]:
        return Counter([await random_draw(4) for _ in range(4000)])

    drawn = asyncio.run(draws())
    assert set(drawn) == {0, 1, 2, 3}
    assert min(drawn.values()) > 800  # 1000 each are expected; 800 is over seven deviations off


def test_a_search_shows_where_the_words_stand(run: Run) -> None:
    result = run("search", "Desiderio", "Trillon")
    assert "1 paragraph has “Desiderio Trillon”" in told(result)
    assert "Call for an Alliance with the Anarchists in Spain ¶6" in told(result)


def test_a_search_without_a_word_is_wrong_input(run: Run) -> None:
    result = run("search", "?!")
    assert result.exit_code == 1
    assert "no word" in result.stderr


def test_a_person_is_found_by_part_of_the_name(run: Run) -> None:
    assert "54 works known from a list" in told(run("author", "Serge"))


def test_the_archive_says_what_it_holds(run: Run) -> None:
    assert "5 documents" in told(run("archive"))


def test_programs_get_dates_as_edtf_and_the_whole_letter(run: Run) -> None:
    found = answer(run("letter", "13.8.1936", "--json"))
    assert found["answer"] == "on_date"
    assert found["asked"] == "1936-08-13"
    document = found["document"]
    assert isinstance(document, dict)
    assert document["date_written"] == "1936-08-13"
    assert document["date_published"] is None
    assert document["authors"] == ["Victor Serge"]
    assert document["recipients"] == ["Andres Nin"]
    assert document["translators"] == ["Mitch Abidor"]
    assert document["licence"] == "LicenseRef-CC-BY-SA"
    assert document["body"].startswith("August 13, 1936\n\nMy Dear Andres,")


def test_programs_are_told_what_is_wrong_too(run: Run) -> None:
    result = run("letter", "1936-02-30", "--json")
    assert result.exit_code == 1
    assert answer(result) == {
        "answer": "date_unclear",
        "asked": "1936-02-30",
        "option": None,
        "why": "no_such_day",
        "readings": [],
    }


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["letter", "1936-08-10"], "on_date"),
        (["today", "1 January"], "on_this_day"),
        (["read", "Letter to Andres Nin"], "document"),
        (["read", "nonsense"], "nothing_found"),
        (["quote"], "quotation"),
        (["quote", "--about", "zeppelins"], "nothing_to_quote"),
        (["search", "revolution"], "hits"),
        (["author", "Trotsky"], "person"),
        (["archive"], "holdings"),
    ],
)
def test_every_answer_is_one_json_object_that_names_itself(
    run: Run, words: list[str], kind: str
) -> None:
    assert answer(run(*words, "--json"))["answer"] == kind


def test_a_quotation_for_programs_holds_no_more_than_the_passage(run: Run) -> None:
    found = answer(run("quote", "--json"))
    assert isinstance(found["document"], dict)
    assert "body" not in found["document"]


@pytest.mark.parametrize(("served", "seen"), [("excerpt", True), ("link", False)])
def test_what_the_host_holds_back_is_held_back_here_too(
    run: Run, monkeypatch: pytest.MonkeyPatch, served: str, seen: bool
) -> None:
    monkeypatch.setenv("ARCHIVEBOT_UNSTATED_LICENCE", served)
    result = run("letter", "1936-08-08")
    assert "The page states no open licence" in told(result)
    assert ("Dear L.L. [Sedov]" in told(result)) is seen
    assert "Desiderio Trillon" not in told(result)
    assert "Desiderio Trillon" not in run("letter", "1936-08-08", "--json").stdout


@pytest.mark.parametrize(
    "words",
    [
        ["read", "Call for an Alliance"],
        ["read", "Call for an Alliance", "--json"],
        ["today", "8 August"],
        ["search", "Desiderio", "Trillon"],
        ["search", "Desiderio", "Trillon", "--json"],
        ["quote", "--about", "anarchists", "--json"],
    ],
)
def test_where_only_links_may_be_served_no_command_serves_words(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setenv("ARCHIVEBOT_UNSTATED_LICENCE", "link")
    result = run(*words)
    assert result.exit_code == 0, result.output
    assert "Desiderio" not in result.stdout.replace("“Desiderio Trillon”", "").replace(
        '"asked": "Desiderio Trillon"', ""
    )
    assert "Dear L.L." not in result.stdout


def test_where_there_is_nothing_to_build_from_one_sentence_says_so(afresh: Run) -> None:
    result = afresh("letter", "1936")
    assert result.exit_code == 1
    assert "set ARCHIVEBOT_DATA to your folder of pages" in result.stderr
