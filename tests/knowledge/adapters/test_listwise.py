"""Learning to order."""

import numpy as np

from madang.knowledge.adapters.listwise import Lists, fit

DICE = np.random.default_rng(20261122)


def lists(count: int) -> Lists:
    """Questions with 8 candidates: the right one has the highest first feature; the second is noise; the third errs."""
    features = DICE.random((count, 8, 3))
    right = [[place == row[:, 0].argmax() for place in range(8)] for row in features]
    features[:, :, 2] -= np.array(right)
    return Lists.of(list(features), right, [1.0] * count)


def test_what_tells_the_right_candidate_gets_the_weight() -> None:
    telling, noise, _ = fit(lists(400))
    assert telling > 4
    assert noise < telling / 5


def test_no_weight_falls_below_zero() -> None:
    assert min(fit(lists(200))) == 0.0


def test_lists_of_different_length_are_filled_up() -> None:
    some = Lists.of([np.ones((2, 1)), np.ones((3, 1))], [[True, False], [False, False, True]], [1.0, 1.0])
    assert some.there.sum() == 5
    assert some.right.sum() == 2
