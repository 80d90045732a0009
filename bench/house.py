"""A house of its own for a benchmark: a throw-away database with the sample city, and gunicorn on a free port."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

from tests.support.database import embedded_server

PROJECT = Path(__file__).resolve().parent.parent
READY_WITHIN = 60.0
NO_FLOOD_GUARD = "1000000"


@dataclass(frozen=True)
class House:
    """`memory` is read from the running processes: the whole set of each (RSS), in MB."""

    address: str
    server: "subprocess.Popen[bytes]"

    def memory(self) -> list[float]:
        """Return the resident megabytes of every web process, greatest first; gunicorn's own is left out."""
        return sorted((_resident_mb(child) for child in _children(self.server.pid)), reverse=True)


@contextmanager
def open_house(workers: int, threads: int, documents: Path | None = None) -> Iterator[House]:
    """Load the sample city, and the documents beside it as articles, and serve; nothing is left behind."""
    state = Path(tempfile.mkdtemp(prefix="madang-bench-"))
    try:
        with embedded_server() as socket_folder:
            environment = _environment(state, socket_folder)
            _load(environment, documents)
            with serve(environment, workers, threads) as house:
                yield house
    finally:
        shutil.rmtree(state, ignore_errors=True)


def _environment(state: Path, socket_folder: str) -> dict[str, str]:
    own = {key: value for key, value in os.environ.items() if not key.startswith("MADANG_")}
    return {
        **own,
        "DATABASE_URL": f"postgresql://postgres@/postgres?host={socket_folder}",
        "MADANG_STATE": str(state),
        **{
            f"MADANG_CHAT_{whose}_PER_{span}": NO_FLOOD_GUARD
            for whose in ("PERSON", "ADDRESS")
            for span in ("MINUTE", "DAY")
        },
    }


def _load(environment: dict[str, str], documents: Path | None) -> None:
    commands = [["migrate"], ["city", "load"], ["knowledge", "index"]]
    if documents:
        commands.insert(2, ["knowledge", "load", str(documents)])
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", "config", *command], cwd=PROJECT, env=environment, capture_output=True, check=False
        )
        if done.returncode:
            raise SystemExit(f"madang {' '.join(command)} failed:\n{done.stderr.decode()}{done.stdout.decode()}")


@contextmanager
def serve(
    environment: dict[str, str], workers: int, threads: int, application: str = "config.wsgi:application"
) -> Iterator[House]:
    """Serve the house, or a peer of it that answers /ready/ too, on a free port."""
    port = _free_port()
    command = ["-m", "gunicorn", application, "--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    command += ["--workers", str(workers), "--threads", str(threads)]
    server = subprocess.Popen([sys.executable, *command], cwd=PROJECT, env=environment)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(f"{address}/ready/", server)
        yield House(address, server)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)


def _wait(address: str, server: "subprocess.Popen[bytes]") -> None:
    until = monotonic() + READY_WITHIN
    while monotonic() < until and server.poll() is None:
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            sleep(0.2)
    raise SystemExit(f"The house did not open within {READY_WITHIN:.0f} s.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _children(parent: int) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def _resident_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))
