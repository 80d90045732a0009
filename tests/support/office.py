"""A small fixed office: who sits above whom, who is away, what the 전결규정 says. Everybody here is invented.

시청  doyun 시장 · seojin 부시장
└ 안전교통국  yunho 국장
  └ 교통관리과  jihun 과장
    ├ 주차단속팀  serin 팀장 · haneul 주무관 · bora 주무관
    └ 주차시설팀  (팀장 없음) · daon 주무관
회계과  yunseul 과장 · garam 주무관        기획과  ideun 과장 · yeoreum 주무관
"""

from collections.abc import Sequence
from datetime import date

from madang.approval.api import load_regulations
from madang.approval.rules.rows import RegulationRow
from madang.core.models import Account
from madang.core.rules.people import AccountKind, Actor, ActorKind, Role
from madang.documents.models import UnitTask
from madang.organisation import api as organisation
from madang.organisation.api import PersonRef
from madang.organisation.models import Absence, Department, Person, Post, Team

POSTS = {"mayor": "시장", "vice-mayor": "부시장", "bureau-head": "국장", "department-head": "과장", "team-head": "팀장",
         "officer": "주무관"}  # fmt: skip
DEPARTMENTS = (
    ("city-hall", "순천시청", "office", None),
    ("safety-bureau", "안전교통국", "bureau", None),
    ("traffic", "교통관리과", "department", "safety-bureau"),
    ("accounting", "회계과", "department", None),
    ("planning", "기획과", "department", None),
)
TEAMS = (("enforcement", "traffic", "주차단속팀"), ("facilities", "traffic", "주차시설팀"))
PEOPLE = (
    ("doyun", "한도윤", "city-hall", "", "mayor", ()),
    ("seojin", "윤서진", "city-hall", "", "vice-mayor", ()),
    ("yunho", "서윤호", "safety-bureau", "", "bureau-head", ()),
    ("jihun", "문지훈", "traffic", "", "department-head", ()),
    ("serin", "오세린", "traffic", "enforcement", "team-head", ()),
    ("haneul", "김하늘", "traffic", "enforcement", "officer", ()),
    ("bora", "황보람", "traffic", "enforcement", "officer", ("records-officer",)),
    ("daon", "정다온", "traffic", "facilities", "officer", ()),
    ("yunseul", "남윤슬", "accounting", "", "department-head", ()),
    ("garam", "도가람", "accounting", "", "officer", ("records-officer",)),
    ("ideun", "강이든", "planning", "", "department-head", ()),
    ("yeoreum", "마여름", "planning", "", "officer", ("document-office", "seal-keeper", "records-officer")),
)
REGULATION = {
    "id": "delegation-test",
    "name": "사무전결 처리 규칙",
    "valid_from": date(2026, 7, 1),
    "source": {"name": "시험", "certainty": "general", "checked": date(2026, 11, 23)},
    "matters": [
        {
            "id": "goods",
            "name": "물품 구매",
            "group": "회계",
            "article": "별표 1호",
            "unit": "원",
            "bands": [
                {"post": "team-head", "up_to": 1_000_000},
                {"post": "department-head", "up_to": 20_000_000},
                {"post": "bureau-head", "up_to": 100_000_000},
                {"post": "vice-mayor", "up_to": 300_000_000},
                {"post": "mayor"},
            ],
            "consultations": [
                {"department": "accounting", "from_amount": 5_000_000},
                {"department": "planning", "from_amount": 50_000_000},
            ],
            "words": ["구입"],
        },
        {"id": "leave", "name": "연가", "group": "복무", "article": "별표 2호", "bands": [{"post": "team-head"}]},
        {"id": "fine", "name": "과태료 감경", "group": "처분", "article": "별표 3호",
         "bands": [{"post": "department-head"}]},
        {"id": "certificate", "name": "증명 발급", "group": "민원", "article": "별표 4호", "departments": ["traffic"],
         "bands": [{"post": "officer"}]},
        {"id": "ordinance", "name": "조례안", "group": "법제", "article": "별표 5호", "bands": [{"post": "mayor"}],
         "consultations": [{"department": "planning"}]},
        {"id": "contract", "name": "수의계약", "group": "회계", "article": "별표 6호", "departments": ["accounting"],
         "bands": [{"post": "department-head"}]},
    ],
}  # fmt: skip


def open_office() -> None:
    """Fill the database with the office, its accounts (logins as the ids), the regulation and a 단위과제."""
    for rank, (key, name) in enumerate(POSTS.items(), start=1):
        Post.objects.create(id=key, name=name, rank=rank)
    for position, (key, name, kind, parent) in enumerate(DEPARTMENTS):
        Department.objects.create(id=key, name=name, kind=kind, parent_id=parent, position=position)
    for key, department, name in TEAMS:
        Team.objects.create(id=key, department_id=department, name=name)
    for key, name, department, team, post, appointments in PEOPLE:
        hire(key, name, department, post, team=team, appointments=appointments)
    regulate(REGULATION)
    UnitTask.objects.create(
        id="parking-fines", department_id="traffic", name="주정차 과태료 부과", function="교통질서 관리", retention="5"
    )


def hire(
    key: str, name: str, department: str, post: str, *, team: str = "", appointments: Sequence[str] = ()
) -> PersonRef:
    """Add somebody with an account, and return them."""
    account, _ = Account.objects.get_or_create(
        kind=AccountKind.STAFF, login=key, defaults={"name": name, "role": Role.CLERK}
    )
    Person.objects.create(
        id=key,
        name=name,
        department_id=department,
        team_id=team or None,
        post_id=post,
        account=account,
        appointments=list(appointments),
        sample=True,
    )
    return person(key)


def leave(key: str) -> None:
    """Let somebody leave the city for good."""
    Person.objects.filter(id=key).update(withdrawn=True)


def move(key: str, department: str) -> None:
    """Let somebody work in another department from now on."""
    Person.objects.filter(id=key).update(department_id=department, team_id=None)


def away(key: str, acting: str | None, kind: str = "출장", *, day: date = date(2026, 11, 23)) -> None:
    """Let somebody be away for a day, with or without a substitute."""
    Absence.objects.create(person_id=key, kind=kind, from_day=day, to_day=day, acting_id=acting)


def regulate(*regulations: dict[str, object]) -> None:
    """Put these regulations in force, and no others."""
    load_regulations([RegulationRow.model_validate(regulation) for regulation in regulations])


def person(key: str) -> PersonRef:
    return organisation.people([key])[key]


def actor(key: str) -> Actor:
    """Return somebody as they act when signed in."""
    account = Account.objects.get(kind=AccountKind.STAFF, login=key)
    return Actor(account.pk, account.name, ActorKind.STAFF, Role(account.role) if account.role else None)
