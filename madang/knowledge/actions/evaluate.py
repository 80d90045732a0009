"""Measure retrieval and the gate on a throw-away index; no database, and nothing is kept unless a file is named."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from madang.knowledge.actions.evaluate_dense import Find, find_by_both
from madang.knowledge.adapters.analyser import Analyser, shared_analyser
from madang.knowledge.adapters.evaluation_files import Asked, EvaluationInputError, read_documents, read_questions
from madang.knowledge.adapters.evaluation_run import Run, read_run, refuse_unwritable, run_of, write_run
from madang.knowledge.adapters.index import Findings, Index
from madang.knowledge.rules.evaluation import (
    DEPTH,
    Count,
    Figures,
    Outcome,
    Outcomes,
    intervals,
    parted_by_kind,
    retrieval_figures,
)
from madang.knowledge.rules.evaluation_report import Comparison, KindReport, Report
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.gate import Verdict, product_gate
from madang.knowledge.rules.paired import differences, pair
from madang.knowledge.rules.reliability import bins, calibration_error
from madang.knowledge.rules.zones import (
    ZoneOf,
    above,
    gate_figures,
    live_figures,
    of_the_product,
    plain_threshold,
    zone_figures,
)

__all__ = ["EvaluationInputError", "Report", "evaluate", "outcome_of"]


def evaluate(
    documents_path: Path,
    queries_path: Path,
    live: bool = False,
    *,
    save: Path | None = None,
    against: Path | None = None,
    keep_texts: bool = False,
    dense: bool = False,
) -> Report:
    """Index the documents, ask the questions, and count.

    Documents are JSON lines with `id`, `title`, `body` and perhaps `also_asked`; questions with `query`, `gold` (ids,
    empty where nothing may be answered), `kind` and perhaps `qid`. With `live` the gate is the product's own; else it
    lets at most 5 % of the out-of-scope questions pass. `save` keeps how each question went (its words only with
    `keep_texts`); `against` is such a file of an earlier run over the same questions, to be compared with. With `dense`
    the dense channel of the settings takes part.

    Raises:
        EvaluationInputError: a file cannot be read or written; names file and line.
        Refusal: `dense` is wanted, and the channel is off or fails.
    """
    documents = read_documents(documents_path)
    questions = read_questions(queries_path, frozenset(document.id for document in documents))
    earlier = read_run(against, questions) if against else None
    if save:
        refuse_unwritable(save)
    index, seconds = _build(documents, shared_analyser())
    find = find_by_both(documents, index.search) if dense else index.search
    run = run_of(documents, questions, [_ask(find, question) for question in questions])
    if save:
        write_run(save, run, [question.question for question in questions] if keep_texts else ())
    return _report(run, live, seconds, len(documents), _compare(earlier, run, live) if earlier else None)


def outcome_of(asked: Asked, findings: Findings, ms: float) -> Outcome:
    """Return how one question went."""
    gate = product_gate()
    return Outcome(
        id=asked.id,
        kind=asked.kind,
        in_scope=bool(asked.gold),
        rank=_rank(findings, asked),
        confidence=findings.confidence,
        verdict=gate.decide(findings),
        alone=gate.decide(replace(findings, confidence=1.0)) is Verdict.ANSWER,
        ms=ms,
    )


def _build(documents: list[Document], analyser: Analyser) -> tuple[Index, float]:
    """Return the index and the seconds it took; the analyser is made before the clock starts."""
    analyser.morphemes("준비")
    started = perf_counter()
    return Index.build(documents, analyser), perf_counter() - started


def _ask(find: Find, asked: Asked) -> Outcome:
    started = perf_counter()
    findings = find(asked.question, DEPTH)
    return outcome_of(asked, findings, (perf_counter() - started) * 1000)


def _rank(findings: Findings, asked: Asked) -> int | None:
    places = (place for place, hit in enumerate(findings.hits, start=1) if hit.document_id in asked.gold)
    return next(places, None)


def _report(run: Run, live: bool, seconds: float, documents: int, comparison: Comparison | None) -> Report:
    count = _count(live)
    return Report(
        documents=documents,
        live=live,
        questions=len(run.outcomes),
        figures=count(run.outcomes) | {"index_s": seconds},
        intervals=intervals(run.outcomes, count),
        by_kind=_by_kind(run.outcomes, _zones(run.outcomes, live)),
        bins=bins(run.outcomes),
        comparison=comparison,
    )


def _count(live: bool) -> Count:
    def count(some: Outcomes) -> Figures:
        shown = live_figures(some) if live else gate_figures(some)
        return retrieval_figures(some) | shown | {"ece": calibration_error(bins(some))}

    return count


def _zones(outcomes: Outcomes, live: bool) -> ZoneOf:
    """Return what is shown; without a question out of scope there is no threshold but the product's own."""
    if live or all(outcome.in_scope for outcome in outcomes):
        return of_the_product
    return above(plain_threshold(outcomes))


def _by_kind(outcomes: Outcomes, zone_of: ZoneOf) -> Mapping[str, KindReport]:
    """Return figures and intervals of each kind; the threshold is that of all of them."""

    def count(some: Outcomes) -> Figures:
        return retrieval_figures(some) | zone_figures(some, zone_of)

    kinds = parted_by_kind(outcomes)
    return {kind: KindReport(len(some), count(some), intervals(some, count)) for kind, some in kinds.items()}


def _compare(earlier: Run, run: Run, live: bool) -> Comparison:
    zones = (_zones(earlier.outcomes, live), _zones(run.outcomes, live))
    told = differences(pair(earlier.outcomes, run.outcomes), _count(live), zones)
    return Comparison(told, len(run.outcomes), earlier.documents == run.documents)
