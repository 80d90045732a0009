"""Take a task (지시사항) a step on: progress, result, accepted, sent back, another day or handler, taken back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal
from madang.documents.actions.memo_files import MemoFault
from madang.documents.actions.memo_news import tell_task
from madang.documents.actions.on_behalf import actor_behind
from madang.documents.actions.say_handed_on import say_handed_on
from madang.documents.models import Task, TaskReport
from madang.documents.policy import staff_person
from madang.documents.queries.task_sides import may_take_on, must_see_task, sides_of
from madang.documents.rules.states import TaskState
from madang.documents.rules.task_moves import DEED_WORDS, LONGEST_REPORT, MOVES, TaskDeed, TaskMove, TaskSide
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

ALL = 100
"""Per cent."""


@dataclass(frozen=True)
class GivenStep:
    """`percent` goes with progress, `due_on` with another day, `handler` with handing on."""

    deed: TaskDeed
    text: str = ""
    percent: int | None = None
    due_on: date | None = None
    handler: str = ""


@transaction.atomic
def move_task(actor: Actor, task_id: int, given: GivenStep) -> Task:
    """Do one step of the table `rules/task_moves.py` and keep it as a report.

    Raises NotFound, NotAllowed (the other side's step), Refusal (somebody was quicker), MemoFault.
    """
    person, now = staff_person(actor), timezone.now()
    taken = Task.objects.select_for_update(of=("self",)).select_related("message__memo").filter(pk=task_id).first()
    task = must_see_task(taken, person, timezone.localdate(now))
    move = _must_move(task, person, given, timezone.localdate(now))
    before, former = _facts(task), task.handler_id
    text, absent = _told(task, given), _absent(task, person, move.by)
    _step(task, given, move, now)
    TaskReport.objects.create(
        task=task,
        author_id=person.id,
        on_behalf_of_id=absent,
        at=now,
        percent=task.percent,
        state=task.state,
        text=text,
    )
    if given.deed is TaskDeed.HAND_ON:
        say_handed_on(task, person.id, absent, text, now)
    tell_task(task, former)
    core.record(
        verb=f"task_{given.deed.value}",
        subject=("task", str(task.pk)),
        actor=actor,
        on_behalf_of=actor_behind(absent),
        before=before,
        after={**_facts(task), "text": text},
    )
    return task


def _facts(task: Task) -> dict[str, object]:
    return {"state": task.state, "percent": task.percent, "due_on": task.due_on, "handler": task.handler_id}


def _must_move(task: Task, person: PersonRef, given: GivenStep, today: date) -> TaskMove:
    move = MOVES.get((given.deed, TaskState(task.state)))
    if move is None:
        raise Refusal(
            f"지금은 ‘{task.get_state_display()}’ 상태라 {DEED_WORDS[given.deed]}를 할 수 없습니다.",
            "화면을 새로 고쳐 지금 상태를 확인해 주세요.",
            status=409,
        )
    if move.by not in sides_of(task, person, today):
        who = "맡은 사람" if move.by is TaskSide.HANDLER else "지시한 사람"
        raise NotAllowed(f"{DEED_WORDS[given.deed]}는 {who}만 할 수 있습니다.", f"{who}에게 말해 주세요.")
    if move.needs_words and not given.text.strip():
        raise MemoFault("text", "내용을 적어 주세요.")
    if len(given.text) > LONGEST_REPORT:
        raise MemoFault("text", f"글은 {LONGEST_REPORT:,}자까지 쓸 수 있습니다.", "줄여서 적어 주세요.")
    _must_be_right(task, given, today)
    return move


def _must_be_right(task: Task, given: GivenStep, today: date) -> None:
    if given.deed is TaskDeed.PROGRESS and not (given.percent is not None and 0 <= given.percent <= ALL):
        raise MemoFault("percent", "얼마나 되었는지 0에서 100 사이로 적어 주세요.")
    if given.deed is TaskDeed.MOVE and (given.due_on is None or given.due_on < today):
        raise MemoFault("due_on", "새 기한을 오늘이나 그 뒤로 정해 주세요.")
    if given.deed is TaskDeed.HAND_ON and given.handler not in {each.id for each in may_take_on(task)}:
        raise MemoFault(
            "handler", "넘겨받을 사람을 골라 주세요.", "지금 맡은 사람과 같은 부서의 직원에게 넘길 수 있습니다."
        )


def _told(task: Task, given: GivenStep) -> str:
    words = given.text.strip()
    if given.deed is TaskDeed.HAND_ON:
        names = organisation.people([task.handler_id, given.handler])
        return f"맡은 사람 {names[task.handler_id].name} → {names[given.handler].name}. 까닭: {words}"
    if given.deed is not TaskDeed.MOVE or given.due_on is None:
        return words
    return f"기한 {task.due_on:%Y. %-m. %-d.} → {given.due_on:%Y. %-m. %-d.} {words}".strip()


def _step(task: Task, given: GivenStep, move: TaskMove, now: datetime) -> None:
    task.percent = _percent(task, given)
    task.state = move.to
    task.done_at = now if move.to in {TaskState.DONE, TaskState.CANCELLED} else None
    if given.deed is TaskDeed.MOVE and given.due_on:
        task.due_on, task.reminded_at = given.due_on, None
    if given.deed is TaskDeed.HAND_ON:
        task.handler_id, task.reminded_at = given.handler, None
    task.save(update_fields=["percent", "state", "done_at", "due_on", "handler", "reminded_at"])


def _percent(task: Task, given: GivenStep) -> int:
    """A result is the whole; whatever takes it back leads to where the last progress stood."""
    if given.deed is TaskDeed.PROGRESS and given.percent is not None:
        return given.percent
    if given.deed is TaskDeed.REPORT:
        return ALL
    if given.deed in {TaskDeed.TAKE_BACK, TaskDeed.SEND_BACK}:
        last = task.reports.filter(state=TaskState.OPEN).order_by("-at", "-id").first()
        return last.percent if last else 0
    return task.percent


def _absent(task: Task, person: PersonRef, side: TaskSide) -> str | None:
    own = task.handler_id if side is TaskSide.HANDLER else task.given_by_id
    return own if own != person.id else None
