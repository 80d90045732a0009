"""Three likenesses between a question and texts that ask for something, mixed into one score.

1. letters: BM25 over pairs of neighbouring letters without spaces, which forgives spacing and misspelling;
2. morphemes: BM25 over what Kiwi finds, which forgives endings and particles;
3. phrases: the nearest of the title and the other ways of asking, so that a text gains nothing by having many.

Articles are searched so, and so are the matters of the thesaurus.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.columns import Arrays, Floats
from madang.knowledge.adapters.question import Question
from madang.knowledge.adapters.view import View
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.spelling import print_spelling
from madang.knowledge.rules.text import clean, pairs

FormsOf = Callable[[str], list[str]]

LETTERS, MORPHEMES, PHRASES = 0.4, 0.4, 0.2
"""Shares of the three in a score."""

ALIAS_SHARPNESS = 3
"""Likeness to another way of asking counts as its cube: nearly the same words count fully, a few shared ones hardly."""


@dataclass(frozen=True)
class Scores:
    """What a question scores with each text: by letters alone, and mixed of all three."""

    letters: Floats
    mixed: Floats


@dataclass(frozen=True, eq=False)
class Lexical:
    """Texts seen through letters and through morphemes; `first_phrases` tells where each one's phrases begin."""

    first_phrases: NDArray[np.int64]
    letters: View
    morphemes: View

    @classmethod
    def build(cls, documents: Sequence[Document], forms_of: FormsOf) -> Self:
        """See documents; `forms_of` finds the morphemes of a text."""
        starts = np.cumsum([0, *(1 + len(document.also_asked) for document in documents)])
        return cls(
            starts[:-1].astype(np.int64),
            View.build(documents, lambda text: pairs(print_spelling(clean(text)))),
            View.build(documents, forms_of),
        )

    @property
    def size(self) -> int:
        """Number of texts."""
        return len(self.first_phrases)

    def scores(self, asked: Question) -> Scores:
        """Score every text; there must be one."""
        letters, morphemes = self.letters.wholes.sums(asked.pairs), self.morphemes.wholes.sums(asked.morphemes)
        likeness = (self.letters.likeness(asked.pairs) + self.morphemes.likeness(asked.morphemes)) / 2
        nearest = self._nearest(likeness)
        mixed = LETTERS * relative(letters) + MORPHEMES * relative(morphemes) + PHRASES * nearest
        return Scores(letters, mixed)

    def held(self, typed: Mapping[str, float], row: int) -> float:
        """Return the share of the person's own words, by weight, that one text holds, 0 to 1."""
        wholes = self.morphemes.wholes
        held = sum(weight for form, weight in typed.items() if wholes.holds(row, form))
        return held / (sum(typed.values()) or 1.0)

    def to_arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays that `from_arrays` reads under the same name."""
        views = self.letters.to_arrays(f"{name}.letters") | self.morphemes.to_arrays(f"{name}.morphemes")
        return views | {f"{name}.first_phrases": self.first_phrases}

    @classmethod
    def from_arrays(cls, name: str, arrays: Arrays) -> Self:
        """Read what `to_arrays` wrote."""
        letters, morphemes = (View.from_arrays(f"{name}.{view}", arrays) for view in ("letters", "morphemes"))
        return cls(arrays[f"{name}.first_phrases"], letters, morphemes)

    def _nearest(self, likeness: Floats) -> Floats:
        """Return for each text the likeness of its nearest phrase."""
        counted = likeness**ALIAS_SHARPNESS
        counted[self.first_phrases] = likeness[self.first_phrases]
        nearest: Floats = np.maximum.reduceat(counted, self.first_phrases)
        return nearest


def relative(scores: Floats) -> Floats:
    """Return scores in units of the highest."""
    highest = scores.max()
    return scores / highest if highest > 0 else scores
