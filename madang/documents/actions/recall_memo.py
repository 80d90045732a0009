"""Take a memo report back before anybody has read it (거두기)."""

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.actions.memo_news import tell_memo
from madang.documents.models import Memo
from madang.documents.policy import staff_person
from madang.documents.queries.memo_seats import must_be_seated
from madang.documents.rules.memo import MemoDeed
from madang.documents.rules.states import MemoState


class AlreadyRead(Refusal):
    """Somebody has read it: it was reported."""

    default_status = 409


@transaction.atomic
def recall_memo(actor: Actor, memo_id: int) -> Memo:
    """Take the writer's report back; it is gone for everybody else. Raises NotFound, NotAllowed, AlreadyRead."""
    person, now = staff_person(actor), timezone.now()
    taken = Memo.objects.select_for_update().filter(pk=memo_id).first()
    memo, _ = must_be_seated(taken, person, MemoDeed.RECALL, timezone.localdate(now))
    _must_be_unread(memo)
    memo.state, memo.ended_at = MemoState.RECALLED, now
    memo.save(update_fields=["state", "ended_at"])
    tell_memo(memo)
    core.record(verb="recall_memo", subject=("memo", str(memo.pk)), actor=actor, after={"title": memo.title})
    return memo


def _must_be_unread(memo: Memo) -> None:
    read = memo.readers.exclude(read_at=None).select_related("read_by").first()
    if read and read.read_by:
        raise AlreadyRead(
            f"{read.read_by.name}님이 이미 읽어 거둘 수 없습니다.", "바로잡을 것은 아래 답글로 알려 주세요."
        )
