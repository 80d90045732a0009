"""Open what arrived to read it: the reading is logged, and a circulation is read by that, for an absent reader, too."""

from django.db import transaction
from django.utils import timezone

from madang.core.api import Actor
from madang.documents.actions.note_access import note_access
from madang.documents.actions.open_document import is_being_read
from madang.documents.models import Circulation, Receipt
from madang.documents.policy import staff_person
from madang.documents.queries.receipt_sides import may_know, may_open, no_such_receipt, represented
from madang.documents.rules.kinds import Opened
from madang.organisation.api import PersonRef


def open_receipt(actor: Actor, receipt_id: int, what: Opened = Opened.CONTENT, detail: str = "") -> Receipt:
    """Return what the actor may read. Raises NotFound; an attempt that is refused is logged (시행령 제28조제3항)."""
    person, day = staff_person(actor), timezone.localdate()
    receipt = find_receipt(receipt_id)
    if receipt is None:
        raise no_such_receipt()
    if not may_open(receipt, person, day):
        note_access("receipt", receipt.pk, person, Opened.REFUSED, detail)
        raise no_such_receipt()
    _opened(receipt, person, what, detail)
    return receipt


def open_received_pages(actor: Actor, receipt_id: int) -> Receipt:
    """Return a receipt for its printed pages, which the page that was just opened fetches: one reading, one entry.

    Who did not open it is logged here. Raises as `open_receipt`.
    """
    person, receipt = staff_person(actor), find_receipt(receipt_id)
    if receipt and is_being_read("receipt", receipt_id, person) and may_open(receipt, person, timezone.localdate()):
        return receipt
    return open_receipt(actor, receipt_id)


def know_receipt(actor: Actor, receipt_id: int) -> Receipt:
    """Return its register data alone, to whoever may know of it: nothing is read by that. Raises NotFound."""
    receipt = find_receipt(receipt_id)
    if receipt is None or not may_know(receipt, staff_person(actor), timezone.localdate()):
        raise no_such_receipt()
    return receipt


def find_receipt(receipt_id: int) -> Receipt | None:
    found = Receipt.objects.select_related("department", "document__department", "document__drafter", "handler")
    named = found.prefetch_related("files", "circulations__reader", "circulations__read_by")
    return named.filter(pk=receipt_id).first()


@transaction.atomic
def _opened(receipt: Receipt, person: PersonRef, what: Opened, detail: str) -> None:
    note_access("receipt", receipt.pk, person, what, detail)
    if receipt.document_id:
        # The sender sees who opened the document, wherever it was opened.
        told = f"{receipt.department.name} 접수 {receipt.number or '전'} {detail}".strip()
        note_access("document", receipt.document_id, person, what, told)
    unread = Circulation.objects.filter(receipt=receipt, read_at=None)
    read = unread.filter(reader__in=represented(person, timezone.localdate()))
    if read.update(read_at=timezone.now(), read_by=person.id):
        receipt._prefetched_objects_cache.pop("circulations", None)  # type: ignore[attr-defined]  # no stub
