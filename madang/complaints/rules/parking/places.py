"""Of the place: whether it lies in a zone of the rule, and whether the photos were taken there."""

from datetime import date
from itertools import combinations

from madang.complaints.rules.checking import Check
from madang.complaints.rules.duplicates import Metres, Point
from madang.complaints.rules.facts import ComplaintFacts
from madang.complaints.rules.parking.context import NearZone, ZoneLook
from madang.complaints.rules.parking.rows import ParkingRuleRow
from madang.complaints.rules.parking.verdicts import Judge


def point_of(facts: ComplaintFacts) -> Point | None:
    """Return where it is: as told, else as the first photo that knows it."""
    return next(iter(_points(facts)), None)


def check_zone(facts: ComplaintFacts, rule: ParkingRuleRow, zones: ZoneLook, day: date) -> Check:
    """Tell whether the place lies in a zone of the kinds that the rule asks for."""
    judge, point = Judge("zone", rule, rule.article), point_of(facts)
    if point is None:
        return judge.cannot_tell("지도 위의 위치가 없어 구역 안인지 알 수 없습니다.")
    zone = zones.nearest(*point, frozenset(rule.zones), day)
    if zone is None:
        return judge.cannot_tell("구역 자료를 아직 넣지 않아 구역 안인지 알 수 없습니다.")
    measured, needed = f"{zone.distance_m:.0f}m", "구역 안"
    if zone.distance_m <= 0:
        return judge.passes(_inside(zone), "구역 안", needed)
    told = f"가장 가까운 구역({zone.name})에서 {measured} 밖입니다."
    if zone.distance_m <= rule.zone_tolerance_m:
        return judge.cannot_tell(f"{told} 위치의 오차 안이므로 사진으로 확인해야 합니다.", measured, needed)
    return judge.fails(told, measured, needed)


def check_position(facts: ComplaintFacts, rule: ParkingRuleRow, metres: Metres) -> Check:
    """Tell whether place and photos lie together, as far as their positions are known."""
    judge, needed = Judge("position", rule, rule.article), f"{rule.within_m}m 이내"
    points = _points(facts)
    if len(points) < 2:
        return judge.cannot_tell("사진에 위치가 없어 신고한 자리에서 찍었는지 알 수 없습니다.", needed=needed)
    farthest = max(metres(*one, *other) for one, other in combinations(points, 2))
    measured = f"{farthest:.0f}m"
    if farthest <= rule.within_m:
        return judge.passes(f"신고한 자리와 사진의 위치가 {measured} 안에 있습니다.", measured, needed)
    return judge.fails(
        f"신고한 자리와 사진의 위치가 {measured} 떨어져 있습니다. {needed}여야 합니다.", measured, needed
    )


def _inside(zone: NearZone) -> str:
    if zone.radius_m is None:
        return f"구역({zone.name}) 안입니다."
    # The data gives but the facility: which stretch of road was designated is seen on the spot.
    return f"{zone.name}에서 {zone.radius_m}m 안입니다. 지정된 도로인지는 사진으로 확인해야 합니다."


def _points(facts: ComplaintFacts) -> list[Point]:
    told = [(facts.lat, facts.lng), *((photo.lat, photo.lng) for photo in facts.photos)]
    return [(lat, lng) for lat, lng in told if lat is not None and lng is not None]
