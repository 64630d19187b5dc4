"""``/help``: by topic, with examples that work."""

from __future__ import annotations

from discord import app_commands
from discord.app_commands import Choice, locale_str

from archivebot.bot.asking import Asking
from archivebot.bot.commands.completing import Interaction
from archivebot.bot.commands.declaring import PRIVATE, command
from archivebot.bot.render import draw
from archivebot.bot.replying import reply
from archivebot.bot.views.listing import remove_row
from archivebot.telling.help import TOPICS, tell_help


@command(
    "help",
    locale_str("How to use the archive, by topic"),
    options={"topic": locale_str("What you want to do"), "private": PRIVATE},
)
@app_commands.choices(topic=[Choice(name=locale_str(t.title), value=t.key) for t in TOPICS])
async def help_(
    interaction: Interaction, topic: Choice[str] | None = None, private: bool = True
) -> None:
    """Answer ``/help``: only to the asker, unless they say otherwise."""
    asking = await Asking.of(interaction, private=private)
    told = tell_help(topic.value if topic else None, asking.words)
    await reply(asking, draw(told.blocks, remove_row(asking)))
