"""The means by which one confirms decisions: see them, try them, remove them."""

import hashlib
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.core import api
from madang.core.actions.prove_oneself import WrongPassword
from madang.core.actions.remove_confirmation_means import find_removable, remove_confirmation_means
from madang.core.actions.see_removed_means import see_removed_means
from madang.core.models import ConfirmationMeans
from madang.core.queries.confirmation import holders, untold_removals
from madang.core.rules.confirmation import WAY_NAMES
from madang.core.web.confirmation_forms import PasswordForm, RemovalForm, tell

AT_MOST = 50
"""People a page; more are found by their name."""


@require_GET
@never_cache
@api.staff_required()
def confirmation(request: HttpRequest) -> HttpResponse:
    return _page(request)


@require_POST
@never_cache
@sensitive_post_parameters("confirmation_code")
@api.staff_required()
def try_confirmation(request: HttpRequest) -> HttpResponse:
    """Confirm nothing but that it works, before the first decision waits for it."""
    try:
        confirmed = api.confirm(request, request.POST, _trial(request))
    except api.NotConfirmed as refusal:
        return _page(request, refusal)
    name = {means.id: means.name for means in _own(request)}[confirmed.means_id]
    messages.success(request, f"‘{name}’ 확인이 잘 됩니다.")
    return redirect("core:confirmation")


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
@api.staff_required()
def remove_confirmation(request: HttpRequest, means_id: int) -> HttpResponse:
    means = find_removable(api.actor_of(request), means_id)
    own = means.account_id == api.actor_of(request).account_id
    form = (PasswordForm if own else RemovalForm)(request.POST or None)
    if request.method == "POST" and form.is_valid() and _removed(request, means, form):
        messages.success(request, f"확인 수단 ‘{means.name}’ 삭제를 마쳤습니다.")
        return redirect("core:confirmation" if own else "core:confirmation-people")
    status = 400 if form.errors else 200
    shown = {"form": form, "means": means, "own": own, "way": WAY_NAMES[api.Way(means.way)]}
    return render(request, "core/confirmation_remove.html", shown, status=status)


@require_POST
@api.staff_required()
def see_removed(request: HttpRequest) -> HttpResponse:
    """The owner has read what was removed; it is told no longer."""
    see_removed_means(api.actor_of(request))
    return redirect("core:confirmation")


def desk_items(now: datetime, actor: api.Actor) -> list[api.DeskItem]:
    """Tell somebody on their first screen that a means of theirs was removed by another."""
    address = reverse("core:confirmation")
    return [
        api.DeskItem(
            kind="확인 수단",
            title=f"{removal.by} 님이 내 {removal.way_name}({removal.name})를 지웠습니다",
            note=removal.reason,
            address=address,
            since=removal.at,
            icon="shield",
            urgent=True,
        )
        for removal in untold_removals(actor.account_id or 0)
    ]


@require_GET
@never_cache
@api.staff_required(api.Role.MANAGER)
def confirmation_people(request: HttpRequest) -> HttpResponse:
    """Let a manager find the means of a colleague who has lost the device."""
    words = api.words_asked(request, "q")
    return render(request, "core/confirmation_people.html", {"people": holders(words, AT_MOST), "words": words})


def _page(request: HttpRequest, refusal: api.NotConfirmed | None = None) -> HttpResponse:
    means = _own(request)
    shown = {
        "means": means,
        "removals": untold_removals(api.actor_of(request).account_id or 0),
        "challenge": api.begin_confirmation(request, "확인 수단 시험", _trial(request)) if means else None,
        "refusal": refusal,
        "may_help": api.actor_of(request).role is api.Role.MANAGER,
        "has_code": any(each.way is api.Way.CODE for each in means),
    }
    return render(request, "core/confirmation.html", shown, status=refusal.status if refusal else 200)


def _own(request: HttpRequest) -> list[api.MeansRef]:
    return api.confirmation_means(api.actor_of(request).account_id or 0)


def _trial(request: HttpRequest) -> str:
    """Return a digest that no deed has."""
    return hashlib.sha256(f"madang.try-confirmation:{api.actor_of(request).account_id}".encode()).hexdigest()


def _removed(request: HttpRequest, means: ConfirmationMeans, form: PasswordForm) -> bool:
    given = form.cleaned_data
    try:
        remove_confirmation_means(request, means.pk, password=given["password"], reason=given.get("reason", ""))
    except (WrongPassword, api.TooMany) as refusal:
        tell(form, "password", refusal)
        return False
    return True
