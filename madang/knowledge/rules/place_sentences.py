"""How an answer on places begins: its heading, and what must be said before the list."""

from collections.abc import Collection

from madang.knowledge.rules.place_choice import FIRST, MOST, Chosen, LetGo
from madang.knowledge.rules.place_question import PlaceQuestion

WALK_M = 1000.0
"""Metres that most people walk; what is farther is said to be so."""


def distance_words(metres: float) -> str:
    """Say a distance as people use it: 350m, 1.2km."""
    return f"{max(round(metres, -1), 10):.0f}m" if metres < 995 else f"{metres / 1000:.1f}km"


def far_words(metres: float, from_middle_of: str = "") -> str:
    """Say how far even the nearest is; from an area it is measured from its middle."""
    start = f"{from_middle_of} 한가운데에서 " if from_middle_of else ""
    return f"가장 가까운 곳도 {start}{distance_words(metres)} 떨어져 있어요."


def guessed_words(area: str, count: int) -> str:
    """Say that some are shown for their names alone; `area` is the one that was named."""
    return f"이름으로 보아 {area}에 있을 수 있는 {count}곳은 위치가 자료에 없어요. 지도에서 이름으로 확인해 주세요."


def rough_words(landmark: str, beside: str, *, is_area_wide: bool) -> str:
    """Say that a landmark's own point is unknown, and from where its neighbours are sought instead."""
    start = f"{beside} 한가운데" if is_area_wide else f"바로 옆 {beside}"
    return f"'{landmark}'의 정확한 자리는 자료에 없어서, {start}에서 가까운 순서로 보여 드려요."


def bare_words(name: str) -> str:
    """Say that nothing but the name of a place is known."""
    return f"{name}의 주소와 전화번호는 자료에 없어요. 지도에서 찾거나 콜센터에 물어봐 주세요."


def lacking_words(kind: str) -> str:
    return f"'{kind}' 위치는 우리 자료에 없어요. 여기서 찾아보실 수 있어요."


def unplaced_words(count: int) -> str:
    return f"위치가 자료에 없는 {count}곳은 빼고 셌어요."


def heading(question: PlaceQuestion, near: str, let_go: Collection[LetGo]) -> str:
    """Write the heading: what is shown, not what was wished for in vain. `near` begins it: "왕조1동", "순천역 근처"."""
    free = question.free and not {LetGo.FREE, LetGo.WHOLLY_FREE} & set(let_go)
    is_open = question.opens and not {LetGo.OPEN, LetGo.SURELY_OPEN} & set(let_go)
    parts = [near, _when(question, is_open), "무료" if free else "", question.kind.word if question.kind else ""]
    return " ".join(part for part in parts if part)


def _when(question: PlaceQuestion, is_open: bool) -> str:
    if question.asks_for_events:
        return question.days.words() if question.days else ""
    if not is_open:
        return ""
    return f"{question.opens_when} 여는" if question.days or question.hour else "지금 문 연"


def told(question: PlaceQuestion, area: str, chosen: Chosen) -> list[str]:
    """Say which wish was let go, and how many there are where not all stand in the first list."""
    kind = question.kind.word if question.kind else "곳"
    told = [
        _LET_GO[wish].format(kind=kind, area=area, when=question.opens_when)
        for wish in _LET_GO
        if wish in chosen.let_go
    ]
    if chosen.found > MOST:
        told.append(f"모두 {chosen.found:,}곳 가운데 {MOST}곳까지 보여 드려요.")
    elif chosen.found > FIRST:
        told.append(f"모두 {chosen.found:,}곳이에요.")
    return told


_LET_GO = {
    LetGo.AREA: "{area} 안에는 자료에 적힌 {kind} 정보가 없어요. 가까운 곳부터 보여 드려요.",
    LetGo.FREE: "무료라고 적힌 곳은 자료에 없어요. 요금을 함께 보여 드려요.",
    LetGo.WHOLLY_FREE: "내내 무료라고 적힌 곳은 없어요. 처음 얼마 동안이나 어떤 때에 무료인 곳을 보여 드려요.",
    LetGo.SURELY_OPEN: "{when} 여는지는 자료에 없어요. 적힌 시간이 있으면 함께 보여 드리니, 가기 전에 확인해 주세요.",
    LetGo.OPEN: "{when} 문을 연다고 적힌 곳이 없어요. 언제 여는지 함께 보여 드려요.",
}
