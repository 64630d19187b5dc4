"""Questions, corrections, servers and synced commands come back as they were given."""

from datetime import datetime, timedelta

from archivebot.state.corrections import file_correction, open_corrections, settle_correction
from archivebot.state.questions import digest_of, recall, remember
from archivebot.state.servers import Server, remember_server, server
from archivebot.state.store import Store
from archivebot.state.syncs import digest_of as synced_digest
from archivebot.state.syncs import set_digest

SNOWFLAKE = 2**63 - 1


async def test_a_long_question_is_recalled_whole(store: Store, now: datetime) -> None:
    asked = {"verb": "search", "words": "свобода " * 100, "after": None, "kinds": ["letter", 3]}
    assert await recall(store, await remember(store, asked, now)) == asked


async def test_the_same_question_has_the_same_number(store: Store, now: datetime) -> None:
    first = await remember(store, {"a": 1, "b": 2}, now)
    assert await remember(store, {"b": 2, "a": 1}, now + timedelta(days=1)) == first
    assert await remember(store, {"a": 1, "b": 3}, now) != first
    assert digest_of({"a": 1, "b": 2}) == digest_of({"b": 2, "a": 1})


async def test_a_question_never_asked_is_not_known(store: Store) -> None:
    assert await recall(store, 99) is None


async def test_a_correction_waits_until_it_is_settled(store: Store, now: datetime) -> None:
    second = await file_correction(
        store, document_number=2, document_id="b", edition="7f3c", words="A slip.", now=now
    )
    first = await file_correction(
        store,
        document_number=1,
        document_id="a",
        edition="7f3d",
        paragraph=4,
        words="The date is wrong.",
        user_id=SNOWFLAKE,
        guild_id=SNOWFLAKE - 1,
        now=now - timedelta(hours=1),
    )
    queue = await open_corrections(store)
    assert [c.id for c in queue] == [first, second]
    assert queue[0].words == "The date is wrong."
    assert (queue[0].paragraph, queue[0].user_id) == (4, SNOWFLAKE)
    assert queue[0].created == now - timedelta(hours=1)
    assert (queue[1].paragraph, queue[1].user_id, queue[1].settled) == (None, None, None)
    assert await settle_correction(store, first, now)
    assert not await settle_correction(store, first, now)
    assert [c.id for c in await open_corrections(store)] == [second]


async def test_a_server_that_chose_nothing_has_no_choices(store: Store) -> None:
    assert await server(store, SNOWFLAKE) == Server(SNOWFLAKE)


async def test_a_server_keeps_what_it_does_not_change(store: Store, now: datetime) -> None:
    await remember_server(store, 5, now, locale="de", collections=["seeds", "letters"])
    later = now + timedelta(days=1)
    await remember_server(store, 5, later, timezone="Europe/Berlin")
    await remember_server(store, 5, later)
    assert await server(store, 5) == Server(
        5, "de", "Europe/Berlin", frozenset({"seeds", "letters"}), now
    )
    await remember_server(store, 5, later, locale=None, collections=None)
    assert await server(store, 5) == Server(5, None, "Europe/Berlin", None, now)


async def test_a_server_may_choose_no_collection_at_all(store: Store, now: datetime) -> None:
    await remember_server(store, 5, now, collections=[])
    assert (await server(store, 5)).collections == frozenset()


async def test_synced_commands_are_remembered_by_application_and_scope(
    store: Store, now: datetime
) -> None:
    assert await synced_digest(store, SNOWFLAKE) is None
    await set_digest(store, SNOWFLAKE, "abc", now)
    await set_digest(store, SNOWFLAKE, "def", now, scope=5)
    await set_digest(store, SNOWFLAKE, "abd", now)
    assert await synced_digest(store, SNOWFLAKE) == "abd"
    assert await synced_digest(store, SNOWFLAKE, 5) == "def"
    assert await synced_digest(store, 1) is None
