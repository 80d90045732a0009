"""Which officer gets a complaint: fairly, and so that the same question has the same answer.

Only who is on duty, has the skill, works in the area and is below the day's cap is asked. Of these the one with the
smallest load for their capacity; at equal load who has waited longest since the last; then the first id.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Barred(StrEnum):
    """Why somebody is not asked."""

    AWAY = "away"
    NOT_ON_SHIFT = "not_on_shift"
    SKILL = "skill"
    AREA = "area"
    CAP = "cap"


BARRED_WORDS: Mapping[Barred, str] = {
    Barred.AWAY: "부재",
    Barred.NOT_ON_SHIFT: "당직 아님",
    Barred.SKILL: "맡은 업무 아님",
    Barred.AREA: "담당 지역 아님",
    Barred.CAP: "하루 한도",
}


@dataclass(frozen=True)
class Candidate:
    """An officer who might be asked. `load` is the weight of what is open with them; `today` counts this day's."""

    person: str
    name: str
    capacity: Decimal = Decimal(1)
    load: Decimal = Decimal(0)
    last_assigned_at: datetime | None = None
    today: int = 0
    daily_cap: int | None = None
    skills: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    away: str = ""
    """Why they are away today ("연가"); "" while they are there."""
    on_shift: bool = True

    @property
    def weighted_load(self) -> Decimal:
        return self.load / self.capacity

    def with_one_more(self, weight: Decimal, at: datetime) -> "Candidate":
        return replace(self, load=self.load + weight, last_assigned_at=at, today=self.today + 1)


@dataclass(frozen=True)
class Choice:
    """Who was chosen, if anybody; and everybody who was looked at, with why not."""

    chosen: Candidate | None
    looked_at: tuple[tuple[Candidate, Barred | None], ...]


def choose(candidates: Iterable[Candidate], skill: str = "", area: str = "") -> Choice:
    """Choose one of the candidates for a complaint that wants a skill ("" for none) in an area ("" for unknown)."""
    looked_at = tuple((each, _barred(each, skill, area)) for each in candidates)
    free = [each for each, barred in looked_at if barred is None]
    return Choice(min(free, key=_order, default=None), looked_at)


def _order(each: Candidate) -> tuple[Decimal, datetime, str]:
    return each.weighted_load, each.last_assigned_at or _LONG_AGO, each.person


def _barred(each: Candidate, skill: str, area: str) -> Barred | None:
    if each.away:
        return Barred.AWAY
    if not each.on_shift:
        return Barred.NOT_ON_SHIFT
    if skill and skill not in each.skills:
        return Barred.SKILL
    if each.areas and area not in each.areas:
        return Barred.AREA
    return Barred.CAP if each.daily_cap is not None and each.today >= each.daily_cap else None
