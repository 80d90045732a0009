"""Shifts (당직): a month of them, entering and removing one, a whole roster from a file."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from madang.core import api as core
from madang.core.api import NotAllowed, Refusal
from madang.organisation import api
from madang.organisation.actions.import_shifts import LineFate, import_shifts
from madang.organisation.actions.record_shift import record_shift, remove_shift
from madang.organisation.policy import may_keep_shifts
from madang.organisation.queries.people import find_people, head_of, person_of, staff_of
from madang.organisation.queries.shifts import next_shift, shift_cards, shift_days, span_words
from madang.organisation.rules.cards import PersonRef
from madang.organisation.rules.shift import ShiftKind, month_of
from madang.organisation.web.absence_told import Told, put_told, take_told
from madang.organisation.web.shift_forms import BY_HAND, KINDS, ShiftForm

BAD = 400
LARGEST = 1024 * 1024
YEARS_AROUND = 20


@require_http_methods(["GET", "POST"])
@core.staff_required()
def shifts(request: HttpRequest) -> HttpResponse:
    """Show a month to all staff, or enter a shift."""
    if request.method == "GET":
        return _csv(request) if request.GET.get("format") == "csv" else _page(request)
    form = ShiftForm(data=request.POST)
    if form.is_valid():
        given = form.given()
        try:
            made = record_shift(core.actor_of(request), given)
        except Refusal as refusal:
            form.add_error(None, f"{refusal.sentence} {refusal.next_step or ''}".strip())
        else:
            notes = [made.note] if made.note else []
            sentence = f"당직을 넣었습니다: {made.person.name}, {span_words(given.span)}."
            undo = reverse("organisation:shift-remove", args=[made.id])
            put_told(request, Told(sentence=sentence, notes=notes, address=undo, fields={}))
            return redirect(_address(timezone.localdate(given.span.begins)))
    return _page(request, form=form)


@require_POST
@core.staff_required()
def remove(request: HttpRequest, shift_id: int) -> HttpResponse:
    """Take a shift away; the page then offers to enter it again."""
    removed = remove_shift(core.actor_of(request), shift_id, timezone.now())
    span = removed.span
    told = Told(
        sentence=f"당직을 지웠습니다: {span_words(span)}.",
        notes=[],
        address=reverse("organisation:shifts"),
        fields={
            "person": removed.person_id,
            "kind": BY_HAND,
            "begins": timezone.localtime(span.begins).strftime("%Y-%m-%dT%H:%M"),
            "ends": timezone.localtime(span.ends).strftime("%Y-%m-%dT%H:%M"),
        },
    )
    put_told(request, told)
    return redirect(_address(timezone.localdate(span.begins)))


@require_POST
@core.staff_required()
def take_in(request: HttpRequest) -> HttpResponse:
    """Take in a roster and show what became of each line."""
    if not _may_enter(request):
        raise NotAllowed("당직 명단을 올릴 수 없습니다.", "부서장이나 관리자에게 말해 주세요.")
    sent = request.FILES.get("roster")
    if not isinstance(sent, UploadedFile) or not sent.name:
        raise Refusal("고른 파일이 없습니다.", "날짜, 구분, 이름 열이 있는 CSV나 엑셀 파일을 고르세요.")
    if (sent.size or 0) > LARGEST:
        raise Refusal("파일이 1MB를 넘습니다.", "당직 명단만 남겨 다시 보내세요.", status=413)
    report = import_shifts(core.actor_of(request), sent.name, sent.read())
    counts = {fate: sum(1 for line in report if line.fate is fate) for fate in LineFate}
    context = {"name": sent.name, "report": report, "counts": counts, "refused": LineFate.REFUSED}
    return render(request, "organisation/shift_report.html", context)


def desk_cards(now: datetime, actor: core.Actor) -> list[core.DeskCard]:
    """Return the shift that somebody is on or has next; nothing where there is none."""
    me = api.person_of(actor.account_id)
    span = next_shift(me.id, now) if me else None
    if span is None:
        return []
    day = timezone.localdate(span.begins)
    value = "지금" if span.begins <= now else f"{day.month}월 {day.day}일"
    return [core.DeskCard("내 당직", value, "", reverse("organisation:shifts"), icon="moon", note=span_words(span))]


def _page(request: HttpRequest, *, form: ShiftForm | None = None) -> HttpResponse:
    today = timezone.localdate()
    first, until = month_of(_asked_month(request, today))
    days = shift_days(first, until, today)
    kept = {each.id for each in _kept(request, [card.person for day in days for card in day.shifts])}
    context: dict[str, Any] = {
        "days": days,
        "first": first,
        "before": (first - (until - first)).replace(day=1),
        "after": until,
        "today": today,
        "now": timezone.now(),
        "missing": sum(len(day.missing) for day in days),
        "offset": first.weekday(),
        "kept": kept,
        "may_enter": _may_enter(request),
        "people": _choices(request),
        "q": core.words_asked(request, "q"),
        "kinds": KINDS,
        "form": form,
        "typed": request.POST if form else {"kind": ShiftKind.NIGHT.value, "day": max(first, today).isoformat()},
        "told": take_told(request),
    }
    return render(request, "organisation/shifts.html", context, status=BAD if form else 200)


def _choices(request: HttpRequest) -> list[PersonRef]:
    """Return who may be put on duty by whoever asks: the words' finds, else the own department."""
    me, words = person_of(core.actor_of(request).account_id), core.words_asked(request, "q")
    return _kept(request, find_people(words) if words else staff_of(me.department_id) if me else [])


def _may_enter(request: HttpRequest) -> bool:
    actor = core.actor_of(request)
    me = person_of(actor.account_id)
    return me is not None and bool(_kept(request, [me]))


def _kept(request: HttpRequest, people: Sequence[PersonRef]) -> list[PersonRef]:
    """Return those of these people whose shifts the asker may keep."""
    actor = core.actor_of(request)
    me = person_of(actor.account_id)
    heads = {department: head_of(department) for department in {each.department_id for each in people}}
    return [each for each in people if me and may_keep_shifts(actor, me, each, heads[each.department_id])]


def _asked_month(request: HttpRequest, today: date) -> date:
    try:
        asked = date.fromisoformat(f"{core.words_asked(request, 'month')}-01")
    except ValueError:
        return today
    return asked if abs(asked.year - today.year) <= YEARS_AROUND else today


def _address(day: date) -> str:
    return reverse("organisation:shifts") + f"?month={day:%Y-%m}"


def _csv(request: HttpRequest) -> HttpResponse:
    first, until = month_of(_asked_month(request, timezone.localdate()))
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="shifts-{first:%Y-%m}.csv"'
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow(("날짜", "구분", "이름", "부서", "시작", "끝"))
    for card in shift_cards(first, until):
        begins, ends = timezone.localtime(card.span.begins), timezone.localtime(card.span.ends)
        person, hours = card.person, (f"{begins:%H:%M}", f"{ends:%H:%M}")
        cells = (f"{begins:%Y-%m-%d}", card.kind, person.name, person.department, *hours)
        writer.writerow([core.harmless(cell) for cell in cells])
    return response
