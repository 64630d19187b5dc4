"""The one system clock.

Everything that depends on the time takes ``now`` as an argument; only the
shells ask for it, and they ask here, so that a test (or the browser preview)
can move the whole program to another day.  ``tests/test_house.py`` bans the
standard library's other ways of asking.
"""

from datetime import UTC, datetime

__all__ = ("now",)


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)
