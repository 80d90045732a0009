"""From one department to another in a real browser: sent, received, numbered, assigned, circulated, read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from madang.documents.actions.load_seals import load_sample_seals
from madang.documents.actions.receive import GivenClass, receive
from madang.documents.models import Circulation, Receipt, RegisterEntry
from madang.documents.rules.states import ReceiptState
from tests.documents.conftest import Clock
from tests.documents.going_out import accounting_task, use_folder
from tests.documents.memos.phones import screen_of
from tests.support.browser import THEMES, WIDTHS, axe_violations, chromium
from tests.support.office import actor, away
from tests.support.papers import Paper, to_departments

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLE = "주정차 과태료 감경"


@pytest.fixture(autouse=True)
def _database_beside_a_browser(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    """The browser's driver keeps an event loop in this thread, where Django would refuse its database."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    use_folder(settings, tmp_path / "exchange")


@pytest.fixture
def browser(_database_beside_a_browser: None, transactional_db: None, office: Clock) -> Iterator[Browser]:
    with chromium() as started:
        yield started


def test_it_is_sent_received_assigned_circulated_and_read(browser: Browser, live_server: LiveServer) -> None:
    accounting_task()
    away("ideun", "yeoreum")
    paper = Paper().decided(**to_departments("accounting"))
    with screen_of(browser, "haneul", live_server.url, 1440) as haneul:
        haneul.goto(f"{live_server.url}/documents/{paper.pk}/send/")
        haneul.get_by_role("button", name="발송하기").click()
        expect(haneul.get_by_text("1곳에 발송했습니다.")).to_be_visible()
        expect(haneul.locator("main")).to_contain_text("도달")
    with screen_of(browser, "garam", live_server.url, 768) as garam:
        _receive(garam, live_server.url)
        _assign_and_circulate(garam)
    with screen_of(browser, "yeoreum", live_server.url) as yeoreum:
        yeoreum.goto(f"{live_server.url}/receipts/?tray=read")
        expect(yeoreum.get_by_text("강이든 대신")).to_be_visible()
        yeoreum.keyboard.press("j")
        yeoreum.get_by_role("link", name=TITLE).click()
        expect(yeoreum.locator(".sheet svg").first).to_be_visible()
        expect(yeoreum.get_by_text("마여름 대신 읽음")).to_be_visible()
    receipt, read = Receipt.objects.get(), Circulation.objects.get()
    assert (receipt.state, receipt.number, receipt.handler_id) == (ReceiptState.ASSIGNED, "회계과-1", "garam")
    assert (read.reader_id, read.read_by_id) == ("ideun", "yeoreum")
    assert RegisterEntry.objects.get(number="회계과-1").unit_task_id == "budget-letters"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_fits_its_screen_and_can_be_used_by_everybody(
    browser: Browser, live_server: LiveServer, width: int, theme: str
) -> None:
    """WCAG 2.2 AA; nothing scrolls sideways."""
    paper = Paper().decided(**to_departments("accounting"))
    with screen_of(browser, "bora", live_server.url, width, theme) as page:
        page.goto(f"{live_server.url}/documents/{paper.pk}/send/")
        page.get_by_role("button", name="발송하기").click()
        entry = RegisterEntry.objects.get().pk
        of_document = (f"/records/openings/document/{paper.pk}/", f"/documents/{paper.pk}/send/")
        of_register = ("/register/", "/register/?kind=produced", f"/register/{entry}/")
        for address in (*of_register, "/receipts/", "/receipts/new/", "/records/", *of_document):
            _must_be_sound(page, live_server.url + address)
    with screen_of(browser, "garam", live_server.url, width, theme) as page:
        _must_be_sound(page, f"{live_server.url}/receipts/{Receipt.objects.get().pk}/")
        receive(actor("garam"), Receipt.objects.get().pk, GivenClass())
        _must_be_sound(page, f"{live_server.url}/receipts/?tray=unassigned")
    load_sample_seals()
    with screen_of(browser, "yeoreum", live_server.url, width, theme) as page:
        for address in ("/records/seals/", "/records/production/2026/"):
            _must_be_sound(page, live_server.url + address)


def _must_be_sound(page: Page, address: str) -> None:
    page.goto(address)
    for fold in page.locator("details.fold").all():
        fold.evaluate("fold => { fold.open = true }")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), address
    assert axe_violations(page) == [], address


def _receive(page: Page, address: str) -> None:
    page.goto(f"{address}/staff/")
    page.goto(f"{address}/receipts/")
    page.get_by_role("link", name=TITLE).click()
    expect(page.get_by_label("단위과제")).to_have_value("budget-letters")
    page.get_by_role("button", name="접수하기").click()
    expect(page.get_by_text("회계과-1로 접수했습니다.")).to_be_visible()


def _assign_and_circulate(page: Page) -> None:
    page.get_by_label("담당자").select_option("garam")
    page.get_by_label("처리 기한").fill("2027-11-30")
    page.get_by_role("button", name="담당 지정").click()
    expect(page.get_by_text("담당자를 정했습니다.")).to_be_visible()
    group = page.get_by_role("group", name="공람할 사람")
    group.get_by_role("searchbox").press_sequentially("강이든")
    group.locator("[data-found]").get_by_text("강이든").click()
    expect(group.locator("[data-chosen]")).to_contain_text("강이든")
    page.get_by_role("button", name="공람하기").click()
    expect(page.get_by_text("1명에게 공람했습니다.")).to_be_visible()
