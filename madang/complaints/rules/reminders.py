"""Reminders of deadlines (독촉): whom to tell, how long before or after. Dated rules of the city, in working hours."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal, Protocol

from pydantic import Field

from madang.complaints.rules.dated import Dated


class Told(StrEnum):
    """Who hears of it. Where a post is empty, the next one above."""

    OFFICER = "officer"
    TEAM_HEAD = "team-head"
    DEPARTMENT_HEAD = "department-head"


class Hours(Protocol):
    """What reminders ask of the working calendar."""

    def working_hours_between(self, start: datetime, end: datetime) -> timedelta: ...


class Of(StrEnum):
    """Which deadline is called to mind. For that of sending on, the complaint desk hears, where it lies."""

    ANSWER = "answer"
    TRANSFER = "transfer"


class ReminderRow(Dated):
    """One step of escalation: `hours` working hours before or after the deadline `tell` hears of the complaint."""

    name: str = Field(min_length=1, max_length=60)
    of: Of = Of.ANSWER
    when: Literal["before", "after"]
    hours: int = Field(ge=0, le=200)
    tell: Told


def in_force(rows: Iterable[ReminderRow], day: date) -> list[ReminderRow]:
    return [row for row in rows if row.holds_on(day)]


def is_reached(row: ReminderRow, due_at: datetime, moment: datetime, calendar: Hours) -> bool:
    """Tell whether the step of a deadline lies at or before a moment."""
    margin = timedelta(hours=row.hours)
    if row.when == "before":
        return calendar.working_hours_between(moment, due_at) <= margin
    return moment >= due_at and calendar.working_hours_between(due_at, moment) >= margin


def newly_reached(
    rows: Iterable[ReminderRow], due_at: datetime, told_at: datetime | None, now: datetime, calendar: Hours
) -> list[ReminderRow]:
    """Return the steps reached since somebody was last told.

    A deadline put off since then begins anew: its steps were not reached at `told_at`.
    """
    return [
        row
        for row in rows
        if is_reached(row, due_at, now, calendar)
        and not (told_at is not None and is_reached(row, due_at, told_at, calendar))
    ]
