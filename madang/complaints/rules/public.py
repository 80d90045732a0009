"""What everybody may see of a complaint: no names, no numbers, and where it is only roughly."""

from madang.complaints.rules.states import HELD, STATE_WORDS, UNDISTRIBUTED, ComplaintState

STEP = 0.0005
"""Degrees: about 55 m north and 45 m east in Korea. A place is moved to the middle of such a field."""

ROUGHLY_M = 36
"""Metres by which a place is moved at most."""

LONGEST = 120

PUBLIC_WORDS = {"waiting": "접수", "working": "처리 중", "done": "답변 완료"}
"""States as the public reads them, by the key that the address of the page carries."""

STATES_OF = {
    "waiting": UNDISTRIBUTED,
    "working": HELD,
    "done": frozenset({ComplaintState.ANSWERED, ComplaintState.TRANSFERRED}),
}
SHOWN = frozenset().union(*STATES_OF.values())
"""Neither refused nor withdrawn ones, nor those that are answered with another."""


def public_state(state: ComplaintState) -> str:
    return next(key for key, states in STATES_OF.items() if state in states)


def unseen_because(*, city_shows: bool, of_public_kind: bool, state: ComplaintState, follows: bool) -> str:
    """Return why nobody sees a complaint now, as staff read it; "" where everybody sees it."""
    if not of_public_kind:
        return "이 민원은 공개하지 않는 종류라서, 사진을 공개해도 시민에게 보이지 않습니다."
    if not city_shows:
        return "시가 공개 화면을 닫아 두었습니다. 다시 열면 공개한 사진이 보입니다."
    if follows:
        return "같은 건 가운데 이끄는 민원만 공개 화면에 나옵니다."
    if state not in SHOWN:
        return f"‘{STATE_WORDS[state]}’ 단계의 민원은 공개 화면에 나오지 않습니다."
    return ""


def roughly(lat: float, lng: float) -> tuple[float, float]:
    """Return the middle of the field in which a point lies: at most ROUGHLY_M from it, and the same for all in it."""
    return _middle(lat), _middle(lng)


def shortened(text: str) -> str:
    """Return one line of at most LONGEST characters."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _middle(degrees: float) -> float:
    return round((degrees // STEP) * STEP + STEP / 2, 6)
