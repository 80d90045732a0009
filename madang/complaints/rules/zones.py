"""Zones on the map (구역), ready to be asked: which one holds a point, and how far the nearest one is.

Distances are taken in a plane of metres around the zones' middle; in a city of 50 km it is off by less than 1 %.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely import STRtree, transform
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from madang.complaints.rules.parking.context import NearZone

METRES_A_DEGREE = 111_195.0
"""Of latitude, on the mean sphere."""


@dataclass(frozen=True)
class ZoneFacts:
    """A zone: GeoJSON in EPSG:4326, a point with the radius around it; both days belong to it."""

    kind: str
    name: str
    geometry: Mapping[str, Any]
    radius_m: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.valid_from or date.min) <= day <= (self.valid_until or date.max)


class ZoneIndex:
    """All zones of the city. Immutable; safe to share between threads."""

    def __init__(self, zones: Sequence[ZoneFacts]) -> None:
        self._zones = zones
        drawn = [shape(dict(zone.geometry)) for zone in zones]
        self._lng, self._lat = _middle(drawn)
        self._east = METRES_A_DEGREE * math.cos(math.radians(self._lat))
        self._shapes = [self._grown(outline, zone.radius_m) for outline, zone in zip(drawn, zones, strict=True)]
        # One tree for the kinds of a rule on a day: rules are few, and a batch is of few days.
        self._among = lru_cache(maxsize=64)(self._chosen)

    def nearest(self, lat: float, lng: float, kinds: frozenset[str], day: date) -> NearZone | None:
        """Return the nearest zone of some kinds that exists on a day; None where there is none."""
        places, tree = self._among(kinds, day)
        if not places:
            return None
        point = self._point(lat, lng)
        zone = places[int(tree.query_nearest(point).min())]
        return self._near(zone, point)

    def holding(self, lat: float, lng: float, day: date) -> list[NearZone]:
        """Return every zone that holds a point on a day, in the order of kind and name."""
        places, tree = self._among(frozenset(zone.kind for zone in self._zones), day)
        point = self._point(lat, lng)
        found = [self._near(places[int(each)], point) for each in tree.query(point, predicate="intersects")]
        return sorted(found, key=lambda zone: (zone.kind, zone.name))

    def _chosen(self, kinds: frozenset[str], day: date) -> tuple[list[int], STRtree]:
        places = [at for at, zone in enumerate(self._zones) if zone.kind in kinds and zone.holds_on(day)]
        return places, STRtree([self._shapes[at] for at in places])

    def _near(self, at: int, point: Point) -> NearZone:
        zone = self._zones[at]
        return NearZone(zone.kind, zone.name, float(self._shapes[at].distance(point)), zone.radius_m)

    def _grown(self, outline: BaseGeometry, radius_m: int | None) -> BaseGeometry:
        flat: BaseGeometry = transform(outline, self._in_metres)
        return flat.buffer(radius_m, quad_segs=32) if radius_m else flat

    def _in_metres(self, lng_lat: NDArray[np.float64]) -> NDArray[np.float64]:
        return (lng_lat - (self._lng, self._lat)) * (self._east, METRES_A_DEGREE)

    def _point(self, lat: float, lng: float) -> Point:
        return Point((lng - self._lng) * self._east, (lat - self._lat) * METRES_A_DEGREE)


def _middle(shapes: Sequence[BaseGeometry]) -> tuple[float, float]:
    if not shapes:
        return 0.0, 0.0
    bounds = np.array([each.bounds for each in shapes])
    west, south = bounds[:, :2].min(axis=0)
    east, north = bounds[:, 2:].max(axis=0)
    return float(west + east) / 2, float(south + north) / 2
