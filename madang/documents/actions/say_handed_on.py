"""Say in the thread of a memo report that a task of it was handed on: whoever gave it is told as of any other word."""

from datetime import datetime

from madang.documents.actions.memo_news import tell_memo
from madang.documents.models import Memo, MemoMessage, Task


def say_handed_on(task: Task, author_id: str, absent_id: str | None, words: str, now: datetime) -> None:
    """Write the words into the thread in the caller's transaction; a task without a report has no thread."""
    if task.message is None:
        return
    memo = Memo.objects.select_for_update().get(pk=task.message.memo_id)
    MemoMessage.objects.create(
        memo=memo,
        author_id=author_id,
        on_behalf_of_id=absent_id,
        kind=MemoMessage.Kind.REPLY,
        text=f"지시 ‘{task.title}’을 넘겼습니다. {words}",
        at=now,
    )
    memo.last_at = now
    memo.save(update_fields=["last_at"])
    memo.readers.filter(person=author_id).update(last_read_at=now)  # one's own words are read
    tell_memo(memo)
