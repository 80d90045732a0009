"""Reminders: each step once, in working hours, and anew after the deadline was put off."""

from datetime import date, datetime, time

import pytest

from madang.complaints.rules.reminders import ReminderRow, in_force, is_reached, newly_reached
from madang.core.rules.calendar import WorkingCalendar
from madang.core.rules.korean_time import KOREA

CALENDAR = WorkingCalendar(time(9), time(18), {}, (time(12), time(13)))


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=KOREA)


def step(key: str, when: str, hours: int, tell: str) -> ReminderRow:
    return ReminderRow.model_validate(
        {"id": key, "name": key, "when": when, "hours": hours, "tell": tell, "valid_from": date(2026, 1, 1)}
    )


SOON = step("soon", "before", 8, "officer")
LATE = step("late", "after", 0, "team-head")
VERY_LATE = step("very-late", "after", 8, "department-head")
STEPS = [SOON, LATE, VERY_LATE]
DUE = at(24, 18)


@pytest.mark.parametrize(
    ("now", "reached"),
    [
        (at(23, 17), []),
        (at(23, 18), ["soon"]),
        (at(24, 10), ["soon"]),
        (at(24, 18), ["soon", "late"]),
        (at(25, 17), ["soon", "late"]),
        (at(25, 18), ["soon", "late", "very-late"]),
    ],
)
def test_steps_are_reached_in_working_hours(now: datetime, reached: list[str]) -> None:
    assert [row.id for row in STEPS if is_reached(row, DUE, now, CALENDAR)] == reached


def test_a_weekend_does_not_bring_a_step_nearer() -> None:
    friday = at(27, 17)
    assert not is_reached(VERY_LATE, friday, at(29, 23), CALENDAR)
    assert is_reached(VERY_LATE, friday, at(30, 17), CALENDAR)


def test_each_step_is_told_once() -> None:
    assert [row.id for row in newly_reached(STEPS, DUE, None, at(24, 18), CALENDAR)] == ["soon", "late"]
    assert [row.id for row in newly_reached(STEPS, DUE, at(24, 10), at(24, 18), CALENDAR)] == ["late"]
    assert newly_reached(STEPS, DUE, at(24, 18), at(25, 10), CALENDAR) == []


def test_a_deadline_put_off_begins_anew() -> None:
    put_off = at(27, 18)
    assert newly_reached(STEPS, put_off, at(25, 18), at(26, 17), CALENDAR) == []
    assert [row.id for row in newly_reached(STEPS, put_off, at(25, 18), at(27, 9), CALENDAR)] == ["soon"]


def test_rules_hold_from_their_first_day_to_their_last() -> None:
    ended = SOON.model_copy(update={"valid_until": date(2026, 11, 22)})
    coming = LATE.model_copy(update={"valid_from": date(2026, 12, 1)})
    assert in_force([ended, coming, VERY_LATE], date(2026, 11, 23)) == [VERY_LATE]
