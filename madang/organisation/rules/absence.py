"""Absences (부재): of what kind, on which days, and who stands in on each of them (규정 제10조제3항)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from madang.organisation.rules.acting import ActingProblem, Away, Standing, stand_in

FURTHEST_DAYS = 3 * 366
"""How far from today an absence may reach: whoever types 2062 for 2026 is asked again."""

_A_DAY = timedelta(days=1)


class AbsenceKind(StrEnum):
    """Why somebody is away. The word itself is kept: it stands in the reviewer's box on paper (규정 제9조제1항)."""

    TRIP = "출장"
    LEAVE = "연가"
    SICK = "병가"
    TRAINING = "교육"
    OFFICIAL = "공가"
    OTHER = "그 밖의 사유"


class DaysProblem(StrEnum):
    BACKWARDS = "backwards"
    PAST = "past"
    FAR = "far"


DAYS_WORDS = {
    DaysProblem.BACKWARDS: "끝나는 날이 시작하는 날보다 빠릅니다. 두 날짜를 확인해 주세요.",
    DaysProblem.PAST: "지난날의 부재는 넣을 수 없습니다. 오늘이나 그 뒤의 날짜를 골라 주세요.",
    DaysProblem.FAR: "너무 먼 날짜입니다. 연도를 확인해 주세요.",
}


class AbsenceIsPast(Exception):  # noqa: N818  a fact, not an error
    """The absence is over: what was decided in it stands, so it cannot be changed."""


@dataclass(frozen=True)
class Days:
    """Days in a row, both ends included."""

    first: date
    last: date

    def meet(self, other: "Days") -> bool:
        return self.first <= other.last and other.first <= self.last

    def hold(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Spell:
    """Somebody's absence, as the chain of acting persons sees it."""

    person: str
    days: Days
    away: Away


@dataclass(frozen=True)
class Phase:
    """Days of an absence on which the same person stands in, or nobody for the same reason."""

    days: Days
    standing: Standing


def days_problem(days: Days, today: date) -> DaysProblem | None:
    """Return what speaks against entering these days now."""
    if days.last < days.first:
        return DaysProblem.BACKWARDS
    if days.first < today:
        return DaysProblem.PAST
    return DaysProblem.FAR if days.last > today + timedelta(days=FURTHEST_DAYS) else None


def left_over(days: Days, today: date) -> Days | None:
    """Return what remains of an absence whose person is here from today on; None where nothing does.

    Raises AbsenceIsPast.
    """
    if days.last < today:
        raise AbsenceIsPast
    return Days(days.first, today - _A_DAY) if days.first < today else None


def phases(spell: Spell, others: Iterable[Spell]) -> list[Phase]:
    """Follow the chain through the days of an absence, given the absences of everybody else on these days."""
    concerned = _chained(spell, others)
    found: list[Phase] = []
    for days in _stretches(spell.days, concerned):
        away = {other.person: other.away for other in concerned if other.days.hold(days.first)}
        standing = stand_in(spell.person, {**away, spell.person: spell.away})
        if found and found[-1].standing == standing:
            days = Days(found.pop().days.first, days.last)
        found.append(Phase(days, standing))
    return found


def circle_in(found: Iterable[Phase]) -> Phase | None:
    """Return the first phase in which people would act for each other in a circle."""
    return next((phase for phase in found if phase.standing.problem is ActingProblem.CIRCLE), None)


def _chained(spell: Spell, others: Iterable[Spell]) -> list[Spell]:
    """Return the absences of those alone to whom the acting person may lead, however far."""
    by_person: dict[str, list[Spell]] = {}
    for other in others:
        if other.person != spell.person and other.days.meet(spell.days):
            by_person.setdefault(other.person, []).append(other)
    chained: list[Spell] = []
    ahead = [spell.away.acting]
    while ahead:
        met = by_person.pop(ahead.pop() or "", [])
        chained += met
        ahead += [other.away.acting for other in met]
    return chained


def _stretches(days: Days, spells: Sequence[Spell]) -> list[Days]:
    """Cut the days wherever one of the absences begins or has ended."""
    begins = {spell.days.first for spell in spells if days.first < spell.days.first}
    ended = {spell.days.last + _A_DAY for spell in spells if spell.days.last < days.last}
    firsts = sorted({days.first, *begins, *ended})
    lasts = [*(first - _A_DAY for first in firsts[1:]), days.last]
    return [Days(first, last) for first, last in zip(firsts, lasts, strict=True)]
