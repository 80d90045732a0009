from datetime import date

import pytest
from django.db import IntegrityError, transaction
from shapely.geometry import box, mapping

from madang.core.api import AreaRecord, Refusal, area_at, areas, areas_geojson, load_areas
from madang.core.models import Area, AuditEntry
from madang.core.rules.pack import LoadReport

HYANG = AreaRecord(
    "hyang", "향동", "dong", mapping(box(127.48, 34.94, 127.49, 34.96)), "4615058000", "행정동코드", ("향교동네",)
)
DOSA = AreaRecord(
    "dosa", "도사동", "dong", mapping(box(127.51, 34.90, 127.53, 34.92)), attribution="통계청 통계지리정보서비스"
)


@pytest.mark.django_db
def test_loading_again_changes_nothing() -> None:
    assert load_areas([HYANG, DOSA]) == LoadReport("행정구역", added=2)
    assert load_areas([HYANG, DOSA]) == LoadReport("행정구역", same=2)
    assert AuditEntry.objects.count() == 1


@pytest.mark.django_db
def test_a_changed_area_is_changed_at_once_for_whoever_asks() -> None:
    load_areas([HYANG])
    assert area_at(34.95, 127.485) is not None

    renamed = AreaRecord("hyang", "향교동", "dong", HYANG.geometry)
    assert load_areas([renamed]) == LoadReport("행정구역", changed=1)

    match = area_at(34.95, 127.485)
    assert match is not None
    assert match.name == "향교동"


@pytest.mark.django_db
def test_a_broken_boundary_is_refused_by_the_areas_name_and_nothing_is_loaded() -> None:
    broken = AreaRecord("maegok", "매곡동", "dong", {"type": "Point", "coordinates": [127.5, 34.95]})

    with pytest.raises(Refusal, match="매곡동"):
        load_areas([HYANG, broken])

    assert not Area.objects.exists()


@pytest.mark.django_db
def test_an_area_is_found_only_while_it_exists() -> None:
    merged = AreaRecord("hyang", "향동", "dong", HYANG.geometry, valid_until=date(2026, 12, 31))
    load_areas([merged])

    assert [area.name for area in areas(date(2026, 12, 31))] == ["향동"]
    assert areas(date(2027, 1, 1)) == ()
    assert area_at(34.95, 127.485, date(2027, 1, 1)) is None


@pytest.mark.django_db
def test_an_area_cannot_end_before_it_begins() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Area.objects.create(
            id="x", name="x", kind="dong", geometry={}, valid_from=date(2026, 2, 1), valid_until=date(2026, 1, 1)
        )


@pytest.mark.django_db
def test_the_map_gets_names_shapes_and_the_attribution() -> None:
    load_areas([HYANG, DOSA])

    text = areas_geojson().text

    assert '"id":"hyang"' in text
    assert '"name":"도사동"' in text
    assert '"attribution":"통계청 통계지리정보서비스"' in text


@pytest.mark.django_db
def test_asking_for_the_area_of_a_point_costs_one_small_query(django_assert_num_queries: object) -> None:
    load_areas([HYANG, DOSA])
    area_at(34.95, 127.485)

    with django_assert_num_queries(1):  # type: ignore[operator]  # pytest-django's fixture has no public type
        area_at(34.91, 127.52)
