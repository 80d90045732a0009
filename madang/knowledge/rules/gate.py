"""The gate: whether to answer at all, decided on one number that means the same in a small and in a large collection.

Its weights and thresholds are data (`data/gate.json`), calibrated by `actions/calibrate.py` on the city's own articles
and on `data/out_of_scope.txt`, never on an evaluation set.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields
from enum import StrEnum
from functools import cache

from madang.knowledge.rules.findings import Findings, Hit
from madang.knowledge.rules.wordlists import read_text


class Verdict(StrEnum):
    ANSWER = "answer"
    ASK_BACK = "ask_back"
    DECLINE = "decline"


NEAR = 0.95
"""A reading this near to the first one is as likely meant: of such first readings only two in five are right."""

READINGS_ASKED = 3


@dataclass(frozen=True)
class Evidence:
    """What speaks for the first hit; nothing here grows with the collection by itself."""

    letters: float
    """The highest BM25 score by letters, in units of the rarest term's idf: how much of the question is known here."""
    morphemes: float
    """The same by morphemes."""
    held: float
    """0 to 1: share of the question, rare words of Korean counting for more, that the first document holds."""
    likeness: float
    """0 to 1: cosine with the nearest title or other way of asking of the first document."""
    lead: float
    """0 to 1: how far the first document is ahead of the second."""


@dataclass(frozen=True)
class Model:
    """A logistic model: the weight of each part of the evidence, and what is added."""

    weights: Mapping[str, float]
    bias: float

    def probability(self, evidence: Evidence) -> float:
        """Return 0 to 1."""
        names = (field.name for field in fields(Evidence))
        total = self.bias + sum(self.weights[name] * part for name, part in zip(names, astuple(evidence), strict=True))
        return 1 / (1 + math.exp(-total))


@dataclass(frozen=True)
class Gate:
    """Thresholds on the confidence, `ask_back_from` not above `answer_from`."""

    answer_from: float
    ask_back_from: float

    def decide(self, findings: Findings) -> Verdict:
        """Answer when sure and alone; ask back when less sure, or when another reading is as likely; else decline."""
        if findings.confidence < self.ask_back_from or not findings.hits:
            return Verdict.DECLINE
        if findings.confidence < self.answer_from or len(near_readings(findings)) > 1:
            return Verdict.ASK_BACK
        return Verdict.ANSWER


def near_readings(findings: Findings) -> tuple[Hit, ...]:
    """Return the first hit and those as likely meant, at most three."""
    likely = [hit for hit in findings.hits[:READINGS_ASKED] if hit.score >= NEAR * findings.hits[0].score]
    return tuple(likely)


def confidence(evidence: Evidence) -> float:
    """Return how surely the first hit may be shown, 0 to 1, by the product's own calibration."""
    return product_model().probability(evidence)


@cache
def product_model() -> Model:
    """Return the calibrated model of `data/gate.json`."""
    kept = json.loads(read_text("gate.json"))
    return Model(kept["weights"], kept["bias"])


@cache
def product_gate() -> Gate:
    """Return the calibrated thresholds of `data/gate.json`."""
    kept = json.loads(read_text("gate.json"))
    return Gate(kept["answer_from"], kept["ask_back_from"])
