"""Telephones of the office: a real Chromium with a microphone that hums, one signed-in browser a person."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright

from madang.core.models import Account
from tests.support.browser import QUIET, page_of

HUMMING = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")


@contextmanager
def chromium_that_hears() -> Iterator[Browser]:
    program = shutil.which("chromium") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*QUIET, *HUMMING])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def screen_of(browser: Browser, who: str, address: str, width: int = 360, theme: str = "light") -> Iterator[Page]:
    """Open somebody's signed-in browser of this width in CSS pixels."""
    client = Client()
    client.force_login(Account.objects.get(login=who))
    cookie = client.cookies["sessionid"].value
    with page_of(browser, width, theme, has_touch=width < 1024, reduced_motion="reduce") as page:
        page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])
        yield page
