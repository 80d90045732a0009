"""Documents as approval knows them: what is signed, and what follows the end of a course."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils import timezone

from madang.approval.api import Content, CourseState, Ended
from madang.documents.actions.index_document import with_number
from madang.documents.actions.register import ToRegister, register
from madang.documents.models import Document, RegisterEntry
from madang.documents.queries.versions import newest_version
from madang.documents.rules.codes import verification_code
from madang.documents.rules.kinds import RegisterKind
from madang.documents.rules.states import DOCUMENT_MOVES, DocumentState

LABEL = "document"
_ENDS = {
    CourseState.DECIDED: DocumentState.REGISTERED,
    CourseState.RETURNED: DocumentState.RETURNED,
    CourseState.WITHDRAWN: DocumentState.WITHDRAWN,
}


class DocumentSubject:
    """See `madang.approval.queries.subjects.SubjectKind`."""

    words = "문서"

    def content(self, subject_id: str) -> Content:
        document = Document.objects.get(pk=int(subject_id))
        digests = tuple(document.enclosures.values_list("sha256", flat=True))
        return Content(newest_version(document).digest, digests)

    def address(self, subject_id: str) -> str:
        return reverse("documents:document", args=[int(subject_id)])

    def ended(self, subject_id: str, how: Ended) -> Mapping[str, str]:
        document = _taken(subject_id)
        after = _ENDS[how.state]
        if after not in DOCUMENT_MOVES[DocumentState(document.state)]:
            raise ValueError(f"{document.state} -> {after}")
        if how.state is not CourseState.DECIDED:
            document.state = after
            document.save(update_fields=["state", "changed_at"])
            return {}
        return {"number": _registered(document, how).number}


def _taken(subject_id: str) -> Document:
    """Return the document, locked; its text stays where it is, as the decision changes none of it."""
    found = Document.objects.select_for_update(of=("self",)).select_related("drafter", "unit_task")
    return found.defer("search", "body").get(pk=int(subject_id))


def _registered(document: Document, how: Ended) -> RegisterEntry:
    """Number, class, file and openness at once, with the decision (시행규칙 제4조제1호, 시행령 제22조)."""
    at = timezone.now()
    entry = register(
        ToRegister(
            department_id=document.department_id,
            kind=RegisterKind.PRODUCED,
            subject_label=LABEL,
            subject_id=document.pk,
            title=document.title,
            person=document.drafter.name,
            decider=how.decider,
            counterpart=_counterpart(document),
            decided_at=at,
            openness=document.openness,
            grounds=document.grounds,
            list_access=document.list_access,
            content_access=document.content_access,
            unit_task=document.unit_task,
            record_file=document.record_file,
            document=document,
        )
    )
    Document.objects.filter(pk=document.pk).update(
        state=DocumentState.REGISTERED,
        number=entry.number,
        decided_at=at,
        record_file=entry.record_file,
        code=verification_code(entry.number, how.course_id),
        search=with_number(entry.number),
        changed_at=at,
    )
    return entry


def _counterpart(document: Document) -> str:
    names = list(document.recipients.values_list("name", flat=True)[:4])
    if not names:
        return "내부결재"
    rest = document.recipients.count() - 3
    return ", ".join(names) if len(names) < 4 else f"{', '.join(names[:3])} 외 {rest}"
