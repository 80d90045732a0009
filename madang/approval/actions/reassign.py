"""Put another person in a step that has not been done: the one who was there left, or cannot be reached."""

from django.db import transaction
from django.utils import timezone

from madang.approval.actions.advance import place, tell
from madang.approval.actions.append import Told, append
from madang.approval.actions.line_digest import renew_line
from madang.approval.actions.taking import taken
from madang.approval.actions.who_decides import is_delegated, must_be_sound, must_decide
from madang.approval.models import Course, Step
from madang.approval.policy import must_move, person_behind
from madang.approval.queries.delegation import propose
from madang.approval.rules.line import PlannedStep
from madang.approval.rules.states import Deed, StepRole
from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@transaction.atomic
def reassign(actor: Actor, step_id: int, person_id: str, reason: str) -> Course:
    """Change the person of a step as the drafter. The line must stay sound, and a decision in the drafter's own line.

    Raises LineFault, or Refusal without a reason; a decision raised or lowered by it is noted as such.
    """
    drafter, step = person_behind(actor), taken(step_id)
    must_move(Deed.REASSIGN, step, drafter)
    if not reason.strip():
        raise Refusal("결재자를 바꾸는 까닭을 적어 주세요.", "바꾼 사실과 까닭이 결재 과정에 남습니다.")
    new = organisation.people([person_id]).get(person_id)
    if new is None or not new.present:
        raise Refusal("지금 근무하지 않는 사람입니다.", "다른 사람을 골라 주세요.")
    before, old = f"{step.position} {step.name}", step.person_id
    _put(step, new)
    must_be_sound(_planned(step.course), drafter)
    if step.is_decision:
        _note_shift(step.course, new, drafter, reason.strip())
    renew_line(step.course)
    more = {"before": before, "after": f"{new.position} {new.name}"}
    append(step.course, Deed.REASSIGN, drafter, step, Told(reason=reason.strip(), more=more))
    tell(step)
    organisation.tell_desks([old])
    core.record(
        verb="reassign",
        subject=("course", str(step.course_id)),
        actor=actor,
        before={"person": before},
        after={"person": more["after"], "reason": reason},
    )
    return step.course


def _put(step: Step, new: PersonRef) -> None:
    step.person_id, step.name, step.position = new.id, new.name, new.position
    step.rank, step.post, step.department = new.rank, new.post_id, new.department_id
    # A reason why the former one could not review is none of the new one's.
    step.seen_at, step.reason = None, ""
    if step.is_open:
        place([step])
    step.save()


def _planned(course: Course) -> list[PlannedStep]:
    steps = course.steps.exclude(role=StepRole.DRAFT)
    return [PlannedStep(s.stage, StepRole(s.role), s.person_id, s.rank) for s in steps]


def _note_shift(course: Course, new: PersonRef, drafter: PersonRef, reason: str) -> None:
    """Compare with what the regulation asked for on the day of submission (규정 제67조)."""
    proposal = propose(drafter, course.matter, course.amount, timezone.localdate(course.submitted_at))
    shifted = must_decide(new, drafter, proposal, reason)
    course.shift, course.shift_reason = shifted.value, reason[:300] if shifted else ""
    course.delegated = is_delegated(new, drafter, proposal)
    course.save(update_fields=["shift", "shift_reason", "delegated"])
