"""The staff's first screen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from madang.core import api


@api.staff_required()
def desk(request: HttpRequest) -> HttpResponse:
    return render(request, "core/desk.html", {"cards": api.desk_cards(timezone.now())})
