"""Declaring a command: where it can be installed and used, and who may use it, in one place.

Discord's default permission only sets what a server starts with, and its admins may open
a command wider; so the same permission is checked again at run time.  One decorator sets
both: they cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

Command = app_commands.Command[Any, ..., None]


class Place(Enum):
    """Where a command can be used."""

    EVERYWHERE = "everywhere"
    """The readers' half: servers, direct messages, and installed by a person for themselves."""

    SERVERS = "servers"
    """Commands that act on a server: only where the server itself installed the bot."""


class NotPermitted(app_commands.CheckFailure):
    """The asker lacks the permission in that channel. ``permission`` is Discord's name for it."""

    def __init__(self, permission: str) -> None:
        self.permission = permission
        super().__init__(permission)


def command(
    name: str,
    description: locale_str,
    *,
    place: Place = Place.EVERYWHERE,
    permission: str | None = None,
    options: dict[str, locale_str] | None = None,
    every: tuple[int, float] | None = None,
) -> Callable[[Callable[..., Any]], Command]:
    """Declare a command.

    ``permission`` is the name of a Discord permission (``manage_guild``) that the asker must
    hold in the channel; it may only be asked of commands for :attr:`Place.SERVERS`.
    ``every`` is a cooldown: so many uses a person in so many seconds.
    """
    if permission is not None and place is not Place.SERVERS:
        raise ValueError("a permission exists only in servers")
    everywhere = place is Place.EVERYWHERE

    def declare(callback: Callable[..., Any]) -> Command:
        made: Command = app_commands.command(name=name, description=description)(callback)
        app_commands.describe(**(options or {}))(made)
        app_commands.allowed_installs(guilds=True, users=everywhere)(made)
        app_commands.allowed_contexts(guilds=True, dms=everywhere, private_channels=everywhere)(
            made
        )
        if permission is not None:
            app_commands.default_permissions(**{permission: True})(made)
            made.add_check(_holds(permission))
        if every is not None:
            app_commands.checks.cooldown(*every, key=lambda i: i.user.id)(made)
        return made

    return declare


def _holds(permission: str) -> Callable[[discord.Interaction[Any]], bool]:
    def check(interaction: discord.Interaction[Any]) -> bool:
        if interaction.guild_id is None or not getattr(interaction.permissions, permission):
            raise NotPermitted(permission)
        return True

    return check


PRIVATE = locale_str("Show the answer only to you")
"""What ``private:`` says of itself, in every command."""
