"""Note that the person whose turn it is opened the matter: from then on the one before can no longer recall."""

from django.utils import timezone

from madang.approval.models import Step
from madang.approval.rules.states import StepState
from madang.organisation.api import PersonRef


def see(person: PersonRef, course_id: int) -> None:
    """Set the time of first opening on the open steps that this person holds."""
    own = Step.objects.filter(course_id=course_id, state=StepState.OPEN, seen_at=None)
    for step in own:
        if person.id in {step.person_id, step.acting_id}:
            Step.objects.filter(pk=step.pk, state=StepState.OPEN, seen_at=None).update(seen_at=timezone.now())
