"""Likeness by meaning: a word of the question counts where a document has it, or has one used as it is.

Three figures for each candidate, all from Kiwi's vectors of single morphemes: how well its title, and how well the
whole of it, cover the question's words, each by its nearest word; and how near the question lies to the body, after a
map learned on the collection's own pairs of title and body, which turns what is asked into what is answered.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.analyser import Analyser
from madang.knowledge.adapters.columns import Arrays, Columns, Floats
from madang.knowledge.adapters.morpheme_vectors import MorphemeVectors, Vectors
from madang.knowledge.adapters.question import Question
from madang.knowledge.rules.findings import Document

Numbered = Sequence[tuple[str, int]]
"""The morphemes of a text with Kiwi's numbers."""

RIDGE = 30.0
"""How strongly the map from titles to bodies is held to leaving everything as it is."""

LIKE = 0.3
"""Cosine from which two morphemes may be said to mean alike."""


class Likeness(NamedTuple):
    """How like the question each candidate is, 0 to 1."""

    title: Floats
    whole: Floats
    answer: Floats


@dataclass(frozen=True, eq=False)
class Runs:
    """The different terms of each document, one run after another; each run begins with the term that nobody says."""

    terms: NDArray[np.int32]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, rows: Sequence[Iterable[int]], nobody: int) -> Self:
        """Join the rows."""
        runs = [[nobody, *sorted(set(row))] for row in rows]
        starts = np.cumsum([0, *map(len, runs)]).astype(np.int64)
        return cls(np.array([term for run in runs for term in run], dtype=np.int32), starts)

    def take(self, rows: Sequence[int]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """Return the terms of some rows, and where each one's begin."""
        runs = [self.terms[self.starts[row] : self.starts[row + 1]] for row in rows]
        return np.concatenate(runs), np.cumsum([0, *map(len, runs[:-1])])


@dataclass(frozen=True, eq=False)
class Meaning:
    """What the words of a collection mean; `vectors` has a row for each of its terms, and a last one of zeros."""

    kiwi: MorphemeVectors
    vectors: Vectors
    titles: Runs
    wholes: Runs
    body_means: Vectors
    answers_of: NDArray[np.float32]

    @classmethod
    def build(
        cls, documents: Sequence[Document], words: Columns, kiwi: MorphemeVectors, numbered: Callable[[str], Numbered]
    ) -> Self:
        """Read what the documents mean; `words` must hold every morpheme of theirs (0.2 ms for each of its terms)."""
        titles = [dict(numbered(document.title)) for document in documents]
        bodies = [dict(numbered(document.body)) for document in documents]
        known = {form: number for numbers in (*bodies, *titles) for form, number in numbers.items()}
        places = words.terms
        vectors = _as_kept(kiwi.of([*(known.get(form, 0) for form in places), 0]))
        wholes = [title | body for title, body in zip(titles, bodies, strict=True)]
        title_runs, body_runs, whole_runs = (
            Runs.of([[places[form] for form in row] for row in rows], len(places)) for rows in (titles, bodies, wholes)
        )
        title_means, body_means = (_means(runs, vectors, words) for runs in (title_runs, body_runs))
        return cls(kiwi, vectors, title_runs, whole_runs, _as_kept(body_means), _map(title_means, body_means))

    def likeness(self, asked: Question, rows: Sequence[int], words: Columns) -> Likeness:
        """Liken what was typed to some documents; office words are no question that a document should cover."""
        forms = list(asked.typed)
        weights = np.array([weight * words.rarity(form) for form, weight in asked.typed.items()], np.float32)
        vectors = self.kiwi.of([asked.numbers[form] for form in forms])
        places = np.array([words.terms.get(form, -1) for form in forms])
        shares = weights / (weights.sum() or 1.0)
        title, whole = (self._covered(runs, rows, vectors, places, shares) for runs in (self.titles, self.wholes))
        answer = _unit(weights @ vectors) @ self.answers_of
        return Likeness(title, whole, np.maximum(self.body_means[rows] @ _unit(answer), 0))

    def nearest_title_words(self, numbers: Sequence[int], words: Columns, limit: int = 4) -> list[str]:
        """Return the words of titles that are used as morphemes with Kiwi's numbers are, nearest first."""
        said = np.unique(self.titles.terms)[:-1]
        like = self.vectors[said] @ _unit(self.kiwi.of(numbers).sum(axis=0))
        best = [place for place in np.argsort(-like)[:limit] if like[place] >= LIKE]
        forms = list(words.terms)
        return [forms[said[place]] for place in best]

    def to_arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays that `from_arrays` reads under the same name; vectors lose what half precision loses."""
        parts: dict[str, NDArray[Any]] = {
            "vectors": self.vectors.astype(np.float16),
            "titles.terms": self.titles.terms,
            "titles.starts": self.titles.starts,
            "wholes.terms": self.wholes.terms,
            "wholes.starts": self.wholes.starts,
            "body_means": self.body_means.astype(np.float16),
            "answers_of": self.answers_of,
        }
        return {f"{name}.{part}": array for part, array in parts.items()} | self.kiwi.to_arrays(f"{name}.kiwi")

    @classmethod
    def from_arrays(cls, name: str, arrays: Arrays, analyser: Analyser) -> Self:
        """Read what `to_arrays` wrote."""
        titles, wholes = (
            Runs(arrays[f"{name}.{part}.terms"], arrays[f"{name}.{part}.starts"]) for part in ("titles", "wholes")
        )
        vectors, body_means = (arrays[f"{name}.{part}"].astype(np.float32) for part in ("vectors", "body_means"))
        kiwi = MorphemeVectors.from_arrays(f"{name}.kiwi", arrays, analyser)
        return cls(kiwi, vectors, titles, wholes, body_means, arrays[f"{name}.answers_of"])

    def _covered(
        self, runs: Runs, rows: Sequence[int], asked: Vectors, places: NDArray[np.int64], shares: Floats
    ) -> Floats:
        """Return for each row the share of the question that its words cover; the same word covers wholly."""
        terms, starts = runs.take(rows)
        like = np.maximum(asked @ self.vectors[terms].T, 0)
        like[places[:, None] == terms] = 1.0
        covered: Floats = shares @ np.maximum.reduceat(like, starts, axis=1)
        return covered


def _as_kept(vectors: Vectors) -> Vectors:
    """Return vectors as they come back from half precision, so that an index and its copy find just the same."""
    return vectors.astype(np.float16).astype(np.float32)


def _means(runs: Runs, vectors: Vectors, words: Columns) -> Vectors:
    """Return each document's mean vector, rare words counting for more, of length 1."""
    weighed = vectors * np.append(words.idf, 0)[:, None]
    if not len(runs.starts) - 1:
        return np.zeros((0, vectors.shape[1]), dtype=np.float32)
    return _unit(np.add.reduceat(weighed[runs.terms], runs.starts[:-1], axis=0))


def _map(titles: Vectors, bodies: Vectors) -> NDArray[np.float32]:
    """Return the matrix that brings titles near to bodies; ridge regression toward leaving them as they are."""
    held = RIDGE * np.eye(titles.shape[1])
    return np.linalg.solve(titles.T @ titles + held, titles.T @ bodies + held).astype(np.float32)


def _unit(vectors: NDArray[np.floating[Any]]) -> Vectors:
    unit: Vectors = (vectors / (np.linalg.norm(vectors, axis=-1, keepdims=True) + 1e-9)).astype(np.float32)
    return unit
