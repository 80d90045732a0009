"""Remove for good what was thrown away long enough ago: the draft, its editions, its files."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.documents.models import Document
from madang.documents.queries.pictures import pictures_of_editions, shown_elsewhere
from madang.documents.rules.discarding import gone_if_before
from madang.documents.rules.states import DocumentState


@transaction.atomic
def remove_discarded(now: datetime) -> int:
    """Remove the drafts that can be taken back no longer; return how many. A memo report that one was made of stays."""
    day = gone_if_before(timezone.localdate(now), settings.DISCARDED_DAYS)
    over = Document.objects.select_for_update().filter(state=DocumentState.DISCARDED, discarded_at__date__lt=day)
    documents = list(over.prefetch_related("enclosures"))
    files = _files_of(documents)
    free = files - shown_elsewhere(files, documents)
    Document.objects.filter(pk__in=[each.pk for each in documents]).delete()
    core.remove_files(free, core.SYSTEM)
    for document in documents:
        _record(document)
    return len(documents)


def _files_of(documents: Sequence[Document]) -> set[UUID]:
    enclosed = {each.file_id for document in documents for each in document.enclosures.all()}
    return enclosed | pictures_of_editions(documents)


def _record(document: Document) -> None:
    core.record(
        verb="remove_document",
        subject=("document", str(document.pk)),
        actor=core.SYSTEM,
        before={"title": document.title, "drafter": document.drafter_id},
    )
