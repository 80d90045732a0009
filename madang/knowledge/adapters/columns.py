"""Sparse tables of numpy arrays, rows down and terms across, filled as BM25 or as the cosine of short phrases."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[Any]]
Floats = NDArray[np.floating[Any]]

K1, B = 1.5, 0.75
"""How soon a repeated term stops counting, and how far long rows are held back: the usual values; none did better."""


@dataclass(frozen=True)
class Columns:
    """For each term the rows that hold it (ascending), its weight there, and its rarity in the collection (idf)."""

    terms: Mapping[str, int]
    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: Floats
    idf: Floats
    size: int

    def sums(self, question: Mapping[str, float]) -> Floats:
        """Return for each row the sum of its weights times the question's weights. Shape (size,)."""
        totals = np.zeros(self.size, dtype=np.float32)
        for term, weight in question.items():
            place = self.terms.get(term)
            if place is not None:
                here = slice(self.starts[place], self.starts[place + 1])
                totals[self.rows[here]] += weight * self.weights[here]
        return totals

    @property
    def highest_idf(self) -> float:
        """The idf of a term that no row holds: a scale for scores that grows with the collection."""
        return math.log(1 + (self.size + 0.5) / 0.5)

    def rarity(self, term: str) -> float:
        """Return the idf of a term; one that no row holds is as rare as can be."""
        place = self.terms.get(term)
        return float(self.idf[place]) if place is not None else self.highest_idf

    def holds(self, row: int, term: str) -> bool:
        """Tell whether a row holds a term."""
        place = self.terms.get(term)
        if place is None:
            return False
        here = self.rows[self.starts[place] : self.starts[place + 1]]
        at = int(np.searchsorted(here, row))
        return at < len(here) and int(here[at]) == row

    def to_arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return the arrays that `from_arrays` reads under the same name."""
        parts: dict[str, NDArray[Any]] = {
            "terms": packed(self.terms),
            "starts": self.starts,
            "rows": self.rows,
            "weights": self.weights,
            "idf": self.idf,
            "size": np.array(self.size),
        }
        return {f"{name}.{part}": array for part, array in parts.items()}

    @classmethod
    def from_arrays(cls, name: str, arrays: Arrays) -> Self:
        terms = {term: place for place, term in enumerate(unpacked(arrays[f"{name}.terms"]))}
        starts, rows, weights, idf = (arrays[f"{name}.{part}"] for part in ("starts", "rows", "weights", "idf"))
        return cls(terms, starts, rows, weights, idf, int(arrays[f"{name}.size"]))


def bm25(rows: Sequence[Sequence[str]]) -> Columns:
    """Weigh terms by BM25 as Lucene does: idf · tf / (tf + k1 · (1 - b + b · length / mean length)).

    Source: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), without the constant factor k1 + 1.
    """
    terms, starts, places, counts, columns = _counted(rows)
    lengths = np.array([len(row) for row in rows], dtype=np.float64)
    held_back = K1 * (1 - B + B * lengths / max(lengths.mean(), 1)) if len(rows) else lengths
    frequency = np.diff(starts)
    idf = np.log(1 + (len(rows) - frequency + 0.5) / (frequency + 0.5))
    weights = idf[columns] * counts / (counts + held_back[places])
    return Columns(terms, starts, places, weights.astype(np.float32), idf.astype(np.float32), len(rows))


def phrase_vectors(phrases: Sequence[Sequence[str]], collection: Columns) -> Columns:
    """Weigh terms so that `sums` of a question, weighed by idf and of length 1, is its cosine with each phrase.

    A term's rarity is that of the collection, which must hold every term of the phrases.
    """
    terms, starts, places, _, columns = _counted(phrases)
    idf = np.array([collection.rarity(term) for term in terms], dtype=np.float32)
    squares = np.bincount(places, weights=idf[columns] ** 2, minlength=len(phrases))
    weights = idf[columns] / np.sqrt(squares[places])
    return Columns(terms, starts, places, weights.astype(np.float32), idf, len(phrases))


def packed(words: Mapping[str, int] | Sequence[str]) -> NDArray[np.uint8]:
    """Pack words without line breaks into one array of bytes."""
    return np.frombuffer("\n".join(words).encode(), dtype=np.uint8)


def unpacked(array: NDArray[Any]) -> list[str]:
    return array.tobytes().decode().split("\n") if array.size else []


def _counted(
    rows: Sequence[Sequence[str]],
) -> tuple[dict[str, int], NDArray[np.int64], NDArray[np.int32], NDArray[np.float64], NDArray[np.int64]]:
    """Return the terms, where each one's entries start, and of every entry the row, the count and the term's place."""
    terms: dict[str, int] = {}
    entries = [
        (terms.setdefault(term, len(terms)), row, count)
        for row, words in enumerate(rows)
        for term, count in Counter(words).items()
    ]
    columns, places, counts = np.array(entries, dtype=np.int64).reshape(-1, 3).T
    order = np.argsort(columns, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(columns, minlength=len(terms)))]).astype(np.int64)
    return terms, starts, places[order].astype(np.int32), counts[order].astype(np.float64), columns[order]
