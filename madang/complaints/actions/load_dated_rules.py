"""Bring the pack's dated rules into the database; running it again changes nothing."""

from collections.abc import Sequence

from django.db import transaction

from madang.complaints.models import DatedRule
from madang.complaints.rules.dated import Dated
from madang.core import api as core
from madang.core.api import LoadReport


@transaction.atomic
def load_dated_rules(kind: str, section: str, rows: Sequence[Dated]) -> LoadReport:
    """Load all rules of a kind (`queries.dated_rules`) in the pack's order; those no longer in it are removed.

    What a rule decided stays decided: each check keeps its rule's id, first day, measured and needed value.
    """
    before = {(each.key, each.valid_from): _facts(each) for each in DatedRule.objects.filter(kind=kind)}
    for position, row in enumerate(rows):
        facts = {"valid_until": row.valid_until, "content": row.model_dump(mode="json"), "position": position}
        DatedRule.objects.update_or_create(kind=kind, key=row.id, valid_from=row.valid_from, defaults=facts)
    after = {(each.key, each.valid_from): _facts(each) for each in DatedRule.objects.filter(kind=kind)}
    gone = after.keys() - {(row.id, row.valid_from) for row in rows}
    for key, since in gone:
        DatedRule.objects.filter(kind=kind, key=key, valid_from=since).delete()
    added = len(after.keys() - before.keys())
    same = sum(1 for key in after.keys() - gone if before.get(key) == after[key])
    report = LoadReport(section, added, len(after) - len(gone) - added - same, same, len(gone))
    return core.record_load(f"{kind}-rule", report)


def _facts(rule: DatedRule) -> object:
    return rule.valid_until, rule.content, rule.position
