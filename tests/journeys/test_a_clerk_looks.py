"""A clerk at a desk: the record of questions, live, by keyboard."""

import json
import re
from collections.abc import Iterator
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from config.settings.city import SAMPLE_PASSWORD
from tests.support.browser import page_of
from tests.support.house import House

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(house: House, browser: Browser) -> Iterator[Page]:
    """김하늘's browser, signed in, at the staff desk."""
    with page_of(browser, 1440) as page:
        page.goto(f"{house.address}/staff/")
        page.locator("input[name=login]").fill("haneul")
        page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{house.address}/staff/")
        yield page


def ask(house: House, question: str) -> None:
    body = json.dumps({"question": question}).encode()
    request = Request(f"{house.address}/api/chat/questions", body, {"Content-Type": "application/json"})
    with urlopen(request, timeout=10) as response:
        assert response.status == 200


def test_a_new_question_is_announced_without_moving_what_is_read(house: House, desk: Page) -> None:
    ask(house, "여권 재발급")
    with desk.expect_response(re.compile("/live/")):
        desk.goto(f"{house.address}/staff/questions/")
    rows = desk.locator("main a[href^='/staff/questions/']")
    before = rows.count()
    ask(house, "시내버스 요금 얼마예요")
    news = desk.get_by_role("link", name=re.compile("새 질문"))
    expect(news).to_be_visible()
    assert rows.count() == before
    news.click()
    expect(desk.get_by_text("시내버스 요금 얼마예요").first).to_be_visible()


def test_a_question_is_opened_by_keyboard(house: House, desk: Page) -> None:
    ask(house, "기초연금 누가 받아요")
    desk.goto(f"{house.address}/staff/questions/")
    newest = desk.get_by_role("link", name="기초연금 누가 받아요").first
    for _ in range(50):  # the keys come with a module; k at the top stays at the top
        desk.keyboard.press("k")
        if newest.evaluate("row => row === document.activeElement"):
            break
    expect(newest).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(re.compile(r"/staff/questions/\d+/$"))
    expect(desk.locator("main")).to_contain_text("시민이 본 답")


def test_the_list_is_filtered_by_outcome(house: House, desk: Page) -> None:
    ask(house, "화성에 가면 몇 살부터 살 수 있나요")
    desk.goto(f"{house.address}/staff/questions/?outcome=not_found")
    expect(desk.get_by_text("화성에 가면 몇 살부터 살 수 있나요").first).to_be_visible()
    expect(desk.locator("main")).not_to_contain_text("기초연금 누가 받아요")


def test_a_citizen_does_not_get_in_by_the_staff_door(house: House, browser: Browser) -> None:
    with page_of(browser, 768) as page:
        page.goto(f"{house.address}/staff/sign-in/")
        page.locator("input[name=login]").fill("sunsim")
        page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_contain_text("아이디나 비밀번호가 맞지 않아요")
