"""Tell open pages that a memo report or a task changed, once the deed is committed."""

from collections.abc import Iterable

from django.utils import timezone

from madang.core import api as core
from madang.documents.models import Memo, Task
from madang.organisation import api as organisation


def tell_memo(memo: Memo) -> None:
    """Tell the page of the report and the desks of all who have part in it, substitutes among them."""
    core.publish(f"memo:{memo.pk}", {"memo": memo.pk})
    tell_desks([memo.writer_id, *memo.readers.values_list("person_id", flat=True)])


def tell_task(task: Task, *formerly: str) -> None:
    """Tell the pages of the task and of its report, and the desks of both sides and of who `formerly` did it."""
    core.publish(f"task:{task.pk}", {"task": task.pk})
    if task.message:
        core.publish(f"memo:{task.message.memo_id}", {"memo": task.message.memo_id})
    tell_desks({task.given_by_id, task.handler_id, *formerly})


def tell_desks(people: Iterable[str]) -> None:
    """Tell the desks of these people and of those who stand in for them today."""
    standing = organisation.standing(people, timezone.localdate())
    organisation.tell_desks({*standing, *(each.present for each in standing.values())})
