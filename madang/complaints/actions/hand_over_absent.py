"""Hand over what absent officers have not touched (부재 인계): it is distributed anew. Touched ones stay with them."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.following import take_along
from madang.complaints.actions.hand_back import NOBODYS
from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Complaint
from madang.complaints.queries.locked import locked
from madang.complaints.rules.states import MOVES, ComplaintState, Deed
from madang.core import api as core
from madang.core.api import SYSTEM
from madang.organisation import api as organisation

TOLD = "담당자가 자리를 비워 다른 담당자를 찾고 있어요."


@transaction.atomic
def hand_over_absent(now: datetime) -> int:
    """Return how many were taken from officers who are away today, or left for good.

    Meant for each morning and each new absence.
    """
    away = _away(now)
    untouched = Complaint.objects.filter(officer__in=away, state=ComplaintState.ASSIGNED, touched_at=None)
    found = list(locked(untouched).order_by("pk"))
    if not found:
        return 0
    former = {complaint.pk: complaint.officer_id for complaint in found}
    for complaint in found:
        _free(complaint)
    Complaint.objects.bulk_update(found, ["state", "leader_id", *NOBODYS])
    take_along(*found)
    write_events(
        event_of(complaint, Deed.HAND_OVER, SYSTEM, now, told=TOLD, facts={"from_officer": former[complaint.pk]})
        for complaint in found
    )
    organisation.tell_desks(former.values())
    core.defer("complaints.distribute", once="complaints.distribute")
    core.record_all([_audit(complaint, former[complaint.pk]) for complaint in found])
    return len(found)


def _away(now: datetime) -> list[str]:
    holding = Complaint.objects.filter(state=ComplaintState.ASSIGNED, officer__isnull=False)
    officers = [each for each in holding.order_by().values_list("officer_id", flat=True).distinct() if each]
    people, standings = organisation.people(officers), organisation.standing(officers, timezone.localdate(now))
    return [each for each in officers if standings[each].is_away or not people[each].present]


def _free(complaint: Complaint) -> None:
    complaint.state, complaint.leader_id = MOVES[Deed.HAND_OVER].to or complaint.state, None
    for name, value in NOBODYS.items():
        setattr(complaint, name, value)


def _audit(complaint: Complaint, former: str | None) -> core.Deed:
    subject = ("complaint", complaint.number)
    return core.Deed(Deed.HAND_OVER, subject, SYSTEM, {"officer": former}, {"state": complaint.state})
