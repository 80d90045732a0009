"""Leave a review out because the reviewer cannot (규정 제9조제1항): the reason stands in the box."""

from django.db import transaction
from django.utils import timezone

from madang.approval.actions.advance import open_next
from madang.approval.actions.append import Told, append
from madang.approval.actions.taking import taken
from madang.approval.models import Course
from madang.approval.policy import must_move, person_behind
from madang.approval.rules.states import Deed, StepState
from madang.core import api as core
from madang.core.api import Actor, Refusal


@transaction.atomic
def skip(actor: Actor, step_id: int, reason: str) -> Course:
    """Skip an open review as its drafter; the reason is printed, such as "출장"."""
    person, step = person_behind(actor), taken(step_id)
    must_move(Deed.SKIP, step, person)
    if not reason.strip():
        raise Refusal("검토할 수 없는 까닭을 적어 주세요.", "적은 까닭이 검토자 칸에 그대로 남습니다(규정 제9조제1항).")
    step.state, step.done_at, step.reason = StepState.SKIPPED, timezone.now(), reason.strip()[:300]
    step.save()
    append(step.course, Deed.SKIP, person, step, Told(reason=step.reason))
    open_next(step.course)
    core.record(verb="skip", subject=("course", str(step.course_id)), actor=actor, after={"reason": reason})
    return step.course
