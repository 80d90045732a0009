"""Refuse a report (불수용), with its reason: a check may propose one, only a person decides."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.answer import must_be_a_reply
from madang.complaints.actions.carry_out import carry_out, touched
from madang.complaints.actions.following import locked_followers
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.models import Complaint
from madang.complaints.rules.checking import REASON_WORDS, Reason, of_json
from madang.complaints.rules.states import Deed
from madang.core.api import Actor, Refusal


@transaction.atomic
def refuse(actor: Actor, number: str, reason: str, text: str, now: datetime, *, seen: int | None = None) -> Complaint:
    """Refuse with a reason of `rules.checking.Reason` and a reply that says why and what can be done about it.

    Raises NotFound, NotAllowed, TooLate, Refusal.
    """
    held = held_complaint(actor, number, Deed.REFUSE, now, seen=seen)
    if reason not in set(Reason):
        raise Refusal("불수용 사유를 골라야 합니다.", "목록에서 사유를 골라 주세요.")
    must_be_a_reply(text)
    chosen = Reason(reason)
    return carry_out(
        held,
        {"reply": text.strip(), "reason": chosen.value, "closed_at": now, **touched(held)},
        told=f"신고를 받아들이지 못했어요. 사유는 ‘{REASON_WORDS[chosen]}’이에요.",
        facts={"reason": chosen.value, "proposed": held.complaint.proposed_reason, **_checked(held.complaint, chosen)},
        also=locked_followers(held.complaint),
    )


def _checked(complaint: Complaint, reason: Reason) -> dict[str, object]:
    """Return the check that proposed the reason, so that the event keeps the rule and what was measured."""
    checks = (of_json(told) for told in complaint.checks)
    found = next((check for check in checks if check.reason is reason), None)
    return {"check": found.as_json()} if found else {}
