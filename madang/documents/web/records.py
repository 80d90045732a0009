"""The records clock (기록 관리): duties of the year, the tidy-up, files, the report of the unit."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.documents.actions.finish_duty import finish_duty
from madang.documents.actions.take_register import take_report, take_report_lines
from madang.documents.policy import is_records_officer, staff_person
from madang.documents.queries.production import is_record_centre
from madang.documents.queries.records import checklist, files, to_hand_over, unit_duties, years
from madang.documents.rules.appointments import RECORDS_OFFICER
from madang.documents.web.csv_table import as_csv
from madang.documents.web.register_forms import clean, number_of, year_of
from madang.organisation import api as organisation

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


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
        "record_centre": is_record_centre(person),
        "centre": f"{core.profile().name} 기록관",
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
