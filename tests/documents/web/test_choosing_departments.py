"""Choosing whom a draft goes to, in a real Chromium, by keyboard and on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from madang.organisation.models import Department
from tests.documents.conftest import Clock
from tests.documents.memos.phones import screen_of
from tests.support.browser import axe_violations, chromium, wait_until_behaving
from tests.support.papers import Paper

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch, transactional_db: None, office: Clock) -> Iterator[Browser]:
    """The browser's driver keeps an event loop in this thread, where Django would refuse its database."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with chromium() as started:
        yield started


@pytest.mark.parametrize("width", [360, 1440])
def test_departments_are_found_by_a_part_of_their_name_and_taken_by_keyboard(
    browser: Browser, live_server: LiveServer, width: int
) -> None:
    for position, key in enumerate(("hyang", "samsan"), start=8):
        name = {"hyang": "향동", "samsan": "삼산동"}[key]
        Department.objects.create(id=key, name=f"{name} 행정복지센터", kind="town-office", position=position)
    with screen_of(browser, "haneul", live_server.url, width) as page:
        page.goto(f"{live_server.url}/documents/{Paper().pk}/edit/")
        wait_until_behaving(page, ".chooser")
        page.get_by_label("다른 부서나 밖으로 시행").check()
        lines, sending = page.locator("#recipients"), page.locator("#sending")
        lines.press_sequentially("순천시장(회계과장)")
        expect(sending).to_contain_text("제안: 발신명의 교통관리과장, 서명")
        page.get_by_text("우리 시 부서에서 고르기").click()
        expect(page.get_by_label("회계과", exact=True)).to_be_checked()
        page.get_by_label("부서 찾기").press_sequentially("기획")
        page.keyboard.press("Enter")
        expect(lines).to_have_value("순천시장(회계과장)\n기획과")
        page.keyboard.press("Escape")
        offices = page.get_by_role("group", name="읍면동 행정복지센터")
        offices.get_by_role("button", name="모두").click()
        expect(sending).to_contain_text("우리 시 부서 4곳")
        offices.get_by_role("button", name="모두 빼기").click()
        page.get_by_label("회계과", exact=True).uncheck()
        expect(lines).to_have_value("기획과")
        lines.press("End")
        lines.press_sequentially("\n회계괘")
        expect(sending).to_contain_text("혹시 ‘회계과’입니까?")
        expect(sending).to_contain_text("제안: 발신명의 순천시장, 관인")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert axe_violations(page) == []
