"""What came back to its drafter (반려): it waits until it is drafted again."""

from madang.approval import api as approval
from madang.approval.api import Told
from madang.documents.models import Document
from madang.documents.rules.states import DocumentState
from madang.organisation.api import PersonRef


def returned_to(person: PersonRef, most: int) -> list[tuple[Document, Told]]:
    """Return a person's returned documents that no later draft names, the newest first, each with its return."""
    found = Document.objects.filter(drafter=person.id, state=DocumentState.RETURNED, later=None)
    pairs = [(document, how_returned(document)) for document in found.defer("body", "search")[:most]]
    return [(document, told) for document, told in pairs if told]


def how_returned(document: Document) -> Told | None:
    """Return who returned it, when and why; None for a document that was not returned."""
    course = approval.course_of("document", str(document.pk))
    if course is None or document.state != DocumentState.RETURNED:
        return None
    words = approval.DEED_WORDS[approval.Deed.RETURN]
    return next((told for told in reversed(approval.history(course)) if told.words == words), None)
