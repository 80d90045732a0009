"""Begin a document (기안): blank, from a template, or once more from one that was returned, withdrawn or decided."""

from collections.abc import Mapping

from django.db import transaction

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.index_document import index_document
from madang.documents.actions.keep_version import keep_version
from madang.documents.models import Document, Enclosure, Recipient, Template
from madang.documents.policy import may_read, no_such_document, staff_person
from madang.documents.queries.senders import sender_proposed
from madang.documents.rules.form import FormKind
from madang.documents.rules.kinds import DocumentKind, SealKind
from madang.documents.rules.openness import Openness
from madang.documents.rules.states import NEVER_SUBMITTED, DocumentState
from madang.organisation.api import PersonRef

_FROM_A_TEMPLATE = ("title", "summary", "keywords", "body", "openness", "grounds", "matter", "internal")
_FROM_A_FORMER = (
    "form", "kind", "title", "summary", "keywords", "body", "internal", "via", "sender", "seal", "one_each", "openness",
    "grounds", "content_access", "list_access", "unit_task_id", "record_file_id", "matter", "amount", "line",
    "important", "template_id", "originator_id", "reporter_id",
)  # fmt: skip


@transaction.atomic
def draft_document(actor: Actor, *, form: FormKind = FormKind.GENERAL, template: str = "") -> Document:
    """Begin a document of the actor's own; raises Refusal for an unknown template."""
    person = staff_person(actor)
    given: Mapping[str, object] = {"form": form, "openness": Openness.OPEN}
    if template:
        given = _of_template(template)
    document = Document.objects.create(department_id=person.department_id, drafter_id=person.id, **given)
    return _begun(actor, person, document, "새 기안")


@transaction.atomic
def draft_again(actor: Actor, document_id: int) -> Document:
    """Begin a new draft from a document of the actor's own; the former one stays as it is (규정 제17조)."""
    person = staff_person(actor)
    former = Document.objects.select_for_update().filter(pk=document_id).first()
    if former is None or not may_read(former, person) or former.drafter_id != person.id:
        raise no_such_document()
    if former.state in NEVER_SUBMITTED | {DocumentState.IN_APPROVAL}:
        raise Refusal("아직 끝나지 않은 문서입니다.", "결재 중이면 회수한 뒤 다시 기안할 수 있습니다.", status=409)
    document = Document(
        department_id=person.department_id,
        drafter_id=person.id,
        previous=former,
        **{name: getattr(former, name) for name in _FROM_A_FORMER},
    )
    if former.sender == sender_proposed(former):
        document.sender = ""  # it followed from the recipients, and follows them again
    document.save()
    # Whoever drafts again has taken back that it would not be.
    Document.objects.filter(pk=former.pk).update(set_aside_at=None)
    _copy_parts(former, document)
    return _begun(actor, person, document, "다시 기안")


def _begun(actor: Actor, person: PersonRef, document: Document, reason: str) -> Document:
    """Keep the first edition of a document that stands with all its parts."""
    index_document(document)
    keep_version(document, person.id, reason)
    core.record(
        verb="draft_document",
        subject=("document", str(document.pk)),
        actor=actor,
        after={"title": document.title, "form": document.form, "previous": document.previous_id},
    )
    return document


def _of_template(template_id: str) -> dict[str, object]:
    template = Template.objects.filter(pk=template_id, withdrawn=False).first()
    if template is None:
        raise Refusal("그런 서식이 없습니다.", "서식 목록에서 다시 골라 주세요.")
    content = template.content
    given = {name: content[name] for name in _FROM_A_TEMPLATE if name in content}
    outgoing = not content.get("internal", True)
    return {
        "openness": Openness.OPEN,
        "form": template.form,
        "kind": content.get("kind", DocumentKind.GENERAL),
        "template": template,
        "unit_task_id": content.get("unit_task"),
        "one_each": content.get("one_each", False),
        "seal": SealKind.SEAL if outgoing else SealKind.NONE,
        **given,
    }


def _copy_parts(former: Document, document: Document) -> None:
    enclosures, recipients = list(former.enclosures.all()), list(former.recipients.all())
    for enclosure in enclosures:
        enclosure.pk, enclosure.document = None, document
    for recipient in recipients:
        recipient.pk, recipient.document = None, document
    Enclosure.objects.bulk_create(enclosures)
    Recipient.objects.bulk_create(recipients)
