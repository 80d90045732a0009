"""Lists of complaints for the desk: the trays, cut by what the address asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from madang.complaints.models import Complaint, Event
from madang.complaints.rules.checking import Outcome
from madang.complaints.rules.states import OPEN, UNDISTRIBUTED, ComplaintState
from madang.complaints.rules.trays import LATE, SOON, STATES, ChecksSay, Tray
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

_ORDERS = {
    "due": (F("due_at").asc(nulls_last=True), F("id").asc()),
    "newest": (F("received_at").desc(), F("id").desc()),
    "oldest": (F("received_at").asc(), F("id").asc()),
    "place": (F("area_id").asc(), F("road_address").asc(), F("lat").asc(), F("id").asc()),
}
_FAILS = Q(checks__contains=[{"outcome": Outcome.FAILED}])
_DOUBTS = Q(checks__contains=[{"outcome": Outcome.CANNOT_TELL}])
_SAYING = {
    ChecksSay.FAILING: _FAILS,
    ChecksSay.UNCERTAIN: ~_FAILS & _DOUBTS,
    ChecksSay.FITTING: ~Q(checks=[]) & ~_FAILS & ~_DOUBTS,
    ChecksSay.UNCHECKED: Q(checks=[]),
}


@dataclass(frozen=True)
class Asked:
    """What the address of a tray asks for; unknown words ask for nothing."""

    tray: Tray
    words: str = ""
    state: str = ""
    category: str = ""
    checks: str = ""
    order: str = "due"


def trays_of(person: PersonRef, at_desk: bool) -> list[Tray]:
    """Return the trays that a person has: a team's only for who is in one, the last for the complaint desk."""
    own = [Tray.MINE, *([Tray.TEAM] if person.team_id else []), Tray.DEPARTMENT]
    return [*own, Tray.REVIEW] if at_desk else own


def in_tray(person: PersonRef, tray: Tray, now: datetime) -> QuerySet[Complaint]:
    """Return what lies in one of the person's trays, whatever its state."""
    everything = Complaint.objects.all()
    if tray is Tray.TEAM and person.team_id:
        return everything.filter(department=person.department_id, team=person.team_id)
    if tray is Tray.DEPARTMENT:
        return everything.filter(department=person.department_id)
    if tray is Tray.REVIEW:
        return everything.filter(state__in=UNDISTRIBUTED)
    here = [person.id, *organisation.stands_for(person.id, timezone.localdate(now))]
    return everything.filter(officer__in=here)


def listed(person: PersonRef, asked: Asked, now: datetime) -> QuerySet[Complaint]:
    """Return a tray as it was asked for, in its order."""
    found = in_tray(person, asked.tray, now).filter(state__in=STATES.get(asked.state, STATES[""]))
    found = _by_deadline(found, asked.state, now)
    if asked.category:
        found = found.filter(category=asked.category)
    if asked.checks in set(ChecksSay):
        found = found.filter(_SAYING[ChecksSay(asked.checks)])
    for word in asked.words.split():
        found = found.filter(_holds(word))
    return found.order_by(*_ORDERS.get(asked.order, _ORDERS["due"]))


def with_what_is_shown(found: QuerySet[Complaint]) -> QuerySet[Complaint]:
    """Add what a row shows: its names, and the id of its last event, so that a deed knows what was seen."""
    last = Event.objects.filter(complaint=OuterRef("pk")).order_by().values("complaint").annotate(last=Max("pk"))
    shown = found.select_related("category", "officer", "team").defer("text", "reply", "answers")
    return shown.annotate(seen=Subquery(last.values("last")))


def late_in(found: QuerySet[Complaint], now: datetime) -> int:
    return found.filter(state__in=OPEN, due_at__lt=now).exclude(state=ComplaintState.AWAITING).count()


def fingerprint(rows: Sequence[Complaint], count: int) -> str:
    """Return what tells one showing of a list from another: any change of a row or of the number changes it."""
    return f"{count}:" + ",".join(f"{row.pk}.{getattr(row, 'seen', None) or 0}" for row in rows)


def _by_deadline(found: QuerySet[Complaint], state: str, now: datetime) -> QuerySet[Complaint]:
    if state == LATE:
        return found.filter(due_at__lt=now).exclude(state=ComplaintState.AWAITING)
    if state == SOON:
        tomorrow = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        return found.filter(due_at__gte=now, due_at__lt=tomorrow)
    return found


def _holds(word: str) -> Q:
    return (
        Q(number__endswith=word)
        | Q(plate__contains=word)
        | Q(outside_number=word)
        | Q(road_address__icontains=word)
        | Q(lot_address__icontains=word)
        | Q(place_words__icontains=word)
        | Q(text__icontains=word)
        | Q(officer__name=word)
    )
