"""A body that comes over ASGI reaches the application no larger than allowed."""

import asyncio
from typing import Any

from madang.core.adapters.bounded_body import GONE, NOTHING, Event, Receive, Scope, Send, bounded

MOST = 10


def given(*pieces: bytes, told: int | None = None, kind: str = "http") -> list[Event]:
    """Return what an application gets that reads to the end of these pieces; `told` is the length that is said."""
    got: list[Event] = []

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        while not got or got[-1].get("more_body"):
            got.append(await receive())

    headers = [] if told is None else [(b"content-length", str(told).encode())]
    scope: dict[str, Any] = {"type": kind, "headers": headers}
    asyncio.run(bounded(application, MOST)(scope, _pieces(*pieces), _nobody))
    return got


def test_what_fits_comes_as_it_is() -> None:
    assert b"".join(event["body"] for event in given(b"12345", b"67890", told=10)) == b"1234567890"


def test_what_says_that_it_is_too_large_is_not_read() -> None:
    assert given(b"never read", told=MOST + 1) == [NOTHING]


def test_after_that_nothing_more_comes_until_the_answer_is_given() -> None:
    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        assert await receive() == NOTHING
        more = asyncio.ensure_future(receive())
        assert not (await asyncio.wait([more], timeout=0.05))[0]
        more.cancel()

    scope: dict[str, Any] = {"type": "http", "headers": [(b"content-length", b"11")]}
    asyncio.run(bounded(application, MOST)(scope, _pieces(b"x"), _nobody))


def test_what_grows_larger_without_saying_so_ends() -> None:
    assert given(b"12345678", b"9012")[-1] == GONE


def test_what_is_no_request_is_left_alone() -> None:
    assert given(b"x" * 50, kind="websocket")[0]["body"] == b"x" * 50


def _pieces(*pieces: bytes) -> Receive:
    left = list(pieces)

    async def receive() -> Event:
        body = left.pop(0)
        return {"type": "http.request", "body": body, "more_body": bool(left)}

    return receive


async def _nobody(event: Event) -> None:
    raise AssertionError(event)
