"""What an evaluation counts: one outcome a question, and the figures over them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from madang.knowledge.rules.gate import Verdict
from madang.knowledge.rules.metrics import (
    auroc,
    mean,
    middle,
    percentile,
    recall,
    reciprocal_rank,
    resamples,
    threshold_for,
)

Figure = float | None
Figures = dict[str, Figure]


@dataclass(frozen=True)
class Outcome:
    """How one question went. `rank` is that of its first right document among the first ten, from 1."""

    kind: str
    in_scope: bool
    rank: int | None
    confidence: float
    verdict: Verdict
    ms: float

    @property
    def right(self) -> bool:
        return self.rank == 1


Outcomes = Sequence[Outcome]


def retrieval_figures(outcomes: Outcomes) -> Figures:
    """Return recall and reciprocal rank of the in-scope questions, and the milliseconds of all."""
    ranks = [outcome.rank for outcome in outcomes if outcome.in_scope]
    times = [outcome.ms for outcome in outcomes]
    return {
        "recall@1": recall(ranks, 1),
        "recall@3": recall(ranks, 3),
        "recall@5": recall(ranks, 5),
        "mrr@10": reciprocal_rank(ranks),
        "p50_ms": percentile(times, 0.5),
        "p95_ms": percentile(times, 0.95),
    }


def gate_figures(outcomes: Outcomes) -> Figures:
    """Return how the gate does at the threshold where at most 5 % of the out-of-scope questions are answered."""
    outside = [outcome.confidence for outcome in outcomes if not outcome.in_scope]
    threshold = threshold_for(outside)
    return _answered(outcomes, lambda outcome: outcome.confidence > threshold) if outside else _nothing_outside()


def live_figures(outcomes: Outcomes) -> Figures:
    """Return how the product does at its own thresholds; `asked_back_right` is the share helped by asking back."""
    inside = [outcome for outcome in outcomes if outcome.in_scope]
    asked_back = [outcome.verdict is Verdict.ASK_BACK for outcome in inside]
    helped = [back and outcome.rank in {1, 2, 3} for back, outcome in zip(asked_back, inside, strict=True)]
    back = {"asked_back": mean(asked_back), "asked_back_right": mean(helped)}
    return _answered(outcomes, lambda outcome: outcome.verdict is Verdict.ANSWER) | back


def intervals(outcomes: Outcomes, figures: Callable[[Outcomes], Figures]) -> dict[str, tuple[float, float] | None]:
    """Return the 95 % bootstrap interval of each figure that says something about quality."""
    names = [name for name, value in figures(outcomes).items() if value is not None and not name.endswith("_ms")]
    drawn = [figures(resample) for resample in resamples(outcomes)]
    return {name: middle([value for one in drawn if (value := one[name]) is not None]) for name in names}


def by_kind(outcomes: Outcomes) -> Mapping[str, Figures]:
    """Return the figures of each kind of question, with their number."""
    kinds = sorted({outcome.kind for outcome in outcomes})
    of_kind = {kind: [outcome for outcome in outcomes if outcome.kind == kind] for kind in kinds}
    return {kind: {"questions": float(len(some)), **retrieval_figures(some)} for kind, some in of_kind.items()}


def _answered(outcomes: Outcomes, is_answered: Callable[[Outcome], bool]) -> Figures:
    inside = [outcome for outcome in outcomes if outcome.in_scope]
    outside = [outcome for outcome in outcomes if not outcome.in_scope]
    return {
        "auroc": auroc([outcome.confidence for outcome in inside], [outcome.confidence for outcome in outside]),
        "answer_rate": mean([is_answered(outcome) for outcome in inside]),
        "right_shown": mean([is_answered(outcome) and outcome.right for outcome in inside]),
        "wrong_shown": mean([is_answered(outcome) and not outcome.right for outcome in inside]),
        "out_of_scope_answered": mean([is_answered(outcome) for outcome in outside]),
    }


def _nothing_outside() -> Figures:
    return dict.fromkeys(("auroc", "answer_rate", "right_shown", "wrong_shown", "out_of_scope_answered"))
