"""The page of the officers: what each holds and who is there; changed by who may, brought back by one press."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from madang.complaints.models import Complaint, Officer
from madang.complaints.queries.officers import officer_cards
from madang.organisation.models import Absence, Person, Shift
from tests.complaints.rule_tables import as_, open_desk
from tests.support.complaints import assigned

pytestmark = pytest.mark.usefixtures("parking")

PAGE = "/staff/complaints/officers/"


@pytest.fixture(autouse=True)
def _desk(parking: None) -> None:
    open_desk()


def test_a_card_tells_load_today_absence_and_duty() -> None:
    now = timezone.now()
    first, second = assigned(), assigned(plate="34나5678")
    Complaint.objects.filter(pk=first.pk).update(load=2, assigned_at=now)
    Complaint.objects.filter(pk=second.pk).update(assigned_at=now - timedelta(days=3))
    Officer.objects.filter(person="haneul").update(capacity=2, daily_cap=1)
    today = timezone.localdate()
    Absence.objects.create(person_id="boram", kind="연가", from_day=today, to_day=today, acting_id="haneul")
    Shift.objects.create(person_id="daon", begins_at=now, ends_at=now + timedelta(hours=1))
    cards = {card.person.id: card for card in officer_cards(now)}
    haneul = cards["haneul"]
    assert (haneul.held, haneul.load, haneul.weighted, haneul.today, haneul.is_full) == (
        2,
        Decimal(3),
        Decimal("1.5"),
        1,
        True,
    )
    assert cards["boram"].away == "연가, 김하늘 대행"
    assert (cards["daon"].on_shift, cards["daon"].held, cards["daon"].is_full) == (True, 0, False)


def test_all_staff_look_and_only_who_may_is_offered_to_change(client: Client) -> None:
    page = as_(client, "narae").get(PAGE).content.decode()
    assert "김하늘" in page
    assert "배부 쉬기" not in page
    assert client.get(f"{PAGE}haneul/").status_code == 404
    assert client.post(f"{PAGE}haneul/active/").status_code == 403
    assert as_(client, "serin").get(PAGE).content.decode().count("배부 쉬기") == 3


def test_an_officer_is_changed_in_the_form(client: Client) -> None:
    sent = {"capacity": "0.5", "daily_cap": "30", "skills": "주차, 어린이보호구역,", "areas": ["wangjo1"]}
    page = as_(client, "serin").post(f"{PAGE}haneul/", sent, follow=True).content.decode()
    assert "김하늘 님의 담당을 저장했습니다" in page
    assert Officer.objects.get(person="haneul").skills == ["주차", "어린이보호구역"]
    form = client.get(f"{PAGE}haneul/").content.decode()
    assert 'value="0.5"' in form
    assert 'value="주차, 어린이보호구역"' in form


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"capacity": "많이"}, "숫자로 적으세요."),
        ({"capacity": "12"}, "몫은 0.1부터 9까지 적으세요."),
        ({"daily_cap": "0"}, "하루 한도는 1부터 1,000까지 적으세요."),
        ({"skills": "가" * 41}, "업무는 하나에 40자 안으로 적으세요."),
    ],
)
def test_a_misfit_keeps_what_was_typed(client: Client, wrong: dict[str, str], sentence: str) -> None:
    answer = as_(client, "serin").post(f"{PAGE}haneul/", {"capacity": "1", "skills": "주차", **wrong})
    assert answer.status_code == 400
    assert answer.content.decode().count(sentence) == 2, "beside the field and in the list"
    assert Officer.objects.get(person="haneul").skills == []


def test_resting_is_taken_back_from_where_it_is_told(client: Client) -> None:
    page = as_(client, "serin").post(f"{PAGE}haneul/active/", {"active": ""}, follow=True).content.decode()
    assert "더 배부받지 않습니다" in page
    assert not Officer.objects.get(person="haneul").active
    client.post(f"{PAGE}haneul/active/", {"active": "1"})
    assert Officer.objects.get(person="haneul").active


def test_people_are_added_from_the_own_department(client: Client) -> None:
    page = as_(client, "jihun").get(f"{PAGE}add/").content.decode()
    assert "오세린" in page
    assert "신나래" not in page
    assert "김하늘" not in page, "already one"
    assert "신나래" in as_(client, "bada").get(f"{PAGE}add/", {"q": "신나래"}).content.decode()
    client.post(f"{PAGE}narae/", {"capacity": "1"})
    assert Officer.objects.filter(person="narae").exists()


def test_who_left_is_no_longer_shown(client: Client) -> None:
    Person.objects.filter(id="daon").update(withdrawn=True)
    assert "정다온" not in as_(client, "serin").get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("words", "found"), [("황보람", {"황보람"}), ("주차단속팀", {"김하늘", "황보람", "정다온"}), ("없음", set())]
)
def test_officers_are_found(client: Client, words: str, found: set[str]) -> None:
    page = as_(client, "narae").get(PAGE, {"q": words}).content.decode()
    assert {name for name in ("김하늘", "황보람", "정다온") if f"<b>{name}</b>" in page} == found
