"""What every answer is made with: the rooms the bot asks, and the clock it reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from archivebot.archive.library import Library
from archivebot.config import Settings
from archivebot.state.store import Store


@dataclass(frozen=True, slots=True)
class Desk:
    """Settings, archive and state; ``now`` is Discord's clock, so that a simulation can move it."""

    settings: Settings
    library: Library
    store: Store
    now: Callable[[], datetime]
