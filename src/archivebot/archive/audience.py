"""Who asks: what of the archive a question may see."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Audience:
    """The part of the archive that a place may see.

    ``collections`` are names of collections, None for all of them (the host's own
    terminal, a server that chose nothing).  How far a reading group has read will be
    a second field here: every question takes the audience, so no question can forget it.
    """

    collections: frozenset[str] | None = None

    @property
    def sees(self) -> str:
        """An SQL condition on ``document`` whose values are :attr:`values`."""
        if self.collections is None:
            return "1"
        return "document.collection IN (SELECT value FROM json_each(:collections))"

    @property
    def values(self) -> dict[str, object]:
        """The named values that :attr:`sees` needs."""
        if self.collections is None:
            return {}
        return {"collections": json.dumps(sorted(self.collections))}


EVERYONE = Audience()
"""Sees all: the host's terminal, tests, a server that has not chosen."""
