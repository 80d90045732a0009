"""Lists of memo reports: what came to somebody or to those they stand in for, and what they sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, prefetch_related_objects

from madang.documents.models import Memo, MemoFile, MemoMessage, MemoReader
from madang.documents.queries.memo_people import name_words
from madang.documents.rules.states import MemoState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

Counts = tuple[dict[int, int], dict[int, int]]
"""Words and files, by the report's id."""


class Box(StrEnum):
    RECEIVED = "received"
    SENT = "sent"


class Show(StrEnum):
    ALL = ""
    UNREAD = "unread"
    URGENT = "urgent"


BOX_WORDS = {Box.RECEIVED: "받은 보고", Box.SENT: "보낸 보고"}
SHOW_WORDS = {Show.ALL: "모두", Show.UNREAD: "읽지 않음", Show.URGENT: "긴급"}


@dataclass(frozen=True)
class MemoRow:
    """One line of a list. `other`: who sent it, or to whom it went; `instead_of`: the absent readers it came to.

    `read` of `readers`: how many main readers have read it. `unread` is of the one who looks at the list; `news`: there
    are words that they have not seen.
    """

    id: int
    title: str
    other: str
    instead_of: str
    at: datetime
    sent_at: datetime
    unread: bool
    news: bool
    copy: bool
    urgent: bool
    recalled: bool
    number: str
    read: int
    readers: int
    words: int
    files: int


def memos(person: PersonRef, box: Box, show: Show, words: str, today: date) -> QuerySet[Memo]:
    """Return one box of a person, unread first, then by the newest word; all words must fit."""
    filled = _filled(person, today)
    unread = _unread_by(filled) if box is Box.RECEIVED else Exists(_seats().filter(copy=False, read_at=None))
    found = _received(filled) if box is Box.RECEIVED else _sent(person)
    for word in words.split():
        found = found.filter(_holds(word))
    if show is Show.UNREAD:
        found = found.filter(unread)
    if show is Show.URGENT:
        found = found.filter(urgent=True)
    return found


def memo_rows(found: Iterable[Memo], person: PersonRef, box: Box, today: date) -> list[MemoRow]:
    """Return the lines of one page, or of all that is taken away."""
    memos = list(found)
    prefetch_related_objects(memos, "readers")
    known = organisation.people(_named(memos))
    filled, counts = _filled(person, today), _counts([memo.pk for memo in memos])
    return [_row(memo, known, filled, person, box, counts) for memo in memos]


def unread_memos(person: PersonRef, today: date) -> int:
    """Return how many reports wait to be read by a person, those of absent readers among them."""
    return _received(_filled(person, today)).filter(_unread_by(_filled(person, today))).count()


def memo_of_document(document_id: int) -> Memo | None:
    """Return the report that a document was made of; the caller asks whether its reader may see it."""
    return Memo.objects.filter(document_id=document_id).first()


def _named(memos: Iterable[Memo]) -> set[str]:
    return {each for memo in memos for each in (memo.writer_id, *(row.person_id for row in memo.readers.all()))}


def _counts(ids: Sequence[int]) -> Counts:
    """Return how many words and files each of these reports has; counted for one page, never for the whole box."""
    words = MemoMessage.objects.filter(memo__in=ids).order_by().values_list("memo_id").annotate(Count("id"))
    files = MemoFile.objects.filter(memo__in=ids).order_by().values_list("memo_id").annotate(Count("id"))
    return dict(words), dict(files)


def _filled(person: PersonRef, today: date) -> frozenset[str]:
    return frozenset({person.id, *organisation.stands_for(person.id, today)})


def _seats() -> QuerySet[MemoReader]:
    return MemoReader.objects.filter(memo=OuterRef("pk"))


def _unread_by(filled: frozenset[str]) -> Exists:
    return Exists(_seats().filter(person__in=filled, read_at=None))


def _received(filled: frozenset[str]) -> QuerySet[Memo]:
    found = Memo.objects.filter(Exists(_seats().filter(person__in=filled))).exclude(state=MemoState.RECALLED)
    return found.order_by(_unread_by(filled).desc(), "-last_at", "-id")


def _sent(person: PersonRef) -> QuerySet[Memo]:
    return Memo.objects.filter(writer=person.id).order_by("-last_at", "-id")


def _holds(word: str) -> Q:
    reader = _seats().filter(person__name__icontains=word)
    return Q(title__icontains=word) | Q(text__icontains=word) | Q(writer__name__icontains=word) | Q(Exists(reader))


def _row(
    memo: Memo, known: dict[str, PersonRef], filled: frozenset[str], person: PersonRef, box: Box, counts: Counts
) -> MemoRow:
    readers = list(memo.readers.all())
    mine = [row for row in readers if row.person_id in filled] if box is Box.RECEIVED else []
    main = [row for row in readers if not row.copy]
    instead = [known[row.person_id].name for row in mine if row.person_id != person.id]
    return MemoRow(
        id=memo.pk,
        title=memo.title,
        other=name_words(known, memo.writer_id) if box is Box.RECEIVED else _names(main, known),
        instead_of=", ".join(instead),
        at=memo.last_at,
        sent_at=memo.sent_at,
        unread=any(row.read_at is None for row in mine),
        news=any(row.last_read_at and row.last_read_at < memo.last_at for row in mine),
        copy=bool(mine) and all(row.copy for row in mine),
        urgent=memo.urgent,
        recalled=memo.state == MemoState.RECALLED,
        number=memo.number,
        read=sum(1 for row in main if row.read_at),
        readers=len(main),
        words=counts[0].get(memo.pk, 0),
        files=counts[1].get(memo.pk, 0),
    )


def _names(main: list[MemoReader], known: dict[str, PersonRef]) -> str:
    first = name_words(known, main[0].person_id)
    return f"{first} 외 {len(main) - 1}명" if len(main) > 1 else first
