"""Learn the weights of the second stage, and say what they bring.

Learned on questions whose document is known: files that are given, and the articles' own other ways of asking, each
asked while its article does not know it. Those are asked twice, among the articles alone and, bare of all other ways of
asking, among every document there is, as a small collection teaches little about telling much alike apart. Every source
counts the same however many questions it has. The figures are cross-validated by document: no document's questions are
among those that its weights were learned on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from zlib import crc32

import numpy as np

from madang.knowledge.adapters.analyser import Analyser
from madang.knowledge.adapters.columns import Floats
from madang.knowledge.adapters.index import Index
from madang.knowledge.adapters.listwise import Lists, fit
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.metrics import middle, recall, reciprocal_rank, resamples
from madang.knowledge.rules.ranking import FEATURES

FOLDS = 6


Asked = tuple[str, frozenset[str]]
"""A question, and the ids of the documents that answer it."""


@dataclass(frozen=True)
class Source:
    """A collection and questions for it."""

    name: str
    documents: Sequence[Document]
    asked: Sequence[Asked]


@dataclass(frozen=True, eq=False)
class Case:
    """One question whose right document is among the candidates, or not (`right` all false)."""

    source: str
    fold: int
    features: Floats
    right: tuple[bool, ...]
    before: int | None
    """Rank of the right document by its words alone, from 1."""


def train_ranking(articles: Sequence[Document], others: Sequence[Source], analyser: Analyser) -> dict[str, Any]:
    """Return the content of `data/ranking.json`: the weights, what they were learned on, and figures by source."""
    cases = [case for source in _sources(articles, others) for case in _cases(source, analyser)]
    weights = _fitted(cases)
    return {
        "weights": {name: round(weight, 3) for name, weight in zip(FEATURES, weights, strict=True)},
        "learned_on": {name: len(some) for name, some in _by_source(cases).items()},
        "cross_validated": {name: _figures(some) for name, some in _cross_validated(cases).items()},
    }


def _sources(articles: Sequence[Document], others: Sequence[Source]) -> Iterator[Source]:
    yield from others
    if not articles:
        return
    for fold in range(FOLDS):
        some = [_asked(article, article.also_asked[fold::FOLDS]) for article in articles]
        yield Source(
            "articles", [_without(article, fold) for article in articles], [one for ones in some for one in ones]
        )
    bare = [replace(article, also_asked=()) for article in articles]
    everything = {document.id: document for source in others for document in source.documents}
    every = [one for article in articles for one in _asked(article, article.also_asked)]
    yield Source("articles among all", [*bare, *everything.values()], every)


def _asked(article: Document, phrases: Sequence[str]) -> list[Asked]:
    return [(phrase, frozenset({article.id})) for phrase in phrases]


def _without(article: Document, fold: int) -> Document:
    kept = (phrase for place, phrase in enumerate(article.also_asked) if place % FOLDS != fold)
    return replace(article, also_asked=tuple(kept))


def _cases(source: Source, analyser: Analyser) -> Iterator[Case]:
    index = Index.build(source.documents, analyser)
    for question, gold in source.asked:
        found = index.candidates(question)
        if found:
            right = tuple(index.ids[row] in gold for row in found.rows)
            before = _place(found.features[:, 0], right)
            fold = crc32(min(gold).encode()) % FOLDS
            yield Case(source.name, fold, found.scaled, right, before)


def _fitted(cases: Sequence[Case]) -> list[float]:
    told = [case for case in cases if any(case.right)]
    questions = {name: len(some) for name, some in _by_source(told).items()}
    mean = len(told) / len(questions)
    weights = [mean / questions[case.source] for case in told]
    return fit(Lists.of([case.features for case in told], [case.right for case in told], weights))


def _cross_validated(cases: Sequence[Case]) -> dict[str, list[tuple[int | None, int | None]]]:
    """Return for each source the ranks of its questions, before and after."""
    ranks: dict[str, list[tuple[int | None, int | None]]] = {}
    for fold in range(FOLDS):
        weights = np.array(_fitted([case for case in cases if case.fold != fold]))
        for case in cases:
            if case.fold == fold:
                ranks.setdefault(case.source, []).append((case.before, _rank(case, weights)))
    return ranks


def _rank(case: Case, weights: Floats) -> int | None:
    return _place(case.features @ weights, case.right)


def _place(scores: Floats, right: Sequence[bool]) -> int | None:
    """Return the rank of the best right candidate, from 1."""
    order = np.argsort(-scores, kind="stable")
    return next((place for place, row in enumerate(order, 1) if right[row]), None)


def _figures(ranks: list[tuple[int | None, int | None]]) -> dict[str, Any]:
    def gain(some: Sequence[tuple[int | None, int | None]]) -> float:
        return (reciprocal_rank([after for _, after in some]) or 0) - (
            reciprocal_rank([first for first, _ in some]) or 0
        )

    bounds = middle([gain(some) for some in resamples(ranks)])
    stages = {"first_stage": [first for first, _ in ranks], "second_stage": [after for _, after in ranks]}
    told = {name: _told(some) for name, some in stages.items()}
    return {**told, "mrr_gain": [round(gain(ranks), 3), *(round(bound, 3) for bound in bounds or ())]}


def _told(ranks: Sequence[int | None]) -> dict[str, float]:
    figures = {"recall@1": recall(ranks, 1), "recall@3": recall(ranks, 3), "mrr@10": reciprocal_rank(ranks)}
    return {name: round(figure or 0.0, 3) for name, figure in figures.items()}


def _by_source(cases: Sequence[Case]) -> dict[str, list[Case]]:
    by_source: dict[str, list[Case]] = {}
    for case in cases:
        by_source.setdefault(case.source, []).append(case)
    return by_source
