"""Whose clock runs, and who hears when a deadline comes near or has passed."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import QuerySet

from madang.complaints.models import Complaint, DatedRule
from madang.complaints.rules.appointments import COMPLAINT_DESK, TEAM_HEAD
from madang.complaints.rules.reminders import ReminderRow, Told, in_force
from madang.complaints.rules.states import OPEN, ComplaintState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

REMINDER = "reminder"


def reminder_rules(day: date) -> list[ReminderRow]:
    """Return the steps of the city that hold on a day."""
    rows = (ReminderRow.model_validate(rule.content) for rule in DatedRule.objects.filter(kind=REMINDER))
    return in_force(rows, day)


def running(until: datetime) -> QuerySet[Complaint]:
    """Return what is open and due by then. What waits for the citizen is nobody's to be reminded of."""
    return Complaint.objects.filter(state__in=OPEN - {ComplaintState.AWAITING}, due_at__lte=until)


def listeners_of(departments: Iterable[str | None]) -> dict[str | None, list[PersonRef]]:
    """Return those among whom somebody hears, by department: its staff, the head first; for None the complaint desk."""
    return {
        each: organisation.appointed(COMPLAINT_DESK) if each is None else organisation.staff_of(each)
        for each in set(departments)
    }


def leads(person: PersonRef, staff: list[PersonRef]) -> bool:
    """Tell whether steps of others come to somebody: who heads the department or one of its teams."""
    return bool(staff) and (person.id == staff[0].id or person.post == TEAM_HEAD)


def told_of(complaint: Complaint, reached: Iterable[ReminderRow], staff: list[PersonRef]) -> list[PersonRef]:
    """Return who hears of these steps, each once; `staff` as `listeners_of` tells it for the department."""
    if complaint.department_id is None:
        return staff
    told = [_person(complaint, row.tell, staff) for row in reached]
    return list({person.id: person for person in told if person}.values())


def leader_of(complaint: Complaint, staff: list[PersonRef]) -> PersonRef | None:
    """Return who leads the work on it: the head of its team, else of its department; None where nobody does."""
    return _person(complaint, Told.TEAM_HEAD, staff) if complaint.department_id else None


def _person(complaint: Complaint, tell: Told, staff: list[PersonRef]) -> PersonRef | None:
    """Return who is told, or the next one above where there is nobody of that kind. The head comes first in `staff`."""
    officer = next((each for each in staff if each.id == complaint.officer_id), None)
    heads = [each for each in staff if each.post == TEAM_HEAD and each.team_id == complaint.team_id]
    head = heads[0] if heads and complaint.team_id else None
    above = staff[0] if staff else None
    order = {Told.OFFICER: (officer, head, above), Told.TEAM_HEAD: (head, above), Told.DEPARTMENT_HEAD: (above,)}
    return next((each for each in order[tell] if each), None)
