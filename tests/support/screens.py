"""Every screen of the house, and how one gets there."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from config.settings.city import SAMPLE_PASSWORD
from tests.support.busy_office import INSTRUCTION, LETTER, LONG, REPORT, RETURNED
from tests.support.complaint_screens import COMPLAINT_SCREENS
from tests.support.showing import Screen, at, by

LONG_QUESTION = "길고 긴 이름을 가진 시민이 " * 20


def _asked(*questions: str) -> Callable[[Page, str], None]:
    def show(page: Page, address: str) -> None:
        page.context.clear_cookies()
        page.goto(address)
        for number, question in enumerate(questions, start=1):
            page.wait_for_load_state("networkidle")
            page.get_by_role("textbox").fill(question)
            page.keyboard.press("Enter")
            expect(page.locator("#log .turn:not([data-pending])")).to_have_count(number, timeout=20_000)
        page.wait_for_load_state("networkidle")

    return show


def _as_staff(path: str) -> Callable[[Page, str], None]:
    """Sign in first where the door stands in the way; a live stream is open, so nobody waits for silence."""

    def show(page: Page, address: str) -> None:
        page.goto(address + path)
        if "/sign-in/" in page.url:
            page.locator("input[name=login]").fill("haneul")
            page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
            page.keyboard.press("Enter")
            page.wait_for_url(address + path)
        expect(page.locator("main h1")).to_be_visible()

    return show


def _in_a_draft(template: str) -> Callable[[Page, str], None]:
    """Begin a document from a template; each showing makes a draft of its own."""

    def show(page: Page, address: str) -> None:
        _as_staff("/documents/new/")(page, address)
        page.get_by_role("button", name=template).first.click()
        expect(page.locator("[data-preview-pages] svg, .preview-pane:not([data-open])").first).to_be_attached()
        expect(page.get_by_role("textbox", name="본문")).to_be_visible()

    return show


def _wrong_password(page: Page, address: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{address}/staff/sign-in/")
    page.locator("input[name=login]").fill("nobody")
    page.locator("input[name=password]").fill("wrong")
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")


SCREENS: tuple[Screen, ...] = (
    Screen("first", "첫 화면", _asked()),
    Screen("answer", "답: 그림과 준비물", _asked("여권 재발급")),
    Screen("follow-up", "이어 묻기", _asked("여권 재발급", "수수료는?")),
    Screen("map", "답: 지도", _asked("국가정원 가는 길")),
    Screen("table", "답: 표", _asked("공영주차장 요금")),
    Screen("not-found", "답을 찾지 못함", _asked("비트코인 지금 사도 될까요")),
    Screen("emergency", "긴급", _asked("옆집에 불이 났어요")),
    Screen("long", "긴 질문", _asked(LONG_QUESTION[:290])),
    Screen("ask-back", "되물음", _asked("주차")),
    Screen("several", "두 가지를 물음", _asked("전입신고 어떻게 해요? 그리고 쓰레기봉투는 어디서 사요?")),
    Screen("places", "답: 장소", _asked("연향동 주차장")),
    Screen("near", "답: 가까운 곳 묻기", _asked("여기서 가까운 주민센터")),
    Screen("elsewhere", "다른 기관 안내", _asked("서울 불법주차 과태료 얼마예요")),
    Screen("own-record", "본인 확인 필요", _asked("내 과태료 얼마 나왔어요")),
    Screen("not-korean", "다른 언어", _asked("How do I renew my passport?")),
    Screen("long-form", "길게 적기", at("/?story=1")),
    Screen("field", "분야", at("/fields/traffic/")),
    Screen("organisation", "부서 안내", at("/organisation/")),
    Screen("organisation-none", "부서 찾기: 없음", at("/organisation/?q=없는부서이름")),
    Screen("papers", "문서 확인", at("/verify/")),
    Screen("complaints", "불편 신고", at("/complaints/")),
    Screen("complaint-new", "불편 알리기", at("/complaints/new/")),
    Screen("complaints-public", "우리 동네 불편", at("/complaints/public/")),
    Screen("missing", "없는 화면", at("/nowhere/")),
    Screen("staff-sign-in", "직원 로그인", at("/staff/sign-in/")),
    Screen("staff-sign-in-wrong", "직원 로그인: 틀림", _wrong_password),
    Screen("citizen-sign-in", "시민 로그인", at("/my/sign-in/")),
    Screen("desk", "직원: 오늘", _as_staff("/staff/")),
    Screen("questions", "직원: 질문 기록", _as_staff("/staff/questions/")),
    Screen("questions-none", "직원: 질문 기록 없음", _as_staff("/staff/questions/?q=없는말없는말")),
    Screen("question", "직원: 질문 하나", _as_staff("/staff/questions/1/")),
    Screen("articles", "직원: 안내 글", _as_staff("/staff/articles/")),
    Screen("article", "직원: 안내 글 하나", _as_staff("/staff/articles/passport-reissue/")),
    Screen("channels", "직원: 창구", _as_staff("/staff/channels/")),
    Screen("people", "직원이 보는 부서", _as_staff("/organisation/")),
    Screen("confirmation", "직원: 결재 확인 수단", _as_staff("/staff/confirmation/")),
    Screen("password", "직원: 비밀번호 바꾸기", _as_staff("/staff/password/")),
    Screen("approval", "직원: 결재함", _as_staff("/approval/")),
    Screen("approval-sent", "직원: 올린 것", _as_staff("/approval/?tab=sent")),
    Screen("documents", "직원: 내 문서", _as_staff("/documents/")),
    Screen("document-new", "직원: 새로 기안", _as_staff("/documents/new/")),
    Screen("document-edit", "직원: 기안문 쓰기", _in_a_draft("물품 구매")),
    Screen("memos", "직원: 메모보고", _as_staff("/memos/")),
    Screen("memo-write", "직원: 메모보고 쓰기", _as_staff("/memos/write/")),
    Screen("tasks", "직원: 지시사항", _as_staff("/tasks/")),
    Screen("absences", "직원: 부재", _as_staff("/absences/")),
    Screen("register", "직원: 문서등록대장", _as_staff("/register/")),
    Screen("receipts", "직원: 접수", _as_staff("/receipts/")),
    Screen("records", "직원: 기록관리", _as_staff("/records/")),
    Screen("documents-thrown", "직원: 버린 문서", _as_staff("/documents/?state=discarded")),
    Screen("document", "직원: 나간 문서", by("haneul", "/documents/", LETTER)),
    Screen("document-returned", "직원: 반려된 문서", by("haneul", "/documents/", RETURNED)),
    Screen("dispatch", "직원: 발송과 공람", by("haneul", "/documents/", LETTER, "발송과 공람")),
    Screen("step", "직원: 검토할 문서", by("serin", "/approval/", LONG)),
    Screen("register-line", "직원: 대장 한 줄", by("haneul", "/register/", LETTER)),
    Screen("receipts-full", "직원: 접수할 문서가 많음", by("boram", "/receipts/")),
    Screen("receipt", "직원: 접수 문서", by("yunseul", "/receipts/?tray=all", LETTER)),
    Screen("memo", "직원: 메모보고 하나", by("yunho", "/memos/", REPORT)),
    Screen("task", "직원: 지시 하나", by("haneul", "/tasks/", INSTRUCTION)),
    Screen("seals", "직원: 관인", by("seou", "/records/seals/")),
    Screen("production", "직원: 생산현황", by("seou", "/records/production/2026/")),
    *COMPLAINT_SCREENS,
    Screen("desk-head", "직원: 과장의 오늘", by("jihun", "/staff/")),
)
