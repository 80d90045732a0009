"""News as they happen: server-sent events for the pages that listen."""

import re
from collections.abc import AsyncIterator

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.db import close_old_connections
from django.http import HttpRequest, StreamingHttpResponse

from madang.core.adapters.live import LISTENING, REREAD, Listener, News, listening
from madang.core.policy import must_hear
from madang.core.rules.refusal import Refusal

HEARTBEAT_S = 15.0
MOST_TOPICS = 20
_TOPIC = re.compile(r"[a-z][a-z0-9-]{0,40}(?::[A-Za-z0-9_-]{1,60}){0,3}")
_HELLO = "retry: 3000\nid: 1\n\n"
_HEARTBEAT = ": \n\n"


async def live(request: HttpRequest) -> StreamingHttpResponse:
    """Stream the news of the asked topics: `/live/?topic=a&topic=b`.

    A change comes as a plain message whose data is {"topic": …, ids}. The event `reread` says that something may have
    been missed. A browser that comes back sends the id it saw last, and is told to reread; one that is new hears
    `listening` first, as something may have happened since its page was written.
    """
    if not isinstance(request, ASGIRequest):
        raise Refusal("이 서버는 소식을 바로 전하지 않아요.", "화면을 새로 고치면 새 내용이 보여요.", status=501)
    topics = _topics(request)
    await sync_to_async(_must_hear_all)(request, topics)
    comes_back = bool(request.headers.get("Last-Event-ID"))
    return StreamingHttpResponse(
        _stream(topics, comes_back),
        content_type="text/event-stream; charset=utf-8",
        headers={"Cache-Control": "no-cache", "X-Accel-Buffering": "no"},
    )


def _topics(request: HttpRequest) -> list[str]:
    topics = request.GET.getlist("topic")
    if not 1 <= len(topics) <= MOST_TOPICS or not all(_TOPIC.fullmatch(topic) for topic in topics):
        raise Refusal("어떤 소식을 들을지 알 수 없어요.")
    return topics


def _must_hear_all(request: HttpRequest, topics: list[str]) -> None:
    try:
        for topic in topics:
            must_hear(request, topic)
    finally:
        # The stream may stay open for hours; the database connection of its thread must not.
        close_old_connections()


async def _stream(topics: list[str], comes_back: bool) -> AsyncIterator[str]:
    async with listening(topics) as listener:
        yield _HELLO
        yield _told(REREAD if comes_back else LISTENING)
        async for news in _news(listener):
            yield _told(news) if news else _HEARTBEAT


async def _news(listener: Listener) -> AsyncIterator[News | None]:
    while not listener.dropped:
        yield await listener.next(HEARTBEAT_S)


def _told(news: News) -> str:
    event = "" if news.event == "message" else f"event: {news.event}\n"
    return f"{event}data: {news.data}\n\n"
