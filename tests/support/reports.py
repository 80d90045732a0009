"""Three thousand parking reports of an invented fortnight, with what is right about each: a seeded generator.

What is right is known before the report is written, and worked out here without the product's own rules: the area by
an even-odd count over the outline, the unit by a plain dictionary, the defect because it was put in on purpose.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from madang.complaints.rules.channels import Channel
from madang.complaints.rules.checking import Reason
from madang.complaints.rules.filing import GivenComplaint, GivenPhoto
from madang.complaints.rules.place import ReadPoint
from madang.core.rules.korean_time import KOREA
from tests.support.report_places import METRES_A_DEGREE, Area, Point, at_border, far_from, inside, moved

SCHOOL_TO_BORDER_M = 150.0
"""장천동 is but 600 m across."""
FIRST_DAY = date(2026, 11, 9)
"""A Monday; no holiday lies in the fortnight."""
DAYS = 14
FILED_AT = datetime(2026, 11, 23, 9, 30, tzinfo=KOREA)

GENERAL, NO_STOP, SCHOOL, DISABLED = "parking-general", "parking-no-stop", "parking-school-zone", "parking-disabled"
KINDS = {"double": GENERAL, "hydrant": NO_STOP, "school-zone": SCHOOL}
INTERVAL_S = {"double": 300, "hydrant": 60, "school-zone": 60}
SHARES = {"double": 5, "hydrant": 3, "school-zone": 2}

EAST, WEST, SCHOOLS = "parking-east", "parking-west", "parking-schools"
OFFICERS: Mapping[str, tuple[str, ...]] = {
    EAST: ("east-1", "east-2", "east-3", "east-away"),
    WEST: ("west-1", "west-2", "west-3"),
    SCHOOLS: ("school-1", "school-2", "school-unskilled"),
}
ABSENT, UNSKILLED = "east-away", "school-unskilled"
SKILL = "school"

_BUSINESS = "가나다라마거너더러머버서어저"


@dataclass(frozen=True)
class Report:
    """A report with what is right about it. `leader`: the place in the list of the one that it repeats."""

    given: GivenComplaint
    area: str
    unit: str
    officers: frozenset[str]
    defect: Reason | None = None
    leader: int | None = None
    on_border: bool = False


@dataclass(frozen=True)
class World:
    """The areas, and a school zone (a square of 400 m) in each."""

    areas: tuple[Area, ...]
    schools: Mapping[str, Point]

    def unit_of(self, violation: str, area: str) -> str:
        """Return the team that handles a kind of violation in an area: schools have their own, else east and west."""
        if violation == "school-zone":
            return SCHOOLS
        return EAST if [each.key for each in self.areas].index(area) % 2 else WEST


def make_world(areas: Sequence[Area], seed: int = 0) -> World:
    """Put a school into each area, well inside."""
    chance = random.Random(f"schools {seed}")
    return World(tuple(areas), {area.key: inside(area, chance, SCHOOL_TO_BORDER_M) for area in areas})


def reports(world: World, count: int, seed: int = 0) -> list[Report]:
    """Return `count` reports: nine in ten stand alone or begin a group, one in ten repeats another."""
    chance = random.Random(f"reports {seed}")
    made: list[Report] = []
    plates = _plates(chance)
    while len(made) < count:
        made.append(_report(world, chance, next(plates)))
        for extra in _beside(len(made) - 1, made[-1], world, chance, plates):
            if len(made) < count:
                made.append(extra)
    return made


def _report(world: World, chance: random.Random, plate: str) -> Report:
    violation = chance.choices(list(SHARES), weights=list(SHARES.values()))[0]
    area = chance.choice(world.areas)
    on_border = violation != "school-zone" and chance.random() < 0.006
    if violation == "school-zone":
        point = moved(world.schools[area.key], chance, SCHOOL_TO_BORDER_M - 60.0)
    else:
        point = at_border(area, chance) if on_border else inside(area, chance, 60.0)
    taken = _moment(chance)
    plain = _written(violation, point, taken, plate, chance)
    unit = world.unit_of(violation, area.key)
    able = frozenset(OFFICERS[unit]) - {ABSENT, UNSKILLED}
    sound = Report(plain, area.key, unit, able, on_border=on_border)
    return _with_defect(sound, world, chance) if chance.random() < 0.25 and not on_border else sound


def _written(violation: str, point: Point, taken: datetime, plate: str, chance: random.Random) -> GivenComplaint:
    gap = timedelta(seconds=INTERVAL_S[violation] + chance.randint(2, 200))
    knows_place = chance.random() < 0.7
    photos = tuple(
        GivenPhoto(
            name=f"사진{turn + 1}.jpg",
            sha256=f"{chance.getrandbits(256):064x}",
            taken_at=taken + gap * turn,
            lat=moved(point, chance, 15)[0] if knows_place else None,
            lng=moved(point, chance, 15)[1] if knows_place else None,
        )
        for turn in range(2)
    )
    photos = tuple(replace(each, lng=point[1]) if each.lat is not None else each for each in photos)
    return GivenComplaint(
        channel=chance.choice((Channel.SAFETY_REPORT, Channel.WEB, Channel.CHAT)),
        reported_at=taken + gap + timedelta(minutes=chance.randint(1, 240)),
        happened_at=taken,
        category=KINDS[violation],
        violation=violation,
        text=chance.choice(("차가 세워져 있어요", "단속해 주세요", "자주 이래요", "통행에 방해가 됩니다")),
        point=ReadPoint(*point),
        plate=_as_typed(plate, chance),
        photos=photos,
    )


def _with_defect(report: Report, world: World, chance: random.Random) -> Report:
    """Spoil a report in one way, and say which."""
    given = report.given
    first = given.photos[0]
    defects = [Reason.TOO_FEW_PHOTOS, Reason.INTERVAL_TOO_SHORT, Reason.TOO_LATE, Reason.PLATE_UNREADABLE]
    if given.violation != "hydrant":
        defects.append(Reason.OUTSIDE_HOURS)
    if given.violation == "school-zone":
        defects.append(Reason.NOT_IN_ZONE)
    if first.lat is not None:
        defects.append(Reason.PLACE_DIFFERS)
    defect = chance.choice(defects)
    match defect:
        case Reason.TOO_FEW_PHOTOS:
            given = replace(given, photos=(first,))
        case Reason.INTERVAL_TOO_SHORT:
            close = (first.taken_at or FILED_AT) + timedelta(
                seconds=INTERVAL_S[given.violation] - chance.randint(2, 50)
            )
            given = replace(given, photos=(first, replace(given.photos[1], taken_at=close)))
        case Reason.TOO_LATE:
            given = replace(given, reported_at=given.reported_at + timedelta(days=2))
            if given.reported_at > FILED_AT:
                given = _earlier(given, timedelta(days=3))
        case Reason.PLATE_UNREADABLE:
            given = replace(given, plate=chance.choice(("12각3456", "번호 안 보임", "가1234", "12가345", "")))
        case Reason.OUTSIDE_HOURS:
            by_night = (first.taken_at or FILED_AT).hour - chance.randint(1, 5)
            given = _earlier(given, timedelta(hours=by_night))
        case Reason.NOT_IN_ZONE:
            area = next(each for each in world.areas if each.key == report.area)
            far = far_from(world.schools, area, chance)
            if far is None:
                return report
            given = replace(
                given, point=ReadPoint(*far), photos=tuple(replace(p, lat=None, lng=None) for p in given.photos)
            )
        case Reason.PLACE_DIFFERS:
            away = replace(given.photos[1], lat=(first.lat or 0) + 900 / METRES_A_DEGREE)
            given = replace(given, photos=(first, away))
    return replace(report, given=given, defect=defect)


def _beside(place: int, report: Report, world: World, chance: random.Random, plates: Iterator[str]) -> Iterator[Report]:
    """Yield what lies near a report: reports that repeat it, and some that only look as if they did."""
    if report.defect or report.on_border or chance.random() > 0.13:
        return
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        yield replace(_again(report, chance, 35.0, timedelta(minutes=95)), defect=Reason.DUPLICATE, leader=place)
    match chance.randrange(3):
        case 0:  # the same car, hours later
            yield replace(_shifted(report, timedelta(hours=26)), leader=None)
        case 1:  # another car at the same place
            other = _again(report, chance, 20.0, timedelta(minutes=30))
            yield replace(other, given=replace(other.given, plate=next(plates)))
        case _:  # the same car somewhere else a little later
            if report.given.violation != "school-zone":
                area = next(each for each in world.areas if each.key == report.area)
                away = inside(area, chance, 60.0, away_from=_point(report.given))
                other = _again(report, chance, 5.0, timedelta(minutes=60))
                yield replace(other, given=_at(other.given, away))


def _again(report: Report, chance: random.Random, within_m: float, window: timedelta) -> Report:
    """Return another report of the same car: seen by somebody else, a little later, from a few steps away."""
    given = report.given
    later = timedelta(seconds=chance.randint(-int(window.total_seconds() // 3), int(window.total_seconds())))
    last = max(photo.taken_at or FILED_AT for photo in given.photos)
    if not _fits(given, later):
        later = timedelta(seconds=chance.randint(30, 120))
    beside = _at(given, moved(_point(given), chance, within_m))
    photos = tuple(
        replace(each, taken_at=(each.taken_at or last) + later, sha256=f"{chance.getrandbits(256):064x}")
        for each in beside.photos
    )
    return replace(
        report,
        given=replace(
            beside,
            photos=photos,
            happened_at=(given.happened_at or last) + later,
            reported_at=last + later + timedelta(minutes=chance.randint(1, 120)),
            plate=_as_typed(_plain(given.plate), chance),
        ),
    )


def _point(given: GivenComplaint) -> Point:
    return (given.point.lat, given.point.lng) if given.point else (0.0, 0.0)


def _fits(given: GivenComplaint, later: timedelta) -> bool:
    """Tell whether a report stays within the hours of its kind and the fortnight when moved in time."""
    moments = [(photo.taken_at or FILED_AT) + later for photo in given.photos]
    if given.violation == "hydrant":
        return max(moments) < FILED_AT - timedelta(hours=5)
    return all(8 <= each.hour < 12 or 14 <= each.hour < 20 for each in moments) and max(moments) < FILED_AT


def _shifted(report: Report, later: timedelta) -> Report:
    """Return the report with all its moments moved, back by whole weeks where it would leave the fortnight."""
    given = report.given
    if given.violation != "hydrant":
        later = timedelta(days=7)
    if (given.happened_at or FILED_AT) + later > FILED_AT - timedelta(days=1):
        later = -timedelta(days=7)
    return replace(report, given=_earlier(given, -later))


def _earlier(given: GivenComplaint, by: timedelta) -> GivenComplaint:
    photos = tuple(replace(each, taken_at=each.taken_at - by if each.taken_at else None) for each in given.photos)
    happened = given.happened_at - by if given.happened_at else None
    return replace(given, photos=photos, happened_at=happened, reported_at=given.reported_at - by)


def _at(given: GivenComplaint, point: Point) -> GivenComplaint:
    photos = tuple(replace(each, lat=point[0], lng=point[1]) if each.lat is not None else each for each in given.photos)
    return replace(given, point=ReadPoint(*point), photos=photos)


def _moment(chance: random.Random) -> datetime:
    """Return a moment of a working day at which every kind counts: in the morning or the afternoon."""
    day = FIRST_DAY + timedelta(days=chance.choice([each for each in range(DAYS) if each % 7 < 5]))
    hour = chance.choice((8, 9, 10, 11, 14, 15, 16, 17, 18))
    return datetime(day.year, day.month, day.day, hour, chance.randint(0, 49), chance.randint(0, 59), tzinfo=KOREA)


def _plates(chance: random.Random) -> Iterator[str]:
    """Yield plates, each once."""
    seen: set[str] = set()
    while True:
        front = chance.choice((chance.randint(10, 69), chance.randint(100, 699)))
        plate = f"{front}{chance.choice(_BUSINESS)}{chance.randint(1000, 9999)}"
        if plate not in seen:
            seen.add(plate)
            yield plate


def _as_typed(plate: str, chance: random.Random) -> str:
    """Write a plate as people do: with spaces, with wide digits, with a hyphen."""
    if not plate:
        return plate
    match chance.randrange(4):
        case 0:
            return f"{plate[:-4]} {plate[-4:]}"
        case 1:
            return plate.translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)})
        case 2:
            return f"{plate[:-5]} {plate[-5]} {plate[-4:]}"
        case _:
            return plate


def _plain(typed: str) -> str:
    return "".join(chr(ord(each) - 0xFEE0) if "０" <= each <= "９" else each for each in typed if each != " ")
