"""Send back what came to the wrong place (되돌림), or refuse a letter of an unclear sender (규정 제18조제6항)."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.arrivals import tell_receivers
from madang.documents.actions.hold_receipt import held_receipt
from madang.documents.models import Receipt
from madang.documents.policy import staff_person
from madang.documents.queries.receipt_sides import must_be_of_department, must_stand, office_department
from madang.documents.rules.receiving import Hand, handed_on, is_unclear
from madang.documents.rules.states import DispatchState, ReceiptState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

LONGEST = 200


@transaction.atomic
def send_back_receipt(actor: Actor, receipt_id: int, reason: str) -> Receipt:
    """Give it back before it is numbered: to the sending unit, or to the document office that handed it on.

    Raises NotFound, NotAllowed, Refusal (numbered already, no reason, nobody to give it back to).
    """
    person, at = staff_person(actor), timezone.now()
    receipt = _to_be_given_back(receipt_id, person, reason)
    if receipt.dispatch is not None:
        _to_sender(receipt, person, reason.strip(), at)
    else:
        _to_office(receipt, person, reason.strip(), at)
    core.record(
        verb="send_back_receipt",
        subject=("receipt", str(receipt.pk)),
        actor=actor,
        after={"title": receipt.title, "reason": reason.strip()},
    )
    return receipt


@transaction.atomic
def refuse_unclear(actor: Actor, receipt_id: int, reason: str) -> Receipt:
    """Refuse a citizen's letter where sender or address is unclear, and no other one.

    Raises NotFound, NotAllowed, Refusal.
    """
    person, at = staff_person(actor), timezone.now()
    receipt = _to_be_given_back(receipt_id, person, reason)
    if not receipt.from_citizen or not is_unclear(receipt.sender, receipt.sender_address):
        raise Refusal(
            "보낸 사람과 주소가 분명한 문서는 접수해야 합니다.",
            "받지 않을 수 있는 것은 발신자가 불분명한 민원인의 문서뿐입니다(규정 제18조제6항).",
            status=409,
        )
    _ended(receipt, handed_on(receipt.route, at, "접수 거절", person.department, person.name, reason.strip()), reason)
    core.record(
        verb="refuse_unclear",
        subject=("receipt", str(receipt.pk)),
        actor=actor,
        after={"title": receipt.title, "reason": reason.strip()},
    )
    return receipt


def _to_be_given_back(receipt_id: int, person: PersonRef, reason: str) -> Receipt:
    receipt = held_receipt(receipt_id, person)
    must_be_of_department(receipt, person)
    must_stand(receipt, {ReceiptState.ARRIVED}, "되돌릴")
    if not reason.strip() or len(reason.strip()) > LONGEST:
        raise Refusal(f"되돌리는 까닭을 {LONGEST}자 안에서 적어 주세요.", "어느 부서의 일인지도 적으면 좋습니다.")
    return receipt


def _to_sender(receipt: Receipt, person: PersonRef, reason: str, at: datetime) -> None:
    """The sender's unit finds it among what was not delivered, and sends it to the right place."""
    dispatch = receipt.dispatch
    if dispatch is None:
        return
    dispatch.state, dispatch.error = DispatchState.FAILED, f"{person.department}에서 되돌림: {reason}"[:300]
    dispatch.save(update_fields=["state", "error"])
    _ended(receipt, handed_on(receipt.route, at, "되돌림", receipt.sender, person.name, reason), reason)
    organisation.tell_desks([dispatch.asked_by_id])


def _to_office(receipt: Receipt, person: PersonRef, reason: str, at: datetime) -> None:
    office = office_department()
    if office is None or office == receipt.department_id:
        raise Refusal("되돌려 줄 곳이 없습니다.", "맞는 부서를 골라 배부해 주세요.", status=409)
    unit = organisation.department_names()[office]
    receipt.department_id = office
    receipt.route = handed_on(receipt.route, at, "되돌림", unit, person.name, reason)
    receipt.save(update_fields=["department", "route"])
    tell_receivers(office)


def _ended(receipt: Receipt, route: list[Hand], reason: str) -> None:
    receipt.state, receipt.route, receipt.result = ReceiptState.SENT_BACK, route, reason.strip()
    receipt.save(update_fields=["state", "route", "result"])
