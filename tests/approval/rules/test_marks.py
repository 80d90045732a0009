"""The table of marks and boxes (시행규칙 제7조제2항부터 제4항), row by row."""

import pytest

from madang.approval.rules.marks import Box, Mark, SignedStep, boxes
from madang.approval.rules.states import StepRole, StepState

DRAFT = SignedStep(StepRole.DRAFT, StepState.SIGNED, "주무관", "김하늘")
REVIEW = SignedStep(StepRole.REVIEW, StepState.SIGNED, "주차단속팀장", "오세린", day="11. 22.")
DRAFTED, REVIEWED = Box("주무관", "김하늘"), Box("주차단속팀장", "오세린")


def decision(acted_by: tuple[str, str] | None = None, state: StepState = StepState.SIGNED) -> SignedStep:
    return SignedStep(StepRole.DECIDE, state, "교통관리과장", "문지훈", acted_by, day="11. 23.")


@pytest.mark.parametrize(
    ("article", "steps", "delegated", "signers"),
    [
        ("제7조제2항: 기관장 결재", [DRAFT, REVIEW, decision()], False,
         [DRAFTED, REVIEWED, Box("교통관리과장", "문지훈", date="11. 23.")]),
        ("제7조제3항: 전결", [DRAFT, REVIEW, decision()], True,
         [DRAFTED, REVIEWED, Box("교통관리과장", "문지훈", Mark.DELEGATED, "11. 23.")]),
        ("제7조제4항: 대결", [DRAFT, decision(("주차단속팀장", "오세린"))], False,
         [DRAFTED, Box("주차단속팀장", "오세린", Mark.ACTING, "11. 23.")]),
        ("제7조제4항: 위임전결의 대결", [DRAFT, decision(("주차단속팀장", "오세린"))], True,
         [DRAFTED, Box("교통관리과장", "", Mark.DELEGATED), Box("주차단속팀장", "오세린", Mark.ACTING, "11. 23.")]),
        ("제7조제2항: 서명하지 않은 사람은 칸이 없음", [DRAFT, decision(state=StepState.WAITING)], True, [DRAFTED]),
        ("제7조제2항: 차례인 사람도 아직 칸이 없음", [DRAFT, decision(state=StepState.OPEN)], True, [DRAFTED]),
        ("제7조제2항: 반려한 사람도 칸이 없음", [DRAFT, decision(state=StepState.RETURNED)], True, [DRAFTED]),
        ("제7조제2항: 중단된 차례도 칸이 없음", [DRAFT, decision(state=StepState.CANCELLED)], False, [DRAFTED]),
        ("규정 제9조제1항: 검토 생략",
         [DRAFT, SignedStep(StepRole.REVIEW, StepState.SKIPPED, "주차단속팀장", "오세린", reason="출장"), decision()],
         True,
         [DRAFTED, Box("주차단속팀장", "", reason="출장"), Box("교통관리과장", "문지훈", Mark.DELEGATED, "11. 23.")]),
        ("규정 제10조제2항: 혼자 결재",
         [SignedStep(StepRole.DRAFT, StepState.SKIPPED, "교통관리과장", "문지훈"), decision()], True,
         [Box("교통관리과장", "문지훈", Mark.DELEGATED, "11. 23.")]),
        ("규정 제9조제1항: 검토의 대행",
         [DRAFT, SignedStep(StepRole.REVIEW, StepState.SIGNED, "주차단속팀장", "오세린", ("주무관", "황보람"))], False,
         [DRAFTED, Box("주차단속팀장 직무대리", "황보람")]),
    ],
)  # fmt: skip
def test_every_row_of_the_table(article: str, steps: list[SignedStep], delegated: bool, signers: list[Box]) -> None:
    assert list(boxes(steps, delegated=delegated).signers) == signers, article


def test_who_is_consulted_stands_in_a_line_of_their_own_without_a_date() -> None:
    """규정 제9조제2항."""
    consulted = SignedStep(StepRole.CONSULT, StepState.SIGNED, "회계과장", "남윤슬", day="11. 23.")
    waiting = SignedStep(StepRole.CONSULT, StepState.OPEN, "기획과장", "강이든")
    found = boxes([DRAFT, consulted, waiting], delegated=False)
    assert found.signers == (DRAFTED,)
    assert found.consulted == (Box("회계과장", "남윤슬"),)


def test_only_the_decision_carries_a_date() -> None:
    found = boxes([DRAFT, REVIEW, decision()], delegated=True)
    assert [bool(box.date) for box in found.signers] == [False, False, True]
