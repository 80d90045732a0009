"""The register (문서등록대장): the list, one line with everything kept of it, its correction, the list taken away."""

from datetime import date
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.correct_register import correct_register, no_such_entry
from madang.documents.actions.take_register import take_register
from madang.documents.models import RegisterEntry
from madang.documents.policy import is_records_officer, listed_for, may_list, staff_person
from madang.documents.queries.drafting import unit_tasks
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.queries.openings import count_openings
from madang.documents.queries.records import retention_words
from madang.documents.queries.register import ORDER_WORDS, Asked, register_page
from madang.documents.rules.kinds import ACCESS_WORDS, REGISTER_WORDS
from madang.documents.rules.openness import GRADE_NAMES, OPENNESS_NAMES, Openness, grade, printed
from madang.documents.rules.retention import RETENTION_NAMES
from madang.documents.web.register_csv import streamed
from madang.documents.web.register_forms import asked_of, given_correction, number_of
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

YEARS_SHOWN = 10
CORRECTED_WORDS = {
    "title": "제목", "person": "기안·접수자", "decider": "결재자", "counterpart": "수신·발신",
    "extra_number": "특수번호", "openness": "공개 구분", "grounds": "비공개 근거", "retention": "보존기간",
    "list_access": "목록 열람 범위", "unit_task": "단위과제",
}  # fmt: skip


@require_GET
@core.staff_required()
def register_list(request: HttpRequest) -> HttpResponseBase:
    """List what the person may see; filters, words, order and place stand in the address."""
    actor, asked = core.actor_of(request), asked_of(request)
    if request.GET.get("format") == "csv":
        return streamed("register", take_register(actor, asked).iterator(2_000))
    person = staff_person(actor)
    after, before = number_of(request.GET.get("after")), number_of(request.GET.get("before"))
    page = register_page(asked, listed_for(person), after, before)
    return render(request, "documents/register.html", _list_context(asked, person) | {"page": page, "rows": page.rows})


@require_GET
@core.staff_required()
def register_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Show one line of the register, and for the officer the form that corrects it."""
    return _entry_page(request, entry_id)


@require_POST
@core.staff_required()
def correct(request: HttpRequest, entry_id: int) -> HttpResponse:
    try:
        correct_register(
            core.actor_of(request), entry_id, given_correction(request.POST), request.POST.get("reason", "")
        )
    except Refusal as refusal:
        if refusal.status != Refusal.default_status:
            raise
        return _entry_page(request, entry_id, refusal)
    messages.success(request, "정정했습니다. 고치기 전의 값과 까닭이 함께 남았습니다.")
    return redirect("documents:register-entry", entry_id)


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
    return {
        "asked": asked,
        "q": asked.words,
        "person": person,
        "departments": organisation.department_names(),
        "kinds": REGISTER_WORDS,
        "years": range(this_year, this_year - YEARS_SHOWN, -1),
        "tasks": unit_tasks(asked.department or person.department_id),
        "opennesses": OPENNESS_NAMES,
        "orders": ORDER_WORDS,
        "filtered": any(value for name, value in filters.items() if name != "order"),
        "csv_address": "?" + urlencode({**filters, "format": "csv"}),
    }


def _entry_page(request: HttpRequest, entry_id: int, refusal: Refusal | None = None) -> HttpResponse:
    person = staff_person(core.actor_of(request))
    found = RegisterEntry.objects.select_related("department", "unit_task", "record_file", "document")
    entry = found.filter(pk=entry_id).first()
    if entry is None or not may_list(entry, person):
        raise no_such_entry()
    officer = is_records_officer(person, entry.department_id)
    context = {
        "entry": entry,
        "subject_address": subject_address(entry),
        "openness_words": printed(Openness(entry.openness), entry.grounds) if entry.openness else "정해지지 않음",
        "grade": GRADE_NAMES[grade(entry.grounds)],
        "grade_letter": grade(entry.grounds).value,
        "retention": retention_words(entry.retention),
        "corrections": [_shown(each.before, each.after, each) for each in entry.corrections.select_related("by")],
        "officer": officer,
        "opened": count_openings(entry.subject_label, entry.subject_id) if officer else 0,
        "refusal": refusal,
        "typed": request.POST if refusal else None,
        **(_choices(entry, timezone.localdate()) if officer else {}),
    }
    return render(request, "documents/register_entry.html", context, status=refusal.status if refusal else 200)


def subject_address(entry: RegisterEntry) -> str:
    """Return where the thing itself is read; whether one may is asked there."""
    name = {"document": "documents:document", "receipt": "documents:receipt", "memo": "documents:memo"}
    return reverse(name[entry.subject_label], args=[entry.subject_id]) if entry.subject_label in name else ""


def _choices(entry: RegisterEntry, today: date) -> dict[str, object]:
    return {
        "tasks": unit_tasks(entry.department_id),
        "opennesses": OPENNESS_NAMES,
        "grounds": grounds_in_force(today),
        "retentions": RETENTION_NAMES,
        "accesses": ACCESS_WORDS,
    }


def _shown(before: dict[str, object], after: dict[str, object], correction: object) -> dict[str, object]:
    changes = [(CORRECTED_WORDS[name], before[name], after[name]) for name in after]
    return {"correction": correction, "changes": changes}
