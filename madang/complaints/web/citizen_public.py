"""What everybody may see: the door of complaints, and the public page."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from madang.complaints.adapters.house_rules import public_page_is_open
from madang.complaints.queries.public import (
    PublicCard,
    PublicFilters,
    area_names,
    public_card,
    public_complaints,
    public_groups,
)
from madang.complaints.rules.public import PUBLIC_WORDS
from madang.core import api as core
from madang.core.api import NotFound

A_PAGE = 20


@require_GET
def door(request: HttpRequest) -> HttpResponse:
    """Show the ways: tell a complaint, look at one's own, see those of the city."""
    return render(request, "complaints/citizen/door.html", {"public": public_page_is_open()})


@require_GET
def public(request: HttpRequest) -> HttpResponse:
    """Show complaints of the city, newest first, as a list and on a map. Raises NotFound where the city shows none."""
    if not public_page_is_open():
        raise NotFound("지금은 불편 현황을 공개하지 않아요.", "내가 보낸 불편은 받은 접수증 주소에서 볼 수 있어요.")
    filters = PublicFilters(*(core.words_asked(request, name) for name in ("group", "area", "state")))
    names = area_names()
    page = Paginator(public_complaints(filters), A_PAGE).get_page(request.GET.get("page"))
    cards = [public_card(complaint, names) for complaint in page]
    shown = {
        "page": page,
        "cards": cards,
        "filters": filters,
        "groups": {"": "모든 종류", **{group: group for group in public_groups()}},
        "areas": {"": "모든 지역", **names},
        "states": {"": "모든 단계", **PUBLIC_WORDS},
        "ground": {"kind": "map", "title": "", "points": [_point(card) for card in cards], "areas": []},
        "any_placed": any(card.lat is not None for card in cards),
    }
    return render(request, "complaints/citizen/public.html", shown)


def _point(card: PublicCard) -> dict[str, Any]:
    return {"name": card.category, "lat": card.lat, "lng": card.lng}
