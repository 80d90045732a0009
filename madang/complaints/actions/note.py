"""Write a remark on a complaint that stays inside (내부 메모)."""

from datetime import datetime

from django.db import transaction

from madang.complaints.actions.given_words import reason_given
from madang.complaints.actions.note_event import event_of, write_events
from madang.complaints.models import Complaint
from madang.complaints.policy import may_read, no_such_complaint, represented_by, staff_person
from madang.complaints.queries.locked import locked
from madang.core import api as core
from madang.core.api import Actor

NOTE = "note"
LONGEST = 2_000


@transaction.atomic
def note(actor: Actor, number: str, text: str, now: datetime) -> Complaint:
    """Add a remark to the history, in any state. Raises NotFound, NotAllowed, Refusal."""
    person = staff_person(actor)
    stands_for = represented_by(person, now)
    complaint = locked(Complaint.objects.filter(number=number)).first()
    if complaint is None or not may_read(complaint, person, stands_for):
        raise no_such_complaint()
    words = reason_given(text, "메모를", LONGEST)
    write_events([event_of(complaint, NOTE, actor, now, reason=words)])
    core.record(verb="note", subject=("complaint", number), actor=actor, after={"inside": words})
    return complaint
