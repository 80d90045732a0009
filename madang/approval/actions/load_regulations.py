"""Bring the pack's 전결규정 into the database; running it again changes nothing."""

from collections.abc import Sequence

from django.db import transaction

from madang.approval.models import DelegationMatter, DelegationRegulation
from madang.approval.rules.rows import RegulationRow
from madang.core import api as core
from madang.core.api import LoadReport


@transaction.atomic
def load_regulations(rows: Sequence[RegulationRow]) -> LoadReport:
    """Load all regulations of a pack; those no longer in it are removed (courses keep their own copy of what held)."""
    before = {regulation.id: _facts(regulation) for regulation in DelegationRegulation.objects.all()}
    for row in rows:
        _load(row)
    DelegationRegulation.objects.exclude(id__in=[row.id for row in rows]).delete()
    after = {regulation.id: _facts(regulation) for regulation in DelegationRegulation.objects.all()}
    added = len(after.keys() - before.keys())
    same = sum(1 for key, facts in after.items() if before.get(key) == facts)
    report = LoadReport("전결규정", added, len(after) - added - same, same, len(before.keys() - after.keys()))
    return core.record_load("delegation", report)


def _load(row: RegulationRow) -> None:
    regulation, _ = DelegationRegulation.objects.update_or_create(
        id=row.id,
        defaults={
            "name": row.name,
            "valid_from": row.valid_from,
            "valid_until": row.valid_until,
            "sample": row.sample,
            "source": row.source.model_dump(mode="json", exclude_none=True),
        },
    )
    regulation.matters.all().delete()
    DelegationMatter.objects.bulk_create(
        DelegationMatter(
            regulation=regulation,
            matter=matter.id,
            name=matter.name,
            group=matter.group,
            unit=matter.unit,
            bands=[band.model_dump() for band in matter.bands],
            departments=matter.departments,
            consultations=[each.model_dump() for each in matter.consultations],
            words=matter.words,
            article=matter.article,
            position=position,
        )
        for position, matter in enumerate(row.matters)
    )


def _facts(regulation: DelegationRegulation) -> tuple[object, ...]:
    fields = ("matter", "name", "group", "unit", "bands", "departments", "consultations", "words", "article")
    return (
        regulation.name,
        regulation.valid_from,
        regulation.valid_until,
        regulation.sample,
        regulation.source,
        list(regulation.matters.values_list(*fields)),
    )
