"""The heartbeat: a file that is touched while the gateway is connected.

A container asks ``archivebot health``, another process, so the sign of life is on disk.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

EVERY: Final = timedelta(seconds=30)
"""How often it beats."""

FRESH: Final = timedelta(minutes=2)
"""How old the last beat may be: three may be missed, as in a reconnect."""


def heartbeat_file(state_dir: Path) -> Path:
    """Where the heart of the bot that keeps its state there beats."""
    return state_dir / "heartbeat"


def beat(file: Path) -> None:
    """Show that the bot is there, now."""
    file.touch()


def silence(file: Path) -> None:
    """Take the last beat away: of a process that ended, or that begins anew."""
    file.unlink(missing_ok=True)


def trouble(file: Path, now: datetime) -> str | None:
    """What is wrong, in a sentence; None where the last beat is fresh."""
    try:
        last = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except FileNotFoundError:
        return f"No bot shows signs of life: there is no {file}. Is it running, and connected?"
    age = now - last
    if age < FRESH:
        return None
    return (
        f"The bot has not been connected to Discord for {age.total_seconds() / 60:.0f} minutes"
        f" (since {last:%Y-%m-%d %H:%M} UTC): see its log."
    )
