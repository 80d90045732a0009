"""A citizen with a phone, at any hour."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser import page_of
from tests.support.house import House

pytestmark = pytest.mark.browser

TEN_QUESTIONS = [
    ("여권 재발급", "여권을 다시"),
    ("이사했는데 뭐부터 해야 돼요", "전입"),
    ("등본 어디서 떼요", "등본"),
    ("주정차 단속 시간", "단속"),
    ("공영주차장 요금", "주차장"),
    ("시내버스 요금 얼마예요", "버스"),
    ("기초연금 누가 받아요", "기초연금"),
    ("출산장려금 얼마", "아이를 낳으면"),
    ("국가정원 입장료", "국가정원"),
    ("낙안읍성 몇 시까지 해요", "낙안읍성"),
]
"""Administration, traffic, welfare (with family) and tourism."""


def ask(page: Page, question: str) -> Locator:
    """Type a question, send it with Enter, and return the turn that answers it."""
    turns = page.locator("#log .turn:not([data-pending])")
    before = turns.count()
    page.wait_for_load_state("networkidle")  # before its script has come, Enter only makes a line
    page.get_by_role("textbox").fill(question)
    page.keyboard.press("Enter")
    expect(turns).to_have_count(before + 1, timeout=20_000)  # a machine that runs all tests at once is slow
    return turns.last


def test_ten_questions_over_four_fields_are_answered(house: House, phone: Page) -> None:
    phone.goto(house.address)
    for question, heading in TEN_QUESTIONS:
        turn = ask(phone, question)
        expect(turn).to_have_attribute("data-outcome", "answered")
        expect(turn.locator("h2")).to_contain_text(heading)
        expect(turn.get_by_text("출처").first).to_be_visible()


def test_a_follow_up_is_understood(house: House, phone: Page) -> None:
    phone.goto(house.address)
    ask(phone, "여권 재발급")
    turn = ask(phone, "수수료는?")
    expect(turn).to_have_attribute("data-outcome", "followed_up")
    expect(turn).to_contain_text("52,000원")


def test_a_choice_is_tapped(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "여권 재발급")
    choice = turn.locator("form button.choice").first
    label = choice.inner_text().strip()
    choice.click()
    expect(phone.locator("#log .turn:not([data-pending])")).to_have_count(2, timeout=20_000)
    expect(phone.locator("#log .turn").last.locator("h2")).to_have_text(label)


def test_a_field_offers_its_questions(house: House, phone: Page) -> None:
    phone.goto(house.address)
    phone.get_by_role("link", name="교통").first.click()
    expect(phone.get_by_text(re.compile("주정차|버스")).first).to_be_visible()


def test_the_map_is_opened_and_its_list_says_the_same(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "국가정원 가는 길")
    shown = turn.locator("[data-behaviour*=map]").first
    expect(shown.locator(".leaflet-container, .leaflet-pane").first).to_be_attached()
    expect(shown.locator("path.leaflet-interactive, .leaflet-overlay-pane path").first).to_be_attached()
    expect(turn.get_by_role("link", name=re.compile("길 찾기")).first).to_have_attribute(
        "href", re.compile(r"^https://map\.kakao\.com/link/to/")
    )


def test_a_source_is_followed(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "여권 재발급")
    turn.get_by_text("왜 이 답인가요?").click()
    expect(turn.locator("details[open]")).to_contain_text("여권법")


def test_a_refusal_shows_its_next_step_and_no_source(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "비트코인 지금 사도 될까요")
    expect(turn).to_have_attribute("data-outcome", "financial")
    expect(turn.get_by_role("link", name=re.compile("061-749-3114")).first).to_have_attribute("href", "tel:0617493114")
    expect(turn).to_contain_text("1332")
    expect(turn.get_by_text("왜 이 답인가요?")).to_have_count(0)


def test_an_emergency_shows_the_number_first(house: House, phone: Page) -> None:
    phone.goto(house.address)
    turn = ask(phone, "옆집에 불이 났어요")
    expect(turn.get_by_role("link", name=re.compile("119")).first).to_be_visible()


def test_without_scripts_a_question_is_answered_too(house: House, browser: Browser) -> None:
    with page_of(browser, 360, java_script_enabled=False) as page:
        page.goto(house.address)
        page.get_by_role("textbox").fill("여권 재발급")
        page.get_by_role("button", name="물어보기").click()
        expect(page.locator("#log .turn h2").last).to_contain_text("여권")


def test_what_was_typed_stays_when_the_network_fails(house: House, phone: Page) -> None:
    phone.goto(house.address)
    phone.wait_for_load_state("networkidle")  # a page whose script has not come would send the form by itself
    phone.route("**/ask/", lambda route: route.abort())
    phone.get_by_role("textbox").fill("여권 재발급")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("textbox")).to_have_value("여권 재발급")
    phone.unroute("**/ask/")
    expect(phone.locator("main")).to_contain_text(re.compile("다시"))


def test_the_choice_of_light_and_large_text_stays(house: House, phone: Page) -> None:
    phone.goto(house.address)
    phone.get_by_text("메뉴").first.click()
    with phone.expect_response("**/preferences/"):
        phone.get_by_role("button", name="어둡게").first.click()
    expect(phone.locator("html")).to_have_attribute("data-theme", "dark")
    phone.reload()
    expect(phone.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_page_is_walked_by_keyboard(house: House, phone: Page) -> None:
    phone.goto(house.address)
    phone.keyboard.press("Tab")
    expect(phone.locator(":focus")).to_have_text("본문으로 바로 가기")
    phone.keyboard.press("Enter")
    expect(phone.locator("main")).to_be_focused()
