"""Let others read a document or what was received (공람); the reading is recorded by itself (규정 제18조제4항)."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal
from madang.documents.actions.hold_receipt import held_receipt
from madang.documents.models import Circulation, Document, Receipt
from madang.documents.policy import may_read, no_such_document, staff_person
from madang.documents.queries.receipt_sides import may_direct, must_stand
from madang.documents.rules.states import DocumentState, ReceiptState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

MOST_READERS, LONGEST_NOTE = 200, 300
OPEN_STATES = (ReceiptState.RECEIVED, ReceiptState.ASSIGNED, ReceiptState.DONE)


@transaction.atomic
def circulate_receipt(actor: Actor, receipt_id: int, readers: Sequence[str], note: str = "") -> list[Circulation]:
    """Name further readers of what was received, as its handler or somebody of the unit while it has none."""
    person = staff_person(actor)
    receipt = held_receipt(receipt_id, person)
    must_stand(receipt, OPEN_STATES, "공람할")
    if not may_direct(receipt, person):
        raise NotAllowed("공람자는 담당자나 그 상급자가 정합니다.", "담당자에게 말해 주세요.")
    named = _readers(readers, set(receipt.circulations.values_list("reader_id", flat=True)), person)
    return _circulated(actor, person, named, note, receipt=receipt)


@transaction.atomic
def circulate_document(actor: Actor, document_id: int, readers: Sequence[str], note: str = "") -> list[Circulation]:
    """Name further readers of a decided document, as somebody of the unit that made it."""
    person = staff_person(actor)
    document = Document.objects.select_for_update(of=("self",)).filter(pk=document_id).first()
    if document is None or not may_read(document, person):
        raise no_such_document()
    if person.department_id != document.department_id or document.state != DocumentState.REGISTERED:
        raise NotAllowed("등록된 문서를 만든 부서에서만 공람할 수 있습니다.", "기안한 사람에게 말해 주세요.")
    named = _readers(readers, set(document.circulations.values_list("reader_id", flat=True)), person)
    return _circulated(actor, person, named, note, document=document)


def _readers(readers: Sequence[str], already: set[str], person: PersonRef) -> list[PersonRef]:
    known = organisation.people(readers)
    new = [known[each] for each in dict.fromkeys(readers) if each in known and each not in already | {person.id}]
    if not new:
        raise Refusal("공람할 사람을 골라 주세요.", "이미 공람한 사람과 자신은 빼고 고릅니다.")
    if len(already) + len(new) > MOST_READERS:
        raise Refusal(f"공람자는 {MOST_READERS}명까지 둘 수 있습니다.", "꼭 읽어야 할 사람만 골라 주세요.")
    if gone := [each.name for each in new if not each.present]:
        raise Refusal(f"지금 근무하지 않는 사람이 있습니다({', '.join(gone)}).", "빼고 다시 골라 주세요.")
    return new


def _circulated(
    actor: Actor,
    person: PersonRef,
    named: Sequence[PersonRef],
    note: str,
    *,
    receipt: Receipt | None = None,
    document: Document | None = None,
) -> list[Circulation]:
    at, short = timezone.now(), note.strip()[:LONGEST_NOTE]
    made = Circulation.objects.bulk_create(
        Circulation(
            receipt=receipt, document=document, reader_id=each.id, asked_by_id=person.id, asked_at=at, note=short
        )
        for each in named
    )
    _tell(named)
    about = ("receipt", str(receipt.pk)) if receipt else ("document", str(document.pk) if document else "")
    core.record(verb="circulate", subject=about, actor=actor, after={"readers": [p.id for p in named], "note": short})
    return made


def _tell(named: Sequence[PersonRef]) -> None:
    """An absent reader's substitute hears of it, too."""
    standing = organisation.standing((each.id for each in named), timezone.localdate())
    organisation.tell_desks({*standing, *(each.acting for each in standing.values())})
