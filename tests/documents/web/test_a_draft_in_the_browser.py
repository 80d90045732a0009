"""A draft and a document in a real Chromium: pages save and draw by themselves, and nothing typed is lost."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect
from pytest_django.live_server_helper import LiveServer

from madang.documents.rules.states import DocumentState
from tests.documents.conftest import Clock
from tests.documents.memos.phones import screen_of
from tests.support.browser import axe_violations, chromium
from tests.support.papers import Paper, items

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TOLD = re.compile("status of (409|501)")
LIST: FilePayload = {"name": "명단.txt", "mimeType": "text/plain", "buffer": "명단".encode()}
NOTHING: FilePayload = {"name": "빈 것.txt", "mimeType": "text/plain", "buffer": b""}


@pytest.fixture(autouse=True)
def _database_beside_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser's driver keeps an event loop in this thread, where Django would refuse its database."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def browser(_database_beside_a_browser: None, transactional_db: None, office: Clock) -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def paper(browser: Browser) -> Paper:
    return Paper().save(body=items("과태료를 줄이고자 합니다.", "관련 자료를 확인했습니다."))


@pytest.fixture
def page(browser: Browser, live_server: LiveServer, paper: Paper) -> Iterator[Page]:
    """김하늘's page of the draft. It may log a conflict that it was told of; this server has no live updates."""
    errors: list[str] = []
    with screen_of(browser, "haneul", live_server.url, width=1440) as page:
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.goto(f"{live_server.url}/documents/{paper.pk}/edit/")
        expect(page.locator(".editor-page")).to_be_visible()
        yield page
    assert [error for error in errors if not TOLD.search(error)] == []


def find_and_add(page: Page, name: str) -> None:
    page.locator("#line_q").press_sequentially(name)
    page.locator("#line-found button", has_text=name).click()
    expect(page.locator("#line-part")).to_contain_text(name)


def test_typing_changing_the_line_and_submitting_never_meet_each_other(page: Page, paper: Paper) -> None:
    page.locator("#title").fill("하루 만에 고친 제목")
    find_and_add(page, "남윤슬")
    page.get_by_label("남윤슬님의 역할").select_option(label="협조")
    page.locator("#summary").fill("끝까지 적은 요지임.")
    find_and_add(page, "강이든")
    page.get_by_role("button", name="강이든님 빼기").click()
    page.get_by_role("button", name="결재 올리기").click()
    page.wait_for_url(lambda url: "/edit/" not in url)
    document = paper.document
    assert (document.title, document.summary) == ("하루 만에 고친 제목", "끝까지 적은 요지임.")
    assert [(row["role"], row["person"]) for row in document.line] == [
        ("review", "serin"),
        ("consult", "yunseul"),
        ("decide", "jihun"),
    ]
    assert document.state == DocumentState.IN_APPROVAL


def test_what_is_typed_is_saved_by_itself(page: Page, paper: Paper) -> None:
    page.locator("#title").fill("저절로 남은 제목")
    expect(page.locator("[data-saved]")).to_contain_text("10:0", timeout=8_000)
    assert paper.document.title == "저절로 남은 제목"
    assert page.locator(".preview-pane svg").count() == 1


def test_files_are_added_in_place_and_what_is_refused_says_why(page: Page, paper: Paper) -> None:
    page.locator("#title").fill("파일과 함께 적은 제목")
    page.locator("#files").set_input_files([LIST, NOTHING])
    page.get_by_role("button", name="붙임 올리기").click()
    part = page.locator("#enclosures-part")
    expect(part.get_by_label("붙임 이름")).to_have_value("명단")
    expect(part).to_contain_text("빈 것.txt: 빈 파일이에요.")
    assert paper.document.title == "파일과 함께 적은 제목"
    assert axe_violations(page) == []

    part.get_by_label("부수").fill("3")
    part.get_by_role("button", name="이름 저장").click()
    expect(page.locator(".editor-page")).to_be_visible()
    expect(part.get_by_label("부수")).to_have_value("3")
    part.get_by_role("button", name="명단 빼기").click()
    expect(part).to_contain_text("붙임이 없습니다.")
    assert not paper.document.enclosures.exists()


def test_another_window_that_saved_first_is_told_of_and_nothing_is_lost(page: Page, paper: Paper) -> None:
    paper.save(title="다른 창의 제목")
    page.locator("#title").fill("이 창의 제목")
    expect(page.locator("[data-saved]")).to_contain_text("먼저 저장했습니다", timeout=8_000)
    expect(page.locator("#title")).to_have_value("이 창의 제목")
    assert paper.document.title == "다른 창의 제목"


def test_what_is_thrown_away_while_typing_comes_back_with_what_was_typed(page: Page, paper: Paper) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    page.locator("#title").fill("버리기 바로 앞에 고친 제목")
    page.get_by_role("button", name="이 문서 버리기").click()
    notice = page.locator(".note-with-deed")
    expect(notice).to_contain_text("‘버리기 바로 앞에 고친 제목’ 문서를 버렸습니다")
    assert paper.document.state == DocumentState.DISCARDED

    other.locator("#title").fill("다른 창이 모르고 고침")
    expect(other.locator("[data-saved]")).to_contain_text("버린 문서라 고칠 수 없습니다", timeout=8_000)
    expect(other.locator("#title")).to_have_value("다른 창이 모르고 고침")
    other.close()

    assert axe_violations(page) == []
    notice.get_by_role("button", name="되돌리기").click()
    expect(page.locator(".course-title")).to_have_text("버리기 바로 앞에 고친 제목")
    assert paper.document.is_draft


def test_every_page_of_a_long_text_stands_whole_beside_it(page: Page, paper: Paper) -> None:
    paper.save(body=items(*["과태료를 줄이고자 합니다."] * 90))
    page.reload()
    sheets = page.locator(".preview-pane .sheet")
    expect(sheets).to_have_count(3)
    shapes = sheets.evaluate_all("all => all.map(each => each.offsetHeight / each.offsetWidth)")
    assert [round(shape, 1) for shape in shapes] == [1.4] * 3


def test_on_a_phone_the_preview_is_drawn_when_it_is_opened(
    browser: Browser, live_server: LiveServer, paper: Paper
) -> None:
    with screen_of(browser, "haneul", live_server.url, width=360) as phone:
        phone.goto(f"{live_server.url}/documents/{paper.pk}/edit/")
        expect(phone.locator(".preview-pane")).to_be_hidden()
        phone.get_by_role("button", name="미리보기").click()
        expect(phone.locator(".preview-pane svg")).to_have_count(1)
        phone.keyboard.press("Shift+Tab")
        expect(phone.get_by_role("button", name="닫기")).to_be_focused()
        assert phone.locator("#title").evaluate("field => Boolean(field.closest('[inert]'))"), "it lies behind"
        phone.get_by_role("button", name="닫기").click()
        expect(phone.locator(".preview-pane")).to_be_hidden()
        expect(phone.get_by_role("button", name="미리보기")).to_be_focused()


@pytest.mark.parametrize(("width", "at_once"), [(360, False), (1440, True)])
def test_the_printed_pages_of_a_document_are_fetched_when_they_are_to_be_seen(
    browser: Browser, live_server: LiveServer, paper: Paper, width: int, at_once: bool
) -> None:
    paper.submit()
    asked: list[str] = []
    with screen_of(browser, "serin", live_server.url, width=width) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{live_server.url}/documents/{paper.pk}/")
        page.wait_for_load_state("networkidle")
        assert any(address.endswith("/pages/") for address in asked) is at_once
        if not at_once:
            page.get_by_text("인쇄된 모습").click()
        expect(page.locator(".as-printed svg")).to_have_count(1)
