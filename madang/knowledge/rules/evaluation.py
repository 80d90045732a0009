"""What an evaluation counts: one outcome a question, and the figures over them.

A figure is the mean of a mark that each question gets; `MARKS` of this file says the marks for retrieval, that of
`zones.py` those for what is shown. A mark of None leaves the question out: it is none of those counted.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from madang.knowledge.rules.gate import Verdict
from madang.knowledge.rules.metrics import mean, middle, percentile, resamples

Figure = float | None
Figures = dict[str, Figure]
Interval = tuple[float, float] | None
"""The bounds of 95 % of the resamples; None where nothing could be counted."""

DEPTH = 10
"""Documents looked at for each question."""


@dataclass(frozen=True)
class Outcome:
    """How one question went."""

    id: str
    kind: str
    in_scope: bool
    rank: int | None
    """Place of the first right document among the first ten, from 1."""
    confidence: float
    verdict: Verdict
    """What the product's own gate says."""
    alone: bool
    """Whether the gate would show the first document by itself, were it sure that the question is one of ours."""
    ms: float

    @property
    def right(self) -> bool:
        return self.rank == 1

    def within(self, places: int) -> bool:
        return self.rank is not None and self.rank <= places


Outcomes = Sequence[Outcome]
Count = Callable[[Outcomes], Figures]
Mark = Callable[[Outcome], Figure]

MARKS: Mapping[str, Mark] = {
    "recall@1": lambda outcome: float(outcome.right) if outcome.in_scope else None,
    "recall@3": lambda outcome: float(outcome.within(3)) if outcome.in_scope else None,
    "recall@5": lambda outcome: float(outcome.within(5)) if outcome.in_scope else None,
    "mrr@10": lambda outcome: (1 / outcome.rank if outcome.rank else 0.0) if outcome.in_scope else None,
}
"""Marks of retrieval; only in-scope questions have them."""


def marked(outcomes: Outcomes, marks: Mapping[str, Mark]) -> Figures:
    """Return the mean of each mark."""
    return {name: _mean_mark(outcomes, mark) for name, mark in marks.items()}


def retrieval_figures(outcomes: Outcomes) -> Figures:
    """Return recall and reciprocal rank of the in-scope questions, and the milliseconds of all."""
    times = [outcome.ms for outcome in outcomes]
    return marked(outcomes, MARKS) | {"p50_ms": percentile(times, 0.5), "p95_ms": percentile(times, 0.95)}


def intervals(outcomes: Outcomes, count: Count) -> dict[str, Interval]:
    """Return the 95 % bootstrap interval of each figure that says something about quality."""
    names = [name for name, value in count(outcomes).items() if value is not None and not name.endswith("_ms")]
    drawn = [count(resample) for resample in resamples(outcomes)]
    return {name: middle([value for one in drawn if (value := one[name]) is not None]) for name in names}


def parted_by_kind(outcomes: Outcomes) -> dict[str, Outcomes]:
    kinds = sorted({outcome.kind for outcome in outcomes})
    return {kind: [outcome for outcome in outcomes if outcome.kind == kind] for kind in kinds}


def _mean_mark(outcomes: Outcomes, mark: Mark) -> Figure:
    return mean([value for outcome in outcomes if (value := mark(outcome)) is not None])
