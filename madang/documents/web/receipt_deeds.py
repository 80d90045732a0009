"""The deeds of a receipt, as forms send them: receive, hand on, assign, circulate, finish, send back, refuse."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from madang.core import api as core
from madang.documents.actions.assign import assign as do_assign
from madang.documents.actions.assign_many import assign_many as do_assign_many
from madang.documents.actions.circulate import circulate_receipt
from madang.documents.actions.distribute import distribute as do_distribute
from madang.documents.actions.finish_receipt import finish_receipt
from madang.documents.actions.receive import receive as do_receive
from madang.documents.actions.send_back_receipt import refuse_unclear, send_back_receipt
from madang.documents.models import Receipt
from madang.documents.policy import staff_person
from madang.documents.queries.receipt_sides import may_know
from madang.documents.rules.saved_views import SavedList, filters_in
from madang.documents.web.finding import found_by_hand
from madang.documents.web.register_forms import clean, day_of, given_class, number_of

Deed = Callable[[HttpRequest, int], str]


def _deed(do: Deed) -> Callable[..., HttpResponseBase]:
    """Make a view of a deed: it says what was done, and goes back to the receipt, or to the trays where it has left."""

    @require_POST
    @core.staff_required()
    @wraps(do)
    def view(request: HttpRequest, receipt_id: int) -> HttpResponse:
        if again := found_by_hand(request, "readers", reverse("documents:receipt", args=[receipt_id])):
            return again
        messages.success(request, do(request, receipt_id))
        if _stays(request, receipt_id):
            return redirect("documents:receipt", receipt_id)
        return redirect("documents:receipts")

    return view


@_deed
def receive(request: HttpRequest, receipt_id: int) -> str:
    done = do_receive(core.actor_of(request), receipt_id, given_class(request.POST))
    return f"{done.number}로 접수했습니다. 이제 담당자를 정해 주세요."


@_deed
def distribute(request: HttpRequest, receipt_id: int) -> str:
    done = do_distribute(core.actor_of(request), receipt_id, request.POST.get("department", ""))
    return f"{done.department.name}에 배부했습니다."


@_deed
def assign(request: HttpRequest, receipt_id: int) -> str:
    data = request.POST
    instruction = clean(data, "instruction")
    do_assign(core.actor_of(request), receipt_id, data.get("handler", ""), day_of(data, "due_on"), instruction)
    return "담당자를 정했습니다. 담당자의 첫 화면에 바로 보입니다."


@_deed
def circulate(request: HttpRequest, receipt_id: int) -> str:
    named = circulate_receipt(
        core.actor_of(request), receipt_id, request.POST.getlist("readers"), clean(request.POST, "note")
    )
    return f"{len(named)}명에게 공람했습니다. 열어 보면 읽은 때가 저절로 남습니다."


@_deed
def finish(request: HttpRequest, receipt_id: int) -> str:
    finish_receipt(core.actor_of(request), receipt_id, clean(request.POST, "result"))
    return "처리를 끝냈습니다."


@_deed
def send_back(request: HttpRequest, receipt_id: int) -> str:
    send_back_receipt(core.actor_of(request), receipt_id, clean(request.POST, "reason"))
    return "되돌렸습니다. 보낸 쪽에서 까닭을 볼 수 있습니다."


@_deed
def refuse(request: HttpRequest, receipt_id: int) -> str:
    refuse_unclear(core.actor_of(request), receipt_id, clean(request.POST, "reason"))
    return "발신자가 불분명하여 접수하지 않았습니다."


@require_POST
@core.staff_required()
def assign_many(request: HttpRequest) -> HttpResponse:
    """Give the ticked ones to one handler, and go back to the list as it was asked for."""
    data = request.POST
    chosen = [number for text in data.getlist("receipt") if (number := number_of(text))]
    given = (data.get("handler", ""), day_of(data, "due_on"), clean(data, "instruction"))
    told = do_assign_many(core.actor_of(request), chosen, *given)
    if done := sum(1 for each in told if not each.sentence):
        messages.success(request, f"{done}건의 담당자를 정했습니다. 담당자의 첫 화면에 바로 보입니다.")
    for each in told:
        if each.sentence:
            named = each.title or "목록에 없는 문서"
            messages.warning(request, f"‘{named}’의 담당은 정하지 못했습니다: {each.sentence}")
    filters = urlencode(filters_in(SavedList.RECEIPTS, data.get("back", "")))
    return redirect(f"{reverse('documents:receipts')}?{filters}")


def _stays(request: HttpRequest, receipt_id: int) -> bool:
    kept = Receipt.objects.filter(pk=receipt_id).first()
    return kept is not None and may_know(kept, staff_person(core.actor_of(request)), timezone.localdate())
