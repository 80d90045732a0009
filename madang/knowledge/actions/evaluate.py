"""Measure retrieval and the gate on a throw-away index; no database, and nothing is kept."""

from pathlib import Path
from time import perf_counter

from madang.knowledge.adapters.analyser import Analyser, shared_analyser
from madang.knowledge.adapters.evaluation_files import Asked, EvaluationInputError, read_documents, read_questions
from madang.knowledge.adapters.index import Findings, Index
from madang.knowledge.rules.evaluation import (
    Figures,
    Outcome,
    Outcomes,
    by_kind,
    gate_figures,
    intervals,
    live_figures,
    retrieval_figures,
)
from madang.knowledge.rules.evaluation_report import Report
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.gate import product_gate

__all__ = ["EvaluationInputError", "Report", "evaluate"]

DEPTH = 10


def evaluate(documents_path: Path, queries_path: Path, live: bool = False) -> Report:
    """Index the documents, ask the questions, and count.

    Documents are JSON lines with `id`, `title`, `body` and perhaps `also_asked`; questions with `query`, `gold` (ids,
    empty where nothing may be answered) and `kind`. With `live` the gate is the product's own; else it lets at most 5 %
    of the out-of-scope questions pass.

    Raises:
        EvaluationInputError: a file cannot be read; names file and line.
    """
    documents = read_documents(documents_path)
    questions = read_questions(queries_path, frozenset(document.id for document in documents))
    index, seconds = _build(documents, shared_analyser())
    outcomes = [_ask(index, question) for question in questions]

    def figures(some: Outcomes) -> Figures:
        return retrieval_figures(some) | (live_figures if live else gate_figures)(some)

    counted = figures(outcomes) | {"index_s": seconds}
    return Report(index.size, len(questions), live, counted, by_kind(outcomes), intervals(outcomes, figures))


def _build(documents: list[Document], analyser: Analyser) -> tuple[Index, float]:
    """Return the index and the seconds it took; the analyser is made before the clock starts."""
    analyser.morphemes("준비")
    started = perf_counter()
    return Index.build(documents, analyser), perf_counter() - started


def _ask(index: Index, question: Asked) -> Outcome:
    started = perf_counter()
    findings = index.search(question.question, DEPTH)
    ms = (perf_counter() - started) * 1000
    verdict = product_gate().decide(findings)
    return Outcome(question.kind, bool(question.gold), _rank(findings, question), findings.confidence, verdict, ms)


def _rank(findings: Findings, question: Asked) -> int | None:
    places = (place for place, hit in enumerate(findings.hits, start=1) if hit.document_id in question.gold)
    return next(places, None)
