"""Outcomes of an evaluation, for the tests of its figures."""

from madang.knowledge.rules.evaluation import Outcome
from madang.knowledge.rules.gate import Verdict


def inside(
    rank: int | None, confidence: float = 0.9, *, alone: bool = True, kind: str = "keyword", key: str = ""
) -> Outcome:
    """A question that has an answer."""
    return Outcome(key or f"{kind} {rank} {confidence}", kind, True, rank, confidence, Verdict.ANSWER, alone, 1.0)


def outside(confidence: float, *, alone: bool = True, key: str = "") -> Outcome:
    """A question that nobody may answer."""
    return Outcome(key or f"oos {confidence}", "oos", False, None, confidence, Verdict.DECLINE, alone, 1.0)
