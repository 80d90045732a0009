"""Write into the thread of a memo report: an answer, an opinion (의견), an instruction (지시)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor
from madang.documents.actions.give_task import GivenTask, task_of
from madang.documents.actions.memo_files import MemoFault, Upload, keep_files
from madang.documents.actions.memo_news import tell_memo
from madang.documents.actions.on_behalf import actor_behind
from madang.documents.models import Memo, MemoMessage
from madang.documents.policy import staff_person
from madang.documents.queries.memo_seats import Seat, must_be_seated
from madang.documents.rules.memo import LONGEST_MESSAGE, MemoDeed


@dataclass(frozen=True)
class GivenMessage:
    """`kind` is REPLY, GIVE_OPINION or INSTRUCT; an instruction becomes a task at once where `task` is given."""

    kind: MemoDeed
    text: str
    uploads: tuple[Upload, ...] = ()
    task: GivenTask | None = None


@transaction.atomic
def reply_to_memo(actor: Actor, memo_id: int, given: GivenMessage) -> MemoMessage:
    """Add to the thread; a substitute speaks for the absent reader, and both names stand there.

    Raises NotFound, NotAllowed (references give no instructions), MemoFault.
    """
    person = staff_person(actor)
    taken = Memo.objects.select_for_update().filter(pk=memo_id).first()
    now = timezone.now()  # after the lock: who opened the report meanwhile has not seen this word
    memo, seat = must_be_seated(taken, person, given.kind, timezone.localdate(now))
    _must_say_something(given)
    message = MemoMessage.objects.create(
        memo=memo,
        author_id=person.id,
        on_behalf_of_id=seat.on_behalf_of,
        kind=MemoMessage.Kind(given.kind.value),
        text=given.text.strip(),
        at=now,
    )
    keep_files(memo, message, given.uploads, actor)
    if given.task and given.kind is MemoDeed.INSTRUCT:
        task_of(message, given.task)
    _moved(memo, seat, message)
    core.record(
        verb=f"memo_{given.kind.value}",
        subject=("memo", str(memo.pk)),
        actor=actor,
        on_behalf_of=actor_behind(seat.on_behalf_of),
        after={"message": message.pk, "text": message.text, "files": [each.name for each in given.uploads]},
    )
    return message


def _must_say_something(given: GivenMessage) -> None:
    if not given.text.strip() and not given.uploads:
        raise MemoFault("text", "내용을 적거나 사진, 음성, 파일을 붙여 주세요.")
    if len(given.text) > LONGEST_MESSAGE:
        raise MemoFault("text", f"글은 {LONGEST_MESSAGE:,}자까지 쓸 수 있습니다.", "긴 내용은 파일로 붙여 주세요.")


def _moved(memo: Memo, seat: Seat, message: MemoMessage) -> None:
    memo.last_at = message.at
    memo.save(update_fields=["last_at"])
    for row in seat.rows:  # one's own words are read
        row.last_read_at = message.at
        row.save(update_fields=["last_read_at"])
    tell_memo(memo)
