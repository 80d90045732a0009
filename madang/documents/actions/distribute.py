"""Hand on what came for the city to the department that handles it (배부; 규정 제18조제2항, 제3항)."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal
from madang.documents.actions.arrivals import tell_receivers
from madang.documents.actions.hold_receipt import held_receipt
from madang.documents.models import Receipt
from madang.documents.policy import staff_person
from madang.documents.queries.receipt_sides import must_stand
from madang.documents.rules.appointments import DOCUMENT_OFFICE
from madang.documents.rules.receiving import handed_on
from madang.documents.rules.states import ReceiptState
from madang.organisation import api as organisation


@transaction.atomic
def distribute(actor: Actor, receipt_id: int, department_id: str) -> Receipt:
    """Hand it on; the department gives the number. Raises NotFound, NotAllowed, Refusal."""
    person, at = staff_person(actor), timezone.now()
    receipt = held_receipt(receipt_id, person)
    if DOCUMENT_OFFICE not in person.appointments or receipt.department_id != person.department_id:
        offices = ", ".join(each.name for each in organisation.appointed(DOCUMENT_OFFICE)) or "문서과"
        raise NotAllowed("배부는 문서과의 접수 담당만 할 수 있습니다.", f"{offices}님에게 요청해 주세요.")
    must_stand(receipt, {ReceiptState.ARRIVED}, "배부할")
    names = organisation.department_names()
    if department_id not in names or department_id == receipt.department_id:
        raise Refusal("배부할 부서를 골라 주세요.", "우리 부서 문서면 배부하지 말고 바로 접수해 주세요.")
    before = receipt.department_id
    receipt.department_id = department_id
    receipt.route = handed_on(receipt.route, at, "배부", names[department_id], person.name, person.department)
    receipt.save(update_fields=["department", "route"])
    tell_receivers(department_id)
    core.record(
        verb="distribute",
        subject=("receipt", str(receipt.pk)),
        actor=actor,
        before={"department": before},
        after={"department": department_id, "title": receipt.title},
    )
    return receipt
