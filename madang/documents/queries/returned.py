"""What came back to its drafter (반려, 회수): a returned document waits until it is drafted again, or set aside."""

from django.db.models import Exists, OuterRef

from madang.approval import api as approval
from madang.approval.api import Told
from madang.documents.models import Document
from madang.documents.rules.states import DocumentState
from madang.organisation.api import PersonRef

_LATER = Document.objects.exclude(state=DocumentState.DISCARDED)
"""Drafts that take the place of a former one; what was thrown away takes nobody's place."""


def returned_to(person: PersonRef, most: int) -> list[tuple[Document, Told]]:
    """Return a person's returned documents that still wait for them, the newest first, each with its return."""
    returned = Document.objects.filter(drafter=person.id, state=DocumentState.RETURNED, set_aside_at=None)
    found = returned.exclude(Exists(_LATER.filter(previous=OuterRef("pk"))))
    pairs = [(document, how_returned(document)) for document in found.defer("body", "search")[:most]]
    return [(document, told) for document, told in pairs if told]


def how_returned(document: Document) -> Told | None:
    """Return who returned it, when and why; None for a document that was not returned."""
    course = approval.course_of("document", str(document.pk))
    if course is None or document.state != DocumentState.RETURNED:
        return None
    words = approval.DEED_WORDS[approval.Deed.RETURN]
    return next((told for told in reversed(approval.history(course)) if told.words == words), None)


def drafted_again(document: Document) -> Document | None:
    """Return the newest draft that was made of a document and not thrown away."""
    return _LATER.filter(previous=document).defer("body", "search").first()
