"""Put right what a complaint is about (종류 바꾸기); what waited for a person because of it is handed out anew."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.carry_out import carry_out
from madang.complaints.actions.held_complaint import Held, held_complaint
from madang.complaints.models import Complaint
from madang.complaints.queries.categories import CategoryCard, categories
from madang.complaints.queries.due import dues_by_term
from madang.complaints.queries.violations import kinds_by_category
from madang.complaints.rules.states import ComplaintState, Deed
from madang.core import api as core
from madang.core.api import Actor, Refusal


@transaction.atomic
def recategorise(
    actor: Actor, number: str, category: str, violation: str, now: datetime, *, seen: int | None = None
) -> Complaint:
    """Say what a complaint is about; from then on a person chose it. Raises NotFound, NotAllowed, TooLate, Refusal."""
    held = held_complaint(actor, number, Deed.RECATEGORISE, now, seen=seen)
    card = _known(held, category, violation)
    again = held.state in (ComplaintState.RECEIVED, ComplaintState.REVIEWING)
    changes = {
        "category_id": card.id,
        "category_certainty": None,
        "violation": violation,
        "public": card.public,
        **({} if held.complaint.extended_at else dues_by_term(held.complaint, card.term)),
        **({"state": ComplaintState.RECEIVED} if again else {}),
    }
    if again:
        core.defer("complaints.distribute", once="complaints.distribute")
    facts = {"category": card.name}
    return carry_out(held, changes, told=f"‘{card.name}’(으)로 종류를 바로잡았어요.", facts=facts)


def _known(held: Held, category: str, violation: str) -> CategoryCard:
    card = categories([category]).get(category)
    if card is None:
        raise Refusal("그런 종류의 민원이 없습니다.", "목록에서 다시 골라 주세요.")
    if violation and violation not in kinds_by_category().get(category, set()):
        raise Refusal("이 종류에는 없는 위반유형입니다.", "위반유형을 다시 고르거나 비워 주세요.")
    if (held.complaint.category_id, held.complaint.violation) == (category, violation):
        raise Refusal("지금과 같은 종류입니다.", "바꿀 종류를 골라 주세요.")
    return card
