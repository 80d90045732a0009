"""The measured starting point of `docs/decisions/0002-retrieval.md`, kept as a peer: what a careful first try does.

Half BM25 over runs of two and three letters, half BM25 over Kiwi morphemes, title twice, each divided by its greatest
score. How sure it is: the raw score by morphemes.
"""

from collections.abc import Sequence

import bm25s
import numpy as np
from numpy.typing import NDArray

from madang.knowledge.adapters.analyser import shared_analyser
from madang.knowledge.rules.evaluation import DEPTH
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.text import clean, letters

Scores = NDArray[np.float64]


class E3:
    name = "e3 (the starting point)"

    def build(self, documents: Sequence[Document]) -> None:
        texts = [f"{one.title}\n{one.title}\n{one.body}" for one in documents]
        self._ids = [one.id for one in documents]
        self._letters = _Channel([_runs(text) for text in texts])
        self._morphemes = _Channel([shared_analyser().morphemes(text) for text in texts])

    def search(self, question: str) -> tuple[list[str], float]:
        by_letters = self._letters.scores(_runs(question))
        by_morphemes = self._morphemes.scores(shared_analyser().morphemes(question))
        mixed = _relative(by_letters) + _relative(by_morphemes)
        best = np.argsort(-mixed, kind="stable")[:DEPTH]
        return [self._ids[row] for row in best if mixed[row] > 0], float(by_morphemes.max())


class _Channel:
    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self._bm25 = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
        self._bm25.index(rows, show_progress=False)
        self._size = len(rows)

    def scores(self, terms: Sequence[str]) -> Scores:
        known = [term for term in terms if term in self._bm25.vocab_dict]
        return np.asarray(self._bm25.get_scores(known) if known else np.zeros(self._size), dtype=np.float64)


def _runs(text: str) -> list[str]:
    """Return every two and every three neighbouring letters, without spaces."""
    run = letters(clean(text))
    return [run[at : at + length] for length in (2, 3) for at in range(len(run) - length + 1)]


def _relative(scores: Scores) -> Scores:
    highest = scores.max()
    return scores / highest if highest > 0 else scores
