"""The first run: what it must get right before anybody sees it."""

import json
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from config import running
from tests.support.house import PROJECT, environment_of


class Ready(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the test's output is its own."""


def test_the_house_is_asked_straight_whatever_proxy_the_network_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setattr(running, "READY_WITHIN", 2.0)
    with HTTPServer(("127.0.0.1", 0), Ready) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        running._wait_until_ready(f"http://127.0.0.1:{server.server_port}/ready/", [])
        server.shutdown()


def settings_with(state: Path, told: str, **environment: str) -> object:
    """Read settings in a program of their own, as they are read once at start."""
    program = f"import json, config.settings as settings; print(json.dumps({told}))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        env=environment_of(state) | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_an_address_that_asks_for_an_encrypted_connection_gets_one(tmp_path: Path) -> None:
    address = "postgresql://madang:p%40ss@db.example:5433/city?sslmode=verify-full"
    told = settings_with(tmp_path, "settings.DATABASES['default']", DATABASE_URL=address)
    assert isinstance(told, dict)
    assert (told["HOST"], told["PORT"], told["PASSWORD"]) == ("db.example", "5433", "p@ss")
    assert told["OPTIONS"]["sslmode"] == "verify-full"


def test_a_folder_with_signs_in_its_name_holds_the_database(tmp_path: Path) -> None:
    folder = tmp_path / "C++ & #1"
    folder.mkdir()
    assert settings_with(folder, "settings.DATABASES['default']['HOST']") == str(folder / "postgres")


def test_the_key_of_a_first_run_is_made_once_and_whole(tmp_path: Path) -> None:
    first, again = (settings_with(tmp_path, "settings.SECRET_KEY") for _ in range(2))
    assert first == again
    assert isinstance(first, str)
    assert len(first) >= 50
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_pages_load_tiles_only_from_where_a_setting_says(tmp_path: Path) -> None:
    allowed = "settings.CONTENT_SECURITY_POLICY['DIRECTIVES']['img-src']"
    tiles = "https://{s}.tile.example/{z}/{x}/{y}.png"
    assert settings_with(tmp_path, allowed) == ["'self'", "data:"]
    assert settings_with(tmp_path, allowed, MADANG_MAP_TILES=tiles) == ["'self'", "data:", "https://*.tile.example"]
