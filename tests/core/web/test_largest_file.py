"""A file that is larger than the house takes is put aside where it was chosen, before anything is sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from tests.support.browser import chromium, page_of, wait_until_behaving

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch, transactional_db: None) -> Iterator[Browser]:
    """The browser's driver keeps an event loop in this thread, where Django would refuse its database."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with chromium() as started:
        yield started


def test_what_is_too_large_is_said_beside_the_field(
    browser: Browser, live_server: LiveServer, settings: Settings, tmp_path: Path
) -> None:
    settings.FILE_SIZE_LIMIT = 1024 * 1024
    large, small = tmp_path / "큰 문서.pdf", tmp_path / "작은 문서.pdf"
    large.write_bytes(b"%PDF" + bytes(1024 * 1024))
    small.write_bytes(b"%PDF")
    with page_of(browser, 360) as page:
        page.goto(f"{live_server.url}/verify/")
        wait_until_behaving(page, "#id_file")
        field = page.locator("#id_file")
        field.set_input_files(large)
        expect(page.get_by_role("alert")).to_contain_text("1MB가 넘어 뺀 파일: ‘큰 문서.pdf’")
        expect(field).to_have_value("")
        field.set_input_files(small)
        expect(page.get_by_role("alert")).to_be_hidden()
        assert page.evaluate("document.querySelector('#id_file').files.length") == 1
