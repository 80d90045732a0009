"""A small server for the editor alone: its page under the house's own content policy, scripts, check, pictures.

The check and the pictures answer as the test says, and misbehave when it says so.
"""

import json
import mimetypes
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

PICTURE = UUID("6f1d4a58-0c5e-4b53-9a39-0f6b2c3d4e5f")
TOKEN = "token-against-forgery"
_STYLES = (
    "vendor/pretendard/pretendardvariable-gov-dynamic-subset.css",
    "vendor/krds/krds_tokens.css",
    *(f"core/css/{name}.css" for name in ("tokens", "base", "frame", "button", "form", "card", "staff")),
    "documents/css/editor.css",
)
Json = dict[str, Any]
Check = Callable[[Json], list[Json]]


@dataclass
class Script:
    """What the server does: `check` makes findings of what it is told; a status other than 200 refuses."""

    check: Check = lambda told: []
    check_status: int = 200
    check_waits: Callable[[Json], float] = lambda told: 0.0
    picture_status: int = 200
    picture_waits: float = 0.0
    body: Json = field(default_factory=lambda: {"blocks": []})
    enclosures: int = 0
    asked: list[Json] = field(default_factory=list)
    tokens: list[str | None] = field(default_factory=list)
    uploads: list[bytes] = field(default_factory=list)
    posted: list[bytes] = field(default_factory=list)


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a page asks for forty scripts at once
    daemon_threads = True


@contextmanager
def town_hall(script: Script) -> Iterator[str]:
    """Serve on a free port and tell the address."""
    server = _Server(("127.0.0.1", 0), _handler(script))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _page(script: Script) -> str:
    editor = {"check": "/check/", "pictures": "/pictures/", "enclosures": script.enclosures}
    shown = render_to_string("documents/editor.html", {"editor": {**editor, "body": json.dumps(script.body)}})
    styles = "".join(f'<link rel="stylesheet" href="/static/{name}">' for name in _STYLES)
    dark = '<link rel="stylesheet" href="/static/core/css/dark.css" media="(prefers-color-scheme: dark)">'
    return f"""<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>기안</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{styles}{dark}
<script type="importmap" nonce="abc">{_imports()}</script>
<script type="module" src="/static/core/main.js" nonce="abc"></script></head>
<body><main class="main"><h1>기안하기</h1><form class="form" method="post" action="/posted/">
<input type="hidden" name="csrfmiddlewaretoken" value="{TOKEN}">
<div class="field"><label for="title">제목</label>
<input class="input" id="title" name="title" value="공영주차장 점검"></div>
{shown}<button class="button button-next">저장하기</button></form></main></body></html>"""


def _policy() -> str:
    directives: Any = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    return "; ".join(f"{name} {' '.join(map(_source, them))}" for name, them in directives.items())


def _source(named: Any) -> str:
    return named if isinstance(named, str) else "'nonce-abc'"


def _imports() -> str:
    named = {name: f"/static/{path}" for name, path in settings.SCRIPT_IMPORTS.items()}
    return json.dumps({"imports": {**named, "madang/": "/static/"}})


def _dot() -> bytes:
    return Path(finders.find("vendor/leaflet/images/marker-icon.png") or "").read_bytes()


def _handler(script: Script) -> type[BaseHTTPRequestHandler]:
    class TownHall(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            if path == "/":
                self._answer(_page(script).encode(), "text/html; charset=utf-8")
            elif path.startswith("/pictures/"):
                self._answer(_dot(), "image/png")
            else:
                self._file(Path(finders.find(path.removeprefix("/static").lstrip("/")) or "/nowhere"))

        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["content-length"]))
            {"/check/": self._check, "/pictures/": self._picture, "/posted/": self._posted}[self.path](content)

        def _check(self, content: bytes) -> None:
            told: Json = json.loads(content)
            script.asked.append(told)
            script.tokens.append(self.headers.get("x-csrftoken"))
            status = script.check_status
            time.sleep(script.check_waits(told))
            self._json({"findings": script.check(told)}, status)

        def _picture(self, content: bytes) -> None:
            script.uploads.append(content)
            script.tokens.append(self.headers.get("x-csrftoken"))
            time.sleep(script.picture_waits)
            refusal = {"sentence": "그림이 너무 커요.", "next_step": "20MB보다 작게 줄여 주세요."}
            made = {"file": str(PICTURE), "address": f"/pictures/{PICTURE}/", "name": "현장.png"}
            self._json(made if script.picture_status == 200 else {"refusal": refusal}, script.picture_status)

        def _posted(self, content: bytes) -> None:
            script.posted.append(content)
            self._answer(b"<!doctype html><title>posted</title>", "text/html")

        def _file(self, path: Path) -> None:
            if path.is_file():
                self._answer(path.read_bytes(), mimetypes.guess_type(path.name)[0] or "application/octet-stream")
            else:
                self._answer(b"", "text/plain", 404)

        def _json(self, value: Json, status: int = 200) -> None:
            self._answer(json.dumps(value).encode(), "application/json", status)

        def _answer(self, content: bytes, kind: str, status: int = 200) -> None:
            try:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Security-Policy", _policy())
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
            except (BrokenPipeError, ConnectionResetError):
                pass  # the page has gone on and dropped this answer

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    return TownHall
