"""Live news from one process to another, through a real database."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, transaction

from madang.core.adapters import live
from madang.core.adapters.live import QUEUE_LENGTH, REREAD, Listener, News, listening, publish

IN_TIME = 5.0


def publish_committed(topic: str, **ids: int) -> None:
    with transaction.atomic():
        publish(topic, dict(ids))


def cut_every_listening_connection() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'LISTEN%'"
        )


async def in_database(deed: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    await sync_to_async(deed, thread_sensitive=True)(*args, **kwargs)


def play(scene: Callable[[], Awaitable[None]]) -> None:
    """Run a scene in an event loop of its own, and let go of the thread's database connection afterwards."""

    async def whole() -> None:
        try:
            async with asyncio.timeout(30):
                await scene()
        finally:
            await in_database(lambda: connection.close())

    asyncio.run(whole())


def ids(news: News | None) -> dict[str, Any]:
    assert news is not None
    told: dict[str, Any] = json.loads(news.data)
    return told


def test_who_listens_to_a_topic_hears_it(transactional_db: None) -> None:
    async def scene() -> None:
        async with listening(["questions"]) as first, listening(["questions", "articles"]) as second:
            await in_database(publish_committed, "questions", id=7)

            assert ids(await first.next(IN_TIME)) == {"topic": "questions", "id": 7}
            assert ids(await second.next(IN_TIME)) == {"topic": "questions", "id": 7}

    play(scene)


def test_who_listens_to_another_topic_hears_nothing(transactional_db: None) -> None:
    async def scene() -> None:
        async with listening(["articles"]) as listener:
            await in_database(publish_committed, "questions", id=7)
            await in_database(publish_committed, "articles", id=8)

            assert ids(await listener.next(IN_TIME))["id"] == 8

    play(scene)


def test_a_deed_that_is_rolled_back_is_never_heard_of(transactional_db: None) -> None:
    def publish_and_roll_back() -> None:
        with transaction.atomic():
            publish("questions", {"id": 7})
            transaction.set_rollback(True)

    async def scene() -> None:
        async with listening(["questions"]) as listener:
            await in_database(publish_and_roll_back)
            await in_database(publish_committed, "questions", id=8)

            assert ids(await listener.next(IN_TIME))["id"] == 8

    play(scene)


def test_what_others_send_over_the_channel_does_no_harm(transactional_db: None) -> None:
    def send_nonsense() -> None:
        with connection.cursor() as cursor:
            for nonsense in ("", "x", "[1]", "{}"):
                cursor.execute("SELECT pg_notify(%s, %s)", [live.CHANNEL, nonsense])

    async def scene() -> None:
        async with listening(["questions"]) as listener:
            await in_database(send_nonsense)
            await in_database(publish_committed, "questions", id=8)

            assert ids(await listener.next(IN_TIME))["id"] == 8

    play(scene)


def test_after_a_lost_connection_everyone_is_told_to_reread(
    transactional_db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "FIRST_PAUSE_S", 0.01)

    async def scene() -> None:
        async with listening(["questions"]) as listener:
            await in_database(cut_every_listening_connection)

            assert await listener.next(IN_TIME) == REREAD
            await in_database(publish_committed, "questions", id=9)
            assert ids(await listener.next(IN_TIME))["id"] == 9

    play(scene)


def test_the_last_one_to_leave_closes_the_connection(transactional_db: None) -> None:
    def listening_connections() -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
            count: int = cursor.fetchone()[0]
        return count

    async def scene() -> None:
        async with listening(["questions"]), listening(["articles"]):
            assert await sync_to_async(listening_connections)() == 1
        async with asyncio.timeout(IN_TIME):
            while await sync_to_async(listening_connections)():
                await asyncio.sleep(0.01)

    play(scene)


def test_a_listener_that_reads_too_slowly_is_dropped() -> None:
    listener = Listener(["questions"])
    for _ in range(QUEUE_LENGTH):
        listener.tell(REREAD)
    assert not listener.dropped

    listener.tell(REREAD)

    assert listener.dropped


def test_a_quiet_time_is_told_as_none() -> None:
    assert asyncio.run(Listener(["questions"]).next(0.01)) is None


@pytest.mark.django_db
def test_contents_are_not_sent_live() -> None:
    with pytest.raises(ValueError, match="questions"):
        publish("questions", {"text": "가" * 3000})
