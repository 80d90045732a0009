"""The city's parking rules, ready to be asked by violation and day."""

from dataclasses import dataclass
from datetime import date

from madang.complaints.rules.parking.rows import ParkingRuleRow
from madang.complaints.rules.settings import SettingsRow


@dataclass(frozen=True)
class Rulebook:
    """All rows, past and coming ones among them."""

    rows: tuple[ParkingRuleRow, ...]
    settings: tuple[SettingsRow, ...]

    def rule_for(self, violation: str, category: str, day: date) -> ParkingRuleRow | None:
        """Return the rule of a violation that holds on a day; None where the city has none.

        Where no violation was named and the category has but one, it is that one.
        """
        holding = [row for row in self.rows if row.holds_on(day)]
        if not violation:
            of_category = [row for row in holding if row.category == category]
            return of_category[0] if len(of_category) == 1 else None
        return next((row for row in holding if row.id == violation), None)

    def settings_on(self, day: date) -> SettingsRow | None:
        return next((row for row in self.settings if row.holds_on(day)), None)
