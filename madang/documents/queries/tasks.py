"""Tasks (지시사항): lists of those to do and of those given, and one with its reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db.models import Case, Q, QuerySet, Value, When

from madang.documents.models import Task, TaskReport
from madang.documents.queries.memo_page import task_shown
from madang.documents.queries.memo_people import name_words
from madang.documents.queries.memo_shown import ShownTask
from madang.documents.queries.task_sides import sides_of
from madang.documents.rules.states import TASK_WORDS, TaskState
from madang.documents.rules.task_moves import TaskDeed, moves_of
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


class TaskBox(StrEnum):
    MINE = "mine"
    GIVEN = "given"


TASK_BOX_WORDS = {TaskBox.MINE: "내가 할 일", TaskBox.GIVEN: "내가 지시한 일"}
LATE = "late"
TASK_SHOW_WORDS = {"": "남은 것", LATE: "기한 지남", **{state.value: words for state, words in TASK_WORDS.items()}}
_OPEN_STATES = (TaskState.OPEN, TaskState.REPORTED)
TASK_ORDERS = {"due": ("due_on", "id"), "new": ("-given_at", "-id"), "percent": ("-percent", "due_on")}
TASK_ORDER_WORDS = {"due": "기한이 가까운 것부터", "new": "새것부터", "percent": "많이 된 것부터"}


@dataclass(frozen=True)
class TaskRow:
    task: ShownTask
    giver: str
    instead_of: str
    given_at: datetime


@dataclass(frozen=True)
class ShownReport:
    """`instead_of`: the absent person for whom a substitute wrote; "" where nobody did."""

    who: str
    instead_of: str
    at: datetime
    percent: int
    words: str
    text: str


@dataclass(frozen=True)
class TaskPage:
    task: Task
    shown: ShownTask
    giver: str
    reports: tuple[ShownReport, ...]
    deeds: tuple[TaskDeed, ...]


def tasks(person: PersonRef, box: TaskBox, show: str, words: str, order: str, today: date) -> QuerySet[Task]:
    """Return the tasks of one box, the late ones first, then as ordered; an unknown filter shows what is left to do."""
    filled = {person.id, *organisation.stands_for(person.id, today)}
    found = Task.objects.filter(**{"handler__in" if box is TaskBox.MINE else "given_by__in": filled})
    for word in words.split():
        found = found.filter(Q(title__icontains=word) | _people_named(word))
    found = _shown(found, show, today)
    late = Case(When(state=TaskState.OPEN, due_on__lt=today, then=Value(0)), default=Value(1))
    return found.order_by(late, *TASK_ORDERS.get(order, TASK_ORDERS["due"]))


def task_rows(found: Iterable[Task], person: PersonRef, box: TaskBox, today: date) -> list[TaskRow]:
    found = list(found)
    known = organisation.people({each for task in found for each in (task.handler_id, task.given_by_id)})
    return [_row(task, known, person, box, today) for task in found]


def task_page(task: Task, person: PersonRef, today: date) -> TaskPage:
    reports = list(task.reports.all())
    known = organisation.people(
        {
            task.handler_id,
            task.given_by_id,
            *(each.author_id for each in reports),
            *(each.on_behalf_of_id or "" for each in reports),
        }
    )
    return TaskPage(
        task=task,
        shown=task_shown(task, known, today),
        giver=name_words(known, task.given_by_id),
        reports=tuple(_report(each, task, known) for each in reports),
        deeds=tuple(moves_of(TaskState(task.state), sides_of(task, person, today))),
    )


def _shown(found: QuerySet[Task], show: str, today: date) -> QuerySet[Task]:
    if show == LATE:
        return found.filter(state=TaskState.OPEN, due_on__lt=today)
    return found.filter(state=show) if show in set(TaskState) else found.filter(state__in=_OPEN_STATES)


def _people_named(word: str) -> Q:
    return Q(handler__name__icontains=word) | Q(given_by__name__icontains=word)


def _row(task: Task, known: dict[str, PersonRef], person: PersonRef, box: TaskBox, today: date) -> TaskRow:
    own = task.handler_id if box is TaskBox.MINE else task.given_by_id
    return TaskRow(
        task=task_shown(task, known, today),
        giver=name_words(known, task.given_by_id),
        instead_of=known[own].name if own != person.id else "",
        given_at=task.given_at,
    )


def _report(report: TaskReport, task: Task, known: dict[str, PersonRef]) -> ShownReport:
    return ShownReport(
        who=name_words(known, report.author_id),
        instead_of=name_words(known, report.on_behalf_of_id) if report.on_behalf_of_id else "",
        at=report.at,
        percent=report.percent,
        words=report.get_state_display(),
        text=report.text,
    )
