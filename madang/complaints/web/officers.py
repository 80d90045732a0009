"""The officers (민원 담당자): who handles complaints, and how much of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.complaints.actions.keep_officer import MisfitOfficer, keep_officer, set_officer_active
from madang.complaints.models import Officer
from madang.complaints.policy import may_keep_officer, staff_person
from madang.complaints.queries.officers import not_yet_officers, officer_groups, officer_of
from madang.complaints.web.officer_form import OfficerForm
from madang.complaints.web.rule_choices import known_skills, options
from madang.complaints.web.undo import put_undo, take_undo
from madang.core import api as core
from madang.core.api import NotFound
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

BAD = 400


@require_GET
@core.staff_required()
def officers(request: HttpRequest) -> HttpResponse:
    """Show who handles complaints with what they hold; all staff may look."""
    keeper, words = staff_person(core.actor_of(request)), core.words_asked(request, "q")
    groups = officer_groups(timezone.now(), words)
    cards = [card for group in groups for card in group.cards]
    context = {
        "groups": groups,
        "count": len(cards),
        "fullest": max([card.weighted for card in cards], default=0) or 1,
        "kept": {card.person.id for card in cards if may_keep_officer(card.person, keeper)},
        "may_add": bool(_addable(keeper, "")),
        "q": words,
        "told": take_undo(request),
    }
    return render(request, "complaints/officers/officers.html", context)


@require_GET
@core.staff_required()
def add(request: HttpRequest) -> HttpResponse:
    """Choose whom to make an officer."""
    words = core.words_asked(request, "q")
    people = _addable(staff_person(core.actor_of(request)), words)
    return render(request, "complaints/officers/add.html", {"people": people, "q": words})


@require_http_methods(["GET", "POST"])
@core.staff_required()
def officer(request: HttpRequest, person_id: str) -> HttpResponse:
    """Show and save how much somebody takes; somebody who is no officer becomes one by it."""
    person, kept = _person(request, person_id), officer_of(person_id)
    if request.method == "GET":
        return _page(request, person, kept, OfficerForm(initial=_initial(kept)))
    form = OfficerForm(data=request.POST)
    if form.is_valid():
        try:
            keep_officer(core.actor_of(request), person_id, form.given())
        except MisfitOfficer as misfit:
            for name, sentence in misfit.faults.items():
                form.add_error(name, sentence)
        else:
            put_undo(request, f"{person.name} 님의 담당을 저장했습니다. 다음 배부부터 이대로 나눕니다.")
            return redirect("complaints:officers")
    return _page(request, person, kept, form, BAD)


@require_POST
@core.staff_required()
def active(request: HttpRequest, person_id: str) -> HttpResponse:
    """Let somebody rest from new complaints, or take part again; the page then offers the other."""
    wanted = request.POST.get("active") == "1"
    person = set_officer_active(core.actor_of(request), person_id, active=wanted)
    done = "다시 배부받습니다" if wanted else "더 배부받지 않습니다. 맡고 있는 민원은 그대로입니다"
    back = reverse("complaints:officer-active", args=[person_id])
    put_undo(request, f"{person.name} 님은 이제 {done}.", back, active="" if wanted else "1")
    return redirect("complaints:officers")


def _addable(keeper: PersonRef, words: str) -> list[PersonRef]:
    """Return whom this keeper may make an officer: of those whom words find, else of the own department."""
    found = organisation.find_people(words) if words else organisation.staff_of(keeper.department_id)
    return [each for each in not_yet_officers(found) if may_keep_officer(each, keeper)]


def _person(request: HttpRequest, person_id: str) -> PersonRef:
    person = organisation.people([person_id]).get(person_id)
    if person is None or not may_keep_officer(person, staff_person(core.actor_of(request))):
        raise NotFound("이분의 담당은 여기서 바꿀 수 없습니다.", "그 팀의 팀장이나 과장, 민원 배부 담당이 바꿉니다.")
    return person


def _initial(kept: Officer | None) -> dict[str, Any]:
    if kept is None:
        return {"capacity": "1"}
    capacity = f"{kept.capacity.normalize():f}"
    return {
        "capacity": capacity,
        "daily_cap": kept.daily_cap,
        "skills": ", ".join(kept.skills),
        "areas": kept.areas,
    }


def _page(
    request: HttpRequest, person: PersonRef, kept: Officer | None, form: OfficerForm, status: int = 200
) -> HttpResponse:
    context = {
        "person": person,
        "kept": kept,
        "form": form,
        "faulty": status != 200,
        "areas": options(form, "areas"),
        "skills": known_skills(),
    }
    return render(request, "complaints/officers/officer.html", context, status=status)
