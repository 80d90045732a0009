"""Calibrate the gate on the city's own articles and on utterances that no city hall answers.

In scope: every other way of asking, searched while its own article does not know it (leave one out), in the full index
and in one where no article has any, as collections come in both kinds. Out of scope: `data/out_of_scope.txt`, in the
same two; whether one sounds official is told by a model that was not taught on it. For the confidence a right first hit
counts 1, a wrong one to an in-scope question 1/2 (it is still ours, and asking back helps), anything out of scope 0.
The sureness is learned in scope alone. No evaluation set is touched.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from madang.knowledge.actions.learn_official import BothSides
from madang.knowledge.adapters.analyser import Analyser
from madang.knowledge.adapters.encoder import officialness, shared_encoder
from madang.knowledge.adapters.index import Index
from madang.knowledge.adapters.logistic import fit
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.gate import FIRST, OURS, Evidence, Model
from madang.knowledge.rules.metrics import threshold_for

FOLDS = 6
WRONG_BUT_OURS = 0.5
OUT_OF_SCOPE_WEIGHT = 2.0
ANSWERED, ASKED_BACK = 0.03, 0.08
"""Shares of the out-of-scope utterances that may be answered, and that may be answered or asked back."""
WRONG_ALONE = 0.055
"""Share of the in-scope questions for which a wrong article may be shown without asking back."""


@dataclass(frozen=True)
class Case:
    """One calibration question: the evidence found, and whether the first hit was right (None: out of scope)."""

    evidence: Evidence
    right: bool | None
    in_full: bool
    """Whether the index knew other ways of asking."""


def calibrate(documents: Sequence[Document], out_of_scope: Sequence[str], analyser: Analyser) -> dict[str, Any]:
    """Return the content of `data/gate.json`: both models, the thresholds and what they were calibrated on."""
    inside = list(_in_scope(documents, analyser))
    outside = list(_out_of_scope(documents, out_of_scope, analyser))
    ours, first = _ours([*inside, *outside]), _first(inside)
    passing = [ours.probability(case.evidence) for case in outside if case.in_full]
    passing += [0.0] * (len(out_of_scope) - len(passing))
    answer_from = threshold_for(passing, ANSWERED)
    return {
        "ours": _told(ours),
        "first": _told(first),
        "answer_from": round(answer_from, 4),
        "ask_back_from": round(threshold_for(passing, ASKED_BACK), 4),
        "sure_from": round(_sure_from([case for case in inside if case.in_full], ours, first, answer_from), 4),
        "calibrated_on": {
            "articles": len(documents),
            "cases": len(inside) + len(outside),
            "out_of_scope": len(out_of_scope),
        },
    }


def _ours(cases: Sequence[Case]) -> Model:
    worth = [0.0 if case.right is None else 1.0 if case.right else WRONG_BUT_OURS for case in cases]
    return _fitted(cases, OURS, worth, [OUT_OF_SCOPE_WEIGHT if case.right is None else 1.0 for case in cases])


def _first(cases: Sequence[Case]) -> Model:
    return _fitted(cases, FIRST, [float(bool(case.right)) for case in cases], [1.0] * len(cases))


def _fitted(cases: Sequence[Case], names: Sequence[str], worth: Sequence[float], counts: Sequence[float]) -> Model:
    evidence = np.array([[getattr(case.evidence, name) for name in names] for case in cases])
    weights, bias = fit(evidence, worth, counts)
    return Model(dict(zip(names, weights, strict=True)), bias)


def _sure_from(inside: Sequence[Case], ours: Model, first: Model, answer_from: float) -> float:
    """Return the sureness to exceed so that few enough in-scope questions are answered wrongly."""
    wrong = [case.evidence for case in inside if not case.right]
    shown = [first.probability(evidence) for evidence in wrong if ours.probability(evidence) >= answer_from]
    return threshold_for([*shown, *[0.0] * (len(inside) - len(shown))], WRONG_ALONE)


def _told(model: Model) -> dict[str, Any]:
    return {"weights": {name: round(weight, 4) for name, weight in model.weights.items()}, "bias": round(model.bias, 4)}


def _in_scope(documents: Sequence[Document], analyser: Analyser) -> Iterator[Case]:
    for fold in range(FOLDS):
        index = Index.build([_without(document, fold) for document in documents], analyser)
        for document in documents:
            yield from _cases(index, document.also_asked[fold::FOLDS], document.id, in_full=True)
    bare = Index.build(_bare(documents), analyser)
    for document in documents:
        yield from _cases(bare, document.also_asked, document.id, in_full=False)


def _out_of_scope(documents: Sequence[Document], utterances: Sequence[str], analyser: Analyser) -> Iterator[Case]:
    official = _cross_fitted(utterances, analyser)
    for index, in_full in ((Index.build(documents, analyser), True), (Index.build(_bare(documents), analyser), False)):
        for utterance, score in zip(utterances, official, strict=True):
            for case in _cases(index, [utterance], None, in_full):
                yield replace(case, evidence=replace(case.evidence, official=score))


def _cross_fitted(utterances: Sequence[str], analyser: Analyser) -> list[float]:
    """Return how official each utterance sounds to a model that was not taught on it."""
    sides = BothSides.read(utterances, shared_encoder(), analyser)
    folds = np.arange(len(utterances)) % FOLDS
    taught = [sides.learn(folds != fold) for fold in range(FOLDS)]
    return [officialness(vector, taught[fold]) for vector, fold in zip(sides.other, folds, strict=True)]


def _cases(index: Index, questions: Sequence[str], wanted: str | None, in_full: bool) -> Iterator[Case]:
    for question in questions:
        hits, evidence = index.look_up(question, 1)
        if evidence:
            yield Case(evidence, None if wanted is None else hits[0].document_id == wanted, in_full)


def _bare(documents: Sequence[Document]) -> list[Document]:
    return [replace(document, also_asked=()) for document in documents]


def _without(document: Document, fold: int) -> Document:
    kept = (phrase for place, phrase in enumerate(document.also_asked) if place % FOLDS != fold)
    return replace(document, also_asked=tuple(kept))
