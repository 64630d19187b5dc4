"""``/read``: any document, by title, a page at a time."""

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
    "read",
    locale_str("Read a document, a page at a time"),
    options={
        "title": locale_str("Its title, or words of it; or its number or id"),
        "paragraph": locale_str("Open it at this paragraph (¶)"),
        "private": PRIVATE,
    },
)
@app_commands.autocomplete(title=completing.titles)
async def read(
    interaction: Interaction,
    title: str,
    paragraph: app_commands.Range[int, 1, 999_999] | None = None,
    private: bool = False,
) -> None:
    """Answer ``/read``."""
    asking = await Asking.of(interaction, private=private)
    question = asked("read", title=title, paragraph=paragraph)
    await reply(asking, await answer(asking, question))
