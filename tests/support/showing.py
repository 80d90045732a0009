"""What a screen of the house is, and the ways that lead to one."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin

from playwright.sync_api import Page, expect

from config.settings.city import SAMPLE_PASSWORD


@dataclass(frozen=True)
class Screen:
    name: str
    words: str
    show: Callable[[Page, str], None]


def at(path: str) -> Callable[[Page, str], None]:
    def show(page: Page, address: str) -> None:
        page.goto(address + path)
        page.wait_for_load_state("networkidle")

    return show


def by(login: str, path: str, *followed: str) -> Callable[[Page, str], None]:
    """Sign in as somebody, open a page and follow the first links that hold these words."""

    def show(page: Page, address: str) -> None:
        page.context.clear_cookies()
        page.goto(address + path)
        page.locator("input[name=login]").fill(login)
        page.locator("input[name=password]").fill(SAMPLE_PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(address + path)
        for words in followed:
            target = page.locator("main").get_by_role("link", name=words).first.get_attribute("href")
            page.goto(urljoin(page.url, target))
        expect(page.locator("main h1")).to_be_visible()

    return show
