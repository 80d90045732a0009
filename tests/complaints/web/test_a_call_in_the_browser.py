"""A telephone call being typed in a real Chromium: what was typed outlives a reload, but not who called."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from madang.complaints.models import Complaint
from tests.documents.memos.phones import screen_of
from tests.support.browser import axe_violations, chromium, wait_until_behaving

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KEPT = "(count) => Object.keys(localStorage).filter((name) => name.startsWith('madang-call-')).length === count"


@pytest.fixture(autouse=True)
def _database_beside_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser's driver keeps an event loop in this thread, where Django would refuse its database."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def browser(_database_beside_a_browser: None, transactional_db: None, parking: None) -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def call(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    with screen_of(browser, "haneul", live_server.url, width=1440) as page:
        page.goto(f"{live_server.url}/staff/complaints/new/")
        wait_until_behaving(page, "form.call")
        yield page


def test_what_was_typed_outlives_a_reload_and_is_forgotten_once_filed(call: Page) -> None:
    call.get_by_label("무엇이 불편한지").fill("가게 앞 보도가 꺼졌습니다")
    call.get_by_label("주소나 가까운 곳").fill("조례동 호수공원 앞")
    call.get_by_label("이름").fill("박순심")
    call.wait_for_function(KEPT, arg=1)
    assert "박순심" not in call.evaluate("JSON.stringify(localStorage)")
    call.reload()
    wait_until_behaving(call, "form.call")
    expect(call.get_by_label("무엇이 불편한지")).to_have_value("가게 앞 보도가 꺼졌습니다")
    expect(call.get_by_label("주소나 가까운 곳")).to_have_value("조례동 호수공원 앞")
    expect(call.get_by_label("이름")).to_have_value("")
    expect(call.get_by_text("적던 내용을 불러왔습니다")).to_be_visible()
    assert axe_violations(call) == []
    call.get_by_role("button", name="접수하기").click()
    expect(call.get_by_role("heading", name="접수했습니다")).to_be_visible()
    call.wait_for_function(KEPT, arg=0)
    assert Complaint.objects.get().text == "가게 앞 보도가 꺼졌습니다"


def test_a_call_is_begun_anew(call: Page) -> None:
    call.get_by_label("무엇이 불편한지").fill("잘못 걸린 전화")
    call.wait_for_function(KEPT, arg=1)
    call.reload()
    wait_until_behaving(call, "form.call")
    call.get_by_role("button", name="새로 적기").click()
    expect(call.get_by_label("무엇이 불편한지")).to_have_value("")
    call.wait_for_function(KEPT, arg=0)
