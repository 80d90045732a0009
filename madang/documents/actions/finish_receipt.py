"""Finish what was received, with its result (처리 끝)."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal
from madang.documents.actions.hold_receipt import held_receipt
from madang.documents.models import Receipt
from madang.documents.policy import staff_person
from madang.documents.queries.receipt_sides import must_stand
from madang.documents.rules.receiving import handed_on
from madang.documents.rules.states import ReceiptState
from madang.organisation import api as organisation

LONGEST = 300


@transaction.atomic
def finish_receipt(actor: Actor, receipt_id: int, result: str) -> Receipt:
    """End the handling, as the handler or for an absent one. Raises NotFound, NotAllowed, Refusal."""
    person, at = staff_person(actor), timezone.now()
    receipt = held_receipt(receipt_id, person)
    must_stand(receipt, {ReceiptState.ASSIGNED}, "끝낼")
    if receipt.handler_id not in {person.id, *organisation.stands_for(person.id, timezone.localdate(at))}:
        raise NotAllowed("담당자만 처리를 끝낼 수 있습니다.", "담당자에게 말하거나 담당을 바꿔 주세요.")
    words = result.strip()
    if not words or len(words) > LONGEST:
        raise Refusal(f"처리 결과를 1자에서 {LONGEST}자까지 적어 주세요.", "회신 문서번호나 조치 내용을 적습니다.")
    receipt.state, receipt.done_at, receipt.result = ReceiptState.DONE, at, words
    receipt.route = handed_on(receipt.route, at, "처리 끝", person.department, person.name, words[:100])
    receipt.save(update_fields=["state", "done_at", "result", "route"])
    organisation.tell_desks([receipt.handler_id])
    core.record(verb="finish_receipt", subject=("receipt", str(receipt.pk)), actor=actor, after={"result": words})
    return receipt
