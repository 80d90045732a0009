"""Curves over a moving threshold: what is gained and what is risked by keeping silent more often. Pure functions.

A point of a curve is a threshold that occurred, so nothing is smoothed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from madang.knowledge.rules.evaluation import Outcome, Outcomes
from madang.knowledge.rules.zones import above, zone_figures

Points = list[tuple[float, float]]
FEWEST = 10
"""Questions answered before a share of them is told."""


@dataclass(frozen=True)
class Silence:
    """The shares at one threshold: of the in-scope questions the first three, of the out-of-scope ones the last."""

    threshold: float
    answered: float
    """Shown one article."""
    asked_back: float
    wrong: float
    """Shown one article, and a wrong one."""
    out_of_scope: float
    """Shown one article, or asked back."""


def abstention(outcomes: Outcomes, thresholds: Sequence[float]) -> list[Silence]:
    """Return what happens at each threshold on the confidence (0 to 1)."""
    return [_silence(outcomes, threshold) for threshold in thresholds]


def right_by_out_of_scope(outcomes: Outcomes) -> Points:
    """Return points (share of out-of-scope questions answered, share of in-scope ones answered rightly).

    The first document counts as the answer; nobody asks back here, as the peers cannot.
    """
    inside = sum(outcome.in_scope for outcome in outcomes) or 1
    outside = len(outcomes) - sum(outcome.in_scope for outcome in outcomes) or 1
    points, right, passed = [(0.0, 0.0)], 0, 0
    for some in _by_sureness(outcomes):
        right += sum(one.in_scope and one.right for one in some)
        passed += sum(not one.in_scope for one in some)
        points.append((passed / outside, right / inside))
    return points


def risk_by_coverage(outcomes: Outcomes) -> Points:
    """Return points (share of all questions answered, share of those answered wrongly), surest questions first.

    El-Yaniv and Wiener 2010, "On the foundations of noise-free selective classification", JMLR 11. An answer to an
    out-of-scope question is a wrong one.
    """
    points, answered, wrong = [], 0, 0
    for some in _by_sureness(outcomes):
        answered += len(some)
        wrong += sum(not one.right for one in some)
        if answered >= FEWEST:
            points.append((answered / len(outcomes), wrong / answered))
    return points


def area_under(points: Points) -> float:
    """Return the mean height of a curve over the width it covers, by trapezoids."""
    width = points[-1][0] - points[0][0] if points else 0.0
    area = sum((b[0] - a[0]) * (a[1] + b[1]) / 2 for a, b in pairwise(points))
    return area / width if width else 0.0


def height_at(points: Points, place: float) -> float:
    """Return the height of a curve of steps at a place; 0 before its first point."""
    return next((height for at, height in reversed(points) if at <= place), 0.0)


def _silence(outcomes: Outcomes, threshold: float) -> Silence:
    counted = zone_figures(outcomes, above(threshold))
    shown = {name: value or 0.0 for name, value in counted.items()}
    out_of_scope = shown["out_of_scope_alone"] + shown["out_of_scope_asked_back"]
    return Silence(threshold, shown["answered_alone"], shown["asked_back"], shown["wrong_alone"], out_of_scope)


def _by_sureness(outcomes: Outcomes) -> list[list[Outcome]]:
    """Return the questions that got anything, surest first; equally sure ones pass a threshold together."""
    ordered: dict[float, list[Outcome]] = {}
    for outcome in sorted(outcomes, key=lambda one: -one.confidence):
        if outcome.confidence > 0:
            ordered.setdefault(outcome.confidence, []).append(outcome)
    return list(ordered.values())
