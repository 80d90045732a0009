"""A receipt, locked, for somebody who may know of it."""

from django.utils import timezone

from madang.documents.models import Receipt
from madang.documents.queries.receipt_sides import may_know, no_such_receipt
from madang.organisation.api import PersonRef


def held_receipt(receipt_id: int, person: PersonRef) -> Receipt:
    """Return it in the caller's transaction. Raises NotFound for strangers: for them it does not exist."""
    found = Receipt.objects.select_for_update(of=("self",)).select_related("department", "document", "dispatch")
    receipt = found.filter(pk=receipt_id).first()
    if receipt is None or not may_know(receipt, person, timezone.localdate()):
        raise no_such_receipt()
    return receipt
