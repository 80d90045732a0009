"""Write a memo report: a plain form, sent in place where scripts run."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from madang.core import api as core
from madang.documents.actions.memo_files import MemoFault
from madang.documents.actions.send_memo import send_memo
from madang.documents.models import Memo
from madang.documents.policy import staff_person
from madang.documents.queries.drafting import unit_tasks
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.queries.memo_writing import last_filed, task_again
from madang.documents.rules.kinds import ACCESS_WORDS
from madang.documents.rules.memo import LONGEST_TEXT, LONGEST_TITLE
from madang.documents.rules.openness import OPENNESS_NAMES
from madang.documents.web.in_place import FOUND_BY_HAND, faults_alone, go
from madang.documents.web.memo_filing import NOT_SAID, FiledAs, filed_as, retention_words
from madang.documents.web.memo_forms import (
    Fault,
    WrittenMemo,
    faults_of,
    given_memo,
    own_address,
    written_memo,
)
from madang.documents.web.people import people_picker
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

BAD = 400


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
        return faults_alone(request, faults) or _form(request, person, written, faults)
    messages.success(request, "보고를 보냈습니다. 읽으면 이 화면에 표시됩니다.")
    return go(request, f"{reverse('documents:memo', args=[sent.pk])}?sent=1")


def _begun(request: HttpRequest, person: PersonRef) -> WrittenMemo:
    """Return a new report, or once more one that the person took back (`?again=12`)."""
    again = core.words_asked(request, "again")
    former = Memo.objects.filter(pk=again, writer=person.id).first() if again.isascii() and again.isdecimal() else None
    if former is None:
        to = core.words_asked(request, "to")
        about = own_address(request.GET.get("about", ""))
        return replace(_as_last(person), readers=[to] if to else [], about=about)
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


def _as_last(person: PersonRef) -> WrittenMemo:
    """Return an empty report filed as the person's own last one; nothing is chosen for who has not written any."""
    last = last_filed(person)
    if last is None:
        return WrittenMemo()
    task = task_again(last, unit_tasks(person.department_id))
    return WrittenMemo(openness=last.openness, grounds=list(last.grounds), unit_task=task)


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
    tasks = {task.pk: task for task in unit_tasks(person.department_id)}
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
        "unit_tasks": [FiledAs(task.pk, task.name, retention_words(task)) for task in tasks.values()],
        "no_task": FiledAs("", NOT_SAID, retention_words(None)),
        "filed_as": filed_as(written, tasks.get(written.unit_task)),
        "access_words": ACCESS_WORDS,
        "longest_title": LONGEST_TITLE,
        "longest_text": LONGEST_TEXT,
        # What the browser kept may be brought back only where the form begins empty.
        "is_new": request.method == "GET" and not request.GET,
    }
