"""The ways between the staff's pages of complaints."""

import re

import pytest

from madang.core.models import Account
from madang.core.rules.people import Role
from madang.organisation.models import Department
from tests.complaints.web.desk_browser import page
from tests.support.complaints import hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking")]

EVERYBODY = ["민원함", "민원 현황", "전화 접수", "배부 규칙", "민원 담당자"]
OF_THE_OFFICE = ["민원함", "민원 현황", "전화 접수", "가져오기", "배부 규칙", "민원 담당자"]
OF_A_LEADER = ["민원함", "팀 현황", *OF_THE_OFFICE[1:]]


def ways(who: str, address: str) -> tuple[list[str], str]:
    """Return the words of the ways on a page, and those of the current one."""
    nav = page(who, f"/staff/complaints/{address}").split('class="complaint-ways"')[1].split("</nav>")[0]
    words = re.findall(r"<a [^>]*>([^<]+)</a>", nav)
    [current] = re.findall(r'aria-current="page">([^<]+)</a>', nav)
    return words, current


@pytest.mark.parametrize(
    ("who", "words"), [("haneul", OF_THE_OFFICE), ("serin", OF_A_LEADER), ("jihun", OF_A_LEADER), ("sodam", EVERYBODY)]
)
def test_everybody_finds_the_pages_that_they_may_open(who: str, words: list[str]) -> None:
    Department.objects.create(id="culture", name="문화예술과", position=3)
    hire("dami", "한다미", department="culture", team="", post="department-head")
    hire("sodam", "안소담", department="culture", team="")
    assert ways(who, "") == (words, "민원함")


@pytest.mark.parametrize(
    ("address", "current"),
    [
        ("board/", "팀 현황"),
        ("city/", "민원 현황"),
        ("new/", "전화 접수"),
        ("imports/", "가져오기"),
        ("rules/", "배부 규칙"),
        ("officers/", "민원 담당자"),
        ("keys/", "Open311 키"),
    ],
)
def test_each_page_marks_itself_and_a_manager_finds_the_keys(address: str, current: str) -> None:
    Account.objects.filter(login="serin").update(role=Role.MANAGER)
    assert ways("serin", address) == ([*OF_A_LEADER, "Open311 키"], current)
