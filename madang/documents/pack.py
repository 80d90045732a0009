"""The pack's 단위과제, templates, grounds and records clock: what they must look like, and how they are loaded."""

from collections.abc import Iterator

from madang.core.api import Entry, LoadReport, Pack
from madang.documents.actions.load_office_data import load_templates, load_unit_tasks
from madang.documents.rules.openness import Ground
from madang.documents.rules.records_clock import DutyRule
from madang.documents.rules.rows import TemplateRow, UnitTaskRow

UNIT_TASKS, TEMPLATES, OPENNESS, RECORDS = "unit_tasks.yaml", "document_templates.yaml", "openness.yaml", "records.yaml"
DEPARTMENTS, DELEGATION = "departments.yaml", "delegation.yaml"


def check(pack: Pack) -> None:
    """Note every fault of the four files in `pack.faults`."""
    for file in (UNIT_TASKS, TEMPLATES, RECORDS):
        pack.must_be_unique(file)
    pack.rows(OPENNESS, Ground)
    pack.rows(RECORDS, DutyRule)
    for entry, task in pack.rows(UNIT_TASKS, UnitTaskRow):
        pack.must_exist(entry, ("department",), task.department, pack.ids(DEPARTMENTS), "부서")
    _check_templates(pack)


def load(pack: Pack) -> Iterator[LoadReport]:
    """Load what stands in the database; the pack must have passed `check`."""
    yield load_unit_tasks([row for _, row in pack.rows(UNIT_TASKS, UnitTaskRow)])
    yield load_templates([row for _, row in pack.rows(TEMPLATES, TemplateRow)])


def _check_templates(pack: Pack) -> None:
    departments, tasks = pack.ids(DEPARTMENTS), pack.ids(UNIT_TASKS)
    grounds = {ground.number for _, ground in pack.rows(OPENNESS, Ground)}
    matters = _matters(pack)
    for entry, row in pack.rows(TEMPLATES, TemplateRow):
        if row.department:
            pack.must_exist(entry, ("department",), row.department, departments, "부서")
        if row.content.matter:
            pack.must_exist(entry, ("content", "matter"), row.content.matter, matters, "전결 사항")
        if row.content.unit_task:
            pack.must_exist(entry, ("content", "unit_task"), row.content.unit_task, tasks, "단위과제")
            _must_be_its_own(pack, entry, row)
        for number in row.content.grounds:
            pack.must_exist(entry, ("content", "grounds"), str(number), {str(g) for g in grounds}, "비공개 근거 번호")


def _matters(pack: Pack) -> set[str]:
    return {
        str(matter.get("id"))
        for entry in pack.entries(DELEGATION)
        for matter in entry.data.get("matters") or []
        if isinstance(matter, dict)
    }


def _must_be_its_own(pack: Pack, entry: Entry, row: TemplateRow) -> None:
    """A 단위과제 belongs to one department: a template for all would file others' documents there."""
    owners = {task.id: task.department for _, task in pack.rows(UNIT_TASKS, UnitTaskRow)}
    if owners.get(row.content.unit_task or "", row.department) != row.department:
        told = "단위과제와 서식의 부서가 다릅니다. 서식에 그 부서를 적거나 단위과제를 비워 주세요."
        pack.faults.append(entry.fault(("content", "unit_task"), told))
