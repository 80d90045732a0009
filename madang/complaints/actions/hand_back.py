"""Hand a complaint back (되돌리기): it goes to the tray of the complaint desk."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.carry_out import carry_out
from madang.complaints.actions.given_words import reason_given
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.models import Complaint
from madang.complaints.rules.appointments import COMPLAINT_DESK
from madang.complaints.rules.states import Deed
from madang.core.api import Actor
from madang.organisation import api as organisation

TOLD = "담당 부서를 다시 찾고 있어요."

NOBODYS: dict[str, object] = {
    "officer_id": None,
    "team_id": None,
    "department_id": None,
    "assigned_at": None,
    "touched_at": None,
}
"""What a complaint in nobody's hands says of its officer."""


@transaction.atomic
def hand_back(actor: Actor, number: str, reason: str, now: datetime, *, seen: int | None = None) -> Complaint:
    """Give it out of one's hands, saying why it is not theirs. Raises NotFound, NotAllowed, TooLate, Refusal."""
    held = held_complaint(actor, number, Deed.HAND_BACK, now, seen=seen)
    words = reason_given(reason, "되돌리는 까닭을")
    organisation.tell_desks(person.id for person in organisation.appointed(COMPLAINT_DESK))
    former = {"from_department": held.complaint.department_id, "from_officer": held.complaint.officer_id}
    return carry_out(held, NOBODYS, told=TOLD, inside=words, facts=former)
