"""Figures that judge retrieval and the gate. Pure functions over lists; empty lists give None, never a made-up 0."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeVar

OUT_OF_SCOPE_ALLOWED = 0.05
RESAMPLES, SEED = 1000, 20261122

Case = TypeVar("Case")


def mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def recall(ranks: Sequence[int | None], within: int) -> float | None:
    """Return the share of questions whose first right document has a rank of at most `within` (1 is the best)."""
    return mean([rank is not None and rank <= within for rank in ranks])


def reciprocal_rank(ranks: Sequence[int | None], within: int = 10) -> float | None:
    """Return the mean reciprocal rank, 0 for a question whose right document is not within the first `within`."""
    return mean([1 / rank if rank is not None and rank <= within else 0.0 for rank in ranks])


def percentile(values: Sequence[float], share: float) -> float | None:
    """Return the nearest-rank percentile, `share` from 0 to 1."""
    return sorted(values)[max(math.ceil(share * len(values)) - 1, 0)] if values else None


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float | None:
    """Return the probability that an in-scope question has the higher confidence; equals count half."""
    if not inside or not outside:
        return None
    ordered = sorted(outside)
    below = sum(bisect_left(ordered, value) + bisect_right(ordered, value) for value in inside)
    return below / (2 * len(inside) * len(outside))


def threshold_for(outside: Sequence[float], allowed: float = OUT_OF_SCOPE_ALLOWED) -> float:
    """Return the confidence to exceed so that at most `allowed` of the out-of-scope questions are answered."""
    passing = int(allowed * len(outside))
    return sorted(outside, reverse=True)[passing] if passing < len(outside) else -math.inf


def resamples(cases: Sequence[Case]) -> Iterator[list[Case]]:
    """Draw the same cases again and again, with a fixed seed, for a bootstrap."""
    dice = Random(SEED)  # noqa: S311 - resampling, not a secret
    return (dice.choices(cases, k=len(cases)) for _ in range(RESAMPLES if cases else 0))


def middle(values: Sequence[float]) -> tuple[float, float] | None:
    """Return the bounds between which 95 % of the values lie."""
    ordered = sorted(values)
    return (ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered))]) if ordered else None
