"""Learning what means the same from what does not."""

import numpy as np

from madang.knowledge.adapters.contrast import SIZE, Contrast, Words, _contrast

WORDS, GROUPS, SAYINGS = 60, 10, 5
CHANCE = np.random.default_rng(7)
GROUP = [[[group, GROUPS + group * SAYINGS + place] for place in range(SAYINGS)] for group in range(GROUPS)]
"""Each group has a word of its own in every text, and each text one that no other has."""


def a_learner(seed: int = 0) -> Contrast:
    vectors = CHANCE.standard_normal((WORDS, 2 * SIZE)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Contrast(Words(vectors, np.full(WORDS, 0.8, dtype=np.float32)), seed)


def test_the_loss_falls() -> None:
    losses = a_learner().learn(GROUP * 40, [])
    assert losses[-1] < losses[0]
    assert all(np.isfinite(losses))


def test_a_word_that_tells_groups_apart_comes_to_weigh_more_than_one_that_does_not() -> None:
    learner = a_learner()
    for _ in range(5):
        learner.learn(GROUP * 40, [])
    weights = learner.weights.values
    assert weights[:GROUPS].mean() > weights[GROUPS:].mean()


def test_pairs_are_learned_too() -> None:
    learner, before = a_learner(), a_learner()
    learner.learn(GROUP * 40, [([0], [55])])
    assert (learner.moved.values[55] != 0).any()
    assert (before.moved.values == 0).all()


def test_the_slopes_are_those_of_the_loss() -> None:
    """Compared with what the loss does when one number is moved a little (central differences)."""
    left, right = (CHANCE.standard_normal((4, 6)) / 5 for _ in range(2))
    groups = np.array([0, 1, 1, 2])
    _, (slopes, _) = _contrast(left, right, groups)
    for row, column in ((0, 0), (2, 5), (3, 1)):
        step = np.zeros_like(left)
        step[row, column] = 1e-5
        rise = _contrast(left + step, right, groups)[0] - _contrast(left - step, right, groups)[0]
        assert np.isclose(rise / 2e-5, slopes[row, column], atol=1e-4)
