"""``/letter``: what was written on a date."""

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
    "letter",
    locale_str("The letter or document of a date, or the nearest ones"),
    options={
        "date": locale_str("1936-08-08, 8 Aug 1936, August 1936, 1936, early 1928 …"),
        "author": locale_str("Only what this person wrote"),
        "recipient": locale_str("Only what was written to this person"),
        "private": PRIVATE,
    },
)
@app_commands.autocomplete(
    date=completing.dates,
    author=completing.people("author"),
    recipient=completing.people("recipient"),
)
async def letter(
    interaction: Interaction,
    date: str,
    author: str | None = None,
    recipient: str | None = None,
    private: bool = False,
) -> None:
    """Answer ``/letter``."""
    asking = await Asking.of(interaction, private=private)
    question = asked("letter", date=date, author=author, recipient=recipient)
    await reply(asking, await answer(asking, question))
