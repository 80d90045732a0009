"""Correct a line of the register: the 기록물관리책임자 does, with a reason that stays (시행령 제20조제2항)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotFound, Refusal
from madang.documents.actions.file_record import file_for
from madang.documents.models import RegisterCorrection, RegisterEntry, UnitTask
from madang.documents.models.register import CORRECTING
from madang.documents.policy import listed_for, must_be_records_officer, staff_person
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.queries.words import joined, vector
from madang.documents.rules.kinds import Access
from madang.documents.rules.openness import Openness, WrongGroundsError, must_fit
from madang.documents.rules.retention import Retention

LONGEST_REASON = 300
_REFERRED = {"unit_task", "record_file"}
"""Kept in a correction by their ids, "" for none."""

_LONGEST = {"title": 200, "person": 120, "decider": 120, "counterpart": 300, "extra_number": 40}


@dataclass(frozen=True)
class GivenCorrection:
    """The line as it should read; number, year and department are no part of it: they are never corrected."""

    title: str
    person: str
    decider: str
    counterpart: str
    extra_number: str
    openness: Openness
    grounds: tuple[int, ...]
    retention: str
    list_access: str
    unit_task: str


@transaction.atomic
def correct_register(actor: Actor, entry_id: int, given: GivenCorrection, reason: str) -> RegisterCorrection:
    """Write what differs, and keep what stood before with day, reason and officer.

    A line that is given another 단위과제 goes to its file (시행령 제23조제1항).
    Raises NotFound, NotAllowed, Refusal (no reason, nothing differs, a value that cannot stand).
    """
    person = staff_person(actor)
    entry = RegisterEntry.objects.select_for_update(of=("self",)).filter(listed_for(person), pk=entry_id).first()
    if entry is None:
        raise no_such_entry()
    must_be_records_officer(person, entry.department_id)
    _must_be_right(entry, given, reason)
    after = _differing(entry, given)
    if not after:
        raise Refusal("바뀐 것이 없습니다.", "정정할 곳을 고친 뒤 저장해 주세요.")
    if "unit_task" in after:
        after["record_file"] = _file_of(entry, given.unit_task)
    before = {name: _value(entry, name) for name in after}
    _write(entry, after)
    correction = RegisterCorrection.objects.create(
        entry=entry, by_id=person.id, at=timezone.now(), reason=reason.strip(), before=before, after=after
    )
    core.record(
        verb="correct_register",
        subject=("register", str(entry.pk)),
        actor=actor,
        before=before,
        after={**after, "reason": reason.strip(), "number": entry.number},
    )
    return correction


def no_such_entry() -> NotFound:
    return NotFound("문서등록대장에서 찾을 수 없습니다.", "주소를 확인해 주세요. 볼 권한이 없는 등록일 수도 있습니다.")


def _write(entry: RegisterEntry, after: Mapping[str, object]) -> None:
    for name, value in after.items():
        setattr(entry, *((f"{name}_id", value or None) if name in _REFERRED else (name, value)))
    written = list(after)
    if "title" in after:
        entry.search = joined(F("search"), vector([entry.title]))
        written.append("search")
    with connection.cursor() as cursor:
        # The register's own trigger lets this one line be changed, until the transaction ends.
        cursor.execute("SELECT set_config(%s, %s, true)", [CORRECTING, str(entry.pk)])
        entry.save(update_fields=written)
        cursor.execute("SELECT set_config(%s, '', true)", [CORRECTING])


def _differing(entry: RegisterEntry, given: GivenCorrection) -> dict[str, object]:
    told = {**asdict(given), "grounds": sorted(set(given.grounds)), "openness": given.openness.value}
    told |= {name: str(told[name]).strip() for name in _LONGEST}
    return {name: value for name, value in told.items() if value != _value(entry, name)}


def _value(entry: RegisterEntry, name: str) -> object:
    return getattr(entry, f"{name}_id") or "" if name in _REFERRED else getattr(entry, name)


def _file_of(entry: RegisterEntry, unit_task: str) -> int | str:
    """Return the id of the file that the line goes to, "" for none. Raises Refusal once its own was handed over."""
    if entry.record_file is not None and entry.record_file.handed_over_on is not None:
        raise Refusal(
            "기록관으로 옮긴 철에 든 등록은 다시 분류할 수 없습니다.",
            "기록 관리 화면에서 옮김을 되돌린 뒤 정정해 주세요.",
            status=409,
        )
    return file_for(UnitTask.objects.get(pk=unit_task), entry.registered_at).pk if unit_task else ""


def _must_be_right(entry: RegisterEntry, given: GivenCorrection, reason: str) -> None:
    if not reason.strip() or len(reason.strip()) > LONGEST_REASON:
        raise Refusal(f"정정하는 까닭을 1자에서 {LONGEST_REASON}자까지 적어 주세요.", "까닭은 등록대장에 남습니다.")
    if not given.title.strip():
        raise Refusal("제목을 적어 주세요.", "제목 없는 등록은 둘 수 없습니다.")
    for name, most in _LONGEST.items():
        if len(getattr(given, name).strip()) > most:
            raise Refusal(f"한 칸에 {most}자까지 적을 수 있습니다.", "줄여서 적어 주세요.")
    if given.retention and given.retention not in set(Retention):
        raise Refusal("그런 보존기간이 없습니다.", "영구, 준영구, 30년, 10년, 5년, 3년, 1년 가운데에서 고릅니다.")
    if given.list_access not in set(Access):
        raise Refusal("그런 목록 열람 범위가 없습니다.", "다시 골라 주세요.")
    _must_be_classified(entry, given)


def _must_be_classified(entry: RegisterEntry, given: GivenCorrection) -> None:
    today = timezone.localdate()
    try:
        must_fit(given.openness, given.grounds, grounds_in_force(today), today)
    except WrongGroundsError as wrong:
        raise Refusal(str(wrong), "공개 구분과 근거를 다시 골라 주세요.") from wrong
    own = UnitTask.objects.filter(pk=given.unit_task, department=entry.department_id)
    if given.unit_task and not own.exists():
        raise Refusal("그 부서의 단위과제가 아닙니다.", "목록에서 다시 골라 주세요.")
