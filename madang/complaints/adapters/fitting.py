"""Teaching a classifier with scikit-learn, and measuring it on what it was not taught.

The examples are cut into parts; each is guessed by a model taught on the others. From these guesses comes the one
number that calibrates the scores, the *temperature*: with a dozen examples a category a curve with more freedom
(isotonic, or Platt's for each category) would learn the accidents of the examples, and would change their order.

scikit-learn is brought in by the functions that teach: a process that only reads never waits for it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from madang.complaints.adapters.features import MEANING_SHARE, Seen, is_word, see
from madang.complaints.adapters.model_file import PROBE, Floats, Model, digests, likeliest
from madang.complaints.rules.classifier_figures import Told
from madang.complaints.rules.classifying import NO_COMPLAINT, Example

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

PARTS, SEED = 4, 7
MOST_TERMS = 60_000
COMMON_FROM = 2_000
"""From so many examples on, a word of a single one is left out, too: it is a name or a slip, and tells of no other."""
_STRENGTH, _TURNS, _EXACT = 1.0, 100, 1e-3
_COLDEST, _HOTTEST = 0.05, 5.0


@dataclass(frozen=True, eq=False)
class Fitted:
    """`held_out`: what was guessed of each example by a model that had not seen it, in the order of the examples."""

    model: Model
    held_out: list[Told]


def fit(examples: Sequence[Example]) -> Fitted:
    """Teach a classifier. Every category must have two examples or more; the same examples give the same model."""
    seen = see([example.text for example in examples])
    labels = tuple(sorted({example.category for example in examples}))
    wanted = np.array([labels.index(example.category) for example in examples])
    empty = _empty(labels, *_vocabulary(seen))
    taught = np.unique(digests(example.text for example in examples))
    signs = _signs(empty, seen)
    scores = _held_out_scores(signs, wanted, len(labels))
    temperature = _temperature(scores, wanted)
    weights, bias = _taught(signs, wanted)
    model = Model(labels, empty.terms, empty.idf, _kept(weights), bias, temperature, empty.probe, taught)
    return Fitted(model, _told(labels, _shares(scores / temperature), examples))


def guess(model: Model, examples: Sequence[Example]) -> list[Told]:
    """Return what a model says of examples."""
    return _told(model.labels, model.probabilities(see([each.text for each in examples])), examples)


def _told(labels: Sequence[str], shares: NDArray[np.floating], examples: Sequence[Example]) -> list[Told]:
    rows = (likeliest(labels, row) for row in shares.astype(np.float32))
    # A text without a category is told by no category being likely, so that class itself is no guess.
    guessed = (tuple(pair for pair in row if pair[0] != NO_COMPLAINT) for row in rows)
    return [Told(example.category, row) for example, row in zip(examples, guessed, strict=True)]


def _vocabulary(seen: Seen) -> tuple[tuple[str, ...], Floats]:
    """Return the terms to know, in their order, and how rare each is (idf)."""
    texts = Counter(term for terms in seen.terms for term in terms)
    often = sorted(texts, key=lambda term: (-texts[term], term))[:MOST_TERMS]
    words_count = len(seen) < COMMON_FROM
    terms = tuple(sorted(term for term in often if texts[term] > 1 or (words_count and is_word(term))))
    idf = np.log((1 + len(seen)) / (1 + np.array([texts[term] for term in terms]))) + 1
    return terms, idf.astype(np.float32)


def _empty(labels: tuple[str, ...], terms: tuple[str, ...], idf: Floats) -> Model:
    probe = see([PROBE]).vectors[0]
    weights, bias = np.zeros((len(terms) + len(probe), len(labels))), np.zeros(len(labels))
    nobody = np.zeros(0, dtype=np.uint64)
    return Model(labels, terms, idf, weights.astype(np.float32), bias.astype(np.float32), 1.0, probe, nobody)


def _signs(model: Model, seen: Seen) -> "csr_matrix":
    """Return what the model counts of each text, shape (texts, terms + size of a meaning)."""
    from scipy.sparse import csr_matrix, hstack

    weighed = [model.weighed(terms) for terms in seen.terms]
    ends = np.cumsum([0, *(len(places) for places, _ in weighed)])
    places = np.concatenate([places for places, _ in weighed]).astype(np.int64)
    counted = csr_matrix(
        (np.concatenate([values for _, values in weighed]), places, ends), (len(seen), len(model.terms))
    )
    return hstack([counted, csr_matrix(seen.vectors * MEANING_SHARE)], format="csr")


def _held_out_scores(signs: "csr_matrix", wanted: NDArray[np.int64], labels: int) -> NDArray[np.float64]:
    from sklearn.model_selection import StratifiedKFold

    parts = min(PARTS, int(np.bincount(wanted).min()))
    scores = np.zeros((len(wanted), labels))
    for learned, left in StratifiedKFold(parts, shuffle=True, random_state=SEED).split(signs, wanted):
        weights, bias = _taught(signs[learned], wanted[learned])
        scores[left] = signs[left] @ weights + bias
    return scores


def _taught(signs: "csr_matrix", wanted: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Return weights and bias; every category counts alike, however many examples it has."""
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # comes with scikit-learn, untyped

    model = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=_TURNS, tol=_EXACT)
    with threadpool_limits(1):  # several threads add up in another order each time, and wait for each other
        model.fit(signs, wanted)
    weights, bias = model.coef_, model.intercept_
    if len(weights) == 1:  # of two classes scikit-learn keeps the second alone
        weights, bias = np.vstack([-weights, weights]) / 2, np.concatenate([-bias, bias]) / 2
    return weights.T.astype(np.float32), bias.astype(np.float32)


def _temperature(scores: NDArray[np.float64], wanted: NDArray[np.int64]) -> float:
    """Return what to divide the scores by so that the held-out texts are likeliest."""
    from scipy.optimize import minimize_scalar

    def unlikeliness(logarithm: float) -> float:
        shares = _shares(scores / np.exp(logarithm))
        return -float(np.log(shares[np.arange(len(wanted)), wanted] + 1e-12).mean())

    found = minimize_scalar(unlikeliness, bounds=(np.log(_COLDEST), np.log(_HOTTEST)), method="bounded")
    return round(float(np.exp(found.x)), 4)


def _shares(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: NDArray[np.float64] = raised / raised.sum(axis=1, keepdims=True)
    return shares


def _kept(weights: Floats) -> Floats:
    """Return weights as they come back from half precision, so that a model and its copy say just the same."""
    return weights.astype(np.float16).astype(np.float32)
