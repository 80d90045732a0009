"""Open a memo report: the reading marks itself, and the first main reader's makes the report done and numbered."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotFound
from madang.documents.actions.memo_news import tell_memo
from madang.documents.actions.note_access import note_access
from madang.documents.actions.register import ToRegister, register
from madang.documents.models import Memo, MemoReader
from madang.documents.policy import staff_person
from madang.documents.queries.memo_seats import Seat, must_be_seated
from madang.documents.queries.memo_seen import seen_until
from madang.documents.rules.kinds import Opened, RegisterKind
from madang.documents.rules.memo import MemoDeed
from madang.organisation import api as organisation


@dataclass(frozen=True)
class OpenedMemo:
    """`seen_until`: up to when the thread was known before; None where the report was opened for the first time."""

    memo: Memo
    seat: Seat
    seen_until: datetime | None


def open_memo(actor: Actor, memo_id: int) -> OpenedMemo:
    """Return a report and who the actor is in it.

    Raises NotFound; the attempt is logged, too (공공기록물 관리에 관한 법률 시행령 제28조제3항).
    """
    try:
        return _opened(actor, memo_id)
    except NotFound:
        if Memo.objects.filter(pk=memo_id).exists():
            note_access("memo", memo_id, staff_person(actor), Opened.REFUSED)
        raise


def open_memo_file(actor: Actor, memo_id: int, file_name: str) -> None:
    """Log that a file of the report was opened. Raises NotFound."""
    person = staff_person(actor)
    memo = Memo.objects.filter(pk=memo_id).first()
    must_be_seated(memo, person, MemoDeed.READ, timezone.localdate())
    note_access("memo", memo_id, person, Opened.FILE, file_name)


@transaction.atomic
def _opened(actor: Actor, memo_id: int) -> OpenedMemo:
    person, now = staff_person(actor), timezone.now()
    taken = Memo.objects.select_for_update().filter(pk=memo_id).first()
    memo, seat = must_be_seated(taken, person, MemoDeed.READ, timezone.localdate(now))
    opened = OpenedMemo(memo, seat, seen_until(memo, seat))
    note_access("memo", memo.pk, person, Opened.CONTENT)
    first_read = [row for row in seat.rows if row.read_at is None]
    _mark(seat, now)
    if first_read:
        _tell(actor, memo, seat, first_read, now)
    return opened


def _mark(seat: Seat, now: datetime) -> None:
    for row in seat.rows:
        if row.read_at is None:
            row.read_at, row.read_by_id = now, seat.person.id
        row.last_read_at = now
        row.save(update_fields=["read_at", "read_by", "last_read_at"])


def _tell(actor: Actor, memo: Memo, seat: Seat, first_read: list[MemoReader], now: datetime) -> None:
    if not memo.number and any(not row.copy for row in first_read):
        _report_is_done(memo, now)
    tell_memo(memo)
    core.record(
        verb="read_memo",
        subject=("memo", str(memo.pk)),
        actor=actor,
        after={"for": [row.person_id for row in first_read], "number": memo.number},
    )


def _report_is_done(memo: Memo, now: datetime) -> None:
    """Number and register what was reported (공공기록물 관리에 관한 법률 시행규칙 제4조제1호).

    What a mayor is told must be registered anyway (시행령 제21조제1항제1호).
    """
    names = organisation.people([memo.writer_id, *memo.readers.values_list("person_id", flat=True)])
    readers = [names[row.person_id] for row in memo.readers.all() if not row.copy]
    writer = names[memo.writer_id]
    entry = register(
        ToRegister(
            department_id=memo.department_id,
            kind=RegisterKind.REPORTED,
            subject_label="memo",
            subject_id=memo.pk,
            title=memo.title,
            person=f"{writer.position} {writer.name}",
            counterpart=", ".join(f"{each.position} {each.name}" for each in readers),
            decided_at=now,
            openness=memo.openness,
            grounds=memo.grounds,
            retention=memo.retention,
            list_access=memo.list_access,
            unit_task=memo.unit_task,
        )
    )
    memo.number, memo.record_file = entry.number, entry.record_file
    memo.save(update_fields=["number", "record_file"])
