"""Complaints for the tests: a traffic office with three officers, three categories, and photographs. All invented."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

from PIL import Image

from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.models import Category, Complaint, DatedRule, Officer
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.filing import GivenComplaint
from madang.complaints.rules.place import ReadPoint
from madang.complaints.rules.states import ComplaintState
from madang.core.models import Account
from madang.core.rules.korean_time import KOREA
from madang.core.rules.people import SYSTEM, AccountKind, Actor, ActorKind, Role
from madang.organisation.api import PersonRef
from madang.organisation.models import Department, Post, Team
from tests.support import office

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=KOREA)
"""A Monday morning."""

PLACE = ReadPoint(34.960, 127.510)
"""In 왕조1동 of the small town (`tests.support.places`)."""

PARKING, NO_STOP, ROAD = "parking-general", "parking-no-stop", "road-damage"
OFFICERS = (("haneul", "김하늘"), ("boram", "황보람"), ("daon", "정다온"))
PARKING_RULES = (
    ("hydrant", "소화전 5m 이내", NO_STOP),
    ("corner", "교차로 모퉁이 5m 이내", NO_STOP),
    ("no-parking", "주정차 금지구역", PARKING),
)


SETTINGS = {
    "id": "settings",
    "valid_from": "2026-01-01",
    "same_minutes": 120,
    "same_m": 50,
    "fined_minutes": 120,
    "fined_m": 50,
    "zone_radius_m": {"school-zone": 300, "childcare-zone": 300},
    "facilities": {"초등학교": "school-zone", "특수학교": "school-zone", "유치원": "childcare-zone"},
}


def open_traffic_office() -> None:
    """교통관리과 jihun 과장 └ 주차단속팀 serin 팀장 · haneul, boram, daon 주무관 (officers); 도로과 narae 주무관."""
    for rank, (key, name) in enumerate((("department-head", "과장"), ("team-head", "팀장"), ("officer", "주무관"))):
        Post.objects.create(id=key, name=name, rank=rank + 4)
    Department.objects.create(id="traffic-management", name="교통관리과", telephone="061-749-5906", position=1)
    Department.objects.create(id="roads", name="도로과", telephone="061-749-6114", position=2)
    Team.objects.create(id="parking-enforcement", department_id="traffic-management", name="주차단속팀")
    hire("jihun", "문지훈", post="department-head", team="")
    hire("serin", "오세린", post="team-head")
    for key, name in OFFICERS:
        hire(key, name)
        Officer.objects.create(person_id=key)
    hire("narae", "신나래", department="roads", team="")


def hire(
    key: str,
    name: str,
    *,
    department: str = "traffic-management",
    team: str = "parking-enforcement",
    post: str = "officer",
    appointments: tuple[str, ...] = (),
) -> PersonRef:
    """Add somebody with an account (login as the id), and return them."""
    return office.hire(key, name, department, post, team=team, appointments=appointments)


def actor(key: str) -> Actor:
    """Return somebody as they act when signed in."""
    account = Account.objects.get(kind=AccountKind.STAFF, login=key)
    return Actor(account.pk, account.name, ActorKind.STAFF, Role.CLERK)


def open_categories() -> None:
    """Load two categories of parking with a rule for each kind of violation, and one of the road."""
    a_category(PARKING, "불법 주정차 (일반 구역)", parking=True, term="parking", similar_m=50)
    a_category(NO_STOP, "불법 주정차 (소화전·모퉁이)", parking=True, term="parking", similar_m=50)
    question = {"key": "size", "ask": "얼마나 큰가요?", "kind": "choice"}
    choices = [{"key": "small", "name": "손바닥만 해요"}, {"key": "large", "name": "그보다 커요"}]
    a_category(
        ROAD, "도로 파손", group="도로", department="roads", public=True, questions=[{**question, "choices": choices}]
    )
    for position, (key, name, category) in enumerate(PARKING_RULES):
        DatedRule.objects.create(
            kind="parking",
            key=key,
            valid_from=date(2026, 1, 1),
            content=a_parking_rule(id=key, name=name, category=category),
            position=position,
        )
    DatedRule.objects.create(kind="settings", key="settings", valid_from=date(2026, 1, 1), content=SETTINGS, position=0)


def a_parking_rule(**changes: Any) -> dict[str, Any]:
    """Return a rule as the pack writes it: two photos a minute apart, at any hour, by the end of the next day."""
    plain = {"id": "no-parking", "name": "주정차 금지구역", "category": PARKING, "valid_from": "2026-01-01"}
    asked = {"photos_at_least": 2, "interval_s": 60, "report_within_days": 1, "within_m": 100}
    return {**plain, **asked, "article": "도로교통법 제32조", **changes}


def a_category(key: str, name: str, **changes: Any) -> Category:
    facts: dict[str, Any] = {"group": "주정차", "department": "traffic-management", "term": "other", **changes}
    department = facts.pop("department")
    return Category.objects.create(
        id=key, name=name, department_id=department, position=Category.objects.count(), **facts
    )


def given(**changes: Any) -> GivenComplaint:
    """Return a complaint about a parked car that has no fault, with these changes."""
    plain = GivenComplaint(
        channel=Channel.WEB,
        reported_at=NOW,
        category=PARKING,
        violation="no-parking",
        text="차가 골목을 막고 있어요",
        happened_at=NOW - timedelta(minutes=20),
        point=PLACE,
        plate="12가3456",
    )
    return replace(plain, **changes)


def a_photo(
    taken_at: datetime | None = None,
    lat: float | None = None,
    lng: float | None = None,
    *,
    size: tuple[int, int] = (640, 480),
    turned: bool = False,
    kind: str = "JPEG",
) -> bytes:
    """Return a photograph as a telephone gives it; `taken_at` aware, the position in degrees.

    `turned`: it lies on its side, and says so.
    """
    exif = Image.Exif()
    exif[0x010F] = "Madang Telephone"
    if turned:
        exif[0x0112] = 6
    if taken_at:
        exif.get_ifd(0x8769).update(
            {0x9003: f"{taken_at:%Y:%m:%d %H:%M:%S}", 0x9011: f"{taken_at:%z}"[:3] + ":" + f"{taken_at:%z}"[3:]}
        )
    if lat is not None and lng is not None:
        exif.get_ifd(0x8825).update(
            {1: "N" if lat >= 0 else "S", 2: _degrees(lat), 3: "E" if lng >= 0 else "W", 4: _degrees(lng)}
        )
    kept = BytesIO()
    _scene(size).save(kept, kind, exif=exif)
    return kept.getvalue()


def _scene(size: tuple[int, int]) -> Image.Image:
    """Draw a sky above a road, so that what is upright can be told."""
    scene = Image.new("RGB", size, (90, 90, 95))
    scene.paste((150, 190, 230), (0, 0, size[0], size[1] // 2))
    return scene


def _degrees(value: float) -> tuple[float, float, float]:
    whole, rest = divmod(abs(value) * 3600, 3600)
    minutes, seconds = divmod(rest, 60)
    return whole, minutes, round(seconds, 4)


def assigned(officer: str = "haneul", **changes: Any) -> Complaint:
    """File a complaint and put it into an officer's hands; `changes` as for `given`."""
    complaint = file_complaint(SYSTEM, given(**changes), NOW)
    Complaint.objects.filter(pk=complaint.pk).update(
        state=ComplaintState.ASSIGNED,
        officer=officer,
        team="parking-enforcement",
        department="traffic-management",
        assigned_at=NOW,
    )
    return Complaint.objects.get(pk=complaint.pk)
