"""A citizen asks as people do, and the answer is right, asks back, sends on, or says that it does not know."""

import json
import os
import re
import signal
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.test_a_citizen_asks import ask
from tests.support.browser import page_of
from tests.support.house import House, open_house

pytestmark = pytest.mark.browser


def test_a_question_in_dialect_is_understood(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "여권 다시 맹글라믄 워찌케 한당가")
    expect(turn).to_have_attribute("data-outcome", "answered")
    expect(turn.locator("h2")).to_contain_text("여권을 다시")


def test_two_questions_get_two_answers(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "전입신고 어떻게 해요? 그리고 쓰레기봉투는 어디서 사요?")
    expect(turn).to_have_attribute("data-outcome", "several")
    expect(turn.locator("h3.part-heading")).to_have_count(2)
    expect(turn.locator("h3.part-heading").first).to_contain_text("이사")
    expect(turn.locator("h3.part-heading").last).to_contain_text("봉투")


def test_a_thing_that_the_shown_article_names_is_a_follow_up(house: House, phone: Page) -> None:
    phone.goto(house.address)
    ask(phone, "대형폐기물 버리는 법")
    turn = ask(phone, "장롱도 되나요")
    expect(turn).to_have_attribute("data-outcome", "followed_up")
    expect(turn).to_contain_text("큰 쓰레기")


def test_a_thing_with_an_article_of_its_own_is_answered_from_that(house: House, phone: Page) -> None:
    phone.goto(house.address)
    ask(phone, "대형폐기물 버리는 법")
    turn = ask(phone, "냉장고도 되나요")
    expect(turn).to_have_attribute("data-outcome", "answered")
    expect(turn.locator("h2")).to_have_text("냉장고나 텔레비전은 무료로 가져가 주나요?")
    expect(turn).to_contain_text("무료로 가져가요")


def test_near_readings_are_asked_back_once(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "주차")
    expect(turn).to_have_attribute("data-outcome", "choices")
    choices = turn.locator("form button.choice")
    assert 2 <= choices.count() <= 3
    expect(ask(phone, "주차요")).not_to_have_attribute("data-outcome", "choices")


def test_places_near_a_dong_stand_on_the_map_and_in_the_list(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "연향동 공영주차장 어디 있어요")
    expect(turn).to_have_attribute("data-outcome", "places")
    expect(turn.locator(".leaflet-container, .leaflet-pane").first).to_be_attached()
    expect(turn).to_contain_text("연향")
    expect(turn.get_by_role("link", name=re.compile("길 찾기")).first).to_be_visible()


def test_another_city_is_sent_on(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "서울 불법주차 과태료 얼마예요")
    expect(turn).to_have_attribute("data-outcome", "elsewhere")
    expect(turn.get_by_text("왜 이 답인가요?")).to_have_count(0)


def test_advice_is_declined_kindly(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "비트코인 지금 사도 될까요")
    expect(turn).to_have_attribute("data-outcome", "financial")
    expect(turn.get_by_text("왜 이 답인가요?")).to_have_count(0)


def test_a_crisis_shows_whom_to_call_first(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "이제 그만 살고 싶어요")
    expect(turn).to_have_attribute("data-outcome", "emergency")
    expect(turn.get_by_role("link", name=re.compile("109")).first).to_be_visible()


def test_with_the_database_away_the_emergency_number_is_still_shown(browser: Browser, opened_before: Path) -> None:
    with open_house(opened_before) as own, page_of(browser, 360) as page:
        page.goto(own.address)
        _stop_database(opened_before)
        turn = ask(page, "옆집에 불이 났어요")
        expect(turn.get_by_role("link", name=re.compile("119")).first).to_be_visible()
        expect(ask(page, "여권 재발급")).to_contain_text("잠시 뒤에 다시")
        told = _api_answer(own.address, "사람이 쓰러졌어요")
        assert told["status"] == "emergency"
        assert "119" in told["text"]


def _stop_database(state: Path) -> None:
    postmaster = int((state / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    os.kill(postmaster, signal.SIGQUIT)


def _api_answer(address: str, question: str) -> dict[str, str]:
    asked = Request(
        f"{address}/api/chat/questions",
        data=json.dumps({"question": question}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with pytest.raises(HTTPError) as failed:
        urlopen(asked, timeout=20)
    assert failed.value.code == 503
    answer: dict[str, str] = json.loads(failed.value.read())
    return answer
