"""The box one types in, and a channel that is switched off while people are there."""

import re
import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from config.settings.city import SAMPLE_PASSWORD
from tests.support.browser import page_of
from tests.support.house import House

MESSAGE = "자료를 옮기고 있어요. 오후에 다시 물어봐 주세요."
STORY = "이사했는데 전입신고는 어떻게 하나요? " + "사정이 조금 길어요. " * 30

pytestmark = pytest.mark.browser


@pytest.fixture
def operator(house: House, browser: Browser) -> Iterator[Page]:
    """조은별's browser, signed in, at the page of channels; the web is open again afterwards."""
    with page_of(browser, 1440) as page:
        page.goto(f"{house.address}/staff/channels/")
        page.locator("input[name=login]").fill("eunbyeol")
        page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{house.address}/staff/channels/")
        yield page
        if page.locator("[data-channel=web]").get_by_role("button", name="다시 열기").count():
            page.locator("[data-channel=web]").get_by_role("button", name="다시 열기").click()


def ready(page: Page, address: str) -> None:
    """Open the page and wait until the box has come to life."""
    page.goto(address)
    page.wait_for_load_state("networkidle")


def test_the_count_shows_up_near_the_limit_and_offers_the_long_form(house: House, phone: Page) -> None:
    ready(phone, house.address)
    count, choice = phone.locator(".composer-count"), phone.locator("[data-story-choice]")
    phone.get_by_role("textbox").fill("가" * 100)
    expect(count).to_be_hidden()
    expect(choice).to_have_text("길게 적기(1,000자까지)")
    phone.get_by_role("textbox").fill("가" * 290)
    expect(count).to_have_text("290 / 300자")
    phone.get_by_role("textbox").fill("가" * 310)
    expect(count).to_have_text("10자를 줄여 주세요")
    expect(choice).to_have_attribute("data-wanted", "")
    choice.click()
    expect(count).to_be_hidden()
    phone.get_by_role("textbox").fill("가" * 990)
    expect(count).to_have_text("990 / 1,000자")


def test_characters_are_counted_as_the_server_counts_them(house: House, phone: Page) -> None:
    ready(phone, house.address)
    decomposed = unicodedata.normalize("NFD", "각") * 290  # three code points each, one when composed
    phone.get_by_role("textbox").fill(decomposed)
    expect(phone.locator(".composer-count")).to_have_text("290 / 300자")
    phone.get_by_role("textbox").fill("😀" * 250)  # two UTF-16 units each
    expect(phone.locator(".composer-count")).to_have_text("250 / 300자")


def test_a_story_is_answered_and_the_next_question_is_short_again(house: House, phone: Page) -> None:
    ready(phone, house.address)
    phone.locator("[data-story-choice]").click()
    phone.get_by_role("textbox").fill(STORY)
    box = phone.get_by_role("textbox").bounding_box()
    assert box is not None
    assert box["height"] <= 800 * 0.4 + 1
    phone.keyboard.press("Enter")  # makes a line here
    expect(phone.locator("#log .turn")).to_have_count(0)
    phone.get_by_role("button", name="물어보기").click()
    turn = phone.locator("#log .turn:not([data-pending])")
    expect(turn).to_have_count(1, timeout=20_000)
    expect(turn).not_to_have_attribute("data-outcome", "too_long")
    expect(phone.locator("[data-story-choice]")).to_have_text("길게 적기(1,000자까지)")
    expect(phone.locator("input[name=story]").first).to_be_disabled()


def test_without_scripts_the_long_form_is_a_link_away(house: House, browser: Browser) -> None:
    with page_of(browser, 360, java_script_enabled=False) as page:
        page.goto(house.address)
        page.get_by_role("link", name="길게 적기").click()
        page.get_by_role("textbox").fill(STORY)
        page.get_by_role("button", name="물어보기").click()
        expect(page.locator("#log .turn").last).not_to_have_attribute("data-outcome", "too_long")
        expect(page.get_by_role("link", name="길게 적기")).to_be_visible()


def test_what_was_typed_survives_a_reload_until_it_is_answered(house: House, phone: Page) -> None:
    ready(phone, house.address)
    phone.locator("[data-story-choice]").click()
    phone.get_by_role("textbox").fill("여권 재발급")
    phone.reload()
    expect(phone.get_by_role("textbox")).to_have_value("여권 재발급")
    expect(phone.locator("[data-story-choice]")).to_have_text("짧게 적기(300자까지)")
    phone.get_by_role("button", name="물어보기").click()
    expect(phone.locator("#log .turn:not([data-pending])")).to_have_count(1, timeout=20_000)
    phone.reload()
    expect(phone.get_by_role("textbox")).to_have_value("")


def test_a_second_question_is_kept_while_the_first_is_answered(house: House, phone: Page) -> None:
    ready(phone, house.address)
    held: list[Route] = []
    phone.route("**/ask/", lambda route: held.append(route))
    phone.get_by_role("textbox").fill("여권 재발급")
    phone.keyboard.press("Enter")
    phone.get_by_role("textbox").fill("주차 단속 시간")
    phone.keyboard.press("Enter")
    expect(phone.locator(".composer-count")).to_have_text("앞 질문에 답하고 있어요")
    expect(phone.get_by_role("textbox")).to_have_value("주차 단속 시간")
    assert len(held) == 1
    held[0].continue_()
    expect(phone.locator(".composer-count")).to_be_hidden()
    expect(phone.get_by_role("textbox")).to_have_value("주차 단속 시간")


def test_a_pause_reaches_people_at_once_and_ends_with_one_press(house: House, operator: Page, phone: Page) -> None:
    ready(phone, house.address)
    web = operator.locator("[data-channel=web]")
    web.get_by_role("textbox").first.fill(MESSAGE)
    expect(web.locator("[data-message]")).to_have_text(MESSAGE)
    web.get_by_role("button", name="멈추기").click()
    expect(operator.get_by_text("누리집 창구를 멈췄어요.")).to_be_visible()

    phone.get_by_role("textbox").fill("여권 재발급")  # a page that was open before
    phone.keyboard.press("Enter")
    turn = phone.locator("#log .turn").last
    expect(turn).to_have_attribute("data-outcome", "paused")
    expect(turn).to_contain_text(MESSAGE)
    expect(phone.get_by_role("textbox")).to_have_value("여권 재발급")
    phone.get_by_role("textbox").fill("옆집에 불이 났어요")
    phone.keyboard.press("Enter")
    expect(phone.locator("#log .turn").last.get_by_role("link", name=re.compile("119")).first).to_be_visible()

    phone.goto(house.address, wait_until="networkidle")
    expect(phone.get_by_role("heading", level=1)).to_have_text("지금은 물어볼 수 없어요")
    expect(phone.get_by_role("link", name=re.compile("061-749-3114")).first).to_be_visible()
    expect(phone.get_by_role("textbox")).to_have_count(0)

    web.get_by_role("button", name="다시 열기").click()
    expect(operator.get_by_text("누리집 창구를 다시 열었어요.")).to_be_visible()
    phone.reload()
    expect(phone.get_by_role("textbox")).to_be_visible()


def test_another_operator_hears_of_it_without_reloading(house: House, operator: Page, browser: Browser) -> None:
    with page_of(browser, 360, storage_state=operator.context.storage_state()) as page:
        with page.expect_response(re.compile("/live/")):
            page.goto(f"{house.address}/staff/channels/")
        assert house.command("channels", "pause", "web", "--message", MESSAGE).returncode == 0
        expect(page.get_by_role("link", name="창구가 바뀌었어요. 다시 보기")).to_be_visible()
        assert house.command("channels", "resume", "web").returncode == 0
