"""Reads of areas. Each process keeps them ready and looks only whether they changed."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import Count, Max
from django.utils import timezone

from madang.core.models import Area
from madang.core.rules.geography import AreaMatch, Areas


@dataclass(frozen=True)
class AreaRef:
    """An area as other domains know it."""

    id: str
    name: str
    kind: str
    code: str
    code_system: str
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class AreasDocument:
    """A GeoJSON FeatureCollection as text, and the tag that changes with it."""

    text: str
    etag: str


@dataclass(frozen=True)
class _Version:
    """What the areas looked like when they were read; `day` since an area may begin or end."""

    count: int
    updated_at: datetime | None
    day: date


def areas(day: date | None = None) -> tuple[AreaRef, ...]:
    """Return the areas that exist on `day` (today by default), ordered by id."""
    return _refs(_version(day))


def area_at(lat: float, lng: float, day: date | None = None) -> AreaMatch | None:
    """Return the area of a point in degrees, else the nearest with its distance in metres; None without any area."""
    return _shapes(_version(day)).area_at(lat, lng)


@dataclass(frozen=True)
class AreaLookup:
    """The areas of one day, for many questions with one look at the database. Points are (latitude, longitude)."""

    names: Mapping[str, str]
    shapes: Areas

    def at(self, points: Sequence[tuple[float, float]]) -> list[AreaMatch | None]:
        """Return what `area_at` returns for each point."""
        return self.shapes.areas_at(points)

    def near(self, points: Sequence[tuple[float, float]], metres: float) -> list[frozenset[str]]:
        """Return the ids of the areas within so many metres of each point."""
        return self.shapes.areas_near(points, metres)


def area_lookup(day: date | None = None) -> AreaLookup:
    """Return the areas that exist on `day` (today by default), ready to be asked."""
    version = _version(day)
    return AreaLookup({ref.id: ref.name for ref in _refs(version)}, _shapes(version))


def areas_geojson(day: date | None = None) -> AreasDocument:
    """Return the areas that exist on `day` as GeoJSON in EPSG:4326, with the attribution their sources ask for."""
    return _document(_version(day))


def _version(day: date | None) -> _Version:
    state = Area.objects.aggregate(count=Count("id"), updated_at=Max("updated_at"))
    return _Version(state["count"], state["updated_at"], day or timezone.localdate())


@lru_cache(maxsize=2)
def _rows(version: _Version) -> tuple[Area, ...]:
    return tuple(Area.objects.holding_on(version.day))


@lru_cache(maxsize=2)
def _refs(version: _Version) -> tuple[AreaRef, ...]:
    return tuple(
        AreaRef(area.id, area.name, area.kind, area.code, area.code_system, tuple(area.aliases))
        for area in _rows(version)
    )


@lru_cache(maxsize=2)
def _shapes(version: _Version) -> Areas:
    return Areas.from_features(_feature(area) for area in _rows(version))


@lru_cache(maxsize=2)
def _document(version: _Version) -> AreasDocument:
    collection = {
        "type": "FeatureCollection",
        "attribution": " · ".join(sorted({area.attribution for area in _rows(version) if area.attribution})),
        "features": [_feature(area) for area in _rows(version)],
    }
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    return AreasDocument(text, f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"')


def _feature(area: Area) -> dict[str, Any]:
    properties = {"name": area.name, "kind": area.kind}
    return {"type": "Feature", "id": area.id, "properties": properties, "geometry": area.geometry}
