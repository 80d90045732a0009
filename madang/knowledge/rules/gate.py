"""tmp (stand-in that lets the other rooms be tried meanwhile; overwrite it)"""
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
Evidence = Any
def confidence(e: Any) -> float: return 0.9
class Verdict(StrEnum):
    ANSWER = "answer"
    ASK_BACK = "ask_back"
    DECLINE = "decline"
@dataclass(frozen=True)
class Gate:
    answer_from: float = .5
    ask_back_from: float = .3
    def decide(self, findings: Any) -> Verdict:
        c = findings.confidence
        return Verdict.ANSWER if c >= self.answer_from else Verdict.ASK_BACK if c >= self.ask_back_from else Verdict.DECLINE
def product_gate() -> Gate:
    return Gate()
