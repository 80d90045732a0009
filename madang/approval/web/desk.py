"""The approval desk (결재함): what waits for me, what I sent, what I signed, what was decided in my absence."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from madang.approval import api
from madang.approval.actions.sign_many import MOST
from madang.approval.models import Course, LaterReport
from madang.approval.policy import person_behind
from madang.approval.queries.courses import titles_of
from madang.approval.queries.subjects import address_of
from madang.approval.rules.states import COURSE_WORDS
from madang.core import api as core
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

ON_A_PAGE, MOST_REPORTS, MOST_DIGITS = 30, 200, 18
TABS = {"waiting": "결재할 것", "sent": "올린 것", "done": "결재한 것", "later": "사후보고"}


@require_GET
@core.staff_required()
def desk(request: HttpRequest) -> HttpResponse:
    """List by tab; tab, filter, words and page stand in the address."""
    person = person_behind(core.actor_of(request))
    tab = core.words_asked(request, "tab") if core.words_asked(request, "tab") in TABS else "waiting"
    context = {
        "tabs": TABS,
        "tab": tab,
        "person": person,
        "counts": {"waiting": api.count_waiting(person), "later": api.later_reports(person, only_unseen=True).count()},
        "states": COURSE_WORDS,
        **_TABS[tab](request, person),
    }
    return render(request, "approval/desk.html", context)


@require_POST
@core.staff_required()
def sign_many(request: HttpRequest) -> HttpResponse:
    """Sign the ticked rows; each row carries the digest that was shown."""
    chosen = [_ticked(value) for value in request.POST.getlist("step")]
    actor = core.actor_of(request)
    signed = api.sign_many(actor, chosen)
    failed = [each for each in signed if each.sentence]
    titles = titles_of((each.step_id for each in failed), person_behind(actor))
    if done := len(signed) - len(failed):
        messages.success(request, f"{done}건을 결재했습니다.")
    for each in failed:
        messages.warning(request, f"{titles.get(each.step_id, '')} 결재하지 못했습니다: {each.sentence}".strip())
    if not signed:
        messages.warning(request, "고른 문서가 없습니다. 함께 결재할 문서를 골라 주세요.")
    return redirect("approval:desk")


@require_POST
@core.staff_required()
def see_later_report(request: HttpRequest, report_id: int) -> HttpResponse:
    api.see_later_report(core.actor_of(request), report_id)
    messages.success(request, "사후보고를 확인했습니다.")
    return redirect(_later_address())


def desk_items(now: datetime, actor: core.Actor) -> list[core.DeskItem]:
    """Return what waits for the person's signature, and what was decided in their absence."""
    person = organisation.person_of(actor.account_id)
    if person is None:
        return []
    waiting = [_item(row) for row in api.waiting_for(person)]
    return [*waiting, *(_later_item(report) for report in api.later_reports(person, only_unseen=True))]


def _item(row: api.DeskRow) -> core.DeskItem:
    drafter = f"{row.course.department.name} {row.course.drafter.name}"
    return core.DeskItem(
        kind=row.step.get_role_display() if row.step else "",
        title=row.course.title,
        note=f"{drafter} · {row.for_whom} 대신" if row.for_whom else drafter,
        address=row.address,
        since=row.since,
        icon="check",
        late=row.late,
        urgent=row.course.urgent,
    )


def _later_item(report: LaterReport) -> core.DeskItem:
    return core.DeskItem(
        kind="사후보고",
        title=report.step.course.title,
        note=f"{report.step.acting_position} {report.step.acting_name} 대결",
        address=_later_address(),
        since=report.decided_at,
        icon="clock",
        urgent=report.needed,
    )


def _later_address() -> str:
    return f"{reverse('approval:desk')}?tab=later"


def _ticked(value: str) -> tuple[int, str]:
    step, _, digest = value.partition(":")
    return (int(step) if step.isdecimal() and len(step) <= MOST_DIGITS else 0), digest


def _waiting(request: HttpRequest, person: PersonRef) -> dict[str, object]:
    words = core.words_asked(request, "q")
    rows = [row for row in api.waiting_for(person) if words in f"{row.course.title} {row.course.drafter.name}"]
    order = core.words_asked(request, "order")
    if order == "newest":
        rows.reverse()
    return {"rows": rows, "q": words, "order": order, "together": _together(rows), "most": MOST}


def _together(rows: Sequence[api.DeskRow]) -> set[str]:
    """Return the batches of which two or more may be decided at once; each confirmed one is confirmed by itself."""
    counted = Counter(row.batch for row in rows if not row.needs_confirmation)
    return {batch for batch, count in counted.items() if count > 1}


def _sent(request: HttpRequest, person: PersonRef) -> dict[str, object]:
    state = core.words_asked(request, "state")
    return _paged(request, api.sent_by(person, state if state in COURSE_WORDS else ""), person) | {"state": state}


def _done(request: HttpRequest, person: PersonRef) -> dict[str, object]:
    return _paged(request, api.done_by(person), person)


def _paged(request: HttpRequest, found: QuerySet[Course], person: PersonRef) -> dict[str, object]:
    words = core.words_asked(request, "q")
    courses = found.filter(Q(title__icontains=words) | Q(drafter__name__icontains=words)) if words else found
    page = Paginator(courses, ON_A_PAGE).get_page(request.GET.get("page"))
    return {"page": page, "rows": api.rows_of(list(page.object_list), person), "q": words}


def _later(request: HttpRequest, person: PersonRef) -> dict[str, object]:
    reports = api.later_reports(person)[:MOST_REPORTS]
    return {"reports": [(report, address_of(report.step.course)) for report in reports]}


_TABS = {"waiting": _waiting, "sent": _sent, "done": _done, "later": _later}
