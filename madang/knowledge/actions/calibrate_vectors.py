"""Calibrate the cosines of a model: 0.8 is near for one and far for another, so that only the city's own articles tell.

In scope: other ways of asking, while their own vector is left out (leave one out). Out of scope:
`data/out_of_scope.txt`. A right first article counts 1, a wrong one to an in-scope question 1/2, as in the gate; both
kinds weigh the same in all, however few the articles.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from madang.knowledge.adapters.embeddings.memory import Memory
from madang.knowledge.adapters.embeddings.port import Sided
from madang.knowledge.adapters.logistic import fit
from madang.knowledge.rules.findings import Document, Hit
from madang.knowledge.rules.fusion import CosineModel, lead_of
from madang.knowledge.rules.wordlists import read_lines

MOST_QUESTIONS = 300
"""Of each kind: enough for three numbers, and a minute on a processor."""

FEWEST_RIGHT = 5
"""With fewer questions that found their article a model cannot be told from chance."""

WRONG_BUT_OURS = 0.5
SECONDS = 300.0

_T = TypeVar("_T")


@dataclass(frozen=True)
class _Case:
    worth: float
    weight: float
    hits: tuple[Hit, ...]


def calibrate_vectors(
    documents: Sequence[Document], keys: Sequence[tuple[str, int]], memory: Memory, sided: Sided
) -> CosineModel | None:
    """Return the model of the cosines, or None where the articles are too few to tell. `keys` names memory's rows.

    Raises:
        NotEmbedded: the embedder failed.
    """
    inside = _every(list(_left_out(documents, keys)))
    if len(inside) < FEWEST_RIGHT:
        return None
    outside = _every(read_lines("out_of_scope.txt"))
    cases = [*_inside(inside, keys, memory, sided), *_outside(outside, len(inside) / len(outside), memory, sided)]
    if sum(case.worth == 1.0 for case in cases) < FEWEST_RIGHT:
        return None
    features = np.array([[case.hits[0].score, lead_of(case.hits)] for case in cases])
    (cosine, lead), bias = fit(features, [case.worth for case in cases], [case.weight for case in cases])
    return CosineModel(cosine, lead, bias) if cosine > 0 else None


def _left_out(documents: Sequence[Document], keys: Sequence[tuple[str, int]]) -> Iterator[tuple[int, str]]:
    """Give each other way of asking with the row that holds it."""
    row_of = {key: row for row, key in enumerate(keys)}
    for document in documents:
        for number, phrase in enumerate(document.also_asked, start=1):
            if (document.id, number) in row_of:
                yield row_of[document.id, number], phrase


def _inside(
    questions: list[tuple[int, str]], keys: Sequence[tuple[str, int]], memory: Memory, sided: Sided
) -> Iterator[_Case]:
    vectors = sided.questions([phrase for _, phrase in questions], SECONDS)
    for (row, _), vector in zip(questions, vectors, strict=True):
        hits = memory.nearest(vector, 2, without_row=row)
        yield _Case(1.0 if hits[0].document_id == keys[row][0] else WRONG_BUT_OURS, 1.0, hits)


def _outside(utterances: list[str], weight: float, memory: Memory, sided: Sided) -> Iterator[_Case]:
    for vector in sided.questions(utterances, SECONDS):
        yield _Case(0.0, weight, memory.nearest(vector, 2))


def _every(some: Sequence[_T]) -> list[_T]:
    """Return at most `MOST_QUESTIONS`, evenly drawn, always the same."""
    step = max(1, -(-len(some) // MOST_QUESTIONS))
    return list(some[::step])
