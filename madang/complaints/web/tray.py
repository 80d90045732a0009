"""The trays of the desk (민원함): a list beside a map; tray, filters, order and page stand in the address."""

from collections.abc import Iterable

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.complaints.models import Complaint
from madang.complaints.policy import gives, is_at_desk, staff_person
from madang.complaints.queries.categories import categories
from madang.complaints.queries.shown_complaint import ShownComplaint, names_shown, shown
from madang.complaints.queries.tray import (
    Asked,
    fingerprint,
    in_tray,
    late_in,
    listed,
    trays_of,
    with_what_is_shown,
)
from madang.complaints.rules.live import DESK_TOPIC
from madang.complaints.rules.trays import CHECKS_CHOICES, ORDER_WORDS, STATE_CHOICES, TRAY_WORDS, Tray
from madang.core import api as core
from madang.organisation.api import PersonRef

ON_A_PAGE = 30


@require_GET
@core.staff_required()
def tray(request: HttpRequest) -> HttpResponse:
    """List one tray."""
    person, now = staff_person(core.actor_of(request)), timezone.now()
    asked, page = _page(request, person)
    names = names_shown()
    rows = [shown(complaint, names, now) for complaint in page]
    mine = trays_of(person, is_at_desk(person))
    context = {
        "person": person,
        "asked": asked,
        "q": asked.words,
        "trays": {each.value: TRAY_WORDS[each] for each in mine},
        "states": STATE_CHOICES,
        "checks": CHECKS_CHOICES,
        "orders": ORDER_WORDS,
        "categories": {"": "모든 종류", **{card.id: card.name for card in categories().values()}},
        "page": page,
        "rows": rows,
        "csv_address": f"{reverse('complaints:tray-csv')}?{request.GET.urlencode()}",
        "late": late_in(in_tray(person, asked.tray, now), now),
        "map_block": {"points": _points(rows)},
        "topic": DESK_TOPIC,
        "fingerprint": fingerprint(list(page), page.paginator.count),
        "keys": "complaints/desk/tray_keys.html",
        "gives": gives(person),
        "is_filtered": any((asked.words, asked.state, asked.category, asked.checks)),
    }
    return render(request, "complaints/desk/tray.html", context)


@require_GET
@core.staff_required()
def tray_state(request: HttpRequest) -> HttpResponse:
    """Give what tells this showing of the list from another: an open page asks when it hears of some change."""
    _, page = _page(request, staff_person(core.actor_of(request)))
    return HttpResponse(fingerprint(list(page), page.paginator.count), content_type="text/plain")


def asked_of(request: HttpRequest, person: PersonRef) -> Asked:
    """Read what the address asks for; a tray that the person does not have is their own."""
    wanted = core.words_asked(request, "tray")
    mine = trays_of(person, is_at_desk(person))
    return Asked(
        tray=Tray(wanted) if wanted in mine else Tray.MINE,
        words=core.words_asked(request, "q"),
        state=core.words_asked(request, "state"),
        category=core.words_asked(request, "category"),
        checks=core.words_asked(request, "checks"),
        order=core.words_asked(request, "order") or "due",
    )


def _page(request: HttpRequest, person: PersonRef) -> tuple[Asked, Page[Complaint]]:
    asked = asked_of(request, person)
    found = with_what_is_shown(listed(person, asked, timezone.now()))
    return asked, Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))


def _points(rows: Iterable[ShownComplaint]) -> list[dict[str, object]]:
    return [{"lat": row.complaint.lat, "lng": row.complaint.lng, "name": f"{row.kind} · {row.place}"} for row in rows]
