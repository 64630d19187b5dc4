"""The slash commands: one module a command, each an ``app_commands.Command``."""

from __future__ import annotations

from typing import Any

from discord import app_commands

from archivebot.bot.commands.archive import archive
from archivebot.bot.commands.author import author
from archivebot.bot.commands.help import help_
from archivebot.bot.commands.letter import letter
from archivebot.bot.commands.quote import quote
from archivebot.bot.commands.read import read
from archivebot.bot.commands.today import today

READERS = (quote, letter, read, author, today, archive, help_)
"""Everybody's commands, in the order of ``/help``."""


def add_to(tree: app_commands.CommandTree[Any]) -> None:
    """Give the tree all commands."""
    for command in READERS:
        tree.add_command(command)
