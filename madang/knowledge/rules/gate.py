"""The gate: whether a question is ours at all, and whether the first document is the one that is meant.

Two numbers from 0 to 1, which mean the same in a small and in a large collection: the *confidence* that the question is
ours, and the *sureness* that the first document answers it. Three verdicts come of them: answer, ask back, decline.
Weights and thresholds are data (`data/gate.json`), calibrated by `actions/calibrate.py` on the city's own articles and
on `data/out_of_scope.txt`, never on an evaluation set.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from madang.knowledge.rules.findings import Findings, Hit
from madang.knowledge.rules.wordlists import read_text


class Verdict(StrEnum):
    ANSWER = "answer"
    ASK_BACK = "ask_back"
    DECLINE = "decline"


NEAR = 0.95
"""A reading this near to the first one is as likely meant."""

READINGS_ASKED = 3
"""How many readings are shown at most when a question is asked back."""


@dataclass(frozen=True)
class Evidence:
    """What speaks for a question and for the first document; nothing here grows with the collection by itself."""

    letters: float
    """The highest BM25 score by letters, in units of the rarest term's idf: how much of the question is known here."""
    held: float
    """0 to 1: share of the question's words, rare words of Korean counting for more, that the first document holds."""
    official: float
    """Log-odds that this is a question to some office, whatever the collection holds."""
    share: float
    """0 to 1: how far the second stage prefers the first document to the other candidates."""
    sense: float
    """0 to 1: cosine of the question and the first document as the encoder sees them."""
    words: float
    """The score that the first document had in the first stage, about 0 to 1.4."""


OURS = ("letters", "held", "sense", "official", "share")
"""The evidence that a question is ours."""

FIRST = ("share", "held", "sense", "words")
"""The evidence that the first document is the one that is meant."""


@dataclass(frozen=True)
class Model:
    """A logistic model: the weight of each part of the evidence that it looks at, and what is added."""

    weights: Mapping[str, float]
    bias: float

    def probability(self, evidence: Evidence) -> float:
        """Return 0 to 1."""
        total = self.bias + sum(weight * getattr(evidence, name) for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-total))


@dataclass(frozen=True)
class Gate:
    """Thresholds on the confidence, `ask_back_from` not above `answer_from`, and on the sureness."""

    answer_from: float
    ask_back_from: float
    sure_from: float

    def decide(self, findings: Findings) -> Verdict:
        """Answer a question that is ours when sure of the first document, and no other is near; else ask or decline."""
        if findings.confidence < self.ask_back_from or not findings.hits:
            return Verdict.DECLINE
        unsure = findings.sureness < self.sure_from or len(near_readings(findings)) > 1
        return Verdict.ASK_BACK if unsure or findings.confidence < self.answer_from else Verdict.ANSWER


def near_readings(findings: Findings) -> tuple[Hit, ...]:
    """Return the first hit and those as likely meant, at most three."""
    likely = [hit for hit in findings.hits[:READINGS_ASKED] if hit.score >= NEAR * findings.hits[0].score]
    return tuple(likely)


def confidence(evidence: Evidence) -> float:
    """Return how surely the question is ours, 0 to 1, by the product's own calibration."""
    return product_model("ours").probability(evidence)


def sureness(evidence: Evidence) -> float:
    """Return how surely the first document answers, 0 to 1, by the product's own calibration."""
    return product_model("first").probability(evidence)


@cache
def product_model(name: str) -> Model:
    """Return a calibrated model of `data/gate.json`: `ours` or `first`."""
    kept = json.loads(read_text("gate.json"))[name]
    return Model(kept["weights"], kept["bias"])


@cache
def product_gate() -> Gate:
    """Return the calibrated thresholds of `data/gate.json`."""
    kept = json.loads(read_text("gate.json"))
    return Gate(kept["answer_from"], kept["ask_back_from"], kept["sure_from"])
