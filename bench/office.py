"""The office's benchmarks, their lines kept: `python -m bench.office`; about an hour, most of it filling archives.

What they print stands afterwards in `results/office.txt`, with the day and the machine; nothing else should run beside.
"""

import io
import platform
import sys
from contextlib import redirect_stdout
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

import psutil

from bench import chain, decide, document_search, numbering, printing, register_list
from bench.archive import fill, open_archive, vocabulary
from bench.page import RESULTS

LINES = RESULTS / "office.txt"
DOCUMENTS, ROUNDS = 1_000_000, 10


class _Both(io.TextIOBase):
    """Writes to the screen and to the file as the lines come."""

    def __init__(self, *places: TextIO) -> None:
        self._places = places

    def write(self, text: str) -> int:
        for place in self._places:
            place.write(text)
            place.flush()
        return len(text)


def run() -> None:
    """Run them one after the other."""
    with LINES.open("w", encoding="utf-8") as kept, redirect_stdout(_Both(sys.stdout, kept)):
        print(f"{datetime.now(UTC):%Y-%m-%d}, {_machine()}")
        decide.run()
        numbering.run()
        _full_register()
        printing.run()
        chain.run()


def _full_register() -> None:
    """One archive for both: it takes ten minutes to fill."""
    with TemporaryDirectory(prefix="madang-bench-") as state, open_archive(Path(state)):
        fill(DOCUMENTS)
        register_list.measure(DOCUMENTS, ROUNDS)
        document_search.measure(vocabulary(), DOCUMENTS, ROUNDS)


def _machine() -> str:
    memory = psutil.virtual_memory().total / 2**30
    return f"{psutil.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"


if __name__ == "__main__":
    run()
