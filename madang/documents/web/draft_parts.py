"""What the page of a draft asks for while it is written: checks, pictures, enclosures, the printed page."""

import json
from dataclasses import asdict
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents import api
from madang.documents.models import Document
from madang.documents.policy import may_read, must_be_own_draft, staff_person
from madang.documents.rules.alike import NAMES
from madang.documents.rules.finding import Finding
from madang.documents.web.draft_form import given_document
from madang.documents.web.uploads import content_of
from madang.organisation import api as organisation

LARGEST_CHECK = 2_000_000
"""Bytes of a draft that is checked or previewed."""
MOST_DIGITS = 9


@require_POST
@core.staff_required()
def check(request: HttpRequest) -> JsonResponse:
    """Answer JSON with the findings of a draft as it stands in the page: {"findings": [...], "empty": 3}."""
    sent = _as_form(request)
    given = given_document(sent, organisation.department_names())
    document = _document(request, sent.get("document", ""))
    found = api.findings(api.draft_text_of(given, document))
    # Nobody wants to hear of fields that they are still coming to, but how many there are. A review has no such fields.
    coming = [] if sent.get("tried") == "yes" else [each for each in found if each.rule.endswith("-empty")]
    shown = [_finding(each) for each in found if each not in coming]
    empty = len(coming) if "tried" in sent else 0
    return JsonResponse({"findings": shown, "empty": empty}, json_dumps_params={"ensure_ascii": False})


@gzip_page  # drawn letters and no secret of the session: nothing that its length could tell
@require_POST
@core.staff_required()
def preview(request: HttpRequest, document_id: int) -> HttpResponse:
    """Draw the page of a draft as it stands in the form, without saving it."""
    document = _must_own(request, document_id)
    given = given_document(request.POST, organisation.department_names())
    pages = api.preview_pages(core.actor_of(request), document, given)
    return render(request, "documents/preview.html", {"pages": pages})


@require_POST
@core.staff_required()
def add_picture(request: HttpRequest, document_id: int) -> JsonResponse:
    """Keep a picture of the body; answer where it is read."""
    _must_own(request, document_id)
    given = request.FILES.get("file") or request.FILES.get("picture")
    if given is None:
        raise Refusal("그림 파일이 없습니다.", "파일을 다시 골라 주세요.")
    name, content = given.name or "그림", content_of(given)
    kept = api.keep_picture(core.actor_of(request), name, content)
    return JsonResponse({"file": str(kept.id), "address": kept.address, "name": kept.name})


@require_GET
@core.staff_required()
def picture(request: HttpRequest, document_id: int, file_id: UUID) -> HttpResponse:
    """Show a picture of the body to whoever may read the document, or one's own that is not saved in it yet."""
    document = _must_read(request, document_id)
    reader = core.SYSTEM if str(file_id) in json.dumps(document.body) else core.actor_of(request)
    found = core.find_file(file_id, reader)
    response = HttpResponse(core.file_content(file_id, reader), content_type=found.media_type)
    response["Cache-Control"] = "private, max-age=3600"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
    return response


@require_POST
@core.staff_required()
def add_enclosures(request: HttpRequest, document_id: int) -> HttpResponse:
    """Add the chosen files one by one; what cannot be taken is said and the others stay."""
    _must_own(request, document_id)
    for given in request.FILES.getlist("files"):
        try:
            api.enclose(core.actor_of(request), document_id, name=given.name or "", content=content_of(given))
        except Refusal as refused:
            messages.warning(request, f"{given.name}: {refused.sentence} {refused.next_step or ''}")
    return _enclosures(request, document_id)


@require_POST
@core.staff_required()
def change_enclosure(request: HttpRequest, document_id: int, enclosure_id: int) -> HttpResponse:
    """Name an enclosure and its copies, or take it out."""
    actor, asked = core.actor_of(request), request.POST
    if asked.get("op") == "remove":
        api.take_out(actor, document_id, enclosure_id)
    else:
        copies = asked.get(f"copies-{enclosure_id}", "1")
        name = asked.get(f"name-{enclosure_id}", "")
        api.name_enclosure(actor, document_id, enclosure_id, name=name, copies=_count(copies))
    return _enclosures(request, document_id)


def _count(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) <= MOST_DIGITS else 0


def _enclosures(request: HttpRequest, document_id: int) -> HttpResponse:
    if not core.wants_fragment(request):
        return redirect(f"/documents/{document_id}/edit/#enclosures")
    document = Document.objects.prefetch_related("enclosures").get(pk=document_id)
    return render(request, "documents/enclosures.html", {"document": document, "fragment": True})


def _as_form(request: HttpRequest) -> QueryDict:
    """Return the JSON that the editor sends as the form that it stands for."""
    # Asked before the body is read: Django refuses to read one that is larger still.
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_CHECK:
        raise Refusal("문서가 너무 깁니다.", "여러 문서로 나누어 주세요.", status=413)
    try:
        told = json.loads(request.body or b"{}")
    except (ValueError, RecursionError) as unreadable:
        raise Refusal("보낸 내용을 읽을 수 없습니다.", "화면을 새로 고쳐 주세요.") from unreadable
    form = QueryDict(mutable=True)
    for name, value in told.items() if isinstance(told, dict) else ():
        if name == "body":
            form["body"] = json.dumps(value)
        else:
            form.setlist(name, [str(each) for each in value] if isinstance(value, list) else [str(value)])
    return form


def _document(request: HttpRequest, document_id: object) -> Document | None:
    written = str(document_id)
    return _must_read(request, int(written)) if written.isdecimal() else None


def _must_read(request: HttpRequest, document_id: int) -> Document:
    document = api.find_document(document_id)
    if document is None or not may_read(document, staff_person(core.actor_of(request))):
        raise api.no_such_document()
    return document


def _must_own(request: HttpRequest, document_id: int) -> Document:
    document = api.find_document(document_id)
    if document is None:
        raise api.no_such_document()
    must_be_own_draft(document, staff_person(core.actor_of(request)))
    return document


def _finding(found: Finding) -> dict[str, object]:
    return {**asdict(found), "name": NAMES[found.rule]}
