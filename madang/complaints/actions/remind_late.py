"""Remind of deadlines, and tell who stands above when they have passed (독촉). Working hours only."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Complaint
from madang.complaints.queries.locked import locked
from madang.complaints.queries.reminding import listeners_of, reminder_rules, running, told_of
from madang.complaints.queries.transferring import belonging_elsewhere, transfer_due
from madang.complaints.rules.reminders import Of, ReminderRow, newly_reached
from madang.core import api as core
from madang.core.api import SYSTEM
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

REMIND = "remind"

AHEAD = timedelta(days=60)
"""How far ahead deadlines are looked at: longer than the longest step before one."""

AT_ONCE = 500
"""Complaints looked at in one transaction."""


@dataclass(frozen=True)
class _Clock:
    """One deadline: on which complaints it runs, when it ends on each, and the steps by which it is called to mind."""

    running: QuerySet[Complaint]
    due: Callable[[Complaint], datetime | None]
    steps: list[ReminderRow]


def remind_late(now: datetime) -> int:
    """Tell of each complaint once a step, and return how many were told of. Meant to be run every hour."""
    rules = reminder_rules(timezone.localdate(now))
    if not core.city_calendar().is_open(now):
        return 0
    answering = _Clock(running(now + AHEAD), lambda complaint: complaint.due_at, _of(rules, Of.ANSWER))
    sending_on = _Clock(belonging_elsewhere(), transfer_due, _of(rules, Of.TRANSFER))
    return sum(_remind_by(clock, now) for clock in (answering, sending_on) if clock.steps)


def _of(rules: list[ReminderRow], of: Of) -> list[ReminderRow]:
    return [row for row in rules if row.of is of]


def _remind_by(clock: _Clock, now: datetime) -> int:
    told, after = 0, 0
    while ids := list(clock.running.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
        told += _remind(ids, clock, now)
        after = ids[-1]
    return told


@transaction.atomic
def _remind(ids: list[int], clock: _Clock, now: datetime) -> int:
    free = locked(clock.running.filter(pk__in=ids), skip_locked=True)
    steps = {complaint: _steps(complaint, clock, now) for complaint in free.order_by("pk")}
    pressing = {complaint: reached for complaint, reached in steps.items() if reached}
    if not pressing:
        return 0
    Complaint.objects.filter(pk__in=[complaint.pk for complaint in pressing]).update(reminded_at=now)
    staff = listeners_of(complaint.department_id for complaint in pressing)
    told = {
        complaint: told_of(complaint, reached, staff[complaint.department_id])
        for complaint, reached in pressing.items()
    }
    write_events(
        event_of(complaint, REMIND, SYSTEM, now, reason=_words(reached, told[complaint]), facts=_facts(reached))
        for complaint, reached in pressing.items()
    )
    organisation.tell_desks(person.id for people in told.values() for person in people)
    numbers = [complaint.number for complaint in pressing]
    core.record(verb="remind_late", subject=("complaints", "reminders"), actor=SYSTEM, after={"complaints": numbers})
    return len(pressing)


def _steps(complaint: Complaint, clock: _Clock, now: datetime) -> list[ReminderRow]:
    due = clock.due(complaint)
    return newly_reached(clock.steps, due, complaint.reminded_at, now, core.city_calendar()) if due else []


def _words(reached: Iterable[ReminderRow], people: Iterable[PersonRef]) -> str:
    names = ", ".join(f"{person.position} {person.name}" for person in people) or "알릴 사람이 없음"
    return f"{', '.join(row.name for row in reached)}: {names}"


def _facts(reached: Iterable[ReminderRow]) -> dict[str, object]:
    return {"steps": [row.id for row in reached]}
