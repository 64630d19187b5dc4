"""The five seed pages, in Discord: what a reading group does on its first evening."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from archivebot.state.corrections import open_corrections
from archivebot.telling.help import TOPICS
from discord_world import World, assert_within_limits, buttons, menu, message, text


async def test_the_letter_of_8_august(seeds: World) -> None:
    said = text(await seeds.ask("letter", date="1936-08-08"))
    for words in (
        "Call for an Alliance with the Anarchists in Spain",
        "Victor Serge to Leon Sedov",
        "8 August 1936",
        "Dear L.L. [Sedov]",
        "Anarchists Never Surrender, chapter 41",
        "TheAnarchistLibrary.org",
        "licence not stated",
    ):
        assert words in said
    for words in ("1908", "2021", "holdoffhunger", "@", "Kibalchich", "Likes"):
        assert words not in said


async def test_its_postscript_and_its_note_stand_at_the_end(seeds: World) -> None:
    first = await seeds.ask("letter", date="1936-08-08")
    last = text(await seeds.press(first, "Last"))
    assert "They make me sick to my stomach." in last
    assert "Editor’s note: This letter was sent to the International Secretariat" in last


async def test_the_letter_of_13_august(seeds: World) -> None:
    said = text(await seeds.ask("letter", date="13.8.1936"))
    for words in (
        "Letter to Andres Nin",
        "Victor Serge to Andres Nin",
        "13 August 1936",
        "translated by Mitch Abidor",
        "La Lutte Contre le Stalinisme",
        "Creative Commons Attribution-ShareAlike (inferred)",
    ):
        assert words in said


async def test_nothing_is_dated_10_august_and_that_is_said(seeds: World) -> None:
    result = await seeds.ask("letter", date="1936-08-10")
    said = text(result)
    assert "No document here is dated 10 August 1936." in said
    assert "Known from a list, not held here" in said
    assert "a work whose title was lost" in said
    assert "listed in “Marxist Writers: Victor Serge”" in said
    assert "8 August 1936 (2 days earlier)" in said
    assert "13 August 1936 (3 days later)" in said
    assert "Letter to Andres Nin" in text(await seeds.choose(result, "13 August"))


async def test_a_year_is_a_list(seeds: World) -> None:
    result = await seeds.ask("letter", date="1936")
    said = text(result)
    assert said.index("Call for an Alliance") < said.index("Letter to Andres Nin")
    assert "Internationalists" not in said
    assert len(menu(result)["options"]) == 2


async def test_a_day_that_never_was(seeds: World) -> None:
    said = text(await seeds.ask("letter", date="1936-02-30"))
    assert "There is no such day as 1936-02-30: February 1936 has 29 days." in said


async def test_the_day_an_article_was_published(seeds: World) -> None:
    said = text(await seeds.ask("letter", date="1935-09-28"))
    assert "No document here is dated 28 September 1935." in said
    assert "Published on that date" in said
    assert "The Internationalists Need Our Help!" in said


async def test_today_is_ninety_years_later(seeds: World) -> None:
    said = text(await seeds.ask("today"))
    assert "On this day, 13 August" in said
    assert "90 years ago" in said
    assert "Letter to Andres Nin" in said


async def test_on_another_day_the_next_one_is_named(seeds: World) -> None:
    seeds.now = datetime(2026, 8, 14, tzinfo=UTC)
    result = await seeds.ask("today")
    said = text(result)
    assert "Nothing here is dated 14 August for certain." in said
    assert "The next day with a document: 7 September" in said
    assert "time zone UTC" in said
    assert "Internationalists" in text(await seeds.choose(result, "The Internationalists"))


async def test_quotations_do_not_repeat_until_all_had_their_turn(seeds: World) -> None:
    (row,) = await seeds.rooms.library.ask("SELECT count(*) FROM passage WHERE best")
    deck = row[0]
    assert deck >= 6
    result = await seeds.ask("quote")
    seen = [_quotation(result)]
    for _ in range(deck - 1):
        result = await seeds.press(result, "Another")
        seen.append(_quotation(result))
    assert len(set(seen)) == deck
    again = _quotation(await seeds.press(result, "Another"))
    assert again in seen
    assert again != seen[-1]


def _quotation(result: Any) -> str:
    lines = [line for line in text(result).splitlines() if line.startswith("> ")]
    return "\n".join(lines)


async def test_a_quotation_says_whose_it_is_and_where_it_stands(seeds: World) -> None:
    result = await seeds.ask("quote", author="Trotsky")
    said = text(result)
    assert "— Leon Trotsky · 7 September 1935 · article · ¶" in said
    assert "Creative Commons Attribution-ShareAlike 2.0" in said
    assert "excerpt" in said
    read_on = text(await seeds.press(result, "Read on"))
    assert "The Internationalists Need Our Help!" in read_on
    assert "printed “L. Trotsky”" in read_on


async def test_nothing_of_a_blog_or_an_index_is_ever_quoted(seeds: World) -> None:
    said = text(await seeds.ask("quote", about="Vietnam"))
    assert "No passage here fits all of that." in said
    said = text(await seeds.ask("quote", about="autopsy"))
    assert "No passage here fits all of that." in said


async def test_cite_and_copy_are_for_the_one_who_pressed(seeds: World) -> None:
    result = await seeds.ask("letter", date="1936-08-13")
    cited = await seeds.press(result, "Cite", by=seeds.other)
    assert cited.ephemeral
    assert (
        "Victor Serge to Andres Nin, 13 August 1936, trans. Mitch Abidor, La Lutte Contre le"
        " Stalinisme. Paris, Maspero, 1977 [serge-1936-08-13-letter-to-andres-nin @r"
    ) in text(cited)
    copied = await seeds.press(result, "Copy", by=seeds.other)
    assert copied.ephemeral
    (file,) = copied.response.attachments
    assert file.filename == "serge-1936-08-13-letter-to-andres-nin.txt"


async def test_a_quotation_is_copied_with_its_source(seeds: World) -> None:
    result = await seeds.ask("quote", about="vow")
    copied = text(await seeds.press(result, "Copy"))
    assert copied.startswith("```\n“We take a solemn vow to fight")
    assert "Victor Serge to Leon Sedov, 8 August 1936" in copied
    assert "Licence not stated." in copied


async def test_every_button_works_after_a_restart(seeds: World) -> None:
    first = await seeds.ask("letter", date="1936-08-08")
    await seeds.restart()
    second = await seeds.press(first, "Next")
    assert "page 2 of" in text(second)
    await seeds.restart()
    assert "Letter to Andres Nin" in text(await seeds.press(second, "Later →"))
    quoted = await seeds.ask("quote", author="Victor Serge")
    await seeds.restart()
    assert "Victor Serge" in text(await seeds.press(quoted, "Another"))
    listed = await seeds.ask("letter", date="1936")
    await seeds.restart()
    assert "Dear L.L." in text(await seeds.choose(listed, "Call for"))


async def test_a_modal_shown_before_a_restart_still_arrives(seeds: World) -> None:
    result = await seeds.ask("letter", date="1936-08-08")
    shown = await seeds.press(result, "Go to ¶…")
    await seeds.restart()
    jumped = await seeds.reader.submit_modal(shown, {"paragraph": "16"})
    assert "`¶16`" in text(jumped)


async def test_a_paragraph_that_is_none_is_refused_with_a_way_on(seeds: World) -> None:
    result = await seeds.ask("letter", date="1936-08-08")
    shown = await seeds.press(result, "Go to ¶…")
    refused = await seeds.reader.submit_modal(shown, {"paragraph": "four"})
    assert refused.ephemeral
    assert "“four” is not the number of a paragraph. Try a number such as 4." in text(refused)


async def test_turning_a_page_of_somebody_else_opens_it_for_oneself(seeds: World) -> None:
    result = await seeds.ask("letter", date="1936-08-08")
    before = text(result)
    mine = await seeds.press(result, "Next", by=seeds.other)
    assert mine.ephemeral
    assert "page 2 of" in text(mine)
    assert text(result) == before


async def test_only_the_asker_removes_a_reply(seeds: World) -> None:
    result = await seeds.ask("letter", date="1936-08-08")
    refused = await seeds.press(result, "Remove", by=seeds.other)
    assert "Only who asked for it can remove this reply." in text(refused)
    assert len(seeds.channel.history()) == 1
    await seeds.press(result, "Remove")
    assert seeds.channel.history() == []


async def test_a_reader_says_what_is_wrong(seeds: World) -> None:
    result = await seeds.ask("letter", date="1936-08-13")
    shown = await seeds.press(result, "Something wrong?", by=seeds.other)
    await seeds.restart()
    thanked = await seeds.other.submit_modal(shown, {"words": "It says “that that”."})
    assert thanked.ephemeral
    assert "Your correction is number 1" in text(thanked)
    (correction,) = await open_corrections(seeds.rooms.store)
    assert correction.document_id == "serge-1936-08-13-letter-to-andres-nin"
    assert correction.words == "It says “that that”."
    assert correction.user_id == seeds.other.id


async def test_who_victor_serge_is(seeds: World) -> None:
    result = await seeds.ask("author", name="serge")
    said = text(result)
    for words in ("Victor Serge", "30 December 1890", "17 November 1947", "letter: 2",
                  "from 8 August 1936 to 13 August 1936", "not held"):  # fmt: skip
        assert words in said
    assert "Dear L.L." in text(await seeds.choose(result, "Call for"))


async def test_an_unknown_author_and_an_unknown_title(seeds: World) -> None:
    said = text(await seeds.ask("author", name="Victor Surge"))
    assert "Victor Serge" in said
    said = text(await seeds.ask("author", name="Marx"))
    assert "This archive has nothing called “Marx”." in said
    said = text(await seeds.ask("read", title="Das Kapital"))
    assert "This archive has nothing called “Das Kapital”." in said


async def test_reading_by_title_and_paragraph(seeds: World) -> None:
    result = await seeds.ask("read", title="letter to andres", paragraph=9)
    assert "Having decided to ceaselessly submit" in text(result)
    assert "1936" in text(result)


async def test_the_index_page_opens_with_what_it_lists(seeds: World) -> None:
    result = await seeds.ask("read", title="Marxist Writers")
    if "Last" in buttons(result):
        result = await seeds.press(result, "Last")
    assert "56 works are listed" in text(result)
    listed = await seeds.press(result, "Works listed")
    assert "June 1908" in text(listed)
    for _ in range(3):
        await seeds.restart()
        listed = await seeds.press(listed, "Next")
    assert "13 August 1936" in text(listed)
    assert "My Dear Andres" in text(await seeds.choose(listed, "a work whose title was lost"))


async def test_what_the_archive_holds(seeds: World) -> None:
    said = text(await seeds.ask("archive"))
    for words in ("5 documents", "letter: 2", "article: 1", "index page: 2", "not stated",
                  "Creative Commons Attribution-ShareAlike 2.0", "13 August 2026"):  # fmt: skip
        assert words in said


async def test_every_example_of_the_help_works(seeds: World) -> None:
    said = text(await seeds.ask("help"))
    examples = [example for topic in TOPICS for example in topic.examples]
    for example in examples:
        assert example.typed in said
        options: dict[str, Any] = dict(example.options)
        if "paragraph" in options:
            options["paragraph"] = int(options["paragraph"])
        answer = text(await seeds.ask(example.command, **options))
        for refusal in ("nothing called", "No passage", "not a date", "No document"):
            assert refusal not in answer, example.typed
    for topic in TOPICS:
        assert topic.title in text(await seeds.ask("help", topic=topic.key))


async def test_autocomplete_offers_dates_people_and_titles(seeds: World) -> None:
    reader, channel = seeds.reader, seeds.channel
    dates = await reader.autocomplete(channel, "letter", "date", "1936-08")
    assert [c["value"] for c in dates] == ["1936-08", "1936-08-08", "1936-08-13"]
    assert dates[1]["name"] == "8 August 1936 · Victor Serge to Leon Sedov"
    dates = await reader.autocomplete(channel, "letter", "date", "", author="Leon Trotsky")
    assert [c["value"] for c in dates] == ["1935-09-07"]
    names = await reader.autocomplete(channel, "letter", "author", "SERGE")
    assert [c["value"] for c in names] == ["Victor Serge"]
    names = await reader.autocomplete(channel, "letter", "recipient", "")
    assert {c["value"] for c in names} == {"Andres Nin", "Leon Sedov"}
    titles = await reader.autocomplete(channel, "read", "title", "nin")
    assert [c["value"] for c in titles] == ["serge-1936-08-13-letter-to-andres-nin"]
    chosen = text(await seeds.ask("read", title=titles[0]["value"]))
    assert "My Dear Andres" in chosen


async def test_in_a_direct_message(seeds: World) -> None:
    user = seeds.env.create_user("phone")
    result = await user.slash("letter", date="1936-08-08")
    assert "Dear L.L." in text(result)
    assert "Remove" not in buttons(result)
    turned = await user.click(message(result), label="Next")
    assert "page 2 of" in text(turned)


async def test_no_reply_holds_an_e_mail_address(seeds: World) -> None:
    for title in ("call for an alliance", "leftcom vietnam", "marxist writers"):
        result = await seeds.ask("read", title=title)
        for _ in range(8):
            assert "@gmail" not in text(result)
            if "Next" not in buttons(result) or buttons(result)["Next"].get("disabled"):
                break
            result = await seeds.press(result, "Next")


async def test_a_year_can_be_typed_and_taken_with_enter(seeds: World) -> None:
    reader, channel = seeds.reader, seeds.channel
    for typed in ("1936", "August 1936", "1936-08", "1935..1936"):
        first = (await reader.autocomplete(channel, "letter", "date", typed))[0]
        assert first["value"] == typed
        assert "all of it" in first["name"]
    (nothing, *_) = await reader.autocomplete(channel, "letter", "date", "10 August 1936")
    assert nothing["name"] == "10 August 1936 · nothing of that day; the nearest"
    (first, *_) = await reader.autocomplete(channel, "letter", "date", "1936-08-08")
    assert first["name"].startswith("8 August 1936 · Victor Serge")


async def test_a_paragraph_beyond_the_end_is_said_not_to_be_there(seeds: World) -> None:
    result = await seeds.ask("read", title="Letter to Andres Nin", paragraph=99)
    assert "There is no ¶99: this document ends with ¶11." in text(result)
    result = await seeds.ask("letter", date="1936-08-08")
    shown = await seeds.press(result, "Go to ¶…")
    refused = await seeds.reader.submit_modal(shown, {"paragraph": "99"})
    assert refused.ephemeral
    assert "There is no ¶99: this document ends with ¶" in text(refused)


async def test_an_inferred_licence_is_called_inferred_in_the_summary_too(seeds: World) -> None:
    assert "Creative Commons Attribution-ShareAlike (inferred)" in text(await seeds.ask("archive"))


async def test_words_for_days_that_are_none(seeds: World) -> None:
    said = text(await seeds.ask("today", date="30 February"))
    assert "There is no such day as 30 February: February has 29 days." in said
    said = text(await seeds.ask("today", date="1936"))
    assert "“1936” is not one day of the year. Try 13 August." in said
    assert "Do you mean" not in text(await seeds.ask("author", name="Stalin"))


async def test_every_reply_stays_within_discords_limits(seeds: World) -> None:
    asked: list[tuple[str, dict[str, Any]]] = [
        ("letter", {"date": "1936-08-08"}), ("letter", {"date": "1936"}),
        ("letter", {"date": "1936-08-10"}), ("letter", {"date": "3/4/1936"}), ("quote", {}),
        ("read", {"title": "Marxist Writers"}), ("read", {"title": "a"}), ("today", {}),
        ("author", {"name": "Victor Serge"}), ("archive", {}), ("help", {}),
    ]  # fmt: skip
    for command, options in asked:
        assert_within_limits(await seeds.ask(command, **options))
