"""Make what arrived findable by its words: title, sender, number, and what was read in it."""

from collections.abc import Iterable

from django.contrib.postgres.search import SearchVector
from django.db.models import Value

from madang.documents.models import Receipt
from madang.documents.queries.words import kept_words


def index_receipt(receipt: Receipt) -> None:
    """Write the words into the receipt's search column, the title's weighing most."""
    files = receipt.files.values_list("file_name", "text")
    read = [receipt.text, *(f"{name} {text}" for name, text in files)]
    Receipt.objects.filter(pk=receipt.pk).update(
        search=_weighed([receipt.title, receipt.sender, receipt.sender_number], "A") + _weighed(read, "D")
    )


def _weighed(texts: Iterable[str], weight: str) -> SearchVector:
    return SearchVector(Value(kept_words(texts)), config="simple", weight=weight)
