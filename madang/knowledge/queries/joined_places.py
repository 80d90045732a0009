"""Rows of several sources joined to the places that they tell of."""

from collections.abc import Iterable, Mapping, Sequence

from madang.knowledge.models import Place
from madang.knowledge.rules.place_question import EVENTS
from madang.knowledge.rules.same_place import Told, grouped

_FILLED = ("address", "hours", "fees", "telephone", "website", "spaces", "starts_on", "ends_on", "closed")


def joined(places: Iterable[Place]) -> list[Place]:
    """Return each place once: the pack's row first, what it leaves open filled from the other rows."""
    rows = sorted(places, key=lambda place: (place.origin != "pack", place.name, place.id))
    return [_one(group) for group in grouped([(_told(place), place) for place in rows])]


def _one(group: Sequence[Place]) -> Place:
    first = group[0]
    for other in group[1:]:
        if _fill(first, other) and first.origin != other.origin:
            _tell_both(first, other)
    return _with_all_fees(first, group)


def _fill(first: Place, other: Place) -> bool:
    """Fill what the first row leaves open; tell whether anything was."""
    open_fields = [name for name in _FILLED if not getattr(first, name) and getattr(other, name)]
    for name in open_fields:
        setattr(first, name, getattr(other, name))
    if lacks_point := first.lat is None and other.lat is not None:
        first.lat, first.lng, first.area_id = other.lat, other.lng, first.area_id or other.area_id
    if lacks_hours := not first.weekly_hours and bool(other.weekly_hours) and first.hours == other.hours:
        first.weekly_hours = other.weekly_hours
    return bool(open_fields) or lacks_point or lacks_hours


def _tell_both(first: Place, other: Place) -> None:
    """Name both sources, and the older day: what was filled is as old as its row."""
    names = dict.fromkeys((first.source.get("name", ""), other.source.get("name", "")))
    first.source = {**first.source, "name": ", ".join(names)}
    days = [place.data_date for place in (first, other) if place.data_date]
    first.data_date = min(days, default=None)


def _with_all_fees(first: Place, group: Sequence[Place]) -> Place:
    """A room that is lent by the hour stands in the data once for each price."""
    if first.kind == "open-facility":
        first.fees = " · ".join(dict.fromkeys(place.fees for place in group if place.fees))
        first.weekly_hours = _widest([place.weekly_hours for place in group])
    return first


def _widest(all_hours: Sequence[Mapping[str, Sequence[str]]]) -> dict[str, list[str]]:
    days = {day for hours in all_hours for day in hours}
    told = {day: [hours[day] for hours in all_hours if day in hours] for day in days}
    return {day: [min(each[0] for each in spans), max(each[1] for each in spans)] for day, spans in told.items()}


def _told(place: Place) -> Told:
    begins = place.starts_on.isoformat() if place.kind in EVENTS and place.starts_on else ""
    within = str(place.facts.get("장소", "")) if place.kind == "open-facility" else ""
    return Told(place.name, place.address, place.lat, place.lng, begins, within)
