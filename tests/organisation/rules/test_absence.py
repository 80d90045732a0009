"""Absences: which days may be entered, what is left of them, and who stands in on each day (규정 제10조제3항)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from madang.organisation.rules.absence import (
    DAYS_WORDS,
    FURTHEST_DAYS,
    AbsenceIsPast,
    AbsenceKind,
    Days,
    DaysProblem,
    Spell,
    circle_in,
    days_problem,
    left_over,
    phases,
)
from madang.organisation.rules.acting import ActingProblem, Away, stand_in

TODAY = date(2026, 11, 23)
TRIP = AbsenceKind.TRIP


def november(first: int, last: int) -> Days:
    return Days(date(2026, 11, first), date(2026, 11, last))


def gone(person: str, days: Days, acting: str | None) -> Spell:
    return Spell(person, days, Away(TRIP, acting))


@pytest.mark.parametrize(
    ("days", "problem"),
    [
        (november(23, 23), None),
        (november(24, 30), None),
        (Days(TODAY, TODAY + timedelta(days=FURTHEST_DAYS)), None),
        (november(25, 24), DaysProblem.BACKWARDS),
        (november(22, 24), DaysProblem.PAST),
        (november(20, 21), DaysProblem.PAST),
        (Days(TODAY, TODAY + timedelta(days=FURTHEST_DAYS + 1)), DaysProblem.FAR),
        (Days(TODAY, date.max), DaysProblem.FAR),
    ],
)
def test_only_days_from_today_on_and_not_too_far_may_be_entered(days: Days, problem: DaysProblem | None) -> None:
    assert days_problem(days, TODAY) is problem


def test_every_problem_of_days_has_its_sentence() -> None:
    assert set(DAYS_WORDS) == set(DaysProblem)


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (november(20, 27), november(20, 22)),
        (november(20, 23), november(20, 22)),
        (november(22, 23), november(22, 22)),
        (november(23, 27), None),
        (november(24, 27), None),
    ],
)
def test_who_is_back_today_was_away_until_yesterday(days: Days, left: Days | None) -> None:
    assert left_over(days, TODAY) == left


def test_what_is_past_cannot_be_changed() -> None:
    with pytest.raises(AbsenceIsPast):
        left_over(november(20, 22), TODAY)


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ([], [(23, 27, "b", None)]),
        ([gone("b", november(24, 25), "c")], [(23, 23, "b", None), (24, 25, "c", None), (26, 27, "b", None)]),
        ([gone("b", november(20, 24), None)], [(23, 24, None, ActingProblem.NOBODY), (25, 27, "b", None)]),
        ([gone("b", november(27, 30), "a")], [(23, 26, "b", None), (27, 27, None, ActingProblem.CIRCLE)]),
        (
            [gone("b", november(23, 27), "c"), gone("c", november(25, 25), "b")],
            [(23, 24, "c", None), (25, 25, None, ActingProblem.CIRCLE), (26, 27, "c", None)],
        ),
        ([gone("x", november(23, 27), "y"), gone("b", november(28, 30), "a")], [(23, 27, "b", None)]),
        ([gone("b", Days(TODAY, date.max), "c")], [(23, 27, "c", None)]),
    ],
)
def test_an_absence_falls_into_phases_of_who_stands_in(
    others: list[Spell], told: list[tuple[int, int, str | None, ActingProblem | None]]
) -> None:
    found = phases(gone("a", november(23, 27), "b"), others)
    assert [(p.days.first.day, p.days.last.day, p.standing.acting, p.standing.problem) for p in found] == told


PEOPLE = some.sampled_from("abcdef")
SOME_DAYS = some.tuples(some.integers(1, 30), some.integers(1, 30)).map(lambda ends: november(min(ends), max(ends)))
SPELLS = some.lists(some.builds(gone, PEOPLE, SOME_DAYS, some.none() | PEOPLE), max_size=8)


def by_hand(spell: Spell, others: list[Spell], day: date) -> dict[str, Away]:
    away = {other.person: other.away for other in others if other.days.hold(day)}
    return {**away, spell.person: spell.away}


@given(SOME_DAYS, some.none() | PEOPLE, SPELLS)
def test_phases_cover_each_day_once_and_say_what_each_day_says(
    days: Days, acting: str | None, others: list[Spell]
) -> None:
    spell = gone("a", days, acting)
    found = phases(spell, others)
    told = [(each.days.first + timedelta(days=n), each.standing) for each in found for n in range(length(each.days))]
    assert [day for day, _ in told] == [days.first + timedelta(days=n) for n in range(length(days))]
    assert all(standing == stand_in("a", by_hand(spell, others, day)) for day, standing in told)
    circles = [day for day, standing in told if standing.problem is ActingProblem.CIRCLE]
    first_circle = circle_in(found)
    assert (first_circle.days.first if first_circle else None) == (circles[0] if circles else None)


def length(days: Days) -> int:
    return (days.last - days.first).days + 1
