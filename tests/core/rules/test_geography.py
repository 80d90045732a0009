"""Where points lie, in a small town of three areas and against a naive look at every area."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from shapely.geometry import Point, box, mapping

from madang.core.rules.geography import Areas, distance_m, fault_of


def feature(area_id: str, name: str, west: float, south: float, east: float, north: float) -> dict[str, Any]:
    return {"id": area_id, "properties": {"name": name}, "geometry": mapping(box(west, south, east, north))}


HYANG = feature("hyang", "향동", 127.48, 34.94, 127.49, 34.96)
MAEGOK = feature("maegok", "매곡동", 127.49, 34.94, 127.50, 34.96)
DOSA = feature("dosa", "도사동", 127.51, 34.90, 127.53, 34.92)
TOWN = Areas.from_features([DOSA, MAEGOK, HYANG])


def test_a_point_inside_has_no_distance() -> None:
    match = TOWN.area_at(34.95, 127.485)

    assert match is not None
    assert (match.area_id, match.name, match.distance_m) == ("hyang", "향동", 0)


def test_a_point_on_a_shared_edge_belongs_to_the_first_id() -> None:
    match = TOWN.area_at(34.95, 127.49)

    assert match is not None
    assert (match.area_id, match.distance_m) == ("hyang", 0)


def test_a_point_outside_belongs_to_the_nearest_area_with_its_distance() -> None:
    match = TOWN.area_at(34.95, 127.47)

    assert match is not None
    assert match.area_id == "hyang"
    assert match.distance_m == pytest.approx(distance_m(34.95, 127.47, 34.95, 127.48), rel=0.01)


def test_without_areas_there_is_no_answer() -> None:
    assert Areas.from_features([]).area_at(34.95, 127.48) is None


def test_the_distance_from_suncheon_to_seoul_is_known() -> None:
    assert distance_m(34.9506, 127.4872, 37.5665, 126.9780) == pytest.approx(294_400, rel=0.005)


def test_a_point_has_no_distance_from_itself() -> None:
    assert distance_m(34.95, 127.48, 34.95, 127.48) == 0


@pytest.mark.parametrize(
    ("geometry", "fault"),
    [
        (HYANG["geometry"], None),
        ({"type": "Point", "coordinates": [127.48, 34.95]}, "모양"),
        ({"type": "Polygon", "coordinates": "여기"}, "읽을 수"),
        ({"type": "Polygon"}, "읽을 수"),
        ({"type": "Polygon", "coordinates": []}, "비어"),
        ({"type": "Polygon", "coordinates": [[[127, 350], [128, 350], [128, 351], [127, 350]]]}, "범위"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}, "엇갈려"),
        ({}, "모양"),
    ],
)
def test_faults_of_a_boundary_are_told(geometry: dict[str, Any], fault: str | None) -> None:
    told = fault_of(geometry)

    assert (told is None) if fault is None else (fault in (told or ""))


_corner = st.tuples(st.floats(127.3, 127.6), st.floats(34.8, 35.1), st.floats(0.001, 0.1), st.floats(0.001, 0.1))


@given(st.lists(_corner, min_size=1, max_size=12), st.floats(34.8, 35.1), st.floats(127.3, 127.6))
def test_the_tree_finds_what_a_look_at_every_area_finds(
    corners: list[tuple[float, float, float, float]], lat: float, lng: float
) -> None:
    features = [
        feature(f"area-{place:02}", f"{place}동", west, south, west + width, south + height)
        for place, (west, south, width, height) in enumerate(corners)
    ]
    areas = Areas.from_features(features)
    alone = {each["id"]: Areas.from_features([each]).area_at(lat, lng) for each in features}
    naive = {area_id: match.distance_m for area_id, match in alone.items() if match}

    match = areas.area_at(lat, lng)

    assert match is not None
    assert match.distance_m == pytest.approx(min(naive.values()), rel=0.01, abs=1)


@given(_corner, st.floats(34.8, 35.1), st.floats(127.3, 127.6))
def test_inside_is_what_shapely_says_in_degrees(
    corner: tuple[float, float, float, float], lat: float, lng: float
) -> None:
    west, south, width, height = corner
    shape = box(west, south, west + width, south + height)
    point = Point(lng, lat)
    assume(shape.boundary.distance(point) > 1e-9)

    match = Areas.from_features([feature("a", "가동", west, south, west + width, south + height)]).area_at(lat, lng)

    assert match is not None
    assert (match.distance_m == 0) is shape.covers(point)
