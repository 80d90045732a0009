"""Answer a complaint (답변), and with it all that were merged into it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from madang.complaints.actions.add_photos import add_photos
from madang.complaints.actions.carry_out import carry_out, touched
from madang.complaints.actions.following import locked_followers
from madang.complaints.actions.held_complaint import held_complaint
from madang.complaints.actions.note_fines import note_fines
from madang.complaints.models import Complaint
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.photos import MOST_PHOTOS, Stage
from madang.complaints.rules.replies import VERDICT_WORDS, Verdict, fault_of_reply
from madang.complaints.rules.states import Deed
from madang.core.api import Actor, Refusal

TOLD = "답변이 왔어요."


@transaction.atomic
def answer(
    actor: Actor,
    number: str,
    text: str,
    verdict: Verdict,
    now: datetime,
    *,
    photos: Sequence[GivenPhoto] = (),
    seen: int | None = None,
) -> Complaint:
    """Send the reply, with photographs of how it looks afterwards (처리 후).

    Raises NotFound, NotAllowed, TooLate, and Refusal for a reply that may not go out.
    """
    held = held_complaint(actor, number, Deed.ANSWER, now, seen=seen)
    must_be_a_reply(text)
    if len(photos) > MOST_PHOTOS:
        raise Refusal(f"처리 후 사진은 {MOST_PHOTOS}장까지 올릴 수 있습니다.", "몇 장을 골라 다시 올려 주세요.")
    followers = locked_followers(held.complaint)
    for complaint in (held.complaint, *followers):
        add_photos(complaint, Stage.DONE, photos)
    note_fines([held.complaint, *followers], verdict)
    return carry_out(
        held,
        {"reply": text.strip(), "reason": "", "closed_at": now, **touched(held)},
        told=TOLD,
        facts={"verdict": verdict.value, "verdict_words": VERDICT_WORDS[verdict], "photos": len(photos)},
        also=followers,
    )


def must_be_a_reply(text: str) -> None:
    """Raise Refusal for a text that may not go out."""
    if fault := fault_of_reply(text):
        raise Refusal(fault, "답변을 고쳐서 다시 보내 주세요.")
