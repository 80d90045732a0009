"""What documents are about as vectors of the encoder, so that a question finds them whatever their words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.columns import Arrays, Floats
from madang.knowledge.adapters.encoder import Encoder
from madang.knowledge.adapters.morpheme_vectors import Vectors
from madang.knowledge.rules.findings import Document

Numbers = Mapping[str, int]
"""The different morphemes of a text with Kiwi's numbers."""

LEAD = 60
"""How many different words at the beginning of a body tell what it is about; more tell of other things too."""


@dataclass(frozen=True, eq=False)
class Senses:
    """A vector of length 1 for each document: its title, its other ways of asking, and how its body begins, alike."""

    vectors: Vectors

    @classmethod
    def build(cls, documents: Sequence[Document], encoder: Encoder, numbers: Callable[[str], Numbers]) -> Self:
        """See documents; `numbers` finds the morphemes of a text."""
        titles = [numbers(document.title) for document in documents]
        leads = [dict(islice(numbers(document.body).items(), LEAD)) for document in documents]
        asked = [numbers(phrase) for document in documents for phrase in document.also_asked]
        # All at once, as a word costs the same however often it is said.
        of_titles, of_leads, of_asked = np.split(encoder.of([*titles, *leads, *asked]), [len(titles), 2 * len(titles)])
        sums = of_titles + of_leads
        rows = np.repeat(np.arange(len(documents)), [len(document.also_asked) for document in documents])
        shares = 1 / np.maximum(np.bincount(rows, minlength=len(documents)), 1)
        np.add.at(sums, rows, of_asked * shares[rows][:, None])
        return cls(_as_kept(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)))

    def likeness(self, question: Numbers, encoder: Encoder) -> Floats:
        """Return the cosine of a question with each document, 0 where it is below. Shape (documents,)."""
        likeness: Floats = np.maximum(self.vectors @ encoder.of([question])[0], 0)
        return likeness

    def to_arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays that `from_arrays` reads under the same name; vectors lose what half precision loses."""
        return {f"{name}.vectors": self.vectors.astype(np.float16)}

    @classmethod
    def from_arrays(cls, name: str, arrays: Arrays) -> Self:
        """Read what `to_arrays` wrote."""
        return cls(arrays[f"{name}.vectors"].astype(np.float32))


def _as_kept(vectors: Vectors) -> Vectors:
    """Return vectors as they come back from half precision, so that an index and its copy find just the same."""
    return vectors.astype(np.float16).astype(np.float32)
