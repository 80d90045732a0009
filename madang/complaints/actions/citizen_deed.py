"""What a sender does with their own complaint: whoever has the link of the receipt may, and nobody else knows it."""

from collections.abc import Mapping
from datetime import datetime

from madang.complaints.actions.following import take_along
from madang.complaints.actions.note_event import event_of, unnamed, write_events
from madang.complaints.models import Complaint
from madang.complaints.queries.locked import locked
from madang.complaints.queries.receipts import no_such_receipt
from madang.complaints.rules.states import MOVES, STATE_WORDS, ComplaintState, Deed, may
from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.organisation import api as organisation


def held_by_sender(token: str) -> Complaint:
    """Lock the complaint of a receipt in the caller's transaction. Raises NotFound."""
    complaint = locked(Complaint.objects.select_related("category", "officer").filter(token=token)).first()
    if complaint is None:
        raise no_such_receipt()
    return complaint


def must_be_open_to(deed: Deed, complaint: Complaint) -> None:
    """Raise Refusal (409) unless the sender may do this now."""
    state = ComplaintState(complaint.state)
    if not may(deed, state):
        raise Refusal(
            f"지금은 ‘{STATE_WORDS[state]}’ 단계라 할 수 없어요.",
            "접수증에서 지금 단계를 확인해 주세요.",
            status=409,
        )


def words_given(text: str, what: str, longest: int) -> str:
    """Return the words without their edges. Raises Refusal where there are none, or too many."""
    words = text.replace("\x00", "").strip()
    if not words:
        raise Refusal(f"{what} 적어 주세요.", "한두 문장이면 충분해요.")
    if len(words) > longest:
        raise Refusal(f"{longest:,}자까지 적을 수 있어요. 지금은 {len(words):,}자예요.", "줄여서 다시 보내 주세요.")
    return words


def carry_out_for_sender(
    actor: Actor,
    complaint: Complaint,
    deed: Deed,
    now: datetime,
    *,
    told: str,
    inside: str = "",
    facts: Mapping[str, object] | None = None,
    **changes: object,
) -> None:
    """Write a deed of the sender in the caller's transaction; the state follows from the table of moves."""
    wanted = {"state": MOVES[deed].to, **changes}
    before = {name: getattr(complaint, name) for name in wanted}
    for name, value in wanted.items():
        setattr(complaint, name, value)
    complaint.save(update_fields=list(wanted))
    take_along(complaint)
    write_events([event_of(complaint, deed, actor, now, told=told, reason=inside, facts=facts)])
    organisation.tell_desks([complaint.officer_id])
    core.record(verb=deed, subject=("complaint", complaint.number), actor=unnamed(actor), before=before, after=wanted)
