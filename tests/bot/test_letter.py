"""``/letter`` as a reader sees it."""

from __future__ import annotations

from discord_world import Opened, buttons, menu, message, text
from making import document

LETTER = document("To Bertram", to="Bertram Oak", written="1936-08-08",
                  body=("Dear Bertram,", "The press must stay free."))  # fmt: skip
LATER = document("Again", to="Bertram Oak", written="1936-08-13", body=("Dear Bertram, again.",))


async def test_the_letter_of_a_day_opens(world_of: Opened) -> None:
    async with world_of(LETTER, LATER) as world:
        result = await world.reader.slash(world.channel, "letter", date="1936-08-08")
        said = text(result)
        assert "To Bertram" in said
        assert "Ada Quill to Bertram Oak" in said
        assert "8 August 1936" in said
        assert "The press must stay free." in said
        assert "Creative Commons Attribution-ShareAlike 4.0" in said
        assert not result.ephemeral


async def test_private_shows_it_only_to_the_asker(world_of: Opened) -> None:
    async with world_of(LETTER) as world:
        result = await world.reader.slash(world.channel, "letter", date="1936-08-08", private=True)
        assert result.ephemeral
        assert "Remove" not in buttons(result)


async def test_no_letter_that_day(world_of: Opened) -> None:
    async with world_of(LETTER, LATER) as world:
        result = await world.reader.slash(world.channel, "letter", date="1936-08-10")
        said = text(result)
        assert "No document here is dated 10 August 1936." in said
        assert "8 August 1936 (2 days earlier)" in said
        assert "13 August 1936 (3 days later)" in said
        chosen = await world.reader.select(message(result), [menu(result)["options"][1]["value"]])
        assert "Dear Bertram, again." in text(chosen)


async def test_a_day_that_does_not_exist(world_of: Opened) -> None:
    async with world_of(LETTER) as world:
        result = await world.reader.slash(world.channel, "letter", date="1936-02-30")
        said = text(result)
        assert "There is no such day as 1936-02-30: February 1936 has 29 days." in said


async def test_a_date_with_two_readings_is_asked_back(world_of: Opened) -> None:
    async with world_of(LETTER) as world:
        result = await world.reader.slash(world.channel, "letter", date="8/7/1936")
        assert set(buttons(result)) >= {"8 July 1936", "7 August 1936"}
        chosen = await world.reader.click(message(result), label="7 August 1936")
        assert "8 August 1936 (1 day later)" in text(chosen)
