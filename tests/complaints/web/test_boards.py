"""The boards as pages: what they show to whom, moving with its undo, and the tables that are taken away."""

import csv
from datetime import timedelta
from html import unescape
from io import StringIO

import pytest
from django.utils import timezone

from madang.complaints.models import Category, Complaint
from madang.complaints.web.boards_desk import desk_cards
from madang.complaints.web.boards_tables import TABLES
from madang.organisation.models import Absence
from tests.complaints.boards import a_week
from tests.complaints.desk import again, seen
from tests.complaints.web.desk_browser import browser, page, post
from tests.support.complaints import NOW, PARKING, actor, assigned, hire

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking", "_morning")]

BOARD, MOVE, UNDO, CITY = (f"/staff/complaints/{name}/" for name in ("board", "board/move", "board/undo", "city"))


@pytest.fixture
def _morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def ticked(*complaints: Complaint) -> list[str]:
    return [f"{each.number} {seen(each)}" for each in complaints]


def table(name: str, query: str = "period=7") -> list[list[str]]:
    answer = browser("haneul").get(f"{CITY}{name}.csv?{query}")
    assert answer.status_code == 200
    text = answer.content.decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:])))


def test_the_leader_sees_each_officer_with_their_complaints() -> None:
    complaint = assigned("haneul")
    text = page("serin", BOARD)
    assert all(name in text for name in ("김하늘", "황보람", "정다온", "담당 없음"))
    assert f'data-card="{complaint.number}"' in text


def test_an_officer_has_no_board_and_is_told_whose_it_is() -> None:
    assert "팀장, 부서장, 민원 배부 담당이 봅니다" in page("haneul", BOARD, 403)


def test_a_team_that_is_not_theirs_is_not_shown() -> None:
    assert "도로과" not in page("serin", f"{BOARD}?unit=roads")


def test_several_are_moved_at_once_and_can_be_taken_back() -> None:
    two = [assigned("haneul"), assigned("haneul")]
    client = browser("serin")
    given = {"chosen": ticked(*two), "officer": "boram", "reason": "업무량", "unit": "traffic-management"}
    answer = client.post(MOVE, given)
    text = client.get(answer.headers["Location"]).content.decode()
    assert "2건을 황보람 님에게 옮겼습니다." in text
    assert {again(each).officer_id for each in two} == {"boram"}
    client.post(UNDO)
    assert {again(each).officer_id for each in two} == {"haneul"}
    assert client.post(UNDO).status_code == 409


def test_the_way_back_is_not_offered_any_more_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    client = browser("serin")
    client.post(MOVE, {"chosen": ticked(assigned("haneul")), "officer": "boram", "reason": "업무량"})
    monkeypatch.setattr(timezone, "now", lambda: NOW + timedelta(minutes=1))
    assert "되돌리기" not in client.get(BOARD).content.decode()


def test_what_cannot_be_moved_says_why_and_the_rest_goes() -> None:
    fine, stale = assigned("haneul"), assigned("haneul")
    chosen = [*ticked(fine), "2026-999999 1"]
    text = unescape(post("serin", MOVE, chosen=chosen, officer="boram", reason="업무량"))
    assert "2026-999999, 옮기지 못했습니다" in text
    assert (again(fine).officer_id, again(stale).officer_id) == ("boram", "haneul")


def test_who_is_away_can_be_chosen_by_nobody() -> None:
    Absence.objects.create(person_id="boram", kind="연가", from_day=NOW.date(), to_day=NOW.date())
    text = page("serin", BOARD)
    assert '<option value="boram" disabled>황보람 주무관 (부재: 연가)</option>' in text
    assert 'data-drop="boram"' not in text


def test_the_city_board_says_what_it_found_and_how_it_counts() -> None:
    a_week()
    text = page("haneul", f"{CITY}?period=7")
    assert "왕조1동에서 가장 많이 들어옵니다: 전체의 55%, 6건입니다" in text
    assert "기한을 따질 5건 가운데 60%가 기한 안에 답변되었습니다. 2건이 늦었습니다" in text
    assert "이 수치는 어떻게 셉니까" in text


def test_nothing_personal_stands_on_the_city_board() -> None:
    assigned("haneul", plate="12가3456", text="저는 홍길동이에요")
    text = page("narae", f"{CITY}?period=7")
    assert "접수" in text
    assert not any(secret in text for secret in ("12가3456", "홍길동", "김하늘"))


def test_an_empty_board_says_what_will_stand_there() -> None:
    assert "민원이 접수되면 어디에서, 언제" in page("haneul", CITY)
    assert "분야나 부서를 넓혀 보세요" in page("haneul", f"{CITY}?group=도로")


def test_a_period_that_is_none_is_told_beside_the_plain_one() -> None:
    text = page("haneul", f"{CITY}?period=custom&from=2026-11-20&to=2026-11-01")
    assert "끝나는 날이 시작하는 날보다 앞섭니다" in text
    assert '<option value="30" selected>' in text


@pytest.mark.parametrize(("name", "rows"), [("figures", 12), ("areas", 5), ("hours", 24), ("days", 7), ("kinds", 4),
                                            ("channels", 2), ("stars", 5)])  # fmt: skip
def test_every_table_is_taken_away_whole(name: str, rows: int) -> None:
    a_week()
    head, *body = table(name)
    assert name in TABLES
    assert [len(row) for row in body] == [len(head)] * rows


def test_tables_hold_plain_numbers() -> None:
    a_week()
    assert table("areas")[1] == ["왕조1동", "6", "55%", "3", "2", "67%"]
    assert table("hours")[10] == ["9시", "2", "0", "2", "0", "0", "0", "0"]
    assert table("days")[1] == ["2026-11-17", "2", "1"]
    assert table("stars")[1] == ["별 5개", "1", "50%"]
    assert ["재배부", "2", "9", "22%"] in table("figures")


def test_a_name_that_computes_is_harmless_in_a_spreadsheet() -> None:
    a_week()
    Category.objects.filter(id=PARKING).update(name="=1+1")
    assert table("kinds")[1][0] == "'=1+1"


def test_a_table_that_is_none_is_not_found() -> None:
    assert "그런 표가 없습니다" in page("haneul", f"{CITY}people.csv", 404)


def test_the_first_screen_tells_an_officer_what_is_open_and_late() -> None:
    Complaint.objects.filter(pk=assigned("haneul").pk).update(due_at=NOW - timedelta(hours=1))
    Complaint.objects.filter(pk=assigned("haneul").pk).update(due_at=NOW + timedelta(hours=1))
    cards = desk_cards(NOW, actor("haneul"))
    assert [(card.title, card.value, card.note) for card in cards] == [
        ("처리할 내 민원", "2", "오늘까지 1건"),
        ("기한이 지난 내 민원", "1", ""),
    ]
    assert [page("haneul", card.address) for card in cards]


def test_the_first_screen_tells_the_desk_what_waits_and_others_nothing() -> None:
    hire("miso", "고미소", department="roads", team="", appointments=("complaint-desk",))
    a_week()
    assert [(card.title, card.value) for card in desk_cards(NOW, actor("miso"))] == [("사람이 배부할 민원", "2")]
    assert desk_cards(NOW, actor("narae")) == []
