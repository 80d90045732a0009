"""Index everything anew: what was indexed before the rules of `queries/words.py` changed is found by the new ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from madang.documents.actions.index_document import index_document
from madang.documents.actions.index_line import index_line
from madang.documents.actions.index_receipt import index_receipt
from madang.documents.models import Document, Receipt, RegisterEntry

IN_A_BATCH = 50
"""Rows that are held at once: whoever saves one of them waits for the others, about half a second."""


class Kind(StrEnum):
    """In the order in which they are indexed: a line takes up the words of its document and receipt."""

    DOCUMENTS = "documents"
    RECEIPTS = "receipts"
    LINES = "lines"


@dataclass(frozen=True)
class Place:
    """Up to where it is done: every row of the kinds before, and of this kind all up to this id."""

    kind: Kind = Kind.DOCUMENTS
    up_to: int = 0


@dataclass(frozen=True)
class Progress:
    """`done` of `of` rows of the kind, counted from where this run began."""

    place: Place
    done: int
    of: int


_INDEXERS: dict[Kind, tuple[Callable[[], QuerySet[Any]], Callable[[Any], None]]] = {
    Kind.DOCUMENTS: (Document.objects.all, index_document),
    Kind.RECEIPTS: (Receipt.objects.all, index_receipt),
    Kind.LINES: (lambda: RegisterEntry.objects.select_related("document"), index_line),
}


def reindex(begin: Place) -> Iterator[Progress]:
    """Index what lies beyond a place, and tell after each batch, which is kept from then on."""
    kinds = list(Kind)
    for kind in kinds[kinds.index(begin.kind) :]:
        yield from _of_kind(kind, begin.up_to if kind is begin.kind else 0)


def _of_kind(kind: Kind, up_to: int) -> Iterator[Progress]:
    rows, index = _INDEXERS[kind]
    of, done = rows().filter(pk__gt=up_to).count(), 0
    while batch := _indexed(rows().filter(pk__gt=up_to), index):
        up_to, done = batch[-1], done + len(batch)
        yield Progress(Place(kind, up_to), done, max(of, done))


@transaction.atomic
def _indexed(rows: QuerySet[Any], index: Callable[[Any], None]) -> list[int]:
    # Held, so that words which somebody saves meanwhile are not overwritten by those read before.
    batch = list(rows.select_for_update(of=("self",)).order_by("pk")[:IN_A_BATCH])
    for row in batch:
        index(row)
    return [row.pk for row in batch]
