"""Who opened a record (열람 기록), for its drafter and for the 기록물관리책임자 of its unit."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.core.api import NotAllowed
from madang.documents.models import Document, Memo, Receipt
from madang.documents.policy import is_records_officer, no_such_document, staff_person
from madang.documents.queries.openings import MOST, count_openings, openings
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class Record:
    """What was opened; `author` drafted or wrote it, "" for what came from elsewhere."""

    title: str
    department_id: str
    author: str
    address: str


@require_GET
@core.staff_required()
def access(request: HttpRequest, label: str, subject_id: int) -> HttpResponse:
    """Show the newest openings of a document, a receipt or a memo report, with what looks odd about them."""
    found = _looked_at(label, subject_id, staff_person(core.actor_of(request)))
    rows = openings(label, subject_id)
    context = {
        "title": found.title,
        "address": found.address,
        "rows": rows,
        "odd": sum(1 for row in rows if row.hints),
        "total": count_openings(label, subject_id),
        "most": MOST,
    }
    return render(request, "documents/openings.html", context)


def _looked_at(label: str, subject_id: int, person: PersonRef) -> Record:
    """Return the record whose log somebody may see. Raises NotFound, NotAllowed."""
    found = _RECORDS[label](subject_id) if label in _RECORDS else None
    if found is None or (person.id != found.author and person.department_id != found.department_id):
        raise no_such_document()
    if person.id != found.author and not is_records_officer(person, found.department_id):
        raise NotAllowed(
            "열람 기록은 기안한 사람과 그 부서의 기록물관리책임자만 볼 수 있습니다.",
            "기록물관리책임자에게 문의해 주세요.",
        )
    return found


def _document(subject_id: int) -> Record | None:
    found = Document.objects.filter(pk=subject_id).first()
    address = reverse("documents:document", args=[subject_id])
    return Record(found.title, found.department_id, found.drafter_id, address) if found else None


def _receipt(subject_id: int) -> Record | None:
    found = Receipt.objects.filter(pk=subject_id).first()
    address = reverse("documents:receipt", args=[subject_id])
    return Record(found.title, found.department_id, "", address) if found else None


def _memo(subject_id: int) -> Record | None:
    """A memo report keeps its log like a document; before it has a number the unit knows nothing of it."""
    found = Memo.objects.filter(pk=subject_id).first()
    address = reverse("documents:memo", args=[subject_id])
    return Record(found.title, found.department_id if found.number else "", found.writer_id, address) if found else None


_RECORDS = {"document": _document, "receipt": _receipt, "memo": _memo}
