"""Note that somebody opened a record, or tried to (시행령 제28조제3항)."""

from django.utils import timezone

from madang.documents.models import AccessEntry
from madang.documents.rules.kinds import Opened
from madang.organisation.api import PersonRef


def note_access(label: str, subject_id: int, person: PersonRef, what: Opened, detail: str = "") -> None:
    """Write one line of the access log; it is never changed, and a reader cannot keep it from being written."""
    AccessEntry.objects.create(
        subject_label=label,
        subject_id=subject_id,
        person_id=person.id,
        name=f"{person.department} {person.position} {person.name}"[:120],
        at=timezone.now(),
        what=what,
        detail=detail[:150],
    )
