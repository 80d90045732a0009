"""Live updates: what is published on commit reaches every open page of every process.

PostgreSQL carries it (NOTIFY), one listening connection a process receives it, each page has a bounded queue.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.db import connection

CHANNEL = "madang_live"
LARGEST = 7_999
"""Bytes of one notification that PostgreSQL carries."""

QUEUE_LENGTH = 64
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 30.0
_QUIET_S = 30.0
"""Seconds without news after which the connection is asked whether it still lives."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class News:
    """One event for a page: "message" with ids, "reread" where something may have been missed, "listening" at first."""

    event: str
    data: str


REREAD = News("reread", "{}")
LISTENING = News("listening", "{}")


def publish(topic: str, payload: dict[str, str | int]) -> None:
    """Tell every page that listens to `topic`, once the caller's transaction commits; a rollback tells nobody.

    `payload` holds ids only: whoever hears it reads what they may see. Raises ValueError from 8,000 bytes on.
    """
    _notify([_message(topic, payload)])


def publish_to(topics: Iterable[str]) -> None:
    """Tell every page that listens to one of `topics` that something changed, as `publish` does, in one query."""
    if messages := [_message(topic, {}) for topic in sorted(set(topics))]:
        _notify(messages)


def _message(topic: str, payload: dict[str, str | int]) -> str:
    message = json.dumps({"topic": topic, **payload}, ensure_ascii=False)
    if len(message.encode()) > LARGEST:
        raise ValueError(f"{topic}: a live message holds ids, not contents")
    return message


def _notify(messages: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, message) FROM unnest(%s::text[]) AS message", [CHANNEL, messages])


class Listener:
    """One page. It is dropped when it reads too slowly; the browser then comes back and rereads."""

    def __init__(self, topics: Iterable[str]) -> None:
        self.topics = frozenset(topics)
        self.dropped = False
        self._queue: asyncio.Queue[News] = asyncio.Queue(QUEUE_LENGTH)

    def tell(self, news: News) -> None:
        try:
            self._queue.put_nowait(news)
        except asyncio.QueueFull:
            self.dropped = True

    async def next(self, seconds: float) -> News | None:
        """Return the next news, or None when `seconds` passed without any."""
        try:
            return await asyncio.wait_for(self._queue.get(), seconds)
        except TimeoutError:
            return None


class Hub:
    """The listeners of one process and the one connection that feeds them."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()
        self._feeding: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()

    @asynccontextmanager
    async def listening(self, topics: Iterable[str]) -> AsyncIterator[Listener]:
        """Give a listener that hears everything published from now on, and forget it afterwards."""
        listener = Listener(topics)
        self._listeners.add(listener)
        if self._feeding is None:
            self._feeding = asyncio.create_task(self._feed())
        try:
            await self._ready.wait()
            yield listener
        finally:
            self._listeners.discard(listener)
            await self._rest_when_alone()

    async def _rest_when_alone(self) -> None:
        if self._listeners or self._feeding is None:
            return
        feeding, self._feeding = self._feeding, None
        self._ready.clear()
        feeding.cancel()
        await asyncio.gather(feeding, return_exceptions=True)

    async def _feed(self) -> None:
        pause = FIRST_PAUSE_S
        while True:
            try:
                async with await _connect() as database:
                    pause = FIRST_PAUSE_S
                    await self._pass_on(database)
            except psycopg.Error as lost:
                log.warning("live updates lost their database, next try in %.1f s: %s", pause, type(lost).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)

    async def _pass_on(self, database: psycopg.AsyncConnection[Any]) -> None:
        await database.execute(f"LISTEN {CHANNEL}")
        if self._ready.is_set():
            self._tell(self._listeners, REREAD)
        self._ready.set()
        while True:
            async for note in database.notifies(timeout=_QUIET_S):
                topic = _topic_of(note.payload)
                concerned = [listener for listener in self._listeners if topic in listener.topics]
                self._tell(concerned, News("message", note.payload))
            await database.execute("SELECT 1")

    @staticmethod
    def _tell(listeners: Iterable[Listener], news: News) -> None:
        for listener in listeners:
            listener.tell(news)


_hubs: WeakKeyDictionary[asyncio.AbstractEventLoop, Hub] = WeakKeyDictionary()


def listening(topics: Iterable[str]) -> AbstractAsyncContextManager[Listener]:
    """Listen to topics in this process: `async with listening(["questions"]) as listener`."""
    # A serving process has one event loop, so this is one hub and one connection a process.
    return _hubs.setdefault(asyncio.get_running_loop(), Hub()).listening(topics)


def _topic_of(payload: str) -> str | None:
    """Return the topic of a message; None for whatever else somebody may send over the channel."""
    try:
        message = json.loads(payload)
    except ValueError:
        return None
    return message.get("topic") if isinstance(message, dict) else None


async def _connect() -> psycopg.AsyncConnection[Any]:
    known = connection.get_connection_params()
    wanted = {name: value for name, value in known.items() if name not in {"cursor_factory", "context"}}
    return await psycopg.AsyncConnection.connect(**wanted, autocommit=True)
