"""The register (문서등록대장): the list, found by filters and words, and taken away as CSV."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.documents.actions.take_register import take_register
from madang.documents.policy import listed_for, staff_person
from madang.documents.queries.begun_words import begun_words
from madang.documents.queries.drafting import unit_tasks
from madang.documents.queries.register import ORDER_WORDS, Asked, register_page
from madang.documents.rules.kinds import REGISTER_WORDS, RegisterKind
from madang.documents.rules.openness import OPENNESS_NAMES, Openness
from madang.documents.rules.saved_views import SavedList
from madang.documents.web.register_csv import streamed
from madang.documents.web.register_forms import asked_of, number_of
from madang.documents.web.saved_views import saved_views
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

YEARS_SHOWN = 10


@require_GET
@core.staff_required()
def register_list(request: HttpRequest) -> HttpResponseBase:
    """List what the person may see; filters, words, order and place stand in the address."""
    actor, asked = core.actor_of(request), asked_of(request)
    if request.GET.get("format") == "csv":
        return streamed("register", take_register(actor, asked).iterator(2_000))
    person = staff_person(actor)
    after, before = number_of(request.GET.get("after")), number_of(request.GET.get("before"))
    page = register_page(asked, listed_for(person), person.department_id, after, before)
    context = _list_context(asked, person) | {"page": page, "rows": page.rows, "now": timezone.localtime()}
    if asked.words and not page.rows:
        context["begun"] = begun_words(asked.words, listed_for(person), person.department_id)
    return render(request, "documents/register.html", context | saved_views(request, person, SavedList.REGISTER))


def _list_context(asked: Asked, person: PersonRef) -> dict[str, object]:
    this_year = timezone.localdate().year
    filters = {
        "q": asked.words,
        "department": asked.department,
        "kind": asked.kind,
        "year": asked.year or "",
        "task": asked.unit_task,
        "openness": asked.openness,
        "order": asked.order,
    }
    departments = organisation.department_names()
    return {
        "asked": asked,
        "q": asked.words,
        "person": person,
        "shown_words": _shown_words(asked, departments),
        "departments": departments,
        "kinds": REGISTER_WORDS,
        "years": range(this_year, this_year - YEARS_SHOWN, -1),
        "tasks": unit_tasks(asked.department or person.department_id),
        "opennesses": OPENNESS_NAMES,
        "orders": ORDER_WORDS,
        "filtered": any(value for name, value in filters.items() if name != "order"),
        "csv_address": "?" + urlencode({**filters, "format": "csv"}),
    }


def _shown_words(asked: Asked, departments: Mapping[str, str]) -> str:
    """Say which part of the register it is, for paper: "2026년 · 교통관리과 · 접수 · 새것부터"."""
    told = (
        f"{asked.year}년" if asked.year else "모든 연도",
        departments.get(asked.department, "모든 부서"),
        REGISTER_WORDS[RegisterKind(asked.kind)] if asked.kind in REGISTER_WORDS else "",
        OPENNESS_NAMES[Openness(asked.openness)] if asked.openness in OPENNESS_NAMES else "",
        f"‘{asked.words}’" if asked.words else "",
        ORDER_WORDS[asked.order],
    )
    return " · ".join(part for part in told if part)
