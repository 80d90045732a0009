"""Retrieval beside its peers on one set, in one run: `python -m bench.retrieval [--data FOLDER]`."""

import argparse
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from time import perf_counter

from bench.peers import DATA, PEERS, Peer
from madang.knowledge.adapters.evaluation_files import Asked, read_documents, read_questions
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.metrics import auroc, percentile, recall, reciprocal_rank

QUESTION_FILES = ("dev_queries.jsonl", "dev_oos.jsonl")


@dataclass(frozen=True)
class Row:
    """The figures of one system; times in milliseconds, building in seconds."""

    recall_1: float
    recall_3: float
    recall_5: float
    mrr_10: float
    auroc: float
    p50_ms: float
    p95_ms: float
    build_s: float


@dataclass(frozen=True)
class _Asked:
    in_scope: bool
    rank: int | None
    sureness: float
    ms: float


WIDTH = 28


def measure(peer: Peer, documents: Sequence[Document], questions: Sequence[Asked]) -> Row:
    """Build, ask everything once to warm up, then ask and count; analysis of the question is timed with the search."""
    started = perf_counter()
    peer.build(documents)
    build_s = perf_counter() - started
    for question in questions[:20]:
        peer.search(question.question)
    asked = [_ask(peer, question) for question in questions]
    ranks = [one.rank for one in asked if one.in_scope]
    inside, outside = ([one.sureness for one in asked if one.in_scope is side] for side in (True, False))
    times = [one.ms for one in asked]
    return Row(
        recall_1=recall(ranks, 1) or 0.0,
        recall_3=recall(ranks, 3) or 0.0,
        recall_5=recall(ranks, 5) or 0.0,
        mrr_10=reciprocal_rank(ranks) or 0.0,
        auroc=auroc(inside, outside) or 0.0,
        p50_ms=percentile(times, 0.5) or 0.0,
        p95_ms=percentile(times, 0.95) or 0.0,
        build_s=build_s,
    )


def _ask(peer: Peer, question: Asked) -> _Asked:
    started = perf_counter()
    found, sureness = peer.search(question.question)
    ms = (perf_counter() - started) * 1000
    rank = next((place for place, key in enumerate(found, 1) if key in question.gold), None)
    return _Asked(bool(question.gold), rank, sureness, ms)


def run(data: Path = DATA) -> None:
    """Print the table, and the ratios of Madang to each peer."""
    if not (data / "docs.jsonl").is_file():
        print(f"Retrieval: left out, as {data} holds no docs.jsonl. Name another folder with --data.")
        return
    documents = read_documents(data / "docs.jsonl")
    known = frozenset(document.id for document in documents)
    files = [data / name for name in QUESTION_FILES if (data / name).is_file()]
    questions = [question for file in files for question in read_questions(file, known)]
    print(f"Retrieval: {len(documents):,} documents, {len(questions):,} questions, one thread, analysis included")
    rows = {make.name: measure(make(), documents, questions) for make in PEERS}
    _print(rows)


def _print(rows: dict[str, Row]) -> None:
    names = [field.name for field in fields(Row)]
    print("".join([" " * WIDTH, *(f"{name:>10}" for name in names)]))
    for name, row in rows.items():
        print("".join([f"{name:<{WIDTH}}", *(f"{value:>10.3f}" for value in astuple(row))]))
    own, *others = rows.items()
    print(f"{own[0]} as a ratio to each peer (recall, mrr, auroc: above 1 is better; ms, s: below 1 is better)")
    for name, row in others:
        ratios = (mine / theirs if theirs else 0.0 for mine, theirs in zip(astuple(own[1]), astuple(row), strict=True))
        print("".join([f"  / {name:<{WIDTH - 4}}", *(f"{ratio:>10.2f}" for ratio in ratios)]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    run(parser.parse_args().data)
