"""What a request tells about who asks and in which form the answer is wanted."""

from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.http import HttpRequest

LONGEST_WORDS = 60
"""Characters of a search or filter that are read; the boxes on the pages hold no more either."""

_WAY = "madang.way"


def wants_json(request: HttpRequest) -> bool:
    """Tell whether a program asks: an address under /api/, or JSON preferred to a page."""
    return request.path.startswith("/api/") or request.get_preferred_type(["text/html", "application/json"]) == (
        "application/json"
    )


def wants_fragment(request: HttpRequest) -> bool:
    """Tell whether htmx asks for a part of a page; a boosted link wants the whole page."""
    return request.headers.get("HX-Request") == "true" and request.headers.get("HX-Boosted") != "true"


def page_before(request: HttpRequest) -> str:
    """Return the address of our own page that led here, "" where there was none or it was this one."""
    parts = urlsplit(request.headers.get("Referer", ""))
    # A path with two strokes would be read as another host.
    if parts.netloc != request.get_host() or parts.path == request.path or parts.path.startswith("//"):
        return ""
    return urlunsplit(("", "", parts.path, parts.query, ""))


def words_asked(request: HttpRequest, name: str) -> str:
    """Return what the page's address asks for under this name, as a database may be asked: short, no null character."""
    return request.GET.get(name, "").replace("\x00", "")[:LONGEST_WORDS]


def belongs_to(request: HttpRequest, name: str) -> None:
    """Let a page light the way of this name ("approval:desk") in the menu, wherever its own address lies."""
    request.META[_WAY] = name


def way_of(request: HttpRequest) -> str:
    """Return the name that `belongs_to` was told, "" where nothing was."""
    return str(request.META.get(_WAY, ""))


def address_of(request: HttpRequest) -> str:
    """Return the network address of the caller: as the server names it, or as the outermost trusted proxy saw it.

    Each proxy appends the address it saw to X-Forwarded-For; what stands before those of our own proxies anybody can
    have written, so it is not read.
    """
    seen = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    if settings.PROXIES and len(seen) >= settings.PROXIES:
        return seen[-settings.PROXIES]
    return str(request.META.get("REMOTE_ADDR", ""))
