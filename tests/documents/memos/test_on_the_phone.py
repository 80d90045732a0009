"""A report on telephones: written with photo and voice, read and answered by the mayor's substitute."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, FilePayload, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from madang.documents.actions.recall_memo import recall_memo
from madang.documents.models import Memo, MemoReader
from madang.documents.rules.memo import MemoDeed
from tests.documents.memos.conftest import Clock
from tests.documents.memos.phones import chromium_that_hears, screen_of
from tests.documents.memos.reports import picture, report, say, told
from tests.support.browser import axe_violations
from tests.support.office import actor, away

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
PHOTO: FilePayload = {"name": "현장.png", "mimeType": "image/png", "buffer": picture(width=640, height=480)}

PLAYED = """sound => new Promise((told) => {
    sound.oncanplay = () => told("plays");
    sound.onerror = () => told("broken");
    sound.preload = "auto";
    sound.load();
})"""


@pytest.fixture(autouse=True)
def _database_beside_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser's driver keeps an event loop in this thread, where Django would refuse its database."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def browser(_database_beside_a_browser: None, transactional_db: None, office: Clock) -> Iterator[Browser]:
    with chromium_that_hears() as started:
        yield started


def pick(page: Page, field: str, words: str, name: str) -> None:
    group = page.get_by_role("group", name=field)
    group.get_by_role("searchbox").press_sequentially(words)
    group.locator("[data-found]").get_by_text(name).click()
    expect(group.locator("[data-chosen]")).to_contain_text(name)


def test_photo_and_voice_reach_whoever_stands_in_for_the_mayor(browser: Browser, live_server: LiveServer) -> None:
    """What follows, up to the document, is told in tests/journeys/test_documents_without_paper.py."""
    away("doyun", "seojin")
    with (
        screen_of(browser, "haneul", live_server.url) as haneul,
        screen_of(browser, "seojin", live_server.url) as seojin,
    ):
        _write(haneul, live_server.url)
        memo = Memo.objects.get()
        assert [file.media_type.split("/")[0] for file in memo.files.all()] == ["image", "audio"]
        _read_and_instruct(seojin, live_server.url)
        seat = MemoReader.objects.get(memo=memo, person="doyun")
        assert (seat.read_by_id, Memo.objects.get().number) == ("seojin", "교통관리과-1")
        haneul.goto(f"{live_server.url}/memos/{memo.pk}/")
        expect(haneul.locator("main")).to_contain_text("부시장 윤서진(시장 한도윤 대행)")


def _write(page: Page, address: str) -> None:
    page.goto(f"{address}/memos/write/")
    pick(page, "보고받는 사람", "시장", "한도윤")
    expect(page.get_by_role("group", name="보고받는 사람")).to_contain_text("출장 중, 대행 윤서진")
    page.get_by_label("제목").fill("연향동 침수 현장")
    page.get_by_label("내용").fill("지하차도에 물이 찹니다.")
    page.get_by_label("사진 찍기").set_input_files(PHOTO)
    page.get_by_role("button", name="음성 녹음").click()
    expect(page.get_by_role("button", name=re.compile("녹음 끝내기 0:01"))).to_be_visible()
    page.get_by_role("button", name=re.compile("녹음 끝내기")).click()
    expect(page.locator(".attach-list li")).to_have_count(2)
    page.locator(".memo-openness").get_by_label("공개", exact=True).check()
    expect(page.locator(".memo-filing")).to_have_text("분류: 정하지 않음 · 공개: 공개 · 보존 5년")
    page.get_by_role("button", name="보고 보내기").click()
    expect(page.get_by_role("heading", name="연향동 침수 현장")).to_be_visible()
    expect(page.locator("#marks")).to_contain_text("아직 읽지 않음 · 출장 중, 대행 윤서진")


def _read_and_instruct(page: Page, address: str) -> None:
    page.goto(f"{address}/memos/")
    expect(page.locator(".memo-rows")).to_contain_text("한도윤 대행")
    page.get_by_role("link", name="연향동 침수 현장").click()
    expect(page.get_by_alt_text("사진: 현장.png")).to_be_visible()
    shown = page.get_by_alt_text("사진: 현장.png")
    assert shown.evaluate("photo => photo.decode().then(() => photo.naturalWidth)") == 640
    assert page.locator("audio").evaluate(PLAYED) == "plays"
    expect(page.locator("main")).to_contain_text("시장 한도윤님을 대행해 보고 있습니다")
    page.get_by_label("지시", exact=True).check(force=True)
    page.get_by_role("textbox", name="내용").fill("배수펌프를 돌리고 결과를 알려 주세요.")
    page.get_by_role("button", name="보내기").click()
    expect(page.locator(".memo-thread")).to_contain_text("부시장 윤서진(시장 한도윤 대행)")
    expect(page.locator(".task-line")).to_contain_text("11월 30일까지")


def test_what_was_typed_comes_back_and_is_forgotten_when_sent(browser: Browser, live_server: LiveServer) -> None:
    with screen_of(browser, "haneul", live_server.url) as page:
        page.goto(f"{live_server.url}/memos/write/")
        pick(page, "보고받는 사람", "문지훈", "문지훈")
        page.get_by_label("제목").fill("적던 제목")
        page.reload()
        expect(page.get_by_label("제목")).to_have_value("적던 제목")
        expect(page.get_by_role("group", name="보고받는 사람").locator("[data-chosen]")).to_contain_text("문지훈")
        expect(page.locator("[data-restored]")).to_be_visible()
        page.get_by_label("내용").fill("내용")
        page.locator(".memo-openness").get_by_label("공개", exact=True).check()
        page.get_by_role("button", name="보고 보내기").click()
        expect(page).to_have_url(re.compile(r"/memos/\d+/$"))
        page.goto(f"{live_server.url}/memos/write/")
        expect(page.get_by_label("제목")).to_have_value("")


def test_a_faulty_report_keeps_its_files_and_says_why(browser: Browser, live_server: LiveServer) -> None:
    with screen_of(browser, "haneul", live_server.url) as page:
        page.goto(f"{live_server.url}/memos/write/")
        empty: FilePayload = {"name": "빈.txt", "mimeType": "text/plain", "buffer": b""}
        page.get_by_label("파일 고르기").set_input_files([PHOTO, empty])
        expect(page.locator(".attach")).to_contain_text("‘빈.txt’은(는) 빈 파일이라")
        page.get_by_role("button", name="보고 보내기").click()
        expect(page.get_by_role("alert").first).to_contain_text("제목을 적어 주세요.")
        expect(page.locator(".attach-list li")).to_have_count(1)


def test_new_words_come_into_an_open_report_without_touching_what_is_typed(
    browser: Browser, live_server: LiveServer
) -> None:
    memo = report()
    with screen_of(browser, "haneul", live_server.url) as page:
        told_once = Once(lambda: say("jihun", memo, MemoDeed.GIVE_OPINION, "수고했습니다."))
        page.route("**/live/?*", told_once.answer)
        page.goto(f"{live_server.url}/memos/{memo.pk}/")
        page.get_by_role("textbox", name="내용").fill("쓰던 답")
        told_once.may_tell.append(True)
        expect(page.locator(".memo-thread")).to_contain_text("수고했습니다.")
        expect(page.locator("#thread-told")).to_have_text("새 글 1개가 왔습니다.")
        expect(page.get_by_role("textbox", name="내용")).to_have_value("쓰던 답")


class Once:
    """Answers the browser's live connection: quiet until it may tell, then one deed and its news."""

    def __init__(self, deed: Callable[[], object]) -> None:
        self.deed, self.may_tell, self.done = deed, list[bool](), False

    def answer(self, route: Route) -> None:
        body = "retry: 200\n\n"
        if self.may_tell and not self.done:
            self.deed()
            self.done, body = True, f"{body}data: {{}}\n\n"
        route.fulfill(content_type="text/event-stream", body=body)


def test_what_cannot_be_sent_says_why_and_stays(browser: Browser, live_server: LiveServer) -> None:
    memo = report()
    with screen_of(browser, "haneul", live_server.url) as page:
        # A person types for longer than the page needs to fetch what watches over the sending.
        with page.expect_response("**/documents/memo_failure.js"):
            page.goto(f"{live_server.url}/memos/{memo.pk}/")
        page.wait_for_timeout(200)
        page.get_by_role("textbox", name="내용").fill("쓰던 답")
        page.route("**/say/", lambda route: route.abort())
        page.get_by_role("button", name="보내기").click()
        expect(page.get_by_role("alert")).to_contain_text("연결을 확인하고")
        page.unroute("**/say/")
        recall_memo(actor("haneul"), memo.pk)
        page.get_by_role("button", name="보내기").click()
        expect(page.get_by_role("alert")).to_contain_text("거둔 보고입니다.")
        expect(page.get_by_role("textbox", name="내용")).to_have_value("쓰던 답")


def test_people_are_picked_by_keyboard(browser: Browser, live_server: LiveServer) -> None:
    with screen_of(browser, "haneul", live_server.url, 1440) as page:
        page.goto(f"{live_server.url}/memos/write/")
        group = page.get_by_role("group", name="보고받는 사람")
        group.get_by_role("searchbox").press_sequentially("서윤")
        page.keyboard.press("Enter")  # before anybody was found: nobody is picked
        expect(group.locator("[data-found] li")).to_have_count(1)
        page.keyboard.press("Enter")
        expect(group.locator("[data-chosen]")).to_contain_text("안전교통국장 서윤호")
        expect(group.get_by_role("searchbox")).to_be_focused()
        group.get_by_role("checkbox").click()
        expect(group.locator("[data-chosen] li")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_screens_fit_and_are_accessible(browser: Browser, live_server: LiveServer, width: int, theme: str) -> None:
    task = told()
    report("jihun", title="아주 긴 제목을 가진 보고 " * 7, copies=("bora",), urgent=True)
    paths = ("/memos/", "/memos/write/", f"/memos/{Memo.objects.latest('id').pk}/", "/tasks/?box=given",
             f"/memos/{Memo.objects.earliest('id').pk}/", f"/tasks/{task.pk}/", "/tasks/?q=없는말")  # fmt: skip
    faults: dict[str, object] = {}
    with screen_of(browser, "jihun", live_server.url, width, theme) as page:
        for path in paths:
            page.goto(live_server.url + path)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if found := [*axe_violations(page), *([f"{wide} px too wide"] if wide > 0 else [])]:
                faults[path] = found
    assert faults == {}
