"""Take one's own signature back before the next person opened the matter (결재 취소)."""

from django.db import transaction
from django.utils import timezone

from madang.approval.actions.advance import place, tell
from madang.approval.actions.append import append
from madang.approval.actions.taking import taken
from madang.approval.models import Course, Step
from madang.approval.policy import CannotBeDone, must_move, person_behind
from madang.approval.rules.states import Deed, StepState
from madang.core import api as core
from madang.core.api import Actor


@transaction.atomic
def recall(actor: Actor, step_id: int) -> Course:
    """Open the step again and close what it had opened. Raises CannotBeDone once somebody after it looked or signed."""
    person, step = person_behind(actor), taken(step_id)
    must_move(Deed.RECALL, step, person)
    # Locked: whoever opens the matter at this moment is waited for, or finds it closed.
    later = list(step.course.steps.select_for_update().filter(stage__gt=step.stage).order_by("stage"))
    _must_be_unseen(later)
    for each in later:
        if each.state != StepState.WAITING:
            # A review that was left out keeps its reason, and is left out again when its stage comes.
            each.state, each.opened_at, each.done_at = StepState.WAITING, None, None
            each.save()
            tell(each)
    step.state, step.done_at, step.signer_id = StepState.OPEN, None, None
    step.opinion, step.disagrees, step.confirmed = "", False, ""
    step.opened_at = timezone.now()
    place([step])
    step.save()
    step.course.stage = step.stage
    step.course.save(update_fields=["stage"])
    append(step.course, Deed.RECALL, person, step)
    core.record(verb="recall", subject=("course", str(step.course_id)), actor=actor)
    return step.course


def _must_be_unseen(later: list[Step]) -> None:
    for step in later:
        if step.is_touched:
            raise CannotBeDone(
                f"{step.position} {step.acting_name or step.name}님이 이미 열어 보았습니다.",
                "되돌리려면 그분에게 반려를 부탁하거나, 기안한 사람이 회수해야 합니다.",
            )
