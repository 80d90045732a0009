"""Receive what arrived (접수): numbered at once, classified and filed by that (규정 제18조; 시행규칙 제4조제2호)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.arrivals import tell_receivers
from madang.documents.actions.hold_receipt import held_receipt
from madang.documents.actions.register import ToRegister, register
from madang.documents.models import Receipt, RegisterEntry, UnitTask
from madang.documents.policy import staff_person
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.queries.receipt_sides import must_be_of_department, must_stand
from madang.documents.rules.kinds import Access, RegisterKind
from madang.documents.rules.openness import Openness, WrongGroundsError, must_fit
from madang.documents.rules.receiving import handed_on
from madang.documents.rules.states import ReceiptState
from madang.organisation.api import PersonRef

LABEL = "receipt"


@dataclass(frozen=True)
class GivenClass:
    """How it is classified. Of a document from inside the openness is its own."""

    unit_task: str = ""
    openness: Openness = Openness.OPEN
    grounds: tuple[int, ...] = ()


@transaction.atomic
def receive(actor: Actor, receipt_id: int, given: GivenClass) -> Receipt:
    """Receive it for the unit and give its number of the unit's one series.

    Raises NotFound, NotAllowed, Refusal (received already, no class, grounds that do not fit).
    """
    person, at = staff_person(actor), timezone.now()
    receipt = held_receipt(receipt_id, person)
    must_be_of_department(receipt, person)
    must_stand(receipt, {ReceiptState.ARRIVED}, "접수할")
    entry = register(_line(receipt, person, given))
    receipt.state, receipt.received_at, receipt.number = ReceiptState.RECEIVED, at, entry.number
    receipt.route = handed_on(receipt.route, at, "접수", person.department, person.name, entry.number)
    receipt.save(update_fields=["state", "received_at", "number", "route"])
    tell_receivers(receipt.department_id)
    core.record(
        verb="receive",
        subject=(LABEL, str(receipt.pk)),
        actor=actor,
        after={"number": entry.number, "sender": receipt.sender, "title": receipt.title, "unit_task": given.unit_task},
    )
    return receipt


def entry_of(receipt: Receipt) -> RegisterEntry | None:
    return RegisterEntry.objects.filter(subject_label=LABEL, subject_id=receipt.pk).first()


def _line(receipt: Receipt, person: PersonRef, given: GivenClass) -> ToRegister:
    openness, grounds = _openness(receipt, given)
    return ToRegister(
        department_id=receipt.department_id,
        kind=RegisterKind.RECEIVED,
        subject_label=LABEL,
        subject_id=receipt.pk,
        title=receipt.title,
        person=person.name,
        counterpart=f"{receipt.sender} {receipt.sender_number}".strip(),
        openness=openness,
        grounds=grounds,
        list_access=_list_access(receipt),
        content_access=receipt.document.content_access if receipt.document else Access.DEPARTMENT,
        unit_task=_unit_task(receipt.department_id, given.unit_task),
        document=receipt.document,
    )


def _openness(receipt: Receipt, given: GivenClass) -> tuple[str, tuple[int, ...]]:
    if receipt.document is not None:
        return receipt.document.openness, tuple(receipt.document.grounds)
    today = timezone.localdate()
    try:
        must_fit(given.openness, given.grounds, grounds_in_force(today), today)
    except WrongGroundsError as wrong:
        raise Refusal(str(wrong), "공개 구분을 다시 골라 주세요.") from wrong
    return given.openness, tuple(sorted(set(given.grounds)))


def _list_access(receipt: Receipt) -> str:
    """A citizen's letter is listed for the unit alone, as is what its sender keeps to those concerned."""
    if receipt.from_citizen:
        return Access.DEPARTMENT
    kept_apart = receipt.document is not None and receipt.document.list_access != Access.CITY
    return Access.DEPARTMENT if kept_apart else Access.CITY


def _unit_task(department_id: str, unit_task_id: str) -> UnitTask | None:
    """Return the class. A unit that has none yet may still number what arrives: that cannot wait."""
    own = UnitTask.objects.filter(department=department_id, withdrawn=False)
    if not unit_task_id and not own.exists():
        return None
    found = own.filter(pk=unit_task_id).first()
    if found is None:
        raise Refusal("단위과제를 골라 주세요.", "접수하면서 바로 분류해야 합니다(공공기록물법 시행령 제22조).")
    return found
