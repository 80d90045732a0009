"""The duties of the records clock that the city pack names."""

from madang.core import api as core
from madang.documents.rules.records_clock import DutyRule

RECORDS = "records.yaml"


def duty_rules() -> tuple[DutyRule, ...]:
    """Return all rules of the pack, those of other days among them; the pack reads its file once a process."""
    return tuple(row for _, row in core.city_pack().rows(RECORDS, DutyRule))
