"""What may be wrong with a planned line (규정 제9조, 제10조)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from madang.approval.rules.line import LONGEST_LINE, PlannedStep, faults
from madang.approval.rules.states import StepRole

REVIEW, CONSULT, DECIDE = StepRole.REVIEW, StepRole.CONSULT, StepRole.DECIDE


def step(stage: int, role: StepRole, person: str, rank: int = 4) -> PlannedStep:
    return PlannedStep(stage, role, person, rank)


SOUND = [
    [step(1, DECIDE, "haneul")],
    [step(1, REVIEW, "serin", 5), step(2, DECIDE, "jihun")],
    [
        step(1, REVIEW, "serin", 5),
        step(2, CONSULT, "yunseul", 4),
        step(2, CONSULT, "ideun", 4),
        step(3, DECIDE, "jihun"),
    ],
    [step(1, CONSULT, "doyun", 1), step(2, DECIDE, "jihun")],
    [step(1, REVIEW, "serin", 5), step(1, CONSULT, "ideun", 4), step(2, DECIDE, "jihun")],
]


@pytest.mark.parametrize("line", SOUND)
def test_a_sound_line_has_no_fault(line: list[PlannedStep]) -> None:
    assert faults(line, "haneul") == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ([], "결재할 사람을 정해"),
        ([step(1, REVIEW, "serin")], "결재(최종)는 한 사람"),
        ([step(1, DECIDE, "serin"), step(2, DECIDE, "jihun")], "결재(최종)는 한 사람"),
        ([step(2, DECIDE, "jihun"), step(3, CONSULT, "ideun")], "결재 뒤에는"),
        ([step(1, REVIEW, "jihun"), step(2, DECIDE, "jihun")], "두 번"),
        ([step(1, REVIEW, "haneul", 6), step(2, DECIDE, "jihun")], "자기 문서를 검토"),
        ([step(1, CONSULT, "haneul", 6), step(2, DECIDE, "jihun")], "자기 문서를 검토"),
        ([step(1, REVIEW, "a", 5), step(1, REVIEW, "b", 5), step(2, DECIDE, "jihun")], "동시에"),
        ([step(1, REVIEW, "yunho", 3), step(2, DECIDE, "jihun", 4)], "낮은 직위에서"),
        ([step(n, CONSULT, f"p{n}") for n in range(LONGEST_LINE)] + [step(99, DECIDE, "jihun")], "20개까지"),
    ],
)
def test_each_fault_is_told(line: list[PlannedStep], told: str) -> None:
    assert any(told in fault for fault in faults(line, "haneul"))


@given(some.lists(some.builds(step, some.integers(1, 5), some.sampled_from([REVIEW, CONSULT, DECIDE]),
                              some.sampled_from("abcdef"), some.integers(1, 6)), max_size=8))  # fmt: skip
def test_a_line_without_fault_has_one_decision_behind_everything_else(line: list[PlannedStep]) -> None:
    if faults(line, "z"):
        return
    decisions = [each for each in line if each.role is DECIDE]
    assert len(decisions) == 1
    assert all(each.stage < decisions[0].stage for each in line if each is not decisions[0])
    assert all(each.rank >= decisions[0].rank for each in line if each.role is REVIEW)
