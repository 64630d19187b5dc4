"""Sending: the first reply, an edit in place, a private word, a refusal."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import discord
from discord import ui

from archivebot.bot.asking import Asking
from archivebot.bot.limits import CONTENT
from archivebot.bot.render import draw
from archivebot.telling import Sentence
from archivebot.wording import Raw, Words

Interaction = discord.Interaction[Any]


async def reply(asking: Asking, view: ui.LayoutView) -> None:
    """Answer a command: to all, or only to the asker where they wished so."""
    await asking.interaction.response.send_message(view=view, ephemeral=asking.private)


async def turn(interaction: Interaction, make: Callable[[Asking], Any]) -> None:
    """Answer a press: in place where the message is the presser's, privately where it is not.

    So nobody turns the page that somebody else is reading.
    """
    mine = is_own(interaction)
    message = interaction.message
    private = not mine or (message is not None and message.flags.ephemeral)
    asking = await Asking.of(interaction, private=private)
    view = await make(asking)
    if mine:
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


def is_own(interaction: Interaction) -> bool:
    """Whether the message that was pressed answers the presser: theirs, private, or a DM."""
    message = interaction.message
    if message is None:
        return False
    if message.flags.ephemeral:
        return True
    asked = message.interaction_metadata
    if asked is None:
        return interaction.guild_id is None
    return asked.user.id == interaction.user.id


async def hand_over(interaction: Interaction, text: str, name: str) -> None:
    """Plain text to copy, only to the presser: as it is, or as a file where it is too long.

    In a code block nothing is drawn as markup, and phones offer to copy it whole.
    """
    fenced = f"```\n{text}\n```"
    if "```" not in text and len(fenced) <= CONTENT:
        await interaction.response.send_message(fenced, ephemeral=True)
        return
    file = discord.File(io.BytesIO(text.encode()), filename=f"{name}.txt")
    await interaction.response.send_message(file=file, ephemeral=True)


async def refuse(interaction: Interaction, say: Callable[[Words], Raw]) -> None:
    """One sentence, only to the asker, in their language; whether or not we had answered."""
    asking = await Asking.of(interaction, private=True)
    view = draw([Sentence(say(asking.words))])
    if interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=True)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)
