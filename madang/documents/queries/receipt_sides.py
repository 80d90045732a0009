"""Who may do what with what arrived, and who is told of it (규정 제18조)."""

from collections.abc import Collection
from datetime import date

from madang.core.api import NotAllowed, NotFound, Refusal
from madang.documents.models import Receipt
from madang.documents.rules.appointments import DOCUMENT_OFFICE, RECORDS_OFFICER
from madang.documents.rules.kinds import Access
from madang.documents.rules.states import RECEIPT_WORDS, ReceiptState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


def receivers_of(department_id: str) -> list[PersonRef]:
    """Return whose desk an arrival stands on: who keeps the unit's records, else its head."""
    named = organisation.appointed(RECORDS_OFFICER, department_id) + organisation.appointed(
        DOCUMENT_OFFICE, department_id
    )
    if named:
        return list({person.id: person for person in named}.values())
    head = organisation.head_of(department_id)
    return [head] if head else []


def office_department() -> str | None:
    """Return the department of the document office (문서과), where what came for the city lies; None without one."""
    receivers = organisation.appointed(DOCUMENT_OFFICE)
    return receivers[0].department_id if receivers else None


def no_such_receipt() -> NotFound:
    return NotFound("접수 문서를 찾을 수 없습니다.", "주소를 확인해 주세요. 볼 권한이 없는 문서일 수도 있습니다.")


def represented(person: PersonRef, day: date) -> list[str]:
    """Return the person, and those in whose place the person acts today."""
    return [person.id, *organisation.stands_for(person.id, day)]


def may_know(receipt: Receipt, person: PersonRef, day: date) -> bool:
    """Tell whether somebody may know of it: the department, its handler, its readers and their substitutes."""
    if person.department_id == receipt.department_id:
        return True
    return _is_named(receipt, represented(person, day))


def may_open(receipt: Receipt, person: PersonRef, day: date) -> bool:
    """Tell whether somebody may read it.

    Where the sender keeps it to those concerned, only the handler, the readers, and the head of the department may.
    """
    if not may_know(receipt, person, day):
        return False
    if receipt.document is None or receipt.document.content_access != Access.PARTICIPANTS:
        return True
    people = represented(person, day)
    head = organisation.head_of(receipt.department_id)
    return _is_named(receipt, people) or (head is not None and head.id in people)


def may_direct(receipt: Receipt, person: PersonRef) -> bool:
    """Tell whether somebody may say who handles it and who reads it, as `directed_by` does for many."""
    return receipt.pk in directed_by([receipt], person)


def directed_by(receipts: Collection[Receipt], person: PersonRef) -> set[int]:
    """Return the ids of those whose handling a person may direct: at first anybody of the unit, then its handler.

    Whoever stands above the handler may change day, way and handler on reading it (제18조제4항).
    """
    own = [receipt for receipt in receipts if receipt.department_id == person.department_id]
    handlers = organisation.people(receipt.handler_id for receipt in own if receipt.handler_id)
    return {receipt.pk for receipt in own if _gives_way(handlers.get(receipt.handler_id or ""), person)}


def _gives_way(handler: PersonRef | None, person: PersonRef) -> bool:
    return handler is None or handler.id == person.id or person.rank < handler.rank


def must_be_of_department(receipt: Receipt, person: PersonRef) -> None:
    if person.department_id != receipt.department_id:
        raise NotAllowed("받은 부서의 직원만 할 수 있습니다.", f"{receipt.department.name}에 말해 주세요.")


def must_stand(receipt: Receipt, states: Collection[ReceiptState], deed: str) -> None:
    """Raise Refusal (409) unless the receipt stands in one of the states: somebody was quicker."""
    if receipt.state not in states:
        words = RECEIPT_WORDS[ReceiptState(receipt.state)]
        raise Refusal(f"지금 ‘{words}’ 상태라 {deed} 수 없습니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)


def _is_named(receipt: Receipt, people: Collection[str]) -> bool:
    return receipt.handler_id in people or receipt.circulations.filter(reader__in=people).exists()
