"""End a course: decided, returned, withdrawn; and tell the domain of its subject, in the same transaction."""

from django.utils import timezone

from madang.approval.actions.append import Told, append
from madang.approval.models import Course, LaterReport, Step
from madang.approval.queries.subjects import Ended, subject_kind
from madang.approval.rules.states import CourseState, Deed, StepState
from madang.organisation import api as organisation


def finish_decided(step: Step) -> None:
    """End the course as decided by `step`, its decision, which was just signed."""
    if step.signer_id and step.acted:
        _note_later_report(step, step.signer_id)
    finish(step.course, CourseState.DECIDED, step)


def finish(course: Course, state: CourseState, step: Step | None = None, reason: str = "") -> None:
    """Close what is still open or waiting, and tell the subject; what it answers stands in the last entry."""
    course.state, course.ended_at = state, timezone.now()
    course.save(update_fields=["state", "ended_at"])
    steps = list(course.steps.only("course_id", "person_id", "state"))
    if unfinished := [each.pk for each in steps if each.state in {StepState.OPEN, StepState.WAITING}]:
        Step.objects.filter(pk__in=unfinished).update(state=StepState.CANCELLED)
    how = Ended(course.pk, state, _signer_words(step), step.signer_id or "" if step else "", reason)
    if more := subject_kind(course.subject_label).ended(course.subject_id, how):
        append(course, Deed.NOTE, None, told=Told(more=more))
    organisation.tell_desks([course.drafter_id, *(each.person_id for each in steps)])


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
