"""What arrives in one of our departments: the receipt begins, and the desks of those who receive hear of it."""

from datetime import datetime

from madang.documents.actions.index_receipt import index_receipt
from madang.documents.models import Dispatch, Receipt
from madang.documents.queries.receipt_sides import receivers_of
from madang.documents.queries.senders import counterpart_of
from madang.documents.rules.receiving import Channel, handed_on
from madang.documents.rules.states import DispatchState, ReceiptState
from madang.organisation import api as organisation


def arrive_inside(dispatch: Dispatch, at: datetime) -> Receipt:
    """Let a document arrive in a department at once: it takes effect by that (규정 제6조제2항)."""
    document, department_id = dispatch.document, dispatch.department_id
    if department_id is None:
        raise ValueError(f"dispatch {dispatch.pk} goes to none of our departments")
    dispatch.state, dispatch.sent_at, dispatch.arrived_at = DispatchState.ARRIVED, at, at
    dispatch.save(update_fields=["state", "sent_at", "arrived_at"])
    unit = document.department.name
    receipt = Receipt.objects.create(
        department_id=department_id,
        state=ReceiptState.ARRIVED,
        document=document,
        dispatch=dispatch,
        title=document.title,
        sender=counterpart_of(document),
        sender_number=document.number,
        channel=Channel.INSIDE,
        route=handed_on([], at, "도달", dispatch.name, note=f"{unit}에서 보냄"),
        arrived_at=at,
    )
    index_receipt(receipt)
    tell_receivers(department_id)
    return receipt


def tell_receivers(department_id: str) -> None:
    organisation.tell_desks(person.id for person in receivers_of(department_id))
