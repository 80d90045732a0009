"""Take lists of the register out of the house: audited, for a list of titles tells much already."""

from collections.abc import Iterator, Mapping

from django.db import transaction
from django.db.models import QuerySet

from madang.core import api as core
from madang.core.api import Actor, Refusal
from madang.documents.adapters.register_sheet import Sheet, workbook
from madang.documents.models import RegisterEntry
from madang.documents.policy import listed_for, must_be_records_officer, staff_person
from madang.documents.queries.production import must_be_record_centre, production
from madang.documents.queries.records import FILES_HEAD, REPORT_HEAD, report_entries, report_files
from madang.documents.queries.register import Asked, found_entries, in_order
from madang.documents.rules.production import cells, total

MOST_TAKEN = 100_000
"""Lines of one list; a year of the whole city is less."""


@transaction.atomic
def take_register(actor: Actor, asked: Asked) -> QuerySet[RegisterEntry]:
    """Return the lines that fit and that the actor may see, to be streamed. Raises Refusal for too many."""
    person = staff_person(actor)
    found = found_entries(asked, listed_for(person), person.department_id)
    if found.order_by()[: MOST_TAKEN + 1].count() > MOST_TAKEN:
        raise Refusal(f"{MOST_TAKEN:,}건이 넘어 한 번에 받을 수 없습니다.", "연도나 부서로 나누어 받아 주세요.")
    told = {name: value for name, value in vars(asked).items() if value}
    core.record(verb="take_register", subject=("register", "list"), actor=actor, after=told)
    return in_order(found, asked.order).select_related("department")


@transaction.atomic
def take_report(actor: Actor, year: int) -> bytes:
    """Return the report of the actor's own department as XLSX, as its 기록물관리책임자 (시행령 제33조, 제42조)."""
    person = staff_person(actor)
    must_be_records_officer(person, person.department_id)
    content = workbook(
        Sheet("등록 건", REPORT_HEAD, report_entries(person.department_id, year)),
        Sheet("기록물철", FILES_HEAD, report_files(person.department_id, year)),
    )
    _told(actor, person.department_id, {"year": year, "form": "xlsx"})
    return content


@transaction.atomic
def take_report_lines(actor: Actor, year: int) -> Iterator[tuple[str, ...]]:
    """Return the register items of the report, head first, for CSV."""
    person = staff_person(actor)
    must_be_records_officer(person, person.department_id)
    _told(actor, person.department_id, {"year": year, "form": "csv"})
    lines = [tuple(line) for line in report_entries(person.department_id, year)]
    return iter([REPORT_HEAD, *lines])


@transaction.atomic
def take_production(actor: Actor, year: int) -> list[tuple[str, ...]]:
    """Return the production report of the whole city, its sum last, for the record centre."""
    person, rows = must_be_record_centre(staff_person(actor)), production(year)
    _told(actor, person.department_id, {"year": year, "form": "csv", "of": "city"})
    return [cells(row) for row in (*rows, total(rows))]


def _told(actor: Actor, department_id: str, after: Mapping[str, object]) -> None:
    core.record(verb="take_report", subject=("register", department_id), actor=actor, after=after)
