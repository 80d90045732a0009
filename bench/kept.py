"""Lines of a benchmark, on the screen and kept in a file with the day and the machine."""

import io
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import psutil


@contextmanager
def kept_in(file: Path) -> Iterator[None]:
    """Keep what is printed meanwhile in a file, too, under a line that says when and where."""
    with file.open("w", encoding="utf-8") as kept, redirect_stdout(_Both(sys.stdout, kept)):
        print(f"{datetime.now(UTC):%Y-%m-%d}, {_machine()}")
        yield


class _Both(io.TextIOBase):
    """Writes to the screen and to the file as the lines come."""

    def __init__(self, *places: TextIO) -> None:
        self._places = places

    def write(self, text: str) -> int:
        for place in self._places:
            place.write(text)
            place.flush()
        return len(text)


def _machine() -> str:
    memory = psutil.virtual_memory().total / 2**30
    return f"{psutil.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"
