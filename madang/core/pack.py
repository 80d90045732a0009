"""The pack's profile, calendar and areas: what they must look like, and how the areas are loaded."""

from collections.abc import Iterator, Mapping
from typing import Any

from madang.core import api
from madang.core.adapters.city import CALENDAR, PROFILE, CalendarRow
from madang.core.api import AreaRecord, Fault, LoadReport, Pack
from madang.core.rules.area_row import AreaRow
from madang.core.rules.geography import fault_of
from madang.core.rules.profile import Profile

AREAS, BOUNDARIES = "areas.yaml", "areas.geojson"


def check(pack: Pack) -> None:
    """Note every fault of the four files in `pack.faults`."""
    pack.rows(PROFILE, Profile)
    pack.rows(CALENDAR, CalendarRow)
    pack.must_be_unique(AREAS)
    drawn = _geometries(pack)
    for entry, row in pack.rows(AREAS, AreaRow):
        pack.must_exist(entry, ("id",), row.id, set(drawn), f"경계({BOUNDARIES})")
    for unknown in sorted(drawn.keys() - pack.ids(AREAS)):
        pack.faults.append(Fault(BOUNDARIES, 1, unknown, f"{AREAS}에 없는 읍면동이에요."))
    for area_id, geometry in drawn.items():
        if sentence := fault_of(geometry):
            pack.faults.append(Fault(BOUNDARIES, 1, area_id, sentence))


def load(pack: Pack) -> Iterator[LoadReport]:
    """Load the areas with their boundaries; the pack must have passed `check`."""
    drawn = _geometries(pack)
    attribution = pack.geojson(BOUNDARIES).get("attribution", "")
    rows = [row for _, row in pack.rows(AREAS, AreaRow)]
    yield api.load_areas([_record(row, drawn[row.id], attribution) for row in rows])


def _record(row: AreaRow, geometry: Mapping[str, Any], attribution: str) -> AreaRecord:
    facts = row.model_dump(exclude={"aliases", "area_km2", "source"})
    return AreaRecord(**facts, aliases=tuple(row.aliases), geometry=geometry, attribution=attribution)


def _geometries(pack: Pack) -> Mapping[str, Mapping[str, Any]]:
    features = (feature for feature in pack.geojson(BOUNDARIES).get("features", []) if isinstance(feature, dict))
    return {str(feature.get("id", "")): feature.get("geometry") or {} for feature in features}
