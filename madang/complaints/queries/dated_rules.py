"""Reads of the city's dated rules."""

from datetime import date

from madang.complaints.models import DatedRule
from madang.complaints.rules.deadlines import DeadlineRow
from madang.complaints.rules.parking.rows import ParkingRuleRow
from madang.complaints.rules.parking.rulebook import Rulebook
from madang.complaints.rules.settings import SettingsRow

DEADLINE, PARKING, SETTINGS, HOLIDAY = "deadline", "parking", "settings", "holiday"


def deadline_rules() -> list[DeadlineRow]:
    """Return the dated rules of deadlines, past and coming ones among them."""
    return [DeadlineRow.model_validate(row.content) for row in DatedRule.objects.filter(kind=DEADLINE)]


def settings_on(day: date) -> SettingsRow | None:
    """Return the settings that hold on a day; None where the city has none."""
    rows = (SettingsRow.model_validate(row.content) for row in DatedRule.objects.filter(kind=SETTINGS))
    return next((row for row in rows if row.holds_on(day)), None)


def holidays_counted() -> dict[date, str]:
    """Return the extra days off with which the open deadlines were counted, with their names."""
    return {row.valid_from: str(row.content["name"]) for row in DatedRule.objects.filter(kind=HOLIDAY)}


def rulebook() -> Rulebook:
    """Return the parking rules and the settings, past and coming ones among them, by one query."""
    found = list(DatedRule.objects.filter(kind__in=(PARKING, SETTINGS)))
    return Rulebook(
        tuple(ParkingRuleRow.model_validate(row.content) for row in found if row.kind == PARKING),
        tuple(SettingsRow.model_validate(row.content) for row in found if row.kind == SETTINGS),
    )
