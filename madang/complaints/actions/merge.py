"""Put complaints about the same thing together (병합), and take one out again (병합 풀기)."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.carry_out import carry_out
from madang.complaints.actions.following import take_along
from madang.complaints.actions.given_words import reason_given
from madang.complaints.actions.hand_back import NOBODYS
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.models import Complaint
from madang.complaints.policy import may_read
from madang.complaints.queries.locked import locked
from madang.complaints.rules.states import OPEN, STATE_WORDS, ComplaintState, Deed
from madang.core import api as core
from madang.core.api import Actor, Refusal

MERGED = "같은 일을 먼저 알려 주신 분이 있어 함께 처리해요. 답변은 똑같이 드려요."
PARTED = "따로 처리하기로 했어요. 담당자를 다시 찾고 있어요."


@transaction.atomic
def merge(actor: Actor, number: str, into: str, now: datetime, *, seen: int | None = None) -> Complaint:
    """Merge one into another, with all that follow it: they are answered together.

    `into` may itself follow another: then that one leads. Raises NotFound, NotAllowed, TooLate, Refusal.
    """
    # One merge at a time: two complaints merged each into the other would wait for each other for good.
    core.hold("complaints.merge")
    leader = _leader(into)
    held = held_complaint(actor, number, Deed.MERGE, now, seen=seen)
    if leader is None or not may_read(leader, held.person, held.stands_for):
        raise Refusal(f"{into or '(빈칸)'} 민원을 찾을 수 없습니다.", "함께 처리할 민원의 접수번호를 확인해 주세요.")
    if leader.pk == held.complaint.pk:
        raise Refusal("자기 자신이나 자신을 따르는 민원에는 병합할 수 없습니다.", "다른 접수번호를 적어 주세요.")
    if leader.state not in OPEN:
        words = STATE_WORDS[ComplaintState(leader.state)]
        raise Refusal(f"{leader.number} 민원은 ‘{words}’ 상태라 병합할 수 없습니다.", "처리 중인 민원에 병합해 주세요.")
    Complaint.objects.filter(leader=held.complaint).update(leader=leader)
    take_along(leader)
    hands = {"officer_id": leader.officer_id, "team_id": leader.team_id, "department_id": leader.department_id}
    return carry_out(held, {"leader_id": leader.pk, **hands}, told=MERGED, facts={"leader": leader.number})


@transaction.atomic
def part(actor: Actor, number: str, reason: str, now: datetime, *, seen: int | None = None) -> Complaint:
    """Take one out of its group; the complaint desk sends it on, as the rules would put it back where it was.

    Raises NotFound, NotAllowed, TooLate, Refusal.
    """
    held = held_complaint(actor, number, Deed.PART, now, seen=seen)
    words = reason_given(reason, "병합을 푸는 까닭을")
    leader = held.complaint.leader.number if held.complaint.leader else ""
    return carry_out(held, {"leader_id": None, **NOBODYS}, told=PARTED, inside=words, facts={"leader": leader})


def _leader(into: str) -> Complaint | None:
    """Return the complaint that leads where `into` stands, locked before whatever follows it.

    One that is open after its leader has ended leads from now on.
    """
    found = Complaint.objects.select_related("leader").filter(number=into.strip()).first()
    if found is None:
        return None
    leads = found.leader if found.leader and (found.leader.state in OPEN or found.state not in OPEN) else found
    leader = locked(Complaint.objects.filter(pk=leads.pk)).first()
    if leader and leader.leader_id:
        leader.leader = None
        leader.save(update_fields=["leader"])
    return leader
