"""The replies of a scripted embeddings server, with the vices that such a server may have."""

import json
from collections.abc import Callable, Sequence
from time import sleep

from tests.support.scripted_server import Handler, Reply

Vector = Sequence[float]


def embeds(vector_of: Callable[[str], Vector]) -> Reply:
    """Answer as one should, in another order than asked."""

    def reply(handler: Handler) -> None:
        data = [{"index": at, "embedding": list(vector_of(text))} for at, text in enumerate(handler.asked["input"])]
        sends({"object": "list", "data": data[::-1]})(handler)

    return reply


def sends(told: object, status: int = 200, **headers: str) -> Reply:
    """Answer with this JSON, or with these bytes."""

    def reply(handler: Handler) -> None:
        body = told if isinstance(told, bytes) else json.dumps(told).encode()
        handler.send_response(status)
        handler.send_header("content-type", "application/json")
        handler.send_header("content-length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return reply


def fails(status: int, **headers: str) -> Reply:
    return sends({"error": {"message": "no"}}, status, **headers)


def waits(seconds: float, then: Reply) -> Reply:
    """Say nothing at all for a while."""

    def reply(handler: Handler) -> None:
        sleep(seconds)
        then(handler)

    return reply


def drips(seconds: float) -> Reply:
    """Send one byte at a time, and never an end."""

    def reply(handler: Handler) -> None:
        _promise(handler, 1_000_000)
        for _ in range(int(seconds / 0.02)):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            sleep(0.02)
        handler.close_connection = True

    return reply


def breaks_off(handler: Handler) -> None:
    """Promise much, send the beginning, and hang up."""
    _promise(handler, 1_000_000)
    handler.wfile.write(b'{"data": [{"index": 0, "embedding": [0.1, ')
    handler.wfile.flush()
    handler.close_connection = True


def floods(handler: Handler) -> None:
    """Send more than anybody reads."""
    _promise(handler, 64 * 1024 * 1024)
    for _ in range(1024):
        handler.wfile.write(b" " * 65_536)


def _promise(handler: Handler, length: int) -> None:
    handler.send_response(200)
    handler.send_header("content-length", str(length))
    handler.end_headers()
