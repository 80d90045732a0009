"""A document as its printed page: every line of the form with its value (별지 제1호서식, 제2호서식)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from madang.approval import api as approval
from madang.approval.api import Box
from madang.core import api as core
from madang.documents.models import Document
from madang.documents.queries.checking import draft_text
from madang.documents.rules.body import Body, Picture
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.codes import CODE_WORDS
from madang.documents.rules.form import Contact, FormKind, PrintedForm, Sender, SignatureBox
from madang.documents.rules.kinds import SealKind
from madang.documents.rules.laying_out import lay_out
from madang.documents.rules.openness import Openness, printed
from madang.documents.rules.senders import sender_name
from madang.documents.rules.states import DocumentState
from madang.organisation import api as organisation

ORIGINATOR, REPORTER = "★", "⊙"
_OMITTED = {SealKind.SEAL_OMITTED: "관인생략", SealKind.SIGNATURE_OMITTED: "서명생략"}
MOST_NAMED = 1
"""Recipients named in 수신 itself; more are listed under the sender (수신자 참조)."""


def printed_form(document: Document, recipient: str = "") -> PrintedForm:
    """Return the page of a document as far as it has gone; `recipient`: the one it goes to where it goes one each."""
    draft = draft_text(document)
    return page_of(document, draft, [recipient] if recipient else list(draft.receivers))


def page_of(document: Document, draft: DraftText, names: Sequence[str]) -> PrintedForm:
    """Return the page of a document whose texts may not be saved yet; `names` are its recipients as printed."""
    signers, consulted = _boxes(document)
    return PrintedForm(
        kind=FormKind(document.form),
        agency=core.profile().name,
        title=document.title,
        lines=tuple(lay_out(draft.body, draft.enclosures)),
        boxes=signers,
        consulted=consulted,
        receiver=_receiver(document, names),
        receivers=tuple(names) if len(names) > MOST_NAMED else (),
        via=document.via,
        sender=_sender(document, draft),
        number=document.number,
        enforced_on=_day(document.decided_at) if document.number else "",
        contact=_contact(document),
        openness=printed(Openness(document.openness), document.grounds),
        registered_on=_day(document.decided_at),
        decided_on=_day(document.decided_at),
        unit=document.department.name,
        issued_on=_day(document.decided_at or timezone.now()),
        summary=document.summary,
        code=f"{CODE_WORDS} {document.code}" if document.code else "",
        draft=document.state != DocumentState.REGISTERED,
    )


def pictures_of(document: Document) -> Mapping[UUID, bytes]:
    """Return the contents of the pictures that stand in the body."""
    blocks = Body.model_validate(document.body).blocks
    wanted = {block.file for block in blocks if isinstance(block, Picture)}
    return {file: core.file_content(file, core.SYSTEM) for file in wanted}


def _boxes(document: Document) -> tuple[tuple[SignatureBox, ...], tuple[SignatureBox, ...]]:
    course = approval.course_of("document", str(document.pk))
    if course is None or document.state == DocumentState.DRAFT:
        drafter = SignatureBox(_position(document), document.drafter.name, sign=_sign(document, document.drafter_id))
        return (drafter,), ()
    found = approval.boxes_of(course)
    signs = {(step.position, step.name): _sign(document, step.person_id) for step in course.steps.all()}
    return _printed_boxes(found.signers, signs), _printed_boxes(found.consulted, {})


def _printed_boxes(boxes: Sequence[Box], signs: Mapping[tuple[str, str], str]) -> tuple[SignatureBox, ...]:
    return tuple(
        SignatureBox(
            box.position, box.name, box.mark.value, box.date, box.reason, signs.get((box.position, box.name), "")
        )
        for box in boxes
    )


def _sign(document: Document, person_id: str) -> str:
    """Return ★ for the 발의자 and ⊙ for the 보고자 (규정 제8조제4항)."""
    originator = ORIGINATOR if document.originator_id == person_id else ""
    return originator + (REPORTER if document.reporter_id == person_id else "")


def _position(document: Document) -> str:
    return organisation.people([document.drafter_id])[document.drafter_id].position


def _receiver(document: Document, names: Sequence[str]) -> str:
    if document.internal:
        return "내부결재"
    return "수신자 참조" if len(names) > MOST_NAMED else "".join(names)


def _sender(document: Document, draft: DraftText) -> Sender | None:
    """Return the sender's line; the short form has none, as it is not sent out."""
    name = sender_name(draft.reach, draft.seal, draft.heads, draft.sender)
    if not name or document.form == FormKind.SHORT:
        return None
    seal = SealKind(draft.seal)
    return Sender(name, _seal(document), seal is SealKind.SIGNATURE, _OMITTED.get(seal, ""))


def _seal(document: Document) -> bytes | None:
    """Return the image that was put on; None before that, and once a retired image is deleted."""
    image = document.seal_image
    return core.file_content(image.file_id, core.SYSTEM) if image is not None and image.file_id else None


def _contact(document: Document) -> Contact:
    office = core.profile().office
    return Contact(
        postcode=office.postcode,
        address=document.department.address or office.address,
        website=core.profile().website,
        telephone=document.department.telephone or core.profile().call_center.telephone,
        fax=office.fax,
        email=office.email,
    )


def _day(at: datetime | None) -> str:
    if at is None:
        return ""
    day = timezone.localdate(at)
    return f"{day.year}. {day.month}. {day.day}."
