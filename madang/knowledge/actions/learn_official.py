"""Learn what a question to an office sounds like, whatever the collection at hand holds.

On one side the phrasings of all matters, on the other `data/out_of_scope.txt`: a logistic model over the encoder's
vectors. Both sides count the same, however many they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.analyser import Analyser
from madang.knowledge.adapters.encoder import Encoder
from madang.knowledge.adapters.logistic import fit
from madang.knowledge.adapters.morpheme_vectors import Vectors
from madang.knowledge.adapters.question import numbers_of
from madang.knowledge.rules.matters import known_matters

_COUNTED_AS = 1000.0
"""So many questions each side counts as, against the ridge that holds the weights back."""


@dataclass(frozen=True, eq=False)
class BothSides:
    """The vectors of what people ask offices, and of what no office answers. Shapes (any, size)."""

    official: Vectors
    other: Vectors

    @classmethod
    def read(cls, utterances: Sequence[str], encoder: Encoder, analyser: Analyser) -> Self:
        """Read all matters, and utterances that no office answers: some 5 s."""
        phrasings = [phrase for matter in known_matters() for phrase in matter.phrasings]
        official, other = (
            encoder.of([numbers_of(text, analyser) for text in some]) for some in (phrasings, utterances)
        )
        return cls(official, other)

    def learn(self, kept: NDArray[np.bool_] | None = None) -> NDArray[np.float32]:
        """Return weights and, last, a bias; of the utterances only those that are `kept`. Shape (size + 1,)."""
        other = self.other if kept is None else self.other[kept]
        sides = (self.official, other)
        weights, bias = fit(
            np.concatenate(sides).astype(np.float64),
            np.repeat([1.0, 0.0], [len(some) for some in sides]).tolist(),
            np.concatenate([np.full(len(some), _COUNTED_AS / max(len(some), 1)) for some in sides]).tolist(),
        )
        return np.array([*weights, bias], dtype=np.float32)
