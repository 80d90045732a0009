"""A real Chromium with an authenticator of its own: a passkey is made, and a decision is confirmed by it."""

import hashlib
import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from madang.core.api import Way, check_passkey_evidence, find_passkey
from madang.core.models import Account, ConfirmationMeans
from madang.core.rules.passkey_evidence import to_bytes
from tests.support import deed_pages
from tests.support.authenticator import make_passkey, plug_in_authenticator
from tests.support.browser import axe_violations, chromium, page_of
from tests.support.deed_pages import DEED
from tests.support.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.support.deed_pages")]

OTHER = hashlib.sha256("2028년 예산안 본문과 붙임".encode()).hexdigest()


@pytest.fixture(scope="module")
def own_browser() -> Iterator[Browser]:
    """A browser for this module alone, beside a database of this process.

    Playwright keeps a loop in this thread, which Django would take for asynchronous code; no other test may meet it.
    """
    with pytest.MonkeyPatch.context() as patched, chromium() as started:
        patched.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield started


@pytest.fixture
def phone_of_haneul(own_browser: Browser, live_server: LiveServer, haneul: Account) -> Iterator[Page]:
    """김하늘's telephone, signed in, with a fingerprint reader that knows her."""
    deed_pages.confirmed.clear()
    with page_of(own_browser, 360, base_url=live_server.url) as page:
        plug_in_authenticator(page)
        page.goto("/staff/sign-in/")
        page.locator("input[name=login]").fill("haneul")
        page.locator("input[name=password]").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/staff/")
        yield page


def register(page: Page, password: str = PASSWORD) -> None:
    page.goto("/staff/confirmation/passkey/")
    make_passkey(page, password)


def test_a_passkey_is_made_and_its_evidence_holds_for_one_deed(phone_of_haneul: Page) -> None:
    page = phone_of_haneul
    register(page)
    expect(page.get_by_text("패스키 ‘업무용 휴대전화’ 등록을 마쳤습니다.")).to_be_visible()
    page.goto("/staff/confirmation/")
    assert axe_violations(page) == []

    page.goto("/deed/")
    assert axe_violations(page) == []
    page.get_by_role("button", name="승인").click()
    expect(page.get_by_text("승인했어요: approve")).to_be_visible()

    (confirmed,) = deed_pages.confirmed
    kept = find_passkey(confirmed.means_id)
    assert kept is not None
    assert (confirmed.way, confirmed.digest, kept.domain) == (Way.PASSKEY, DEED, "localhost")
    assert check_passkey_evidence(confirmed.evidence, DEED, kept.public_key, kept.domain)
    assert not check_passkey_evidence(confirmed.evidence, OTHER, kept.public_key, kept.domain)
    told = json.loads(to_bytes(confirmed.evidence["clientDataJSON"]))
    assert told["type"] == "webauthn.get"


def test_the_button_confirms_and_sends(phone_of_haneul: Page) -> None:
    page = phone_of_haneul
    register(page)
    expect(page.get_by_text("등록을 마쳤습니다")).to_be_visible()

    page.get_by_role("button", name="패스키로 확인").click()

    expect(page.get_by_text("‘업무용 휴대전화’ 확인이 잘 됩니다.")).to_be_visible()


def test_what_needs_no_confirming_is_sent_at_once(phone_of_haneul: Page) -> None:
    page = phone_of_haneul
    register(page)
    expect(page.get_by_text("등록을 마쳤습니다")).to_be_visible()
    page.goto("/deed/")

    page.get_by_role("button", name="임시 저장").click()

    expect(page.get_by_text("저장했어요")).to_be_visible()
    assert deed_pages.confirmed == []


def test_a_wrong_password_makes_no_passkey(phone_of_haneul: Page) -> None:
    page = phone_of_haneul
    register(page, "틀린 비밀번호")

    expect(page.get_by_role("alert")).to_contain_text("비밀번호가 맞지 않습니다.")
    assert not ConfirmationMeans.objects.exists()


def test_the_same_device_is_not_registered_twice(phone_of_haneul: Page) -> None:
    page = phone_of_haneul
    register(page)
    expect(page.get_by_text("등록을 마쳤습니다")).to_be_visible()
    register(page)

    expect(page.get_by_role("alert")).to_contain_text("이미 이 기기에 등록했거나")
    assert ConfirmationMeans.objects.count() == 1
