"""Zones as files give them: rows of the 어린이보호구역 standard data, and features of GeoJSON in EPSG:4326."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from shapely.errors import GEOSException
from shapely.geometry import shape

from madang.complaints.rules.place import Box, MisplacedError, PlaceNote, read_point
from madang.complaints.rules.settings import SettingsRow

STANDARD_COLUMNS = frozenset({"시설종류", "대상시설명", "위도", "경도"})
"""What tells the standard data from any other table."""

LONGEST_NAME = 120


class UnusableZoneError(ValueError):
    """The zone cannot be taken; the words say why, to staff."""


@dataclass(frozen=True)
class GivenZone:
    """One zone of a file. `source_id` tells it again in the next edition; `remark` is what was put right."""

    kind: str
    name: str
    geometry: Mapping[str, Any]
    radius_m: int | None
    source_id: str
    data: Mapping[str, str]
    valid_from: date | None = None
    valid_until: date | None = None
    remark: str = ""


def of_standard(cells: Mapping[str, str], settings: SettingsRow, box: Box) -> GivenZone:
    """Read one row of the standard data: a facility's point, with the city's radius. Raises UnusableZoneError."""
    facility, name = cells.get("시설종류", ""), cells.get("대상시설명", "")
    kind = settings.facilities.get(facility)
    if kind is None or kind not in settings.zone_radius_m:
        raise UnusableZoneError(f"'{facility}' 시설의 구역 종류나 반경이 설정(complaint_settings.yaml)에 없어요.")
    if not name:
        raise UnusableZoneError("대상시설명이 비어 있어요.")
    try:
        point = read_point(cells.get("위도"), cells.get("경도"), box)
    except MisplacedError as misplaced:
        raise UnusableZoneError(str(misplaced)) from misplaced
    if point is None:
        raise UnusableZoneError("위도와 경도가 비어 있어요.")
    return GivenZone(
        kind=kind,
        name=f"{name}({facility})"[:LONGEST_NAME],
        geometry={"type": "Point", "coordinates": [point.lng, point.lat]},
        radius_m=settings.zone_radius_m[kind],
        source_id=sha256(f"{name}|{facility}|{address_of(cells)}".encode()).hexdigest()[:16],
        data={"date": cells.get("데이터기준일자", ""), "provider": cells.get("제공기관명", "")},
        remark="위도와 경도가 바뀌어 있어 바로잡았어요." if point.note is PlaceNote.SWAPPED else "",
    )


def address_of(cells: Mapping[str, str]) -> str:
    return cells.get("소재지도로명주소", "") or cells.get("소재지지번주소", "")


def of_feature(feature: object, box: Box) -> GivenZone:
    """Read one GeoJSON feature with `kind`, `name` and an id, perhaps `radius_m` and days. Raises UnusableZoneError."""
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        raise UnusableZoneError("properties가 있는 Feature가 아니에요.")
    told = feature["properties"]
    kind, name = str(told.get("kind") or ""), str(told.get("name") or "")
    number = str(feature.get("id") or told.get("id") or "")
    if not (kind and name and number):
        raise UnusableZoneError("kind, name, id가 모두 있어야 해요.")
    since, until = _day(told.get("valid_from")), _day(told.get("valid_until"))
    if since and until and until < since:
        raise UnusableZoneError("적용이 시작되기 전에 끝날 수 없어요.")
    return GivenZone(
        kind=kind[:40],
        name=name[:LONGEST_NAME],
        geometry=_geometry(feature.get("geometry"), told.get("radius_m"), box),
        radius_m=told.get("radius_m"),
        source_id=number[:100],
        data={"date": str(told.get("data_date") or "")},
        valid_from=since,
        valid_until=until,
    )


def _geometry(given: object, radius_m: object, box: Box) -> Mapping[str, Any]:
    if not isinstance(given, dict) or given.get("type") not in {"Point", "Polygon", "MultiPolygon"}:
        raise UnusableZoneError("모양은 Point, Polygon, MultiPolygon 가운데 하나여야 해요.")
    if (given["type"] == "Point") != (isinstance(radius_m, int) and radius_m > 0):
        raise UnusableZoneError("점에는 반경(radius_m)이 있어야 하고, 다각형에는 없어야 해요.")
    try:
        outline = shape(given)
        inside = outline.representative_point()
    except (GEOSException, ValueError, TypeError, IndexError, KeyError) as unreadable:
        raise UnusableZoneError("좌표를 읽을 수 없어요.") from unreadable
    if outline.is_empty or not outline.is_valid:
        raise UnusableZoneError("좌표가 비었거나 경계선이 스스로 엇갈려요.")
    if not box.holds(inside.y, inside.x):
        raise UnusableZoneError("우리 시 밖의 구역이에요.")
    return given


def _day(told: object) -> date | None:
    try:
        return date.fromisoformat(str(told)) if told else None
    except ValueError as unreadable:
        raise UnusableZoneError(f"날짜를 읽을 수 없어요 ({told}). 2026-11-23처럼 적어 주세요.") from unreadable
