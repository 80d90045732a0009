"""The production report of the whole city (생산현황), for the record centre: on the page, on paper, as CSV."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.documents.actions.take_register import take_production
from madang.documents.policy import staff_person
from madang.documents.queries import production as queries
from madang.documents.rules.production import PRODUCTION_HEAD, total
from madang.documents.web.csv_table import as_csv

YEARS_SHOWN = 10


@require_GET
@core.staff_required()
def production(request: HttpRequest, year: int) -> HttpResponse:
    """Show a line a department and the sum of the city."""
    actor = core.actor_of(request)
    if request.GET.get("format") == "csv":
        return as_csv(f"city-production-{year}", PRODUCTION_HEAD, take_production(actor, year))
    queries.must_be_record_centre(staff_person(actor))
    rows, this_year = queries.production(year), timezone.localdate().year
    context = {
        "year": year,
        "years": range(this_year, this_year - YEARS_SHOWN, -1),
        "rows": rows,
        "total": total(rows),
        "untold": sum(1 for row in rows if row.told_on is None),
        "whole": core.profile().name,
        "now": timezone.localtime(),
    }
    return render(request, "documents/production.html", context)
