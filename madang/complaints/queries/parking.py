"""Read what parking reports are checked against, for a whole batch in a bounded number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from madang.complaints.models import Complaint, FinedVehicle
from madang.complaints.queries.dated_rules import rulebook
from madang.complaints.queries.facts import photos_of
from madang.complaints.queries.reports_a_day import of_the_day
from madang.complaints.queries.zones import zone_index
from madang.complaints.rules.duplicates import Earlier, Point
from madang.complaints.rules.facts import ComplaintFacts, PhotoFacts
from madang.complaints.rules.filing import AHEAD
from madang.complaints.rules.parking.context import Fine, ParkingContext
from madang.complaints.rules.parking.rulebook import Rulebook
from madang.complaints.rules.settings import SettingsRow
from madang.complaints.rules.states import LEADS_NOBODY, ComplaintState
from madang.complaints.rules.zones import ZoneIndex
from madang.core import api as core

_COLUMNS = ("id", "number", "plate", "state", "leader_id", "happened_at", "reported_at", "lat", "lng")
_VERDICT = ("checks", "proposed_reason")


def parking_context(
    facts_by_id: Mapping[int, ComplaintFacts], rules: Rulebook | None = None, zones: ZoneIndex | None = None
) -> ParkingContext:
    """Return the context of a batch of complaints, by their ids; complaints without a plate or rule do no harm.

    Five queries whatever the size: rules, the state of the zones, fines, earlier reports, their photos; the first two
    only where they are not given. Two more where the city counts the reports of one person a day.
    """
    rules, zones = rules or rulebook(), zones or zone_index()
    known = [facts for facts in facts_by_id.values() if facts.plate]
    plates = {facts.plate for facts in known}
    moments = [facts.moment for facts in known]
    return ParkingContext(
        rules=rules,
        calendar=core.city_calendar(),
        zones=zones,
        metres=core.distance_m,
        fines=_fines(plates, moments, _widest("fined_minutes", rules.settings)) if known else {},
        earlier=_earlier(facts_by_id, plates, moments, _widest("same_minutes", rules.settings)) if known else {},
        facts=facts_by_id,
        of_the_day=of_the_day(facts_by_id) if any(row.reports_a_day for row in rules.settings) else {},
    )


def _widest(minutes: str, settings: Iterable[SettingsRow]) -> timedelta:
    return timedelta(minutes=max((getattr(row, minutes) for row in settings), default=0))


def _fines(plates: set[str], moments: list[datetime], window: timedelta) -> dict[str, tuple[Fine, ...]]:
    fines: dict[str, list[Fine]] = defaultdict(list)
    near = (min(moments) - window, max(moments) + window)
    found = FinedVehicle.objects.filter(plate__in=plates, at__range=near)
    for plate, at, lat, lng, own, number in found.values_list(
        "plate", "at", "lat", "lng", "outside_number", "complaint__number"
    ):
        fines[plate].append(Fine(at, _point(lat, lng), "" if own else number or ""))
    return {plate: tuple(each) for plate, each in fines.items()}


def _earlier(
    facts_by_id: Mapping[int, ComplaintFacts], plates: set[str], moments: list[datetime], window: timedelta
) -> dict[str, tuple[Earlier, ...]]:
    # Nothing is reported before it happened, but for a telephone's clock that runs ahead.
    since = min(moments) - window - AHEAD
    rows = list(
        Complaint.objects.filter(plate__in=plates, category__parking=True, reported_at__gte=since)
        .exclude(state__in=LEADS_NOBODY)
        .values(*_COLUMNS, *_VERDICT)
    )
    photos = {key: facts.photos for key, facts in facts_by_id.items()}
    photos |= photos_of([row["id"] for row in rows if row["id"] not in photos])
    earlier: dict[str, list[Earlier]] = defaultdict(list)
    for row in rows:
        earlier[row["plate"]].append(_one(row, photos.get(row["id"], ())))
    return {plate: tuple(each) for plate, each in earlier.items()}


def _one(row: Mapping[str, Any], photos: Iterable[PhotoFacts]) -> Earlier:
    taken = [photo.taken_at for photo in photos if photo.taken_at]
    points = [_point(row["lat"], row["lng"]), *(_point(photo.lat, photo.lng) for photo in photos)]
    return Earlier(
        complaint_id=row["id"],
        number=row["number"],
        moment=min(taken) if taken else row["happened_at"] or row["reported_at"],
        point=next((point for point in points if point), None),
        is_settled=row["state"] != ComplaintState.RECEIVED,
        leader_id=row["leader_id"],
        is_sound=not row["proposed_reason"] if row["checks"] else None,
    )


def _point(lat: float | None, lng: float | None) -> Point | None:
    return (lat, lng) if lat is not None and lng is not None else None
