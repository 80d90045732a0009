"""Deeds of the team's board: give the ticked complaints to somebody, and take that back."""

from collections import Counter
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from madang.complaints.actions.many import Chosen, Fate, do_to_many
from madang.complaints.actions.move_on_board import Placed, move_on_board, put_back
from madang.complaints.models import Complaint
from madang.complaints.web.boards_undo import remember_move, take_move
from madang.complaints.web.desk_form import words
from madang.complaints.web.tray_many import chosen_in
from madang.core import api as core
from madang.core.api import Refusal
from madang.organisation import api as organisation


@require_POST
@core.staff_required()
def move(request: HttpRequest) -> HttpResponse:
    """Give the ticked ones to an officer; each that cannot be given is told with its sentence."""
    actor, now = core.actor_of(request), timezone.now()
    officer, reason = words(request, "officer"), words(request, "reason")
    moved: list[Placed] = []

    def give(one: Chosen) -> Complaint:
        complaint, placed = move_on_board(actor, one, officer, reason, now)
        moved.append(placed)
        return complaint

    fates = do_to_many(chosen_in(request), give)
    if moved:
        remember_move(request, moved, organisation.people([officer])[officer].name)
    _tell_refused(request, fates)
    return _back(request)


@require_POST
@core.staff_required()
def undo(request: HttpRequest) -> HttpResponse:
    """Lay what was moved last where it was."""
    actor, now = core.actor_of(request), timezone.now()
    placed = {each.number: each for each in take_move(request)}
    if not placed:
        raise Refusal("되돌릴 것이 없습니다.", "현황을 다시 열어 확인해 주세요.", status=409)
    fates = do_to_many((Chosen(number) for number in placed), lambda one: put_back(actor, placed[one.number], now))
    if done := sum(1 for fate in fates if not fate.sentence):
        messages.success(request, f"{done}건을 옮기기 전으로 되돌렸습니다.")
    _tell_refused(request, fates)
    return _back(request)


def _tell_refused(request: HttpRequest, fates: list[Fate]) -> None:
    for sentence, count in Counter(fate.sentence for fate in fates if fate.sentence).most_common():
        first = next(fate.number for fate in fates if fate.sentence == sentence)
        which = first if count == 1 else f"{first} 등 {count}건"
        messages.warning(request, f"{which}, 옮기지 못했습니다: {sentence}")


def _back(request: HttpRequest) -> HttpResponse:
    unit = request.POST.get("unit", "")
    address = reverse("complaints:board")
    return redirect(f"{address}?{urlencode({'unit': unit})}" if unit else address)
