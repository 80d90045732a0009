"""A point that stands for an area where no better one is known."""

from collections.abc import Mapping
from typing import Any

from shapely.geometry import shape


def middle_of(geometry: Mapping[str, Any]) -> tuple[float, float]:
    """Return latitude and longitude of a point well inside a GeoJSON (multi)polygon in EPSG:4326."""
    inside = shape(dict(geometry)).representative_point()
    return inside.y, inside.x
