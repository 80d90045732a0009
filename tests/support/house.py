"""A whole house for the journeys: `madang run` on a free port, with a state folder of its own."""

import fcntl
import os
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

PROJECT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "config"]
OPEN_WITHIN = 240.0
"""Seconds; a first start makes a database and loads the city, beside whatever else the machine is doing."""


@dataclass(frozen=True)
class House:
    address: str
    environment: dict[str, str]
    process: "subprocess.Popen[str]"
    log: Path

    def command(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run another `madang` command beside the house."""
        return subprocess.run(
            [*COMMAND, *arguments], cwd=PROJECT, env=self.environment, capture_output=True, text=True, check=False
        )

    def told(self) -> str:
        return self.log.read_text(encoding="utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment_of(state: Path, **more: str) -> dict[str, str]:
    """Return an environment in which the embedded database lies in `state`, whatever the caller's own says."""
    kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL" and not key.startswith("MADANG_")}
    return {**kept, "MADANG_STATE": str(state), **more}


def copy_prepared(folder: Path, state: Path) -> None:
    """Lay into `state` what a first opening makes, so that the next opening is a second one.

    The first caller opens and closes a house for it in `folder`, which programs of tests side by side share; the
    others wait for it.
    """
    with (folder / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        prepared = folder / "prepared"
        if not prepared.exists():
            making = Path(tempfile.mkdtemp(dir=folder))
            with open_house(making):
                pass
            making.rename(prepared)
    # The database belongs to an account of its own, which a copy by Python's own means would change.
    subprocess.run(["cp", "-a", f"{prepared}/.", str(state)], check=True)


@contextmanager
def open_house(state: Path | None = None, **environment: str) -> Iterator[House]:
    """Open a house, wait until it serves, and close it as Ctrl-C does."""
    with tempfile.TemporaryDirectory(prefix="madang-house-", ignore_cleanup_errors=True) as own:
        folder = state or Path(own)
        house = _start(folder, environment_of(folder, **environment))
        try:
            _wait(house)
            yield house
        finally:
            close(house)


def close(house: House) -> int:
    """Stop the house as Ctrl-C does; return its exit status."""
    if house.process.poll() is None:
        house.process.send_signal(signal.SIGINT)
    return house.process.wait(30)


def _start(folder: Path, environment: dict[str, str]) -> House:
    port, log = free_port(), folder / "house.log"
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [*COMMAND, "run", "--port", str(port)],
            cwd=PROJECT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
    return House(f"http://127.0.0.1:{port}", environment, process, log)


def _wait(house: House) -> None:
    until = monotonic() + OPEN_WITHIN
    while monotonic() < until:
        if house.process.poll() is not None:
            raise AssertionError(f"the house did not open:\n{house.told()}")
        if "마당이 열렸어요" in house.told() and _answers(f"{house.address}/ready/"):
            return
        sleep(0.1)
    raise AssertionError(f"the house did not open in {OPEN_WITHIN:.0f} s:\n{house.told()}")


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5):
            return True
    except (URLError, ConnectionError, TimeoutError):
        return False
