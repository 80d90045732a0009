"""What single morphemes mean: the vectors inside Kiwi's own model, recovered from the likenesses that it tells.

Kiwi tells only how like two morphemes are (a cosine). From the cosines with some *anchors* every vector follows:
with S = cosines of all with the anchors and G = cosines among the anchors = U W Uᵀ, the vectors are S U W^(-1/2), of
rank 256. Most of each raw vector is one direction common to all, so that rare words all look alike; without the mean
and the three strongest directions 공짜 is nearest to 무료. No file is fetched: the model lies in the package.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.analyser import FIRST_WORD, WORDS, Analyser
from madang.knowledge.adapters.columns import Arrays

Vectors = NDArray[np.float32]
"""Rows of length 1, or of zeros where Kiwi knows no such morpheme. Shape (morphemes, 256)."""

_ANCHORS, _SAMPLE, _COMMON = 400, 2000, 3
_LEAST_EIGENVALUE = 1e-2


@dataclass(frozen=True, eq=False)
class MorphemeVectors:
    """How to work out any morpheme's vector: some 0.1 ms each."""

    anchors: NDArray[np.int32]
    basis: NDArray[np.float32]
    centre: NDArray[np.float32]
    common: NDArray[np.float32]
    analyser: Analyser

    @classmethod
    def recover(cls, analyser: Analyser) -> Self:
        """Work out the basis, about 0.4 s; the same for the same version of Kiwi."""
        numbers = np.linspace(FIRST_WORD, WORDS - 1, _SAMPLE).astype(np.int32)
        anchors = numbers[:: _SAMPLE // _ANCHORS][:_ANCHORS]
        values, directions = np.linalg.eigh(_likenesses(anchors, anchors, analyser))
        kept = values > _LEAST_EIGENVALUE
        basis = directions[:, kept] / np.sqrt(values[kept])
        sample = _likenesses(numbers, anchors, analyser) @ basis
        centre = sample.mean(axis=0)
        _, _, common = np.linalg.svd(sample - centre, full_matrices=False)
        return cls(anchors, _plain(basis), _plain(centre), _plain(common[:_COMMON]), analyser)

    def of(self, numbers: Sequence[int] | NDArray[Any]) -> Vectors:
        """Return the vectors of morphemes, by Kiwi's numbers."""
        asked = np.asarray(numbers, dtype=np.int32)
        vectors = np.zeros((len(asked), self.basis.shape[1]), dtype=np.float32)
        known = (asked >= FIRST_WORD) & (asked < WORDS)
        if known.any():
            raw = _likenesses(asked[known], self.anchors, self.analyser) @ self.basis - self.centre
            raw -= raw @ self.common.T @ self.common
            vectors[known] = raw / np.linalg.norm(raw, axis=1, keepdims=True)
        return vectors

    def to_arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays that `from_arrays` reads under the same name."""
        parts = {"anchors": self.anchors, "basis": self.basis, "centre": self.centre, "common": self.common}
        return {f"{name}.{part}": array for part, array in parts.items()}

    @classmethod
    def from_arrays(cls, name: str, arrays: Arrays, analyser: Analyser) -> Self:
        """Read what `to_arrays` wrote."""
        anchors, basis, centre, common = (arrays[f"{name}.{part}"] for part in ("anchors", "basis", "centre", "common"))
        return cls(anchors, basis, centre, common, analyser)


def _plain(array: NDArray[Any]) -> NDArray[np.float32]:
    return array.astype(np.float32)


def _likenesses(these: NDArray[np.int32], those: NDArray[np.int32], analyser: Analyser) -> NDArray[np.float64]:
    """Return Kiwi's cosine of each of these with each of those."""
    columns = those.tolist()
    return np.array([[analyser.likeness(one, other) for other in columns] for one in these.tolist()])
