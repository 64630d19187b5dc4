"""Commands are sent to Discord only when they changed: it limits how often one may."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import TYPE_CHECKING

from archivebot.state import syncs

if TYPE_CHECKING:
    from archivebot.bot.client import ArchiveBot

log = logging.getLogger(__name__)


async def sync_if_changed(bot: ArchiveBot) -> bool:
    """Sync the commands if they are not those of the last sync; says whether it did.

    The digest is recorded after Discord took them: a crash in between syncs once more,
    which changes nothing.
    """
    written = [c.to_dict(bot.tree) for c in bot.tree.get_commands()]
    text = json.dumps(written, sort_keys=True, default=str)
    digest = hashlib.sha256(text.encode()).hexdigest()
    application_id = bot.application_id
    if application_id is None:
        return False
    if await syncs.digest_of(bot.store, application_id) == digest:
        log.info("commands are as they were: not synced")
        return False
    await bot.tree.sync()
    await syncs.set_digest(bot.store, application_id, digest, bot.now())
    log.info("synced %d commands", len(written))
    return True
