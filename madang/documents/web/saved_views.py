"""Saved views (저장한 보기): a part for any list whose filters stand in its address.

A list adds `saved_views(…)` to its context and includes `documents/saved_views.html`.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from madang.core import api as core
from madang.core.api import NotFound
from madang.documents.actions.save_view import drop_view, save_view
from madang.documents.models import SavedView
from madang.documents.rules.saved_views import LONGEST_NAME, SavedList, filters_in
from madang.organisation.api import PersonRef

_ADDRESSES = {
    SavedList.REGISTER: "documents:register",
    SavedList.RECEIPTS: "documents:receipts",
    SavedList.MEMOS: "documents:memos",
    SavedList.TASKS: "documents:tasks",
}


@dataclass(frozen=True)
class ShownView:
    """`current`: the list shows just this."""

    id: int
    name: str
    address: str
    current: bool


def saved_views(request: HttpRequest, person: PersonRef, of: SavedList) -> dict[str, object]:
    """Return what the part needs: the person's views of the list, and the filters that may be kept as a new one."""
    now = filters_in(of, request.GET.urlencode())
    views = [_shown(view, now) for view in SavedView.objects.filter(person=person.id, list=of)]
    unsaved = "" if any(view.current for view in views) else urlencode(now)
    return {"saved_list": of.value, "saved_views": views, "unsaved": unsaved, "longest_view_name": LONGEST_NAME}


@require_POST
@core.staff_required()
def save(request: HttpRequest, of: str) -> HttpResponse:
    if of not in set(SavedList):
        raise NotFound("그런 목록이 없습니다.", "화면을 새로 고쳐 확인해 주세요.")
    name, query = request.POST.get("name", "").replace("\x00", ""), request.POST.get("query", "")
    saved = save_view(core.actor_of(request), SavedList(of), name, query)
    messages.success(request, f"‘{saved.name}’ 보기를 저장했습니다.")
    return redirect(_address(saved))


@require_POST
@core.staff_required()
def drop(request: HttpRequest, view_id: int) -> HttpResponse:
    """Drop a view; the list stays as it showed it, so that it can be saved again at once."""
    dropped = drop_view(core.actor_of(request), view_id)
    messages.success(request, f"‘{dropped.name}’ 보기를 지웠습니다. 지금 조건은 그대로이니 다시 저장할 수 있습니다.")
    return redirect(_address(dropped))


def _shown(view: SavedView, now: dict[str, str]) -> ShownView:
    return ShownView(view.pk, view.name, _address(view), view.filters == now)


def _address(view: SavedView) -> str:
    return f"{reverse(_ADDRESSES[SavedList(view.list)])}?{urlencode(view.filters)}"
