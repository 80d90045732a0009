"""A citizen reports something on a phone: photo, place, a similar one shown, the receipt, and what is never lost."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from madang.core.rules.korean_time import KOREA
from tests.support.browser import axe_violations, page_of, wait_until_behaving
from tests.support.complaints import a_photo
from tests.support.house import House

pytestmark = pytest.mark.browser

CATEGORY = "도로 파손"
PLACE = (34.957, 127.523)
"""In 왕조1동."""


@pytest.fixture
def walker(browser: Browser) -> Iterator[Page]:
    """A phone whose owner lets the page know where they are."""
    position = {"latitude": PLACE[0], "longitude": PLACE[1]}
    with page_of(browser, 360, geolocation=position, permissions=["geolocation"]) as page:
        yield page


def begin(page: Page, house: House) -> None:
    page.goto(f"{house.address}/complaints/new/")
    wait_until_behaving(page, ".tell")


def go_on(page: Page) -> None:
    page.get_by_role("button", name="다음").click()


def step(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", name=words)).to_be_visible()
    assert axe_violations(page) == []


def tell_what(page: Page, text: str) -> None:
    page.get_by_label("무엇이 불편한지").fill(text)
    page.get_by_label("종류 찾기").fill("도로")
    page.locator(".pick:visible", has_text=CATEGORY).first.click()
    expect(page.locator("#details-fields")).not_to_contain_text("더 여쭤볼 것이 없어요")


def answer_all(page: Page) -> None:
    """Choose the first answer of each question that offers some."""
    for question in page.locator("#details-fields fieldset").all():
        question.locator(".pick").first.click()


def report(page: Page, house: House, text: str) -> None:
    begin(page, house)
    tell_what(page, text)
    go_on(page)
    answer_all(page)
    go_on(page)
    page.locator("[data-photo-input]").last.set_input_files(
        {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photographed()}
    )
    expect(page.locator("[data-kept]")).to_have_count(1)
    step(page, "사진이 있나요?")
    go_on(page)
    expect(page.locator("[data-place-told]")).to_contain_text("왕조1동에 있는 곳을 골랐어요.")
    step(page, "어디인가요?")


def send(page: Page) -> None:
    """Go on from the place to the receipt."""
    for _ in range(3):
        go_on(page)
    page.get_by_role("button", name="불편 보내기").click()
    page.wait_for_url("**/complaints/r/**")


def photographed() -> bytes:
    return a_photo(datetime.now(KOREA) - timedelta(minutes=10), *PLACE)


def test_a_photo_brings_place_and_time_and_the_receipt_says_it_all(house: House, walker: Page) -> None:
    report(walker, house, "도로가 깊게 파였어요")
    go_on(walker)
    step(walker, "언제였나요?")
    expect(walker.get_by_label("언제", exact=True)).not_to_have_value("")
    go_on(walker)
    step(walker, "연락처를 남길까요?")
    go_on(walker)
    step(walker, "이렇게 보낼게요")
    expect(walker.locator("[data-review]")).to_contain_text("도로가 깊게 파였어요")
    walker.get_by_role("button", name="불편 보내기").dblclick()
    walker.wait_for_url("**/complaints/r/**")
    step(walker, CATEGORY)
    expect(walker.locator(".receipt-photos img")).to_have_count(1)
    expect(walker.locator(".history")).to_contain_text("접수했어요.")
    assert walker.evaluate("localStorage.length") == 0


def test_a_photo_that_is_still_on_its_way_goes_with_the_report(house: House, walker: Page) -> None:
    held: list[Route] = []
    walker.route("**/complaints/new/photos/", lambda route: held.append(route))
    begin(walker, house)
    walker.get_by_label("무엇이 불편한지").fill("가로등이 꺼져 있어요")
    go_on(walker)
    walker.locator("[data-photo-input]").last.set_input_files(
        {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photographed()}
    )
    for _ in range(4):
        go_on(walker)
    walker.get_by_role("button", name="불편 보내기").click()
    expect(walker.get_by_text("사진을 올리고 있어요. 다 올리면 바로 보낼게요.")).to_be_visible()
    held[0].continue_()
    walker.wait_for_url("**/complaints/r/**")
    expect(walker.locator(".receipt-photos img")).to_have_count(1)


def test_somebody_who_reports_the_same_is_shown_that_it_is_known(house: House, walker: Page) -> None:
    report(walker, house, "보도 블록이 솟았어요")
    send(walker)
    report(walker, house, "길에 구멍이 났어요")
    similar = walker.get_by_role("region", name="이미 접수된 비슷한 불편이에요")
    expect(similar).to_contain_text("보도 블록이 솟았어요")
    similar.get_by_role("button", name="저도 알릴게요").click()
    step(walker, "언제였나요?")


def test_a_reload_loses_nothing_and_the_back_button_goes_a_step_back(house: House, walker: Page) -> None:
    report(walker, house, "길에 구멍이 났어요")
    walker.wait_for_timeout(500)  # the draft is kept when typing pauses
    walker.reload()
    wait_until_behaving(walker, ".tell")
    expect(walker.get_by_text("쓰던 내용을 불러왔어요.")).to_be_visible()
    expect(walker.get_by_role("heading", name="어디인가요?")).to_be_visible()
    walker.go_back()
    expect(walker.get_by_role("heading", name="사진이 있나요?")).to_be_visible()
    expect(walker.locator("[data-kept]")).to_have_count(1)
    walker.go_back()
    walker.go_back()
    expect(walker.get_by_label("무엇이 불편한지")).to_have_value("길에 구멍이 났어요")


def test_without_network_nothing_is_sent_and_nothing_lost(house: House, walker: Page) -> None:
    begin(walker, house)
    walker.get_by_label("무엇이 불편한지").fill("가로등이 꺼졌어요")
    for _ in range(5):
        go_on(walker)
    walker.context.set_offline(True)
    walker.get_by_role("button", name="불편 보내기").click()
    expect(walker.get_by_text("인터넷이 끊겨 있어요.")).to_be_visible()
    walker.context.set_offline(False)
    walker.get_by_role("button", name="불편 보내기").click()
    walker.wait_for_url("**/complaints/r/**")


def test_a_fault_opens_its_own_step(house: House, walker: Page) -> None:
    begin(walker, house)
    for _ in range(5):
        go_on(walker)
    walker.get_by_role("button", name="불편 보내기").click()
    expect(walker.get_by_role("alert")).to_have_text(
        re.compile(r"다시 살펴봐 주세요\s*무엇이 불편한지 적거나 사진을 올려 주세요\.\s*$")
    )
    expect(walker.get_by_role("heading", name="무엇이 불편한가요?")).to_be_visible()
    assert axe_violations(walker) == []


def test_a_category_is_offered_while_one_writes_and_taken_by_a_press(house: House, walker: Page) -> None:
    begin(walker, house)
    text = walker.get_by_label("무엇이 불편한지")
    text.fill("우리 집 앞 도로가 파였어요")
    offered = walker.get_by_label(f"{CATEGORY} 같아요.")
    expect(offered).to_be_visible()
    expect(offered).not_to_be_checked()
    assert axe_violations(walker) == []
    offered.click()
    expect(walker.locator("[data-group] input:checked")).to_have_value("road-damage")
    expect(offered).to_have_count(0)
    expect(walker.locator("#details-fields")).to_contain_text("어디가 파손되었나요?")
    text.fill("가로등이 꺼졌어요")
    walker.wait_for_timeout(1_500)
    expect(walker.locator("[data-guess] input")).to_have_count(0)


def test_what_must_be_answered_is_said_at_once(house: House, walker: Page) -> None:
    begin(walker, house)
    tell_what(walker, "도로가 파였어요")
    go_on(walker)
    go_on(walker)
    expect(walker.get_by_role("alert")).to_have_text("이 물음에는 꼭 답해 주세요.")
    step(walker, "조금 더 알려 주세요")
    answer_all(walker)
    expect(walker.get_by_role("alert")).to_have_count(0)
    go_on(walker)
    step(walker, "사진이 있나요?")


def test_whoever_mends_one_thing_is_back_at_the_end_with_one_press(house: House, walker: Page) -> None:
    begin(walker, house)
    walker.get_by_label("무엇이 불편한지").fill("가로등이 꺼졌어요")
    for _ in range(4):
        go_on(walker)
    walker.get_by_label("전화번호").fill("123")
    go_on(walker)
    walker.get_by_role("button", name="무엇이 불편한지 고치기").click()
    walker.get_by_label("무엇이 불편한지", exact=True).fill("가로등이 깜빡거려요")
    walker.get_by_role("button", name="다 고쳤어요").click()
    expect(walker.locator("[data-review]")).to_contain_text("가로등이 깜빡거려요")
    walker.get_by_role("button", name="불편 보내기").click()
    step(walker, "연락처를 남길까요?")
    walker.get_by_label("전화번호").fill("010-1234-5678")
    walker.get_by_role("button", name="다 고쳤어요").click()
    walker.get_by_role("button", name="불편 보내기").click()
    walker.wait_for_url("**/complaints/r/**")


def test_it_works_without_scripts(house: House, browser: Browser) -> None:
    with page_of(browser, 360, java_script_enabled=False) as page:
        page.goto(f"{house.address}/complaints/new/")
        page.get_by_label("무엇이 불편한지").fill("가로등이 꺼졌어요")
        page.get_by_role("button", name="계속하기").click()
        page.get_by_label("가로등·보안등 같아요.").check()
        page.get_by_role("button", name="계속하기").click()
        answer_all(page)
        page.get_by_label("주소나 가까운 곳").fill("조례동 호수공원 정문")
        page.get_by_role("button", name="불편 보내기").click()
        expect(page.locator(".history")).to_contain_text("접수했어요.")
        expect(page.get_by_role("heading", name="가로등·보안등")).to_be_visible()
        page.get_by_text("이 불편 취하하기").click()
        page.get_by_role("button", name="취하하기").click()
        expect(page.get_by_role("heading", name="취하한 불편이에요.")).to_be_visible()
