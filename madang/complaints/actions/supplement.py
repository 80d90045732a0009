"""Send what the officer asked for (보완; 민원 처리에 관한 법률 제22조제1항)."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from madang.complaints.actions.add_photos import add_photos
from madang.complaints.actions.citizen_deed import carry_out_for_sender, held_by_sender, must_be_open_to, words_given
from madang.complaints.models import Complaint
from madang.complaints.queries.due import dues_without_waiting
from madang.complaints.queries.supplementing import proposal_taken_back
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.photos import MOST_PHOTOS, Stage
from madang.complaints.rules.states import Deed
from madang.core.api import Actor, Refusal

LONGEST = 2_000
TOLD = "보완한 내용을 담당자에게 보냈어요."


@transaction.atomic
def supplement(actor: Actor, token: str, text: str, now: datetime, *, photos: Sequence[GivenPhoto] = ()) -> Complaint:
    """Give words, photographs or both to the officer who waits for them. Raises NotFound, Refusal."""
    complaint = held_by_sender(token)
    must_be_open_to(Deed.SUPPLEMENT, complaint)
    if len(photos) > MOST_PHOTOS:
        raise Refusal(f"사진은 {MOST_PHOTOS}장까지 올릴 수 있어요.", "몇 장을 골라 다시 올려 주세요.")
    words = "" if photos and not text.strip() else words_given(text, "보완할 내용을", LONGEST)
    add_photos(complaint, Stage.REPORTED, photos)
    facts = {"text": words, "photos": len(photos)}
    changes = {**dues_without_waiting(complaint, now), **proposal_taken_back(complaint)}
    carry_out_for_sender(actor, complaint, Deed.SUPPLEMENT, now, told=TOLD, inside=words, facts=facts, **changes)
    return complaint
