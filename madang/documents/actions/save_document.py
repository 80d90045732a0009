"""Save a draft: all that its author typed, right or wrong; the checks speak, and only submitting must pass them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.check_body import must_have_pictures, read_body
from madang.documents.actions.index_document import index_document
from madang.documents.actions.keep_version import keep_version
from madang.documents.actions.take_recipients import GivenRecipient, take_recipients
from madang.documents.models import Document, RecordFile, UnitTask
from madang.documents.policy import must_be_own_draft, no_such_document, staff_person
from madang.documents.rules.body import Body
from madang.documents.rules.editions import BY_ITSELF, SAVED
from madang.documents.rules.form import FormKind
from madang.documents.rules.kinds import Access, DocumentKind, SealKind
from madang.documents.rules.openness import Openness
from madang.organisation import api as organisation


@dataclass(frozen=True)
class GivenDocument:
    """Everything that the page of a draft sends. `edition` is the one that was read."""

    edition: int
    form: FormKind
    kind: DocumentKind
    title: str
    summary: str
    keywords: tuple[str, ...]
    body: dict[str, object]
    internal: bool
    openness: Openness
    grounds: tuple[int, ...]
    recipients: tuple[GivenRecipient, ...] = ()
    via: str = ""
    sender: str = ""
    seal: SealKind = SealKind.NONE
    one_each: bool = False
    content_access: Access = Access.DEPARTMENT
    list_access: Access = Access.CITY
    unit_task: str = ""
    record_file: int | None = None
    matter: str = ""
    amount: int | None = None
    line: Sequence[dict[str, object]] = ()
    important: bool = False
    urgent: bool = False
    originator: str = ""
    reporter: str = ""


class EditedElsewhere(Refusal):
    """Another window saved meanwhile."""

    default_status = 409


@transaction.atomic
def save_document(actor: Actor, document_id: int, given: GivenDocument, *, by_itself: bool = False) -> Document:
    """Write a new edition of the actor's own draft; `by_itself`: the page saved it, nobody asked for it.

    Raises EditedElsewhere where the edition read is not the newest, Refusal for a body of another shape or a
    classification that is not the department's.
    """
    person = staff_person(actor)
    document = Document.objects.select_for_update().filter(pk=document_id).first()
    if document is None:
        raise no_such_document()
    must_be_own_draft(document, person)
    _must_be_newest(document, given)
    before, body = document.title, read_body(given.body)
    must_have_pictures(actor, body, Body.model_validate(document.body))
    _take(document, given, body)
    document.edition += 1
    document.save()
    take_recipients(document, given.recipients)
    index_document(document)
    kept = keep_version(document, person.id, BY_ITSELF if by_itself else SAVED)
    if kept.reason != BY_ITSELF:  # one entry a sitting, not one for each pause of typing
        core.record(
            verb="save_document",
            subject=("document", str(document.pk)),
            actor=actor,
            before={"title": before},
            after={"title": document.title, "edition": document.edition},
        )
    return document


def _must_be_newest(document: Document, given: GivenDocument) -> None:
    if given.edition != document.edition:
        raise EditedElsewhere(
            "다른 창이나 다른 기기에서 먼저 저장했습니다.",
            "적은 것은 이 창에 그대로 있습니다. 필요한 부분을 옮겨 둔 뒤 새로 고쳐 주세요.",
        )


def _take(document: Document, given: GivenDocument, body: Body) -> None:
    document.form, document.kind = given.form, given.kind
    document.title, document.summary = _in_order(given.title)[:200], _in_order(given.summary)[:500]
    document.keywords = [word for word in dict.fromkeys(word.strip() for word in given.keywords) if word][:20]
    document.body = body.model_dump(mode="json")
    document.internal, document.via = given.internal, given.via.strip()[:200]
    document.sender, document.seal = given.sender.strip()[:80], given.seal
    document.one_each = given.one_each
    document.openness, document.grounds = given.openness, sorted(set(given.grounds))
    document.content_access, document.list_access = given.content_access, given.list_access
    document.unit_task = _unit_task(document, given.unit_task)
    document.record_file = _record_file(document, given.record_file)
    document.matter, document.amount, document.line = given.matter[:60], given.amount, list(given.line)
    document.important, document.urgent = given.important, given.urgent
    document.originator_id, document.reporter_id = _known(given.originator), _known(given.reporter)


def _in_order(text: str) -> str:
    """Return a text with one space between its words."""
    return " ".join(text.split())


def _known(person_id: str) -> str | None:
    """Return who is shown with ★ or ⊙ (규정 제8조제4항). Raises Refusal for somebody whom the city does not know."""
    if person_id and person_id not in organisation.people([person_id]):
        raise Refusal("발의자나 보고자로 고른 사람을 찾을 수 없습니다.", "목록에서 다시 골라 주세요.")
    return person_id or None


def _unit_task(document: Document, unit_task_id: str) -> UnitTask | None:
    if not unit_task_id:
        return None
    found = UnitTask.objects.filter(pk=unit_task_id, department=document.department_id, withdrawn=False).first()
    if found is None:
        raise Refusal("우리 부서의 단위과제가 아닙니다.", "목록에서 다시 골라 주세요.")
    return found


def _record_file(document: Document, record_file_id: int | None) -> RecordFile | None:
    if record_file_id is None:
        return None
    found = RecordFile.objects.filter(pk=record_file_id, unit_task=document.unit_task_id, finished_on=None).first()
    if found is None:
        raise Refusal("그 단위과제의 기록물철이 아니거나 이미 마친 철입니다.", "목록에서 다시 골라 주세요.")
    return found
