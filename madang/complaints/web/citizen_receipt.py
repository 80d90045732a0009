"""The page of a receipt (접수증), and what its holder may do there. Its address is the key: it is told to nobody."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from madang.complaints.actions.give_feedback import give_feedback
from madang.complaints.actions.reopen_by_citizen import reopen_by_citizen
from madang.complaints.actions.supplement import supplement as do_supplement
from madang.complaints.actions.withdraw import withdraw as do_withdraw
from madang.complaints.queries.receipts import Receipt, find_receipt
from madang.complaints.rules.live import receipt_topic
from madang.complaints.rules.photos import MOST_BYTES, MOST_PHOTOS
from madang.complaints.web.citizen_photos import keep_upload
from madang.complaints.web.photo_answers import uploaded
from madang.core import api as core
from madang.core.api import NotFound, Refusal

Deed = Callable[[HttpRequest, str], str]


def may_hear_receipt(request: HttpRequest, topic: str) -> bool:
    """Tell whether somebody may hear a receipt's topic: its name is made of the secret address, so they know that."""
    return True


@never_cache
@require_GET
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    """Show what was sent and where it stands."""
    return _quietly(_page(request, token))


def _deed(do: Deed) -> Callable[..., HttpResponseBase]:
    """Make a view of a deed: it says what was done and goes back to the receipt, or shows there why not."""

    @require_POST
    @never_cache
    @wraps(do)
    def view(request: HttpRequest, token: str) -> HttpResponse:
        try:
            messages.success(request, do(request, token))
        except NotFound:
            raise
        except Refusal as refusal:
            return _quietly(_page(request, token, refusal))
        return _quietly(redirect("complaints:receipt", token))

    return view


@_deed
def withdraw(request: HttpRequest, token: str) -> str:
    do_withdraw(core.actor_of(request), token, timezone.now())
    return "취하했어요."


@_deed
def supplement(request: HttpRequest, token: str) -> str:
    files = request.FILES.getlist("photos")[: MOST_PHOTOS + 1]
    photos = [keep_upload(request, file.name or "", uploaded(file)) for file in files]
    do_supplement(core.actor_of(request), token, request.POST.get("text", ""), timezone.now(), photos=photos)
    return "담당자에게 보냈어요."


@_deed
def feedback(request: HttpRequest, token: str) -> str:
    stars = request.POST.get("stars", "")
    chosen = int(stars) if stars in set("12345") else 0
    give_feedback(core.actor_of(request), token, chosen, request.POST.get("text", ""), timezone.now())
    return "알려 주셔서 고마워요. 더 나은 답변을 위해 쓸게요."


@_deed
def reopen(request: HttpRequest, token: str) -> str:
    reopen_by_citizen(core.actor_of(request), token, request.POST.get("reason", ""), timezone.now())
    return "다시 살펴봐 달라고 담당자에게 전했어요."


def _page(request: HttpRequest, token: str, refusal: Refusal | None = None) -> HttpResponse:
    found = find_receipt(token, timezone.now())
    shown = {
        "receipt": found,
        "complaint": found.complaint,
        "may": {deed.value for deed in found.may},
        "topic": receipt_topic(token),
        "link": request.build_absolute_uri(reverse("complaints:receipt", args=[token])),
        "place": _place(found),
        "refusal": refusal,
        "sent": request.POST if refusal else {},
        "most_mb": MOST_BYTES // 2**20,
        "most_photos": MOST_PHOTOS,
    }
    return render(request, "complaints/citizen/receipt.html", shown, status=refusal.status if refusal else 200)


def _place(found: Receipt) -> dict[str, Any] | None:
    """Return the place as a map block draws it, None where it was told by words alone."""
    complaint = found.complaint
    if complaint.lat is None:
        return None
    words = complaint.place_words or complaint.road_address or complaint.lot_address
    point = {"name": words or "알려 주신 곳", "lat": complaint.lat, "lng": complaint.lng}
    return {"kind": "map", "title": "", "points": [point], "areas": []}


def _quietly(response: HttpResponse) -> HttpResponse:
    """Keep the address from search engines.

    Other sites never learn it: the house's referrer policy is same-origin. With no-referrer, browsers would send the
    forms of this page from the origin "null", which the guard against forged forms refuses.
    """
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
