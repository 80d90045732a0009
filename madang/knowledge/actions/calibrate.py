"""Calibrate the gate on the city's own articles and on utterances that no city hall answers.

In scope: every other way of asking, searched while its own article does not know it (leave one out), in the full index
and in one where no article has any, as collections come in both kinds. Out of scope: `data/out_of_scope.txt`, in the
same two. A right first hit counts 1, a wrong one to an in-scope question 1/2 (it is still ours, and asking back helps),
anything out of scope 0. No evaluation set is touched.
"""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields, replace
from typing import Any

import numpy as np

from madang.knowledge.adapters.analyser import Analyser
from madang.knowledge.adapters.index import Index
from madang.knowledge.adapters.logistic import fit
from madang.knowledge.rules.findings import Document
from madang.knowledge.rules.gate import Evidence, Model
from madang.knowledge.rules.metrics import threshold_for

FOLDS = 6
WRONG_BUT_OURS = 0.5
OUT_OF_SCOPE_WEIGHT = 2.0
ANSWERED, ASKED_BACK = 0.05, 0.15
"""Shares of the out-of-scope utterances that may be answered, and that may be answered or asked back."""


@dataclass(frozen=True)
class Case:
    """One calibration question: what it should come to, and the evidence found."""

    worth: float
    weight: float
    evidence: Evidence
    sets_thresholds: bool = False
    """Whether it is out of scope and was searched in the full index."""


def calibrate(documents: Sequence[Document], out_of_scope: Sequence[str], analyser: Analyser) -> dict[str, Any]:
    """Return the content of `data/gate.json`: weights, bias, thresholds and what they were calibrated on."""
    cases = [*_in_scope(documents, analyser), *_out_of_scope(documents, out_of_scope, analyser)]
    model = _fitted(cases)
    outside = [model.probability(case.evidence) for case in cases if case.sets_thresholds]
    outside += [0.0] * (len(out_of_scope) - len(outside))
    return {
        "weights": {name: round(weight, 4) for name, weight in model.weights.items()},
        "bias": round(model.bias, 4),
        "answer_from": round(threshold_for(outside, ANSWERED), 4),
        "ask_back_from": round(threshold_for(outside, ASKED_BACK), 4),
        "calibrated_on": {"articles": len(documents), "cases": len(cases), "out_of_scope": len(out_of_scope)},
    }


def _fitted(cases: Sequence[Case]) -> Model:
    evidence = np.array([astuple(case.evidence) for case in cases])
    weights, bias = fit(evidence, [case.worth for case in cases], [case.weight for case in cases])
    return Model(dict(zip((field.name for field in fields(Evidence)), weights, strict=True)), bias)


def _in_scope(documents: Sequence[Document], analyser: Analyser) -> Iterator[Case]:
    for fold in range(FOLDS):
        index = Index.build([_without(document, fold) for document in documents], analyser)
        yield from (
            case for document in documents for case in _cases(index, document, document.also_asked[fold::FOLDS])
        )
    bare = Index.build([replace(document, also_asked=()) for document in documents], analyser)
    yield from (case for document in documents for case in _cases(bare, document, document.also_asked))


def _cases(index: Index, document: Document, questions: Sequence[str]) -> Iterator[Case]:
    for question in questions:
        hits, evidence = index.look_up(question, 1)
        if evidence:
            right = hits[0].document_id == document.id
            yield Case(1.0 if right else WRONG_BUT_OURS, 1.0, evidence)


def _out_of_scope(documents: Sequence[Document], utterances: Sequence[str], analyser: Analyser) -> Iterator[Case]:
    full = Index.build(documents, analyser)
    bare = Index.build([replace(document, also_asked=()) for document in documents], analyser)
    for index in (full, bare):
        for utterance in utterances:
            _, evidence = index.look_up(utterance, 1)
            if evidence:
                yield Case(0.0, OUT_OF_SCOPE_WEIGHT, evidence, sets_thresholds=index is full)


def _without(document: Document, fold: int) -> Document:
    kept = (phrase for place, phrase in enumerate(document.also_asked) if place % FOLDS != fold)
    return replace(document, also_asked=tuple(kept))
