"""The pages of a document: how it stands and went, what is taken out of the house."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET

from madang.approval import api as approval
from madang.core import api as core
from madang.documents import api
from madang.documents.models import AccessEntry, Document, Memo
from madang.documents.policy import staff_person
from madang.documents.queries.memo_seats import seat_of
from madang.documents.queries.memos import memo_of_document
from madang.documents.queries.reading import reading_lines
from madang.documents.queries.returned import drafted_again, how_returned
from madang.documents.rules.kinds import Opened
from madang.documents.rules.openness import GRADE_NAMES, Openness, grade, printed
from madang.documents.rules.retention import RETENTION_NAMES, Retention
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

MOST_OPENINGS = 50
_HOMES = {"documents:own": "내 문서", "approval:desk": "결재함", "documents:register": "등록대장"}


@require_GET
@core.staff_required()
def document(request: HttpRequest, document_id: int) -> HttpResponse:
    """Show a document as printed, with what may be done, and how it went. The author's own draft opens for writing."""
    actor = core.actor_of(request)
    found = api.open_document(actor, document_id)
    person = staff_person(actor)
    if found.is_draft and found.drafter_id == person.id:
        return redirect("documents:edit", found.pk)
    context = _context(request, found, person)
    core.belongs_to(request, str(context["home"]))
    return render(request, "documents/document.html", context)


@gzip_page  # drawn letters and no secret of the session: nothing that its length could tell
@require_GET
@core.staff_required()
def pages(request: HttpRequest, document_id: int) -> HttpResponse:
    """Give the printed pages alone, for the page of a document to show."""
    found = api.open_pages(core.actor_of(request), document_id)
    return render(request, "documents/preview.html", {"pages": api.printed_pages(found)})


@require_GET
@core.staff_required()
def pdf(request: HttpRequest, document_id: int) -> HttpResponse:
    """Give the printed page: signed with its course once decided, marked as a preview before."""
    found, content = api.export_pdf(core.actor_of(request), document_id)
    return _file(content, "application/pdf", f"{_name(found)}.pdf", "download" in request.GET)


@require_GET
@core.staff_required()
def hwpx(request: HttpRequest, document_id: int) -> HttpResponse:
    found, content = api.export_hwpx(core.actor_of(request), document_id)
    return _file(content, "application/hwp+zip", f"{_name(found)}.hwpx", True)


@require_GET
@core.staff_required()
def enclosure(request: HttpRequest, document_id: int, enclosure_id: int) -> HttpResponse:
    """Give an enclosure to whoever may read its document; each opening is logged."""
    found = api.open_document(core.actor_of(request), document_id, Opened.FILE, str(enclosure_id))
    kept = next((each for each in found.enclosures.all() if each.pk == enclosure_id), None)
    if kept is None:
        raise api.no_such_document()
    shown = kept.media_type in {"application/pdf", "image/png", "image/jpeg"}
    return _file(core.file_content(kept.file_id, core.SYSTEM), kept.media_type, kept.file_name, not shown)


def _context(request: HttpRequest, found: Document, person: PersonRef) -> dict[str, object]:
    course = approval.course_of("document", str(found.pk))
    decision = approval.decision(course, person) if course else None
    home = _home(found, person, in_course=course is not None and approval.takes_part(course, person))
    return {
        "document": found,
        "reading": reading_lines(found),
        "course": course,
        "returned": how_returned(found),
        "later": drafted_again(found) if found.drafter_id == person.id else None,
        "steps": [(step, approval.step_words(step)) for step in course.steps.all()] if course else [],
        "history": approval.history(course) if course else [],
        "decision": decision,
        "challenge": _challenge(request, found, decision),
        "candidates": organisation.find_people("") if decision and decision.replaceable else [],
        # The draft saves itself every few seconds; what is told is what was done, not each of these editions.
        "versions": found.versions.exclude(reason="").select_related("author"),
        "openings": _openings(found, person),
        "openness_words": printed(Openness(found.openness), found.grounds),
        "grade": GRADE_NAMES[grade(found.grounds)],
        "grade_letter": grade(found.grounds).value,
        "retention": RETENTION_NAMES[Retention(found.unit_task.retention)] if found.unit_task else "",
        "own": found.drafter_id == person.id,
        "home": home,
        "home_words": _HOMES[home],
        "memo": _memo(found, person),
    }


def _home(found: Document, person: PersonRef, *, in_course: bool) -> str:
    """Return the name of the list that a document stands in for this person: the page lights it, and leads back."""
    if found.drafter_id == person.id:
        return "documents:own"
    return "approval:desk" if in_course else "documents:register"


def _challenge(request: HttpRequest, found: Document, decision: approval.Decision | None) -> object | None:
    if decision is None or decision.step is None or not decision.needs_confirmation:
        return None
    return core.begin_confirmation(request, f"‘{found.title}’ {decision.verb}", decision.digest)


def _openings(found: Document, person: PersonRef) -> list[AccessEntry]:
    """Return who opened it, for its drafter."""
    if found.drafter_id != person.id:
        return []
    return list(AccessEntry.objects.filter(subject_label="document", subject_id=found.pk)[:MOST_OPENINGS])


def _memo(found: Document, person: PersonRef) -> Memo | None:
    """Return the memo report that it was made of, for those who may read that too."""
    memo = memo_of_document(found.pk)
    return memo if memo and seat_of(memo, person, timezone.localdate()) else None


def _name(found: Document) -> str:
    return f"{found.number or '기안'} {found.title}"[:100].strip()


def _file(content: bytes, media_type: str, name: str, as_attachment: bool) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment, name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
