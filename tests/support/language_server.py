"""The replies of a scripted language model, with every vice that such a server may have."""

import json
from contextlib import suppress
from time import sleep

from tests.support.scripted_server import Handler, Reply


def writes(*lines: str, pause: float = 0.0, piece: int = 7) -> Reply:
    """Stream the lines in pieces of a few letters, with a pause before each, and end as one should."""

    def reply(handler: Handler) -> None:
        _begin_stream(handler)
        text = "\n".join(lines)
        for at in range(0, len(text), piece):
            sleep(pause)
            _send(handler, _delta(text[at : at + piece]))
        _send(handler, _delta("", finish="stop"))
        _send(handler, b"data: [DONE]\n\n")

    return reply


def quotes(count: int, *more: str, pause: float = 0.0) -> Reply:
    """Stream the first sentences of the first passage as they stand there, and then these lines."""

    def reply(handler: Handler) -> None:
        told = handler.asked["messages"][1]["content"].splitlines()
        found = [line.partition(": ")[2] for line in told if line.startswith("- ") and line.endswith("요.")]
        writes(*(f"{sentence} [1]" for sentence in found[:count]), *more, pause=pause)(handler)

    return reply


def breaks_off(*lines: str) -> Reply:
    """Stream the lines, and end without saying so."""

    def reply(handler: Handler) -> None:
        _begin_stream(handler)
        _send(handler, _delta("\n".join(lines)))

    return reply


def runs_out(*lines: str) -> Reply:
    """Stream the lines, and end because the model may write no more."""

    def reply(handler: Handler) -> None:
        _begin_stream(handler)
        _send(handler, _delta("\n".join(lines), finish="length") + b"data: [DONE]\n\n")

    return reply


def drips(seconds: float) -> Reply:
    """Send one byte at a time, and never an end."""

    def reply(handler: Handler) -> None:
        _begin_stream(handler)
        for _ in range(int(seconds / 0.02)):
            _send(handler, b" ")
            sleep(0.02)

    return reply


def waits(seconds: float) -> Reply:
    """Say nothing at all for a while."""

    def reply(handler: Handler) -> None:
        sleep(seconds)
        with suppress(OSError):
            writes("늦었어요. [1]")(handler)

    return reply


def floods(megabytes: int = 4) -> Reply:
    """Stream without an end of line."""

    def reply(handler: Handler) -> None:
        _begin_stream(handler)
        _send(handler, b"data: ")
        for _ in range(megabytes * 16):
            _send(handler, b"x" * 65_536)

    return reply


def fails(status: int) -> Reply:
    """Answer with a status and a page."""

    def reply(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("content-type", "text/html")
        handler.end_headers()
        handler.wfile.write("<h1>오류</h1>".encode())

    return reply


def sends(body: bytes, media_type: str = "text/event-stream") -> Reply:
    """Answer 200 with exactly these bytes."""

    def reply(handler: Handler) -> None:
        _begin_stream(handler, media_type)
        _send(handler, body)

    return reply


def writes_at_once(*lines: str) -> Reply:
    """Answer as a server without streams does: one JSON document."""
    choice = {"index": 0, "message": {"role": "assistant", "content": "\n".join(lines)}, "finish_reason": "stop"}
    return sends(json.dumps({"choices": [choice]}).encode(), "application/json")


def hangs_up(handler: Handler) -> None:
    """Close the connection without a word."""
    handler.connection.close()


def _begin_stream(handler: Handler, media_type: str = "text/event-stream") -> None:
    handler.send_response(200)
    handler.send_header("content-type", media_type)
    handler.end_headers()


def _send(handler: Handler, data: bytes) -> None:
    handler.wfile.write(data)
    handler.wfile.flush()


def _delta(text: str, finish: str | None = None) -> bytes:
    event = {"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": finish}]}
    return f"data: {json.dumps(event)}\n\n".encode()
