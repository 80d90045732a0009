"""The page that shows who the city is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from madang.core import api as core
from madang.organisation import api


@require_GET
def organisation(request: HttpRequest) -> HttpResponse:
    """Show the departments; people and their absences are for staff only."""
    words = core.words_asked(request, "q")
    people_shown = core.actor_of(request).is_staff
    groups = api.department_groups(words, timezone.localdate(), people_shown)
    context = {
        "groups": groups,
        "q": words,
        "total": sum(len(group.departments) for group in groups),
        "people_shown": people_shown,
    }
    return render(request, "organisation/page.html", context)
