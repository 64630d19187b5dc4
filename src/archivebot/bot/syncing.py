"""Commands are sent to Discord only when they changed: it limits how often one may."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import Any

from discord import app_commands

from archivebot.bot.desk import Desk
from archivebot.state import syncs

log = logging.getLogger(__name__)


async def sync_if_changed(
    tree: app_commands.CommandTree[Any], application_id: int, desk: Desk
) -> bool:
    """Sync the commands if they are not those of the last sync; says whether it did.

    The digest is recorded after Discord took them: a crash in between syncs once more,
    which changes nothing.
    """
    written = [c.to_dict(tree) for c in tree.get_commands()]
    text = json.dumps(written, sort_keys=True, default=str)
    digest = hashlib.sha256(text.encode()).hexdigest()
    if await syncs.digest_of(desk.store, application_id) == digest:
        log.info("commands are as they were: not synced")
        return False
    await tree.sync()
    await syncs.set_digest(desk.store, application_id, digest, desk.now())
    log.info("synced %d commands", len(written))
    return True
