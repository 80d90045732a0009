"""Make a document findable by its words: title, summary, keywords, body, and what was read in the enclosures."""

from collections.abc import Iterable

from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db.models import F, Func, Value
from django.db.models.functions import Coalesce

from madang.documents.models import Document
from madang.documents.queries.words import kept_words
from madang.documents.rules.body import Body
from madang.documents.rules.plain_text import write


def index_document(document: Document) -> None:
    """Write the words into the document's search column, the title's weighing most."""
    body = write(Body.model_validate(document.body), ())
    files = " ".join(document.enclosures.values_list("text", flat=True))
    names = " ".join(document.enclosures.values_list("name", flat=True))
    Document.objects.filter(pk=document.pk).update(
        search=_weighed([document.title, document.number, *document.keywords], "A")
        + _weighed([document.summary, names], "B")
        + _weighed([body, files], "D")
    )


def index_number(document: Document) -> None:
    """Add the number that a document was given: nothing else of it changes with the decision."""
    parts = Coalesce(F("search"), Value("", SearchVectorField())), _weighed([document.number], "A")
    both = Func(*parts, template="(%(expressions)s)", arg_joiner=" || ", output_field=SearchVectorField())
    Document.objects.filter(pk=document.pk).update(search=both)


def _weighed(texts: Iterable[str], weight: str) -> SearchVector:
    return SearchVector(Value(kept_words(texts)), config="simple", weight=weight)
