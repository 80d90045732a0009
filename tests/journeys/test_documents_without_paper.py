"""One matter from a report to the register, on two tablets and a telephone; nobody prints anything.

The bureau head reports to the mayor, whose instruction becomes a task, and the report a plan that the mayor decides.
The plan leads to a letter that a substitute decides, that proves itself, and that others read. What came of it goes to
the mayor once more.
"""

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hwpx import HwpxDocument
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.documents.adapters.hangul import pages_of
from tests.documents.exports import flipped
from tests.journeys import the_mayor
from tests.support.devices import Device, Devices, two_tablets_and_a_phone
from tests.support.drafting import begin, fill, mend, put_in_line, submit, write
from tests.support.house import House

pytestmark = pytest.mark.browser

REPORT = "연향동 학교 앞 불법 주정차"
REPORTED = (
    "1. 학교 앞 불법 주정차가 줄지 않아 경찰서와 의논할 자리가 필요함\n2. 협의회를 2026.12.01(화) 15:00에 열 수 있음"
)
INSTRUCTION = "협의회에 올 기관을 알아보고 알려 주세요."
LETTER = "주정차 단속 협의회 개최 알림"
RESULT = "주정차 단속 협의회 결과 보고"


@pytest.fixture
def devices(house: House, browser: Browser) -> Iterator[Devices]:
    with two_tablets_and_a_phone(house, browser) as opened:
        yield opened


def test_from_a_report_to_the_register(house: House, devices: Devices, tmp_path: Path) -> None:
    tablet, second, phone = devices
    _the_head_of_the_department_leaves(second)
    the_mayor.make_a_passkey(phone)

    memo = _the_bureau_head_reports(second)
    the_mayor.instruct(phone, REPORT, INSTRUCTION)
    _the_clerk_does_what_was_told(tablet)
    the_mayor.be_content(phone, INSTRUCTION)
    _the_report_becomes_a_plan(second, memo)
    second.hand_to("seojin").sign(REPORT, "검토하기")
    plan = the_mayor.decide_with_the_passkey(phone, REPORT)

    second.hand_to("serin")
    letter = _the_clerk_drafts_a_letter(tablet, plan)
    _the_team_head_hears_of_it_and_reviews(second)
    _two_departments_are_asked_at_the_same_time(second)
    _the_substitute_decides(tablet)
    _it_is_proved(house, tablet, tmp_path)
    _another_reader_opens_it(tablet, tmp_path)
    _it_is_circulated_and_read(tablet, second, letter)
    _who_was_away_reads_it_later(second)

    _what_came_of_it_is_reported(tablet)
    second.hand_to("seojin").sign(RESULT, "검토하기")
    the_mayor.decide_with_a_code(phone, RESULT)


def _the_head_of_the_department_leaves(screen: Device) -> None:
    """Who stands in for him is found by the calendar alone (규정 제10조제3항)."""
    page = screen.hand_to("jihun").go("/absences/").page
    back = page.get_by_role("button", name="오늘 돌아왔습니다")
    if back.count():  # on two days the sample city has him away with another substitute
        back.click()
    page.locator("#words").fill("황보람")
    page.locator(".acting-row", has_text="황보람").first.click()
    screen.look()
    screen.press("부재 넣기")
    expect(page.get_by_role("list", name="지금 부재")).to_contain_text("대행자 주무관 황보람")


def _the_bureau_head_reports(screen: Device) -> str:
    """Return the report's address."""
    page = screen.hand_to("yunho").go("/memos/write/").page
    screen.pick("보고받는 사람", "한도윤")
    page.get_by_label("제목").fill(REPORT)
    page.get_by_label("내용").fill(REPORTED)
    page.locator(".memo-openness").get_by_label("공개", exact=True).check()
    screen.press("보고 보내기")
    expect(page.locator("#marks")).to_contain_text("아직 읽지 않음")
    return screen.path


def _the_clerk_does_what_was_told(tablet: Device) -> None:
    page = tablet.hand_to("haneul").take_up(INSTRUCTION).page
    page.get_by_label("보고 내용").fill("순천경찰서가 온다고 합니다.")
    page.get_by_label("얼마나 되었나요").fill("60")
    tablet.press("중간 보고")
    expect(page.get_by_text("진행 60%")).to_be_visible()
    page.get_by_label("보고 내용").fill("순천교육지원청도 옵니다.")
    tablet.look()
    tablet.press("결과 보고")
    expect(page.get_by_role("button", name="결과 보고 거두기")).to_be_visible()


def _the_report_becomes_a_plan(screen: Device, memo: str) -> None:
    """The draft takes the thread along, and finds at once what the report had wrong."""
    page = screen.hand_to("yunho").go(memo).page
    screen.press("문서로 만들기")
    page.wait_for_url("**/edit/")
    expect(page.locator(".editor-page")).to_contain_text(INSTRUCTION)
    mend(page, "2026.12.01", "2026. 12. 1.")
    fill(
        page,
        summary="불법 주정차를 줄일 협의회를 열려는 것임.",
        keywords="주정차, 협의회",
        unit_task="국 주요 업무 계획",
    )
    expect(page.locator(".line-rows")).to_contain_text("시장 한도윤")
    screen.look()
    submit(screen)


def _the_clerk_drafts_a_letter(tablet: Device, plan: str) -> str:
    """Return its address."""
    tablet.hand_to("haneul")
    page = begin(tablet, "회의 개최 알림")
    fill(
        page,
        title=LETTER,
        summary="주정차 단속 협의회의 일시와 장소를 알리고 참석을 요청하는 것임.",
        recipients="전라남도경찰청장(교통과장)\n순천교육지원청교육장(행정지원과장)",
        seal="관인생략",
        unit_task="과 일상 업무",
    )
    write(
        page,
        f"관련: {plan}",
        "주정차 단속을 의논하기 위하여 다음과 같이 회의를 열고자 하니 참석하여 주시기 바랍니다.",
        "일시: 2026. 12. 1.(화) 오후 3시",
        "장소: 순천시청 소회의실",
    )
    mend(page, "오후 3시", "15:00")
    for who in ("남윤슬", "강이든"):
        put_in_line(page, who, "협조")
    tablet.look()
    submit(tablet)
    return tablet.path


def _the_team_head_hears_of_it_and_reviews(screen: Device) -> None:
    screen.hear_the_news().sign(LETTER, "검토하기")


def _two_departments_are_asked_at_the_same_time(screen: Device) -> None:
    """The second in the line need not wait for the first."""
    screen.hand_to("ideun").sign(LETTER, "협조하기", opinion="예산은 회의비로 냅니다.")
    screen.hand_to("yunseul").sign(LETTER, "협조하기")


def _the_substitute_decides(tablet: Device) -> None:
    page = tablet.hand_to("boram").take_up(LETTER).page
    expect(page.locator("#decide")).to_contain_text("문지훈님이 부재중")
    tablet.press("대결하기")
    expect(page.locator(".page-head")).to_contain_text(re.compile(r"교통관리과-\d+"))
    expect(page.locator(".line")).to_contain_text("황보람 (교통관리과장 문지훈 대신)")
    expect(page.locator(".line")).to_contain_text("예산은 회의비로 냅니다.")
    tablet.look()


def _it_is_proved(house: House, tablet: Device, folder: Path) -> None:
    sound, changed = folder / "시행문.pdf", folder / "바꾼 시행문.pdf"
    tablet.download("PDF").save_as(sound)
    changed.write_bytes(flipped(sound.read_bytes(), sound.stat().st_size // 2))
    with ThreadPoolExecutor() as both:
        verified, refused = both.map(
            lambda file: house.command("documents", "verify", str(file), "--json"), (sound, changed)
        )
    assert verified.returncode == 0, verified.stdout
    assert json.loads(verified.stdout)["title"] == LETTER
    assert (refused.returncode, json.loads(refused.stdout)["intact"]) == (1, False)


def _another_reader_opens_it(tablet: Device, folder: Path) -> None:
    kept = folder / "시행문.hwpx"
    tablet.download("HWPX").save_as(kept)
    page = "".join(sheet.extract_text() for sheet in PdfReader(folder / "시행문.pdf").pages)
    words = HwpxDocument.open(kept.read_bytes()).text.plain().split()
    assert {"전결", "대결", "황보람", "협조자", "남윤슬", "강이든", "끝."} <= set(words)
    assert [word for word in words if word not in page] == []
    drawn, empty = pages_of(kept.read_bytes()), pages_of(HwpxDocument.new().to_bytes())
    assert len(drawn) == 1
    assert len(drawn[0]) > 4 * len(empty[0])


def _it_is_circulated_and_read(tablet: Device, second: Device, letter: str) -> None:
    """The reading is noted by itself (규정 제18조제4항)."""
    tablet.hand_to("haneul").go(letter).page.get_by_role("link", name="발송과 공람").click()
    tablet.pick("공람할 사람", "강이든")
    tablet.look()
    tablet.press("공람하기")
    mark = tablet.page.locator(".reader-list li", has_text="강이든")
    expect(mark).to_contain_text("읽지 않음")
    second.hand_to("ideun").take_up(LETTER)
    tablet.page.reload()
    expect(mark).to_contain_text(re.compile(r"읽음 \d"))


def _who_was_away_reads_it_later(screen: Device) -> None:
    """규정 제10조제3항."""
    screen.hand_to("jihun").go("/approval/?tab=later").look()
    screen.page.locator(".course-row", has_text=LETTER).first.get_by_role("button", name="확인").click()
    screen.told("사후보고를 확인했습니다")


def _what_came_of_it_is_reported(tablet: Device) -> None:
    tablet.hand_to("yunho")
    page = begin(tablet, "간이기안문")
    fill(
        page,
        title=RESULT,
        summary="협의회에서 정한 것을 보고하려는 것임.",
        keywords="주정차, 협의회, 결과",
        unit_task="국 주요 업무 계획",
    )
    write(page, "학교 앞 단속을 경찰서와 함께 하기로 함", "등교 시간에 안내하는 사람을 두기로 함")
    submit(tablet)
