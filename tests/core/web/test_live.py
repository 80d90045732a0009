"""The stream of server-sent events, from the ASGI application itself."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

import pytest
from asgiref.testing import ApplicationCommunicator
from django.core.asgi import get_asgi_application
from django.db import connection, transaction
from django.test import Client, RequestFactory

from madang.core import policy
from madang.core.adapters.live import QUEUE_LENGTH, publish
from madang.core.api import NotFound, allow_topic
from madang.core.models import Account
from madang.core.policy import must_hear
from madang.core.web import live as live_page
from tests.core.adapters.test_live import in_database, play, publish_committed

IN_TIME = 5.0


@pytest.fixture(autouse=True)
def town_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everyone may hear the weather; nobody may hear the mayor; only staff may hear the desk."""
    monkeypatch.setattr(policy, "_topics", {})
    allow_topic("weather", lambda request, topic: not Account.objects.filter(login=topic).exists())
    allow_topic("weather:mayor", lambda request, topic: False)
    allow_topic("desk", policy.is_staff)


class Browser:
    """One open stream, read event by event."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._read = ""

    async def start(self) -> tuple[int, dict[str, str]]:
        start = await self._stream.receive_output(IN_TIME)
        return start["status"], {name.decode().lower(): value.decode() for name, value in start["headers"]}

    async def event(self) -> str:
        while "\n\n" not in self._read:
            self._read += (await self._stream.receive_output(IN_TIME))["body"].decode()
        event, _, self._read = self._read.partition("\n\n")
        return event

    async def end(self) -> bool:
        """Read on; tell whether the server ended the stream."""
        while (part := await self._stream.receive_output(IN_TIME)).get("more_body"):
            self._read += part["body"].decode()
        return True


@asynccontextmanager
async def browser(query: str, headers: dict[str, str] | None = None) -> AsyncIterator[Browser]:
    told = {"host": "localhost", **(headers or {})}
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "path": "/live/",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in told.items()],
    }
    stream: Any = ApplicationCommunicator(get_asgi_application(), scope)  # type: ignore[no-untyped-call]  # has no types
    await stream.send_input({"type": "http.request", "body": b"", "more_body": False})
    try:
        yield Browser(stream)
    finally:
        await stream.send_input({"type": "http.disconnect"})
        await stream.wait(IN_TIME)


def test_what_is_published_reaches_an_open_page(transactional_db: None) -> None:
    async def scene() -> None:
        async with browser("topic=weather:hyang&topic=weather:dosa") as page:
            status, headers = await page.start()
            assert status == HTTPStatus.OK
            assert headers["content-type"] == "text/event-stream; charset=utf-8"
            assert headers["cache-control"] == "no-cache"
            assert headers["x-accel-buffering"] == "no"
            assert await page.event() == "retry: 3000\nid: 1"
            assert await page.event() == "event: listening\ndata: {}", "the page looks what it missed meanwhile"

            await in_database(publish_committed, "weather:dosa", id=3)

            kind, _, data = (await page.event()).partition(": ")
            assert kind == "data"
            assert json.loads(data) == {"topic": "weather:dosa", "id": 3}

    play(scene)


def test_a_page_that_comes_back_is_told_to_reread(transactional_db: None) -> None:
    async def scene() -> None:
        async with browser("topic=weather", {"last-event-id": "1"}) as page:
            await page.start()
            await page.event()

            assert (await page.event()).startswith("event: reread")

    play(scene)


def test_a_quiet_stream_beats_now_and_then(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_page, "HEARTBEAT_S", 0.02)

    async def scene() -> None:
        async with browser("topic=weather") as page:
            await page.start()
            await page.event()
            await page.event()

            assert (await page.event()).startswith(":")

    play(scene)


def test_a_page_that_reads_too_slowly_is_let_go(transactional_db: None) -> None:
    def publish_more_than_fits() -> None:
        with transaction.atomic():
            for number in range(QUEUE_LENGTH * 4):
                publish("weather", {"id": number})

    async def scene() -> None:
        async with browser("topic=weather") as page:
            await page.start()
            await page.event()

            await in_database(publish_more_than_fits)

            assert await page.end()

    play(scene)


def test_open_pages_hold_no_database_connection(transactional_db: None) -> None:
    def busy_connections() -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
            count: int = cursor.fetchone()[0]
        return count

    async def scene() -> None:
        pages = [browser("topic=weather") for _ in range(40)]
        for page in pages:
            opened = await page.__aenter__()
            assert (await opened.start())[0] == HTTPStatus.OK
        counted: list[int] = []
        await in_database(lambda: counted.append(busy_connections()))
        for page in pages:
            await page.__aexit__(None, None, None)
        assert counted[0] <= 16 + 1

    play(scene)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", HTTPStatus.BAD_REQUEST),
        ("topic=", HTTPStatus.BAD_REQUEST),
        ("topic=한글", HTTPStatus.BAD_REQUEST),
        ("topic=weather%0d%0aevent", HTTPStatus.BAD_REQUEST),
        ("&".join(["topic=weather"] * 21), HTTPStatus.BAD_REQUEST),
        ("topic=nothing", HTTPStatus.NOT_FOUND),
        ("topic=weather:mayor", HTTPStatus.NOT_FOUND),
        ("topic=weather&topic=desk", HTTPStatus.NOT_FOUND),
    ],
)
def test_what_one_may_not_hear_does_not_exist(transactional_db: None, query: str, status: int) -> None:
    async def scene() -> None:
        async with browser(query, {"accept": "application/json"}) as page:
            assert (await page.start())[0] == status

    play(scene)


def test_a_server_without_streams_says_so(client: Client, db: None) -> None:
    response = client.get("/live/?topic=weather", headers={"accept": "application/json"})

    assert response.status_code == HTTPStatus.NOT_IMPLEMENTED


def test_staff_hears_the_desk(rf: RequestFactory, haneul: Account) -> None:
    request = rf.get("/live/?topic=desk")
    request.user = haneul

    must_hear(request, "desk")


def test_a_visitor_does_not_hear_the_desk(rf: RequestFactory) -> None:
    with pytest.raises(NotFound):
        must_hear(rf.get("/live/?topic=desk"), "desk")


def test_a_prefix_is_decided_once() -> None:
    with pytest.raises(ValueError, match="weather"):
        allow_topic("weather", lambda request, topic: not Account.objects.filter(login=topic).exists())
