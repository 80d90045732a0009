"""What the mayor does on the telephone: reads, instructs, and decides, confirmed by a passkey or a one-time code."""

import re
from datetime import UTC, datetime

import pyotp
from playwright.sync_api import expect

from config.settings.city import SAMPLE_PASSWORD
from tests.support.authenticator import make_passkey, plug_in_authenticator
from tests.support.devices import Device


def make_a_passkey(phone: Device) -> None:
    plug_in_authenticator(phone.page)
    page = phone.hand_to("doyun").go("/staff/confirmation/passkey/").page
    make_passkey(page, SAMPLE_PASSWORD)
    expect(page.get_by_text("등록을 마쳤습니다")).to_be_visible()


def instruct(phone: Device, report: str, instruction: str) -> None:
    page = phone.hand_to("doyun").take_up(report).page
    page.get_by_label("지시", exact=True).check(force=True)
    page.get_by_role("textbox", name="내용").fill(instruction)
    phone.pick("맡을 사람", "김하늘")
    phone.look()
    phone.press("보내기")
    expect(page.locator(".memo-thread")).to_contain_text(instruction)
    expect(page.locator(".task-line")).to_contain_text("김하늘")


def be_content(phone: Device, instruction: str) -> None:
    phone.hand_to("doyun").take_up(instruction).press("끝내기")
    expect(phone.page.get_by_role("button", name="다시 열기")).to_be_visible()


def decide_with_the_passkey(phone: Device, title: str) -> str:
    """Return the number of what was decided."""
    phone.hand_to("doyun").take_up(title).look()
    phone.press("결재하기")
    number = phone.page.locator(".page-head").get_by_text(re.compile(r"^안전교통국-\d+$"))
    expect(number).to_be_visible()
    _history_says(phone, "패스키로 확인")
    return number.inner_text()


def decide_with_a_code(phone: Device, title: str) -> None:
    generator = _make_a_code(phone)
    page = phone.hand_to("doyun").take_up(title).page
    page.locator("#confirmation-code").fill(generator.at(datetime.now(UTC), counter_offset=1))
    phone.press("결재하기")
    expect(page.locator(".page-head")).to_contain_text("안전교통국-")
    _history_says(phone, "일회용 번호로 확인")


def _make_a_code(phone: Device) -> pyotp.TOTP:
    """Set up a generator; a number counts once, so that the decision takes the next one."""
    page = phone.hand_to("doyun").go("/staff/confirmation/code/").page
    page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
    phone.press("다음")
    generator = pyotp.TOTP("".join(page.locator(".one-time-key").inner_text().split()))
    page.locator("input[name=name]").fill("인증 앱")
    page.locator("input[name=code]").fill(generator.now())
    phone.look()
    phone.press("일회용 번호 등록하기")
    phone.told("등록")
    return generator


def _history_says(phone: Device, words: str) -> None:
    phone.page.get_by_text("모든 기록").click()
    expect(phone.page.locator(".history").first).to_contain_text(words)
