"""Who asks, where and in which language: what every command needs to know of an interaction."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import discord

from archivebot.archive.audience import Audience
from archivebot.archive.licences import Serving
from archivebot.bot.desk import Desk
from archivebot.bot.markdown import escape
from archivebot.state.servers import Server, server
from archivebot.wording import CATALOGUES, Words

Interaction = discord.Interaction[Any]


@dataclass(frozen=True, slots=True)
class Asking:
    """One question of one person in one place.

    ``words`` speaks the reader's language where the reply is private, the server's
    where it is public.
    """

    desk: Desk
    interaction: Interaction
    audience: Audience
    words: Words
    zone: ZoneInfo
    private: bool

    @classmethod
    async def of(cls, interaction: Interaction, *, private: bool) -> Asking:
        """Read the interaction, and the server's choices where it comes from a server."""
        desk: Desk = interaction.client.desk
        chosen = (
            await server(desk.store, interaction.guild_id)
            if interaction.guild_id is not None
            else Server(0)
        )
        serving = Serving(desk.settings.unstated_licence.value)
        return cls(
            desk=desk,
            interaction=interaction,
            audience=Audience(chosen.collections, serving),
            words=Words(_language(interaction, chosen, desk, private=private), escape),
            zone=ZoneInfo(chosen.timezone) if chosen.timezone else desk.settings.timezone,
            private=private,
        )

    @property
    def today(self) -> datetime.date:
        """The date where the asker's server is."""
        return self.desk.now().astimezone(self.zone).date()

    @property
    def place(self) -> int:
        """Where repeats would be noticed: the channel, or the person in a direct message."""
        if self.interaction.guild_id is None or self.interaction.channel_id is None:
            return self.interaction.user.id
        return self.interaction.channel_id


def _language(interaction: Interaction, chosen: Server, desk: Desk, *, private: bool) -> str:
    """The reader's for what only they see, the server's for all, else the host's."""
    if private or interaction.guild_id is None:
        wanted = [interaction.locale.value]
    else:
        guild = interaction.guild_locale
        wanted = [chosen.locale or "", guild.value if guild else ""]
    for locale in wanted:
        if locale and (found := CATALOGUES.find(locale)):
            return found
    return desk.settings.locale
