"""``/archive``: what the archive holds."""

from __future__ import annotations

from discord.app_commands import locale_str

from archivebot.bot.answering import answer, asked
from archivebot.bot.asking import Asking
from archivebot.bot.commands.completing import Interaction
from archivebot.bot.commands.declaring import PRIVATE, command
from archivebot.bot.replying import reply


@command(
    "archive",
    locale_str("What the archive holds, from where, under which licences"),
    options={"private": PRIVATE},
)
async def archive(interaction: Interaction, private: bool = False) -> None:
    """Answer ``/archive``."""
    asking = await Asking.of(interaction, private=private)
    await reply(asking, await answer(asking, asked("archive")))
