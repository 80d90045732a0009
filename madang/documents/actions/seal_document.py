"""Put the seal (관인) or the head's signature on a decided document that goes out (규정 제14조)."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal
from madang.documents.actions.note_access import note_access
from madang.documents.actions.open_document import find_document
from madang.documents.models import Document, SealImage
from madang.documents.policy import may_read, no_such_document, staff_person
from madang.documents.queries.dispatches import SEALED, lacks_seal, must_be_outgoing, must_send_for
from madang.documents.queries.senders import heads_of, is_with_keeper, sender_of, wanted_image
from madang.documents.rules.appointments import SEAL_KEEPER
from madang.documents.rules.kinds import Opened, SealKind
from madang.documents.rules.states import DocumentState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@transaction.atomic
def seal_document(actor: Actor, document_id: int) -> Document:
    """Seal it once. Seal and signature of the city's head are put on by the keeper, others by the head's own unit.

    Raises NotFound, NotAllowed, Refusal (nothing to seal, sealed already, no image registered).
    """
    person = staff_person(actor)
    document = Document.objects.select_for_update(of=("self",)).filter(pk=document_id).first()
    if document is None:
        raise no_such_document()
    _must_be_allowed(document, person)
    must_be_outgoing(document)
    _must_want_it(document)
    document.seal_image = _image(document)
    document.sealed_by_id, document.sealed_at = person.id, timezone.now()
    document.save(update_fields=["seal_image", "sealed_by", "sealed_at"])
    organisation.tell_desks([document.drafter_id])
    core.record(
        verb="seal_document",
        subject=("document", str(document.pk)),
        actor=actor,
        after={"seal": document.seal, "image": document.seal_image.name, "number": document.number},
    )
    return document


def open_to_seal(actor: Actor, document_id: int) -> Document | None:
    """Return a document that waits for this person's seal: its keeper looks at what is sealed, in whatever unit.

    None for everybody and everything else; the opening is logged.
    """
    person, document = staff_person(actor), find_document(document_id)
    if document is None or document.state != DocumentState.REGISTERED or document.internal:
        return None
    if not lacks_seal(document) or not may_seal(document, person):
        return None
    note_access("document", document.pk, person, Opened.CONTENT, "날인")
    return document


def may_seal(document: Document, person: PersonRef) -> bool:
    if is_with_keeper(document):
        return SEAL_KEEPER in person.appointments
    return person.department_id == document.department_id


def _must_be_allowed(document: Document, person: PersonRef) -> None:
    if may_seal(document, person):
        return
    if not may_read(document, person):
        raise no_such_document()
    if is_with_keeper(document):
        keepers = ", ".join(each.name for each in organisation.appointed(SEAL_KEEPER)) or "관인 관리자"
        what = "관인은" if document.seal == SealKind.SEAL else f"{sender_of(document)}의 서명은"
        raise NotAllowed(f"{what} 관인 관리자만 넣을 수 있습니다.", f"{keepers}님에게 요청해 주세요.")
    must_send_for(document, person)


def _must_want_it(document: Document) -> None:
    if document.seal not in SEALED:
        raise Refusal(
            f"이 문서는 ‘{document.get_seal_display()}’입니다.", "관인이나 서명 없이 발송할 수 있습니다.", status=409
        )
    if document.sealed_at is not None:
        raise Refusal("이미 관인이나 서명을 넣은 문서입니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)


def _image(document: Document) -> SealImage:
    """Return the image in force for the sender, held so that nobody retires it meanwhile."""
    unit, heads = document.department_id, heads_of(document.department.name)
    wanted = wanted_image(SealKind(document.seal), sender_of(document), unit, heads)
    found = wanted.found.select_for_update(of=("self",)).first()
    if found is None:
        raise Refusal(f"등록된 {wanted.words} 이미지가 없습니다.", "관인 관리자에게 등록을 요청해 주세요.", status=409)
    return found
