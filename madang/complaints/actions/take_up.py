"""Begin to work on a complaint (처리 시작)."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.carry_out import carry_out, touched
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.models import Complaint
from madang.complaints.policy import takes
from madang.complaints.rules.states import Deed
from madang.core.api import Actor

TOLD = "담당자가 처리를 시작했어요."


@transaction.atomic
def take_up(actor: Actor, number: str, now: datetime, *, seen: int | None = None) -> Complaint:
    """Take up one that was given to its officer. One that only a department holds becomes the person's own.

    Raises NotFound, NotAllowed, TooLate, Refusal.
    """
    held = held_complaint(actor, number, Deed.TAKE_UP, now, seen=seen, permission=takes)
    own = {} if held.complaint.officer_id else {"officer_id": held.person.id, "team_id": held.person.team_id}
    return carry_out(held, {**own, **touched(held)}, told=TOLD)
