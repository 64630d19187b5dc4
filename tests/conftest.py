"""Fixtures that several rooms' tests share."""

from __future__ import annotations

from discord_world import seeds, seeds_archive, world_of

__all__ = ("seeds", "seeds_archive", "world_of")
