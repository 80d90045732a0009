"""Tablets and a telephone that pass from hand to hand before a running house."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, NamedTuple, Self
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Download, Page, expect

from config.settings.city import SAMPLE_PASSWORD
from tests.support.browser import axe_violations, page_of
from tests.support.house import House

TABLET, PHONE = (820, 1180), (390, 844)
"""Width and height in CSS pixels."""


class Device:
    """One screen. Whoever has signed in on it once takes up their own session when it is handed back to them."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.errors: list[str] = []
        self._sessions: dict[str, list[Any]] = {}
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.errors.append(f"{page.url}: {error}"))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{self.page.url}: {message.text} ({message.location['url']})")

    def hand_to(self, login: str) -> Self:
        """Show the desk of this person of the sample city."""
        cookies = self.page.context
        # A page left open would go on listening for the former person's news in the next one's name.
        self.page.goto("about:blank")
        cookies.clear_cookies()
        if login not in self._sessions:
            self._sign_in(login)
            self._sessions[login] = cookies.cookies()
            return self
        cookies.add_cookies(self._sessions[login])
        return self.go("/staff/")

    def _sign_in(self, login: str) -> None:
        self.go("/staff/sign-in/")
        self.page.locator("input[name=login]").fill(login)
        self.page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/staff/")

    def go(self, path: str) -> Self:
        self.page.goto(self.address + path)
        return self

    def take_up(self, title: str) -> Self:
        """Open what waits on the desk under this title."""
        self.page.locator(".todo-item", has_text=title).first.click()
        expect(self.page.locator("h1")).to_contain_text(title)
        return self

    def sign(self, title: str, button: str, opinion: str = "") -> None:
        """Open a document that waits on the desk, and do what the button says."""
        self.take_up(title).page.locator("#opinion").fill(opinion)
        self.press(button)
        expect(self.page.locator(".messages")).to_be_visible()

    def hear_the_news(self) -> Self:
        """Read the desk again once the open page says by itself that something came."""
        self.page.locator(".live-news").get_by_role("link").click()
        return self

    def press(self, button: str) -> None:
        self.page.get_by_role("button", name=button, exact=True).click()

    def told(self, sentence: str) -> None:
        expect(self.page.locator(".messages")).to_contain_text(sentence)

    def pick(self, field: str, name: str) -> None:
        """Find a person by name in a field that asks for people."""
        group = self.page.get_by_role("group", name=field)
        group.get_by_role("searchbox").press_sequentially(name)
        group.locator("[data-found]").get_by_text(name).click()
        expect(group.locator("[data-chosen]")).to_contain_text(name)

    def download(self, link: str) -> Download:
        with self.page.expect_download() as started:
            self.page.get_by_role("link", name=link, exact=True).click()
        return started.value

    def look(self) -> None:
        """Nothing is out of reach: no axe violation, and nothing scrolls sideways."""
        expect(self.page.locator("main h1")).to_be_visible()
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{self.page.url} scrolls sideways by {wide} px"
        assert axe_violations(self.page) == [], self.page.url

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path


class Devices(NamedTuple):
    tablet: Device
    second: Device
    phone: Device


@contextmanager
def two_tablets_and_a_phone(house: House, browser: Browser) -> Iterator[Devices]:
    """Open them before the house; afterwards no page may have logged an error.

    The telephone knows the house as localhost, where browsers let a passkey be used without a certificate.
    """
    local = house.address.replace("127.0.0.1", "localhost")
    with ExitStack() as stack:
        devices = Devices(
            Device(stack.enter_context(_page(browser, TABLET)), house.address),
            Device(stack.enter_context(_page(browser, TABLET)), house.address),
            Device(stack.enter_context(_page(browser, PHONE)), local),
        )
        yield devices
        errors = [error for device in devices for error in device.errors]
        assert errors == [], errors


@contextmanager
def _page(browser: Browser, size: tuple[int, int]) -> Iterator[Page]:
    width, height = size
    with page_of(browser, width, accept_downloads=True, reduced_motion="reduce") as page:
        page.set_viewport_size({"width": width, "height": height})
        yield page
