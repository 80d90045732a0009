"""The office's benchmarks, their lines kept: `python -m bench.office`; about an hour, most of it filling archives.

What they print stands afterwards in `results/office.txt`, with the day and the machine; nothing else should run beside.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from bench import chain, decide, document_search, numbering, printing, register_list
from bench.archive import fill, open_archive, vocabulary
from bench.kept import kept_in
from bench.page import RESULTS

LINES = RESULTS / "office.txt"
DOCUMENTS, ROUNDS = 1_000_000, 10


def run() -> None:
    """Run them one after the other."""
    with kept_in(LINES):
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


if __name__ == "__main__":
    run()
