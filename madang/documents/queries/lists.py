"""Lists of documents: my own, by state; and the search over text and enclosures."""

from functools import reduce
from operator import and_

from django.db.models import QuerySet

from madang.documents.models import Document
from madang.documents.queries.words import sought
from madang.documents.rules.states import DocumentState
from madang.organisation.api import PersonRef

ORDERS = {"newest": "-id", "oldest": "id", "title": "title"}


def own_documents(person: PersonRef, state: str = "", words: str = "", order: str = "newest") -> QuerySet[Document]:
    """Return what a person drafted; an unknown state or order is left out.

    What was thrown away stands in its own state alone.
    """
    found = Document.objects.filter(drafter=person.id).select_related("unit_task").defer("body", "search")
    known = state in set(DocumentState)
    found = found.filter(state=state) if known else found.exclude(state=DocumentState.DISCARDED)
    return by_words(found, words).order_by(ORDERS.get(order, "-id"))


def by_words(documents: QuerySet[Document], words: str) -> QuerySet[Document]:
    """Cut documents to those in whose title, text or enclosures all these words stand."""
    if not words.strip():
        return documents
    wanted = sought(words)
    if not wanted:
        return documents.filter(title__icontains=words.strip())
    return documents.filter(search=reduce(and_, wanted))


def thrown_away(person: PersonRef, document_id: int) -> Document | None:
    """Return a draft that a person threw away, while it can be taken back."""
    discarded = Document.objects.filter(drafter=person.id, state=DocumentState.DISCARDED, pk=document_id)
    return discarded.defer("body", "search").first()


def counts(person: PersonRef) -> dict[str, int]:
    """Return how many documents of a person stand in each state that waits for them."""
    own = Document.objects.filter(drafter=person.id)
    return {state.value: own.filter(state=state).count() for state in (DocumentState.DRAFT, DocumentState.IN_APPROVAL)}
