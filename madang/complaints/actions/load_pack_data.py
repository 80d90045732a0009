"""Bring the pack's categories, reply templates and officers into the database; running it again changes nothing."""

from collections.abc import Sequence
from decimal import Decimal

from django.db import transaction

from madang.complaints.models import Category, Officer, ReplyTemplate
from madang.complaints.rules.category import CategoryRow
from madang.complaints.rules.pack_rows import OfficerRow, ReplyTemplateRow
from madang.core import api as core
from madang.core.api import LoadReport


@transaction.atomic
def load_categories(rows: Sequence[CategoryRow]) -> LoadReport:
    """Load all categories in the pack's order; those no longer in it are withdrawn, for their complaints stay."""
    before = _categories()
    for position, row in enumerate(rows):
        told = row.model_dump(mode="json", exclude={"id", "department", "weight"})
        facts = {**told, "department_id": row.department, "weight": _hundredths(row.weight)}
        Category.objects.update_or_create(id=row.id, defaults={**facts, "position": position, "withdrawn": False})
    kept = [row.id for row in rows]
    gone = Category.objects.exclude(id__in=kept).filter(withdrawn=False).update(withdrawn=True)
    return core.record_load("category", _report("민원 종류", before, _categories(), kept, gone))


@transaction.atomic
def load_reply_templates(rows: Sequence[ReplyTemplateRow]) -> LoadReport:
    """Load all templates of a pack; those of an earlier one that are gone are withdrawn. What the desk edited stays."""
    before = _templates()
    own = set(ReplyTemplate.objects.filter(from_pack=False).values_list("key", flat=True))
    for row in rows:
        if row.id in own:
            continue
        facts = {**row.model_dump(mode="json", exclude={"id"}), "reason": row.reason or ""}
        ReplyTemplate.objects.update_or_create(key=row.id, defaults={**facts, "from_pack": True, "withdrawn": False})
    kept = [row.id for row in rows]
    gone = ReplyTemplate.objects.exclude(key__in=kept).filter(from_pack=True, withdrawn=False).update(withdrawn=True)
    return core.record_load("reply-template", _report("답변 서식", before, _templates(), kept, gone))


@transaction.atomic
def load_officers(rows: Sequence[OfficerRow]) -> LoadReport:
    """Add the officers of a pack who are not known yet; from then on the city keeps them on its own screen."""
    before = _officers()
    for row in rows:
        facts = {**row.model_dump(mode="json", exclude={"id", "capacity"}), "capacity": _hundredths(row.capacity)}
        Officer.objects.get_or_create(person_id=row.id, defaults=facts)
    return core.record_load("officer", _report("민원 담당자", before, _officers(), [row.id for row in rows], 0))


def _report(
    section: str, before: dict[str, object], after: dict[str, object], kept: Sequence[str], gone: int
) -> LoadReport:
    added = sum(1 for key in kept if key not in before)
    same = sum(1 for key in kept if key in before and before[key] == after[key])
    return LoadReport(section, added, len(kept) - added - same, same, gone)


def _categories() -> dict[str, object]:
    return {row["id"]: row for row in Category.objects.values()}


def _templates() -> dict[str, object]:
    fields = ("key", "name", "category", "parking", "reason", "text", "from_pack", "withdrawn")
    return {row["key"]: row for row in ReplyTemplate.objects.values(*fields)}


def _officers() -> dict[str, object]:
    fields = ("person_id", "capacity", "daily_cap", "skills", "areas", "active")
    return {row["person_id"]: row for row in Officer.objects.values(*fields)}


def _hundredths(value: float) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.01"))
