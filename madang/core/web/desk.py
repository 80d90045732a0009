"""The staff's first screen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from madang.core import api

MOST_SHOWN = 20


@api.staff_required()
def desk(request: HttpRequest) -> HttpResponse:
    """Show what waits for the person and the figures of the day."""
    now, actor = timezone.now(), api.actor_of(request)
    items = api.desk_items(now, actor)
    context = {
        "items": items[:MOST_SHOWN],
        "more": max(0, len(items) - MOST_SHOWN),
        "late": sum(1 for item in items if item.late),
        "total": len(items),
        "cards": api.desk_cards(now, actor),
        "topic": api.desk_topic(actor.account_id),
    }
    return render(request, "core/desk.html", context)
