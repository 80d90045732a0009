"""Answer a memo report, and make a task of an instruction: plain forms, sent in place where scripts run."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from madang.core import api as core
from madang.documents.actions.give_task import default_due, first_line, give_task
from madang.documents.actions.memo_files import MemoFault
from madang.documents.actions.open_memo import open_memo
from madang.documents.actions.reply_to_memo import reply_to_memo
from madang.documents.models import Memo
from madang.documents.policy import staff_person
from madang.documents.queries.memo_page import memo_page
from madang.documents.queries.memo_seats import must_be_seated
from madang.documents.rules.memo import MemoDeed
from madang.documents.web.in_place import FOUND_BY_HAND, faults_alone, go
from madang.documents.web.memo_forms import Fault, faults_of, given_message, given_task
from madang.documents.web.memo_view import handler_picker, memo_context

BAD = 400


@require_POST
@core.staff_required()
def say(request: HttpRequest, memo_id: int) -> HttpResponse:
    """Write into the thread; what was typed wrong stays in the form."""
    actor = core.actor_of(request)
    if FOUND_BY_HAND in request.POST:
        return render(request, "documents/memo.html", memo_context(request, open_memo(actor, memo_id)))
    try:
        said = reply_to_memo(actor, memo_id, given_message(request))
    except MemoFault as fault:
        faults = faults_of(fault)
        return faults_alone(request, faults) or _again(request, memo_id, faults)
    return go(request, f"{reverse('documents:memo', args=[memo_id])}?said={said.pk}#message-{said.pk}")


@require_http_methods(["GET", "POST"])
@core.staff_required()
def make_task(request: HttpRequest, memo_id: int, message_id: int) -> HttpResponse:
    """Make a task of an instruction that was given before."""
    actor, today = core.actor_of(request), timezone.localdate()
    taken = Memo.objects.filter(pk=memo_id).first()
    memo, seat = must_be_seated(taken, staff_person(actor), MemoDeed.INSTRUCT, today)
    faults: list[Fault] = []
    if request.method == "POST" and FOUND_BY_HAND not in request.POST:
        try:
            task = give_task(actor, memo_id, message_id, given_task(request.POST))
            return redirect("documents:task", task.pk)
        except MemoFault as fault:
            faults = faults_of(fault)
    message = next((each for each in memo_page(memo, seat, today).thread if each.id == message_id), None)
    if message is None or not message.may_become_task:
        return redirect("documents:memo", memo_id)
    context = {
        "memo": memo,
        "message": message,
        "faults": faults,
        "title": request.POST.get("task_title", first_line(memo.messages.get(pk=message_id))),
        "handler": handler_picker(request.POST, memo),
        "due_on": request.POST.get("due_on") or default_due(today).isoformat(),
        "today": today.isoformat(),
    }
    return render(request, "documents/memo_task.html", context, status=BAD if faults else None)


def _again(request: HttpRequest, memo_id: int, faults: list[Fault]) -> HttpResponse:
    opened = open_memo(core.actor_of(request), memo_id)
    return render(request, "documents/memo.html", memo_context(request, opened, faults), status=BAD)
