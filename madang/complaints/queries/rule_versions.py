"""Reads of the versions of the distribution rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from madang.complaints.models import DatedRule, DistributionRule, RuleVersion
from madang.complaints.queries.categories import CategoryCard, categories
from madang.complaints.queries.dated_rules import PARKING, rulebook
from madang.complaints.queries.memory import Moment, moment
from madang.complaints.queries.zones import zone_index
from madang.complaints.rules.distribution.examining import Finding, Ground, examine
from madang.complaints.rules.distribution.rows import RuleRow
from madang.complaints.rules.distribution.table import Table
from madang.complaints.rules.distribution.versions import VersionState
from madang.complaints.rules.parking.rulebook import Rulebook
from madang.complaints.rules.zones import ZoneIndex
from madang.core import api as core
from madang.core.api import AreaLookup
from madang.organisation import api as organisation
from madang.organisation.api import Units

NO_VERSION = 0


@dataclass(frozen=True)
class ActiveRules:
    """A version ready to be asked in the city as it is now. `version_id` is None where the city has no rules."""

    version_id: int | None
    number: int
    table: Table
    units: Units
    areas: AreaLookup
    categories: dict[str, CategoryCard]
    rulebook: Rulebook
    zones: ZoneIndex

    @property
    def departments(self) -> dict[str, str]:
        """Each category's own department."""
        return {card.id: card.department_id for card in self.categories.values()}


def active_rules() -> ActiveRules:
    """Return the version in force in the city as it is now: each process looks at both once a moment."""
    return _remembered(moment())


def rules_of(version_id: int | None, number: int, edition: int) -> ActiveRules:
    """Return one version, ready to be asked. A version is read once a process for each of its editions."""
    table = _table(version_id, edition)
    units = organisation.units(row.officer for row in table.rows if row.officer)
    return ActiveRules(version_id, number, table, units, core.area_lookup(), categories(), rulebook(), zone_index())


@lru_cache(maxsize=1)
def _remembered(now: Moment) -> ActiveRules:
    found = RuleVersion.objects.filter(state=VersionState.ACTIVE).values_list("id", "number", "edition").first()
    return rules_of(*found) if found else rules_of(None, NO_VERSION, 0)


def ground(people: Iterable[str] = ()) -> Ground:
    """Return what rules may name today; of people those asked for."""
    units = organisation.units(each for each in people if each)
    return Ground(
        categories={card.id: card.name for card in categories().values()},
        violations=dict(DatedRule.objects.filter(kind=PARKING).values_list("key", "content__category")),
        areas={area.id: area.name for area in core.areas()},
        departments=units.departments,
        teams=units.teams,
        people=units.people,
    )


def rows_of(version_id: int | None) -> list[RuleRow]:
    found = DistributionRule.objects.filter(version_id=version_id).order_by("position")
    return [RuleRow.model_validate(content) for content in found.values_list("content", flat=True)]


@lru_cache(maxsize=8)
def _table(version_id: int | None, edition: int) -> Table:
    return Table(rows_of(version_id) if version_id else (), core.city_calendar())


def examined(version_id: int) -> list[Finding]:
    """Return what is wrong with a version, or never reached in it, as the city is now."""
    rows = rows_of(version_id)
    return examine(rows, ground(row.officer for row in rows))
