"""The screens on which staff see to complaints."""

from collections.abc import Callable
from urllib.parse import urljoin

from playwright.sync_api import Page, expect

from tests.support.busy_office import ANSWERED, DUPLICATE, OPEN_REPORT, REFUSED, RULES_DRAFT
from tests.support.showing import Screen, by


def _complaint(login: str, plate: str, more: str = "") -> Callable[[Page, str], None]:
    """Open the first report of a vehicle in the tray of somebody's team."""

    def show(page: Page, address: str) -> None:
        by(login, f"/staff/complaints/?tray=team&q={plate[-4:]}{more}")(page, address)
        page.goto(urljoin(page.url, page.locator("main a.row-link").first.get_attribute("href")))
        expect(page.locator("main h1")).to_be_visible()

    return show


def _several(page: Page, address: str) -> None:
    by("serin", f"/staff/complaints/?tray=team&q={DUPLICATE[-4:]}")(page, address)
    for tick in page.locator("input[name=chosen]").all():
        tick.check()
    page.get_by_role("button", name="서식으로 답변").click()
    expect(page.locator("main h1")).to_be_visible()


def _trial(page: Page, address: str) -> None:
    by("bada", "/staff/complaints/rules/", RULES_DRAFT)(page, address)
    page.goto(f"{page.url}trial/?whole")
    expect(page.locator("main h1")).to_be_visible()


def _cover(button: str) -> Callable[[Page, str], None]:
    """Open a photograph of broken glass, and draw one box over its photograph; press a button where one is named."""

    def show(page: Page, address: str) -> None:
        by("gaon", "/staff/complaints/?category=street-cleaning")(page, address)
        page.goto(urljoin(page.url, page.locator("main a.row-link").first.get_attribute("href")))
        page.goto(urljoin(page.url, page.get_by_role("link", name="공개용으로 가리기").first.get_attribute("href")))
        page.get_by_role("button", name="상자 더하기").click()
        if button:
            page.get_by_role("button", name=button).click()
            expect(page.get_by_text("아래 그대로 공개됩니다")).to_be_visible()

    return show


COMPLAINT_SCREENS: tuple[Screen, ...] = (
    Screen("tray", "직원: 민원함", by("serin", "/staff/complaints/?tray=team")),
    Screen("tray-mine", "직원: 내 민원", by("haneul", "/staff/complaints/")),
    Screen("tray-late", "직원: 기한 지난 민원", by("serin", "/staff/complaints/?tray=team&state=late")),
    Screen("tray-none", "직원: 민원함 없음", by("haneul", "/staff/complaints/?q=0000")),
    Screen("tray-review", "직원: 검토 대기", by("bada", "/staff/complaints/?tray=review")),
    Screen("desk-complaint", "직원: 민원 하나", _complaint("serin", OPEN_REPORT)),
    Screen("desk-complaint-many", "직원: 같은 건이 여럿인 민원", _complaint("serin", DUPLICATE)),
    Screen("desk-complaint-answered", "직원: 답변한 민원", _complaint("serin", ANSWERED, "&state=closed")),
    Screen("desk-complaint-refused", "직원: 불수용한 민원", _complaint("serin", REFUSED, "&state=closed")),
    Screen("desk-many", "직원: 여러 민원을 함께", _several),
    Screen("board", "직원: 팀 현황", by("serin", "/staff/complaints/board/")),
    Screen("city", "직원: 민원 현황", by("serin", "/staff/complaints/city/")),
    Screen("rules", "직원: 배부 규칙", by("bada", "/staff/complaints/rules/")),
    Screen("rules-draft", "직원: 배부 규칙 초안", by("bada", "/staff/complaints/rules/", RULES_DRAFT)),
    Screen("rule", "직원: 배부 규칙 한 줄", by("bada", "/staff/complaints/rules/", RULES_DRAFT, "모든 주정차를")),
    Screen("rules-trial", "직원: 시험 배부", _trial),
    Screen("officers", "직원: 민원 담당자", by("bada", "/staff/complaints/officers/")),
    Screen("officer", "직원: 민원 담당자 한 사람", by("bada", "/staff/complaints/officers/", "김하늘")),
    Screen("shifts", "직원: 당직", by("serin", "/shifts/")),
    Screen("imports", "직원: 민원 가져오기", by("haneul", "/staff/complaints/imports/")),
    Screen("import", "직원: 가져온 파일", by("haneul", "/staff/complaints/imports/", "최종")),
    Screen("telephone", "직원: 전화 민원", by("bada", "/staff/complaints/new/")),
    Screen("keys", "직원: Open311 키", by("eunbyeol", "/staff/complaints/keys/")),
    Screen("reply-templates", "직원: 답변 서식", by("serin", "/staff/complaints/templates/")),
    Screen("reply-template", "직원: 답변 서식 하나", by("serin", "/staff/complaints/templates/new/")),
    Screen("cover", "직원: 사진 가리기", _cover("")),
    Screen("cover-preview", "직원: 사진 가리기, 미리 보기", _cover("미리 보기")),
)
