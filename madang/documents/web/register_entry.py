"""One line of the register with everything kept of it, and its correction by the 기록물관리책임자."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.correct_register import correct_register, no_such_entry
from madang.documents.models import RegisterEntry
from madang.documents.policy import is_records_officer, listed_for, staff_person
from madang.documents.queries.corrections import corrections_of
from madang.documents.queries.drafting import unit_tasks
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.queries.openings import count_openings
from madang.documents.queries.records import retention_words
from madang.documents.rules.kinds import ACCESS_WORDS
from madang.documents.rules.openness import GRADE_NAMES, OPENNESS_NAMES, Openness, grade, printed
from madang.documents.rules.retention import RETENTION_NAMES
from madang.documents.web.register_forms import given_correction, grounds_of


@require_GET
@core.staff_required()
def register_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Show one line of the register, and for the officer the form that corrects it."""
    return _page(request, entry_id)


@require_POST
@core.staff_required()
def correct(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Correct it; where that is refused the form comes back as it was filled in."""
    try:
        correct_register(
            core.actor_of(request), entry_id, given_correction(request.POST), request.POST.get("reason", "")
        )
    except Refusal as refusal:
        if refusal.status != Refusal.default_status:
            raise
        return _page(request, entry_id, refusal)
    messages.success(request, "정정했습니다. 고치기 전의 값과 까닭이 함께 남았습니다.")
    return redirect("documents:register-entry", entry_id)


def _page(request: HttpRequest, entry_id: int, refusal: Refusal | None = None) -> HttpResponse:
    person = staff_person(core.actor_of(request))
    found = RegisterEntry.objects.select_related("department", "unit_task", "record_file", "document")
    entry = found.filter(listed_for(person), pk=entry_id).first()
    if entry is None:
        raise no_such_entry()
    officer = is_records_officer(person, entry.department_id)
    context = {
        "entry": entry,
        "subject_address": subject_address(entry),
        "openness_words": printed(Openness(entry.openness), entry.grounds) if entry.openness else "정해지지 않음",
        "grade": GRADE_NAMES[grade(entry.grounds)],
        "grade_letter": grade(entry.grounds).value,
        "retention": retention_words(entry.retention),
        "corrections": corrections_of(entry),
        "officer": officer,
        "opened": count_openings(entry.subject_label, entry.subject_id) if officer else 0,
        "refusal": refusal,
        **(_form(request, entry, refusal) if officer else {}),
    }
    return render(request, "documents/register_entry.html", context, status=refusal.status if refusal else 200)


def subject_address(entry: RegisterEntry) -> str:
    """Return where the thing itself is read; whether one may is asked there."""
    name = {"document": "documents:document", "receipt": "documents:receipt", "memo": "documents:memo"}
    return reverse(name[entry.subject_label], args=[entry.subject_id]) if entry.subject_label in name else ""


def _form(request: HttpRequest, entry: RegisterEntry, refusal: Refusal | None) -> dict[str, object]:
    """Return the correction's choices and values: those of the line, or what was filled in and refused."""
    values = request.POST if refusal else {**vars(entry), "unit_task": entry.unit_task_id or ""}
    return {
        "values": values,
        "chosen_grounds": grounds_of(request.POST) if refusal else entry.grounds,
        "tasks": unit_tasks(entry.department_id),
        "opennesses": OPENNESS_NAMES,
        "grounds": grounds_in_force(timezone.localdate()),
        "retentions": RETENTION_NAMES,
        "accesses": ACCESS_WORDS,
    }
