"""A citizen reports something in the talk on a phone: photo, place, a similar one shown, the receipt."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from madang.core.rules.korean_time import KOREA
from tests.support.browser import axe_violations, page_of, wait_until_behaving
from tests.support.complaints import a_photo
from tests.support.house import House

pytestmark = pytest.mark.browser

HERE, THERE = (34.943, 127.489), (34.951, 127.497)
"""Two places of the city, far enough apart that what was reported at one is not near the other."""

CATEGORY = "도로 파손"


@pytest.fixture
def walker(browser: Browser) -> Iterator[Page]:
    with page_of(browser, 360) as page:
        yield page


def last(page: Page) -> Locator:
    return page.locator("#log .turn:last-child")


def say(page: Page, words: str) -> None:
    page.get_by_label("물어볼 말").fill(words)
    page.keyboard.press("Enter")


def asked(page: Page, words: str) -> None:
    """Wait for a question of the dialogue; the step before has no form any more, and axe finds nothing."""
    expect(last(page)).to_contain_text(words)
    expect(page.locator(".filing:visible")).to_have_count(1)
    assert axe_violations(page) == []


def press(page: Page, name: str) -> None:
    last(page).get_by_role("button", name=name, exact=True).click()


def begin(page: Page, house: House, text: str) -> None:
    page.goto(house.address)
    wait_until_behaving(page, ".composer")
    say(page, text)
    press(page, "여기서 신고하기")
    expect(last(page)).to_contain_text("모두 보기")
    say(page, CATEGORY)


def report(page: Page, house: House, text: str, place: tuple[float, float]) -> None:
    """Answer everything up to the place, which the photograph brings."""
    begin(page, house, text)
    asked(page, "사진이 있으면 올려 주세요.")
    taken = a_photo(datetime.now(KOREA) - timedelta(minutes=10), *place)
    last(page).locator("[data-photo-input]").last.set_input_files(
        {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": taken}
    )
    expect(last(page).locator("[data-kept]")).to_have_count(1)
    press(page, "다음")
    asked(page, "어디인가요?")
    expect(last(page).locator("[data-chosen]")).to_contain_text("있는 곳을 골랐어요.")
    press(page, "다음")


def send(page: Page) -> None:
    """Answer what is left, the first option of each, and send it twice in a row."""
    asked(page, "언제 그랬나요?")
    last(page).locator(".choice").first.click()
    expect(last(page)).not_to_contain_text("언제 그랬나요?")
    while "연락처를 남길까요?" not in last(page).inner_text():
        turns = page.locator("#log .turn").count()
        last(page).locator(".choice").first.click()
        expect(page.locator("#log .turn")).to_have_count(turns + 1)
        expect(last(page).locator(".filing")).to_be_visible()
    asked(page, "연락처를 남길까요?")
    press(page, "건너뛰기")
    asked(page, "이렇게 보낼게요.")
    last(page).get_by_role("button", name="불편 보내기").dblclick()
    expect(last(page)).to_contain_text("접수번호")


def test_photo_place_and_answers_become_a_complaint_whose_receipt_opens(house: House, walker: Page) -> None:
    report(walker, house, "우리 집 앞 도로가 파였어요 고쳐 주세요", HERE)
    send(walker)
    last(walker).get_by_role("link", name="접수증 보기").click()
    walker.wait_for_url("**/complaints/r/**")
    expect(walker.locator("main")).to_contain_text("우리 집 앞 도로가 파였어요")
    expect(walker.locator(".receipt-photos img")).to_have_count(1)
    walker.goto(house.address)
    expect(last(walker).get_by_role("link", name="접수증 보기")).to_be_visible()


def test_whoever_reports_the_same_is_shown_that_it_is_known(house: House, walker: Page) -> None:
    report(walker, house, "도로에 구멍이 났어요 고쳐 주세요", THERE)
    send(walker)
    report(walker, house, "도로가 꺼졌어요 고쳐 주세요", THERE)
    asked(walker, "비슷한 불편이 이미 접수되어 있어요.")
    expect(last(walker)).to_contain_text("도로에 구멍이 났어요")
    press(walker, "저도 알릴게요")
    asked(walker, "언제 그랬나요?")


def test_a_question_in_between_is_answered_and_the_dialogue_goes_on(house: House, walker: Page) -> None:
    begin(walker, house, "도로가 파였어요 고쳐 주세요")
    asked(walker, "사진이 있으면 올려 주세요.")
    say(walker, "여권 재발급 수수료가 얼마예요?")
    expect(last(walker).get_by_role("button", name="신고 이어서 하기")).to_be_visible()
    expect(last(walker)).to_contain_text("여권")
    walker.reload()
    press(walker, "신고 이어서 하기")
    asked(walker, "사진이 있으면 올려 주세요.")
    say(walker, "그만")
    expect(last(walker)).to_contain_text("그만뒀어요.")
    expect(walker.locator(".filing:visible")).to_have_count(0)


def test_a_wrong_telephone_loses_nothing_and_the_box_says_that_it_takes_answers(house: House, walker: Page) -> None:
    begin(walker, house, "도로가 파였어요 고쳐 주세요")
    box = walker.get_by_label("물어볼 말")
    expect(box).to_have_attribute("placeholder", "여기에 적어도 돼요")
    asked(walker, "사진이 있으면 올려 주세요.")
    say(walker, "연락처 고칠게요")
    asked(walker, "연락처를 남길까요?")
    last(walker).get_by_label("이름").fill("남궁민수")
    last(walker).get_by_label("전화번호").fill("010-12")
    press(walker, "다음")
    asked(walker, "전화번호를 다시 확인해 주세요.")
    expect(last(walker).get_by_label("이름")).to_have_value("남궁민수")
    expect(last(walker).get_by_label("전화번호")).to_have_value("010-12")
    say(walker, "그만")
    expect(last(walker)).to_contain_text("그만뒀어요.")
    expect(box).to_have_attribute("placeholder", "예: 여권 재발급")


def test_it_is_done_by_keyboard_alone(house: House, walker: Page) -> None:
    begin(walker, house, "도로가 파였어요 고쳐 주세요")
    asked(walker, "사진이 있으면 올려 주세요.")
    last(walker).get_by_role("button", name="건너뛰기").focus()
    walker.keyboard.press("Enter")
    asked(walker, "어디인가요?")
    expect(last(walker).locator(".filing")).to_be_focused()
