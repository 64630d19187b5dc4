"""``/today``: what was written on this day, every year."""

from __future__ import annotations

from discord.app_commands import locale_str

from archivebot.bot.answering import answer, asked
from archivebot.bot.asking import Asking
from archivebot.bot.commands.completing import Interaction
from archivebot.bot.commands.declaring import PRIVATE, command
from archivebot.bot.replying import reply


@command(
    "today",
    locale_str("What was written on this day, in every year"),
    options={"date": locale_str("Another day: 13 August, 08-13"), "private": PRIVATE},
)
async def today(interaction: Interaction, date: str | None = None, private: bool = False) -> None:
    """Answer ``/today``."""
    asking = await Asking.of(interaction, private=private)
    await reply(asking, await answer(asking, asked("today", date=date)))
