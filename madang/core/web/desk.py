"""The staff's first screen."""

from collections import Counter
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from madang.core import api

ON_A_PAGE = 20


@api.staff_required()
def desk(request: HttpRequest) -> HttpResponse:
    """Show what waits for the person, all or of one kind, and the figures of the day."""
    now, actor = timezone.now(), api.actor_of(request)
    items, kind = api.desk_items(now, actor), api.words_asked(request, "kind")
    context = {
        **_page(request, [item for item in items if kind in ("", item.kind)]),
        "kind": kind,
        "kinds": Counter(item.kind for item in items).most_common(),
        "late": sum(1 for item in items if item.late),
        "total": len(items),
        "cards": api.desk_cards(now, actor),
        "topic": api.desk_topic(actor.account_id),
    }
    return render(request, "core/desk.html", context)


def _page(request: HttpRequest, items: list[api.DeskItem]) -> dict[str, Any]:
    page = Paginator(items, ON_A_PAGE).get_page(request.GET.get("page"))
    return {"page": page, "items": list(page)}
