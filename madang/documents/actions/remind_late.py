"""Call to mind what waits: reports unread after a working day, tasks due by the next working day or late."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from madang.core import api as core
from madang.core.api import SYSTEM, WorkingCalendar
from madang.documents.actions.memo_news import tell_desks
from madang.documents.models import MemoReader, Task
from madang.documents.rules.states import MemoState, TaskState

UNREAD_DAYS = 1
"""Working days after which an unread report is called to mind."""


@dataclass(frozen=True)
class Reminded:
    memos: int = 0
    tasks: int = 0


@transaction.atomic
def remind_late(now: datetime) -> Reminded:
    """Remind each reader and handler once (a handler once more when the day has passed); nobody out of hours.

    The desks of those who stand in for an absent one are told, too. Meant to be run every hour.
    """
    calendar = core.city_calendar()
    if not calendar.is_open(now):
        return Reminded()
    readers, tasks = _unread(now, calendar), _pressing(now, calendar)
    MemoReader.objects.filter(pk__in=[row.pk for row in readers]).update(reminded_at=now)
    Task.objects.filter(pk__in=[task.pk for task in tasks]).update(reminded_at=now)
    if readers or tasks:
        tell_desks([*(row.person_id for row in readers), *(task.handler_id for task in tasks)])
        core.record(verb="remind_late", subject=("documents", "reminders"), actor=SYSTEM, after=_told(readers, tasks))
    return Reminded(len(readers), len(tasks))


def _unread(now: datetime, calendar: WorkingCalendar) -> list[MemoReader]:
    waiting = MemoReader.objects.select_for_update(of=("self",), skip_locked=True).select_related("memo")
    sent = waiting.filter(memo__state=MemoState.SENT, memo__sent_at__lte=now - timedelta(days=1))
    unread = sent.filter(read_at=None, reminded_at=None, copy=False)
    return [row for row in unread if _waited_long(row.memo.sent_at, now, calendar)]


def _waited_long(sent_at: datetime, now: datetime, calendar: WorkingCalendar) -> bool:
    sent = timezone.localtime(sent_at)
    day = calendar.add_working_days(sent.date(), UNREAD_DAYS)
    return now >= sent.replace(year=day.year, month=day.month, day=day.day)


def _pressing(now: datetime, calendar: WorkingCalendar) -> list[Task]:
    today = timezone.localdate(now)
    tomorrow = calendar.next_working_day(today)
    first = Q(reminded_at=None, due_on__lte=tomorrow)
    again = Q(due_on__lt=today, reminded_at__date__lte=F("due_on"))
    waiting = Task.objects.select_for_update(of=("self",), skip_locked=True)
    return list(waiting.filter(first | again, state=TaskState.OPEN))


def _told(readers: list[MemoReader], tasks: list[Task]) -> dict[str, object]:
    return {"memos": sorted({row.memo_id for row in readers}), "tasks": [task.pk for task in tasks]}
