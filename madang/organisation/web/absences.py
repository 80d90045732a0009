"""Absences (부재): who is away today, one's own, entering and ending them."""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.core import api as core
from madang.organisation import api
from madang.organisation.actions.absence_keeping import Keeping, keeping
from madang.organisation.actions.record_absence import AbsenceRefused
from madang.organisation.policy import may_keep_absences
from madang.organisation.queries.absences import away_today, colleagues, own_absences
from madang.organisation.rules.absence import AbsenceKind
from madang.organisation.web.absence_forms import AbsenceForm, acting_part
from madang.organisation.web.absence_told import put_told, take_told, told_of_ended, told_of_recorded

BAD = 400


@require_http_methods(["GET", "POST"])
@core.staff_required()
def absences(request: HttpRequest) -> HttpResponse:
    """Show the page, search for an acting person without scripts (`find`), or enter an absence."""
    if request.method == "GET":
        return _page(request, keeping(core.actor_of(request), core.words_asked(request, "person")))
    kept = keeping(core.actor_of(request), request.POST.get("person", "").replace("\0", ""))
    if "find" in request.POST:
        return _page(request, kept, typed=request.POST)
    form = AbsenceForm(request.POST)
    if form.is_valid() and _recorded(request, kept, form):
        return redirect(_address(kept))
    return _page(request, kept, typed=request.POST, form=form)


@require_POST
@core.staff_required()
def end(request: HttpRequest, absence_id: int) -> HttpResponse:
    """The person is back, or does not go at all; the page then offers to take that back."""
    ended = api.end_absence(core.actor_of(request), absence_id, timezone.localdate())
    put_told(request, told_of_ended(ended, timezone.localdate()))
    return redirect(_address(keeping(core.actor_of(request), ended.person_id)))


@require_GET
@core.staff_required()
def acting(request: HttpRequest) -> HttpResponse:
    """Return who may act on the days typed so far, as a fragment."""
    kept = keeping(core.actor_of(request), core.words_asked(request, "person"))
    part = acting_part(request.GET, kept.person, timezone.localdate())
    return render(request, "organisation/absence_acting.html", {"part": part})


def desk_cards(now: datetime, actor: core.Actor) -> list[core.DeskCard]:
    """Return in whose place the person acts today; nothing where there is nobody."""
    me = api.person_of(actor.account_id)
    stood_for = _stood_for(me, timezone.localdate(now)) if me else []
    if not stood_for:
        return []
    names = ", ".join(f"{each.position} {each.name}" for each in stood_for)
    address = reverse("organisation:absences")
    return [core.DeskCard("내가 대행하는 분", str(len(stood_for)), "분", address, icon="person", note=names)]


def _recorded(request: HttpRequest, kept: Keeping, form: AbsenceForm) -> bool:
    given, today = form.given(), timezone.localdate()
    try:
        recorded = api.record_absence(kept.actor, given, today)
    except AbsenceRefused as refusal:
        form.add_error(refusal.field, f"{refusal.sentence} {refusal.next_step or ''}".strip())
        return False
    put_told(request, told_of_recorded(recorded, given, today))
    return True


def _page(
    request: HttpRequest, kept: Keeping, *, typed: QueryDict | None = None, form: AbsenceForm | None = None
) -> HttpResponse:
    today = timezone.localdate()
    data = typed if typed is not None else QueryDict(mutable=True)
    context: dict[str, Any] = {
        "kept": kept,
        "today": today,
        "own": own_absences(kept.person, today),
        "away": away_today(kept.keeper, today),
        "stood_for": _stood_for(kept.keeper, today),
        "kinds": list(AbsenceKind),
        "typed": {
            "kind": data.get("kind", AbsenceKind.TRIP.value),
            "first": data.get("first", today.isoformat()),
            "last": data.get("last", today.isoformat()),
        },
        "form": form,
        "part": acting_part(data, kept.person, today),
        "told": take_told(request),
        **_others(request, kept),
    }
    return render(request, "organisation/absences.html", context, status=BAD if form else 200)


def _others(request: HttpRequest, kept: Keeping) -> dict[str, object]:
    """Return for whom else the keeper may enter absences: colleagues at once, a manager's others by words."""
    words, me = core.words_asked(request, "q"), kept.keeper
    found = [each for each in api.find_people(words) if may_keep_absences(kept.actor, me, each)] if words else []
    return {"q": words, "found": [each for each in found if each.id != me.id], "colleagues": colleagues(me)}


def _stood_for(me: api.PersonRef, today: date) -> list[api.PersonRef]:
    return sorted(api.people(api.stands_for(me.id, today)).values(), key=lambda each: (each.rank, each.name))


def _address(kept: Keeping) -> str:
    query = QueryDict(mutable=True)
    if kept.for_another:
        query["person"] = kept.person.id
    return reverse("organisation:absences") + (f"?{query.urlencode()}" if query else "")
