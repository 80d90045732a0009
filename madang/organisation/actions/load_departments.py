"""Bring the pack's departments and their teams into the database; running it again changes nothing."""

from collections.abc import Sequence

from django.db import transaction

from madang.core import api as core
from madang.core.api import LoadReport
from madang.organisation.models import Department, Duty, Team
from madang.organisation.rules.rows import DepartmentRow


@transaction.atomic
def load_departments(rows: Sequence[DepartmentRow]) -> LoadReport:
    """Load all departments of a pack, parents before children; those no longer in it are withdrawn."""
    before = {department.id: _facts(department) for department in Department.objects.all()}
    for position, row in enumerate(_parents_first(rows)):
        _load(row, position)
    kept = [row.id for row in rows]
    gone = Department.objects.exclude(id__in=kept).filter(withdrawn=False).update(withdrawn=True)
    after = {department.id: _facts(department) for department in Department.objects.filter(id__in=kept)}
    changed = sum(1 for key, facts in after.items() if key in before and before[key] != facts)
    added = len(after.keys() - before.keys())
    return core.record_load("department", LoadReport("부서", added, changed, len(after) - added - changed, gone))


def _parents_first(rows: Sequence[DepartmentRow]) -> list[DepartmentRow]:
    return sorted(rows, key=lambda row: row.parent is not None)


def _load(row: DepartmentRow, position: int) -> None:
    department, _ = Department.objects.update_or_create(
        id=row.id,
        defaults={
            "name": row.name,
            "kind": row.kind,
            "parent_id": row.parent,
            "telephone": row.telephone,
            "address": row.address,
            "areas": row.areas,
            "source": row.source.model_dump(mode="json", exclude_none=True) if row.source else {},
            "as_of": row.as_of,
            "position": position,
            "withdrawn": False,
        },
    )
    department.duties.filter(person=None).delete()
    Duty.objects.bulk_create(Duty(department=department, name=name) for name in row.duties)
    for team in row.teams:
        Team.objects.update_or_create(
            id=team.id, defaults={"department": department, "name": team.name, "telephone": team.telephone}
        )
        Duty.objects.bulk_create(Duty(department=department, team_id=team.id, name=name) for name in team.duties)
    department.teams.exclude(id__in=[team.id for team in row.teams]).delete()


def _facts(department: Department) -> tuple[object, ...]:
    return (
        department.name,
        department.kind,
        department.parent_id,
        department.telephone,
        department.address,
        department.areas,
        department.source,
        department.as_of,
        department.withdrawn,
        sorted(department.duties.filter(person=None).values_list("team_id", "name"), key=str),
        sorted(department.teams.values_list("id", "name", "telephone")),
    )
