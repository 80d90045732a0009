"""The page on which a reviewer edits a document directly (규정 제9조제3항)."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from madang.approval import api as approval
from madang.core import api as core
from madang.core.api import Refusal
from madang.documents import api
from madang.documents.models import Document
from madang.documents.policy import staff_person
from madang.documents.rules.body import Body
from madang.documents.web.draft_form import body_sent, without_nulls

MOST_DIGITS = 9
"""Of an edition."""


@require_http_methods(["GET", "POST"])
@core.staff_required()
def edit_in_review(request: HttpRequest, document_id: int) -> HttpResponse:
    """Show title and body to whoever reviews or decides now; a POST writes a new edition with its reason."""
    actor = core.actor_of(request)
    document = api.open_document(actor, document_id)
    course = approval.course_of("document", str(document_id))
    if course is None or not approval.decision(course, staff_person(actor)).may_edit:
        raise api.no_such_document()
    if request.method == "GET":
        return _page(request, document)
    try:
        _edited(request, document_id)
    except Refusal as refused:
        return _page(request, document, refused)
    messages.success(request, "고쳤습니다. 고친 사람과 까닭이 남고, 지금부터는 고친 내용에 서명합니다.")
    return redirect("documents:document", document_id)


def _edited(request: HttpRequest, document_id: int) -> None:
    sent = without_nulls(request.POST)
    edition = sent.get("edition", "")
    api.edit_in_review(
        core.actor_of(request),
        document_id,
        edition=int(edition) if edition.isdecimal() and len(edition) <= MOST_DIGITS else 0,
        title=sent.get("title", ""),
        body=body_sent(sent),
        reason=sent.get("reason", ""),
    )


def _page(request: HttpRequest, document: Document, refused: Refusal | None = None) -> HttpResponse:
    sent = request.POST
    context = {
        "document": document,
        "title": sent.get("title", document.title),
        "reason": sent.get("reason", ""),
        "refused": refused,
        "editor": {
            "body": sent.get("body") or Body.model_validate(document.body).model_dump_json(),
            "check": "/documents/check/",
            "pictures": f"/documents/{document.pk}/pictures/",
            "enclosures": document.enclosures.count(),
        },
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refused else HTTPStatus.OK
    return render(request, "documents/review.html", context, status=status)
