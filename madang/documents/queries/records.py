"""The records clock of a department: its duties, the tidy-up, its files, what is to be handed over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet
from django.utils import timezone

from madang.documents.adapters.records_duties import duty_rules
from madang.documents.models import RecordFile, RecordsDuty, RegisterEntry
from madang.documents.queries.receipt_sides import office_department
from madang.documents.queries.register_checks import register_checks
from madang.documents.rules.openness import Openness, printed
from madang.documents.rules.records_clock import STANDING_NAMES, Duty, DutyRule, Standing, duties, standing
from madang.documents.rules.retention import RETENTION_NAMES, Retention, expires_on, starts_on

checklist = register_checks
"""The points of the yearly tidy-up."""

REPORT_HEAD = (
    "등록구분", "등록번호", "등록일", "제목", "기안·접수자", "결재자", "수신·발신", "공개구분", "보존기간",
    "단위과제", "기록물철", "특수번호",
)  # fmt: skip
FILES_HEAD = (
    "기록물철",
    "단위과제",
    "연도",
    "철 번호",
    "권",
    "보존기간",
    "건수",
    "처리 끝난 날",
    "정리일",
    "옮긴 날",
    "옮긴 곳",
    "폐기 금지",
)


@dataclass(frozen=True)
class DutyRow:
    duty: Duty
    standing: Standing
    words: str
    done: RecordsDuty | None


@dataclass(frozen=True)
class FileRow:
    """`hand_over_by`: within a year of the retention's beginning (시행령 제32조제1항); `late`: it still lies here."""

    file: RecordFile
    entries: int
    retention: str
    starts_on: date | None
    expires_on: date | None
    hand_over_by: date | None
    late: bool


def unit_duties(department_id: str, today: date) -> list[DutyRow]:
    """Return the duties of this year, what is left of the last, and what the next one's notice brings already.

    Of years before the department's first records nothing is asked: they lie in another system.
    """
    first = years(department_id)[-1]
    done = {(each.duty, each.about): each for each in RecordsDuty.objects.filter(department=department_id)}
    rules = [rule for rule in duty_rules() if _concerns(rule, department_id)]
    rows = [_row(duty, done, today) for year in range(today.year - 1, today.year + 2) for duty in duties(year, rules)]
    return [row for row in rows if row.duty.about >= first and _is_shown(row, today)]


def files(department_id: str, year: int) -> list[FileRow]:
    found = RecordFile.objects.filter(department=department_id, year=year)
    return [_file_row(file) for file in _counted(found)]


def to_hand_over(department_id: str) -> list[FileRow]:
    """Return the finished files whose retention has begun and that still lie here, the most pressing first."""
    finished = RecordFile.objects.filter(
        department=department_id, finished_on__lt=date(timezone.localdate().year, 1, 1)
    )
    return [_file_row(file) for file in _counted(finished.filter(handed_over_on=None).order_by("finished_on", "title"))]


def years(department_id: str) -> list[int]:
    """Return the years of which the department has files, and this one; the newest first."""
    found = RecordFile.objects.filter(department=department_id).values_list("year", flat=True).distinct()
    return sorted({timezone.localdate().year, *found}, reverse=True)


def report_entries(department_id: str, year: int) -> Iterator[Sequence[str]]:
    """Return the register data of a year, line by line (생산현황; 시행령 제33조, 제42조)."""
    found = RegisterEntry.objects.filter(department=department_id, year=year).order_by("serial")
    for entry in found.select_related("unit_task", "record_file").iterator(2_000):
        yield (
            entry.get_kind_display(),
            entry.number,
            timezone.localdate(entry.registered_at).isoformat(),
            entry.title,
            entry.person,
            entry.decider,
            entry.counterpart,
            printed(Openness(entry.openness), entry.grounds) if entry.openness else "",
            retention_words(entry.retention),
            entry.unit_task.name if entry.unit_task else "",
            entry.record_file.title if entry.record_file else "",
            entry.extra_number,
        )


def report_files(department_id: str, year: int) -> Iterator[Sequence[str]]:
    for row in files(department_id, year):
        file = row.file
        yield (
            file.title,
            file.unit_task.name,
            str(file.year),
            f"{file.serial:06d}",
            str(file.volume),
            row.retention,
            str(row.entries),
            file.finished_on.isoformat() if file.finished_on else "",
            timezone.localdate(file.tidied_at).isoformat() if file.tidied_at else "",
            file.handed_over_on.isoformat() if file.handed_over_on else "",
            file.handed_over_to,
            file.disposal_held,
        )


def retention_words(retention: str) -> str:
    return RETENTION_NAMES[Retention(retention)] if retention else ""


def _concerns(rule: DutyRule, department_id: str) -> bool:
    """The duties of the record centre (기록관) stand with the department of the document office."""
    return rule.who == "unit" or department_id == office_department()


def _row(duty: Duty, done: dict[tuple[str, int], RecordsDuty], today: date) -> DutyRow:
    stands = standing(duty, done.keys(), today)
    return DutyRow(duty, stands, STANDING_NAMES[stands], done.get(duty.key))


def _is_shown(row: DutyRow, today: date) -> bool:
    if row.duty.day.year == today.year:
        return True
    return row.standing is Standing.LATE if row.duty.day.year < today.year else row.duty.notice <= today


def _counted(found: QuerySet[RecordFile]) -> QuerySet[RecordFile]:
    return found.select_related("unit_task").annotate(held=Count("entries"))


def _file_row(file: RecordFile) -> FileRow:
    start = starts_on(file.finished_on) if file.finished_on else None
    by = date(start.year, 12, 31) if start else None
    end = expires_on(Retention(file.retention), file.finished_on) if file.finished_on and file.retention else None
    late = by is not None and file.handed_over_on is None and by < timezone.localdate()
    return FileRow(file, file.held, retention_words(file.retention), start, end, by, late)  # type: ignore[attr-defined]  # counted
