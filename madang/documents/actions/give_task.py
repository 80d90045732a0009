"""Make a task (지시사항) of an instruction: who does it, until when."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotAllowed, Refusal
from madang.documents.actions.memo_files import MemoFault
from madang.documents.actions.memo_news import tell_task
from madang.documents.actions.on_behalf import actor_behind
from madang.documents.models import Memo, MemoMessage, Task
from madang.documents.policy import staff_person
from madang.documents.queries.memo_seats import Seat, must_be_seated
from madang.documents.rules.memo import MemoDeed
from madang.documents.rules.task_moves import DEFAULT_DAYS
from madang.organisation import api as organisation


@dataclass(frozen=True)
class GivenTask:
    """What is left out is: the instruction's first line, the writer of the report, five working days from now."""

    title: str = ""
    handler: str = ""
    due_on: date | None = None


@transaction.atomic
def give_task(actor: Actor, memo_id: int, message_id: int, given: GivenTask) -> Task:
    """Make a task of an instruction given before; only whoever gave it, or stands in for them, may.

    Raises NotFound, NotAllowed, MemoFault, Refusal where it is a task already.
    """
    person, today = staff_person(actor), timezone.localdate()
    taken = Memo.objects.select_for_update().filter(pk=memo_id).first()
    memo, seat = must_be_seated(taken, person, MemoDeed.INSTRUCT, today)
    task = task_of(_own_instruction(memo, message_id, seat), given)
    core.record(
        verb="give_task",
        subject=("task", str(task.pk)),
        actor=actor,
        on_behalf_of=actor_behind(task.given_by_id if task.given_by_id != person.id else None),
        after={"title": task.title, "handler": task.handler_id, "due_on": task.due_on, "memo": memo.pk},
    )
    return task


def task_of(message: MemoMessage, given: GivenTask) -> Task:
    """Make the task in the caller's transaction, which audits it."""
    now = timezone.now()
    task = Task.objects.create(
        message=message,
        title=given.title.strip()[:200] or first_line(message),
        given_by_id=giver_of(message),
        handler_id=_handler(given.handler or message.memo.writer_id),
        due_on=_day(given.due_on, timezone.localdate(now)),
        given_at=now,
    )
    tell_task(task)
    return task


def giver_of(message: MemoMessage) -> str:
    """Return whose instruction it is: the absent reader's where a substitute wrote it."""
    return message.on_behalf_of_id or message.author_id


def first_line(message: MemoMessage) -> str:
    lines = message.text.strip().splitlines()
    return lines[0].strip()[:200] if lines else f"‘{message.memo.title}’ 지시"[:200]


def default_due(today: date) -> date:
    return core.city_calendar().add_working_days(today, DEFAULT_DAYS)


def _own_instruction(memo: Memo, message_id: int, seat: Seat) -> MemoMessage:
    message = memo.messages.filter(pk=message_id, kind=MemoMessage.Kind.INSTRUCTION).first()
    if message is None:
        raise MemoFault("title", "그런 지시가 없습니다.", "화면을 새로 고쳐 주세요.", status=404)
    if giver_of(message) not in {row.person_id for row in seat.rows}:
        raise NotAllowed("지시한 사람만 할 일로 만들 수 있습니다.", "지시한 분에게 말해 주세요.")
    if Task.objects.filter(message=message).exists():
        raise Refusal("이미 할 일로 만든 지시입니다.", "지시사항 목록에서 찾아보세요.", status=409)
    return message


def _handler(person_id: str) -> str:
    found = organisation.people([person_id]).get(person_id)
    if found is None or not found.present:
        raise MemoFault("handler", "지금 근무하지 않는 사람입니다.", "다른 사람에게 맡겨 주세요.")
    return found.id


def _day(due_on: date | None, today: date) -> date:
    if due_on is None:
        return default_due(today)
    if due_on < today:
        raise MemoFault("due_on", "기한이 이미 지난 날입니다.", "오늘이나 그 뒤로 정해 주세요.")
    return due_on
