"""Zones on the map: circles around points, and polygons."""

from datetime import date

import pytest
from shapely.geometry import box, mapping

from madang.complaints.rules.zones import METRES_A_DEGREE, ZoneFacts, ZoneIndex

TODAY = date(2026, 11, 23)
SCHOOL = (34.95, 127.5)
KINDS = frozenset({"school-zone"})
INDEX = ZoneIndex(
    [
        ZoneFacts("school-zone", "왕지초등학교", {"type": "Point", "coordinates": [127.5, 34.95]}, 300),
        ZoneFacts("school-zone", "앞선 학교", mapping(box(127.6, 34.9, 127.61, 34.91)), valid_until=date(2026, 11, 22)),
        ZoneFacts("childcare-zone", "별유치원", mapping(box(127.499, 34.949, 127.501, 34.951))),
    ]
)


def north_of_the_school(metres: float) -> tuple[float, float]:
    return SCHOOL[0] + metres / METRES_A_DEGREE, SCHOOL[1]


@pytest.mark.parametrize(("away", "outside"), [(0, 0), (299, 0), (301, 1), (400, 100), (2000, 1700)])
def test_the_distance_is_told_from_the_edge_of_the_circle(away: float, outside: float) -> None:
    zone = INDEX.nearest(*north_of_the_school(away), KINDS, TODAY)
    assert zone is not None
    assert (zone.name, zone.radius_m) == ("왕지초등학교", 300)
    assert zone.distance_m == pytest.approx(outside, abs=0.2)


def test_a_zone_counts_on_its_days_alone() -> None:
    inside_the_old = (34.905, 127.605)
    then, now = INDEX.nearest(*inside_the_old, KINDS, date(2026, 11, 22)), INDEX.nearest(*inside_the_old, KINDS, TODAY)
    assert then is not None
    assert now is not None
    assert (then.name, then.distance_m) == ("앞선 학교", 0)
    assert now.name == "왕지초등학교"


def test_without_a_zone_of_the_kind_there_is_none() -> None:
    assert INDEX.nearest(*SCHOOL, frozenset({"bus-only"}), TODAY) is None
    assert ZoneIndex([]).nearest(*SCHOOL, KINDS, TODAY) is None


def test_all_zones_that_hold_a_point() -> None:
    assert [zone.name for zone in INDEX.holding(*SCHOOL, TODAY)] == ["별유치원", "왕지초등학교"]
    assert INDEX.holding(34.9, 127.0, TODAY) == []
    assert ZoneIndex([]).holding(*SCHOOL, TODAY) == []
