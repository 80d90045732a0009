"""Make a line of the register findable: by its own words, and by what its document says for those who may read that."""

from collections.abc import Sequence

from django.db import connection
from django.db.models import Subquery
from django.db.models.expressions import Combinable

from madang.documents.models import Document, Receipt, RegisterEntry
from madang.documents.models.register import CORRECTING
from madang.documents.queries.words import joined, vector
from madang.documents.rules.kinds import Access


def found_by(told: Sequence[str], document_id: int, receipt_id: int, access: str) -> dict[str, Combinable | None]:
    """Return the words by which a line is found: by all who see it, and by its department.

    `told` stands in the line itself; the ids are 0 where there is no document or receipt; `access` is that of content.
    """
    own = vector(told)
    documents, receipts = Document.objects.filter(pk=document_id), Receipt.objects.filter(pk=receipt_id)
    said = joined(own, *(Subquery(found.values("search")) for found in (documents, receipts)))
    return {
        "search": said if access == Access.CITY else own,
        "inside": said if access == Access.DEPARTMENT else None,
    }


def index_line(entry: RegisterEntry) -> None:
    """Write a line's words anew in the caller's transaction; it stays to be found by titles it had before."""
    before = [str(each.before["title"]) for each in entry.corrections.all() if "title" in each.before]
    receipt_id = entry.subject_id if entry.subject_label == "receipt" else 0
    words = found_by([entry.title, entry.number, *before], entry.document_id or 0, receipt_id, _access(entry))
    with connection.cursor() as cursor:
        # The register's own trigger lets this one line be changed; what is printed of it stays as it is.
        cursor.execute("SELECT set_config(%s, %s, true)", [CORRECTING, str(entry.pk)])
        RegisterEntry.objects.filter(pk=entry.pk).update(**words)
        cursor.execute("SELECT set_config(%s, '', true)", [CORRECTING])


def _access(entry: RegisterEntry) -> str:
    """Return who reads what a line registers, as `register` was told when it was written."""
    if entry.document is not None:
        return entry.document.content_access
    return Access.DEPARTMENT if entry.subject_label == "receipt" else Access.PARTICIPANTS
