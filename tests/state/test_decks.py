"""Quotations come round fairly: none twice before all had their turn."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.state.decks import card, draw
from archivebot.state.store import Store

SEEDS = st.integers(0, 2**63 - 1)


def chi_square(drawn: Counter[int], size: int) -> float:
    """How far the counts are from even, in standard deviations of the chi-square statistic."""
    expected = drawn.total() / size
    statistic = sum((drawn[n] - expected) ** 2 / expected for n in range(size))
    return float((statistic - (size - 1)) / (2 * (size - 1)) ** 0.5)


def test_a_deck_of_any_size_holds_each_card_once() -> None:
    for size in range(1, 2001):
        # small decks whole, large ones in part: whole ones are drawn at random below
        stride = 1 if size <= 200 else size // 10
        cards = [card(size, position, size) for position in range(0, size, stride)]
        assert len(set(cards)) == len(cards)
        assert all(0 <= c < size for c in cards)


@settings(deadline=None, max_examples=25)
@given(SEEDS, st.integers(1, 2000))
def test_a_whole_deck_is_a_permutation(seed: int, size: int) -> None:
    assert sorted(card(seed, p, size) for p in range(size)) == list(range(size))


@pytest.mark.parametrize("size", [2, 3, 7, 16, 50])
@pytest.mark.parametrize("position", [0, 1])
def test_each_card_is_equally_likely(size: int, position: int) -> None:
    drawn = Counter(card(seed, position, size) for seed in range(size * 100))
    assert chi_square(drawn, size) < 4


def test_one_draw_says_nothing_about_the_next() -> None:
    pairs = Counter(card(s, 0, 5) * 5 + card(s, 1, 5) for s in range(4000))
    assert len(pairs) == 20  # every pair but the doubles
    assert max(pairs.values()) < 2 * min(pairs.values())


@pytest.mark.parametrize(("position", "size"), [(0, 0), (-1, 5), (5, 5)])
def test_there_is_no_card_outside_the_deck(position: int, size: int) -> None:
    with pytest.raises(ValueError, match="deck"):
        card(1, position, size)


@pytest.fixture
def seeds() -> Iterator[int]:
    return iter(range(1, 10_000))


async def drawn(store: Store, now: datetime, times: int, size: int, place: int = 7) -> list[int]:
    return [await draw(store, place, "any", size, now) for _ in range(times)]


async def test_nothing_comes_twice_before_everything_came_once(store: Store, now: datetime) -> None:
    cards = await drawn(store, now, 30, 10)
    for deal in (cards[:10], cards[10:20], cards[20:]):
        assert sorted(deal) == list(range(10))
    assert cards[9] != cards[10]
    assert cards[19] != cards[20]


async def test_people_who_ask_at_once_get_different_cards(store: Store, now: datetime) -> None:
    cards = await asyncio.gather(*(draw(store, 7, "any", 20, now) for _ in range(20)))
    assert sorted(cards) == list(range(20))


async def test_places_and_questions_have_decks_of_their_own(
    store: Store, now: datetime, seeds: Iterator[int]
) -> None:
    keys = [(7, "serge"), (8, "serge"), (7, "trotsky")]
    deals = [
        [await draw(store, place, digest, 12, now, new_seed=lambda: next(seeds)) for _ in range(12)]
        for place, digest in keys
    ]
    assert all(sorted(deal) == list(range(12)) for deal in deals)
    assert deals[0] != deals[1] != deals[2]


async def test_an_archive_that_grew_starts_a_new_deck(store: Store, now: datetime) -> None:
    await drawn(store, now, 4, 5)
    assert sorted(await drawn(store, now, 6, 6)) == list(range(6))


async def test_a_deck_of_one_can_be_drawn_for_ever(store: Store, now: datetime) -> None:
    assert await drawn(store, now, 3, 1) == [0, 0, 0]


async def test_an_empty_deck_is_refused(store: Store, now: datetime) -> None:
    with pytest.raises(ValueError, match="empty"):
        await draw(store, 7, "any", 0, now)
