"""Send a complaint on to whom it belongs (이송; 민원 처리에 관한 법률 제16조)."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.carry_out import carry_out, touched
from madang.complaints.actions.following import locked_followers
from madang.complaints.actions.given_words import reason_given
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.models import Complaint
from madang.complaints.queries.transferring import transfer_in_time
from madang.complaints.rules.states import Deed
from madang.core.api import Actor

LONGEST_NAME = 100


@transaction.atomic
def transfer(actor: Actor, number: str, body: str, reason: str, now: datetime, *, seen: int | None = None) -> Complaint:
    """Send it to another body, named by `body`; here it ends. A department of the city: `move_department`.

    Raises NotFound, NotAllowed, TooLate, Refusal.
    """
    held = held_complaint(actor, number, Deed.TRANSFER, now, seen=seen)
    name = reason_given(body, "보낼 기관을", LONGEST_NAME)
    words = reason_given(reason, "이송하는 까닭을")
    return carry_out(
        held,
        {"closed_at": now, **touched(held)},
        told=f"이 일을 맡은 ‘{name}’에 보냈어요. 앞으로는 그곳에서 처리하고 답해요. 까닭: {words}",
        inside=words,
        facts={"body": name, **transfer_in_time(held.complaint, now)},
        also=locked_followers(held.complaint),
    )
