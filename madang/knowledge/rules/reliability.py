"""Whether a confidence means what it says: of the questions with a confidence near .8, are eight in ten right?

Ten bins of equal width and the expected calibration error over them (Naeini, Cooper, Hauskrecht 2015, "Obtaining well
calibrated probabilities using Bayesian binning", AAAI): the mean distance between confidence and share, bins counting
by the number of their questions. How many of an evaluation's questions are out of scope is its author's choice, and the
error changes with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from madang.knowledge.rules.evaluation import Figure, Outcomes
from madang.knowledge.rules.metrics import mean

BINS = 10


@dataclass(frozen=True)
class Bin:
    """The questions whose confidence lies from `start` (0 to 0.9) up to 0.1 more."""

    start: float
    questions: int
    confidence: Figure
    """Mean confidence, 0 to 1; None in an empty bin, as the two below."""
    right: Figure
    """Share whose first document is right; never so for one out of scope."""
    in_scope: Figure
    """Share that is in scope at all."""


def bins(outcomes: Outcomes) -> list[Bin]:
    """Return ten bins, lowest first."""
    return [_bin(place, [one for one in outcomes if _place(one.confidence) == place]) for place in range(BINS)]


def calibration_error(parts: Sequence[Bin]) -> Figure:
    """Return the expected calibration error of "the first document is right", 0 (none) to 1."""
    asked = sum(part.questions for part in parts)
    apart = (
        part.questions * abs(part.confidence - part.right)
        for part in parts
        if part.confidence is not None and part.right is not None
    )
    return sum(apart) / asked if asked else None


def _bin(place: int, some: Outcomes) -> Bin:
    return Bin(
        start=place / BINS,
        questions=len(some),
        confidence=mean([one.confidence for one in some]),
        right=mean([one.in_scope and one.right for one in some]),
        in_scope=mean([one.in_scope for one in some]),
    )


def _place(confidence: float) -> int:
    return min(int(confidence * BINS), BINS - 1)
