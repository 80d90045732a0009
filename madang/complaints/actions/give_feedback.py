"""Say how content one is with a reply (만족도)."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.citizen_deed import held_by_sender
from madang.complaints.actions.note_event import event_of, unnamed, write_events
from madang.complaints.models import Feedback
from madang.complaints.rules.states import DECIDED, ComplaintState
from madang.core import api as core
from madang.core.api import Actor, Refusal

GIVE_FEEDBACK = "give_feedback"
LONGEST = 1_000
STARS = range(1, 6)


@transaction.atomic
def give_feedback(actor: Actor, token: str, stars: int, text: str, now: datetime) -> Feedback:
    """Keep 1 to 5 stars and some words about the last reply, once. Raises NotFound, Refusal."""
    complaint = held_by_sender(token)
    if ComplaintState(complaint.state) not in DECIDED or complaint.closed_at is None:
        raise Refusal("아직 답변이 오지 않았어요.", "답변이 오면 여기에서 평가할 수 있어요.", status=409)
    if stars not in STARS:
        raise Refusal("별을 하나에서 다섯까지 골라 주세요.", "고른 뒤 다시 보내 주세요.")
    words = text.replace("\x00", "").strip()
    if len(words) > LONGEST:
        raise Refusal(f"{LONGEST:,}자까지 적을 수 있어요.", "줄여서 다시 보내 주세요.")
    if complaint.feedback.filter(reply_at=complaint.closed_at).exists():
        raise Refusal("이 답변은 이미 평가해 주셨어요.", "덧붙일 말이 있으면 부서에 전화해 주세요.", status=409)
    given = Feedback.objects.create(complaint=complaint, at=now, stars=stars, text=words, reply_at=complaint.closed_at)
    write_events([event_of(complaint, GIVE_FEEDBACK, actor, now, reason=words, facts={"stars": stars})])
    subject = ("complaint", complaint.number)
    core.record(verb=GIVE_FEEDBACK, subject=subject, actor=unnamed(actor), after={"stars": stars})
    return given
