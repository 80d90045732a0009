"""Tell decisions on distribution as plain values, for a program that reads them line by line."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from madang.complaints.actions.batch import Batch, Item
from madang.complaints.actions.distribute import AT_ONCE, distribute, show_distribution
from madang.complaints.actions.steps.write import decision_of


def distribute_told(now: datetime, limit: int = AT_ONCE) -> list[dict[str, Any]]:
    """Distribute the next complaints and tell what was decided; empty where nothing waits.

    A group of duplicates is told by the number of the complaint that leads it.
    """
    batch = distribute(now, limit)
    return list(_told(batch)) if batch else []


def show_told(now: datetime) -> list[dict[str, Any]]:
    """Tell how everything that waits would be distributed now; nothing is written."""
    batch = show_distribution(now)
    return list(_told(batch)) if batch else []


def _told(batch: Batch) -> Iterable[dict[str, Any]]:
    leading = {item.leader.pk for item in batch.items if item.leader}
    for item in batch.items:
        yield _line(item, batch, item.complaint.pk in leading)


def _line(item: Item, batch: Batch, leads: bool) -> dict[str, Any]:
    complaint = item.complaint
    made = decision_of(item, batch)
    return {
        "number": complaint.number,
        "checks": [check.as_json() for check in item.checks],
        "duplicate_group": item.leader.number if item.leader else complaint.number if leads else None,
        "department": complaint.department_id,
        "team": complaint.team_id,
        "officer": complaint.officer_id,
        "rule": made.rule_key or None,
        "version": batch.rules.number or None,
        "confidence": round(item.certainty, 4),
        "why": made.why,
        "proposals": made.proposals,
        "reasons": made.reasons,
    }
