"""The records clock (기록 관리): duties of the year, the tidy-up, files, the report, and who opened a record."""

from collections.abc import Callable, Iterator
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.core.api import NotAllowed, Refusal
from madang.documents.actions.finish_duty import finish_duty
from madang.documents.actions.keep_records import finish_file, hold_disposal, release_disposal, tidy_file
from madang.documents.actions.take_register import take_report, take_report_lines
from madang.documents.models import Document, Receipt
from madang.documents.policy import RECORDS_OFFICER, is_records_officer, no_such_document, staff_person
from madang.documents.queries.openings import MOST, count_openings, openings
from madang.documents.queries.records import checklist, files, to_hand_over, unit_duties, years
from madang.documents.web.csv_table import as_csv
from madang.documents.web.register_forms import clean, day_of, number_of, year_of
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Deed = Callable[[HttpRequest, int], str]


@require_GET
@core.staff_required()
def records(request: HttpRequest) -> HttpResponse:
    """Show the department's records clock; the year of the checks and files stands in the address."""
    person, today = staff_person(core.actor_of(request)), timezone.localdate()
    year = year_of(request.GET.get("year", "")) or today.year
    rows = unit_duties(person.department_id, today)
    context = {
        "person": person,
        "year": year,
        "years": years(person.department_id),
        "duties": rows,
        "late": sum(1 for row in rows if row.standing == "late"),
        "checks": checklist(person.department_id, year),
        "files": files(person.department_id, year),
        "to_hand_over": to_hand_over(person.department_id),
        "officer": is_records_officer(person, person.department_id),
        "officers": organisation.appointed(RECORDS_OFFICER, person.department_id),
        "today": today.isoformat(),
    }
    return render(request, "documents/records.html", context)


@require_POST
@core.staff_required()
def duty(request: HttpRequest) -> HttpResponse:
    about = number_of(request.POST.get("about")) or 0
    finish_duty(core.actor_of(request), request.POST.get("duty", ""), about, clean(request.POST, "note"))
    messages.success(request, "마친 일로 적었습니다.")
    return redirect("documents:records")


@require_GET
@core.staff_required()
def report(request: HttpRequest, year: int) -> HttpResponse:
    """Give the production report of a year: XLSX with items and files, or the items as CSV."""
    actor, name = core.actor_of(request), f"production-report-{year}"
    if request.GET.get("format") == "csv":
        lines: Iterator[tuple[str, ...]] = take_report_lines(actor, year)
        return as_csv(name, next(lines), lines)
    response = HttpResponse(take_report(actor, year), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_GET
@core.staff_required()
def access(request: HttpRequest, label: str, subject_id: int) -> HttpResponse:
    """Show who opened a document or a receipt, to its drafter and to the 기록물관리책임자 of its unit."""
    person = staff_person(core.actor_of(request))
    title, address = _looked_at(label, subject_id, person)
    rows = openings(label, subject_id)
    context = {
        "title": title,
        "address": address,
        "rows": rows,
        "odd": sum(1 for row in rows if row.hints),
        "total": count_openings(label, subject_id),
        "most": MOST,
    }
    return render(request, "documents/openings.html", context)


def _file_deed(do: Deed) -> Callable[..., HttpResponseBase]:
    """Make a view of a deed with a file; it goes back to the year that was looked at."""

    @require_POST
    @core.staff_required()
    @wraps(do)
    def view(request: HttpRequest, file_id: int) -> HttpResponse:
        messages.success(request, do(request, file_id))
        year = year_of(request.POST.get("year", "")) or timezone.localdate().year
        return redirect(f"/records/?year={year}#files")

    return view


@_file_deed
def finish(request: HttpRequest, file_id: int) -> str:
    finished_on = day_of(request.POST, "finished_on")
    if finished_on is None:
        raise Refusal("처리가 끝난 날을 적어 주세요.", "보존기간은 그다음 해 1월 1일부터 셉니다(시행령 제26조제5항).")
    return f"‘{finish_file(core.actor_of(request), file_id, finished_on)}’ 철을 끝냈습니다."


@_file_deed
def tidy(request: HttpRequest, file_id: int) -> str:
    return f"‘{tidy_file(core.actor_of(request), file_id)}’ 철을 정리했습니다."


@_file_deed
def hold(request: HttpRequest, file_id: int) -> str:
    return f"‘{hold_disposal(core.actor_of(request), file_id, clean(request.POST, 'reason'))}’ 철의 폐기를 막았습니다."


@_file_deed
def release(request: HttpRequest, file_id: int) -> str:
    released = release_disposal(core.actor_of(request), file_id, clean(request.POST, "reason"))
    return f"‘{released}’ 철의 폐기 금지를 풀었습니다."


def _looked_at(label: str, subject_id: int, person: PersonRef) -> tuple[str, str]:
    """Return title and address of the record. Raises NotFound, NotAllowed."""
    if label == "document":
        found: Document | Receipt | None = Document.objects.filter(pk=subject_id).first()
    else:
        found = Receipt.objects.filter(pk=subject_id).first()
    if found is None or not (_drafted(found, person) or found.department_id == person.department_id):
        raise no_such_document()
    if not (_drafted(found, person) or is_records_officer(person, found.department_id)):
        raise NotAllowed(
            "열람 기록은 기안한 사람과 그 부서의 기록물관리책임자만 볼 수 있습니다.",
            "기록물관리책임자에게 문의해 주세요.",
        )
    return found.title, f"/documents/{found.pk}/" if label == "document" else f"/receipts/{found.pk}/"


def _drafted(found: Document | Receipt, person: PersonRef) -> bool:
    return isinstance(found, Document) and found.drafter_id == person.id
