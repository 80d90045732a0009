"""The list of what one drafted (내 문서)."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.documents.policy import staff_person
from madang.documents.queries import lists
from madang.documents.rules.states import DOCUMENT_WORDS
from madang.documents.web.letting_go import take_thrown

ON_A_PAGE = 30


@require_GET
@core.staff_required()
def own(request: HttpRequest) -> HttpResponse:
    """List what the person drafted; state, words, order and page stand in the address."""
    person = staff_person(core.actor_of(request))
    asked = {name: core.words_asked(request, name) for name in ("q", "state", "order")}
    found = lists.own_documents(person, asked["state"], asked["q"], asked["order"])
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = asked | {
        "page": page,
        "rows": page.object_list,
        "states": DOCUMENT_WORDS,
        "counts": lists.counts(person),
        "thrown": take_thrown(request, person),
        "kept_days": settings.DISCARDED_DAYS,
    }
    return render(request, "documents/own.html", context)
