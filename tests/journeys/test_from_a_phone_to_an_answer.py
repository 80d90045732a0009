"""One report all the way: photographed on a phone, handed out by itself, answered at a desk, opened again, answered."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from config.settings.city import SAMPLE_PASSWORD
from madang.core.rules.korean_time import KOREA
from tests.support.browser import axe_violations, page_of, wait_until_behaving
from tests.support.complaints import a_photo
from tests.support.house import House

pytestmark = pytest.mark.browser

PLACE = (34.9507, 127.4872)
"""Before the city hall."""
PLATE = "12가3456"
SOON = 60_000
"""Milliseconds within which the worker has handed out what came in."""


@pytest.fixture
def citizen(browser: Browser) -> Iterator[Page]:
    position = {"latitude": PLACE[0], "longitude": PLACE[1]}
    with page_of(browser, 360, geolocation=position, permissions=["geolocation"]) as page:
        yield page


@pytest.fixture
def serin(browser: Browser, house: House) -> Iterator[Page]:
    """The head of 주차단속팀 at a desk."""
    with page_of(browser, 1440) as page:
        page.goto(f"{house.address}/staff/complaints/?tray=team")
        page.locator("input[name=login]").fill("serin")
        page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/staff/complaints/**")
        yield page


def go_on(page: Page) -> None:
    page.get_by_role("button", name="다음").click()


def photographs() -> list[dict[str, object]]:
    """Return two photographs of the same place, two minutes apart."""
    first = datetime.now(KOREA) - timedelta(minutes=10)
    taken = [first, first + timedelta(minutes=2)]
    return [
        {"name": f"IMG_{turn}.jpg", "mimeType": "image/jpeg", "buffer": a_photo(at, *PLACE)}
        for turn, at in enumerate(taken)
    ]


def report(page: Page, house: House) -> str:
    """Report a car beside a hydrant and return the number of the receipt."""
    page.goto(f"{house.address}/complaints/new/")
    wait_until_behaving(page, ".tell")
    page.get_by_label("무엇이 불편한지").fill("소화전 앞에 차가 서 있어요")
    page.get_by_label("종류 찾기").fill("소화전")
    page.locator(".pick:visible", has_text="소화전").first.click()
    go_on(page)
    page.locator("#field-violation .pick", has_text="소화전").click()
    page.get_by_label("차량번호").fill("１２가 ３４５６")
    go_on(page)
    for photograph in photographs():
        page.locator("[data-photo-input]").last.set_input_files(photograph)  # type: ignore[arg-type]
        page.wait_for_timeout(300)
    expect(page.locator("[data-kept]")).to_have_count(2)
    go_on(page)
    for _ in range(3):
        go_on(page)
    page.get_by_role("button", name="불편 보내기").click()
    page.wait_for_url("**/complaints/r/**")
    return page.locator(".receipt-number").inner_text()


def answer(page: Page, house: House, number: str) -> None:
    page.goto(f"{house.address}/staff/complaints/{number}/")
    wait_until_behaving(page, "[data-behaviour='complaints/reply']")
    assert axe_violations(page) == []
    page.get_by_role("radio", name="수용", exact=True).check()
    page.locator("#reply-template").select_option(label="주정차 신고 수용")
    page.get_by_role("button", name="보내고 남기").click()
    expect(page.get_by_role("status").first).to_contain_text("답변을 보냈습니다")


def test_a_report_is_handed_out_answered_and_opened_again(house: House, citizen: Page, serin: Page) -> None:
    number = report(citizen, house)
    history = citizen.locator(".history")
    expect(history).to_contain_text("교통관리과 주차단속팀(보기)에서 맡았어요.", timeout=SOON)

    serin.goto(f"{house.address}/staff/complaints/{number}/")
    expect(serin.locator("main")).to_contain_text(PLATE)
    expect(serin.locator("main")).to_contain_text("왜 이 담당자인가")
    expect(serin.locator("main")).to_contain_text("배부 규칙 1판")
    serin.get_by_role("button", name="처리 시작").click()
    expect(citizen.locator("main")).to_contain_text("처리하고 있어요", timeout=SOON)

    answer(serin, house, number)
    expect(citizen.get_by_role("heading", name="답변", exact=False).first).to_be_visible(timeout=SOON)
    assert axe_violations(citizen) == []

    citizen.get_by_text("아직 불편해요. 다시 살펴봐 주세요").click()
    citizen.get_by_label("무엇이 아직 불편한가요?").fill("차가 아직 그대로 있어요")
    citizen.get_by_role("button", name="다시 살펴봐 달라고 하기").click()
    expect(history).to_contain_text("다시", timeout=SOON)
    serin.goto(f"{house.address}/staff/complaints/{number}/")
    expect(serin.locator("main")).to_contain_text("차가 아직 그대로 있어요")


def test_what_happens_before_the_receipt_listens_is_not_missed(house: House, citizen: Page) -> None:
    report(citizen, house)
    expect(citizen.locator(".history")).to_contain_text("에서 맡았어요.", timeout=SOON)
    held: list[Route] = []
    citizen.route("**/live/**", lambda route: held.append(route))
    citizen.reload()
    expect(citizen.locator(".history")).to_contain_text("에서 맡았어요.")

    elsewhere = citizen.context.new_page()
    elsewhere.goto(citizen.url)
    elsewhere.get_by_text("이 불편 취하하기").click()
    elsewhere.get_by_role("button", name="취하하기").click()
    expect(elsewhere.get_by_role("heading", name="취하한 불편이에요.")).to_be_visible()
    expect(citizen.get_by_role("heading", name="취하한 불편이에요.")).to_have_count(0)

    held[-1].continue_()
    expect(citizen.get_by_role("heading", name="취하한 불편이에요.")).to_be_visible()
