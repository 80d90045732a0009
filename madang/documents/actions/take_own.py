"""Take a document of one's own to do something with it: its row stays locked until the transaction ends."""

from madang.core.api import Actor
from madang.documents.models import Document
from madang.documents.policy import no_such_document, staff_person


def own_document(actor: Actor, document_id: int) -> Document:
    """Return the actor's own document, locked. Raises NotFound for somebody else's: it does not exist for them."""
    person = staff_person(actor)
    document = Document.objects.select_for_update().filter(pk=document_id, drafter=person.id).first()
    if document is None:
        raise no_such_document()
    return document
