"""Which stored files stand as pictures in texts: a body names them by their ids alone, which no foreign key guards."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q

from madang.documents.models import Document, Version
from madang.documents.rules.body import Body, Picture

BODY, EDITION = "body", "content__body"
"""Where a document and a kept edition have their text."""


def pictures_of_editions(documents: Sequence[Document]) -> set[UUID]:
    """Return the pictures of some documents, those of their former editions too."""
    former = Version.objects.filter(document__in=documents).values_list(EDITION, flat=True)
    return set(_pictures([*former, *(document.body for document in documents)]))


def shown_elsewhere(files: Iterable[UUID], documents: Sequence[Document]) -> set[UUID]:
    """Return which of the files stand in a text of any other document; every text is looked through, so: by night."""
    sought = [str(file_id) for file_id in files]
    if not sought:
        return set()
    bodies = Document.objects.exclude(pk__in=[each.pk for each in documents]).filter(_shows(BODY, sought))
    editions = Version.objects.exclude(document__in=documents).filter(_shows(EDITION, sought))
    found = [*bodies.values_list(BODY, flat=True), *editions.values_list(EDITION, flat=True)]
    return set(_pictures(found)) & set(files)


def _shows(text: str, sought: Sequence[str]) -> Q:
    return reduce(or_, (Q(**{f"{text}__contains": {"blocks": [{"file": file_id}]}}) for file_id in sought))


def _pictures(bodies: Iterable[object]) -> Iterator[UUID]:
    for body in bodies:
        yield from (block.file for block in Body.model_validate(body).blocks if isinstance(block, Picture))
