"""The trays of the desk (민원함), and by what their lists are cut and ordered."""

from collections.abc import Mapping
from enum import StrEnum

from madang.complaints.rules.states import CLOSED, HELD, OPEN, STATE_WORDS, ComplaintState


class Tray(StrEnum):
    MINE = "mine"
    TEAM = "team"
    DEPARTMENT = "department"
    REVIEW = "review"


TRAY_WORDS: Mapping[Tray, str] = {
    Tray.MINE: "내 민원",
    Tray.TEAM: "우리 팀",
    Tray.DEPARTMENT: "우리 과",
    Tray.REVIEW: "검토 대기",
}


class ChecksSay(StrEnum):
    """What the checks say of a complaint, all together."""

    FAILING = "failing"
    UNCERTAIN = "uncertain"
    FITTING = "fitting"
    UNCHECKED = "unchecked"


CHECKS_CHOICES: Mapping[str, str] = {
    "": "모든 검증 결과",
    ChecksSay.FAILING.value: "맞지 않음",
    ChecksSay.UNCERTAIN.value: "알 수 없음",
    ChecksSay.FITTING.value: "모두 맞음",
    ChecksSay.UNCHECKED.value: "검증 없음",
}

ANY_OPEN, LATE, SOON, ANY_CLOSED = "", "late", "soon", "closed"
STATES: Mapping[str, frozenset[ComplaintState]] = {
    ANY_OPEN: OPEN,
    LATE: OPEN,
    SOON: OPEN,
    ANY_CLOSED: CLOSED | {ComplaintState.MERGED},
    **{state.value: frozenset({state}) for state in ComplaintState},
}
STATE_CHOICES: Mapping[str, str] = {
    ANY_OPEN: "처리할 것",
    LATE: "기한 지남",
    SOON: "오늘 안",
    **{state.value: words for state, words in STATE_WORDS.items() if state in HELD},
    ANY_CLOSED: "끝난 것",
    **{state.value: words for state, words in STATE_WORDS.items() if state not in OPEN},
}

ORDER_WORDS: Mapping[str, str] = {
    "due": "기한이 가까운 것부터",
    "newest": "새로 접수한 것부터",
    "oldest": "오래된 것부터",
    "place": "가까운 곳끼리",
}
