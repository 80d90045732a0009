"""Write and send a memo report (메모보고)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor
from madang.documents.actions.memo_files import MemoFault, Upload, keep_files
from madang.documents.actions.memo_news import tell_memo
from madang.documents.models import Memo, MemoReader, UnitTask
from madang.documents.policy import staff_person
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.rules.kinds import Access
from madang.documents.rules.memo import LONGEST_TEXT, LONGEST_TITLE, MOST_READERS
from madang.documents.rules.openness import Openness, WrongGroundsError, must_fit
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef


@dataclass(frozen=True)
class GivenMemo:
    """A report as written; `readers` and `copies` are ids of people in the order in which they were named.

    `openness` None: nobody chose, and the report is refused (시행규칙 제18조 asks for one with each record).
    """

    title: str
    text: str
    readers: tuple[str, ...]
    copies: tuple[str, ...] = ()
    openness: Openness | None = Openness.OPEN
    grounds: tuple[int, ...] = ()
    unit_task: str = ""
    access: Access = Access.PARTICIPANTS
    urgent: bool = False
    about: str = ""
    uploads: tuple[Upload, ...] = ()


@transaction.atomic
def send_memo(actor: Actor, given: GivenMemo) -> Memo:
    """Send the report to its readers. Raises MemoFault, which says at which field."""
    person = staff_person(actor)
    _must_be_told(given)
    _must_be_classified(given)
    seats = _seats(person, given)
    memo = Memo.objects.create(**_facts(person, given))
    MemoReader.objects.bulk_create(
        MemoReader(memo=memo, person_id=reader, copy=copy, position=at) for at, (reader, copy) in enumerate(seats)
    )
    keep_files(memo, None, given.uploads, actor)
    tell_memo(memo)
    core.record(verb="send_memo", subject=("memo", str(memo.pk)), actor=actor, after=_audited(memo, given))
    return memo


def default_retention(unit_task: UnitTask | None) -> str:
    """Return how long a report is kept: as its 단위과제, else as the setting MEMO_RETENTION says (5 years)."""
    if unit_task:
        return unit_task.retention
    return settings.MEMO_RETENTION


def _must_be_told(given: GivenMemo) -> None:
    if not given.title.strip():
        raise MemoFault("title", "제목을 적어 주세요.")
    if len(given.title.strip()) > LONGEST_TITLE:
        raise MemoFault("title", f"제목은 {LONGEST_TITLE}자까지 쓸 수 있습니다.", "줄여서 적어 주세요.")
    if not given.text.strip() and not given.uploads:
        raise MemoFault("text", "보고할 내용을 적거나 사진, 음성, 파일을 붙여 주세요.")
    if len(given.text) > LONGEST_TEXT:
        raise MemoFault("text", f"내용은 {LONGEST_TEXT:,}자까지 쓸 수 있습니다.", "긴 내용은 파일로 붙여 주세요.")


def _must_be_classified(given: GivenMemo) -> None:
    if given.openness is None:
        raise MemoFault("openness", "공개구분을 골라 주세요.", "공개, 부분공개, 비공개에서 하나를 고릅니다.")
    today = timezone.localdate()
    try:
        must_fit(given.openness, given.grounds, grounds_in_force(today), today)
    except WrongGroundsError as wrong:
        raise MemoFault("grounds", str(wrong)) from wrong


def _seats(writer: PersonRef, given: GivenMemo) -> list[tuple[str, bool]]:
    """Return (person, copy only) once for each reader; who is named twice is a reader."""
    readers = dict.fromkeys(given.readers)
    copies = [each for each in dict.fromkeys(given.copies) if each not in readers]
    if not readers:
        raise MemoFault("readers", "보고받는 사람을 한 명 이상 골라 주세요.")
    if len(readers) + len(copies) > MOST_READERS:
        raise MemoFault("readers", f"보고받는 사람과 참조는 {MOST_READERS}명까지 고를 수 있습니다.")
    if writer.id in readers or writer.id in copies:
        raise MemoFault("readers", "자신에게는 보고할 수 없습니다.", "다른 사람을 골라 주세요.")
    _must_work_here([*readers, *copies])
    return [*((each, False) for each in readers), *((each, True) for each in copies)]


def _must_work_here(ids: Sequence[str]) -> None:
    known = organisation.people(ids)
    gone = [each for each in ids if each not in known or not known[each].present]
    if gone:
        names = ", ".join(known[each].name if each in known else each for each in gone)
        raise MemoFault("readers", f"지금 근무하지 않는 사람이 있습니다({names}).", "빼고 다시 골라 주세요.")


def _facts(person: PersonRef, given: GivenMemo) -> dict[str, object]:
    unit_task, now = _unit_task(person, given.unit_task), timezone.now()
    return {
        "writer_id": person.id,
        "department_id": person.department_id,
        "title": given.title.strip(),
        "text": given.text.strip(),
        "openness": given.openness,
        "grounds": sorted(set(given.grounds)),
        "content_access": given.access,
        "list_access": given.access,
        "unit_task": unit_task,
        "retention": default_retention(unit_task),
        "about": given.about,
        "urgent": given.urgent,
        "sent_at": now,
        "last_at": now,
    }


def _unit_task(person: PersonRef, unit_task_id: str) -> UnitTask | None:
    if not unit_task_id:
        return None
    found = UnitTask.objects.filter(pk=unit_task_id, department=person.department_id, withdrawn=False).first()
    if found is None:
        raise MemoFault("unit_task", "우리 부서의 단위과제가 아닙니다.", "목록에서 다시 골라 주세요.")
    return found


def _audited(memo: Memo, given: GivenMemo) -> dict[str, object]:
    return {
        "title": memo.title,
        "readers": list(given.readers),
        "copies": list(given.copies),
        "openness": memo.openness,
        "grounds": memo.grounds,
        "access": memo.content_access,
        "files": [upload.name for upload in given.uploads],
    }
