"""Take up what is new in a memo report whose page is open already: seeing it is reading it."""

from django.db import transaction
from django.utils import timezone

from madang.core.api import Actor
from madang.documents.actions.note_access import note_access
from madang.documents.models import Memo
from madang.documents.policy import staff_person
from madang.documents.queries.memo_seats import Seat, must_be_seated
from madang.documents.queries.memo_seen import seen_until
from madang.documents.rules.kinds import Opened
from madang.documents.rules.memo import MemoDeed


@transaction.atomic
def follow_memo(actor: Actor, memo_id: int) -> tuple[Memo, Seat]:
    """Return the report and the actor's seat; new words are noted as seen, and in the access log. Raises NotFound.

    Nothing is noted where nothing was said: an open page hears of each reader's mark, too.
    """
    person, now = staff_person(actor), timezone.now()
    taken = Memo.objects.select_for_update().filter(pk=memo_id).first()
    memo, seat = must_be_seated(taken, person, MemoDeed.READ, timezone.localdate(now))
    seen = seen_until(memo, seat)
    if seen is None or seen >= memo.last_at:
        return memo, seat
    note_access("memo", memo.pk, person, Opened.CONTENT)
    for row in seat.rows:
        if row.last_read_at:
            row.last_read_at = now
            row.save(update_fields=["last_read_at"])
    return memo, seat
