"""One way to see a collection: every document as a whole, and every phrase that asks for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.columns import Arrays, Columns, Floats, bm25, phrase_vectors
from madang.knowledge.rules.findings import Document


@dataclass(frozen=True, eq=False)
class View:
    """`wholes` has a row for each document; `phrases` has one for each title and each other way of asking, in order."""

    wholes: Columns
    phrases: Columns

    @classmethod
    def build(cls, documents: Sequence[Document], terms_of: Callable[[str], list[str]]) -> Self:
        """See documents through the terms that `terms_of` finds in a text."""
        asked = [[terms_of(phrase) for phrase in phrases(document)] for document in documents]
        bodies = [terms_of(document.body) for document in documents]
        wholes = bm25([_whole(phrasings, body) for phrasings, body in zip(asked, bodies, strict=True)])
        return cls(wholes, phrase_vectors(list(chain.from_iterable(asked)), wholes))

    def likeness(self, question: Mapping[str, float]) -> Floats:
        """Return the cosine of a question's weights with each phrase, 0 to 1."""
        weights = {term: weight * self.wholes.rarity(term) for term, weight in question.items()}
        length = float(np.sqrt(sum(weight**2 for weight in weights.values())))
        return self.phrases.sums(weights) / (length or 1.0)

    def to_arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays that `from_arrays` reads under the same name."""
        return self.wholes.to_arrays(f"{name}.wholes") | self.phrases.to_arrays(f"{name}.phrases")

    @classmethod
    def from_arrays(cls, name: str, arrays: Arrays) -> Self:
        """Read a view that `to_arrays` wrote."""
        return cls(Columns.from_arrays(f"{name}.wholes", arrays), Columns.from_arrays(f"{name}.phrases", arrays))


def phrases(document: Document) -> tuple[str, ...]:
    """Return the title and the other ways of asking, the title first."""
    return (document.title, *document.also_asked)


def _whole(phrasings: list[list[str]], body: list[str]) -> list[str]:
    """Return the terms of title, title, other ways of asking and body."""
    return list(chain(phrasings[0], *phrasings, body))
