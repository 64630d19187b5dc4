"""Who asks: what of the archive a question may see."""

from __future__ import annotations

import json
from dataclasses import dataclass

from archivebot.archive.licences import LicenceClass, Serving


@dataclass(frozen=True, slots=True)
class Audience:
    """The part of the archive that a place may see.

    ``collections`` are names of collections, None for all of them (the host's own
    terminal, a server that chose nothing).  How far a reading group has read will be
    a second field here: every question takes the audience, so no question can forget it.
    """

    collections: frozenset[str] | None = None
    unlicensed: Serving = Serving.FULL
    """How much is served of a text whose page states no licence or reserves all rights."""

    @property
    def sees(self) -> str:
        """An SQL condition on ``document`` whose values are :attr:`values`."""
        if self.collections is None:
            return "1"
        return "document.collection IN (SELECT value FROM json_each(:collections))"

    @property
    def may_quote(self) -> str:
        """An SQL condition on ``document``: :attr:`sees` it, and may serve words of it."""
        if self.unlicensed is Serving.LINK:
            return f"{self.sees} AND document.licence_class = 'open'"
        return self.sees

    def serving(self, licence: LicenceClass) -> Serving:
        """How much may be served of a text of this licence class."""
        return Serving.FULL if licence is LicenceClass.OPEN else self.unlicensed

    @property
    def values(self) -> dict[str, object]:
        """The named values that :attr:`sees` needs."""
        if self.collections is None:
            return {}
        return {"collections": json.dumps(sorted(self.collections))}


EVERYONE = Audience()
"""Sees all: the host's terminal, tests, a server that has not chosen."""
