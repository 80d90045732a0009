"""Who the city is: for everyone the departments, for staff the people too."""

from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from config.city import load_pack
from madang.core.api import Pack
from madang.core.models import Account
from madang.organisation import api
from madang.organisation.models import Absence, Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _suncheon(db: None) -> None:
    load_pack(Pack(settings.CITY_PACK))


def test_departments_stand_under_their_bureau_with_duties_and_telephone(client: Client) -> None:
    page = client.get("/organisation/").content.decode()
    assert "교통정책과" in page
    assert "061-749-5906" in page
    assert "읍면동 행정복지센터" in page


def test_a_search_finds_by_duty() -> None:
    names = {
        card.name for group in api.department_groups("여권", timezone.localdate(), False) for card in group.departments
    }
    assert "민원행정과" in names
    assert "교통정책과" not in names


def test_nothing_found_is_told(client: Client) -> None:
    page = client.get("/organisation/?q=없는부서").content.decode()
    assert "찾는 부서가 없어요" in page
    assert "061-749-3114" in page


def test_characters_that_no_database_holds_are_left_out(client: Client) -> None:
    assert "교통정책과" in client.get("/organisation/?q=%00교통").content.decode()


def test_only_staff_see_people(client: Client) -> None:
    person = Person.objects.exclude(department__kind="bureau").first()
    assert person is not None
    assert person.name not in client.get("/organisation/").content.decode()
    client.force_login(Account.objects.get(kind="staff", login="haneul"))
    assert person.name in client.get("/organisation/").content.decode()


def test_who_is_away_is_shown_with_who_acts() -> None:
    absence = Absence.objects.select_related("person", "acting").exclude(acting=None).first()
    assert absence is not None
    assert absence.acting is not None
    groups = api.department_groups("", absence.from_day, with_people=True)
    told = {person.name: person.absence_words for g in groups for card in g.departments for person in card.people}
    assert f"{absence.acting.name} 대행" in told[absence.person.name]


def test_the_24_town_offices_are_there() -> None:
    groups = {group.name: group for group in api.department_groups("", timezone.localdate(), False)}
    assert len(groups["읍면동 행정복지센터"].departments) == 24


def test_who_really_acts_is_told_where_the_acting_person_is_away_too() -> None:
    day = date(2026, 11, 24)
    Absence.objects.create(person_id="oh-serin", kind="그 밖의 사유", from_day=day, to_day=day, acting_id="hwang-boram")
    groups = api.department_groups("교통관리과", day, with_people=True)
    told = {person.name: person.absence_words for g in groups for card in g.departments for person in card.people}
    assert {name: words for name, words in told.items() if words} == {
        "문지훈": "출장 중, 황보람 대행",
        "오세린": "부재 중, 황보람 대행",
        "정다온": "연가 중, 김하늘 대행",
    }
