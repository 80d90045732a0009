"""Ask to have a complaint opened again (다시 열기), by whoever sent it."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.citizen_deed import carry_out_for_sender, held_by_sender, must_be_open_to, words_given
from madang.complaints.actions.following import weight_of
from madang.complaints.actions.note_fines import take_back_fines
from madang.complaints.adapters.house_rules import reopen_days
from madang.complaints.models import Complaint
from madang.complaints.queries.due import due_at, term_of
from madang.complaints.rules.asking_again import reason_against
from madang.complaints.rules.states import Deed
from madang.core.api import Actor, Refusal

LONGEST = 1_000
TOLD = "다시 살펴봐 달라고 요청했어요. 담당자가 다시 보고 있어요."


@transaction.atomic
def reopen_by_citizen(actor: Actor, token: str, reason: str, now: datetime) -> Complaint:
    """Take the reply back into work, with the sender's reason; its deadline runs anew. Raises NotFound, Refusal.

    The reply stays in the history. It leaves its duplicate group, which has been answered.
    """
    complaint = held_by_sender(token)
    must_be_open_to(Deed.REOPEN, complaint)
    if against := reason_against(complaint.closed_at, complaint.reopened, now, reopen_days()):
        raise Refusal(against, "새로 알려 주시거나, 담당 부서에 전화해 주세요.", status=409)
    words = words_given(reason, "무엇이 아직 불편한지", LONGEST)
    facts = {"text": words, "reply": complaint.reply, "refused_for": complaint.reason}
    by = due_at(term_of(complaint), now)
    take_back_fines(complaint)
    carry_out_for_sender(
        actor,
        complaint,
        Deed.REOPEN,
        now,
        told=TOLD,
        inside=words,
        facts=facts,
        reply="",
        reason="",
        closed_at=None,
        leader_id=None,
        load=weight_of(complaint),
        reopened=complaint.reopened + 1,
        due_at=by,
        first_due_at=by,
        extended_at=None,
        reminded_at=None,
    )
    return complaint
