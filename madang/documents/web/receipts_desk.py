"""What the course after the decision tells the first screen: what arrived, is handled, to be read, or has failed."""

from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone

from madang.approval.api import Told
from madang.core import api as core
from madang.core.api import DeskItem
from madang.documents.models import Circulation, Dispatch, Document, Receipt
from madang.documents.queries.dispatches import awaiting_head, failed_for, to_seal, to_send
from madang.documents.queries.receipt_sides import receivers_of, represented
from madang.documents.queries.receipts import arrivals, circulations_for, handled_by, read_once, unassigned
from madang.documents.queries.returned import returned_to
from madang.documents.rules.appointments import SEAL_KEEPER
from madang.documents.rules.receiving import is_late
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

MOST = 50
"""Things of one kind that the first screen is told."""


def desk_items(now: datetime, actor: core.Actor) -> list[DeskItem]:
    """Return what waits for somebody, or for those in whose place they act today."""
    person, today = organisation.person_of(actor.account_id), timezone.localdate(now)
    if person is None:
        return []
    people = represented(person, today)
    return [
        *(_item(receipt, kind) for receipt, kind in _received(person, people)),
        *(_handled(receipt, today) for receipt in handled_by(people)[:MOST]),
        *(_to_read(each, person) for each in read_once(circulations_for(people)[:MOST], person)),
        *(_failed(dispatch) for dispatch in failed_for(person)[:MOST]),
        *(_awaiting(dispatch) for dispatch in awaiting_head(person, today)[:MOST]),
        *(_returned(document, told) for document, told in returned_to(person, MOST)),
        *(_to_send(document) for document in to_send(person)[:MOST]),
        *_to_seal(person),
    ]


def _received(person: PersonRef, people: list[str]) -> list[tuple[Receipt, str]]:
    """Return what is to be received, and what is to be given to somebody, with the word for it.

    Both stand with whoever receives for the unit, not with everybody there.
    """
    if not {each.id for each in receivers_of(person.department_id)} & set(people):
        return []
    waiting = ((arrivals, "접수"), (unassigned, "담당 지정"))
    return [(receipt, kind) for found, kind in waiting for receipt in found(person.department_id)[:MOST]]


def _item(receipt: Receipt, kind: str) -> DeskItem:
    address = reverse("documents:receipt", args=[receipt.pk])
    note = f"{receipt.number} · {receipt.sender}" if receipt.number else receipt.sender
    return DeskItem(kind, receipt.title, note, address, receipt.received_at or receipt.arrived_at, "download")


def _handled(receipt: Receipt, today: date) -> DeskItem:
    note = f"{receipt.number} · {receipt.sender}"
    return DeskItem(
        kind="담당",
        title=receipt.title,
        note=f"{note} · {receipt.instruction}"[:120] if receipt.instruction else note,
        address=reverse("documents:receipt", args=[receipt.pk]),
        since=receipt.received_at or receipt.arrived_at,
        icon="briefcase",
        due=receipt.due_on,
        late=is_late(receipt.due_on, False, today),
    )


def _to_read(circulation: Circulation, person: PersonRef) -> DeskItem:
    about = circulation.receipt or circulation.document
    name = "receipt" if circulation.receipt_id else "document"
    note = circulation.asked_by.name
    instead = f"{note} · {circulation.reader.name} 대신" if circulation.reader_id != person.id else note
    address = reverse(f"documents:{name}", args=[about.pk if about else 0])
    return DeskItem("공람", str(about), instead, address, circulation.asked_at)


def _failed(dispatch: Dispatch) -> DeskItem:
    note = f"{dispatch.name}: {dispatch.error}"[:120]
    address = reverse("documents:send", args=[dispatch.document_id])
    return DeskItem("발송 실패", str(dispatch.document), note, address, dispatch.asked_at, "warning", urgent=True)


def _awaiting(dispatch: Dispatch) -> DeskItem:
    note = f"{dispatch.asked_by.name} · {dispatch.get_ground_display()}"
    address = reverse("documents:send", args=[dispatch.document_id])
    return DeskItem("재발송 승인", f"{dispatch.document} → {dispatch.name}", note, address, dispatch.asked_at, "send")


def _returned(document: Document, told: Told) -> DeskItem:
    address = reverse("documents:document", args=[document.pk])
    return DeskItem("반려", str(document), f"{told.who}: {told.reason}"[:120], address, told.at, "retry")


def _to_send(document: Document) -> DeskItem:
    """What was decided goes out only when somebody sends it."""
    note = f"{document.number} · 결재가 끝났습니다"
    address = reverse("documents:send", args=[document.pk])
    return DeskItem("발송", str(document), note, address, document.decided_at or document.created_at, "send")


def _to_seal(person: PersonRef) -> list[DeskItem]:
    if SEAL_KEEPER not in person.appointments:
        return []
    return [
        DeskItem(
            "관인",
            str(document),
            f"{document.department.name} {document.drafter.name} · {document.number}",
            reverse("documents:send", args=[document.pk]),
            document.decided_at or document.created_at,
            "shield",
        )
        for document in to_seal()[:MOST]
    ]
