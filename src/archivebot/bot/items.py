"""Buttons and menus that remember nothing: discord.py finds their callback by custom id."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from discord import ui

from archivebot.bot.press import PATTERN, read_press


class Pressable(ui.DynamicItem[ui.Item[Any]], template=PATTERN):
    """A button or menu whose meaning is its custom id: made afresh for every press."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """After any restart: the message itself carries all there is to know."""
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the press, and what was chosen in a menu, to the bot's handlers."""
        found = read_press(self.custom_id)
        if found is not None:
            chosen = tuple(self.item.values) if isinstance(self.item, ui.Select) else ()
            await interaction.client.pressed(interaction, found, chosen)
