"""Who may hear the news of memo reports and tasks; `config/wiring.py` gives these to `core.allow_topic`."""

from django.http import HttpRequest
from django.utils import timezone

from madang.core import api as core
from madang.documents.models import Memo, Task
from madang.documents.queries.memo_seats import seat_of
from madang.documents.queries.task_sides import sides_of
from madang.documents.rules.memo import MemoDeed
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


def may_hear_memo(request: HttpRequest, topic: str) -> bool:
    """`memo:12`: those who may read the report."""
    person, memo = _person(request), Memo.objects.filter(pk=_number(topic)).first()
    if person is None or memo is None:
        return False
    seat = seat_of(memo, person, timezone.localdate())
    return seat is not None and seat.may(MemoDeed.READ, memo.state)


def may_hear_task(request: HttpRequest, topic: str) -> bool:
    """`task:12`: its two sides, and those who may read its report."""
    person, task = _person(request), Task.objects.select_related("message").filter(pk=_number(topic)).first()
    if person is None or task is None:
        return False
    if sides_of(task, person, timezone.localdate()):
        return True
    return task.message is not None and may_hear_memo(request, f"memo:{task.message.memo_id}")


def _person(request: HttpRequest) -> PersonRef | None:
    return organisation.person_of(core.actor_of(request).account_id)


def _number(topic: str) -> int:
    """Return the number that a topic names; 0, which nothing has, for what is no number."""
    told = topic.partition(":")[2]
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else 0
