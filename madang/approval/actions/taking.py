"""Take a course for a deed: its row is locked, so that of two people one waits and then sees what the other did."""

from madang.approval.actions.advance import STANDING, place
from madang.approval.models import Course, Step
from madang.approval.rules.states import CourseState
from madang.core.api import NotFound


def taken(step_id: int) -> Step:
    """Return a step with its course locked until the transaction ends, held by whom it is today. Raises NotFound."""
    course = Course.objects.select_for_update(of=("self",)).filter(steps=step_id).first()
    if course is None:
        raise NotFound("그런 결재 차례가 없습니다.", "결재함에서 다시 찾아 주세요.")
    # Read after the lock, so that it is what the one before left behind.
    step = Step.objects.get(pk=step_id)
    step.course = course
    # Absences begin and end between two runs of the task that looks for them.
    if step.is_open and course.is_in_progress and place([step]):
        step.save(update_fields=STANDING)
    return step


def taken_course(course_id: int) -> Course:
    """Return a course locked until the transaction ends. Raises NotFound."""
    course = Course.objects.select_for_update().filter(pk=course_id).first()
    if course is None:
        raise NotFound("그런 결재가 없습니다.", "결재함에서 다시 찾아 주세요.")
    return course


def take_course(label: str, subject_id: str) -> Course | None:
    """Lock the course in progress of a subject until the transaction ends; None where there is none."""
    found = Course.objects.select_for_update().filter(
        subject_label=label, subject_id=subject_id, state=CourseState.IN_PROGRESS
    )
    return found.first()
