"""An officer at a desk: the keys of the tray, the map beside it, several at once, a reply from a template."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from config.settings.city import SAMPLE_PASSWORD
from tests.support.browser import axe_violations, page_of, wait_until_behaving
from tests.support.house import House

pytestmark = pytest.mark.browser

HEAD = "신고번호,접수경로,신고일시,발생일시,위도,경도,도로명주소,차량번호,위반유형,내용,신고인,연락처"
ROW = (
    "DESK-{at},안전신문고,2026-11-20 09:0{at},2026-11-20 08:5{at},34.95{at}0,127.51{at}0,순천시 왕지로 {at},"
    "1{at}가345{at},소화전,차가 막고 있어요,박순심,010-1234-567{at}"
)
ROWS = [ROW.format(at=at) for at in range(1, 5)]


@pytest.fixture
def serin(browser: Browser, house: House, tmp_path: Path) -> Iterator[Page]:
    """The team head of 주차단속팀, whose team has just got four reports."""
    file = tmp_path / "reports.csv"
    file.write_text("\n".join([HEAD, *ROWS]), encoding="utf-8")
    house.command("complaints", "import", str(file))
    house.command("complaints", "distribute")
    with page_of(browser, 1440) as page:
        page.goto(f"{house.address}/staff/complaints/?tray=team&q=왕지로")
        page.locator("input[name=login]").fill("serin")
        page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
        page.keyboard.press("Enter")
        wait_until_behaving(page, "form.tray")
        yield page


def test_a_tray_is_worked_through_with_the_keyboard(serin: Page) -> None:
    rows = serin.locator("tr[data-place]")
    expect(rows).to_have_count(4)
    expect(serin.locator(".map-point")).to_have_count(4)
    assert axe_violations(serin) == []

    for key in ("j", "x", "j", "x"):
        serin.keyboard.press(key)
    expect(serin.locator("[data-picked]")).to_have_text("2건을 골랐습니다.")
    expect(serin.locator(".map-point[data-chosen]")).to_have_count(1)
    serin.keyboard.press("Escape")
    expect(serin.get_by_role("button", name="처리 시작")).to_be_hidden()
    for key in ("x", "k", "x"):
        serin.keyboard.press(key)
    expect(serin.locator("[data-picked]")).to_have_text("2건을 골랐습니다.")
    serin.get_by_role("button", name="처리 시작").click()
    expect(serin.get_by_role("status").first).to_contain_text("2건의 처리를 시작했습니다")

    wait_until_behaving(serin, "form.tray")
    serin.keyboard.press("j")
    serin.keyboard.press("Enter")
    wait_until_behaving(serin, "[data-behaviour='complaints/reply']")
    assert axe_violations(serin) == []
    serin.get_by_role("radio", name="수용", exact=True).check()
    serin.locator("#reply-template").select_option(label="주정차 신고 수용")
    text = serin.get_by_label("답변 내용")
    expect(text).to_have_value(template_text(serin))
    text.press_sequentially(" 살펴 주셔서 고맙습니다.")
    typed = text.input_value()
    serin.reload()
    wait_until_behaving(serin, "[data-behaviour='complaints/reply']")
    expect(serin.get_by_label("답변 내용")).to_have_value(typed)
    serin.get_by_role("button", name="보내고 남기").click()
    expect(serin.get_by_role("status").first).to_contain_text("답변을 보냈습니다")
    expect(serin.get_by_role("heading", name="보낸 답변")).to_be_visible()


def template_text(page: Page) -> str:
    """Return the template as the page holds it, filled in."""
    filled: str = page.evaluate(
        "JSON.parse(document.querySelector('[data-draft] script').textContent)['parking-accepted'].text"
    )
    assert "{{" not in filled
    return filled
