"""Vectors of articles in memory: to calibrate a model, and to measure one without a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.embeddings.port import Vector, Vectors
from madang.knowledge.rules.findings import Hit


@dataclass(frozen=True, eq=False)
class Memory:
    """The rows of one article follow each other; `starts` tells where each article's begin."""

    articles: tuple[str, ...]
    starts: NDArray[np.int64]
    vectors: Vectors

    @classmethod
    def of(cls, owners: Sequence[str], vectors: Vectors) -> Self:
        """Keep vectors with the article that each row belongs to, sorted by article."""
        starts = [row for row, owner in enumerate(owners) if row == 0 or owners[row - 1] != owner]
        return cls(tuple(owners[row] for row in starts), np.array(starts, dtype=np.int64), vectors)

    def nearest(self, question: Vector, limit: int, without_row: int | None = None) -> tuple[Hit, ...]:
        """Return articles by the cosine of their nearest text, best first; one row may be left out."""
        if not self.articles:
            return ()
        cosines = self.vectors @ question
        if without_row is not None:
            cosines[without_row] = -1.0
        nearest = np.maximum.reduceat(cosines, self.starts)
        best = np.argsort(-nearest, kind="stable")[:limit]
        return tuple(Hit(self.articles[row], float(nearest[row])) for row in best)
