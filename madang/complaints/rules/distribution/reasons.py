"""Why this officer (왜 이 담당자인가), in sentences that staff read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from madang.complaints.rules.distribution.choosing import BARRED_WORDS, Barred, Candidate, Choice
from madang.complaints.rules.distribution.why import Why


@dataclass(frozen=True)
class Told:
    """What the sentences are made of; names, not ids."""

    why: Why
    category: str = ""
    area: str = ""
    unit: str = ""
    rule: str = ""
    position: int = 0
    version: int = 0
    certainty: float = 1.0
    guesses: Sequence[tuple[str, float]] = ()
    places: Sequence[str] = field(default_factory=tuple)
    leader: str = ""


def sentences(told: Told, choice: Choice | None) -> list[str]:
    """Return the sentences: how the category was known, where it led, whom it met there."""
    return [each for each in (_known(told), _led(told), _met(told, choice)) if each]


def _known(told: Told) -> str:
    if told.why is Why.UNSURE:
        if not told.guesses:
            return "민원 종류를 고르지 않았고, 내용으로도 알 수 없어 사람이 정합니다."
        best = ", ".join(f"{name} {share:.0%}" for name, share in told.guesses)
        return f"민원 종류를 내용으로 짐작했으나 확실하지 않아 사람이 정합니다({best})."
    if told.certainty < 1 and told.category:
        return f"민원 종류는 내용을 보고 짐작했습니다: {told.category}(확률 {told.certainty:.0%})."
    return ""


def _led(told: Told) -> str:
    what = f"‘{told.category}’ 민원" + (f"({told.area})" if told.area else "")
    rule = f"배부 규칙 {told.version}판 {told.position}번 ‘{told.rule}’"
    match told.why:
        case Why.NOBODY if told.rule:
            return f"{what}이라 {rule}에 따라 {told.unit}의 일입니다."
        case Why.NOBODY:
            return f"{what}에 맞는 규칙이 없고, 이 종류는 {told.unit}의 일입니다."
        case Why.RULE if told.rule:
            return f"{what}이라 {rule}에 따라 {told.unit}에 보냅니다."
        case Why.DEFAULT:
            return f"{what}에 맞는 규칙이 없어 이 종류를 맡은 {told.unit}에 보냅니다."
        case Why.GROUP:
            return f"같은 차량·장소·시간의 신고({told.leader})가 있어 같은 담당자에게 보냅니다."
        case Why.BORDER:
            return f"{', '.join(told.places)}의 경계에서 30m 안이고 규칙이 서로 다른 곳을 가리켜 사람이 정합니다."
        case Why.OUTSIDE:
            return "위치가 시 경계 밖이라 사람이 정합니다. 다른 기관의 일이면 이송하세요."
        case Why.GONE:
            return f"{rule} 규칙이 가리키는 부서·팀·직원이 없어져 사람이 정합니다. 규칙을 고치세요."
    return ""


def _met(told: Told, choice: Choice | None) -> str:
    if choice is None or told.why is Why.GROUP:
        return ""
    free = [each for each, barred in choice.looked_at if barred is None]
    left_out = _left_out(choice.looked_at)
    if choice.chosen is None:
        return f"오늘 맡을 수 있는 담당자가 없어{left_out or '(민원 담당자로 정해진 사람이 없음)'} 사람이 정합니다."
    return f"{_compared(choice.chosen, free)}{left_out}."


def _compared(chosen: Candidate, free: Sequence[Candidate]) -> str:
    if len(free) == 1:
        return f"지금 맡을 수 있는 담당자는 {chosen.name} 한 명입니다"
    equal = [each for each in free if each.weighted_load == chosen.weighted_load]
    load = f"{chosen.weighted_load.normalize():f}"
    if len(equal) == 1:
        return f"담당자 {len(free)}명 가운데 처리할 일이 가장 적은({load}건) {chosen.name}에게 배부합니다"
    return (
        f"담당자 {len(free)}명 가운데 처리할 일이 가장 적은({load}건) {len(equal)}명 중에서 "
        f"배부받은 지 가장 오래된 {chosen.name}에게 배부합니다"
    )


def _left_out(looked_at: Iterable[tuple[Candidate, Barred | None]]) -> str:
    told = [f"{each.name} {BARRED_WORDS[barred]}" for each, barred in looked_at if barred]
    return f"(제외: {', '.join(told)})" if told else ""


def as_json(choice: Choice | None) -> list[Mapping[str, object]]:
    """Return everybody who was looked at, as a decision keeps it."""
    if choice is None:
        return []
    return [
        {
            "person": each.person,
            "load": str(each.load),
            "capacity": str(each.capacity),
            "last_assigned_at": each.last_assigned_at.isoformat() if each.last_assigned_at else None,
            "barred": barred or "",
        }
        for each, barred in choice.looked_at
    ]
