"""The language model: any server that speaks the OpenAI form of chat completions, streaming or not.

Everything from outside is bounded: the whole call by one deadline, connecting and the one retry included; the bytes
that are read; the calls that one process makes at once. What goes wrong becomes `NotWritten` with its reason. Nothing
that is sent or received is logged.
"""

import asyncio
import ssl
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from typing import TypeVar

import httpx

from madang.chat.adapters.completion import Completion
from madang.chat.rules.writing import NotWritten, Writing

MOST_BYTES = 512 * 1024
MOST_TOKENS = 800
"""What the model may write; five sentences of Korean need some 300."""

PAUSE_S = 0.25
"""Seconds before the one retry."""

RETRIED = frozenset({Writing.UNREACHABLE, Writing.BUSY, Writing.BROKEN})

_T = TypeVar("_T")


@dataclass(frozen=True)
class LanguageModel:
    """One model of one server. `address` is what stands before `/chat/completions`.

    `budget_s` seconds are for the whole call; a process makes at most `at_once` calls at the same time.
    """

    address: str
    model: str
    key: str = field(default="", repr=False)
    budget_s: float = 8.0
    at_once: int = 4

    async def write(self, messages: list[dict[str, str]]) -> AsyncGenerator[str, None]:
        """Give what the model writes, in pieces as they come; whoever stops reading hangs up.

        Raises:
            NotWritten: it cannot be reached, is busy, refuses, is too slow, breaks off, or answers in no known form.
        """
        until = asyncio.get_running_loop().time() + self.budget_s
        with _seat(self.at_once):
            # Straight to the server, never by way of the proxy that a city's network may set for everything else.
            async with httpx.AsyncClient(trust_env=False, verify=_trust(), timeout=self.budget_s) as client:
                response = await _in_time(self._answered(client, messages), until)
                async with aclosing(response), aclosing(_lines(response, until)) as lines:
                    completion = Completion(response.headers.get("content-type", ""))
                    async for line in lines:
                        if piece := completion.piece(line):
                            yield piece
                    yield completion.end()

    async def _answered(self, client: httpx.AsyncClient, messages: list[dict[str, str]]) -> httpx.Response:
        try:
            return await self._sent(client, messages)
        except NotWritten as failed:
            if failed.reason not in RETRIED:
                raise
        await asyncio.sleep(PAUSE_S)
        return await self._sent(client, messages)

    async def _sent(self, client: httpx.AsyncClient, messages: list[dict[str, str]]) -> httpx.Response:
        asked = {"model": self.model, "messages": messages, "stream": True, "temperature": 0, "max_tokens": MOST_TOKENS}
        headers = {"accept-encoding": "identity"} | ({"authorization": f"Bearer {self.key}"} if self.key else {})
        request = client.build_request("POST", f"{self.address}/chat/completions", json=asked, headers=headers)
        try:
            response = await client.send(request, stream=True)
        except httpx.TransportError as lost:
            raise NotWritten(Writing.UNREACHABLE) from lost
        if fault := _fault(response.status_code):
            await response.aclose()
            raise NotWritten(fault)
        return response


async def _lines(response: httpx.Response, until: float) -> AsyncGenerator[str, None]:
    """Give the lines of a body of any length, read no further than `MOST_BYTES`."""
    read, left = 0, b""
    chunks = response.aiter_raw()
    while (chunk := await _in_time(_next(chunks), until)) is not None:
        read += len(chunk)
        if read > MOST_BYTES:
            raise NotWritten(Writing.TOO_LONG)
        *whole, left = (left + chunk).split(b"\n")
        for line in whole:
            yield line.decode(errors="replace")
    yield left.decode(errors="replace")


async def _next(chunks: AsyncIterator[bytes]) -> bytes | None:
    try:
        return await anext(chunks, None)
    except httpx.TransportError as lost:
        raise NotWritten(Writing.CUT_OFF) from lost


async def _in_time(awaited: Awaitable[_T], until: float) -> _T:
    try:
        async with asyncio.timeout_at(until):
            return await awaited
    except TimeoutError as late:
        raise NotWritten(Writing.TOO_SLOW) from late


def _fault(status: int) -> Writing | None:
    if status == HTTPStatus.OK:
        return None
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Writing.BUSY
    return Writing.BROKEN if status >= HTTPStatus.INTERNAL_SERVER_ERROR else Writing.REFUSED


@cache
def _trust() -> ssl.SSLContext:
    """Return whom this machine trusts: a city's own authority is known to the system, not to a list of a package."""
    return ssl.create_default_context()


@contextmanager
def _seat(at_once: int) -> Iterator[None]:
    """Take one of the places of this process, or leave the citizen with the article instead of in a queue."""
    seats = _seats(at_once)
    if not seats.acquire(blocking=False):
        raise NotWritten(Writing.BUSY)
    try:
        yield
    finally:
        seats.release()


@cache
def _seats(at_once: int) -> threading.BoundedSemaphore:
    return threading.BoundedSemaphore(at_once)
