"""The summary by a language model, as it comes: server-sent events for the one page that awaits it.

Under /live/, which the proxy sends to the ASGI process: a text that takes seconds holds no worker of the pages.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from typing import ParamSpec, TypeVar
from uuid import UUID

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.db import close_old_connections
from django.http import HttpRequest, StreamingHttpResponse
from django.template.loader import render_to_string
from django.utils import timezone

from madang.chat import api
from madang.chat.web.pages import CONVERSATION
from madang.core.api import Refusal

_P = ParamSpec("_P")
_T = TypeVar("_T")


async def written(request: HttpRequest, question_id: int) -> StreamingHttpResponse:
    """Stream the verified sentences of one answer: events `sentence`, then `shown` or `withdrawn`; data is a fragment.

    Raises:
        Refusal: this process cannot stream.
        NothingAwaited: nothing is awaited there by the conversation of this browser.
    """
    if not isinstance(request, ASGIRequest):
        raise Refusal("이 서버는 소식을 바로 전하지 않아요.", "안내 글은 그대로 볼 수 있어요.", status=501)
    awaited = await _in_database(_take_up, request, question_id)
    return StreamingHttpResponse(
        _events(request, awaited),
        content_type="text/event-stream; charset=utf-8",
        headers={"Cache-Control": "no-cache", "X-Accel-Buffering": "no"},
    )


def _take_up(request: HttpRequest, question_id: int) -> api.AwaitedWriting:
    kept = request.session.get(CONVERSATION)
    return api.take_up_writing(question_id, UUID(kept) if kept else None, timezone.now())


async def _events(request: HttpRequest, awaited: api.AwaitedWriting) -> AsyncIterator[str]:
    sentences = []
    try:
        async with aclosing(api.write_later(awaited)) as verified:
            async for sentence in verified:
                sentences.append(sentence)
                shown = {"sentence": api.sentence_shown(awaited, sentence), "turn": {"id": awaited.question_id}}
                yield _event("sentence", render_to_string("chat/written_sentence.html", shown))
    except api.NotWritten as failed:
        await _in_database(api.keep_fault, awaited, failed.reason)
        yield _event("withdrawn", "")
        return
    block = await _in_database(api.keep_writing, awaited, sentences)
    shown = {"block": block, "turn": {"id": awaited.question_id}}
    yield _event("shown", render_to_string("chat/written_passages.html", shown, request))


def _event(name: str, fragment: str) -> str:
    data = "".join(f"data: {line.strip()}\n" for line in fragment.splitlines() or [""])
    return f"event: {name}\n{data}\n"


async def _in_database(deed: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Do what needs the database, and give its connection back: the stream goes on for seconds."""

    def done() -> _T:
        try:
            return deed(*args, **kwargs)
        finally:
            close_old_connections()

    return await sync_to_async(done)()
