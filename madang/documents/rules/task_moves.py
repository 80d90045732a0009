"""What may be done with a task (지시사항), as one table: from which state, by whom, to which state."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from madang.documents.rules.states import TaskState

DEFAULT_DAYS = 5
"""Working days until a task is due where nobody names a day."""

LONGEST_REPORT = 5_000
"""Characters."""


class TaskSide(StrEnum):
    """Whoever stands in for an absent one stands on that one's side."""

    HANDLER = "handler"
    GIVER = "giver"


class TaskDeed(StrEnum):
    PROGRESS = "progress"
    REPORT = "report"
    TAKE_BACK = "take_back"
    ACCEPT = "accept"
    SEND_BACK = "send_back"
    MOVE = "move"
    HAND_ON = "hand_on"
    CANCEL = "cancel"
    REOPEN = "reopen"


DEED_WORDS = {
    TaskDeed.PROGRESS: "중간 보고",
    TaskDeed.REPORT: "결과 보고",
    TaskDeed.TAKE_BACK: "결과 보고 거두기",
    TaskDeed.ACCEPT: "끝내기",
    TaskDeed.SEND_BACK: "다시 하게 하기",
    TaskDeed.MOVE: "기한 바꾸기",
    TaskDeed.HAND_ON: "넘기기",
    TaskDeed.CANCEL: "지시 거두기",
    TaskDeed.REOPEN: "다시 열기",
}


@dataclass(frozen=True)
class TaskMove:
    by: TaskSide
    to: TaskState
    needs_words: bool = False


_H, _G, _T = TaskSide.HANDLER, TaskSide.GIVER, TaskState

MOVES: Mapping[tuple[TaskDeed, TaskState], TaskMove] = {
    (TaskDeed.PROGRESS, _T.OPEN): TaskMove(_H, _T.OPEN, needs_words=True),
    (TaskDeed.REPORT, _T.OPEN): TaskMove(_H, _T.REPORTED, needs_words=True),
    (TaskDeed.TAKE_BACK, _T.REPORTED): TaskMove(_H, _T.OPEN),
    (TaskDeed.HAND_ON, _T.OPEN): TaskMove(_H, _T.OPEN, needs_words=True),
    (TaskDeed.ACCEPT, _T.REPORTED): TaskMove(_G, _T.DONE),
    (TaskDeed.SEND_BACK, _T.REPORTED): TaskMove(_G, _T.OPEN, needs_words=True),
    (TaskDeed.MOVE, _T.OPEN): TaskMove(_G, _T.OPEN),
    (TaskDeed.CANCEL, _T.OPEN): TaskMove(_G, _T.CANCELLED, needs_words=True),
    (TaskDeed.CANCEL, _T.REPORTED): TaskMove(_G, _T.CANCELLED, needs_words=True),
    (TaskDeed.REOPEN, _T.DONE): TaskMove(_G, _T.REPORTED),
    (TaskDeed.REOPEN, _T.CANCELLED): TaskMove(_G, _T.OPEN),
}
"""Each step that ends something has one that undoes it, by the same side; who was handed a task may hand it back."""


def moves_of(state: TaskState, sides: frozenset[TaskSide]) -> list[TaskDeed]:
    """Return what somebody on these sides may do now, in the order of the table."""
    return [deed for (deed, since), move in MOVES.items() if since is state and move.by in sides]


def is_late(state: TaskState, due_on: date, today: date) -> bool:
    """A result that waits for its giver is late no more."""
    return state is TaskState.OPEN and due_on < today
