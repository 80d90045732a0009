"""The states of what the register knows: documents, dispatches, receipts, memo reports and tasks."""

from collections.abc import Mapping
from enum import StrEnum


class DocumentState(StrEnum):
    DRAFT = "draft"
    IN_APPROVAL = "in_approval"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    REGISTERED = "registered"
    DISCARDED = "discarded"
    """Thrown away before it was ever submitted; gone for good after a while (`rules/discarding.py`)."""


DOCUMENT_WORDS = {
    DocumentState.DRAFT: "작성 중",
    DocumentState.IN_APPROVAL: "결재 중",
    DocumentState.RETURNED: "반려",
    DocumentState.WITHDRAWN: "회수",
    DocumentState.REGISTERED: "등록",
    DocumentState.DISCARDED: "버림",
}

DOCUMENT_MOVES: Mapping[DocumentState, frozenset[DocumentState]] = {
    DocumentState.DRAFT: frozenset({DocumentState.IN_APPROVAL, DocumentState.DISCARDED}),
    DocumentState.IN_APPROVAL: frozenset({DocumentState.RETURNED, DocumentState.WITHDRAWN, DocumentState.REGISTERED}),
    DocumentState.RETURNED: frozenset(),
    DocumentState.WITHDRAWN: frozenset(),
    DocumentState.REGISTERED: frozenset(),
    DocumentState.DISCARDED: frozenset({DocumentState.DRAFT}),
}
"""A returned or withdrawn document stays as it was; going on means a new draft that names it (재기안)."""

NEVER_SUBMITTED = frozenset({DocumentState.DRAFT, DocumentState.DISCARDED})
"""No course was ever begun: the drafter's alone, in no list of anybody else's."""

CAME_BACK = frozenset({DocumentState.RETURNED, DocumentState.WITHDRAWN})
"""The course ended without a decision: drafted again, or set aside by its drafter (다시 기안하지 않음)."""


class DispatchState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    ARRIVED = "arrived"
    FAILED = "failed"
    GIVEN_UP = "given_up"
    """Failed, declined or come back, and the sender has seen to it otherwise: nothing more is tried."""


DISPATCH_WORDS = {
    DispatchState.WAITING: "발송 대기",
    DispatchState.SENT: "발송",
    DispatchState.ARRIVED: "도달",
    DispatchState.FAILED: "발송 실패",
    DispatchState.GIVEN_UP: "보내지 않음",
}


class ReceiptState(StrEnum):
    ARRIVED = "arrived"
    RECEIVED = "received"
    ASSIGNED = "assigned"
    DONE = "done"
    SENT_BACK = "sent_back"


RECEIPT_WORDS = {
    ReceiptState.ARRIVED: "접수 대기",
    ReceiptState.RECEIVED: "접수",
    ReceiptState.ASSIGNED: "담당 지정",
    ReceiptState.DONE: "처리 끝",
    ReceiptState.SENT_BACK: "되돌림",
}


ASSIGNABLE = frozenset({ReceiptState.RECEIVED, ReceiptState.ASSIGNED})
"""Numbered and not ended: somebody may be named, or another one, to handle it."""


class MemoState(StrEnum):
    SENT = "sent"
    RECALLED = "recalled"


MEMO_WORDS = {MemoState.SENT: "보고함", MemoState.RECALLED: "거둠"}


class TaskState(StrEnum):
    OPEN = "open"
    REPORTED = "reported"
    DONE = "done"
    CANCELLED = "cancelled"


TASK_WORDS = {
    TaskState.OPEN: "하는 중",
    TaskState.REPORTED: "결과 보고",
    TaskState.DONE: "끝냄",
    TaskState.CANCELLED: "거둠",
}
