"""Open a complaint again that was answered or refused (다시 열기), by staff."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.carry_out import carry_out
from madang.complaints.actions.following import weight_of
from madang.complaints.actions.given_words import reason_given
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.actions.note_fines import take_back_fines
from madang.complaints.models import Complaint
from madang.complaints.queries.due import due_at, term_of
from madang.complaints.rules.states import Deed
from madang.core.api import Actor

TOLD = "다시 살펴보고 있어요."


@transaction.atomic
def reopen(actor: Actor, number: str, reason: str, now: datetime, *, seen: int | None = None) -> Complaint:
    """Take a reply back into work; its deadline runs anew. Raises NotFound, NotAllowed, TooLate, Refusal.

    The reply stays in the history. It leaves its duplicate group, which has been answered.
    """
    held = held_complaint(actor, number, Deed.REOPEN, now, seen=seen)
    words = reason_given(reason, "다시 여는 까닭을")
    before = {"reply": held.complaint.reply, "refused_for": held.complaint.reason}
    deadline = due_at(term_of(held.complaint), now)
    again: dict[str, object] = {
        "reply": "",
        "reason": "",
        "closed_at": None,
        "leader_id": None,
        "load": weight_of(held.complaint),
        "reopened": held.complaint.reopened + 1,
        "due_at": deadline,
        "first_due_at": deadline,
        "extended_at": None,
        "reminded_at": None,
    }
    take_back_fines(held.complaint)
    return carry_out(held, again, told=TOLD, inside=words, facts=before)
