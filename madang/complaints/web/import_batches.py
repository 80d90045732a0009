"""One file that is taken in: how far it is, what became of each row, and what can be done about it."""

from datetime import timedelta

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from madang.complaints.actions.attach_photos import MOST_FILES, give_photos
from madang.complaints.actions.import_complaints import resume_import, stop_import
from madang.complaints.actions.seen_batch import seen_batch
from madang.complaints.actions.take_refused_rows import take_refused_rows
from madang.complaints.policy import may_see, staff_person
from madang.complaints.queries.imports import photos_of, progress_of, reports_of
from madang.complaints.web.import_files import content_of
from madang.complaints.web.table_csv import as_csv
from madang.core import api as core
from madang.core.api import Refusal

ON_A_PAGE = 50
FILTERS = {"": "모두", "refused": "거절", "noted": "바로잡음", "known": "이미 있음", "taken": "접수"}


@require_GET
@core.staff_required()
def batch(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Show a batch; while it goes on, the part that changes is asked for again each second."""
    found = seen_batch(core.actor_of(request), batch_id)
    asked = request.GET.get("only", "")
    only = asked if asked in FILTERS else ""
    progress = progress_of(found, timezone.now())
    context = {"progress": progress, "batch": found, "rest_words": _rest(progress.rest)}
    if core.wants_fragment(request):
        response = render(request, "complaints/intake/import_progress.html", context)
        if not progress.going_on:
            response["HX-Refresh"] = "true"  # what stands below is read anew, once
        return response
    page = Paginator(reports_of(found, only), ON_A_PAGE).get_page(request.GET.get("page"))
    person = staff_person(core.actor_of(request))
    lines = [(row, bool(row.complaint and may_see(row.complaint, person))) for row in page]
    context |= {"page": page, "lines": lines, "only": only, "filters": FILTERS, "photos": photos_of(found)}
    return render(request, "complaints/intake/import.html", context)


@require_POST
@core.staff_required()
def stop(request: HttpRequest, batch_id: int) -> HttpResponse:
    stopped = stop_import(core.actor_of(request), batch_id)
    messages.success(request, f"{stopped.done:,}줄까지 하고 멈췄습니다. 이어서 할 수 있습니다.")
    return redirect("complaints:import", batch_id)


@require_POST
@core.staff_required()
def resume(request: HttpRequest, batch_id: int) -> HttpResponse:
    resumed = resume_import(core.actor_of(request), batch_id)
    messages.success(request, f"{resumed.done + 1:,}번째 줄부터 이어서 가져옵니다.")
    return redirect("complaints:import", batch_id)


@require_GET
@core.staff_required()
def refused(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Give the refused rows as a table with their reasons, to be mended and sent again."""
    headings, rows = take_refused_rows(core.actor_of(request), batch_id)
    return as_csv(f"refused-{batch_id}", headings, rows)


@require_POST
@core.staff_required()
def photos(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Take the photographs that the rows named, as they are or packed."""
    actor = core.actor_of(request)
    seen_batch(actor, batch_id)  # before anything is read into memory
    try:
        files = [(file.name or "", content_of(file)) for file in request.FILES.getlist("photos")[: MOST_FILES + 1]]
        count = give_photos(actor, batch_id, files)
    except Refusal as refusal:
        messages.error(request, f"{refusal.sentence} {refusal.next_step or ''}".strip())
    else:
        messages.success(request, f"파일 {count}개를 받았습니다. 이름이 맞는 사진을 신고에 붙이고 있습니다.")
    return redirect("complaints:import", batch_id)


def _rest(rest: timedelta | None) -> str:
    if rest is None:
        return ""
    seconds = round(rest.total_seconds())
    return f"{seconds}초쯤 남았습니다" if seconds < 90 else f"{seconds // 60}분쯤 남았습니다"
