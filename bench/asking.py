"""Many people asking at once over HTTP: `python -m bench.asking [--people 50] [--questions 1000]`.

Closed loop: each person asks, waits for the answer, and asks the next question. Before that one person alone, for the
time of one answer through the whole pipeline. Where the evaluation set lies beside the checkout the house holds its
documents too.
"""

import argparse
import asyncio
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

import httpx

from bench.house import House, open_house
from bench.pack import read_documents
from bench.sets import DATA
from madang.knowledge.adapters.evaluation_files import read_documents as read_evaluation_documents
from madang.knowledge.adapters.evaluation_files import read_questions
from madang.knowledge.rules.metrics import percentile

PROJECT = Path(__file__).resolve().parent.parent
PATH = "/api/chat/questions"
PATIENCE = 30.0
THREADS = 2
ALONE = 200


@dataclass(frozen=True)
class Went:
    """One question: milliseconds, and what went wrong, if anything."""

    ms: float
    fault: str = ""


def run(people: int = 50, questions: int = 1000, workers: int | None = None, data: Path = DATA) -> None:
    """Print the times, the faults, and the memory of the web processes."""
    documents = data / "docs.jsonl"
    held = documents if documents.is_file() else None
    workers = workers or min(4, os.cpu_count() or 1)
    asked = list(islice(cycle(_questions(data if held else None)), questions))
    with open_house(workers, THREADS, held) as house:
        asyncio.run(_ask_all(house, asked[: workers * THREADS * 4], workers * THREADS))
        alone = asyncio.run(_ask_all(house, asked[:ALONE], 1))
        together = asyncio.run(_ask_all(house, asked, people))
        memory = house.memory()
    where = f"{workers} processes of {THREADS} threads on {os.cpu_count()} cores"
    print(f"Asking: {'sample city and evaluation set' if held else 'sample city'}, {where}")
    _tell("1 person, one answer through the pipeline", alone)
    _tell(f"{people} people at once", together)
    print(f"  web process: {', '.join(f'{mb:.0f} MB' for mb in memory)} resident")


def _questions(data: Path | None) -> list[str]:
    """Return the evaluation questions, or what the sample articles are also asked as."""
    if data is None:
        return [
            phrase for document in read_documents(PROJECT / "cities" / "suncheon") for phrase in document.also_asked
        ]
    known = frozenset(document.id for document in read_evaluation_documents(data / "docs.jsonl"))
    return [asked.question for asked in read_questions(data / "dev_queries.jsonl", known)]


async def _ask_all(house: House, questions: list[str], people: int) -> list[Went]:
    waiting = iter(questions)
    limits = httpx.Limits(max_connections=people, max_keepalive_connections=people)
    async with httpx.AsyncClient(base_url=house.address, timeout=PATIENCE, limits=limits) as line:
        asked = await asyncio.gather(*(_person(line, waiting) for _ in range(people)))
    return [went for one in asked for went in one]


async def _person(line: httpx.AsyncClient, waiting: Iterator[str]) -> list[Went]:
    return [await _ask(line, question) for question in waiting]


async def _ask(line: httpx.AsyncClient, question: str) -> Went:
    started = perf_counter()
    try:
        response = await line.post(PATH, json={"question": question})
        fault = "" if response.status_code == httpx.codes.OK else f"status {response.status_code}"
    except httpx.HTTPError as broken:
        fault = type(broken).__name__
    return Went((perf_counter() - started) * 1000, fault)


def _tell(who: str, asked: list[Went]) -> None:
    times = [went.ms for went in asked]
    faults = Counter(went.fault for went in asked if went.fault)
    p50, p95 = percentile(times, 0.5) or 0.0, percentile(times, 0.95) or 0.0
    told = ", ".join(f"{count} × {fault}" for fault, count in faults.items()) or "no errors"
    print(f"  {who}: {len(asked):,} questions, p50 {p50:.0f} ms, p95 {p95:.0f} ms, {told}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=None)
    parser.add_argument("--data", type=Path, default=DATA)
    chosen = parser.parse_args()
    run(chosen.people, chosen.questions, chosen.workers, chosen.data)
