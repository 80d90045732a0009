"""A draft is thrown away and taken back; what came back is set aside and taken up. Each deed has its undoing."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from madang.core import api as core
from madang.documents import api
from madang.documents.models import Document
from madang.documents.queries import lists
from madang.organisation.api import PersonRef

_THROWN = "thrown_away"


@require_POST
@core.staff_required()
def discard(request: HttpRequest, document_id: int) -> HttpResponse:
    """Throw a draft away, and show the list as it was, with what takes it back."""
    return thrown(request, api.discard_document(core.actor_of(request), document_id))


@require_POST
@core.staff_required()
def restore(request: HttpRequest, document_id: int) -> HttpResponse:
    """Take a draft back: in the list one stays in the list (`back`), from its own page one goes on writing."""
    document = api.restore_document(core.actor_of(request), document_id)
    messages.success(request, f"‘{document}’ 문서를 되돌렸습니다.")
    return _to_list(request) if "back" in request.POST else redirect("documents:edit", document.pk)


@require_POST
@core.staff_required()
def set_aside(request: HttpRequest, document_id: int) -> HttpResponse:
    api.set_aside(core.actor_of(request), document_id)
    return redirect("documents:document", document_id)


@require_POST
@core.staff_required()
def take_up(request: HttpRequest, document_id: int) -> HttpResponse:
    api.take_up(core.actor_of(request), document_id)
    return redirect("documents:document", document_id)


def thrown(request: HttpRequest, document: Document) -> HttpResponse:
    """Answer with the list, which says once what was thrown away."""
    request.session[_THROWN] = document.pk
    return _to_list(request)


def take_thrown(request: HttpRequest, person: PersonRef) -> Document | None:
    """Return what was just thrown away, once: the list shows it with the button that takes it back."""
    document_id = request.session.pop(_THROWN, None)
    return lists.thrown_away(person, document_id) if document_id else None


def _to_list(request: HttpRequest) -> HttpResponse:
    """Go to one's documents, filtered as the form says that they were (`back`, the query of an address)."""
    asked = QueryDict(request.POST.get("back", "")).urlencode()
    return redirect(reverse("documents:own") + (f"?{asked}" if asked else ""))
