"""What a bot must survive: restarts, other servers, huge and strange documents, failures."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from typing import Any

import discord
import pytest
from discord import app_commands

from archivebot.archive.document import Note
from archivebot.archive.library import Library
from archivebot.bot.client import ArchiveBot, intents
from archivebot.bot.commands.declaring import Place, command
from archivebot.bot.markdown import escape
from archivebot.bot.paging import Place as Start
from archivebot.bot.paging import pages_of
from archivebot.bot.press import Press, PressTooLong, press, read_press
from archivebot.config import UnstatedLicence
from archivebot.state.servers import remember_server
from discord_world import Opened, assert_within_limits, buttons, components, menu, message, text
from making import document

LETTER = document("To Bertram", to="Bertram Oak", written="1936-08-08",
                  body=("Dear Bertram,", "The press must stay free."),
                  quotable="The press must stay free.")  # fmt: skip


async def test_before_there_is_an_archive_the_bot_says_so(world_of: Opened) -> None:
    async with world_of() as world:
        world.fails_on_purpose = True
        result = await world.ask("letter", date="1936-08-08")
        assert result.ephemeral
        assert "The archive is not ready yet." in text(result)
        assert await world.reader.autocomplete(world.channel, "letter", "date", "19") == []


async def test_an_unexpected_failure_gives_reader_and_host_one_reference(
    world_of: Opened, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: Any) -> Any:
        raise RuntimeError("a secret detail")

    async with world_of(LETTER) as world:
        world.fails_on_purpose = True
        monkeypatch.setattr(Library, "ask", broken)
        with caplog.at_level(logging.ERROR):
            result = await world.ask("letter", date="1936-08-08")
        said = text(result)
        assert result.ephemeral
        assert "secret" not in said
        found = re.search(r"the reference ([0-9a-f]{6})", said)
        assert found is not None
        assert f"[{found[1]}]" in caplog.text
        assert await world.reader.autocomplete(world.channel, "letter", "date", "19") == []


async def test_a_reply_pings_nobody_whatever_the_page_says(world_of: Opened) -> None:
    names = document("@everyone <@123> <@&5>", author="@here", written="1936-08-08",
                     body=("Hello @everyone and <@1> and <#2>.",))  # fmt: skip
    async with world_of(names) as world:
        result = await world.ask("letter", date="1936-08-08")
        assert "Hello @everyone and <@1>" in text(result)
        assert not message(result).mention_everyone
        assert message(result).mentions == []
        for request in world.env.http_requests:
            body = request.json if isinstance(request.json, dict) else {}
            data = body.get("data", body)
            if isinstance(data, dict) and "components" in data and "flags" in data:
                assert data.get("allowed_mentions", {"parse": []})["parse"] == []


async def test_markup_in_a_page_is_shown_and_not_obeyed(world_of: Opened) -> None:
    strange = "# Not a heading\n1. not a list\n**not bold** [not](https://a.example) ||shown||"
    async with world_of(document(written="1936-08-08", body=(strange,))) as world:
        result = await world.ask("letter", date="1936-08-08")
        raw = "\n".join(c["content"] for c in components(result) if c["type"] == 10)
        assert r"\*\*not bold\*\*" in raw
        assert r"1\. not a list" in raw
        assert r"\|\|shown\|\|" in raw
        assert strange in text(result)


@pytest.mark.parametrize(
    "name", ['O\'Brien "Red" *Bob*', "محمد علي", "🦊 Fox 🦊", "`a`", "x" * 300]
)
async def test_names_of_every_kind(world_of: Opened, name: str) -> None:
    made = document(f"By {name}", author=name, to=name, written="1936-08-08",
                    body=("A word.",), quotable="A word.")  # fmt: skip
    async with world_of(made) as world:
        assert name in text(await world.ask("letter", date="1936-08-08")).replace("\n", " ")
        choices = await world.reader.autocomplete(world.channel, "letter", "author", "")
        assert_within_limits(await world.ask("letter", date="1936"))
        assert len(choices) == 1
        assert len(choices[0]["name"]) <= 100
        found = text(await world.ask("author", name=choices[0]["value"]))
        assert "nothing called" not in found
        assert "A word." in text(await world.ask("quote", author=choices[0]["value"]))


async def test_credits_and_notes_are_never_cut_off_however_long_the_rest_is(
    world_of: Opened,
) -> None:
    made = document("T" * 3000, author="A" * 500, to="R" * 500, written="1936-08-08",
                    body=tuple(f"{n} " + "word *x* " * 90 for n in range(40)))  # fmt: skip
    note = Note("A long note. " * 200, "editor")
    made = replace(made, source="S" * 3000, container="C" * 3000, notes=(note, note, note))
    async with world_of(made) as world:
        result = await world.ask("letter", date="1936-08-08")
        for label in ("Next", "Last"):
            assert "Creative Commons Attribution-ShareAlike 4.0" in text(result)
            assert "excerpt" in text(result)
            assert_within_limits(result)
            result = await world.press(result, label)
        assert "A long note." in text(result)
        assert "excerpt" in text(result)


async def test_one_word(world_of: Opened) -> None:
    async with world_of(document(written="1936-08-08", body=("No.",))) as world:
        assert "`¶1` No." in text(await world.ask("letter", date="1936-08-08"))


async def test_two_hundred_thousand_words_can_be_read_to_the_end(world_of: Opened) -> None:
    body = tuple(f"Paragraph {n}. " + "word " * 200 for n in range(1, 1001))
    body = (*body[:500], "An endless_one " * 3000, *body[500:])
    async with world_of(document(written="1936-08-08", body=body)) as world:
        result = await world.ask("letter", date="1936-08-08")
        assert_within_limits(result)
        result = await world.press(result, "Next")
        assert_within_limits(result)
        assert "page 2 of" in text(result)
        result = await world.press(result, "Last")
        assert "Paragraph 1000." in text(result)
        assert buttons(result)["Next"]["disabled"]


def test_pages_lose_no_word() -> None:
    made = document(body=("Short.", "A sentence with *marks*. " * 400, "x" * 9000, "End."))
    pages = pages_of(made.paragraphs, Start(1), 2300)
    found: dict[int, str] = {}
    for start in pages.starts:
        page = pages_of(made.paragraphs, start, 2300).current
        assert page.start == start
        assert sum(len(e.words) for e in page.excerpts) <= 2300
        for excerpt in page.excerpts:
            found[excerpt.number] = found.get(excerpt.number, "") + excerpt.words
    for paragraph in made.paragraphs:
        shown = found[paragraph.number].replace("\\", "").replace(" ", "")
        assert shown == paragraph.text.replace(" ", "")


async def test_five_hundred_documents_of_one_day(world_of: Opened) -> None:
    many = [document(f"Number {n}", written="1936-08-08", body=(f"Text {n}.",))
            for n in range(1, 501)]  # fmt: skip
    async with world_of(*many) as world:
        result = await world.ask("letter", date="1936-08-08")
        assert_within_limits(result)
        assert "page 1 of 20" in text(result)
        assert "ask for a shorter span" in text(result)
        assert len(menu(result)["options"]) == 10
        await world.restart()
        result = await world.press(result, "Next")
        assert "Number 11" in text(result)
        assert "Text 11." in text(await world.choose(result, "Number 11"))


async def test_a_server_sees_the_collections_it_chose(world_of: Opened) -> None:
    theirs = document("Theirs", author="Else", written="1936-08-08", collection="closed",
                      body=("Hidden words.",), quotable="Hidden words.")  # fmt: skip
    async with world_of(LETTER, theirs) as world:
        first = await world.ask("letter", date="1936-08-08")
        assert len(menu(first)["options"]) == 2
        await remember_server(
            world.rooms.store, world.guild.id, world.now, collections=frozenset({"main"})
        )
        assert "To Bertram" in text(await world.ask("letter", date="1936-08-08"))
        opened = await world.choose(first, "Theirs")
        assert "not in the part of the archive shown here" in text(opened)
        for command_, options in (("read", {"title": "Theirs"}), ("author", {"name": "Else"}),
                                  ("quote", {"about": "hidden"}), ("archive", {})):  # fmt: skip
            assert "Hidden" not in text(await world.ask(command_, **options))
        assert "Theirs" not in text(await world.ask("archive"))


async def test_a_server_has_its_own_day(world_of: Opened) -> None:
    late = document("Next day", written="1936-08-14", body=("Tomorrow.",))
    async with world_of(LETTER, late) as world:
        await remember_server(
            world.rooms.store, world.guild.id, world.now, timezone="Pacific/Kiritimati"
        )
        world.now = world.now.replace(hour=12)
        assert "On this day, 14 August" in text(await world.ask("today"))


async def test_commands_are_synced_once_and_not_again(world_of: Opened) -> None:
    async with world_of(LETTER) as world:
        await world.restart()
        puts = [r for r in world.env.http_requests if r.method == "PUT" and "commands" in r.path]
        assert len(puts) == 1


async def test_a_button_of_a_later_version_says_so(world_of: Opened) -> None:
    async with world_of(LETTER) as world:
        result = await world.ask("letter", date="1936-08-08")
        stored = world.env.backend.get_message(world.channel.id, message(result).id)
        for row in stored.components[1:]:
            for part in row["components"]:
                part["custom_id"] = "2:fly:1" if part["label"] == "Cite" else part["custom_id"]
        refused = await world.press(result, "Cite")
        assert refused.ephemeral
        assert "another version of the bot" in text(refused)


async def test_a_question_that_is_no_longer_known(world_of: Opened) -> None:
    async with world_of(LETTER) as world:
        result = await world.ask("letter", date="8/7/1936")
        stored = world.env.backend.get_message(world.channel.id, message(result).id)
        for row in stored.components[1:]:
            for part in row["components"]:
                if part["label"] == "7 August 1936":
                    part["custom_id"] = "1:ask:999"
        lost = await world.press(result, "7 August 1936")
        assert "I no longer know what was asked." in text(lost)


@pytest.mark.parametrize(
    ("serving", "words"), [(UnstatedLicence.EXCERPT, True), (UnstatedLicence.LINK, False)]
)
async def test_the_host_decides_how_much_of_an_unlicensed_text_is_served(
    world_of: Opened, serving: UnstatedLicence, words: bool
) -> None:
    body = tuple(f"Paragraph number {n}." for n in range(1, 9))
    made = document(written="1936-08-08", body=body, licence=None, quotable=body[0])
    made = replace(made, notes=(Note("A note of the editor.", "editor"),))
    async with world_of(made, unstated_licence=serving) as world:
        result = await world.ask("letter", date="1936-08-08")
        said = text(result)
        assert ("Paragraph number 1." in said) is words
        assert ("A note of the editor." in said) is words
        assert "Paragraph number 4." not in said
        assert "no open licence" in said
        copied = await world.press(result, "Copy")
        assert ("Paragraph number 1." in text(copied)) is words
        assert "Paragraph number 4." not in text(copied)
        quoted = text(await world.ask("quote"))
        assert ("Paragraph number 1." in quoted) is words


def commands_of(bot: ArchiveBot) -> list[app_commands.Command[Any, ..., Any]]:
    return [c for c in bot.tree.get_commands() if isinstance(c, app_commands.Command)]


async def test_readers_commands_work_in_servers_direct_messages_and_user_installs(
    world_of: Opened,
) -> None:
    async with world_of(LETTER) as world:
        bot = world.bot()
        assert {c.name for c in commands_of(bot)} == {
            "quote", "letter", "read", "author", "today", "archive", "help",
        }  # fmt: skip
        for made in commands_of(bot):
            sent = made.to_dict(bot.tree)
            assert sent["integration_types"] == [0, 1]
            assert sent["contexts"] == [0, 1, 2]
            assert "private" in {o["name"] for o in sent["options"]}


async def test_every_description_fits_discord(world_of: Opened) -> None:
    async with world_of(LETTER) as world:
        for made in commands_of(world.bot()):
            assert 1 <= len(str(made.description)) <= 100
            for parameter in made.parameters:
                assert 1 <= len(str(parameter.description)) <= 100
                assert parameter.description != "…"


def test_the_bot_asks_for_the_least() -> None:
    assert intents().value == discord.Intents(guilds=True).value
    assert not intents().message_content
    assert not intents().members


def test_a_permission_can_only_be_asked_where_there_are_servers() -> None:
    with pytest.raises(ValueError, match="servers"):
        command("x", app_commands.locale_str("x"), permission="ban_members")


async def test_a_permission_sets_the_default_and_the_check_together() -> None:
    @command("x", app_commands.locale_str("x"), place=Place.SERVERS, permission="ban_members")
    async def guarded(interaction: discord.Interaction[Any]) -> None:
        """Do nothing."""

    assert guarded.default_permissions == discord.Permissions(ban_members=True)
    assert guarded.allowed_contexts is not None
    assert guarded.allowed_contexts.guild
    assert not guarded.allowed_contexts.dm_channel
    assert len(guarded.checks) == 1


def test_a_press_reads_back_what_it_wrote() -> None:
    made = press("open", 12, 4, "r7f3c")
    assert read_press(made.custom_id) == made
    assert read_press("7:open:1") == Press("open", ("1",), 7)
    for strange in ("", "open:1", "1:", "1:OPEN", "x" * 200):
        assert read_press(strange) is None
    with pytest.raises(PressTooLong):
        _ = press("open", "x" * 100).custom_id


@pytest.mark.parametrize(
    ("plain", "escaped"),
    [
        ("a_b*c", r"a\_b\*c"),
        ("> quoted", r"\> quoted"),
        ("see https://a.example/x_y_z now", "see https://a.example/x_y_z now"),
        ("-# small", r"\-# small"),
        ("- item", r"\- item"),
        ("12. item", r"12\. item"),
        ("in 1936. Then", "in 1936. Then"),
        ("– a dash", "– a dash"),
    ],
)
def test_escaping(plain: str, escaped: str) -> None:
    assert escape(plain) == escaped
