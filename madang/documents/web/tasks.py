"""Tasks (지시사항): the list of those to do and of those given, and one with its reports."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from madang.core import api as core
from madang.core.api import Refusal
from madang.documents.actions.memo_files import MemoFault
from madang.documents.actions.move_task import GivenStep, move_task
from madang.documents.models import Task
from madang.documents.policy import staff_person
from madang.documents.queries.task_sides import may_take_on, must_see_task
from madang.documents.queries.tasks import (
    LATE,
    TASK_BOX_WORDS,
    TASK_ORDER_WORDS,
    TASK_SHOW_WORDS,
    TaskBox,
    TaskRow,
    task_page,
    task_rows,
    tasks,
)
from madang.documents.rules.saved_views import SavedList
from madang.documents.rules.task_moves import DEED_WORDS, TaskDeed
from madang.documents.web.csv_table import as_csv
from madang.documents.web.memo_forms import Fault, day_of, faults_of
from madang.documents.web.saved_views import saved_views

ON_A_PAGE = 30
MOST_TAKEN = 5_000
"""Lines of a list that is taken away."""

CSV_HEAD = ("할 일", "상태", "진행률(%)", "기한", "맡은 사람", "지시한 사람", "지시한 때")
DONE_WORDS = {
    TaskDeed.PROGRESS: "중간 보고를 올렸습니다.",
    TaskDeed.REPORT: "결과를 보고했습니다. 지시한 사람이 확인하면 끝납니다.",
    TaskDeed.TAKE_BACK: "결과 보고를 거두었습니다.",
    TaskDeed.ACCEPT: "끝냈습니다.",
    TaskDeed.SEND_BACK: "다시 하도록 돌려보냈습니다.",
    TaskDeed.MOVE: "기한을 바꾸었습니다.",
    TaskDeed.HAND_ON: "지시를 넘겼습니다. 넘겨받은 사람과 지시한 사람의 ‘오늘’에 보입니다.",
    TaskDeed.CANCEL: "지시를 거두었습니다.",
    TaskDeed.REOPEN: "다시 열었습니다.",
}


@require_GET
@core.staff_required()
def task_list(request: HttpRequest) -> HttpResponse:
    """List one box; box, filter, order, words and page stand in the address."""
    person, today = staff_person(core.actor_of(request)), timezone.localdate()
    asked = {name: core.words_asked(request, name) for name in ("q", "show", "order")}
    box = TaskBox.GIVEN if request.GET.get("box") == TaskBox.GIVEN else TaskBox.MINE
    found = tasks(person, box, asked["show"], asked["q"], asked["order"], today)
    if request.GET.get("format") == "csv":
        return as_csv("tasks", CSV_HEAD, (_cells(row) for row in task_rows(found[:MOST_TAKEN], person, box, today)))
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = asked | {
        "topic": core.desk_topic(core.actor_of(request).account_id),
        "box": box.value,
        "boxes": TASK_BOX_WORDS,
        "shows": TASK_SHOW_WORDS,
        "orders": TASK_ORDER_WORDS,
        "page": page,
        "rows": task_rows(page.object_list, person, box, today),
        "late": tasks(person, box, LATE, "", "", today).count(),
        "csv_address": "?" + urlencode({**asked, "box": box.value, "format": "csv"}),
        **saved_views(request, person, SavedList.TASKS),
    }
    return render(request, "documents/tasks.html", context)


@require_GET
@core.staff_required()
def task(request: HttpRequest, task_id: int) -> HttpResponse:
    return _page(request, task_id)


@require_POST
@core.staff_required()
def step(request: HttpRequest, task_id: int) -> HttpResponse:
    """Take the task a step on; the button says which."""
    told = request.POST.get("deed", "")
    if told not in set(TaskDeed):
        raise Refusal("무엇을 할지 알 수 없습니다.", "화면을 새로 고친 뒤 다시 눌러 주세요.")
    try:
        move_task(core.actor_of(request), task_id, _given(request, TaskDeed(told)))
    except MemoFault as fault:
        return _page(request, task_id, faults_of(fault))
    messages.success(request, DONE_WORDS[TaskDeed(told)])
    if told == TaskDeed.HAND_ON:
        return redirect("documents:tasks")  # a substitute who handed it on may not see it any more
    return redirect(reverse("documents:task", args=[task_id]) + "?told=1")


def _given(request: HttpRequest, deed: TaskDeed) -> GivenStep:
    data = request.POST
    percent = data.get("percent", "")
    return GivenStep(
        deed,
        data.get("text", "").replace("\x00", "").replace("\r\n", "\n"),
        int(percent) if percent.isascii() and percent.isdecimal() and len(percent) < 4 else None,
        day_of(data, "due_on") if deed is TaskDeed.MOVE else None,
        data.get("handler", ""),
    )


def _page(request: HttpRequest, task_id: int, faults: list[Fault] | None = None) -> HttpResponse:
    person, today = staff_person(core.actor_of(request)), timezone.localdate()
    taken = Task.objects.select_related("message__memo").filter(pk=task_id).first()
    shown = task_page(must_see_task(taken, person, today), person, today)
    context = {
        "person": person,
        "shown": shown,
        "task": shown.shown,
        "memo": shown.task.message.memo if shown.task.message else None,
        "deeds": {deed.value: DEED_WORDS[deed] for deed in shown.deeds},
        "colleagues": may_take_on(shown.task) if TaskDeed.HAND_ON in shown.deeds else [],
        "typed": request.POST,
        "faults": faults or [],
        "today": today.isoformat(),
        "forget": f"task-{task_id}" if "told" in request.GET else "",
    }
    return render(request, "documents/task.html", context, status=400 if faults else None)


def _cells(row: TaskRow) -> tuple[str, ...]:
    task, given = row.task, timezone.localtime(row.given_at).strftime("%Y-%m-%d %H:%M")
    state = "기한 지남" if task.is_late else task.words
    return (task.title, state, str(task.percent), task.due_on.isoformat(), task.handler, row.giver, given)
