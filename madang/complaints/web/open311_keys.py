"""The keys of the open API, for managers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.complaints.actions.api_keys import make_key, revoke_key
from madang.complaints.models import ApiKey
from madang.complaints.web.desk_form import whole, words
from madang.core import api as core
from madang.core.api import Refusal, Role

USUAL = 1_000


@never_cache
@require_http_methods(["GET", "POST"])
@core.staff_required(Role.MANAGER)
def keys(request: HttpRequest) -> HttpResponse:
    """List the keys; a new one is shown on the answer to the form, and never again."""
    made, secret, refusal = None, "", None
    if request.method == "POST":
        try:
            made, secret = make_key(core.actor_of(request), words(request, "name"), _per_hour(request))
        except Refusal as refused:
            refusal = refused
    context = {
        "keys": ApiKey.objects.order_by("revoked_at", "name", "id"),
        "made": made,
        "secret": secret,
        "refusal": refusal,
        "typed": request.POST if refusal else {},
        "usual": USUAL,
        "address": request.build_absolute_uri("/open311/v2/services.json"),
    }
    return render(request, "complaints/intake/keys.html", context, status=refusal.status if refusal else 200)


@require_POST
@core.staff_required(Role.MANAGER)
def revoke(request: HttpRequest, key_id: int) -> HttpResponse:
    key = revoke_key(core.actor_of(request), key_id)
    messages.success(request, f"‘{key.name}’ 키를 거두었습니다. 이제 이 키로는 접수되지 않습니다.")
    return redirect("complaints:keys")


def _per_hour(request: HttpRequest) -> int:
    return whole(request.POST.get("per_hour", "").replace(",", "").strip()) or 0
