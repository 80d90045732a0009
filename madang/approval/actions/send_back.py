"""Return a course to its drafter (반려), with the reason."""

from django.db import transaction
from django.utils import timezone

from madang.approval.actions.append import Told, append
from madang.approval.actions.finish import finish
from madang.approval.actions.taking import taken
from madang.approval.models import Course
from madang.approval.policy import must_move, person_behind
from madang.approval.rules.states import CourseState, Deed, StepState
from madang.core import api as core
from madang.core.api import Actor, Refusal


@transaction.atomic
def send_back(actor: Actor, step_id: int, reason: str) -> Course:
    """End the course as returned. What was drafted and said stays; going on means a new draft (재기안).

    Raises Refusal without a reason, CannotBeDone where the turn has passed.
    """
    person, step = person_behind(actor), taken(step_id)
    must_move(Deed.RETURN, step, person)
    if not reason.strip():
        raise Refusal("반려하는 까닭을 적어 주세요.", "기안한 사람이 무엇을 고칠지 알 수 있게 적어 주세요.")
    step.state, step.done_at, step.signer_id, step.reason = (
        StepState.RETURNED,
        timezone.now(),
        person.id,
        reason.strip()[:300],
    )
    step.save()
    absent = {"id": step.person_id, "name": step.name, "post": step.position}
    told = Told(reason=reason.strip(), on_behalf_of=absent if step.acted else None)
    append(step.course, Deed.RETURN, person, step, told)
    finish(step.course, CourseState.RETURNED, step, reason.strip())
    core.record(verb="return", subject=("course", str(step.course_id)), actor=actor, after={"reason": reason})
    return step.course
