"""Logistic regression by Newton's method, for a handful of features."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

RIDGE = 1.0
_STEPS = 25


def fit(features: Floats, wanted: Sequence[float], weights: Sequence[float]) -> tuple[list[float], float]:
    """Fit the probability of `wanted` (0 to 1) to features of shape (cases, features); return weights and bias.

    The ridge holds the weights back on features brought to mean 0 and deviation 1, so that no unit is preferred.
    """
    centre, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    design = np.column_stack([(features - centre) / spread, np.ones(len(features))])
    penalty = np.diag([RIDGE] * features.shape[1] + [1e-6])
    solution = _newton(design, np.asarray(wanted), np.asarray(weights), penalty)
    scaled = solution[:-1] / spread
    return [float(weight) for weight in scaled], float(solution[-1] - scaled @ centre)


def _newton(design: Floats, wanted: Floats, weights: Floats, penalty: Floats) -> Floats:
    solution = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        expected = 1 / (1 + np.exp(-design @ solution))
        gradient = design.T @ (weights * (expected - wanted)) + penalty @ solution
        curvature = (design * (weights * expected * (1 - expected))[:, None]).T @ design + penalty
        solution = solution - np.linalg.solve(curvature, gradient)
    return solution
