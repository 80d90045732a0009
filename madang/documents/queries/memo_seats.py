"""Who somebody is in a memo report today: for themselves, or in the place of an absent reader."""

from dataclasses import dataclass
from datetime import date

from madang.core.api import NotAllowed, NotFound
from madang.documents.models import Memo, MemoReader, Task
from madang.documents.rules.kinds import Access
from madang.documents.rules.memo import MemoDeed, Part, may
from madang.documents.rules.states import MemoState
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

_REFUSED = {
    MemoDeed.REPLY: "이 보고에 글을 쓸 수 없습니다.",
    MemoDeed.GIVE_OPINION: "의견은 보고받는 사람과 참조만 쓸 수 있습니다.",
    MemoDeed.INSTRUCT: "지시는 보고받는 사람만 할 수 있습니다. 참조는 의견을 쓸 수 있습니다.",
    MemoDeed.RECALL: "보고한 사람만 거둘 수 있습니다.",
    MemoDeed.MAKE_DOCUMENT: "보고한 사람만 문서로 만들 수 있습니다.",
}


@dataclass(frozen=True)
class Seat:
    """The part of a person; `rows` are the readers whom the person is or stands in for today."""

    part: Part
    person: PersonRef
    rows: tuple[MemoReader, ...] = ()

    @property
    def on_behalf_of(self) -> str | None:
        """The absent reader for whom the person speaks; None where the person is a reader themselves."""
        own = any(row.person_id == self.person.id for row in self.rows)
        return None if own or not self.rows else self.rows[0].person_id

    def may(self, deed: MemoDeed, state: str) -> bool:
        return may(deed, self.part, MemoState(state))


def seat_of(memo: Memo, person: PersonRef, today: date) -> Seat | None:
    """Return who a person is in a report; None for whom it does not exist. The writer stands in for nobody there."""
    if memo.writer_id == person.id:
        return Seat(Part.WRITER, person)
    filled = {person.id, *organisation.stands_for(person.id, today)}
    rows = tuple(row for row in memo.readers.all() if row.person_id in filled)
    main = tuple(row for row in rows if not row.copy)
    if rows:
        return Seat(Part.READER if main else Part.COPY, person, (*main, *(row for row in rows if row.copy)))
    part = _part_without_a_row(memo, person, filled)
    return Seat(part, person) if part else None


def must_be_seated(memo: Memo | None, person: PersonRef, deed: MemoDeed, today: date) -> tuple[Memo, Seat]:
    """Return the report and the person's seat.

    Raises NotFound where the report does not exist for them, NotAllowed where the deed is not theirs.
    """
    seat = seat_of(memo, person, today) if memo else None
    if memo is None or seat is None or not seat.may(MemoDeed.READ, memo.state):
        raise no_such_memo()
    if memo.state == MemoState.RECALLED and deed is not MemoDeed.READ:
        raise NotAllowed("거둔 보고입니다.", "다시 보고하려면 ‘다시 쓰기’를 눌러 주세요.")
    if not seat.may(deed, memo.state):
        raise NotAllowed(_REFUSED[deed], "그 권한이 있는 사람에게 말해 주세요.")
    return memo, seat


def no_such_memo() -> NotFound:
    return NotFound(
        "메모보고를 찾을 수 없습니다.", "주소가 맞는지 확인해 주세요. 거두었거나 볼 권한이 없는 보고일 수도 있습니다."
    )


def _part_without_a_row(memo: Memo, person: PersonRef, filled: set[str]) -> Part | None:
    if Task.objects.filter(message__memo=memo, handler__in=filled).exists():
        return Part.HANDLER
    if memo.messages.filter(author=person.id).exists():
        return Part.FORMER
    own = memo.content_access == Access.DEPARTMENT and memo.department_id == person.department_id
    return Part.LOOKER if own or memo.content_access == Access.CITY else None
