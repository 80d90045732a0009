"""The trial: at once a page, then what would change; the deed beneath it, blocked by faults."""

import csv
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from madang.complaints.actions.distribute import distribute
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.rule_versions import save_rule
from madang.complaints.models import Complaint
from madang.core.api import SYSTEM
from tests.complaints.rule_tables import as_, drafted, in_force, open_desk
from tests.support.complaints import given

pytestmark = pytest.mark.usefixtures("parking")

PAGE = "/staff/complaints/rules/2/trial/"


@pytest.fixture(autouse=True)
def _tried(parking: None) -> None:
    """One complaint distributed an hour ago; a draft would send it to 도로과."""
    open_desk()
    an_hour_ago = timezone.now() - timedelta(hours=1)
    in_force({"name": "주정차"}, at=an_hour_ago)
    file_complaint(SYSTEM, given(reported_at=an_hour_ago, happened_at=an_hour_ago), an_hour_ago)
    distribute(an_hour_ago)
    version = drafted()
    moving = {"key": "new", "name": "=새 규칙", "department": "roads"}
    save_rule(SYSTEM, version.number, version.edition, moving, 1)


def test_the_page_comes_at_once_and_fetches_its_result(client: Client) -> None:
    page = as_(client, "bada").get(PAGE).content.decode()
    assert 'hx-get="?days=30&amp;part=1"' in page
    assert "2판 적용" in page
    part = client.get(PAGE, {"days": "30", "part": "1"}).content.decode()
    number = Complaint.objects.get().number
    assert "1건 가운데 1건이 다른 곳으로 갑니다" in part
    assert f'href="/staff/complaints/{number}/"' in part
    assert "<html" not in part


def test_without_scripts_both_come_together(client: Client) -> None:
    page = as_(client, "haneul").get(PAGE, {"whole": "1"}).content.decode()
    assert "1건 가운데 1건이 다른 곳으로 갑니다" in page
    assert "2판 적용" not in page, "only who keeps the rules puts them in force"


def test_a_version_that_changes_nothing_says_so(client: Client) -> None:
    drafted()
    part = as_(client, "bada").get("/staff/complaints/rules/3/trial/", {"part": "1"}).content.decode()
    assert "아무것도 달라지지 않습니다" in part


def test_faults_stand_in_the_place_of_the_deed(client: Client) -> None:
    drafted({"department": "gone", "team": ""})
    page = as_(client, "bada").get("/staff/complaints/rules/3/trial/").content.decode()
    assert "고칠 것이 1개 있어 적용할 수 없습니다" in page
    assert "3판 적용" not in page


def test_every_decision_is_taken_away_as_a_table_that_computes_nothing(client: Client) -> None:
    answer = as_(client, "haneul").get(f"{PAGE}csv/", {"days": "7"})
    head, line = csv.reader(answer.content.decode("utf-8-sig").splitlines())
    assert dict(zip(head, line, strict=True)) | {"배부 일시": ""} == {
        "접수번호": Complaint.objects.get().number,
        "배부 일시": "",
        "민원 종류": "불법 주정차 (일반 구역)",
        "읍면동": "왕조1동",
        "그때 배부한 곳": "교통관리과 주차단속팀",
        "그때 규칙": "주정차",
        "이 판이면": "도로과",
        "이 판의 규칙": "'=새 규칙",
        "달라짐": "예",
    }
