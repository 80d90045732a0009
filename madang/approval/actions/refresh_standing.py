"""See again who stands in for whom: absences begin and end, people leave their posts, while steps are open."""

from django.db import transaction

from madang.approval.actions.advance import STANDING, place, tell
from madang.approval.actions.taking import taken_course
from madang.approval.models import Step
from madang.approval.rules.states import StepState


def refresh_standing() -> int:
    """Bring every open step up to date; return how many changed hands."""
    courses = Step.objects.filter(state=StepState.OPEN).values_list("course_id", flat=True).distinct()
    return sum(_refresh(course_id) for course_id in list(courses))


@transaction.atomic
def _refresh(course_id: int) -> int:
    course = taken_course(course_id)
    steps = list(course.steps.filter(state=StepState.OPEN))
    for step in steps:
        step.course = course
    before = [step.person_id for step in steps]
    changed = place(steps)
    moved = [step for step, person in zip(steps, before, strict=True) if step.person_id != person]
    for step in {id(step): step for step in (*changed, *moved)}.values():
        step.save(update_fields=STANDING)
        tell(step)
    return len(changed) + len(moved)
