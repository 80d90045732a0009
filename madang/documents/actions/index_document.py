"""Make a document findable by its words: title, summary, keywords, body, and what was read in the enclosures."""

from django.db.models import F, Func

from madang.documents.models import Document
from madang.documents.queries.words import joined, vector
from madang.documents.rules.body import Body
from madang.documents.rules.plain_text import write


def index_document(document: Document) -> None:
    """Write the words into the document's search column."""
    told = [document.title, document.number, *document.keywords, document.summary]
    body = write(Body.model_validate(document.body), ())
    files = [f"{name} {text}" for name, text in document.enclosures.values_list("name", "text")]
    Document.objects.filter(pk=document.pk).update(search=vector([*told, body, *files]))


def with_number(number: str) -> Func:
    """Return the search column with the number that a document was given: the decision changes no other word."""
    return joined(F("search"), vector([number]))
