"""What complaints tell the first screen: what is new, what is due or late, what waits for the complaint desk."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.db.models import Min, QuerySet
from django.urls import reverse
from django.utils import timezone

from madang.complaints.models import Complaint
from madang.complaints.policy import is_at_desk
from madang.complaints.queries.reminding import leads, reminder_rules, running, told_of
from madang.complaints.queries.shown_complaint import names_shown, place_of
from madang.complaints.rules.reminders import is_reached
from madang.complaints.rules.states import HELD, ComplaintState
from madang.complaints.rules.trays import Tray
from madang.core import api as core
from madang.core.api import DeskItem
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

MOST = 20
"""Complaints that are told one by one; the tray shows the rest."""

REOPENED = "다시 연 민원"

LOOKED_AT = 200
"""Late complaints of a department whose steps are reckoned for one showing."""


def desk_items(now: datetime, actor: core.Actor) -> list[DeskItem]:
    """Return what waits for somebody, or for those in whose place they act today."""
    person = organisation.person_of(actor.account_id)
    if person is None:
        return []
    people = [person.id, *organisation.stands_for(person.id, timezone.localdate(now))]
    names = names_shown()
    pressing = [*_pressing(people, now)[:MOST], *_told(person, people, now)]
    reopened = [each for each in _reopened(people)[:MOST] if each not in pressing]
    told = [*(_item(each, names, now) for each in pressing), *(_item(each, names, now) for each in reopened)]
    return [*told, *_untouched(people), *_waiting(person)]


def _pressing(people: list[str], now: datetime) -> QuerySet[Complaint]:
    """Return what these people hold that is due within a day, or late."""
    due = running(now + timedelta(days=1)).filter(officer__in=people, state__in=HELD)
    return due.select_related("category").order_by("due_at")


def _reopened(people: list[str]) -> QuerySet[Complaint]:
    """Return what a sender, or a superior, took back into work: somebody is not content and waits a second time."""
    found = Complaint.objects.filter(officer__in=people, state__in=HELD, reopened__gt=0)
    return found.select_related("category").order_by("due_at")


def _told(person: PersonRef, people: list[str], now: datetime) -> list[Complaint]:
    """Return what the city's steps of escalation have brought to this person, and somebody else holds."""
    staff = organisation.staff_of(person.department_id)
    if not any(leads(each, staff) for each in staff if each.id in people):
        return []
    rules, calendar = reminder_rules(timezone.localdate(now)), core.city_calendar()
    late = running(now).filter(department=person.department_id).exclude(officer__in=people)
    found = []
    for complaint in late.select_related("category", "officer").order_by("due_at")[:LOOKED_AT]:
        reached = [row for row in rules if complaint.due_at and is_reached(row, complaint.due_at, now, calendar)]
        if any(each.id in people for each in told_of(complaint, reached, staff)):
            found.append(complaint)
    return found[:MOST]


def _item(complaint: Complaint, names: Mapping[str, str], now: datetime) -> DeskItem:
    kind = complaint.category.name if complaint.category else "민원"
    officer = f" · 담당 {complaint.officer.name}" if complaint.officer else ""
    return DeskItem(
        kind=REOPENED if complaint.reopened else "민원",
        title=f"{kind} · {place_of(complaint, names)}",
        note=f"{complaint.number}{officer}",
        address=reverse("complaints:desk-complaint", args=[complaint.number]),
        since=complaint.assigned_at or complaint.received_at,
        icon="map-pin",
        due=timezone.localdate(complaint.due_at) if complaint.due_at else None,
        late=bool(complaint.due_at and complaint.due_at < now),
    )


def _untouched(people: list[str]) -> Iterable[DeskItem]:
    new = Complaint.objects.filter(officer__in=people, state=ComplaintState.ASSIGNED, touched_at=None)
    return _together(new, "새 민원", "배부된 새 민원", Tray.MINE)


def _waiting(person: PersonRef) -> Iterable[DeskItem]:
    if not is_at_desk(person):
        return []
    waiting = Complaint.objects.filter(state=ComplaintState.REVIEWING)
    return _together(waiting, "민원 검토", "사람이 배부할 민원", Tray.REVIEW)


def _together(found: QuerySet[Complaint], kind: str, title: str, tray: Tray) -> Iterable[DeskItem]:
    """Tell of many in one line: a morning brings more than anybody reads one by one."""
    count, since = found.count(), found.aggregate(first=Min("received_at"))["first"]
    if count and since:
        address = f"{reverse('complaints:tray')}?tray={tray.value}"
        yield DeskItem(kind, f"{title} {count:,}건", "민원함에서 봅니다", address, since, "map-pin")
