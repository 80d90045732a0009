"""The staff desk: today's figures of every domain, and the way to each; and whether the house is ready."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from madang.core import api
from madang.core.policy import staff_required


@require_GET
@staff_required()
def desk(request: HttpRequest) -> HttpResponse:
    return render(request, "core/desk.html", {"cards": api.desk_cards(timezone.now())})


@require_GET
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """Answer once this process has loaded what it needs; a load balancer asks here."""
    api.warm_up()
    return JsonResponse({"ready": True})
