"""Hand over what absent officers have not touched (부재 인계): it is distributed anew. Touched ones stay with them.

Somebody who left for good comes back to nothing: what they had begun goes to who leads their team.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.following import take_along
from madang.complaints.actions.hand_back import NOBODYS
from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Complaint
from madang.complaints.queries.due import dues_without_waiting
from madang.complaints.queries.locked import locked
from madang.complaints.queries.reminding import leader_of, listeners_of
from madang.complaints.rules.states import HELD, MOVES, ComplaintState, Deed
from madang.core import api as core
from madang.core.api import SYSTEM
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

TOLD = "담당자가 자리를 비워 다른 담당자를 찾고 있어요."
GOES_ON = "담당자가 바뀌었어요. 하던 일은 같은 부서에서 이어서 해요."
NOBODY_LEADS = "담당자가 바뀌어 맡을 사람을 다시 찾고 있어요."


def hand_over_absent(now: datetime) -> int:
    """Return how many were taken from officers who are away today, or left for good.

    Meant for each morning and each new absence.
    """
    return _hand_over_untouched(now) + _hand_over_begun(now)


@transaction.atomic
def _hand_over_untouched(now: datetime) -> int:
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


@transaction.atomic
def _hand_over_begun(now: datetime) -> int:
    """Lay what people who left had begun into the tray of who leads their team, who goes on or gives it to others.

    Who is waited for may still send what was asked for. Where nobody leads any more, the complaint desk decides.
    """
    gone = _gone()
    found = list(locked(Complaint.objects.filter(officer__in=gone, state__in=HELD).order_by("pk")))
    staff = listeners_of(complaint.department_id for complaint in found)
    former = {complaint.pk: complaint.officer_id for complaint in found}
    for complaint in found:
        _give_on(complaint, leader_of(complaint, staff[complaint.department_id]), now)
    if found:
        Complaint.objects.bulk_update(found, ["state", "due_at", "first_due_at", *NOBODYS])
        _tell_begun(found, former, gone, now)
    return len(found)


def _give_on(complaint: Complaint, leader: PersonRef | None, now: datetime) -> None:
    if leader is None:
        waited = dues_without_waiting(complaint, now) if complaint.state == ComplaintState.AWAITING else {}
        for name, value in {"state": ComplaintState.REVIEWING, **waited, **NOBODYS}.items():
            setattr(complaint, name, value)
        return
    complaint.officer_id, complaint.team_id = leader.id, leader.team_id or complaint.team_id
    complaint.assigned_at, complaint.touched_at = now, None
    if complaint.state != ComplaintState.AWAITING:
        complaint.state = ComplaintState.ASSIGNED


def _tell_begun(
    found: Sequence[Complaint], former: dict[int, str | None], gone: dict[str, PersonRef], now: datetime
) -> None:
    take_along(*found)
    names = {complaint.pk: gone[former[complaint.pk] or ""].name for complaint in found}
    write_events(
        event_of(
            complaint,
            Deed.HAND_OVER,
            SYSTEM,
            now,
            told=GOES_ON if complaint.officer_id else NOBODY_LEADS,
            reason=f"담당자({names[complaint.pk]})가 조직을 떠나 하던 일을 넘깁니다.",
            facts={"from_officer": former[complaint.pk]},
        )
        for complaint in found
    )
    organisation.tell_desks(complaint.officer_id for complaint in found)
    core.record_all([_audit(complaint, former[complaint.pk]) for complaint in found])


def _gone() -> dict[str, PersonRef]:
    """Return those who hold complaints and work here no more."""
    holding = Complaint.objects.filter(state__in=HELD, officer__isnull=False).order_by()
    people = organisation.people(each for each in holding.values_list("officer_id", flat=True).distinct() if each)
    return {key: person for key, person in people.items() if not person.present}


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
