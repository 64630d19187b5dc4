"""Decks: each place draws the answers to a question in an order of its own, none twice.

A deck is a seed and a counter, not a list: the card at a position is computed by a
keyed permutation of the numbers below its size. So a deck of a million costs as
much as one of ten, every card is equally likely at every position, and none comes
again before all have had their turn.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from archivebot.state.store import Store
from archivebot.state.tables import deck

__all__ = ("card", "draw")

_ROUNDS: Final = 8
"""Of the Feistel network; four suffice in theory, the rest is for very small decks."""

_SEED_BITS: Final = 63
"""A seed fits SQLite's signed integer."""


def card(seed: int, position: int, size: int) -> int:
    """The card at ``position`` of the deck: a permutation of ``range(size)`` for each seed.

    A Feistel network permutes the smallest square of a power of two that holds the
    deck; where it leads outside the deck it is walked on until it comes back.

    :raises ValueError: unless ``0 <= position < size``.
    """
    if not 0 <= position < size:
        raise ValueError(f"position {position} is not in a deck of {size}")
    half = max(1, ((size - 1).bit_length() + 1) // 2)
    found = _permuted(seed, position, half)
    while found >= size:
        found = _permuted(seed, found, half)
    return found


async def draw(
    store: Store,
    place: int,
    question: str,
    size: int,
    now: datetime,
    *,
    new_seed: Callable[[], int] = lambda: secrets.randbits(_SEED_BITS),
) -> int:
    """The next card, from 0 to ``size - 1``, of the deck of ``question`` (a digest) in ``place``.

    A deck that is through, or whose size changed, is shuffled anew; the last card of
    the old deck is then not the first of the new one.

    :raises ValueError: if ``size`` is less than 1.
    """
    if size < 1:
        raise ValueError("an empty deck has no card to draw")
    key = (deck.c.place == place) & (deck.c.question == question)

    async def next_card(connection: AsyncConnection) -> int:
        row = (await connection.execute(select(deck).where(key))).one_or_none()
        if row is not None and row.size == size and row.position < size:
            seed, position = row.seed, row.position
        else:
            last = card(row.seed, row.position - 1, row.size) if row is not None else None
            seed, position = _shuffled(new_seed, size, last), 0
        state = {"seed": seed, "position": position + 1, "size": size, "drawn": now}
        await connection.execute(
            insert(deck)
            .values(place=place, question=question, **state)
            .on_conflict_do_update(index_elements=[deck.c.place, deck.c.question], set_=state)
        )
        return card(seed, position, size)

    return await store.write(next_card)


def _shuffled(new_seed: Callable[[], int], size: int, last: int | None) -> int:
    seed = new_seed()
    while size > 1 and card(seed, 0, size) == last:
        seed = new_seed()
    return seed


def _permuted(seed: int, value: int, half: int) -> int:
    mask = (1 << half) - 1
    left, right = value >> half, value & mask
    key = seed.to_bytes(8, "big")
    for round_ in range(_ROUNDS):
        mixed = hashlib.blake2b(
            round_.to_bytes(1, "big") + right.to_bytes(8, "big"), digest_size=8, key=key
        )
        left, right = right, left ^ (int.from_bytes(mixed.digest(), "big") & mask)
    return left << half | right
