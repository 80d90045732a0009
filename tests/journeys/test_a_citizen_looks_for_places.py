"""A citizen looks for a place nearby, with the position and without, by thumb and by keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser import axe_violations, page_of
from tests.support.house import House

pytestmark = pytest.mark.browser

WANGJO = {"latitude": 34.957, "longitude": 127.523}


@pytest.fixture
def walker(browser: Browser) -> Iterator[Page]:
    """A phone whose owner lets the page know where they are."""
    with page_of(browser, 360, geolocation=WANGJO, permissions=["geolocation"]) as page:
        yield page


def ask(page: Page, question: str) -> Locator:
    turns = page.locator("#log .turn:not([data-pending])")
    before = turns.count()
    page.wait_for_load_state("networkidle")  # before its script has come, Enter only makes a line
    page.get_by_role("textbox").fill(question)
    page.keyboard.press("Enter")
    expect(turns).to_have_count(before + 1, timeout=20_000)
    return turns.last


def test_the_list_and_the_map_say_the_same(house: House, phone: Page) -> None:
    phone.goto(house.address, wait_until="networkidle")
    turn = ask(phone, "연향동 주차장")
    expect(turn).to_have_attribute("data-outcome", "places")
    expect(turn.locator(".places-side > .places .place")).to_have_count(5)
    expect(turn.locator(".map-point")).to_have_count(5)
    turn.get_by_text("7곳 더 보기").click()
    expect(turn.locator(".place:visible")).to_have_count(12)
    expect(turn.locator(".map-point")).to_have_count(12)
    expect(turn.locator(".place-number")).to_have_text([str(number) for number in range(1, 13)])
    turn.get_by_text("7곳 더 보기").click()
    expect(turn.locator(".map-point")).to_have_count(5)
    assert axe_violations(phone) == []


def test_a_place_in_the_list_is_shown_on_the_map_by_keyboard(house: House, phone: Page) -> None:
    phone.goto(house.address, wait_until="networkidle")
    turn = ask(phone, "조례동 주차장")
    expect(turn.locator(".map-point").first).to_be_visible()
    turn.get_by_role("button", name="지도에서 보기: 금당 공영주차장").focus()
    phone.keyboard.press("Enter")
    expect(turn.locator(".leaflet-popup-content")).to_have_text("금당 공영주차장")


def test_the_position_is_asked_for_only_on_a_tap_and_measured_from(house: House, walker: Page) -> None:
    walker.goto(house.address)
    turn = ask(walker, "여기서 가까운 주차장")
    turn.get_by_role("button", name="지금 계신 곳에서 찾기").click()
    expect(walker.locator("#log .turn:not([data-pending])")).to_have_count(2)
    found = walker.locator("#log .turn").last
    expect(found.locator(".place-far").first).to_have_text("360m")
    expect(found.locator(".map-here")).to_have_count(1, timeout=20_000)
    walker.reload()
    expect(walker.locator(".place-far")).to_have_count(0)


def test_whoever_keeps_the_position_to_themselves_names_an_area(house: House, phone: Page) -> None:
    phone.goto(house.address, wait_until="networkidle")
    turn = ask(phone, "여기서 가까운 주민센터")
    turn.get_by_role("button", name="지금 계신 곳에서 찾기").click()
    expect(turn.get_by_role("status")).to_contain_text("동 이름을 골라 주세요")
    turn.get_by_role("button", name="왕조1동", exact=True).click()
    expect(phone.locator("#log .turn:not([data-pending])")).to_have_count(2)
    expect(phone.locator("#log .turn").last.locator("h4")).to_have_text("왕조1동 행정복지센터")


def test_without_scripts_the_areas_can_still_be_chosen(house: House, browser: Browser) -> None:
    with page_of(browser, 360, java_script_enabled=False) as page:
        page.goto(house.address)
        page.get_by_role("textbox").fill("여기서 가까운 주민센터")
        page.locator(".composer-send").click()
        expect(page.get_by_role("button", name="지금 계신 곳에서 찾기")).to_be_hidden()
        page.get_by_text("곳 더 보기").click()
        page.get_by_role("button", name="서면", exact=True).click()
        expect(page.locator(".turn").last.locator("h4")).to_have_text("서면 행정복지센터")
