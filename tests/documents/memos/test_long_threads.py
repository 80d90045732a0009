"""A report with many words, worked through by keyboard while others write."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from madang.documents.models import MemoMessage
from madang.documents.rules.memo import MemoDeed
from tests.documents.memos.conftest import Clock
from tests.documents.memos.phones import screen_of
from tests.documents.memos.reports import read, report, say, told
from tests.support.browser import chromium, wait_until_behaving

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _database_beside_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser's driver keeps an event loop in this thread, where Django would refuse its database."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def browser(_database_beside_a_browser: None, transactional_db: None, office: Clock) -> Iterator[Browser]:
    with chromium() as started:
        yield started


def test_news_come_at_the_end_and_leave_what_stands_there_as_it_is(browser: Browser, live_server: LiveServer) -> None:
    memo = report()
    for number in range(12):
        say("jihun" if number % 2 else "haneul", memo, MemoDeed.REPLY, f"{number}번째 글")
    with screen_of(browser, "haneul", live_server.url) as page:
        news: list[str] = []
        page.route("**/live/?*", lambda route: route.fulfill(content_type="text/event-stream", body=_stream(news)))
        page.goto(f"{live_server.url}/memos/{memo.pk}/")
        page.evaluate("window.first = document.querySelector('.memo-word')")
        page.locator("#marks summary").click()
        say("jihun", memo, MemoDeed.INSTRUCT, "사진을 더 붙여 주세요.")
        news.append("data: {}\n\n")
        link = page.locator("#thread-told")
        expect(link).to_be_in_viewport()
        expect(page.locator(".memo-word")).to_have_count(13)
        assert page.evaluate("window.first === document.querySelector('.memo-word')")
        expect(page.locator("#marks details")).not_to_have_attribute("open", "")
        link.click()
        expect(page.get_by_text("사진을 더 붙여 주세요.").first).to_be_in_viewport()
        expect(link).to_be_hidden()


def test_reports_are_read_and_answered_by_keyboard(browser: Browser, live_server: LiveServer) -> None:
    report(title="둘째로 읽을 보고"), report(title="먼저 읽을 보고")
    with screen_of(browser, "jihun", live_server.url, 1440) as page:
        with page.expect_response("**/core/list_keys.js"):
            page.goto(f"{live_server.url}/memos/")
        page.wait_for_timeout(200)
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="먼저 읽을 보고")).to_be_visible()
        page.get_by_label("의견", exact=True).check(force=True)
        page.get_by_role("textbox", name="내용").fill("좋습니다.")
        wait_until_behaving(page, "#say")
        page.keyboard.press("Control+Enter")
        expect(page).to_have_url(re.compile(r"#message-\d+$"))
        assert MemoMessage.objects.get().text == "좋습니다."
        expect(page.get_by_role("textbox", name="내용")).to_have_value("")
        page.wait_for_timeout(200)
        page.keyboard.press("j")
        expect(page.locator(".memo-word")).to_be_focused()
        page.keyboard.press("n")
        expect(page.get_by_role("heading", name="둘째로 읽을 보고")).to_be_visible()
        expect(page.locator("[data-key]")).to_have_count(0)


def test_what_was_typed_of_a_task_comes_back_and_is_forgotten_when_told(
    browser: Browser, live_server: LiveServer
) -> None:
    task = told()
    with screen_of(browser, "haneul", live_server.url) as page:
        with page.expect_response("**/documents/memo_draft.js"):
            page.goto(f"{live_server.url}/tasks/{task.pk}/")
        page.wait_for_timeout(200)
        page.get_by_label("보고 내용").fill("주문했습니다.")
        page.reload()
        expect(page.get_by_label("보고 내용")).to_have_value("주문했습니다.")
        page.get_by_label("얼마나 되었나요").fill("30")
        page.get_by_role("button", name="중간 보고").click()
        expect(page.locator("main")).to_contain_text("진행 30%")
        expect(page.get_by_label("보고 내용")).to_have_value("")
        page.reload()
        expect(page.get_by_label("보고 내용")).to_have_value("")


def test_the_new_words_of_a_long_thread_are_a_press_away(browser: Browser, live_server: LiveServer) -> None:
    memo = report()
    for number in range(10):
        say("haneul", memo, MemoDeed.REPLY, f"{number}번째 글")
    read("jihun", memo)
    say("haneul", memo, MemoDeed.REPLY, "새로 쓴 글")
    with screen_of(browser, "jihun", live_server.url) as page:
        page.goto(f"{live_server.url}/memos/{memo.pk}/")
        page.get_by_role("link", name="새 글 1개로 가기").click()
        expect(page.get_by_text("여기부터 새 글 1개")).to_be_in_viewport()
        expect(page.get_by_text("새로 쓴 글")).to_be_in_viewport()


def _stream(news: list[str]) -> str:
    """What the browser's live connection hears when it asks: nothing until there are news, then those once."""
    return "retry: 200\n\n" + (news.pop() if news else "")
