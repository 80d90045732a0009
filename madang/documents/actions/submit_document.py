"""Submit a draft for approval (상신)."""

from collections.abc import Sequence

from django.db import transaction

from madang.approval import api as approval
from madang.approval.api import Chosen, StepRole, Submission
from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.models import Document
from madang.documents.policy import must_be_own_draft, no_such_document, staff_person
from madang.documents.queries.checking import draft_text, findings
from madang.documents.rules.body import Body
from madang.documents.rules.filling import fields_of, texts_of
from madang.documents.rules.finding import Finding
from madang.documents.rules.states import DocumentState


class MustBeMended(Refusal):
    """The checks found what a document may not have; `findings` lists it."""

    def __init__(self, found: Sequence[Finding]) -> None:
        self.findings = tuple(found)
        first = found[0].sentence
        more = f" (그 밖에 {len(found) - 1}건)" if len(found) > 1 else ""
        super().__init__(f"{first}{more}", "표시된 곳을 고친 뒤 다시 올려 주세요.")


@transaction.atomic
def submit_document(actor: Actor, document_id: int, *, opinion: str = "", shift_reason: str = "") -> Document:
    """Check the draft and begin its course along its own line.

    Raises MustBeMended, LineFault, ShiftNeedsReason; Refusal where the class (단위과제) is missing.
    """
    person = staff_person(actor)
    document = Document.objects.select_for_update().filter(pk=document_id).first()
    if document is None:
        raise no_such_document()
    must_be_own_draft(document, person)
    _must_be_whole(document)
    document.state = DocumentState.IN_APPROVAL
    document.save(update_fields=["state", "changed_at"])
    approval.submit(
        actor,
        Submission(
            label="document",
            subject=str(document.pk),
            title=document.title,
            steps=tuple(chosen(document.line)),
            matter=document.matter,
            amount=document.amount,
            opinion=opinion.strip(),
            shift_reason=shift_reason,
            important=document.important,
            urgent=document.urgent,
        ),
    )
    core.record(
        verb="submit_document",
        subject=("document", str(document.pk)),
        actor=actor,
        after={"title": document.title, "edition": document.edition},
    )
    document.refresh_from_db()
    return document


def chosen(line: Sequence[dict[str, object]]) -> list[Chosen]:
    """Return the steps of a line as a draft keeps it. Raises Refusal for one that cannot be read."""
    try:
        return [
            Chosen(int(str(s["stage"])), StepRole(str(s["role"])), str(s["person"]), str(s.get("skip_reason", "")))
            for s in line
        ]
    except (KeyError, ValueError) as unreadable:
        raise Refusal("결재선을 읽을 수 없습니다.", "결재선을 다시 정해 주세요.") from unreadable


def _must_be_whole(document: Document) -> None:
    if found := [finding for finding in findings(draft_text(document)) if finding.must]:
        raise MustBeMended(found)
    if document.unit_task_id is None:
        raise Refusal(
            "단위과제를 골라 주세요.", "결재가 끝나면 바로 분류하고 등록해야 합니다(공공기록물법 시행령 제22조)."
        )
    if not document.internal and not document.recipients.exists():
        raise Refusal("수신자를 적어 주세요.", "밖으로 나가지 않는 문서면 ‘내부결재’로 바꿔 주세요.")
    if document.one_each:
        _must_be_filled(document)


def _must_be_filled(document: Document) -> None:
    """Each recipient of a document that goes out one each needs a value for every field (규정 제12조)."""
    fields = fields_of([document.title, *texts_of(Body.model_validate(document.body))])
    for recipient in document.recipients.all():
        if missing := [name for name in fields if not recipient.values.get(name)]:
            raise Refusal(
                f"‘{recipient.name}’에게 보낼 {', '.join(missing)} 값이 없습니다.",
                "수신에서 이름 뒤에 ‘| 성명=박순심’처럼 적어 주세요.",
            )
