"""A document from the first word to the register, on two tablets and a telephone; nobody prints anything."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pyotp
import pytest
from hwpx import HwpxDocument
from playwright.sync_api import Browser, Download, Locator, Page, expect
from pypdf import PdfReader

from config.settings.city import SAMPLE_PASSWORD
from tests.documents.adapters.hangul import pages_of
from tests.documents.exports import flipped
from tests.support.browser import axe_violations, page_of
from tests.support.house import House

pytestmark = pytest.mark.browser

TITLE = "주정차 단속 협의회 개최 알림"
LINES = (
    "주정차 단속을 의논하기 위하여 다음과 같이 회의를 열고자 하니 참석하여 주시기 바랍니다.",
    "일시: 2026.12.01(화) 15:00",
    "장소: 순천시청 소회의실",
)
AWAY_TODAY = """
from django.utils import timezone
from madang.organisation.models import Absence
today = timezone.localdate()
Absence.objects.create(person_id="moon-jihun", kind="출장", from_day=today, to_day=today, acting_id="hwang-boram")
"""


class Screen:
    """One device; it passes from hand to hand, and every page that it shows is looked at."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.errors: list[str] = []
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def sign_in(self, who: str) -> "Screen":
        self.page.context.clear_cookies()
        self.page.goto(f"{self.address}/staff/sign-in/")
        self.page.locator("input[name=login]").fill(who)
        self.page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/staff/")
        return self

    def go(self, path: str) -> "Screen":
        self.page.goto(self.address + path)
        return self

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def look(self) -> None:
        """Nothing is out of reach: no axe violation, and nothing scrolls sideways."""
        expect(self.page.locator("main h1")).to_be_visible()
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{self.page.url} scrolls sideways by {wide} px"
        assert axe_violations(self.page) == [], self.page.url

    def open_first(self, title: str) -> None:
        """Open what waits on the desk."""
        self.go("/approval/")
        self.look()
        self.page.locator(".course-link", has_text=title).first.click()
        expect(self.page.locator("h1")).to_contain_text(title)
        self.look()

    def sign(self, title: str, button: str) -> None:
        self.open_first(title)
        self.press(button)
        expect(self.page.locator(".messages")).to_be_visible()

    def download(self, name: str) -> Download:
        with self.page.expect_download() as started:
            self.page.get_by_role("link", name=name, exact=True).click()
        return started.value


@pytest.fixture
def screens(house: House, browser: Browser) -> Iterator[tuple[Screen, Screen, Screen]]:
    """Two tablets and a telephone; afterwards no page may have logged an error."""
    sizes = ((820, 1180), (820, 1180), (390, 844))
    with ExitStack() as stack:
        pages = [stack.enter_context(page_of(browser, width, accept_downloads=True)) for width, _ in sizes]
        for page, (width, height) in zip(pages, sizes, strict=True):
            page.set_viewport_size({"width": width, "height": height})
        first, second, phone = (Screen(page, house.address) for page in pages)
        yield first, second, phone
        assert [*first.errors, *second.errors, *phone.errors] == []


def write(page: Page, *lines: str) -> None:
    """Put these items in the place of what the template says."""
    text = page.get_by_role("textbox", name="본문")
    text.click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    for number, line in enumerate(lines):
        if number:
            page.keyboard.press("Enter")
        page.keyboard.type(f"1. {line}" if number == 0 else line)


def mend_the_date(page: Page) -> None:
    row: Locator = page.locator(".finding-row", has_text="2026. 12. 1.").first
    expect(row).to_be_visible(timeout=10_000)
    expect(page.locator(".editor-page .finding").first).to_have_text("2026.12.01")
    row.get_by_role("button", name="고치기").click()
    expect(page.locator(".editor-page")).to_contain_text("2026. 12. 1.(화)")
    expect(page.locator(".finding-row", has_text="2026. 12. 1.")).to_have_count(0)


def put_in_line(page: Page, name: str, role: str) -> None:
    page.locator("#line_q").fill(name)
    page.locator("#line-found button", has_text=name).click()
    select = page.get_by_label(f"{name}님의 역할")
    expect(select).to_be_visible()
    select.select_option(label=role)
    expect(page.get_by_label(f"{name}님의 역할").locator("option:checked")).to_have_text(role)


def draft(screen: Screen) -> str:
    """김하늘 drafts from a template; return the document's address."""
    page = screen.sign_in("haneul").go("/documents/new/").page
    screen.look()
    page.get_by_role("button", name="회의 개최 알림").click()
    page.wait_for_url("**/edit/")
    page.locator("#title").fill(TITLE)
    page.locator("#summary").fill("주정차 단속 협의회의 일시와 장소를 알리고 참석을 요청하는 것임.")
    page.locator("#recipients").fill("전라남도경찰청장(교통과장)\n순천교육지원청교육장(행정지원과장)")
    page.locator("#seal").select_option(label="관인생략")
    page.locator("#unit_task").select_option(label="과 일상 업무")
    write(page, *LINES)
    mend_the_date(page)
    for who in ("남윤슬", "강이든"):
        put_in_line(page, who, "협조")
    screen.look()
    screen.press("결재 올리기")
    page.wait_for_url(lambda url: "/edit/" not in url)
    screen.look()
    return urlsplit(page.url).path


def test_from_the_first_word_to_the_register(
    house: House, screens: tuple[Screen, Screen, Screen], tmp_path: Path
) -> None:
    tablet, second, phone = screens
    told = house.command("django", "shell", "-c", AWAY_TODAY)
    assert told.returncode == 0, told.stderr
    path = draft(tablet)

    second.sign_in("serin").sign(TITLE, "검토하기")
    for number, who in enumerate(("ideun", "yunseul")):
        second.sign_in(who).open_first(TITLE)
        if number == 0:
            second.page.locator("#opinion").fill("예산은 회의비로 냅니다.")
        second.press("협조하기")
        expect(second.page.locator(".messages")).to_be_visible()

    phone.sign_in("boram").open_first(TITLE)
    expect(phone.page.locator("#decide")).to_contain_text("문지훈님이 부재중")
    phone.press("전결하기")
    expect(phone.page.locator(".page-head")).to_contain_text("교통관리과-")
    expect(phone.page.locator(".line")).to_contain_text("황보람 (교통관리과장 문지훈 대신)")
    expect(phone.page.locator(".line")).to_contain_text("예산은 회의비로 냅니다.")
    phone.look()

    tablet.go(path).look()
    _is_proved(house, tablet, tmp_path)
    _opens_in_another_reader(tablet, tmp_path)
    _is_reported_later(second)


def _is_proved(house: House, screen: Screen, folder: Path) -> None:
    sound, changed = folder / "시행문.pdf", folder / "바꾼 시행문.pdf"
    screen.download("PDF").save_as(sound)
    changed.write_bytes(flipped(sound.read_bytes(), sound.stat().st_size // 2))
    verified = house.command("documents", "verify", str(sound), "--json")
    assert verified.returncode == 0, verified.stdout
    assert json.loads(verified.stdout)["title"] == TITLE
    refused = house.command("documents", "verify", str(changed), "--json")
    assert (refused.returncode, json.loads(refused.stdout)["intact"]) == (1, False)


def _opens_in_another_reader(screen: Screen, folder: Path) -> None:
    kept = folder / "시행문.hwpx"
    screen.download("HWPX").save_as(kept)
    page = "".join(sheet.extract_text() for sheet in PdfReader(folder / "시행문.pdf").pages)
    words = HwpxDocument.open(kept.read_bytes()).text.plain().split()
    assert {"전결", "대결", "황보람", "협조자", "남윤슬", "강이든", "끝."} <= set(words)
    assert [word for word in words if word not in page] == []
    drawn, empty = pages_of(kept.read_bytes()), pages_of(HwpxDocument.new().to_bytes())
    assert len(drawn) == 1
    assert len(drawn[0]) > 4 * len(empty[0])


def _is_reported_later(screen: Screen) -> None:
    """규정 제10조제3항: who was away reads it afterwards."""
    screen.sign_in("jihun").go("/approval/?tab=later")
    screen.look()
    expect(screen.page.locator(".course-row")).to_contain_text(TITLE)
    screen.press("확인")
    expect(screen.page.locator(".messages")).to_contain_text("사후보고를 확인했습니다")


def test_the_mayor_decides_with_a_one_time_code(screens: tuple[Screen, Screen, Screen]) -> None:
    tablet, second, phone = screens
    generator = _code_of_the_mayor(phone)
    title = "안전교통 분야 2027년 주요 업무 계획"
    page = tablet.sign_in("yunho").go("/documents/new/").page
    page.get_by_role("button", name="간이기안문", exact=False).first.click()
    page.wait_for_url("**/edit/")
    page.locator("#title").fill(title)
    page.locator("#summary").fill("2027년 안전교통 분야의 주요 업무를 정하려는 것임.")
    page.locator("#keywords").fill("업무 계획, 안전, 교통")
    page.locator("#unit_task").select_option(label="국 주요 업무 계획")
    write(page, "보행 안전 시설을 늘림", "노인보호구역을 넓힘")
    expect(page.locator(".line-rows")).to_contain_text("시장 한도윤")
    tablet.press("결재 올리기")
    page.wait_for_url(lambda url: "/edit/" not in url)

    second.sign_in("seojin").sign(title, "검토하기")
    phone.sign_in("doyun").open_first(title)
    phone.page.locator("#confirmation-code").fill(generator.at(datetime.now(UTC), counter_offset=1))
    phone.press("결재하기")
    expect(phone.page.locator(".page-head")).to_contain_text("안전교통국-")
    phone.page.get_by_text("모든 기록").click()
    expect(phone.page.locator(".history").first).to_contain_text("일회용 코드로 확인")
    phone.look()


def _code_of_the_mayor(phone: Screen) -> pyotp.TOTP:
    """Set up a generator; a number counts once, so that the decision takes the next one."""
    page = phone.sign_in("doyun").go("/staff/confirmation/code/").page
    phone.look()
    page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
    phone.press("다음")
    generator = pyotp.TOTP("".join(page.locator(".one-time-key").inner_text().split()))
    page.locator("input[name=name]").fill("인증 앱")
    page.locator("input[name=code]").fill(generator.now())
    phone.look()
    page.locator("main form button").last.click()
    expect(page.locator(".messages")).to_be_visible()
    return generator
