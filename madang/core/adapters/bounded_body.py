"""The body of a request that comes over ASGI, bounded: Django would store all of it before anybody is asked."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

Scope = dict[str, Any]
Event = Mapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Coroutine[Any, Any, None]]

NOTHING: Event = {"type": "http.request", "body": b"", "more_body": False}
GONE: Event = {"type": "http.disconnect"}


def bounded(application: Application, most: int) -> Application:
    """Give the application no more than `most` bytes of a body.

    A body that says that it is larger is not read: the application finds none and refuses by what it says. One that
    does not say, and grows larger, ends as if whoever sends it had gone.
    """

    async def asked(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            receive = _unread() if _told_length(scope) > most else _counted(receive, most)
        await application(scope, receive, send)

    return asked


def _told_length(scope: Scope) -> int:
    told = dict(scope["headers"]).get(b"content-length", b"")
    return int(told) if told.isdigit() else 0


def _unread() -> Receive:
    given = False

    async def receive() -> Event:
        nonlocal given
        if given:
            await asyncio.Event().wait()  # until the answer is given: nothing more comes
        given = True
        return NOTHING

    return receive


def _counted(receive: Receive, most: int) -> Receive:
    taken = 0

    async def counted() -> Event:
        nonlocal taken
        event = await receive()
        taken += len(event.get("body", b""))
        return event if taken <= most else GONE

    return counted
