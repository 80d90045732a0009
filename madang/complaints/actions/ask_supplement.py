"""Ask the citizen for what is missing (보완 요청; 민원 처리에 관한 법률 제22조)."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.carry_out import carry_out, touched
from madang.complaints.actions.given_words import reason_given
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.models import Complaint
from madang.complaints.rules.states import Deed
from madang.core.api import Actor


@transaction.atomic
def ask_supplement(actor: Actor, number: str, wanted: str, now: datetime, *, seen: int | None = None) -> Complaint:
    """Ask for something more, in words that the citizen reads. Raises NotFound, NotAllowed, TooLate, Refusal."""
    held = held_complaint(actor, number, Deed.ASK_SUPPLEMENT, now, seen=seen)
    words = reason_given(wanted, "보완할 내용을")
    return carry_out(held, touched(held), told=f"이것을 더 알려 주세요. {words}", facts={"wanted": words})
