"""A scripted server of the OpenAI form: each reply of its script answers one request, the last one all that follow."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Handler(BaseHTTPRequestHandler):
    """One request; `asked` is its body."""

    asked: dict[str, Any]


Reply = Callable[[Handler], None]


class ScriptedServer:
    """`asked` holds the bodies of the requests so far, `keys` their authorisation; `hung_up`: a reader has left."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.hung_up = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def next_reply(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def told(self) -> str:
        """All that this server was ever told, as one text."""
        return json.dumps(self.asked, ensure_ascii=False)

    def serve(self) -> None:
        self._server.serve_forever(poll_interval=0.02)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def scripted_server(*replies: Reply) -> Iterator[ScriptedServer]:
    """Open a server on a free port, and close it at the end."""
    server = ScriptedServer(*replies)
    threading.Thread(target=server.serve, daemon=True).start()
    try:
        yield server
    finally:
        server.close()


def _handler(server: ScriptedServer) -> type[Handler]:
    class Scripted(Handler):
        def do_POST(self) -> None:
            self.asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
            server.asked.append(self.asked)
            server.keys.append(self.headers.get("authorization"))
            try:
                server.next_reply()(self)
            except (BrokenPipeError, ConnectionResetError):
                server.hung_up.set()
            self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    return Scripted
