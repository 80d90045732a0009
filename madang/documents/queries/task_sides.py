"""On which side of a task somebody stands today, and whether it exists for them."""

from datetime import date

from madang.core.api import NotFound
from madang.documents.models import Task
from madang.documents.queries.memo_seats import seat_of
from madang.documents.rules.memo import MemoDeed
from madang.documents.rules.task_moves import TaskSide
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


def sides_of(task: Task, person: PersonRef, today: date) -> frozenset[TaskSide]:
    """Return the sides on which a person stands for themselves or for somebody absent; both where one told oneself."""
    filled = {person.id, *organisation.stands_for(person.id, today)}
    sides = {TaskSide.HANDLER: task.handler_id, TaskSide.GIVER: task.given_by_id}
    return frozenset(side for side, holder in sides.items() if holder in filled)


def must_see_task(task: Task | None, person: PersonRef, today: date) -> Task:
    """Return the task for its two sides, who did it before, and who has part in its report. NotFound for others."""
    if task is None or not (
        sides_of(task, person, today) or _did_it(task, person) or _reads_its_report(task, person, today)
    ):
        raise NotFound(
            "지시사항을 찾을 수 없습니다.", "주소가 맞는지 확인해 주세요. 볼 권한이 없는 것일 수도 있습니다."
        )
    return task


def may_take_on(task: Task) -> list[PersonRef]:
    """Return to whom a task may be handed on: the handler's own department, for with it goes the report itself."""
    handler = organisation.people([task.handler_id])[task.handler_id]
    sides = {task.handler_id, task.given_by_id}
    return [each for each in organisation.staff_of(handler.department_id) if each.id not in sides]


def _did_it(task: Task, person: PersonRef) -> bool:
    return task.reports.filter(author=person.id, on_behalf_of=None).exists()


def _reads_its_report(task: Task, person: PersonRef, today: date) -> bool:
    if task.message is None:
        return False
    memo = task.message.memo
    seat = seat_of(memo, person, today)
    return seat is not None and seat.may(MemoDeed.READ, memo.state)
