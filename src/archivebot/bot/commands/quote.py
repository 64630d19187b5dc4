"""``/quote``: one passage that stands alone."""

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
    "quote",
    locale_str("A passage worth quoting, with its source"),
    options={
        "author": locale_str("Only this person’s words"),
        "about": locale_str("Words it must have; a phrase in quotes, -word to leave out"),
        "after": locale_str("Written on or after this date"),
        "before": locale_str("Written on or before this date"),
        "private": PRIVATE,
    },
)
@app_commands.autocomplete(
    author=completing.people("author"), after=completing.dates, before=completing.dates
)
async def quote(
    interaction: Interaction,
    author: str | None = None,
    about: str | None = None,
    after: str | None = None,
    before: str | None = None,
    private: bool = False,
) -> None:
    """Answer ``/quote``."""
    asking = await Asking.of(interaction, private=private)
    question = asked("quote", author=author, about=about, after=after, before=before)
    await reply(asking, await answer(asking, question))
