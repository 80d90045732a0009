"""One complaint on the desk: what was reported, what the checks say, and what may be done with it."""

from collections.abc import Mapping
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.complaints.models import Complaint
from madang.complaints.policy import (
    deeds_of,
    handles,
    is_at_desk,
    may_read,
    no_such_complaint,
    represented_by,
    staff_person,
)
from madang.complaints.queries.compared_photos import compared
from madang.complaints.queries.complaint_page import (
    answers_of,
    checks_in_order,
    group_of,
    history,
    last_event_id,
    last_reopening,
    reporter_card,
    sender_is_forgotten,
)
from madang.complaints.queries.near_complaint import near_complaint
from madang.complaints.queries.public import is_for_public
from madang.complaints.queries.shown_complaint import names_shown, place_of, shown
from madang.complaints.rules.live import DESK_TOPIC
from madang.complaints.rules.photos import Stage
from madang.complaints.rules.place import NOTE_WORDS, PlaceNote
from madang.complaints.web.complaint_page_forms import forms
from madang.core import api as core
from madang.core.api import Refusal
from madang.organisation.api import PersonRef


@require_GET
@core.staff_required()
def complaint_page(request: HttpRequest, number: str) -> HttpResponse:
    return shown_page(request, number)


@require_GET
@core.staff_required()
def complaint_state(request: HttpRequest, number: str) -> HttpResponse:
    """Give the id of the last event: an open page asks when it hears of some change."""
    complaint, _ = read_complaint(request, number, timezone.now())
    return HttpResponse(str(last_event_id(complaint)), content_type="text/plain")


def read_complaint(request: HttpRequest, number: str, now: datetime) -> tuple[Complaint, PersonRef]:
    """Return the complaint and who reads it. Raises NotFound for strangers."""
    person = staff_person(core.actor_of(request))
    found = Complaint.objects.select_related("category", "department", "team", "officer", "leader")
    complaint = found.filter(number=number).first()
    if complaint is None or not may_read(complaint, person, represented_by(person, now)):
        raise no_such_complaint()
    return complaint, person


def shown_page(
    request: HttpRequest, number: str, refusal: Refusal | None = None, typed: Mapping[str, str] | None = None
) -> HttpResponse:
    """Show the page; after a refusal with the sentence, and with what was typed."""
    now = timezone.now()
    complaint, person = read_complaint(request, number, now)
    core.belongs_to(request, "complaints:tray")
    names = names_shown()
    deeds = deeds_of(complaint, person, now)
    context = {
        "complaint": complaint,
        "row": shown(complaint, names, now),
        "violation": names.get(complaint.violation, complaint.violation),
        "place_note": NOTE_WORDS[PlaceNote(complaint.place_note)] if complaint.place_note in set(PlaceNote) else "",
        "answers": answers_of(complaint),
        "photos": compared(complaint, Stage.REPORTED),
        "after_photos": compared(complaint, Stage.DONE),
        "checks": checks_in_order(complaint),
        "events": history(complaint),
        "reopening": last_reopening(complaint),
        "decision": complaint.decisions.last(),
        "group": group_of(complaint),
        "near": near_complaint(complaint, None if is_at_desk(person) else person.department_id),
        "reporter": reporter_card(complaint),
        "sender_is_forgotten": sender_is_forgotten(complaint),
        "deeds": {deed.value for deed in deeds},
        "for_public": is_for_public(complaint),
        "handles": handles(complaint, person, represented_by(person, now)),
        "map_block": _map_block(complaint, names),
        "seen": last_event_id(complaint),
        "topic": DESK_TOPIC,
        "refusal": refusal,
        "typed": typed or {},
        "keys": "complaints/desk/page_keys.html",
        **forms(complaint, person, deeds, names, now),
    }
    return render(request, "complaints/desk/complaint.html", context, status=refusal.status if refusal else 200)


def _map_block(complaint: Complaint, names: Mapping[str, str]) -> dict[str, object]:
    place = place_of(complaint, names)
    return {"points": [{"lat": complaint.lat, "lng": complaint.lng, "name": place}]}
