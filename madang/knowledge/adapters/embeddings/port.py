"""The port: whoever turns texts into vectors."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from madang.knowledge.rules.embedding import Fault, NotEmbedded

Vectors = NDArray[np.float32]
"""Shape (texts, dimensions); every row has length 1, so that a product is a cosine."""

Vector = NDArray[np.float32]


class Embedder(Protocol):
    def embed(self, texts: Sequence[str], seconds: float) -> Vectors:
        """Return a vector for each text, in their order, within about `seconds`.

        Raises:
            NotEmbedded: with its fault.
        """


@dataclass(frozen=True)
class Sided:
    """An embedder with what its model wants before a question and a passage, and the name that vectors are kept by."""

    model: str
    embedder: Embedder
    question_prefix: str = ""
    passage_prefix: str = ""

    def question(self, text: str, seconds: float) -> Vector:
        vector: Vector = self.questions([text], seconds)[0]
        return vector

    def questions(self, texts: Sequence[str], seconds: float) -> Vectors:
        return self.embedder.embed([self.question_prefix + text for text in texts], seconds)

    def passages(self, texts: Sequence[str], seconds: float) -> Vectors:
        return self.embedder.embed([self.passage_prefix + text for text in texts], seconds)

    def hash_of(self, passage: str) -> str:
        """Return what changes when a passage, or what stands before it, does."""
        return sha256((self.passage_prefix + passage).encode()).hexdigest()


def checked(raw: ArrayLike, texts: int) -> Vectors:
    """Bring what an embedder gave to rows of length 1.

    Raises:
        NotEmbedded: it is no table of `texts` rows of numbers of one length, or a row points nowhere.
    """
    try:
        rows = np.asarray(raw, dtype=np.float64)
    except (TypeError, ValueError):  # rows of different lengths are a ValueError too
        raise NotEmbedded(Fault.UNREADABLE) from None
    if rows.ndim != 2 or len(rows) != texts or rows.shape[1] == 0:
        raise NotEmbedded(Fault.WRONG_LENGTH)
    with np.errstate(over="ignore"):  # a length beyond all numbers is refused below
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or not lengths.all():
        raise NotEmbedded(Fault.NO_NUMBERS)
    vectors: Vectors = (rows / lengths).astype(np.float32)
    return vectors
