"""Say who handles what was received, by when and how (담당 지정; 규정 제18조제4항)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal
from madang.documents.actions.hold_receipt import held_receipt
from madang.documents.models import Receipt
from madang.documents.policy import staff_person
from madang.documents.queries.receipt_sides import may_direct, must_stand
from madang.documents.rules.receiving import handed_on
from madang.documents.rules.states import ASSIGNABLE, ReceiptState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

LONGEST = 500


@transaction.atomic
def assign(actor: Actor, receipt_id: int, handler: str, due_on: date | None = None, instruction: str = "") -> Receipt:
    """Name the handler, or another one on reading it. Raises NotFound, NotAllowed, Refusal."""
    person, at = staff_person(actor), timezone.now()
    receipt = held_receipt(receipt_id, person)
    if not may_direct(receipt, person):
        raise NotAllowed("정해진 담당은 담당자와 그 상급자만 바꿀 수 있습니다.", "부서장에게 말해 주세요.")
    must_stand(receipt, ASSIGNABLE, "담당을 정할")
    chosen = _handler(receipt, handler)
    _must_be_right(receipt, due_on, instruction)
    former = receipt.handler_id
    before = {"handler": former, "due_on": receipt.due_on, "instruction": receipt.instruction}
    receipt.handler_id, receipt.state = chosen.id, ReceiptState.ASSIGNED
    receipt.due_on, receipt.instruction = due_on, instruction.strip()
    receipt.route = handed_on(receipt.route, at, "담당 지정", chosen.department, person.name, chosen.name)
    receipt.save(update_fields=["handler", "state", "due_on", "instruction", "route"])
    organisation.tell_desks([chosen.id, former])
    core.record(
        verb="assign",
        subject=("receipt", str(receipt.pk)),
        actor=actor,
        before=before,
        after={"handler": chosen.id, "due_on": due_on, "instruction": receipt.instruction},
    )
    return receipt


def _handler(receipt: Receipt, handler: str) -> PersonRef:
    found = organisation.people([handler]).get(handler)
    if found is None or not found.present or found.department_id != receipt.department_id:
        raise Refusal("우리 부서에서 근무하는 사람을 담당자로 골라 주세요.", "목록에서 다시 골라 주세요.")
    return found


def _must_be_right(receipt: Receipt, due_on: date | None, instruction: str) -> None:
    """A day that has passed stands where it stood before: what is late may change hands, and stays late."""
    if due_on and due_on < timezone.localdate() and due_on != receipt.due_on:
        raise Refusal("처리 기한이 오늘보다 앞입니다.", "오늘이나 그 뒤로 정해 주세요.")
    if len(instruction.strip()) > LONGEST:
        raise Refusal(f"처리 지시는 {LONGEST}자까지 적을 수 있습니다.", "줄여서 적어 주세요.")
