"""Bring the pack's 단위과제 and templates into the database; running it again changes nothing."""

from collections.abc import Sequence

from django.db import transaction

from madang.core import api as core
from madang.core.api import LoadReport
from madang.documents.models import Template, UnitTask
from madang.documents.rules.rows import TemplateRow, UnitTaskRow


@transaction.atomic
def load_unit_tasks(rows: Sequence[UnitTaskRow]) -> LoadReport:
    """Load all 단위과제 of a pack; those no longer in it are withdrawn, for their files stay."""
    before = {task.id: _task_facts(task) for task in UnitTask.objects.all()}
    for row in rows:
        facts = {"department_id": row.department, **row.model_dump(mode="json", exclude={"id", "department"})}
        UnitTask.objects.update_or_create(id=row.id, defaults={**facts, "withdrawn": False})
    kept = [row.id for row in rows]
    gone = UnitTask.objects.exclude(id__in=kept).filter(withdrawn=False).update(withdrawn=True)
    after = {task.id: _task_facts(task) for task in UnitTask.objects.filter(id__in=kept)}
    return core.record_load("unit-task", _report("단위과제", before, after, gone))


@transaction.atomic
def load_templates(rows: Sequence[TemplateRow]) -> LoadReport:
    """Load all templates of a pack in its order; those no longer in it are withdrawn."""
    before = {template.id: _template_facts(template) for template in Template.objects.all()}
    for position, row in enumerate(rows):
        facts = {"department_id": row.department, **row.model_dump(mode="json", exclude={"id", "department"})}
        Template.objects.update_or_create(id=row.id, defaults={**facts, "position": position, "withdrawn": False})
    kept = [row.id for row in rows]
    gone = Template.objects.exclude(id__in=kept).filter(withdrawn=False).update(withdrawn=True)
    after = {template.id: _template_facts(template) for template in Template.objects.filter(id__in=kept)}
    return core.record_load("template", _report("문서 서식", before, after, gone))


def _report(section: str, before: dict[str, object], after: dict[str, object], gone: int) -> LoadReport:
    added = len(after.keys() - before.keys())
    same = sum(1 for key, facts in after.items() if before.get(key) == facts)
    return LoadReport(section, added, len(after) - added - same, same, gone)


def _task_facts(task: UnitTask) -> object:
    return (
        task.department_id,
        task.name,
        task.function,
        task.outline,
        task.retention,
        task.retention_reason,
        task.sample,
        task.withdrawn,
    )


def _template_facts(template: Template) -> object:
    return (
        template.name,
        template.group,
        template.form,
        template.department_id,
        template.content,
        template.sample,
        template.position,
        template.withdrawn,
    )
