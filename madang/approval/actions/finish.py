"""End a course: decided, returned, withdrawn; and tell the domain of its subject, in the same transaction."""

from django.utils import timezone

from madang.approval.actions.append import Told, append
from madang.approval.models import Course, LaterReport, Step
from madang.approval.queries.subjects import Ended, subject_kind
from madang.approval.rules.states import CourseState, Deed, StepRole, StepState
from madang.organisation import api as organisation


def finish_if_decided(course: Course) -> bool:
    """End the course as decided when its decision is signed; tell whether it was."""
    decision = course.steps.filter(role=StepRole.DECIDE, state=StepState.SIGNED).first()
    if decision is None or not course.is_in_progress:
        return False
    if decision.signer_id and decision.acted:
        _note_later_report(decision, decision.signer_id)
    finish(course, CourseState.DECIDED, decision)
    return True


def finish(course: Course, state: CourseState, step: Step | None = None, reason: str = "") -> None:
    """Close what is still open or waiting, and tell the subject; what it answers stands in the last entry."""
    course.state, course.ended_at = state, timezone.now()
    course.save(update_fields=["state", "ended_at"])
    course.steps.filter(state__in=[StepState.OPEN, StepState.WAITING]).update(state=StepState.CANCELLED)
    how = Ended(course.pk, state, _signer_words(step), step.signer_id or "" if step else "", reason)
    if more := subject_kind(course.subject_label).ended(course.subject_id, how):
        append(course, Deed.NOTE, None, told=Told(more=more))
    organisation.tell_desks([course.drafter_id, *course.steps.values_list("person_id", flat=True)])


def _signer_words(step: Step | None) -> str:
    if step is None or step.signer_id is None:
        return ""
    return f"{step.acting_position} {step.acting_name}" if step.acted else f"{step.position} {step.name}"


def _note_later_report(step: Step, acting: str) -> None:
    """Keep for the absent person what was decided meanwhile (규정 제10조제3항)."""
    LaterReport.objects.create(
        step=step,
        absent_id=step.person_id,
        acting_id=acting,
        needed=step.course.important,
        decided_at=step.done_at or timezone.now(),
    )
