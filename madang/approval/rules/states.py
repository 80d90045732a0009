"""The states of a course and of its steps, and the deeds that move them: one table.

행정업무의 운영 및 혁신에 관한 규정 (below: 규정) 제9조, 제10조. 반려, 회수, 결재 취소 are words of practice; that their
course is kept follows from 공공기록물 관리에 관한 법률 시행령 제16조 (below: 시행령).
"""

from dataclasses import dataclass
from enum import StrEnum


class CourseState(StrEnum):
    IN_PROGRESS = "in_progress"
    DECIDED = "decided"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


COURSE_WORDS = {
    CourseState.IN_PROGRESS: "진행 중",
    CourseState.DECIDED: "결재 완료",
    CourseState.RETURNED: "반려",
    CourseState.WITHDRAWN: "회수",
}


class StepState(StrEnum):
    WAITING = "waiting"
    OPEN = "open"
    SIGNED = "signed"
    SKIPPED = "skipped"
    RETURNED = "returned"
    CANCELLED = "cancelled"


STEP_WORDS = {
    StepState.WAITING: "대기",
    StepState.OPEN: "차례",
    StepState.SIGNED: "서명",
    StepState.SKIPPED: "생략",
    StepState.RETURNED: "반려",
    StepState.CANCELLED: "중단",
}


class StepRole(StrEnum):
    DRAFT = "draft"
    REVIEW = "review"
    CONSULT = "consult"
    DECIDE = "decide"


ROLE_WORDS = {
    StepRole.DRAFT: "기안",
    StepRole.REVIEW: "검토",
    StepRole.CONSULT: "협조",
    StepRole.DECIDE: "결재",
}


class Deed(StrEnum):
    SUBMIT = "submit"
    SIGN = "sign"
    SKIP = "skip"
    RETURN = "return"
    WITHDRAW = "withdraw"
    RECALL = "recall"
    EDIT = "edit"
    REASSIGN = "reassign"
    NOTE = "note"


DEED_WORDS = {
    Deed.SUBMIT: "상신",
    Deed.SIGN: "서명",
    Deed.SKIP: "검토 생략",
    Deed.RETURN: "반려",
    Deed.WITHDRAW: "회수",
    Deed.RECALL: "결재 취소",
    Deed.EDIT: "수정",
    Deed.REASSIGN: "결재자 변경",
    Deed.NOTE: "기록",
}


class Doer(StrEnum):
    """Who may do a deed."""

    DRAFTER = "drafter"
    HOLDER = "holder"
    """Whose turn the step is: its person, or who acts today."""
    SIGNER = "signer"
    """Who signed the step."""
    HOUSE = "house"
    """The house itself, because of an absence, a change of post, or on behalf of the domain of the subject."""


@dataclass(frozen=True)
class Move:
    """A row of the table: a deed, on a step of these roles and this state, by whom, to which states.

    `course` is the course's state afterwards, where the deed ends it by itself; None where that follows from the steps.
    """

    deed: Deed
    roles: frozenset[StepRole]
    before: StepState
    after: StepState
    by: frozenset[Doer]
    reason_needed: bool
    course: CourseState | None
    article: str


_REVIEWERS = frozenset({StepRole.REVIEW, StepRole.DECIDE})
_ALL_BUT_DRAFT = frozenset({StepRole.REVIEW, StepRole.CONSULT, StepRole.DECIDE})
_DRAFT = frozenset({StepRole.DRAFT})

MOVES = (
    Move(Deed.SIGN, _ALL_BUT_DRAFT, StepState.OPEN, StepState.SIGNED, frozenset({Doer.HOLDER}), False, None,
         "규정 제9조, 제10조"),
    Move(Deed.SKIP, frozenset({StepRole.REVIEW}), StepState.OPEN, StepState.SKIPPED,
         frozenset({Doer.DRAFTER, Doer.HOUSE}), True, None, "규정 제9조제1항"),
    Move(Deed.RETURN, _REVIEWERS, StepState.OPEN, StepState.RETURNED, frozenset({Doer.HOLDER}), True,
         CourseState.RETURNED, "규정 제9조, 시행령 제16조"),
    Move(Deed.RECALL, _ALL_BUT_DRAFT, StepState.SIGNED, StepState.OPEN, frozenset({Doer.SIGNER}), False, None,
         "시행령 제16조"),
    Move(Deed.WITHDRAW, _DRAFT, StepState.SIGNED, StepState.CANCELLED, frozenset({Doer.DRAFTER}), False,
         CourseState.WITHDRAWN, "시행령 제16조"),
    # The draft of who decides alone has no box of its own, and is taken back all the same.
    Move(Deed.WITHDRAW, _DRAFT, StepState.SKIPPED, StepState.CANCELLED, frozenset({Doer.DRAFTER}), False,
         CourseState.WITHDRAWN, "시행령 제16조"),
    Move(Deed.REASSIGN, _ALL_BUT_DRAFT, StepState.OPEN, StepState.OPEN, frozenset({Doer.DRAFTER, Doer.HOUSE}), True,
         None, "규정 제10조제3항"),
    Move(Deed.REASSIGN, _ALL_BUT_DRAFT, StepState.WAITING, StepState.WAITING,
         frozenset({Doer.DRAFTER, Doer.HOUSE}), True, None, "규정 제10조제3항"),
)  # fmt: skip
"""What may happen to a step of a course in progress. Whatever does not stand here cannot be done."""


def move(deed: Deed, role: StepRole, state: StepState) -> Move | None:
    """Return the row for a deed on such a step, or None where the table has none."""
    return next((m for m in MOVES if m.deed is deed and role in m.roles and m.before is state), None)
