"""The page of the rules: read by all staff, kept by the complaint desk, every version one press away."""

import pytest
from django.test import Client

from madang.complaints.models import RuleVersion
from madang.complaints.rules.distribution.versions import VersionState
from tests.complaints.rule_tables import as_, drafted, in_force, open_desk
from tests.support.complaints import ROAD

pytestmark = pytest.mark.usefixtures("parking")

PAGE = "/staff/complaints/rules/"


@pytest.fixture(autouse=True)
def _desk(parking: None) -> None:
    open_desk()


def shown(client: Client, address: str = PAGE) -> str:
    return client.get(address).content.decode()


def state_of(number: int) -> str:
    return RuleVersion.objects.get(number=number).state


def test_a_city_without_rules_is_told_where_complaints_go(client: Client) -> None:
    page = shown(as_(client, "haneul"))
    assert "적용 중인 규칙이 없습니다" in page
    assert "민원 배부 담당이 만듭니다" in page
    assert "빈 판으로 시작" in shown(as_(client, "bada"))


def test_all_staff_read_the_rules_as_sentences_and_change_nothing(client: Client) -> None:
    in_force({"name": "왕조1동 주정차", "categories": ["parking-general"], "areas": ["wangjo1"], "skill": "주차"})
    page = shown(as_(client, "haneul"))
    assert "불법 주정차 (일반 구역) · 왕조1동" in page
    assert "<b>교통관리과 주차단속팀</b>" in page
    assert "(업무: 주차)" in page
    assert "새 판 만들기" not in page
    number = drafted().number
    assert "위로" not in shown(client, f"{PAGE}{number}/")
    for deed in ("activate", "discard"):
        assert client.post(f"{PAGE}{number}/{deed}/").status_code == 403
    assert client.post(f"{PAGE}begin/", {"title": "몰래"}).status_code == 403
    assert client.get(f"{PAGE}{number}/new/").status_code == 403
    assert state_of(number) == VersionState.DRAFT


def test_a_draft_begins_as_a_copy_and_is_put_in_force(client: Client) -> None:
    in_force({"name": "주정차"})
    begun = as_(client, "bada").post(f"{PAGE}begin/", {"title": "도로를 도로과로"}, follow=True)
    assert begun.redirect_chain == [(f"{PAGE}2/", 302)]
    assert "위로" in begun.content.decode()
    draft = RuleVersion.objects.get(number=2)
    answer = client.post(f"{PAGE}2/activate/", {"edition": draft.edition}, follow=True).content.decode()
    assert "2판을 적용했습니다: 도로를 도로과로." in answer
    assert f'action="{PAGE}1/activate/"' in answer, "the way back is offered"
    assert (state_of(1), state_of(2)) == (VersionState.FORMER, VersionState.ACTIVE)
    client.post(f"{PAGE}1/activate/")
    assert (state_of(1), state_of(2)) == (VersionState.ACTIVE, VersionState.FORMER)


def test_what_was_changed_meanwhile_is_not_put_in_force_unseen(client: Client) -> None:
    version = drafted({})
    answer = as_(client, "bada").post(f"{PAGE}1/activate/", {"edition": version.edition - 1})
    assert answer.status_code == 409
    assert "다른 직원이 이 판을 고쳤습니다" in answer.content.decode()
    assert state_of(1) == VersionState.DRAFT


def test_a_version_with_faults_is_not_put_in_force(client: Client) -> None:
    version = drafted({"department": "gone", "team": ""})
    answer = as_(client, "bada").post(f"{PAGE}1/activate/", {"edition": version.edition})
    assert "‘gone’ 부서가 없습니다" in answer.content.decode()
    assert state_of(1) == VersionState.DRAFT


def test_a_draft_is_thrown_away(client: Client) -> None:
    drafted({})
    page = as_(client, "bada").post(f"{PAGE}1/discard/", follow=True).content.decode()
    assert "작성 중이던 1판을 버렸습니다" in page
    assert not RuleVersion.objects.exists()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("?q=도로과", {"도로"}),
        ("?q=왕조1동 주정차", {"주정차"}),
        ("?q=없는말", set()),
        ("?show=noted", {"끝난 것"}),
        ("?show=noted&q=도로", set()),
    ],
)
def test_rules_are_found_by_their_words(client: Client, asked: str, found: set[str]) -> None:
    in_force(
        {"name": "주정차", "categories": ["parking-general"], "areas": ["wangjo1"]},
        {"name": "도로", "categories": [ROAD], "department": "roads", "team": ""},
        {"name": "끝난 것", "valid_until": "2026-01-01"},
    )
    page = shown(as_(client, "haneul"), PAGE + asked)
    assert {name for name in ("주정차", "도로", "끝난 것") if f"<h3>{name}</h3>" in page} == found


def test_a_version_that_is_not_there_is_said_so(client: Client) -> None:
    answer = as_(client, "haneul").get(f"{PAGE}99/")
    assert answer.status_code == 404
    assert "그런 판이 없습니다" in answer.content.decode()
