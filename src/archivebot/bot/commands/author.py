"""``/author``: who somebody is in this archive."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import locale_str

from archivebot.bot.answering import answer, asked
from archivebot.bot.asking import Asking
from archivebot.bot.commands import completing
from archivebot.bot.commands.completing import Interaction
from archivebot.bot.commands.declaring import PRIVATE, command
from archivebot.bot.replying import reply


@command(
    "author",
    locale_str("Who somebody is, and what of theirs is here"),
    options={"name": locale_str("Any spelling of the name"), "private": PRIVATE},
)
@app_commands.autocomplete(name=completing.people("author"))
async def author(interaction: Interaction, name: str, private: bool = False) -> None:
    """Answer ``/author``."""
    asking = await Asking.of(interaction, private=private)
    await reply(asking, await answer(asking, asked("author", name=name)))
