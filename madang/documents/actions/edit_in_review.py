"""A reviewer edits the draft directly (규정 제9조제3항): a new edition with author and reason, signed from then on."""

from django.db import transaction

from madang.approval import api as approval
from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.check_body import must_have_pictures, read_body
from madang.documents.actions.index_document import index_document
from madang.documents.actions.keep_version import keep_version
from madang.documents.actions.save_document import EditedElsewhere
from madang.documents.actions.submit_document import MustBeMended
from madang.documents.models import Document
from madang.documents.policy import no_such_document, staff_person
from madang.documents.queries.checking import draft_text, findings
from madang.documents.rules.body import Body
from madang.documents.rules.states import DocumentState


@transaction.atomic
def edit_in_review(
    actor: Actor, document_id: int, *, edition: int, title: str, body: dict[str, object], reason: str
) -> Document:
    """Change title and body while it is the actor's turn to review or decide.

    Raises NotAllowed for a consulted person, EditedElsewhere, MustBeMended, Refusal without a reason.
    """
    person = staff_person(actor)
    # The course first, as every deed of approval takes it: two people then wait in one order.
    course = approval.take_course("document", str(document_id))
    document = Document.objects.select_for_update().filter(pk=document_id, state=DocumentState.IN_APPROVAL).first()
    step = approval.step_of(course, person) if course else None
    if document is None or step is None:
        raise no_such_document()
    _must_fit(document, edition, reason)
    read, before = read_body(body), document.title
    must_have_pictures(actor, read, Body.model_validate(document.body))
    document.title, document.body = " ".join(title.split())[:200], read.model_dump(mode="json")
    document.edition += 1
    document.save()
    if found := [finding for finding in findings(draft_text(document)) if finding.must]:
        raise MustBeMended(found)
    index_document(document)
    keep_version(document, person.id, reason)
    approval.note_edit(actor, step.pk, reason)
    core.record(
        verb="edit_in_review",
        subject=("document", str(document.pk)),
        actor=actor,
        before={"title": before},
        after={"title": document.title, "edition": document.edition, "reason": reason},
    )
    return document


def _must_fit(document: Document, edition: int, reason: str) -> None:
    if edition != document.edition:
        raise EditedElsewhere("읽으신 뒤에 내용이 바뀌었습니다.", "바뀐 내용을 읽고 다시 고쳐 주세요.")
    if not reason.strip():
        raise Refusal("고치는 까닭을 적어 주세요.", "고친 사람과 까닭이 문서의 이력에 남습니다(규정 제9조제3항).")
