"""Retrieval beside its peers on the terminal, in one run: `python -m bench.retrieval [--data FOLDER]`."""

import argparse
from pathlib import Path

from bench.beside import measure
from bench.measured import OWN, Results, SetResult, SystemResult
from bench.sets import DATA

WIDTH = 28
COLUMNS = ("recall@1", "recall@3", "recall@5", "mrr@10", "auroc", "p50_ms", "p95_ms")


def tell(results: Results) -> None:
    """Print the table of each set, and the ratios of Madang to each peer."""
    for one in results.sets:
        print(f"Retrieval: {one.name}, {one.documents:,} documents, {len(one.own.outcomes):,} questions")
        _tell(one)


def _tell(one: SetResult) -> None:
    print("".join([" " * WIDTH, *(f"{name:>10}" for name in (*COLUMNS, "build_s"))]))
    for name, system in one.systems.items():
        print("".join([f"{name:<{WIDTH}}", *(f"{value:>10.3f}" for value in _row(system))]))
    print(f"{OWN} as a ratio to each peer (recall, mrr, auroc: above 1 is better; ms, s: below 1 is better)")
    for name, system in one.peers.items():
        both = zip(_row(one.own), _row(system), strict=True)
        ratios = (mine / theirs if theirs else 0.0 for mine, theirs in both)
        print("".join([f"  / {name:<{WIDTH - 4}}", *(f"{ratio:>10.2f}" for ratio in ratios)]))


def _row(system: SystemResult) -> list[float]:
    return [*(system.figure(name) for name in COLUMNS), system.build_s]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="an evaluation set in the form of seoul120")
    tell(measure(parser.parse_args().data))
