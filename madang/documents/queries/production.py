"""The production report of the whole city (생산현황), for the record centre (기록관)."""

from collections import Counter, defaultdict
from datetime import date

from django.db.models import Count
from django.utils import timezone

from madang.core.api import NotAllowed
from madang.documents.models import RecordFile, RecordsDuty, RegisterEntry
from madang.documents.queries.receipt_sides import office_department
from madang.documents.rules.appointments import RECORDS_OFFICER
from madang.documents.rules.production import Production
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef

REPORT_DUTY = "report-to-record-centre"
"""The id in the pack's records.yaml of the duty by which a unit tells the record centre."""


def is_record_centre(person: PersonRef) -> bool:
    """Tell whether somebody keeps the records of the city: the officer of the document office's department."""
    return RECORDS_OFFICER in person.appointments and person.department_id == office_department()


def must_be_record_centre(person: PersonRef) -> PersonRef:
    if not is_record_centre(person):
        raise NotAllowed(
            "시 전체의 생산현황은 기록관만 볼 수 있습니다.",
            "우리 부서의 생산현황은 기록 관리 화면에서 받을 수 있습니다.",
        )
    return person


def production(year: int) -> list[Production]:
    """Return a line for each department that registered or filed anything in the year, by its name."""
    kinds, openness, files, told = _kinds(year), _openness(year), _files(year), _told(year)
    names = organisation.department_names()
    rows = [
        Production(
            names.get(department, department),
            **kinds[department],
            **openness[department],
            files=files[department],
            told_on=told.get(department),
        )
        for department in {*kinds, *files}
    ]
    return sorted(rows, key=lambda row: row.department)


def _kinds(year: int) -> dict[str, Counter[str]]:
    return _counted(year, "kind", {"produced", "received", "reported"})


def _openness(year: int) -> dict[str, Counter[str]]:
    return _counted(year, "openness", {"open", "partial", "closed"})


def _counted(year: int, by: str, known: set[str]) -> dict[str, Counter[str]]:
    found = RegisterEntry.objects.filter(year=year).order_by().values_list("department", by).annotate(lines=Count("pk"))
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for department, value, lines in found:
        counted[department].update({value: lines} if value in known else {})
    return counted


def _files(year: int) -> Counter[str]:
    found = RecordFile.objects.filter(year=year).order_by().values_list("department").annotate(files=Count("pk"))
    return Counter(dict(found))


def _told(year: int) -> dict[str, date]:
    found = RecordsDuty.objects.filter(duty=REPORT_DUTY, about=year).values_list("department", "done_at")
    return {department: timezone.localdate(at) for department, at in found}
