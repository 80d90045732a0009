"""Note that the person whose turn it is opened the matter: from then on the one before can no longer recall."""

from django.utils import timezone

from madang.approval.queries.courses import turns_of
from madang.organisation.api import PersonRef


def see(person: PersonRef, course_id: int) -> None:
    """Set the time of first opening on the open steps that this person holds."""
    turns_of(person).filter(course=course_id, seen_at=None).update(seen_at=timezone.now())
