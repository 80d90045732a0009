"""A scripted embeddings server of the OpenAI form, with the vices that such a server may have.

Each reply of the script answers one request, in order; the last one answers all that follow.
"""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep
from typing import Any

Handler = BaseHTTPRequestHandler
Reply = Callable[[Handler, list[str]], None]
Vector = Sequence[float]


class EmbeddingServer:
    """`asked` holds the bodies of the requests so far, `keys` their authorisation; `replies` is the script."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def next_reply(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def serve(self) -> None:
        self._server.serve_forever(poll_interval=0.02)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def embedding_server(*replies: Reply) -> Iterator[EmbeddingServer]:
    server = EmbeddingServer(*replies)
    threading.Thread(target=server.serve, daemon=True).start()
    try:
        yield server
    finally:
        server.close()


def _handler(server: EmbeddingServer) -> type[BaseHTTPRequestHandler]:
    class Scripted(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            server.asked.append(body)
            server.keys.append(self.headers.get("authorization"))
            with suppress(BrokenPipeError, ConnectionResetError):
                server.next_reply()(self, body["input"])

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    return Scripted


def embeds(vector_of: Callable[[str], Vector]) -> Reply:
    """Answer as one should, in another order than asked."""

    def reply(handler: Handler, texts: list[str]) -> None:
        data = [{"index": at, "embedding": list(vector_of(text))} for at, text in enumerate(texts)]
        sends({"object": "list", "data": data[::-1]})(handler, texts)

    return reply


def sends(told: object, status: int = 200, **headers: str) -> Reply:
    """Answer with this JSON, or with these bytes."""

    def reply(handler: Handler, texts: list[str]) -> None:
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

    def reply(handler: Handler, texts: list[str]) -> None:
        sleep(seconds)
        then(handler, texts)

    return reply


def drips(seconds: float) -> Reply:
    """Send one byte at a time, and never an end."""

    def reply(handler: Handler, texts: list[str]) -> None:
        _promise(handler, 1_000_000)
        for _ in range(int(seconds / 0.02)):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            sleep(0.02)
        handler.close_connection = True

    return reply


def breaks_off(handler: Handler, texts: list[str]) -> None:
    """Promise much, send the beginning, and hang up."""
    _promise(handler, 1_000_000)
    handler.wfile.write(b'{"data": [{"index": 0, "embedding": [0.1, ')
    handler.wfile.flush()
    handler.close_connection = True


def floods(handler: Handler, texts: list[str]) -> None:
    """Send more than anybody reads."""
    _promise(handler, 64 * 1024 * 1024)
    for _ in range(1024):
        handler.wfile.write(b" " * 65_536)


def _promise(handler: Handler, length: int) -> None:
    handler.send_response(200)
    handler.send_header("content-length", str(length))
    handler.end_headers()
