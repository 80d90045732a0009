"""A memo report as its page shows it: readers with their marks, the thread with its tasks, the files."""

from collections.abc import Iterable
from datetime import date, datetime

from madang.documents.models import Memo, MemoFile, MemoMessage, MemoReader, Task
from madang.documents.queries.memo_people import away_words, name_words
from madang.documents.queries.memo_seats import Seat
from madang.documents.queries.memo_shown import MemoPage, ReaderMark, ShownFile, ShownMessage, ShownTask
from madang.documents.rules.memo import MESSAGE_DEEDS, MemoDeed
from madang.documents.rules.states import TaskState
from madang.documents.rules.task_moves import is_late
from madang.documents.rules.voice import is_photo, is_sound
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef, Standing


def memo_page(memo: Memo, seat: Seat, today: date, seen_until: datetime | None = None) -> MemoPage:
    """Return the report as the looker's page shows it; `seen_until` as `open_memo` returns it."""
    readers = list(memo.readers.all())
    messages = list(memo.messages.select_related("task").prefetch_related("files"))
    known = organisation.people(_mentioned(memo, readers, messages))
    unread = all(row.read_at is None for row in readers)
    new = [each.pk for each in messages if seen_until and each.at > seen_until and each.author_id != seat.person.id]
    return MemoPage(
        memo=memo,
        writer=name_words(known, memo.writer_id),
        marks=_marks(readers, known, today),
        files=_files(memo.files.filter(message=None)),
        thread=tuple(_message(each, known, seat, today) for each in messages),
        new_from=new[0] if new else None,
        new_words=len(new),
        deeds=tuple(deed for deed in MESSAGE_DEEDS if seat.may(deed, memo.state)),
        speaks_for=name_words(known, seat.on_behalf_of) if seat.on_behalf_of else "",
        may_recall=unread and seat.may(MemoDeed.RECALL, memo.state),
        may_make_document=memo.made_document is None and seat.may(MemoDeed.MAKE_DOCUMENT, memo.state),
    )


def task_shown(task: Task, known: dict[str, PersonRef], today: date) -> ShownTask:
    state = TaskState(task.state)
    return ShownTask(
        id=task.pk,
        title=task.title,
        handler=name_words(known, task.handler_id),
        due_on=task.due_on,
        state=state,
        words=task.get_state_display(),
        percent=task.percent,
        is_late=is_late(state, task.due_on, today),
    )


def _mentioned(memo: Memo, readers: list[MemoReader], messages: list[MemoMessage]) -> set[str]:
    ids = {memo.writer_id}
    for row in readers:
        ids |= {row.person_id, row.read_by_id or row.person_id}
    for message in messages:
        task = _task_of(message)
        ids |= {message.author_id, message.on_behalf_of_id or message.author_id}
        ids |= {task.handler_id} if task else set()
    return ids


def _task_of(message: MemoMessage) -> Task | None:
    return getattr(message, "task", None)


def _marks(readers: list[MemoReader], known: dict[str, PersonRef], today: date) -> tuple[ReaderMark, ...]:
    standing = organisation.standing((row.person_id for row in readers), today)
    acting = organisation.people(each.acting for each in standing.values() if each.acting)
    return tuple(_mark(row, known, standing[row.person_id], acting) for row in readers)


def _mark(row: MemoReader, known: dict[str, PersonRef], standing: Standing, acting: dict[str, PersonRef]) -> ReaderMark:
    substitute = row.read_by_id if row.read_by_id and row.read_by_id != row.person_id else None
    return ReaderMark(
        name=name_words(known, row.person_id),
        copy=row.copy,
        read_at=row.read_at,
        read_by=name_words(known, substitute) if substitute else "",
        away=away_words(standing, acting),
        reminded=row.reminded_at is not None and row.read_at is None,
    )


def _files(found: Iterable[MemoFile]) -> tuple[ShownFile, ...]:
    return tuple(
        ShownFile(each.pk, each.file_name, each.size, is_photo(each.media_type), is_sound(each.media_type))
        for each in found
    )


def _message(message: MemoMessage, known: dict[str, PersonRef], seat: Seat, today: date) -> ShownMessage:
    task, giver = _task_of(message), message.on_behalf_of_id or message.author_id
    is_instruction = message.kind == MemoMessage.Kind.INSTRUCTION
    return ShownMessage(
        id=message.pk,
        kind=message.kind,
        words=message.get_kind_display(),
        who=name_words(known, message.author_id, message.on_behalf_of_id),
        at=message.at,
        text=message.text,
        files=_files(message.files.all()),
        task=task_shown(task, known, today) if task else None,
        may_become_task=is_instruction and task is None and any(row.person_id == giver for row in seat.rows),
    )
