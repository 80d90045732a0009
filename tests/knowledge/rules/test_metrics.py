"""The figures of an evaluation, as tables and against their definitions."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

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

CONFIDENCES = st.lists(st.floats(0, 1), min_size=1, max_size=40)


def test_recall_and_reciprocal_rank_of_five_questions() -> None:
    ranks = [1, 1, 3, 12, None]
    assert recall(ranks, 1) == pytest.approx(0.4)
    assert recall(ranks, 3) == pytest.approx(0.6)
    assert reciprocal_rank(ranks) == pytest.approx((1 + 1 + 1 / 3) / 5)


def test_nothing_counted_gives_no_figure() -> None:
    assert mean([]) is None
    assert recall([], 1) is None
    assert percentile([], 0.95) is None
    assert auroc([0.5], []) is None
    assert middle([]) is None
    assert list(resamples([])) == []


@pytest.mark.parametrize(("share", "value"), [(0.5, 10), (0.95, 19), (1.0, 20), (0.0, 1)])
def test_percentiles_are_values_that_occurred(share: float, value: int) -> None:
    assert percentile(list(range(20, 0, -1)), share) == value


@pytest.mark.parametrize(
    ("inside", "outside", "expected"),
    [([0.9, 0.8], [0.1], 1.0), ([0.1], [0.9], 0.0), ([0.5], [0.5], 0.5), ([0.9, 0.2], [0.5], 0.5)],
)
def test_auroc(inside: list[float], outside: list[float], expected: float) -> None:
    assert auroc(inside, outside) == pytest.approx(expected)


@given(CONFIDENCES, CONFIDENCES)
def test_auroc_is_the_share_of_pairs_in_order(inside: list[float], outside: list[float]) -> None:
    pairs = [(a > b) + 0.5 * (a == b) for a in inside for b in outside]
    assert auroc(inside, outside) == pytest.approx(sum(pairs) / len(pairs))


@given(CONFIDENCES, st.floats(0, 0.5))
def test_the_threshold_lets_no_more_pass_than_allowed(outside: list[float], allowed: float) -> None:
    threshold = threshold_for(outside, allowed)
    assert sum(value > threshold for value in outside) <= allowed * len(outside)


def test_where_everything_may_pass_nothing_is_held_back() -> None:
    assert threshold_for([], 0.05) == -math.inf


def test_the_bootstrap_is_the_same_every_time() -> None:
    assert list(resamples([1, 2, 3])) == list(resamples([1, 2, 3]))
    assert middle(list(range(1000))) == (25, 975)
