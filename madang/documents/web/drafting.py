"""The pages on which a document is begun, written and submitted."""

from collections.abc import Sequence
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents import api
from madang.documents.models import Document
from madang.documents.policy import must_be_own_draft, staff_person
from madang.documents.queries import drafting
from madang.documents.queries.senders import reach
from madang.documents.queries.sending import sending, unit_groups
from madang.documents.rules import plain_text, recipient_lines
from madang.documents.rules.alike import Alike, alike
from madang.documents.rules.body import Body
from madang.documents.rules.form import FORM_NAMES, FormKind
from madang.documents.rules.kinds import ACCESS_WORDS, KIND_WORDS, SEAL_WORDS, RecipientKind
from madang.documents.rules.openness import OPENNESS_NAMES
from madang.documents.rules.senders import proposed_seal
from madang.documents.web.draft_form import given_document, rows_of
from madang.documents.web.draft_line import LINE_OPS, change_line, line_context
from madang.documents.web.letting_go import thrown
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@require_GET
@core.staff_required()
def new(request: HttpRequest) -> HttpResponse:
    """Show the forms and templates to begin with."""
    person = staff_person(core.actor_of(request))
    context = {"templates": drafting.templates_for(person.department_id), "forms": FORM_NAMES}
    return render(request, "documents/new.html", context)


@require_POST
@core.staff_required()
def begin(request: HttpRequest) -> HttpResponse:
    template, form = request.POST.get("template", ""), request.POST.get("form", FormKind.GENERAL)
    kind = FormKind(form) if form in set(FormKind) else FormKind.GENERAL
    document = api.draft_document(core.actor_of(request), form=kind, template=template)
    return redirect("documents:edit", document.pk)


@require_POST
@core.staff_required()
def again(request: HttpRequest, document_id: int) -> HttpResponse:
    document = api.draft_again(core.actor_of(request), document_id)
    messages.success(request, "앞 문서를 옮겨 새로 기안합니다. 앞 문서와 그 결재 과정은 그대로 남습니다.")
    return redirect("documents:edit", document.pk)


@require_http_methods(["GET", "POST"])
@core.staff_required()
def edit(request: HttpRequest, document_id: int) -> HttpResponse:
    """Show a draft; a POST saves it and does what its button (`op`) says.

    `op`: save (answers JSON to the page's own saving), submit, discard, propose, add:PERSON, remove:N, up:N, down:N.
    """
    person = staff_person(core.actor_of(request))
    if request.method == "GET":
        return _page(request, _own(document_id, person), person)
    op, _, what = request.POST.get("op", "save").partition(":")
    if op in LINE_OPS:
        return change_line(request, document_id, LINE_OPS[op](rows_of(request.POST), what))
    by_itself = op == "save" and core.wants_json(request)
    actor, quietly = core.actor_of(request), by_itself or op == "discard"
    document = api.save_document(actor, document_id, _given(request), by_itself=quietly)
    if op == "submit":
        return _submit(request, document, person)
    if op == "discard":  # saved first: what was typed last comes back, too
        return thrown(request, api.discard_document(actor, document.pk))
    if by_itself:
        return JsonResponse({"edition": document.edition, "saved": timezone.localtime().strftime("%H:%M")})
    messages.success(request, "저장했습니다.")
    return redirect("documents:edit", document.pk)


def _submit(request: HttpRequest, document: Document, person: PersonRef) -> HttpResponse:
    asked = request.POST
    try:
        sent = api.submit_document(
            core.actor_of(request),
            document.pk,
            opinion=asked.get("opinion", ""),
            shift_reason=asked.get("shift_reason", ""),
        )
    except Refusal as refused:
        # What was typed is saved already; the page says beside it what stands in the way.
        found = alike(refused.findings) if isinstance(refused, api.MustBeMended) else ()
        return _page(request, document, person, refused, found)
    messages.success(request, f"‘{sent.title}’ 문서를 올렸습니다.")
    return redirect("documents:document", sent.pk)


def _own(document_id: int, person: PersonRef) -> Document:
    document = api.find_document(document_id)
    if document is None:
        raise api.no_such_document()
    must_be_own_draft(document, person)
    return document


def _given(request: HttpRequest) -> api.GivenDocument:
    return given_document(request.POST, organisation.department_names())


def _page(
    request: HttpRequest,
    document: Document,
    person: PersonRef,
    refused: Refusal | None = None,
    found: Sequence[Alike] = (),
) -> HttpResponse:
    body, lines = Body.model_validate(document.body), _recipient_lines(document)
    context = {
        "editor": {
            "body": body.model_dump_json(),
            "check": "/documents/check/",
            "pictures": f"/documents/{document.pk}/pictures/",
            "enclosures": document.enclosures.count(),
        },
        "body_text": plain_text.write_for_mending(body),
        "recipients": recipient_lines.write(lines),
        "sending": sending(document, lines),
        "units": unit_groups(),
        "seal_chosen": "" if document.seal == proposed_seal(reach(document)) else document.seal,
        "forms": FORM_NAMES,
        "kinds": KIND_WORDS,
        "seals": SEAL_WORDS,
        "openness": OPENNESS_NAMES,
        "grounds": api.grounds_in_force(timezone.localdate()),
        "accesses": ACCESS_WORDS,
        "unit_tasks": drafting.unit_tasks(person.department_id),
        "files": drafting.open_files(person.department_id),
        "matters": drafting.matters(person.department_id),
        "person": person,
        "refused": refused,
        "found": found,
        **line_context(request, document, person),
        "opinion": request.POST.get("opinion", ""),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refused else HTTPStatus.OK
    return render(request, "documents/edit.html", context, status=status)


def _recipient_lines(document: Document) -> list[recipient_lines.RecipientLine]:
    names = organisation.department_names()
    return [
        recipient_lines.RecipientLine(
            RecipientKind(each.kind),
            names.get(each.department_id or "", each.name),
            each.department_id or "",
            each.email,
            tuple(each.values.items()),
        )
        for each in document.recipients.all()
    ]
