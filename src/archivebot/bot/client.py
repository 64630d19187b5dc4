"""The bot: discord.py's client with our commands, and one place for what goes wrong."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord
from discord import app_commands

from archivebot.archive.library import Library, NoArchive
from archivebot.bot import commands, presses
from archivebot.bot.desk import Desk
from archivebot.bot.items import Pressable
from archivebot.bot.press import Press, read_press
from archivebot.bot.replying import refuse
from archivebot.bot.syncing import sync_if_changed
from archivebot.config import Settings
from archivebot.state.store import Store

log = logging.getLogger(__name__)

NOBODY = discord.AllowedMentions.none()
"""No reply pings anybody, whatever an archive's page or a reader's question says."""


def intents() -> discord.Intents:
    """The least that answers slash commands: servers, and nothing of their members' words."""
    return discord.Intents(guilds=True)


@dataclass(frozen=True, slots=True)
class Rooms:
    """What the bot asks: settings, the archive, the state."""

    settings: Settings
    library: Library
    store: Store


class ArchiveBot(discord.AutoShardedClient):
    """Serves many servers from one archive. Holds no view and no conversation in memory."""

    def __init__(
        self,
        rooms: Rooms,
        *,
        now: Callable[[], datetime] = discord.utils.utcnow,
        **options: Any,
    ) -> None:
        super().__init__(
            intents=intents(),
            allowed_mentions=NOBODY,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            **options,
        )
        self.desk = Desk(rooms.settings, rooms.library, rooms.store, now)
        self.tree = Tree(self)
        commands.add_to(self.tree)

    async def setup_hook(self) -> None:
        """Before the first event: know our buttons, and sync commands that changed."""
        self.add_dynamic_items(Pressable)
        if self.application_id is not None:
            await sync_if_changed(self.tree, self.application_id, self.desk)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Modals are answered from here alone: discord.py forgets them in a restart."""
        if interaction.type is not discord.InteractionType.modal_submit:
            return
        data: dict[str, Any] = dict(interaction.data or {})
        press = read_press(str(data.get("custom_id", "")))
        if press is not None:
            values = _modal_values(data.get("components", []))
            await self._guarded(interaction, presses.submitted(interaction, press, values))

    async def pressed(
        self, interaction: discord.Interaction[Any], press: Press, chosen: tuple[str, ...]
    ) -> None:
        """A button or menu of ours was used."""
        await self._guarded(interaction, presses.pressed(interaction, press, chosen))

    async def _guarded(self, interaction: discord.Interaction[Any], work: Any) -> None:
        try:
            await work
        except Exception as error:
            await self.failed(interaction, error)

    async def failed(self, interaction: discord.Interaction[Any], error: BaseException) -> None:
        """Tell the reader what to do, and the host what happened, under one reference."""
        if isinstance(error, NoArchive):
            log.warning("asked while there is no archive to read")
            await refuse(
                interaction,
                lambda words: words.say(
                    "The archive is not ready yet. Try again in a few minutes."
                ),
            )
            return
        reference = secrets.token_hex(3)
        if isinstance(error, discord.HTTPException):
            log.error("[%s] Discord refused: %s %s", reference, error.status, error.text)
        else:
            log.error("[%s] unexpected", reference, exc_info=error)
        await refuse(
            interaction,
            lambda words: words.say(
                "Something went wrong here, and nothing was changed. Try again; if it happens"
                " again, tell whoever runs this bot the reference {reference}.",
                reference=reference,
            ),
        )


class Tree(app_commands.CommandTree[ArchiveBot]):
    """The command tree, with one home for errors."""

    async def on_error(
        self, interaction: discord.Interaction[ArchiveBot], error: app_commands.AppCommandError, /
    ) -> None:
        """Every command's error, its cause unwrapped."""
        if isinstance(error, app_commands.CommandOnCooldown):
            seconds = max(1, round(error.retry_after))
            await refuse(
                interaction,
                lambda words: words.say_n(
                    "One moment: try again in {n} second.",
                    "One moment: try again in {n} seconds.",
                    seconds,
                ),
            )
            return
        if isinstance(error, app_commands.CheckFailure):
            await refuse(
                interaction,
                lambda words: words.say(
                    "That command is not for you here. Ask whoever runs this server."
                ),
            )
            return
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await interaction.client.failed(interaction, cause)


def _modal_values(components: list[dict[str, Any]]) -> dict[str, str]:
    """The typed values of a modal by custom id, however its inputs are wrapped."""
    values: dict[str, str] = {}
    waiting = list(components)
    while waiting:
        component = waiting.pop()
        if "custom_id" in component and "value" in component:
            values[component["custom_id"]] = str(component["value"])
        waiting += component.get("components", [])
        if isinstance(component.get("component"), dict):
            waiting.append(component["component"])
    return values
