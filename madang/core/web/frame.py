"""What every page needs to draw its frame: the city, the person's choices, and the ways through the house."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from madang.core import api
from madang.core.adapters.requests import way_of
from madang.core.web.preferences import CHOICES, chosen


@dataclass(frozen=True)
class Way:
    """One entry of a navigation; `current` marks the part of the house that the page belongs to."""

    words: str
    address: str
    icon: str
    current: bool


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: nothing here may fail without a session, for errors are drawn in the same frame."""
    return {
        "city": api.profile(),
        "theme": chosen(request, "theme"),
        "text_size": chosen(request, "text_size"),
        "preference_choices": CHOICES,
        "account": _account(request),
        "navigation": ways(request, settings.NAVIGATION),
        "staff_navigation": ways(request, settings.STAFF_NAVIGATION),
        "map_tiles": settings.MAP_TILES,
    }


def ways(request: HttpRequest, entries: Collection[tuple[str, str, str]]) -> list[Way]:
    """Turn (words, URL name, icon) into ways.

    The current one is where the page said that it belongs, else the longest address that begins the page's own.
    """
    known = [(words, reverse(name), icon) for words, name, icon in entries]
    told = [reverse(name) for _, name, _ in entries if name == way_of(request)]
    fitting = told or [address for _, address, _ in known if _leads_to(address, request.path)]
    here = max(fitting, key=len, default=None)
    return [Way(words, address, icon, address == here) for words, address, icon in known]


def _leads_to(address: str, page: str) -> bool:
    return page == address or (address != "/" and page.startswith(address))


def _account(request: HttpRequest) -> Any | None:
    user = getattr(request, "user", None)
    return user if user is not None and user.is_authenticated else None
