"""The same bot in a browser on this machine, without Discord: simcord's preview.

What is simulated is a server with one channel and three people to be.  What the bot
remembers here (decks, corrections) is kept in a folder of its own that ends with it:
these people do not exist.  What the preview can't show (context menus, threads, direct
messages, other languages) the tests do.
"""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final
from unittest import mock

import discord
import simcord
from simcord import SetupError

from archivebot import clock
from archivebot.archive.library import Library
from archivebot.bot.client import ArchiveBot, Rooms
from archivebot.bot.render import draw
from archivebot.config import Settings
from archivebot.running import CannotRun, refresh, stopping_on_signals
from archivebot.state.store import Store
from archivebot.telling import Heading, Item, Listing, Remark, Sentence
from archivebot.telling.help import TOPICS
from archivebot.wording import Raw, Words

SERVER: Final = "Reading group"
CHANNEL: Final = "reading-group"
TOPIC: Final = "We read letters together. Type / and choose a command."
PEOPLE: Final = ("Reader", "Facilitator", "Newcomer")
"""Who one can be, in the order in which they are offered."""


class PreviewFailed(CannotRun):
    """The preview can't be served."""


class PortTaken(PreviewFailed):
    """Something else listens on the port."""


async def serve_preview(settings: Settings, *, port: int, say: Callable[[str], None]) -> None:
    """Serve the preview until a signal, or the page's own button, ends it.

    ``say`` is told the address, which is a secret: whoever has it drives the session.

    :raises PreviewFailed: where it can't be served.
    """
    with tempfile.TemporaryDirectory(prefix="archivebot-preview-") as folder:
        library = Library(settings.archive_db)
        try:
            async with await Store.open(Path(folder) / "state.db") as store:
                # The system's clock, not the simulated one, which stands still between events.
                bot = ArchiveBot(Rooms(settings, library, store), now=clock.now)
                refreshing = asyncio.create_task(refresh())
                try:
                    with _enter_sends():
                        await _simulated(bot, port, say)
                finally:
                    refreshing.cancel()
                    await asyncio.gather(refreshing, return_exceptions=True)
        finally:
            await library.close()


async def _simulated(bot: ArchiveBot, port: int, say: Callable[[str], None]) -> None:
    async with simcord.run(bot, shard_count=1, check_errors=False) as env:
        await env.advance_time(max(0.0, (clock.now() - env.now()).total_seconds()))
        if bot.user is not None:
            await bot.user.edit(username="archivebot")
        people = {name: env.create_user(name.lower(), global_name=name) for name in PEOPLE}
        guild = env.create_guild(SERVER, owner=people["Facilitator"])
        channel = guild.create_text_channel(CHANNEL, topic=TOPIC)
        viewers = [guild.add_member(user) for name, user in people.items()]
        await env.settle()
        await _welcome(bot, channel.id)
        try:
            async with env.preview(channel, viewers=viewers, layout="channel", port=port) as page:
                say(f"The preview is at {page.url} (keep the address to yourself; Ctrl-C ends it).")
                await _until_closed(page)
        except SetupError as why:
            if "bind port" in str(why):
                raise PortTaken(
                    f"Port {port} is taken: set another ARCHIVEBOT_PREVIEW_PORT, or 0 for any."
                ) from None
            raise PreviewFailed(f"The preview can't be served: {why}") from why


async def _until_closed(page: simcord.Preview) -> None:
    asked_to_stop = asyncio.Event()
    with stopping_on_signals(asked_to_stop.set):
        ends = {
            asyncio.ensure_future(page.wait_closed()),
            asyncio.ensure_future(asked_to_stop.wait()),
        }
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for end in ends:
                end.cancel()


async def _welcome(bot: ArchiveBot, channel_id: int) -> None:
    """What to type, said by the bot: the first example of each topic of the help."""
    words = Words(bot.desk.settings.locale)
    examples = (topic.examples[0] for topic in TOPICS)
    blocks = (
        Heading(words.say("Try it here")),
        Sentence(words.say("Type / below, choose a command, fill in what it asks, press Enter.")),
        Remark(words.say("Where it offers more than you want to fill in, Esc closes the offer.")),
        Listing(tuple(Item(Raw(f"`{e.typed}`"), words.say(e.purpose)) for e in examples)),
        Remark(words.say("This is a simulation on your machine: nothing reaches Discord.")),
    )
    channel = bot.get_channel(channel_id)
    if isinstance(channel, discord.TextChannel):
        await channel.send(view=draw(blocks))


@contextlib.contextmanager
def _enter_sends() -> Iterator[None]:
    """Let Enter send what was typed whole.

    The preview's composer chooses the first suggestion at Enter, and where that is the very
    text that was typed it offers it again, for ever: ``/letter 1936-08-08`` could not be sent
    by anybody who paused.  So where what was typed is itself among the suggestions, none are
    shown here; in Discord itself they are, with who wrote to whom.
    """
    original = discord.InteractionResponse.autocomplete

    async def offer(
        response: discord.InteractionResponse[Any],
        choices: list[discord.app_commands.Choice[Any]],
    ) -> None:
        asked: dict[str, Any] = dict(response._parent.data or {})  # noqa: SLF001 - the interaction has no public door
        typed = _typed(asked.get("options", []))
        whole = any(choice.value == typed for choice in choices)
        await original(response, [] if whole else choices)

    with mock.patch.object(discord.InteractionResponse, "autocomplete", offer):
        yield


def _typed(options: list[dict[str, Any]]) -> object:
    """The text in the option that has the cursor; None where none has it."""
    for option in options:
        if option.get("focused"):
            return option.get("value")
        if (inside := _typed(option.get("options", []))) is not None:
            return inside
    return None
