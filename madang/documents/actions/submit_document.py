"""Submit a draft for approval (상신)."""

from collections.abc import Sequence

from django.db import transaction

from madang.approval import api as approval
from madang.approval.api import Chosen, StepRole, Submission
from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.keep_version import keep_version
from madang.documents.models import Document
from madang.documents.policy import must_be_own_draft, no_such_document, staff_person
from madang.documents.queries.checking import draft_text, findings
from madang.documents.queries.senders import sender_of
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

    Raises MustBeMended, LineFault, ShiftNeedsReason.
    """
    person = staff_person(actor)
    document = Document.objects.select_for_update().filter(pk=document_id).first()
    if document is None:
        raise no_such_document()
    must_be_own_draft(document, person)
    _must_be_whole(document)
    _name_the_sender(document, person.id)
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


def _name_the_sender(document: Document, drafter_id: str) -> None:
    """Write down in whose name it goes out: that is signed, and stays so though a department is renamed later."""
    name = sender_of(document)
    if name != document.sender:
        document.sender, document.edition = name, document.edition + 1
        document.save(update_fields=["sender", "edition"])
        keep_version(document, drafter_id)


def _must_be_whole(document: Document) -> None:
    if found := [finding for finding in findings(draft_text(document)) if finding.must]:
        raise MustBeMended(found)
