"""A state of its own for each test."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archivebot.state.store import Store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "var" / "state.db") as opened:
        yield opened


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 8, 13, 9, 30, 15, tzinfo=UTC)
