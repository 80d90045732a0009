"""How a person likes to see the pages: kept in two cookies, so that the first byte already looks right."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

CHOICES: Mapping[str, Mapping[str, str]] = {
    "theme": {"auto": "자동", "light": "밝게", "dark": "어둡게"},
    "text_size": {"100": "보통", "115": "크게", "130": "더 크게"},
}
"""Cookie name → value → the word on its button; the first value is what holds without a cookie."""

ONE_YEAR = 365 * 24 * 60 * 60


def chosen(request: HttpRequest, name: str) -> str:
    """Return the person's choice, or the first one where the cookie is missing or unknown."""
    value = request.COOKIES.get(name, "")
    return value if value in CHOICES[name] else next(iter(CHOICES[name]))


@require_POST
def preferences(request: HttpRequest) -> HttpResponse:
    """Keep what was pressed and go back to the page it was pressed on; unknown values change nothing."""
    response = HttpResponseRedirect(_way_back(request))
    for name, values in CHOICES.items():
        value = request.POST.get(name, "")
        if value in values:
            response.set_cookie(
                name, value, max_age=ONE_YEAR, samesite="Lax", httponly=True, secure=settings.SESSION_COOKIE_SECURE
            )
    return response


def _way_back(request: HttpRequest) -> str:
    address = request.POST.get("next", "")
    return address if url_has_allowed_host_and_scheme(address, {request.get_host()}) else "/"
