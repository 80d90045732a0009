"""Sendings: who may send, whether a document is ready to go, what went where, what failed."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q, QuerySet

from madang.core.api import NotAllowed, Refusal
from madang.documents.models import Dispatch, Document
from madang.documents.queries.senders import with_keeper
from madang.documents.rules.kinds import SealKind
from madang.documents.rules.states import DispatchState, DocumentState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

SEALED = (SealKind.SEAL, SealKind.SIGNATURE)


def sends_for(document: Document, person: PersonRef) -> bool:
    """Tell whether somebody may send a document out: its drafter, or somebody of the unit that made it."""
    return person.id == document.drafter_id or person.department_id == document.department_id


def must_send_for(document: Document, person: PersonRef) -> None:
    if not sends_for(document, person):
        unit = document.department.name
        raise NotAllowed("기안한 사람이나 그 부서 직원만 발송할 수 있습니다.", f"{unit}에 요청해 주세요.")


def must_be_outgoing(document: Document) -> None:
    """Raise Refusal for a draft, and for an internal document, which has no sender (규정 제12조, 제13조)."""
    if document.state != DocumentState.REGISTERED:
        raise Refusal("결재가 끝나 등록된 문서만 발송할 수 있습니다.", "결재를 마친 뒤 발송해 주세요.", status=409)
    if document.internal:
        raise Refusal("내부결재 문서는 발송하지 않습니다.", "보내려면 수신자를 적어 다시 기안해 주세요.", status=409)


def lacks_seal(document: Document) -> bool:
    return document.seal in SEALED and document.sealed_at is None


def is_sent_out(document: Document) -> bool:
    return document.dispatches.exists()


def unit_heads(department_id: str, day: date) -> list[PersonRef]:
    """Return the head of a unit and who stands in for an absent one: they allow a further sending (제15조제4항)."""
    head = organisation.head_of(department_id)
    if head is None:
        return []
    acting = organisation.standing([head.id], day)[head.id].acting
    return [head, *organisation.people([acting] if acting else []).values()]


def to_send(person: PersonRef) -> QuerySet[Document]:
    """Return what somebody drafted that is decided and could go out now, but has gone nowhere; the oldest first."""
    own = Document.objects.filter(drafter=person.id, state=DocumentState.REGISTERED, internal=False, dispatches=None)
    ready = own.exclude(with_keeper(), sealed_at=None)
    return ready.select_related("department").defer("body", "search").order_by("decided_at", "id")


def to_seal() -> QuerySet[Document]:
    """Return the decided documents that wait for the 관인 관리자, the oldest first."""
    found = Document.objects.filter(with_keeper(), state=DocumentState.REGISTERED, internal=False, sealed_at=None)
    return found.select_related("drafter", "department").order_by("decided_at", "id")


def failed_for(person: PersonRef) -> QuerySet[Dispatch]:
    """Return the sendings that failed and that this person asked for, or whose document is theirs."""
    own = Q(asked_by=person.id) | Q(document__drafter=person.id)
    return (
        Dispatch.objects.filter(own, state=DispatchState.FAILED).select_related("document").order_by("asked_at", "id")
    )


def awaiting_head(person: PersonRef, day: date) -> Sequence[Dispatch]:
    """Return the further sendings that this person is to allow or decline, as head or for an absent head."""
    stood_for = organisation.people([person.id, *organisation.stands_for(person.id, day)]).values()
    units = {each.department_id for each in stood_for if _is_head(each)}
    waiting = Dispatch.objects.filter(~Q(ground=""), approved_by=None, state=DispatchState.WAITING)
    return list(waiting.filter(document__department__in=units).select_related("document", "asked_by"))


def _is_head(person: PersonRef) -> bool:
    head = organisation.head_of(person.department_id)
    return head is not None and head.id == person.id
