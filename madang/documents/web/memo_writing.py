"""Write a memo report, answer one, make a task of an instruction: plain forms, sent in place where scripts run."""

from typing import Any

from django.contrib import messages
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
from madang.documents.actions.send_memo import send_memo
from madang.documents.models import Memo
from madang.documents.policy import staff_person
from madang.documents.queries.drafting import unit_tasks
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.queries.memo_page import memo_page
from madang.documents.queries.memo_seats import must_be_seated
from madang.documents.queries.memo_writing import default_task
from madang.documents.rules.kinds import ACCESS_WORDS
from madang.documents.rules.memo import LONGEST_TEXT, LONGEST_TITLE, MemoDeed
from madang.documents.rules.openness import OPENNESS_NAMES
from madang.documents.web.memo_forms import (
    Fault,
    WrittenMemo,
    faults_of,
    given_memo,
    given_message,
    given_task,
    own_address,
    written_memo,
)
from madang.documents.web.memo_view import handler_picker, memo_context
from madang.documents.web.people import people_picker
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

BAD = 400
FOUND_BY_HAND = "find"
"""The button that searches people where no script does."""


@require_http_methods(["GET", "POST"])
@core.staff_required()
def write(request: HttpRequest) -> HttpResponse:
    """Show the form, search people for it without scripts, or send the report."""
    person = staff_person(core.actor_of(request))
    if request.method == "GET":
        return _form(request, person, _begun(request, person))
    written = written_memo(request.POST)
    if FOUND_BY_HAND in request.POST:
        return _form(request, person, written)
    try:
        sent = send_memo(core.actor_of(request), given_memo(request, written))
    except MemoFault as fault:
        faults = faults_of(fault)
        return _faults(request, faults) or _form(request, person, written, faults)
    messages.success(request, "보고를 보냈습니다. 읽으면 이 화면에 표시됩니다.")
    return _go(request, f"{reverse('documents:memo', args=[sent.pk])}?sent=1")


@require_POST
@core.staff_required()
def say(request: HttpRequest, memo_id: int) -> HttpResponse:
    """Write into the thread; what was typed wrong stays in the form."""
    actor = core.actor_of(request)
    if FOUND_BY_HAND in request.POST:
        return render(request, "documents/memo.html", memo_context(request, *open_memo(actor, memo_id)))
    try:
        said = reply_to_memo(actor, memo_id, given_message(request))
    except MemoFault as fault:
        faults = faults_of(fault)
        return _faults(request, faults) or _again(request, memo_id, faults)
    return _go(request, f"{reverse('documents:memo', args=[memo_id])}?said={said.pk}#message-{said.pk}")


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


def _begun(request: HttpRequest, person: PersonRef) -> WrittenMemo:
    """Return a new report, or once more one that the person took back (`?again=12`)."""
    again = core.words_asked(request, "again")
    former = Memo.objects.filter(pk=again, writer=person.id).first() if again.isascii() and again.isdecimal() else None
    if former is None:
        to = core.words_asked(request, "to")
        about = own_address(request.GET.get("about", ""))
        return WrittenMemo(readers=[to] if to else [], unit_task=default_task(person), about=about)
    rows = list(former.readers.all())
    return WrittenMemo(
        title=former.title,
        text=former.text,
        readers=[row.person_id for row in rows if not row.copy],
        copies=[row.person_id for row in rows if row.copy],
        openness=former.openness,
        grounds=list(former.grounds),
        unit_task=former.unit_task_id or "",
        access=former.content_access,
        urgent=former.urgent,
        about=former.about,
    )


def _form(
    request: HttpRequest, person: PersonRef, written: WrittenMemo, faults: list[Fault] | None = None
) -> HttpResponse:
    return render(
        request,
        "documents/memo_write.html",
        _context(request, person, written, faults or []),
        status=BAD if faults else None,
    )


def _context(request: HttpRequest, person: PersonRef, written: WrittenMemo, faults: list[Fault]) -> dict[str, Any]:
    suggested = [each.id for each in organisation.superiors(person)]
    return {
        "person": person,
        "written": written,
        "faults": faults,
        "readers": people_picker(
            "readers",
            "보고받는 사람",
            written.readers,
            hint="이름, 직위, 부서로 찾습니다. 여러 명을 고를 수 있습니다.",
            words=request.POST.get("readers_words", ""),
            suggested=suggested,
        ),
        "copies": people_picker(
            "copies",
            "참조",
            written.copies,
            hint="참조는 읽고 의견을 쓸 수 있지만 지시하지는 않습니다.",
            words=request.POST.get("copies_words", ""),
        ),
        "openness_names": OPENNESS_NAMES,
        "grounds": grounds_in_force(timezone.localdate()),
        "unit_tasks": unit_tasks(person.department_id),
        "access_words": ACCESS_WORDS,
        "longest_title": LONGEST_TITLE,
        "longest_text": LONGEST_TEXT,
        # What the browser kept may be brought back only where the form begins empty.
        "is_new": request.method == "GET" and not request.GET,
    }


def _again(request: HttpRequest, memo_id: int, faults: list[Fault]) -> HttpResponse:
    memo, seat = open_memo(core.actor_of(request), memo_id)
    return render(request, "documents/memo.html", memo_context(request, memo, seat, faults), status=BAD)


def _faults(request: HttpRequest, faults: list[Fault]) -> HttpResponse | None:
    """Return the faults alone where a script sent the form: the page, and the files chosen in it, stay as they are."""
    if request.headers.get("HX-Request") != "true":
        return None
    return render(request, "documents/memo_faults.html", {"faults": faults})


def _go(request: HttpRequest, address: str) -> HttpResponse:
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)
