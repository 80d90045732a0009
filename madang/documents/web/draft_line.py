"""The approval line on the page of a draft: changed in place, and without scripts."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.documents import api
from madang.documents.models import Document
from madang.documents.policy import staff_person
from madang.documents.queries import drafting
from madang.documents.rules import line_rows
from madang.documents.rules.line_rows import Row
from madang.documents.web.draft_form import given_document, line_of
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

MOST_DIGITS = 4
"""Of a place in the line."""


def change_line(request: HttpRequest, document_id: int, rows: list[Row]) -> HttpResponse:
    """Save the draft with this line, and answer the part of the page that shows it."""
    given = given_document(request.POST, organisation.department_names())
    actor = core.actor_of(request)
    document = api.save_document(actor, document_id, replace(given, line=line_of(rows, request.POST)), by_itself=True)
    if core.wants_fragment(request):
        return render(request, "documents/line.html", line_context(request, document, staff_person(actor)))
    return redirect(f"/documents/{document.pk}/edit/#line")


@require_GET
@core.staff_required()
def find_for_line(request: HttpRequest, document_id: int) -> HttpResponse:
    """Find people to be put into the line."""
    person = staff_person(core.actor_of(request))
    words = core.words_asked(request, "line_q")
    people = organisation.find_people(words) if words.strip() else []
    context = {"people": [each for each in people if each.id != person.id], "q": words, "document_id": document_id}
    return render(request, "documents/line_found.html", context)


def line_context(request: HttpRequest, document: Document, person: PersonRef) -> dict[str, object]:
    return {
        "document": document,
        "line": drafting.line_view(document, person, timezone.localdate()),
        "shift_reason": request.POST.get("shift_reason", ""),
        "roles": {"review": "검토", "consult": "협조", "decide": "결재"},
    }


LineOp = Callable[[list[Row], str], list[Row]]

LINE_OPS: Mapping[str, LineOp] = {
    "propose": lambda rows, what: [],
    "line": lambda rows, what: rows,
    "add": lambda rows, what: line_rows.added(rows, what),
    "remove": lambda rows, what: line_rows.removed(rows, _place(what)),
    "up": lambda rows, what: line_rows.moved(rows, _place(what), -1),
    "down": lambda rows, what: line_rows.moved(rows, _place(what), 1),
}


def _place(what: str) -> int:
    return int(what) if what.isdecimal() and len(what) <= MOST_DIGITS else -1
