"""A real Chromium, Debian's own, with nothing that calls home."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.support.house import PROJECT

WIDTHS = (360, 768, 1440)
THEMES = ("light", "dark")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)
STILL = """() => Promise.all(document.getAnimations()
    .filter(each => each.effect.getComputedTiming().endTime !== Infinity)
    .map(each => each.finished.catch(() => null)))"""
"""Whatever is fading in has faded in: half-way colours are nobody's choice."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@contextmanager
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def page_of(browser: Browser, width: int = 360, theme: str = "light", **more: Any) -> Iterator[Page]:
    """Open a page of this width in CSS pixels."""
    scheme: Any = theme
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, locale="ko-KR", timezone_id="Asia/Seoul", **more
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    try:
        yield page
    finally:
        context.close()


def axe_violations(page: Page) -> list[str]:
    """Return what axe-core finds against WCAG 2.2 AA on the page as it stands."""
    # Not a script tag: the page's own content security policy rightly refuses it.
    page.evaluate((PROJECT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    page.evaluate(STILL)
    found = page.evaluate("(rules) => axe.run(document, {runOnly: rules}).then(r => r.violations)", RULES)
    return [f"{each['id']}: {each['nodes'][0]['target']} {each['help']}" for each in found]


def wait_until_behaving(page: Page, selector: str) -> None:
    """Wait until the scripts of an element listen: a person is never as quick as a test."""
    page.wait_for_function("(selector) => document.querySelector(selector)?.behaves", arg=selector)
