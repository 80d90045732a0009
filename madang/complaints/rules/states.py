"""The states of a complaint (민원의 처리 상태), and which deed leads from which to which."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ComplaintState(StrEnum):
    RECEIVED = "received"
    REVIEWING = "reviewing"
    """In a person's tray: nobody could be chosen with enough confidence."""
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    AWAITING = "awaiting"
    """The citizen was asked for something more (민원 처리에 관한 법률 제22조)."""
    ANSWERED = "answered"
    REFUSED = "refused"
    TRANSFERRED = "transferred"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    """One of a duplicate group: it is answered with the complaint that leads the group."""


STATE_WORDS: Mapping[ComplaintState, str] = {
    ComplaintState.RECEIVED: "접수",
    ComplaintState.REVIEWING: "검토",
    ComplaintState.ASSIGNED: "배부",
    ComplaintState.IN_PROGRESS: "처리 중",
    ComplaintState.AWAITING: "보완 요청",
    ComplaintState.ANSWERED: "답변",
    ComplaintState.REFUSED: "불수용",
    ComplaintState.TRANSFERRED: "이송",
    ComplaintState.WITHDRAWN: "취하",
    ComplaintState.MERGED: "병합",
}

UNDISTRIBUTED = frozenset({ComplaintState.RECEIVED, ComplaintState.REVIEWING})
HELD = frozenset({ComplaintState.ASSIGNED, ComplaintState.IN_PROGRESS, ComplaintState.AWAITING})
"""In an officer's hands: what counts as open load."""
OPEN = UNDISTRIBUTED | HELD
CLOSED = frozenset(ComplaintState) - OPEN - {ComplaintState.MERGED}
"""Ended with something told to the citizen; a merged one ends with its leader."""


LEADS_NOBODY = frozenset({ComplaintState.REFUSED, ComplaintState.TRANSFERRED, ComplaintState.WITHDRAWN})
"""What repeats one of these is no duplicate: nothing came of them."""


class Deed(StrEnum):
    """What is done to a complaint. The value is the audit's verb."""

    SEND_TO_REVIEW = "send_to_review"
    DISTRIBUTE = "distribute"
    REDISTRIBUTE = "redistribute"
    HAND_BACK = "hand_back"
    HAND_OVER = "hand_over"
    """Taken from an officer who is away and had not touched it; done by the house, and distributed anew."""
    TAKE_UP = "take_up"
    ASK_SUPPLEMENT = "ask_supplement"
    SUPPLEMENT = "supplement"
    EXTEND = "extend"
    ANSWER = "answer"
    REFUSE = "refuse"
    TRANSFER = "transfer"
    WITHDRAW = "withdraw"
    MERGE = "merge"
    PART = "part"
    REOPEN = "reopen"
    RECATEGORISE = "recategorise"


@dataclass(frozen=True)
class Move:
    """From which states a deed may be done, and where it leads; `to` None leaves the state as it is."""

    words: str
    since: frozenset[ComplaintState]
    to: ComplaintState | None


_TAKEN = frozenset({ComplaintState.ASSIGNED, ComplaintState.IN_PROGRESS})
DECIDED = frozenset({ComplaintState.ANSWERED, ComplaintState.REFUSED})
"""A reply was given, which the sender may be content with or not."""

MOVES: Mapping[Deed, Move] = {
    Deed.SEND_TO_REVIEW: Move("사람이 보도록 넘기기", frozenset({ComplaintState.RECEIVED}), ComplaintState.REVIEWING),
    Deed.DISTRIBUTE: Move("배부", UNDISTRIBUTED, ComplaintState.ASSIGNED),
    Deed.REDISTRIBUTE: Move("재배부", HELD, ComplaintState.ASSIGNED),
    Deed.HAND_BACK: Move("되돌리기", _TAKEN, ComplaintState.REVIEWING),
    Deed.HAND_OVER: Move("부재 인계", frozenset({ComplaintState.ASSIGNED}), ComplaintState.RECEIVED),
    Deed.TAKE_UP: Move("처리 시작", frozenset({ComplaintState.ASSIGNED}), ComplaintState.IN_PROGRESS),
    Deed.ASK_SUPPLEMENT: Move("보완 요청", HELD, ComplaintState.AWAITING),
    Deed.SUPPLEMENT: Move("보완", frozenset({ComplaintState.AWAITING}), ComplaintState.IN_PROGRESS),
    Deed.EXTEND: Move("처리기한 연장", HELD, None),
    Deed.ANSWER: Move("답변", HELD, ComplaintState.ANSWERED),
    Deed.REFUSE: Move("불수용", HELD, ComplaintState.REFUSED),
    Deed.TRANSFER: Move("이송", OPEN, ComplaintState.TRANSFERRED),
    Deed.WITHDRAW: Move("취하", OPEN | {ComplaintState.MERGED}, ComplaintState.WITHDRAWN),
    Deed.MERGE: Move("병합", OPEN, ComplaintState.MERGED),
    Deed.PART: Move("병합 풀기", frozenset({ComplaintState.MERGED}), ComplaintState.REVIEWING),
    Deed.RECATEGORISE: Move("종류 바꾸기", OPEN, None),
    Deed.REOPEN: Move("다시 열기", DECIDED, ComplaintState.ASSIGNED),
}


def may(deed: Deed, state: ComplaintState) -> bool:
    return state in MOVES[deed].since
