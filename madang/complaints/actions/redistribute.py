"""Give a complaint to a named officer, team or department by hand (재배부, 직접 배부)."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.complaints.actions.carry_out import carry_out
from madang.complaints.actions.following import locked_group, weight_of
from madang.complaints.actions.given_words import reason_given
from madang.complaints.actions.held_complaint import Held, held_complaint
from madang.complaints.models import Complaint, Officer
from madang.complaints.policy import directs, handles, is_at_desk
from madang.complaints.queries.transferring import transfer_in_time
from madang.complaints.queries.units import unit_of
from madang.complaints.rules.states import UNDISTRIBUTED, Deed
from madang.core.api import Actor, NotAllowed, Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@transaction.atomic
def redistribute(
    actor: Actor, number: str, officer: str, reason: str, now: datetime, *, seen: int | None = None
) -> Complaint:
    """Give it to an officer who is on duty today: one of its department, or anybody where the complaint desk gives it.

    Raises NotFound, NotAllowed, TooLate, Refusal.
    """
    held = held_complaint(actor, number, _deed(number), now, seen=seen, permission=directs)
    chosen = _on_duty(officer, now)
    _must_be_of_department(held, chosen.department_id)
    if chosen.id == held.complaint.officer_id:
        raise Refusal("이미 이 사람이 담당하고 있습니다.", "다른 담당자를 골라 주세요.")
    locked_group(held.complaint)  # it goes along; complaints are locked before officers, as everywhere
    Officer.objects.filter(person=chosen.id).update(last_assigned_at=now)
    given = {"officer_id": chosen.id, "team_id": chosen.team_id, "department_id": chosen.department_id}
    return _give(held, reason, f"{chosen.department} {chosen.team}".strip(), given)


@transaction.atomic
def move_unit(
    actor: Actor, number: str, department: str, team: str, reason: str, now: datetime, *, seen: int | None = None
) -> Complaint:
    """Give it to a department, or one of its teams ("" for none), where somebody takes it up.

    To another department it is sent on (민원 처리에 관한 법률 제16조) by whoever handles it. Raises as `redistribute`.
    """
    held = held_complaint(actor, number, _deed(number), now, seen=seen, permission=handles)
    unit = unit_of(department, team)
    if unit.department_id == held.complaint.department_id and not directs(held.complaint, held.person, held.stands_for):
        raise NotAllowed("부서 안에서 담당을 바꾸는 것은 팀장이나 부서장이 합니다.", "팀장에게 말해 주세요.")
    given = {"officer_id": None, "team_id": unit.team_id, "department_id": unit.department_id}
    return _give(held, reason, unit.words, given)


def _deed(number: str) -> Deed:
    """Return which deed it is: what nobody held yet is distributed. The lock asks for the state once more."""
    state = Complaint.objects.filter(number=number).values_list("state", flat=True).first()
    return Deed.DISTRIBUTE if state in UNDISTRIBUTED else Deed.REDISTRIBUTE


def _give(held: Held, reason: str, where: str, given: dict[str, str | None]) -> Complaint:
    words = reason_given(reason, "재배부하는 까닭을" if held.deed is Deed.REDISTRIBUTE else "배부하는 까닭을")
    facts = {"from_officer": held.complaint.officer_id, "from_department": held.complaint.department_id}
    changes: dict[str, object] = {
        **given,
        "assigned_at": held.now,
        "touched_at": None,
        "load": weight_of(held.complaint),
    }
    moved_on = held.complaint.department_id and given["department_id"] != held.complaint.department_id
    limit = transfer_in_time(held.complaint, held.now) if moved_on else {}
    told = f"{where}에서 맡아요."
    return carry_out(held, changes, told=told, inside=words, facts={**facts, **limit, "by_hand": True})


def _on_duty(officer: str, now: datetime) -> PersonRef:
    found = organisation.people([officer]).get(officer)
    if found is None or not found.present:
        raise Refusal("담당자를 골라야 합니다.", "근무하는 직원을 목록에서 골라 주세요.")
    standing = organisation.standing([officer], timezone.localdate(now))[officer]
    if standing.is_away:
        kind = standing.away[0][1]
        raise Refusal(f"{found.name} 님은 오늘 부재중입니다({kind}).", "오늘 근무하는 사람을 골라 주세요.")
    return found


def _must_be_of_department(held: Held, department_id: str) -> None:
    if department_id != held.complaint.department_id and not is_at_desk(held.person):
        raise Refusal(
            "이 민원의 담당 부서에서 일하는 사람에게만 줄 수 있습니다.", "다른 부서의 일이면 ‘이송’을 해 주세요."
        )
