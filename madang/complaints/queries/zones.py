"""Reads of zones. Each process keeps them ready and looks only whether they changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.db.models import Count, Max

from madang.complaints.models import Zone
from madang.complaints.rules.duplicates import Point
from madang.complaints.rules.parking.context import NearZone
from madang.complaints.rules.zones import ZoneFacts, ZoneIndex


@dataclass(frozen=True)
class _Version:
    """What the zones looked like when they were read."""

    count: int
    updated_at: datetime | None


def zone_index() -> ZoneIndex:
    """Return the zones of the city, ready to be asked; one query where nothing changed."""
    state = Zone.objects.aggregate(count=Count("id"), updated_at=Max("updated_at"))
    return _index(_Version(state["count"], state["updated_at"]))


def zones_at(points: Sequence[Point], day: date) -> list[list[NearZone]]:
    """Return for each (latitude, longitude) every zone that holds it on a day."""
    index = zone_index()
    return [index.holding(lat, lng, day) for lat, lng in points]


@lru_cache(maxsize=2)
def _index(version: _Version) -> ZoneIndex:
    fields = ("kind", "name", "geometry", "radius_m", "valid_from", "valid_until")
    return ZoneIndex([ZoneFacts(**row) for row in Zone.objects.values(*fields)])
