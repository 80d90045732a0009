"""The product and its named peers asked the same questions, in one run and one thread, analysis included."""

import os
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from bench.e3 import E3
from bench.measured import Results, SetResult, SystemResult
from bench.peers import PEERS, Madang, Peer
from bench.sets import QuestionSet, question_sets
from madang.knowledge.actions.evaluate import outcome_of
from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.adapters.evaluation_files import Asked
from madang.knowledge.adapters.index import Index
from madang.knowledge.rules.evaluation import DEPTH, Outcome
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.gate import Verdict, product_gate

Ask = Callable[[Asked], Outcome]
Build = Callable[[Sequence[Document]], Ask]
WARMING = 20
"""Questions asked before the clock counts."""


@dataclass
class _System:
    ask: Ask
    build_s: float
    outcomes: list[Outcome] = field(default_factory=list)


def measure(data: Path) -> Results:
    """Ask everybody everything."""
    shared_analyser().morphemes("준비")
    gate = product_gate()
    machine = f"one thread of {os.cpu_count()} cores"
    sets = tuple(_measure(one) for one in question_sets(data))
    return Results(f"{datetime.now(UTC):%Y-%m-%d}", machine, gate.answer_from, gate.ask_back_from, sets)


def _measure(asked: QuestionSet) -> SetResult:
    """Build every system, then ask each question of all, another first each time: what disturbs falls on all alike."""
    in_one_text = _in_one_text(asked.documents)
    peers = [make() for make in (*PEERS, E3) if make is not Madang]
    systems = {Madang.name: _built(_own, asked.documents)}
    systems |= {peer.name: _built(_of_peer(peer), in_one_text) for peer in peers}
    warming = asked.questions[:WARMING]
    in_turn = deque(systems.values())
    for question in (*warming, *asked.questions):
        in_turn.rotate()
        for system in in_turn:
            system.outcomes.append(system.ask(question))
    told = {name: SystemResult(tuple(one.outcomes[len(warming) :]), one.build_s) for name, one in systems.items()}
    return SetResult(asked.name, asked.about, len(asked.documents), told)


def _built(build: Build, documents: Sequence[Document]) -> _System:
    started = perf_counter()
    ask = build(documents)
    return _System(ask, perf_counter() - started)


def _own(documents: Sequence[Document]) -> Ask:
    index = Index.build(documents, shared_analyser())

    def ask(asked: Asked) -> Outcome:
        started = perf_counter()
        findings = index.search(asked.question, DEPTH)
        return outcome_of(asked, findings, (perf_counter() - started) * 1000)

    return ask


def _of_peer(peer: Peer) -> Build:
    """Return how to build a peer; it has no gate, so whatever it finds it would show."""

    def ask(asked: Asked) -> Outcome:
        started = perf_counter()
        found, sureness = peer.search(asked.question)
        ms = (perf_counter() - started) * 1000
        rank = next((place for place, key in enumerate(found, 1) if key in asked.gold), None)
        return Outcome(asked.id, asked.kind, bool(asked.gold), rank, sureness, Verdict.ANSWER, alone=True, ms=ms)

    def build(documents: Sequence[Document]) -> Ask:
        peer.build(documents)
        return ask

    return build


def _in_one_text(documents: Sequence[Document]) -> list[Document]:
    """Let a peer that knows no other ways of asking read them in the text, so that it is told as much."""
    return [
        replace(one, body="\n".join([*one.also_asked, one.body]), also_asked=()) if one.also_asked else one
        for one in documents
    ]
