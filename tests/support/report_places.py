"""Where invented reports lie: areas, schools and borders, worked out without the product's own geometry."""

import json
import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

REAL_OUTLINES = Path(__file__).resolve().parents[3] / "shared" / "data" / "boundaries" / "suncheon_dong.geojson"

Ring = Sequence[Sequence[float]]
Point = tuple[float, float]
"""Latitude and longitude in degrees."""

METRES_A_DEGREE = 111_200.0


@dataclass(frozen=True)
class Area:
    key: str
    name: str
    rings: tuple[Ring, ...]

    def holds(self, point: Point) -> bool:
        """Tell by counting crossings whether a point lies inside."""
        return sum(_crossings(ring, point) for ring in self.rings) % 2 == 1

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        longitudes = [each[0] for ring in self.rings for each in ring]
        latitudes = [each[1] for ring in self.rings for each in ring]
        return min(latitudes), min(longitudes), max(latitudes), max(longitudes)

    def border_m(self, point: Point) -> float:
        """Return the metres from a point to the nearest piece of the outline."""
        return min(_to_piece(point, one, other) for ring in self.rings for one, other in pairwise(ring))


def read_outlines(file: Path, keys: Mapping[str, str]) -> tuple[Area, ...]:
    """Read a GeoJSON of areas; `keys` turns their names into the city's ids."""
    features = json.loads(file.read_text(encoding="utf-8"))["features"]
    areas = [Area(keys[each["properties"]["name"]], each["properties"]["name"], _rings(each)) for each in features]
    return tuple(sorted(areas, key=lambda area: area.key))


def square(middle: Point, half_m: float) -> dict[str, Any]:
    """Return a square of twice `half_m` metres as GeoJSON."""
    north, east = half_m / METRES_A_DEGREE, half_m / (METRES_A_DEGREE * math.cos(math.radians(middle[0])))
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    return {"type": "Polygon", "coordinates": [[[middle[1] + x * east, middle[0] + y * north] for x, y in corners]]}


def inside(area: Area, chance: random.Random, border_m: float, away_from: Point | None = None) -> Point:
    """Return a point of an area at least so many metres from its border, and 150 m from another point."""
    south, west, north, east = area.bounds
    for _ in range(20_000):
        point = (chance.uniform(south, north), chance.uniform(west, east))
        if not area.holds(point) or area.border_m(point) < border_m:
            continue
        if away_from is None or metres(point, away_from) > 150:
            return point
    raise ValueError(f"{area.name} has no such point")


def at_border(area: Area, chance: random.Random) -> Point:
    """Return a point of an area that lies less than 25 m from its border."""
    for _ in range(20_000):
        ring = chance.choice(area.rings)
        corner = chance.choice(ring)
        point = moved((corner[1], corner[0]), chance, 20.0)
        if area.holds(point):
            return point
    raise ValueError(f"{area.name} has no border")


def far_from(schools: Mapping[str, Point], area: Area, chance: random.Random) -> Point | None:
    """Return a point of an area far from every school; None where the area is too small for one."""
    for _ in range(50):
        point = inside(area, chance, 60.0)
        if all(metres(point, school) > 450 for school in schools.values()):
            return point
    return None


def moved(point: Point, chance: random.Random, most_m: float) -> Point:
    """Return a point at most so many metres away."""
    angle, far = chance.uniform(0, 2 * math.pi), most_m * math.sqrt(chance.random())
    north = far * math.sin(angle) / METRES_A_DEGREE
    east = far * math.cos(angle) / (METRES_A_DEGREE * math.cos(math.radians(point[0])))
    return point[0] + north, point[1] + east


def metres(one: Point, other: Point) -> float:
    north = (one[0] - other[0]) * METRES_A_DEGREE
    east = (one[1] - other[1]) * METRES_A_DEGREE * math.cos(math.radians(one[0]))
    return math.hypot(north, east)


def _to_piece(point: Point, one: Sequence[float], other: Sequence[float]) -> float:
    """Return the metres from a point to a straight piece between two (longitude, latitude)."""
    scale = math.cos(math.radians(point[0]))
    x, y = ((one[0] - point[1]) * scale, one[1] - point[0])
    along_x, along_y = ((other[0] - one[0]) * scale, other[1] - one[1])
    length = along_x**2 + along_y**2
    share = 0.0 if length == 0 else max(0.0, min(1.0, -(x * along_x + y * along_y) / length))
    return math.hypot(x + share * along_x, y + share * along_y) * METRES_A_DEGREE


def _crossings(ring: Ring, point: Point) -> int:
    north, east = point
    count = 0
    for (x1, y1, *_), (x2, y2, *_) in pairwise(ring):
        if (y1 > north) != (y2 > north) and east < (x2 - x1) * (north - y1) / (y2 - y1) + x1:
            count += 1
    return count


def _rings(feature: Mapping[str, Any]) -> tuple[Ring, ...]:
    geometry = feature["geometry"]
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return tuple(ring for part in parts for ring in part)
