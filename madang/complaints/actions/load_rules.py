"""Bring the pack's distribution rules in as the first version; once a city keeps its own, the pack changes nothing."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from madang.complaints.actions.rule_versions import activate_version, draft_version, save_rule
from madang.complaints.models import RuleVersion
from madang.complaints.rules.distribution.rows import RuleRow
from madang.core import api as core
from madang.core.api import SYSTEM, LoadReport

TITLE = "도시 묶음의 규칙"


@transaction.atomic
def load_rules(rows: Sequence[RuleRow], now: datetime) -> LoadReport:
    """Make the pack's rules the first version, where there is none yet. Raises FaultyVersion."""
    if RuleVersion.objects.exists() or not rows:
        return LoadReport("배부 규칙", same=len(rows))
    version = draft_version(SYSTEM, TITLE, now)
    for place, row in enumerate(rows, start=1):
        save_rule(SYSTEM, version.number, version.edition + place - 1, row.model_dump(mode="json"))
    activate_version(SYSTEM, version.number, now)
    return core.record_load("distribution-rule", LoadReport("배부 규칙", added=len(rows)))
