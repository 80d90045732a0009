"""Lists of memo reports: what came to somebody or to those they stand in for, and what they sent.

What is not yet seen stands first: unread reports, and new words in the thread of read ones.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from django.db.models import Case, Q, QuerySet, When

from madang.documents.models import Memo
from madang.documents.queries.memo_seen import news_to_readers, news_to_writer, seated, unread_by, unseen_by
from madang.documents.rules.states import MemoState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


class Box(StrEnum):
    RECEIVED = "received"
    SENT = "sent"


class Show(StrEnum):
    ALL = ""
    UNREAD = "unread"
    NEWS = "news"
    URGENT = "urgent"


class Order(StrEnum):
    UNSEEN = ""
    NEWEST = "newest"
    OLDEST = "oldest"


BOX_WORDS = {Box.RECEIVED: "받은 보고", Box.SENT: "보낸 보고"}
SHOW_WORDS = {Show.ALL: "모두", Show.UNREAD: "읽지 않음", Show.NEWS: "새 글", Show.URGENT: "긴급"}
ORDER_WORDS = {Order.UNSEEN: "볼 것부터", Order.NEWEST: "새것부터", Order.OLDEST: "오래된 것부터"}
_BY_TIME: Mapping[Order, tuple[str, str]] = {Order.NEWEST: ("-last_at", "-id"), Order.OLDEST: ("last_at", "id")}


def memos(
    person: PersonRef, box: Box, today: date, *, show: Show = Show.ALL, words: str = "", order: Order = Order.UNSEEN
) -> QuerySet[Memo]:
    """Return one box of a person; all words must fit. Of those sent, "unread" means by one of the main readers."""
    filled = filled_by(person, today)
    found = _received(filled) if box is Box.RECEIVED else Memo.objects.filter(writer=person.id)
    for word in words.split():
        found = found.filter(_holds(word))
    unread = unread_by(filled) if box is Box.RECEIVED else seated(copy=False, read_at=None)
    conditions = {Show.UNREAD: Q(unread, state=MemoState.SENT), Show.URGENT: Q(urgent=True)}
    if show in conditions:
        found = found.filter(conditions[show])
    if show is Show.NEWS:
        found = Memo.objects.filter(pk__in=_ids(found, _news(person, box, filled)))
    if order in _BY_TIME or show in (Show.UNREAD, Show.NEWS):
        return found.order_by(*_BY_TIME.get(order, _BY_TIME[Order.NEWEST]))
    return _unseen_first(found, _unseen(person, box, filled))


def news_in(ids: Iterable[int], person: PersonRef, box: Box, today: date) -> set[int]:
    """Return which of these reports have words that the person has not seen."""
    found = Memo.objects.filter(_news(person, box, filled_by(person, today)), pk__in=ids)
    return set(found.values_list("pk", flat=True))


def count_unseen(person: PersonRef, box: Box, today: date) -> int:
    """Return how many reports of a box somebody is to look at."""
    filled = filled_by(person, today)
    found = _received(filled) if box is Box.RECEIVED else Memo.objects.filter(writer=person.id)
    return found.filter(_unseen(person, box, filled)).count()


def unread_beside(person: PersonRef, memo: Memo, today: date) -> tuple[Memo | None, int]:
    """Return which report is to be read next, as the list has them, and how many wait besides the one being read."""
    waiting = memos(person, Box.RECEIVED, today, show=Show.UNREAD).exclude(pk=memo.pk)
    return waiting.first(), waiting.count()


def memo_of_document(document_id: int) -> Memo | None:
    """Return the report that a document was made of; the caller asks whether its reader may see it."""
    return Memo.objects.filter(document_id=document_id).first()


def filled_by(person: PersonRef, today: date) -> frozenset[str]:
    """Return whom somebody is or stands in for today."""
    return frozenset({person.id, *organisation.stands_for(person.id, today)})


def _received(filled: frozenset[str]) -> QuerySet[Memo]:
    return Memo.objects.filter(seated(person__in=filled)).exclude(state=MemoState.RECALLED)


def _news(person: PersonRef, box: Box, filled: frozenset[str]) -> Q:
    return Q(news_to_readers(filled)) if box is Box.RECEIVED else news_to_writer(person.id)


def _unseen(person: PersonRef, box: Box, filled: frozenset[str]) -> Q:
    """What was sent and is not yet read waits for its readers, not for its writer."""
    return Q(unseen_by(filled)) if box is Box.RECEIVED else news_to_writer(person.id)


def _unseen_first(found: QuerySet[Memo], unseen: Q) -> QuerySet[Memo]:
    return found.order_by(Case(When(pk__in=_ids(found, unseen), then=0), default=1), "-last_at", "-id")


def _ids(found: QuerySet[Memo], told: Q) -> list[int]:
    """Ask for the few that wait by themselves, as one join; sorted or cut, the thousands are looked at one by one."""
    return list(found.filter(told).values_list("pk", flat=True))


def _holds(word: str) -> Q:
    told = Q(title__icontains=word) | Q(text__icontains=word) | Q(writer__name__icontains=word)
    return told | Q(seated(person__name__icontains=word))
