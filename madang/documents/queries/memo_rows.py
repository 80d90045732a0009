"""Memo reports as the lines of a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, prefetch_related_objects

from madang.documents.models import Memo, MemoFile, MemoMessage, MemoReader
from madang.documents.queries.memo_people import name_words
from madang.documents.queries.memos import Box, filled_by, news_in
from madang.documents.rules.states import MemoState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class MemoRow:
    """One line of a list. `other`: who sent it, or to whom it went; `instead_of`: the absent readers it came to.

    `read` of `readers`: how many main readers have read it. `unread` is of the one who looks at the list; `news`: they
    know the report, but not the last words of its thread.
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


@dataclass(frozen=True)
class _Box:
    """What the lines of one page have in common: `words` and `files` are counts by the report's id."""

    person: PersonRef
    box: Box
    filled: frozenset[str]
    known: dict[str, PersonRef]
    news: set[int]
    words: dict[int, int]
    files: dict[int, int]


def memo_rows(found: Iterable[Memo], person: PersonRef, box: Box, today: date) -> list[MemoRow]:
    """Return the lines of one page, or of all that is taken away."""
    memos = list(found)
    prefetch_related_objects(memos, "readers")
    ids = [memo.pk for memo in memos]
    common = _Box(
        person=person,
        box=box,
        filled=filled_by(person, today),
        known=organisation.people(_named(memos)),
        news=news_in(ids, person, box, today),
        words=_counted(MemoMessage, ids),
        files=_counted(MemoFile, ids),
    )
    return [_row(memo, common) for memo in memos]


def _named(memos: Iterable[Memo]) -> set[str]:
    return {each for memo in memos for each in (memo.writer_id, *(row.person_id for row in memo.readers.all()))}


def _counted(what: type[MemoMessage | MemoFile], ids: Sequence[int]) -> dict[int, int]:
    """Count by the report's id, for one page and never for the whole box."""
    return dict(what.objects.filter(memo__in=ids).order_by().values_list("memo_id").annotate(Count("id")))


def _row(memo: Memo, common: _Box) -> MemoRow:
    readers, known = list(memo.readers.all()), common.known
    mine = [row for row in readers if row.person_id in common.filled] if common.box is Box.RECEIVED else []
    main = [row for row in readers if not row.copy]
    instead = [known[row.person_id].name for row in mine if row.person_id != common.person.id]
    return MemoRow(
        id=memo.pk,
        title=memo.title,
        other=name_words(known, memo.writer_id) if common.box is Box.RECEIVED else _names(main, known),
        instead_of=", ".join(instead),
        at=memo.last_at,
        sent_at=memo.sent_at,
        unread=any(row.read_at is None for row in mine),
        news=memo.pk in common.news,
        copy=bool(mine) and all(row.copy for row in mine),
        urgent=memo.urgent,
        recalled=memo.state == MemoState.RECALLED,
        number=memo.number,
        read=sum(1 for row in main if row.read_at),
        readers=len(main),
        words=common.words.get(memo.pk, 0),
        files=common.files.get(memo.pk, 0),
    )


def _names(main: list[MemoReader], known: dict[str, PersonRef]) -> str:
    first = name_words(known, main[0].person_id)
    return f"{first} 외 {len(main) - 1}명" if len(main) > 1 else first
