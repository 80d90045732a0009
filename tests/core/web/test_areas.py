from http import HTTPStatus

import pytest
from django.test import Client
from shapely.geometry import box, mapping

from madang.core.api import AreaRecord, load_areas

HYANG = AreaRecord("hyang", "향동", "dong", mapping(box(127.48, 34.94, 127.49, 34.96)))
RENAMED = AreaRecord("hyang", "향교동", "dong", HYANG.geometry)


@pytest.mark.django_db
def test_the_map_gets_the_areas(client: Client) -> None:
    load_areas([HYANG])

    response = client.get("/areas.geojson")

    assert response.headers["Content-Type"].startswith("application/geo+json")
    assert [feature["id"] for feature in response.json()["features"]] == ["hyang"]


@pytest.mark.django_db
def test_a_map_that_has_the_areas_is_told_so_until_they_change(client: Client) -> None:
    load_areas([HYANG])
    known = {"If-None-Match": client.get("/areas.geojson").headers["ETag"]}
    assert client.get("/areas.geojson", headers=known).status_code == HTTPStatus.NOT_MODIFIED

    load_areas([RENAMED])

    assert client.get("/areas.geojson", headers=known).status_code == HTTPStatus.OK


@pytest.mark.django_db
def test_a_city_without_areas_has_an_empty_map(client: Client) -> None:
    assert client.get("/areas.geojson").json()["features"] == []
