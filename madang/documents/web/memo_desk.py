"""What memo reports and tasks tell the first screen: what waits for somebody, or for those they stand in for."""

from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone

from madang.core import api as core
from madang.documents.queries.memo_rows import MemoRow, memo_rows
from madang.documents.queries.memo_seen import untold_by_tasks
from madang.documents.queries.memos import Box, Show, memos
from madang.documents.queries.tasks import TaskBox, TaskRow, task_rows, tasks
from madang.documents.rules.states import TaskState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

MOST = 200
"""Things of one kind that the first screen is told."""


def desk_items(now: datetime, actor: core.Actor) -> list[core.DeskItem]:
    """Return the reports to read, those answered since, the tasks to do, and the results to look at."""
    person, today = organisation.person_of(actor.account_id), timezone.localdate(now)
    if person is None:
        return []
    unread = memos(person, Box.RECEIVED, today, show=Show.UNREAD)[:MOST]
    mine = tasks(person, TaskBox.MINE, TaskState.OPEN, "", "due", today)[:MOST]
    told = tasks(person, TaskBox.GIVEN, TaskState.REPORTED, "", "due", today)[:MOST]
    return [
        *(_memo(row) for row in memo_rows(unread, person, Box.RECEIVED, today)),
        *(_answered(row, box) for box in Box for row in _with_news(person, box, today)),
        *(_task("지시사항", row, row.giver) for row in task_rows(mine, person, TaskBox.MINE, today)),
        *(_task("결과 보고", row, row.task.handler) for row in task_rows(told, person, TaskBox.GIVEN, today)),
    ]


def _memo(row: MemoRow) -> core.DeskItem:
    note = f"{row.other} · {row.instead_of} 대행" if row.instead_of else row.other
    address = reverse("documents:memo", args=[row.id])
    return core.DeskItem("메모보고", row.title, note, address, row.sent_at, "chat", urgent=row.urgent)


def _with_news(person: PersonRef, box: Box, today: date) -> list[MemoRow]:
    """Return the reports with words that wait for somebody.

    What they have a copy of is no work of theirs, and an instruction that is their task stands there as one.
    """
    found = memos(person, box, today, show=Show.NEWS)
    told_once = found.filter(untold_by_tasks(person.id)) if box is Box.SENT else found
    return [row for row in memo_rows(told_once[:MOST], person, box, today) if not row.copy]


def _answered(row: MemoRow, box: Box) -> core.DeskItem:
    note = f"{'보낸' if box is Box.SENT else '받은'} 보고에 새 글 · {row.other}"
    address = reverse("documents:memo", args=[row.id]) + "#new-words"
    return core.DeskItem("새 글", row.title, note, address, row.at, "chat", urgent=row.urgent)


def _task(kind: str, row: TaskRow, other: str) -> core.DeskItem:
    note = f"{other} · {row.instead_of} 대행" if row.instead_of else other
    address, task = reverse("documents:task", args=[row.task.id]), row.task
    due = task.due_on if task.state is TaskState.OPEN else None
    return core.DeskItem(kind, task.title, note, address, row.given_at, "check", due=due, late=task.is_late)
