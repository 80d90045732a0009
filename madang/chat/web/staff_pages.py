"""The record of questions, for staff: what was asked, how it ended, and why."""

import csv
from collections.abc import Iterable
from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.chat import api
from madang.chat.models import Question
from madang.chat.web import channel_pages
from madang.core import api as core
from madang.core.api import NotFound
from madang.knowledge import api as knowledge

ON_A_PAGE = 50
COUNTED_DAYS = 7

UNANSWERED = "/staff/questions/?outcome=not_found"


@require_GET
@core.staff_required()
def questions(request: HttpRequest) -> HttpResponse:
    """List the questions; filters, order and page stand in the address."""
    asked = {name: core.words_asked(request, name) for name in ("q", "outcome", "field", "order")}
    found = api.questions(asked["q"], asked["outcome"], asked["field"], asked["order"])
    if request.GET.get("format") == "csv":
        return _as_csv(api.export_questions(found, core.actor_of(request)))
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    counts = api.outcome_counts(_since())
    context = asked | {
        "page": page,
        "rows": page.object_list,
        "outcomes": [{"id": o, "words": api.OUTCOME_WORDS[o], "count": count} for o, count in counts.items()],
        "fields": knowledge.fields(),
        "csv_address": "?" + urlencode({**asked, "format": "csv"}),
        "counted_days": COUNTED_DAYS,
    }
    return render(request, "chat/questions.html", context)


@require_GET
@core.staff_required()
def question(request: HttpRequest, question_id: int) -> HttpResponse:
    """Show one question as it was answered, and what else was near."""
    found = Question.objects.filter(id=question_id).first()
    if found is None:
        raise NotFound("그런 질문 기록이 없어요.", next_step="보관 기간이 지나 지워졌을 수 있어요.")
    return render(request, "chat/question.html", {"row": found, "turn": api.turn_of(found)})


def desk_cards(now: datetime, actor: core.Actor) -> list[core.DeskCard]:
    """Return what the desk tells of the conversation today."""
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    counts = api.outcome_counts(midnight)
    return [
        core.DeskCard("오늘 받은 질문", f"{sum(counts.values()):,}", "건", "/staff/questions/", "chat"),
        core.DeskCard("오늘 답하지 못한 질문", f"{api.unanswered(counts):,}", "건", UNANSWERED, "question"),
        *channel_pages.desk_cards(now, actor),
    ]


def _since() -> datetime:
    return timezone.now() - timedelta(days=COUNTED_DAYS)


def _as_csv(rows: Iterable[Question]) -> HttpResponse:
    """Write the list as CSV that Korean spreadsheets open."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="questions.csv"'
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow(["물은 때", "질문", "결과", "안내 글", "분야", "걸린 시간(ms)"])
    for row in rows:
        when = timezone.localtime(row.asked_at).strftime("%Y-%m-%d %H:%M:%S")
        cells = [when, row.text, row.get_outcome_display(), row.heading, row.field_name, f"{row.took_ms:.1f}"]
        writer.writerow([core.harmless(cell) for cell in cells])
    return response
