"""Reads of the city's dated rules."""

from madang.complaints.models import DatedRule
from madang.complaints.rules.deadlines import DeadlineRow
from madang.complaints.rules.parking.rows import ParkingRuleRow
from madang.complaints.rules.parking.rulebook import Rulebook
from madang.complaints.rules.settings import SettingsRow

DEADLINE, PARKING, SETTINGS = "deadline", "parking", "settings"


def deadline_rules() -> list[DeadlineRow]:
    """Return the dated rules of deadlines, past and coming ones among them."""
    return [DeadlineRow.model_validate(row.content) for row in DatedRule.objects.filter(kind=DEADLINE)]


def rulebook() -> Rulebook:
    """Return the parking rules and the settings, past and coming ones among them, by one query."""
    found = list(DatedRule.objects.filter(kind__in=(PARKING, SETTINGS)))
    return Rulebook(
        tuple(ParkingRuleRow.model_validate(row.content) for row in found if row.kind == PARKING),
        tuple(SettingsRow.model_validate(row.content) for row in found if row.kind == SETTINGS),
    )
