"""What can be wrong with the state. Each error's words tell the host what to do."""

from __future__ import annotations

from pathlib import Path

__all__ = (
    "MigrationFailed",
    "NestedTransaction",
    "StateError",
    "StateIsNewer",
    "UnreadableState",
)


class StateError(Exception):
    """The state can't be used.

    ├── UnreadableState    the file is not a state of archivebot's
    ├── StateIsNewer       it was written by a later version
    ├── MigrationFailed    it could not be brought up to date, and is as it was
    └── NestedTransaction  a slip of ours: a transaction begun within another
    """


class UnreadableState(StateError):
    """The file is there, but is no database, or not one of archivebot's."""

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        super().__init__(
            f"{path} is not a state that archivebot can read ({why}): move it away to begin "
            "a new one, or put a backup in its place."
        )


class StateIsNewer(StateError):
    """The state has a revision that this version of the program does not know."""

    def __init__(self, path: Path, revision: str, head: str) -> None:
        self.path = path
        self.revision = revision
        super().__init__(
            f"{path} was written by a later version of archivebot (revision {revision}; this one "
            f"knows {head}): update archivebot, or put back the copy made before the update."
        )


class MigrationFailed(StateError):
    """A migration did not finish. It is one transaction: the state is as it was before."""

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        super().__init__(
            f"{path} could not be brought up to date and was left as it was: {why or 'no reason'}"
        )


class NestedTransaction(StateError):
    """A transaction asked for another one: it would wait for itself for ever."""
