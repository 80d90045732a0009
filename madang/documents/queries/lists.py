"""Lists of documents: my own, by state; and the search over text and enclosures."""

from django.db import connection, transaction
from django.db.models import QuerySet

from madang.documents.models import Document
from madang.documents.queries.words import sought
from madang.documents.rules.states import DocumentState
from madang.organisation.api import PersonRef

ORDERS = {"newest": "-id", "oldest": "id", "title": "title"}
NEAR, A_PAGE, FEW = 5_000, 30, 20_000
"""Where words stand in a page's worth of so many newest documents, a page is found by walking back from the newest;
elsewhere up to so many documents are taken from the index of words by their ids."""


def own_documents(person: PersonRef, state: str = "", words: str = "", order: str = "newest") -> QuerySet[Document]:
    """Return what a person drafted; an unknown state or order is left out."""
    found = Document.objects.filter(drafter=person.id).select_related("unit_task").defer("body", "search")
    if state in set(DocumentState):
        found = found.filter(state=state)
    return by_words(found, words).order_by(ORDERS.get(order, "-id"))


def by_words(documents: QuerySet[Document], words: str) -> QuerySet[Document]:
    """Cut documents to those in whose title, text or enclosures all these words stand."""
    if not words.strip():
        return documents
    wanted = sought(words)
    if not wanted:
        return documents.filter(title__icontains=words.strip())
    found = documents
    for query in wanted:
        found = found.filter(search=query)
    few = None if _are_near(documents, found) else _few(found)
    return found if few is None else documents.filter(pk__in=few)


def _are_near(documents: QuerySet[Document], found: QuerySet[Document]) -> bool:
    newest = documents.order_by("-pk").values("pk")[:NEAR]
    return len(found.filter(pk__in=newest).order_by().values_list("pk")[:A_PAGE]) == A_PAGE


def _few(found: QuerySet[Document]) -> list[int] | None:
    """Return the ids where they are few, None where the words stand in many documents."""
    # The database's statistics know the common words alone: it takes every other to be 1 of 200, and would walk a
    # million documents for the three that hold it. Its index of words answers at once whatever it guesses.
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        ids = list(found.order_by().values_list("pk", flat=True)[: FEW + 1])
        cursor.execute("SET LOCAL enable_seqscan = on")
    return ids if len(ids) <= FEW else None


def counts(person: PersonRef) -> dict[str, int]:
    """Return how many documents of a person stand in each state that waits for them."""
    own = Document.objects.filter(drafter=person.id)
    return {state.value: own.filter(state=state).count() for state in (DocumentState.DRAFT, DocumentState.IN_APPROVAL)}
