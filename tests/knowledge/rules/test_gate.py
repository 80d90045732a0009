"""The gate's number and what it decides."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.knowledge.rules.findings import NOTHING_FOUND, Findings, Hit
from madang.knowledge.rules.gate import (
    FIRST,
    OURS,
    Evidence,
    Gate,
    Verdict,
    confidence,
    near_readings,
    product_gate,
    sureness,
)

GATE = Gate(answer_from=0.7, ask_back_from=0.4, sure_from=0.6)
SHARES = st.floats(0, 1)
SOME = st.builds(Evidence, st.floats(0, 8), SHARES, st.floats(-6, 6), SHARES, SHARES, st.floats(0, 1.4))


def found(confident: float, *scores: float, sure: float = 1.0) -> Findings:
    return Findings(tuple(Hit(str(place), score) for place, score in enumerate(scores)), confident, sure)


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        (found(0.9, 0.9, 0.5), Verdict.ANSWER),
        (found(0.7, 0.9), Verdict.ANSWER),
        (found(0.9, 0.9, 0.89), Verdict.ASK_BACK),
        (found(0.9, 0.9, 0.5, sure=0.6), Verdict.ANSWER),
        (found(0.9, 0.9, 0.5, sure=0.59), Verdict.ASK_BACK),
        (found(0.39, 0.9, 0.5, sure=1.0), Verdict.DECLINE),
        (found(0.69, 0.9, 0.5), Verdict.ASK_BACK),
        (found(0.4, 0.9, 0.5), Verdict.ASK_BACK),
        (found(0.39, 0.9, 0.89), Verdict.DECLINE),
        (found(0.9), Verdict.DECLINE),
        (NOTHING_FOUND, Verdict.DECLINE),
    ],
)
def test_the_verdict_follows_sureness_and_rivals(findings: Findings, verdict: Verdict) -> None:
    assert GATE.decide(findings) is verdict


def test_at_most_three_readings_are_near() -> None:
    assert [hit.document_id for hit in near_readings(found(0.9, 1.0, 0.99, 0.98, 0.97))] == ["0", "1", "2"]
    assert [hit.document_id for hit in near_readings(found(0.9, 1.0, 0.8))] == ["0"]


@given(SOME, st.sampled_from(OURS), st.floats(0, 1))
def test_more_evidence_never_makes_less_confident(evidence: Evidence, part: str, more: float) -> None:
    stronger = replace(evidence, **{part: getattr(evidence, part) + more})
    assert 0 <= confidence(evidence) <= confidence(stronger) <= 1


@given(SOME, st.sampled_from(FIRST), st.floats(0, 1))
def test_more_evidence_never_makes_less_sure(evidence: Evidence, part: str, more: float) -> None:
    stronger = replace(evidence, **{part: getattr(evidence, part) + more})
    assert 0 <= sureness(evidence) <= sureness(stronger) <= 1


def test_the_kept_thresholds_are_in_order() -> None:
    gate = product_gate()
    assert 0 < gate.ask_back_from < gate.answer_from < 1
    assert 0 < gate.sure_from < 1
