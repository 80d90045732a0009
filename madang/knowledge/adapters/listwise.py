"""Learning to order: weights under which the right candidate of a question stands out from the others.

Listwise softmax (Cao and others, "Learning to Rank: From Pairwise Approach to Listwise Approach", 2007, ListNet's
top-one loss): the negative logarithm of the share that the right candidates have of exp(score). Weights are kept at 0
or above, as every feature speaks *for* a candidate, and small by a ridge. Newton's method on the weights that are free.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

RIDGE = 10.0
_STEPS, _ENOUGH, _SHORTEST = 30, 1e-5, 1e-3
_OUT = -1e9


@dataclass(frozen=True, eq=False)
class Lists:
    """Questions with their candidates, shorter lists filled up. Shapes (questions, candidates[, features])."""

    features: Floats
    right: NDArray[np.bool_]
    there: NDArray[np.bool_]
    weights: Floats

    @classmethod
    def of(
        cls, features: Sequence[NDArray[np.floating[Any]]], right: Sequence[Sequence[bool]], weights: Sequence[float]
    ) -> "Lists":
        """Fill up lists that have at least one right candidate each."""
        longest, columns = max(map(len, features)), features[0].shape[1]
        lists = cls(
            np.zeros((len(features), longest, columns)),
            np.zeros((len(features), longest), bool),
            np.zeros((len(features), longest), bool),
            np.asarray(weights, dtype=np.float64),
        )
        for place, (rows, wanted) in enumerate(zip(features, right, strict=True)):
            lists.features[place, : len(rows)] = rows
            lists.right[place, : len(rows)] = wanted
            lists.there[place, : len(rows)] = True
        return lists


def fit(lists: Lists) -> list[float]:
    """Return the weight of each feature, 0 or more."""
    weights = np.ones(lists.features.shape[2])
    loss = _loss(lists, weights)
    for _ in range(_STEPS):
        better, lower = _step(lists, weights, loss)
        if loss - lower < _ENOUGH * abs(loss):
            break
        weights, loss = better, lower
    return [float(weight) for weight in weights]


def _step(lists: Lists, weights: Floats, loss: float) -> tuple[Floats, float]:
    """Go one Newton step, shortened until it helps, and never below 0."""
    gradient, curvature = _slopes(lists, weights)
    free = (weights > 0) | (gradient < 0)
    step = np.zeros_like(weights)
    step[free] = np.linalg.solve(curvature[np.ix_(free, free)], gradient[free])
    length = 1.0
    while length > _SHORTEST:
        tried = np.maximum(weights - length * step, 0)
        if (lower := _loss(lists, tried)) < loss:
            return tried, lower
        length /= 2
    return weights, loss


def _slopes(lists: Lists, weights: Floats) -> tuple[Floats, Floats]:
    """Return the gradient, and the curvature without the part that could turn it downward."""
    shares, right_shares = _shares(lists, weights)
    pull = ((shares - right_shares) * lists.weights[:, None])[:, :, None]
    gradient = (pull * lists.features).sum(axis=(0, 1)) + RIDGE * weights
    spread = lists.features * np.sqrt(shares * lists.weights[:, None])[:, :, None]
    flat = spread.reshape(-1, spread.shape[2])
    means = (lists.features * shares[:, :, None]).sum(axis=1)
    curvature = flat.T @ flat - (means * lists.weights[:, None]).T @ means + RIDGE * np.eye(len(weights))
    return gradient, curvature


def _shares(lists: Lists, weights: Floats) -> tuple[Floats, Floats]:
    """Return each candidate's share of its question, among all candidates and among the right ones."""
    raised = _raised(lists, weights)
    right = raised * lists.right
    return raised / raised.sum(axis=1, keepdims=True), right / right.sum(axis=1, keepdims=True)


def _loss(lists: Lists, weights: Floats) -> float:
    raised = _raised(lists, weights)
    lost = np.log(raised.sum(axis=1)) - np.log((raised * lists.right).sum(axis=1))
    return float(lists.weights @ lost + RIDGE / 2 * weights @ weights)


def _raised(lists: Lists, weights: Floats) -> Floats:
    scores = np.where(lists.there, lists.features @ weights, _OUT)
    raised: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    return raised
