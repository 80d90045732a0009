"""What of a memo report somebody has not seen: the report itself, or words that came into its thread since.

A reader's seat keeps the last look; the writer has no seat, and whoever else may look has none: theirs stands in the
access log.
"""

from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from madang.documents.models import AccessEntry, Memo, MemoMessage, MemoReader
from madang.documents.queries.memo_seats import Seat
from madang.documents.rules.kinds import Opened


def seated(*such: Q, **of: object) -> Exists:
    """Tell of a report whether it has a reader of this kind."""
    return Exists(MemoReader.objects.filter(*such, memo=OuterRef("pk"), **of))


def unread_by(filled: frozenset[str]) -> Exists:
    return seated(person__in=filled, read_at=None)


def news_to_readers(filled: frozenset[str]) -> Exists:
    """Tell whether one of these readers knows the report, but not its last words."""
    return seated(person__in=filled, last_read_at__lt=OuterRef("last_at"))


def unseen_by(filled: frozenset[str]) -> Exists:
    """Tell of both at once, which the database answers by one join where it would ask twice for each report."""
    return seated(Q(read_at=None) | Q(last_read_at__lt=OuterRef("last_at")), person__in=filled)


def news_to_writer(person_id: str) -> Q:
    """Tell whether somebody else has said something since the writer looked last, or sent it.

    The first two conditions say little more than the third; they leave few reports to look through word by word.
    """
    looked_since = Exists(_looks(person_id).filter(subject_id=OuterRef("pk"), at__gte=OuterRef("last_at")))
    return Q(last_at__gt=F("sent_at")) & ~Q(looked_since) & Q(Exists(_new_words(person_id)))


def untold_by_tasks(person_id: str) -> Exists:
    """Tell of the writer's news whether there are words that did not become tasks that the same person has or had."""
    return Exists(_new_words(person_id).exclude(task__handler=person_id).exclude(task__reports__author=person_id))


def seen_until(memo: Memo, seat: Seat) -> datetime | None:
    """Return up to when the thread is known to whoever sits there; None for who opens the report for the first time."""
    if seat.rows:
        return min((row.last_read_at for row in seat.rows if row.last_read_at), default=None)
    return _looks(seat.person.id).filter(subject_id=memo.pk).values_list("at", flat=True).first()


def _new_words(person_id: str) -> QuerySet[MemoMessage]:
    last_look = Subquery(_looks(person_id).filter(subject_id=OuterRef("memo_id")).values("at")[:1])
    words = MemoMessage.objects.filter(memo=OuterRef("pk")).exclude(author=person_id)
    return words.filter(at__gt=Coalesce(last_look, F("memo__sent_at")))


def _looks(person_id: str) -> QuerySet[AccessEntry]:
    """Return the times a person opened reports, the last first."""
    looks = AccessEntry.objects.filter(subject_label="memo", person=person_id, what=Opened.CONTENT)
    return looks.order_by("-at", "-id")
