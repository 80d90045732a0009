"""Send a decided document to its recipients (발송): at once inside the city, by a job to others (규정 제16조)."""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, validate_email
from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.arrivals import arrive_inside
from madang.documents.models import Dispatch, Document, Recipient
from madang.documents.policy import may_read, no_such_document, staff_person
from madang.documents.queries.dispatches import is_sent_out, lacks_seal, must_be_outgoing, must_send_for
from madang.documents.queries.outgoing import unfilled
from madang.documents.queries.senders import is_with_keeper
from madang.documents.rules.sending import INSIDE
from madang.documents.rules.states import DispatchState
from madang.organisation.api import PersonRef

JOB = "documents.deliver"
LONGEST_ADDRESS = 254
"""Characters of an e-mail address (RFC 5321, 4.5.3.1.3)."""


@transaction.atomic
def send_out(actor: Actor, document_id: int) -> list[Dispatch]:
    """Send it to every recipient, once. Raises NotFound, NotAllowed, Refusal (undecided, unsealed, sent already)."""
    person = staff_person(actor)
    document = locked_for_sending(document_id, person)
    _must_be_ready(document)
    at = timezone.now()
    dispatches = [_dispatch(recipient, person, at) for recipient in document.recipients.all()]
    _must_be_filled(dispatches)
    for dispatch in dispatches:
        dispatch.save(force_insert=True)
        set_off(dispatch, at)
    core.record(
        verb="send_out",
        subject=("document", str(document.pk)),
        actor=actor,
        after={"number": document.number, "recipients": [dispatch.name for dispatch in dispatches]},
    )
    return dispatches


def locked_for_sending(document_id: int, person: PersonRef) -> Document:
    """Return the document, locked, for somebody who may send it. Raises NotFound, NotAllowed."""
    found = Document.objects.select_for_update(of=("self",)).select_related("department", "drafter")
    document = found.filter(pk=document_id).first()
    if document is None or not may_read(document, person):
        raise no_such_document()
    must_send_for(document, person)
    must_be_outgoing(document)
    return document


def set_off(dispatch: Dispatch, at: datetime) -> None:
    """Let it arrive inside at once; hand it to the job otherwise, in the caller's transaction."""
    if dispatch.channel == INSIDE:
        arrive_inside(dispatch, at)
    else:
        core.defer(JOB, one_at_a_time=f"dispatch {dispatch.pk}", dispatch_id=dispatch.pk)


def channel_to(department_id: str | None) -> str:
    return INSIDE if department_id else str(settings.DOCUMENT_EXCHANGE)


def must_be_email(address: str) -> str:
    """Return the address, or "" for none. Raises Refusal for what is no e-mail address."""
    try:
        if address:
            validate_email(address)
            MaxLengthValidator(LONGEST_ADDRESS)(address)
    except ValidationError as wrong:
        raise Refusal(f"전자우편 주소가 아닙니다({address[:60]}).", "주소를 확인해 주세요.") from wrong
    return address


def _must_be_ready(document: Document) -> None:
    if is_sent_out(document):
        raise Refusal(
            "이미 발송한 문서입니다.",
            "다시 보내야 하면 사유를 적어 재발송을 요청해 주세요(규정 제15조제4항).",
            status=409,
        )
    if lacks_seal(document):
        own = "서명을 넣은 뒤 발송해 주세요."
        who = "관인 관리자에게 날인을 요청해 주세요." if is_with_keeper(document) else own
        raise Refusal(f"{document.get_seal_display()}이 아직 없습니다.", who, status=409)


def _must_be_filled(dispatches: list[Dispatch]) -> None:
    for dispatch in dispatches:
        if missing := unfilled(dispatch):
            raise Refusal(
                f"‘{dispatch.name}’에게 보낼 문서에 채우지 않은 자리가 있습니다({', '.join(missing)}).",
                "수신자마다 채울 값을 넣어 다시 기안해 주세요.",
                status=409,
            )


def _dispatch(recipient: Recipient, person: PersonRef, at: datetime) -> Dispatch:
    return Dispatch(
        document=recipient.document,
        recipient=recipient,
        kind=recipient.kind,
        name=recipient.name,
        department_id=recipient.department_id,
        email=recipient.email,
        state=DispatchState.WAITING,
        channel=channel_to(recipient.department_id),
        asked_by_id=person.id,
        asked_at=at,
    )
