"""Whoever keeps the distribution rules: drawing an area, putting rules in order by mouse and keyboard, the trial."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from config.settings.city import SAMPLE_PASSWORD
from tests.support.browser import axe_violations, page_of, wait_until_behaving
from tests.support.house import House

pytestmark = pytest.mark.browser

RULES = "/staff/complaints/rules/"


@pytest.fixture
def draft(house: House, browser: Browser) -> Iterator[Page]:
    """이바다's browser at a new draft; she is at the complaint desk."""
    with page_of(browser, 1440) as page:
        page.goto(house.address + RULES)
        page.locator("input[name=login]").fill("bada")
        page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(house.address + RULES)
        page.get_by_text("새 판 만들기").click()
        page.get_by_label("무엇을 바꾸는 판입니까").fill("원도심을 그려서 나누기")
        page.get_by_role("button", name="복사해 시작").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("원도심을 그려서 나누기")
        yield page


def names(page: Page) -> list[str]:
    return page.locator(".rule h3").all_inner_texts()


def test_an_area_is_drawn_and_an_area_pressed(draft: Page) -> None:
    draft.get_by_role("link", name="규칙 넣기").click()
    draft.get_by_label("이름", exact=True).fill("그린 곳")
    frame = draft.locator(".rule-map .map-frame")
    wait_until_behaving(draft, ".rule-form")
    expect(frame.locator(".leaflet-interactive")).to_have_count(24)
    frame.scroll_into_view_if_needed()
    area = frame.locator(".leaflet-interactive").first
    area.dispatch_event("click")
    expect(draft.locator("[name=areas]:checked")).to_have_count(1)
    draft.get_by_role("button", name="구역 그리기").click()
    box = frame.bounding_box()
    assert box is not None
    for right, down in ((0.4, 0.3), (0.6, 0.3), (0.6, 0.7), (0.5, 0.9)):
        draft.mouse.click(box["x"] + box["width"] * right, box["y"] + box["height"] * down)
    expect(draft.get_by_text("꼭짓점 4개입니다")).to_be_visible()
    draft.get_by_role("button", name="한 점 되돌리기").click()
    draft.get_by_role("button", name="다 그렸습니다").click()
    ring = json.loads(draft.locator("#drawn").input_value())["coordinates"][0]
    assert len(ring) == 4
    assert ring[0] == ring[-1]
    draft.get_by_label("부서").select_option("traffic-management")
    expect(draft.get_by_label("팀", exact=True).locator("option")).to_have_count(3)
    draft.get_by_role("button", name="저장").click()
    expect(draft.get_by_text("‘그린 곳’ 규칙을 저장했습니다")).to_be_visible()
    expect(draft.get_by_text("지도에 그린 구역").first).to_be_visible()
    assert names(draft)[-1] == "그린 곳"


def test_a_map_that_fails_leaves_no_buttons_behind(draft: Page) -> None:
    draft.route("**/areas.geojson*", lambda route: route.abort())
    draft.get_by_role("link", name="규칙 넣기").click()
    wait_until_behaving(draft, ".rule-form")
    expect(draft.get_by_role("button", name="구역 그리기")).to_be_hidden()
    draft.get_by_label("이름", exact=True).fill("지도 없이")
    draft.locator("[name=areas]").first.check()
    draft.get_by_label("부서").select_option("traffic-management")
    draft.get_by_role("button", name="저장").click()
    expect(draft.get_by_text("‘지도 없이’ 규칙을 저장했습니다")).to_be_visible()


def test_rules_are_put_in_order_by_mouse_and_by_keyboard(draft: Page) -> None:
    before = names(draft)
    wait_until_behaving(draft, "#rule-lines")
    handle, target = draft.locator("[data-handle]").nth(2), draft.locator(".rule").first
    start, end = handle.bounding_box(), target.bounding_box()
    assert start is not None
    assert end is not None
    draft.mouse.move(start["x"] + 20, start["y"] + 20)
    draft.mouse.down()
    draft.mouse.move(start["x"] + 20, end["y"] + 60, steps=4)
    draft.mouse.move(start["x"] + 20, end["y"] + 4, steps=4)
    draft.mouse.up()
    expect(draft.get_by_text("규칙을 1번으로 옮겼습니다")).to_be_visible()
    assert names(draft)[:3] == [before[2], before[0], before[1]]
    draft.get_by_role("button", name=f"{before[2]}: 아래로").focus()
    draft.keyboard.press("Enter")
    expect(draft.get_by_text("규칙을 2번으로 옮겼습니다")).to_be_visible()
    assert names(draft)[:3] == [before[0], before[2], before[1]]
    expect(draft.get_by_role("button", name=f"{before[2]}: 아래로")).to_be_focused()
    assert axe_violations(draft) == []


def test_the_trial_comes_before_the_deed(draft: Page) -> None:
    draft.get_by_role("link", name="시험 배부 보기").click()
    expect(draft.locator(".rule-result")).to_be_visible()
    assert axe_violations(draft) == []
    draft.get_by_role("button", name="판 적용").click()
    expect(draft.get_by_text("지금부터 이 판으로 배부합니다")).to_be_visible()
    draft.get_by_role("button", name="되돌리기", exact=True).click()
    expect(draft.get_by_text("1판을 적용했습니다: 도시 묶음의 규칙")).to_be_visible()
