"""Open a document to read it: the reading is logged, the turn is noted, a circulation is read by itself."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from madang.approval import api as approval
from madang.core.api import Actor
from madang.documents.actions.note_access import note_access
from madang.documents.models import AccessEntry, Circulation, Document
from madang.documents.policy import may_read, no_such_document, staff_person
from madang.documents.rules.kinds import Opened
from madang.documents.rules.states import NEVER_SUBMITTED
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

READING = timedelta(minutes=10)
"""What is fetched of a document within this time belongs to the same reading."""


def open_document(actor: Actor, document_id: int, what: Opened = Opened.CONTENT, detail: str = "") -> Document:
    """Return a document that the actor may read. Raises NotFound, also where the actor may not know of it.

    An attempt that is refused is logged, too (시행령 제28조제3항).
    """
    person = staff_person(actor)
    document = find_document(document_id)
    if document is None:
        raise no_such_document()
    if not may_read(document, person):
        note_access("document", document.pk, person, Opened.REFUSED, detail)
        raise no_such_document()
    _opened(document, person, what, detail)
    return document


def open_pages(actor: Actor, document_id: int) -> Document:
    """Return a document for its printed pages, which the page that was just opened fetches: one reading, one entry.

    Who did not open it is logged here. Raises as `open_document`.
    """
    person = staff_person(actor)
    if not is_being_read("document", document_id, person):
        return open_document(actor, document_id)
    document = find_document(document_id)
    if document is None or not may_read(document, person):
        return open_document(actor, document_id)
    return document


def is_being_read(label: str, subject_id: int, person: PersonRef) -> bool:
    """Tell whether the person opened it a moment ago."""
    opened = AccessEntry.objects.filter(subject_label=label, subject_id=subject_id, person_id=person.id)
    return opened.filter(what=Opened.CONTENT, at__gte=timezone.now() - READING).exists()


def find_document(document_id: int) -> Document | None:
    wanted = Document.objects.select_related("drafter", "department", "unit_task", "record_file", "previous")
    return wanted.prefetch_related("enclosures", "recipients").filter(pk=document_id).first()


@transaction.atomic
def _opened(document: Document, person: PersonRef, what: Opened, detail: str) -> None:
    own_draft = document.drafter_id == person.id and document.state in NEVER_SUBMITTED
    if not own_draft:
        note_access("document", document.pk, person, what, detail)
    _read_circulation(document, person)
    course = approval.course_of("document", str(document.pk))
    if course and course.is_in_progress:
        approval.see(person, course.pk)


def _read_circulation(document: Document, person: PersonRef) -> None:
    """공람: who opens it has read it, a substitute for the absent reader too (규정 제18조제4항)."""
    readers = [person.id, *organisation.stands_for(person.id, timezone.localdate())]
    unread = Circulation.objects.filter(document=document, reader__in=readers, read_at=None)
    unread.update(read_at=timezone.now(), read_by=person.id)
